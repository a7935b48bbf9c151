"""What only some lists are asked for."""

import pytest

from sepakat.errors import InputError, NotFound
from sepakat.web.fields import check_name, choice_field, language_field, read_word, text_field
from sepakat.wording import load_wording


def test_words_lose_the_blanks_around_them() -> None:
    assert read_word({"q": "  ikan tuna "}, "q") == "ikan tuna"
    assert read_word({"q": "  "}, "q") is None
    assert read_word({}, "q") is None


@pytest.mark.parametrize("word", ["a" * 201, "a\0b"])
def test_words_that_no_list_takes(word: str) -> None:
    with pytest.raises(InputError):
        read_word({"q": word}, "q")
    with pytest.raises(NotFound):
        check_name(word)


def test_fields_are_filled_in_as_the_address_has_them() -> None:
    field = choice_field({"kind": "b"}, "kind", "Kind", [("a", "one"), ("b", "two")])
    assert [choice.value for choice in field.choices if choice.chosen] == ["b"]
    assert text_field({"q": "tuna"}, "q", "Words").value == "tuna"


@pytest.mark.parametrize(("language", "label"), [("id", "Bahasa"), ("en", "Language")])
def test_the_languages_are_named_in_the_readers_language(language: str, label: str) -> None:
    field = language_field({"language": "id"}, load_wording(language))
    assert field.label == label
    assert {choice.value for choice in field.choices} == {"id", "en"}
