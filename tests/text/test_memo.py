"""Words looked up once."""

from unittest.mock import Mock, call, patch

from sepakat.text.memo import Memo


def test_a_word_is_worked_out_once() -> None:
    measure = Mock(side_effect=len)
    lengths = Memo(measure)
    assert [lengths["kata"], lengths["kata"], lengths["words"]] == [4, 4, 5]
    assert measure.call_args_list == [call("kata"), call("words")]


def test_it_does_not_grow_without_end() -> None:
    with patch("sepakat.text.memo.MOST", 3):
        lengths = Memo(len)
        assert [lengths["a" * size] for size in range(10)] == list(range(10))
        assert len(lengths) <= 3
