"""Cardinals in the making: how digits, tens, hundreds and scales add up; knows no words."""

from dataclasses import dataclass
from decimal import Decimal

Number = int | Decimal


@dataclass(slots=True)
class Sum:
    """A cardinal in the making: `total` holds closed groups, `group` the open one, `unit` its last digit."""

    total: Number = 0
    group: Number = 0
    unit: Number = 0
    scale: Number = 0
    """The scale that closed the last group; 0 before the first."""
    open: bool = True
    """False behind digits, to which only a scale can be added."""
    taken: int = 0
    """How many words went in."""

    @property
    def value(self) -> Number:
        """The number so far."""
        return self.total + self.group + self.unit

    def add(self, value: Number) -> bool:
        """Take in a word with its own value; nothing follows a zero."""
        if self.taken and not self.value:
            return False
        if value >= 1000:
            if self.group or self.unit or (self.scale and value >= self.scale):
                return False
            self.unit = 1
            return self.close(value)
        room = 10 if value < 10 else 100 if value < 100 else 1000
        if not self.open or self.unit or self.group % room or (not value and self.taken):
            return False
        if value < 10:
            self.unit = value
        else:
            self.group += value
        return True

    def teen(self) -> bool:
        """Turn the last digit into ten and that digit."""
        if not self.open or not 0 < self.unit < 10:
            return False
        self.group, self.unit = self.group + 10 + self.unit, 0
        return True

    def times(self, factor: Number) -> bool:
        """Multiply inside the group: "dua ratus", "twenty-five hundred"."""
        base = self.unit if factor < 100 else self.group + self.unit
        if not self.open or not 0 < base < 100:
            return False
        self.group += base * factor - (base - self.unit)
        self.unit = 0
        return True

    def close(self, scale: Number) -> bool:
        """Close the group with a scale; a scale above the last one multiplies all."""
        group = self.group + self.unit
        if not group or scale == self.scale:
            return False
        below = not self.scale or scale < self.scale
        self.total = self.total + group * scale if below else (self.total + group) * scale
        self.group, self.unit, self.scale, self.open = 0, 0, scale, True
        return True


def tidy(number: Number) -> Number:
    """An int when the number is whole."""
    return int(number) if number == int(number) else number


def plain(number: Number) -> int | float:
    """The number as the claims carry it: an int when whole, else a float."""
    return int(number) if number == int(number) else round(float(number), 10)
