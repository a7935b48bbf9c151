"""What people say of claims and records: judgements, which outrank the machine and are kept for ever."""

import json
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from sepakat.errors import InputError
from sepakat.model.vocabulary import ClaimKind


class JudgementKind(StrEnum):
    """What a judgement does."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    """Gives a field another value."""
    REJECT = "reject"
    """The claim is no find; it never comes back."""
    MERGE = "merge"
    """These are the same thing in the world."""
    KEEP_APART = "keep-apart"
    """These are not the same thing in the world."""
    NOTE = "note"
    ENTRY = "entry"
    """Adds a claim by hand; `value` is the contract's item of it."""
    WITHDRAW = "withdraw"
    """Takes an older judgement back."""


TOGETHER = frozenset({JudgementKind.MERGE, JudgementKind.KEEP_APART})
"""Judgements that speak of several things of one kind."""


class NoteKind(StrEnum):
    """What a note is about; it is the `value` of its judgement, which has none where it is about something else."""

    OBSTACLE = "obstacle"
    """What stands in the way of a commitment."""
    SOLUTION = "solution"
    """What helped, and may help others."""


@dataclass(frozen=True, slots=True)
class ClaimRef:
    """A claim as a judgement names it: by its id, and by what people know it by, should the id change."""

    claim_id: str
    article_id: str
    kind: ClaimKind
    quote: str
    """The words of its first evidence; of a person, the name."""
    start: int
    end: int
    """Where these words stood; of a person, the first mention."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One word of one person."""

    kind: JudgementKind
    by: str
    made_at: str
    """ISO 8601 in UTC."""
    claims: tuple[ClaimRef, ...] = ()
    records: tuple[str, ...] = ()
    """Of organisations, which are no claims: the ids of the records that begin where an article first names them."""
    field: str | None = None
    value: Any = None
    """What JSON can hold."""
    reason: str | None = None
    withdraws: str | None = None
    """The id of the judgement that is taken back."""

    @property
    def id(self) -> str:
        """16 hexadecimal digits of a hash of all that it says; the same judgement twice is one."""
        claims = [(each.claim_id, each.article_id, each.quote) for each in self.claims]
        what = (self.kind, self.by, self.made_at, claims, self.records, self.field, self.value, self.reason, self.withdraws)
        return blake2b(json.dumps(what, sort_keys=True).encode(), digest_size=8).hexdigest()


LEAST = {
    JudgementKind.CONFIRM: 1,
    JudgementKind.CORRECT: 1,
    JudgementKind.REJECT: 1,
    JudgementKind.MERGE: 2,
    JudgementKind.KEEP_APART: 2,
    JudgementKind.NOTE: 1,
    JudgementKind.ENTRY: 1,
    JudgementKind.WITHDRAW: 0,
}
"""How many claims and records a judgement speaks of, at least."""


def check_judgement(judgement: Judgement) -> None:
    """Raise InputError when a judgement lacks what its kind needs."""
    kind, least = judgement.kind, LEAST[judgement.kind]
    if not judgement.by.strip():
        raise InputError("a judgement needs the name of who makes it", code="input.judgement")
    if len({*(ref.claim_id for ref in judgement.claims), *judgement.records}) < least:
        what = "a claim or a record" if least == 1 else "two claims or records, at least"
        raise InputError(f"{kind.value}: name {what}", code="input.judgement")
    if (kind is JudgementKind.CORRECT) != (judgement.field is not None):
        raise InputError(f"{kind.value}: a field is named in order to correct it, and only then", code="input.judgement")
    if kind is JudgementKind.NOTE and not (judgement.reason or "").strip():
        raise InputError("note: say what is to be noted", code="input.judgement")
    if kind is JudgementKind.NOTE and judgement.value not in (None, *NoteKind):
        raise InputError(
            f"note: {judgement.value!r} is no kind of note; choose among {', '.join(NoteKind)}", code="input.judgement"
        )
    if (kind is JudgementKind.WITHDRAW) != (judgement.withdraws is not None):
        raise InputError("withdraw: name the judgement that is taken back", code="input.judgement")
