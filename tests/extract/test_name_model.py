"""The tagger's file form and its reading of windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sepakat.errors import DataError
from sepakat.extract.name_marks import mark_tokens
from sepakat.extract.name_model import (
    BIAS,
    LANES,
    NOTHING,
    NameModel,
    Vector,
    load_name_model,
    pack_model,
    packed,
    tag_names,
    unpack_model,
    windows,
)
from sepakat.lang.pack import load_pack
from sepakat.model.vocabulary import NameKind
from tests.extract.test_names import named

WEIGHTS = st.tuples(*[st.integers(-32768, 32767)] * 4)


@given(st.dictionaries(st.integers(0, 2**32 - 1), WEIGHTS, max_size=30), st.tuples(*[WEIGHTS] * 4))
def test_a_model_comes_back_from_its_file_form(weights: dict[int, Vector], moves: tuple[Vector, ...]) -> None:
    model = unpack_model(pack_model(weights, moves))
    assert model.weights == {key: packed(vector) for key, vector in weights.items()}
    assert model.transitions == moves


@given(st.lists(WEIGHTS, max_size=60))
def test_packed_vectors_add_up_state_by_state(vectors: list[Vector]) -> None:
    total = sum(map(packed, vectors)) + BIAS
    lanes = LANES.unpack(total.to_bytes(LANES.size, "little"))
    assert [lane - 2**24 for lane in lanes] == [sum(column) for column in zip(NOTHING, *vectors, strict=True)]


def test_a_damaged_file_is_an_error() -> None:
    with pytest.raises(DataError, match="name weights"):
        unpack_model(b"SPKN not packed")


def test_without_weights_nothing_is_tagged() -> None:
    marks = mark_tokens(named("Sarwo Edi datang."))
    assert tag_names(marks, NameModel({}, (NOTHING,) * 4)) == []


def test_windows_hold_capitals_and_single_words_between_them() -> None:
    marks = mark_tokens(named("ia bertemu Sarwo bin Edi lalu pulang ke rumah besar di Kupang"))
    cut = [" ".join(token.text for token in marks.tokens[first:last]) for first, last in windows(marks)]
    assert cut == ["bertemu Sarwo bin Edi", "di Kupang"]


def test_the_shipped_model_knows_a_speaker() -> None:
    marks = mark_tokens(named("Laut kita luas, kata Suwarno Hadi kepada wartawan di pelabuhan itu."))
    tags = tag_names(marks, load_name_model(load_pack("id")))
    assert [(marks.tokens[tag.first].text, tag.kind) for tag in tags] == [("Suwarno", NameKind.PERSON)]
