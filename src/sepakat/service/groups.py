"""Working groups and their meetings: making and changing them."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import blake2b

from sepakat.errors import InputError, NotFound
from sepakat.lang.pack import LANGUAGES
from sepakat.model.groups import Group, Meeting
from sepakat.service.deciding import CONFLICT
from sepakat.service.sides import name_side
from sepakat.store import GroupStore

LONGEST_NAME = 200
MOST = 50
"""Sides and members of a group."""
LONGEST_MINUTES = 200_000


class Groups:
    """The working groups of a ledger, as `Ledger.groups` gives them."""

    def __init__(self, store: GroupStore) -> None:
        self._store = store

    def list(self) -> tuple[Group, ...]:
        """All groups by name."""
        return tuple(self._store.groups())

    def find(self, id: str) -> Group:
        """The group with this id.

        Raises NotFound where there is none.
        """
        found = self._store.groups([id])
        if not found:
            raise NotFound(f"no working group has the id {id[:40]!r}")
        return found[0]

    def make(self, name: str, sides: Sequence[str], language: str, *, by: str, members: Sequence[str] = ()) -> Group:
        """Make a group of sides, which are named by codes of states or by names.

        Raises InputError for fewer than two sides, for a group without a name, and for a language that has no pack.
        """
        group = Group(secrets.token_hex(8), "", (), "", self._store.now(), by)
        return self._put(group, name, sides, language, members)

    def change(self, id: str, name: str, sides: Sequence[str], language: str, *, members: Sequence[str] = ()) -> Group:
        """Give a group another name, other sides, language and members."""
        return self._put(self.find(id), name, sides, language, members)

    def remove(self, id: str) -> None:
        """Forget a group.

        Raises InputError for one that has met; its meetings are removed first.
        """
        if self.meetings(id):
            raise InputError("this group has meetings; remove them first", code="input.group-in-use")
        self._store.remove_group(self.find(id).id)

    def meetings(self, group_id: str | None = None) -> tuple[Meeting, ...]:
        """The meetings of a group, or of all, the earliest first."""
        return tuple(self._store.meetings(None if group_id is None else [group_id]))

    def find_meeting(self, id: str) -> Meeting:
        """The meeting with this id.

        Raises NotFound where there is none.
        """
        found = self._store.find_meeting(id)
        if found is None:
            raise NotFound(f"no meeting has the id {id[:40]!r}")
        return found

    def add_meeting(self, group_id: str, held_on: date, *, by: str, place: str | None = None, minutes: str = "") -> Meeting:
        """Add a meeting, held or planned, to a group."""
        group = self.find(group_id)
        made = Meeting(secrets.token_hex(8), group.id, held_on, self._store.now(), by, _line(place or "") or None, _text(minutes))
        self._store.add_meeting(made)
        return made

    def change_meeting(self, id: str, held_on: date, *, seen: str, place: str | None, minutes: str) -> Meeting:
        """Give a meeting another day, place and minutes; `seen` is the digest of the minutes as they were.

        Raises InputError with the code of a conflict where somebody changed them since.
        """
        before = self.find_meeting(id)
        changed = replace(before, held_on=held_on, place=_line(place or "") or None, minutes=_text(minutes))
        if digest(before.minutes) != seen or not self._store.change_meeting(changed, before.minutes):
            raise InputError("somebody changed the minutes since the page was loaded; look at them again", code=CONFLICT)
        return changed

    def remove_meeting(self, id: str) -> None:
        """Forget a meeting.

        Raises InputError for one of which decisions were entered.
        """
        meeting = self.find_meeting(id)
        if self.texts(meeting):
            raise InputError("decisions of this meeting were entered; it is kept with them", code="input.meeting-in-use")
        self._store.remove_meeting(meeting.id)

    def texts(self, meeting: Meeting) -> tuple[str, ...]:
        """The articles under which its minutes, as they were at any time, are the evidence of entries."""
        return tuple(self._store.texts([meeting.id]).get(meeting.id, ()))

    def note_text(self, meeting: Meeting, article_id: str) -> None:
        """Remember the article under which the minutes are the evidence of an entry."""
        self._store.add_text(meeting.id, article_id)

    def _put(self, group: Group, name: str, sides: Sequence[str], language: str, members: Sequence[str]) -> Group:
        named = tuple(dict.fromkeys(name_side(_line(side)) for side in sides if side.strip()))
        people = tuple(dict.fromkeys(_line(member) for member in members if member.strip()))
        if not _line(name):
            raise InputError("a working group has a name", code="input.group-name")
        if not 2 <= len(named) <= MOST or len(people) > MOST:
            raise InputError(f"a working group has two sides or more, and up to {MOST} members", code="input.group-sides")
        if language not in LANGUAGES:
            raise InputError(f"there is no language {language[:10]!r}; choose among {', '.join(LANGUAGES)}", code="input.choice")
        put = replace(group, name=_line(name), sides=named, language=language, members=people)
        self._store.put_group(put)
        return put


def digest(minutes: str) -> str:
    """What tells one state of minutes from another."""
    return blake2b(minutes.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _line(text: str) -> str:
    line = " ".join(text.split())
    if len(line) > LONGEST_NAME:
        raise InputError(f"{line[:20]!r} …: write up to {LONGEST_NAME} characters", code="input.group-name")
    return line


def _text(text: str) -> str:
    if len(text) > LONGEST_MINUTES:
        raise InputError(f"minutes have up to {LONGEST_MINUTES:,} characters", code="input.minutes")
    return text.strip()
