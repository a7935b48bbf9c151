"""The words that the reading of deeds looks for, all found in one pass over an article's tokens."""

from functools import cache
from typing import Any

import msgspec

from sepakat.extract.cues import TURNS
from sepakat.extract.draft import Draft
from sepakat.lang.pack import LanguagePack
from sepakat.model.vocabulary import EventStatus, EventType, InstrumentStatus, InstrumentType, Stage, Topic
from sepakat.text.phrases import PhraseShelf

FORMS = ("modal", "control", "joint", "request", "wish", "expected", "aspect", "result", "noun", "content")
CONTEXTS = ("signed", "hearsay", "conditional", "denial", "hostile")
STANDING_FOR = ("both", "group", "joint", "speaker", "inclusive", "person", "government", "mission", "company", "guests")
SEVERAL = ("pair", "members")
IDLE = ("idle", Stage.HOPED)
ENDING = ("result", Stage.DROPPED)


def mark_words(draft: Draft) -> None:
    """Find the words of every book."""
    draft.finds = _shelf(draft.pack).find(draft.tokens)


@cache
def _shelf(pack: LanguagePack) -> PhraseShelf:
    cues, sides, encounters, topics = pack.cues, pack.sides, pack.encounters, msgspec.structs.asdict(pack.topics)
    unreal = [word for words in (*cues.wish.values(), *cues.request.values(), cues.context["denial"]) for word in words]
    books: dict[str, list[tuple[str, Any]]] = {
        "cue": [
            *((word, (form, Stage(stage))) for form in FORMS for stage, words in getattr(cues, form).items() for word in words),
            *((f"{opening} {verb}", ENDING) for opening in cues.context["deciding"] for verb in cues.context["ending"]),
            *((word, IDLE) for word in cues.context["idle"]),
        ],
        "context": [(word, kind) for kind in CONTEXTS for word in cues.context[kind]],
        "negation": [
            *((word, True) for word in cues.context["negation"]),
            *((word, False) for word in cues.context["affirming"]),
        ],
        "nobody": [(word, True) for word in cues.context["nobody"]],
        "denying": [(word, True) for word in cues.context["denying"]],
        "forecast": [(word, True) for word in cues.context["forecast"]],
        "so far": [(word, True) for word in cues.context["so_far"]],
        "untrue": [*((word, True) for word in cues.context["untrue"]), *((word, False) for word in cues.context["declined"])],
        "turning": [(word, kind) for kind in TURNS for word in cues.context[kind]],
        "premise": [
            *((word, "premise") for word in cues.context["premise"]),
            *((word, "awaited") for word in cues.context["awaited"]),
            *((word, "idle") for word in cues.context["not_awaited"]),
        ],
        "unreal": [(word, word) for word in unreal],
        "side": [
            *((word, kind) for kind in (*STANDING_FOR, *SEVERAL) for word in getattr(sides, kind)),
            *((word, "joint") for words in encounters.instrument.values() for word in words),
        ],
        "remainder": [(word, True) for word in sides.remainder],
        "signable": [(word, True) for word in encounters.signable["words"]],
        "process": [(word, True) for word in encounters.process["words"]],
        "document": [(word, True) for word in (*encounters.signable["words"], *encounters.document["words"])],
        "short name": [(word, True) for word in encounters.document["words"]],
        "here": [(word, kind) for kind in ("words", "back") for word in encounters.here[kind]],
        "agreeing": [(word, EventType.MEETING) for word in encounters.agreeing["words"]],
        "delegation": [(word, True) for word in encounters.delegation["words"]],
        "rumour": [(word, True) for word in encounters.rumour["words"]],
        "postponed": [(word, True) for word in encounters.postponed["words"]],
        "on visit": [(word, True) for word in encounters.occasion["visit"]],
        "event": [(word, EventType(kind)) for kind, words in encounters.event.items() for word in words],
        "knowing": [(word, True) for word in encounters.knowing["words"]],
        "occasion": [(word, True) for word in encounters.occasion["words"]],
        "set event status": [(word, EventStatus(kind)) for kind, words in encounters.set_status.items() for word in words],
        "event status": [(word, EventStatus(kind)) for kind, words in encounters.status.items() for word in words],
        "instrument": [(word, InstrumentType(kind)) for kind, words in encounters.instrument.items() for word in words],
        "instrument status": [
            (word, InstrumentStatus(kind)) for kind, words in encounters.instrument_status.items() for word in words
        ],
        "cooperation": [(word, word) for word in encounters.cooperation["words"]],
        "topic": [(word, Topic(name.replace("_", "-"))) for name, words in topics.items() for word in words],
    }
    return PhraseShelf(books, suffixes=sides.suffixes)
