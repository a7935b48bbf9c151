"""Numbers with units: the same value, a rounding, a slip, or another number."""

from sepakat.model.claims import Quantity

SLIPS = (10, 100, 1000)
ROUNDING = 0.05
"""Numbers that differ by more are not one number, rounded."""


def is_same_quantity(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one value, or one of them is a rounding of the other."""
    if one.value == other.value:
        return True
    return one.unit == other.unit and is_rounding(one.value, other.value)


def is_rounding(one: float, other: float) -> bool:
    """Whether the number with fewer digits is the other one, rounded: 1.7 and 1.69 billion, but not 91,700 and 91,300."""
    coarse, fine = sorted((abs(one), abs(other)), key=count_digits)
    if not coarse or abs(coarse - fine) > ROUNDING * fine or one * other < 0:
        return False
    return count_digits(coarse) < count_digits(fine) and float(f"{fine:.{count_digits(coarse) - 1}e}") == coarse


def count_digits(number: float) -> int:
    """The significant digits of a number."""
    return max(1, len(f"{number:.12e}".split("e")[0].replace(".", "").rstrip("0")))


def show_quantity(quantity: Quantity) -> str:
    """The number and its unit, for people."""
    return f"{quantity.value} {quantity.unit}" if quantity.unit else str(quantity.value)


def is_slip(one: float, other: float) -> bool:
    """Whether the numbers differ by a factor of ten, a hundred or a thousand: a slip of the pen rather than a new state."""
    low, high = sorted((abs(one), abs(other)))
    return low > 0 and high / low in SLIPS
