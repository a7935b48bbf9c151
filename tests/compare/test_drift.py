"""What was kept, left out and put in between two wordings."""

from hypothesis import given
from hypothesis import strategies as st

from sepakat.compare.drift import Change, Piece, count_changed, find_drift

WORDS = st.lists(st.sampled_from(["Suva", "nelayan", "40", "dan", "“siap”,", "São", "a-b", "…"]), max_size=12).map(" ".join)


def test_pieces() -> None:
    pieces = find_drift("Kami akan melatih nelayan di Suva.", "kami melatih 40 nelayan di SUVA!")
    assert pieces == (
        Piece("kami ", Change.KEPT),
        Piece("akan ", Change.LEFT_OUT),
        Piece("melatih ", Change.KEPT),
        Piece("40 ", Change.PUT_IN),
        Piece("nelayan di SUVA!", Change.KEPT),
    )
    assert count_changed(pieces) == 2


@given(WORDS, WORDS)
def test_what_is_not_left_out_is_the_second_wording(first: str, second: str) -> None:
    pieces = find_drift(first, second)
    assert "".join(piece.text for piece in pieces if piece.change is not Change.LEFT_OUT) == second


@given(WORDS)
def test_a_wording_does_not_drift_from_itself(text: str) -> None:
    assert count_changed(find_drift(text, text)) == 0
