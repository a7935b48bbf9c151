"""Two reports of one quotation are told by their words, or by what is the same in every language."""

import pytest

from sepakat.compare.echoes import EchoKind, compare_utterances, find_echoes, make_utterance

SPOKEN = "We will train 40 fishers in Suva before the monsoon comes, and we will pay for it"
REWORDED = "We shall train 40 fishers in Suva before the monsoon"
OTHER = "Nobody has told us how the harbour is to be dredged this year"
TRANSLATED = "Kami akan melatih 40 nelayan di Suva sebelum musim hujan tiba"
SIGNS = ("number:40 person", "name:Suva", "matter:train")


def test_the_same_words_are_the_same() -> None:
    one, other = (make_utterance(id, "en", quote, (), 0.5) for id, quote in (("a", SPOKEN), ("b", SPOKEN.upper() + "!")))
    echo = compare_utterances(one, other)
    assert echo is not None
    assert (echo.kind, echo.likeness) == (EchoKind.SAME, 1.0)


@pytest.mark.parametrize(
    ("quote", "kind"), [(REWORDED, EchoKind.REWORDED), (OTHER, None), ("We will", None)], ids=["reworded", "other", "two words"]
)
def test_one_language(quote: str, kind: EchoKind | None) -> None:
    echo = compare_utterances(make_utterance("a", "en", SPOKEN, (), 0.5), make_utterance("b", "en", quote, (), 0.5))
    assert (echo.kind if echo else None) is kind


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        (SIGNS, True),
        (("number:40 person", "name:Suva"), True),
        (("number:90 person", "name:Suva"), False),
        (("name:FJI",), False),
        ((), False),
    ],
    ids=["all signs", "number and name", "another number", "only a state", "none"],
)
def test_two_languages(signs: tuple[str, ...], found: bool) -> None:
    one, other = make_utterance("a", "en", SPOKEN, SIGNS, 0.0), make_utterance("b", "id", TRANSLATED, signs, 0.0)
    echo = compare_utterances(one, other)
    assert (echo is not None and echo.kind is EchoKind.TRANSLATED) is found


def test_the_likest_comes_first_and_a_quotation_is_no_echo_of_itself() -> None:
    one = make_utterance("a", "en", SPOKEN, SIGNS, 0.0)
    others = [make_utterance("c", "en", REWORDED, SIGNS, 0.0), make_utterance("b", "en", SPOKEN, SIGNS, 0.0), one]
    assert [echo.id for echo in find_echoes(one, others)] == ["b", "c"]


def test_copies_in_another_language_are_likelier() -> None:
    one, other = make_utterance("a", "en", SPOKEN, SIGNS, 0.0), make_utterance("b", "id", TRANSLATED, SIGNS[:2], 1.0)
    plain, copied = compare_utterances(one, other), compare_utterances(one, other, is_copy=True)
    assert plain is not None
    assert copied is not None
    assert copied.likeness > plain.likeness
