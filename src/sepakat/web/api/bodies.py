"""What a request may bring in its body, with limits; nothing gets into the ledger that no database keeps."""

from collections.abc import Mapping
from math import isfinite
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from sepakat.web.api.queries import Day
from sepakat.wording import LANGUAGES

LONGEST_TEXT = 200_000
"""Characters of an article or of minutes; longer ones are read with `sepakat read`."""
LONGEST_REASON = 2_000
MOST_IDS = 100
GREATEST = 1e18
"""Numbers in a ledger."""
DEEPEST = 6
"""Lists and objects within each other."""


def check_value(value: Any, depth: int = 0) -> Any:
    """The value, if a ledger can keep it.

    Raises ValueError for a NUL character, for what is no number in JSON, and for what is nested too deep.
    """
    match value:
        case str() if "\0" in value:
            raise ValueError("holds a NUL character")
        case float() | int() if not (isfinite(value) and abs(value) <= GREATEST):
            raise ValueError("holds a number that is too large")
        case Mapping() | list() if depth >= DEEPEST:
            raise ValueError("is nested too deep")
        case Mapping():
            for key, each in value.items():
                check_value(key), check_value(each, depth + 1)
        case list():
            for each in value:
                check_value(each, depth + 1)
    return value


Value = Annotated[Any, AfterValidator(check_value)]
Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT), AfterValidator(check_value)]
Line = Annotated[str, Field(min_length=1, max_length=1_000), AfterValidator(check_value)]
Reason = Annotated[str, Field(min_length=1, max_length=LONGEST_REASON), AfterValidator(check_value)]
Id = Annotated[str, Field(min_length=4, max_length=64, pattern=r"^[0-9A-Za-z]+$")]
Language = Literal["id", "en"]
assert set(Language.__args__) == set(LANGUAGES), "the literal spells out the languages"  # type: ignore[attr-defined]


class Body(BaseModel):
    """A body; properties that are not known are refused."""

    model_config = ConfigDict(extra="forbid")


class NewArticle(Body):
    """A text to read into the ledger."""

    text: Text = Field(description="The text as it was published, with its headline and date line if it has them.")
    language: Language | None = Field(None, description="Recognised, if there is none.")
    outlet: Line | None = None
    title: Line | None = None
    url: Line | None = None
    published: Day | None = Field(None, description='Anchors "yesterday" and the like.')

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "text": "Fiji pledged on Monday to train 40 fishers of Tonga in cold storage by 2032.",
                    "language": "en",
                    "outlet": "Suva Daily",
                    "published": "2031-05-05",
                }
            ]
        },
    )


class NewJudgement(Body):
    """A judgement on claims, or on all claims of records."""

    kind: Literal["confirm", "correct", "reject", "merge", "keep-apart", "note"]
    ids: list[Id] = Field(min_length=1, max_length=MOST_IDS, description="Claims or records, by their ids.")
    field: Line | None = Field(None, description="What to correct; only with `correct`.", examples=["date"])
    value: Value = Field(
        None, description="The right value, as claims have it; null where it is not known.", examples=["2031-05-05"]
    )
    reason: Reason | None = Field(None, description="Why; it is kept with the judgement. A note needs it.")


class Withdrawal(Body):
    """Why a judgement is taken back."""

    reason: Reason | None = None


class Minutes(Body):
    """The text of a meeting."""

    text: Text
    language: Language
    held_on: Day | None = None
    title: Line | None = None


class NewEntry(Body):
    """A decision entered by hand, with the words of the minutes that say it."""

    kind: Literal["event", "instrument", "commitment"]
    properties: dict[Line, Value] = Field(
        max_length=30,
        description="As claims of this kind have them; what is left out has its usual value.",
        examples=[{"actor": ["FJI"], "action": "train 40 fishers", "due": "2032", "quantity": {"value": 40, "unit": "person"}}],
    )
    minutes: Minutes
    quote: Line = Field(description="The words of the minutes that say it, letter by letter.")
