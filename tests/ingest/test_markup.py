"""A glance at the tags counts what the parser would stumble over."""

import pytest

from sepakat.ingest.markup import depth_of, most_attributes


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("", 0),
        ("<p>a b c", 0),
        ("<p a b=1 c='x y z' d=\"1 > 2\" e = f/><p a>", 5),
        ("<!-- <p a b c> --><p a>", 1),
        ("<!--><p a b c>", 3),
        ("<script a>if (a <b c d e f)</script><p a b>", 2),
        ("<STYLE>p <b c d e</STYLE ><i a>", 1),
        ("<p a='", 1),
    ],
    ids=["nothing", "none", "values", "remark", "empty remark", "script", "style", "cut off"],
)
def test_most_attributes(markup: str, count: int) -> None:
    assert most_attributes(markup) == count


@pytest.mark.parametrize(
    ("markup", "depth"),
    [("<b><i>x</i></b><b>x</b>", 2), ("<p>a<p>b<br>", 0), ("</b></b><b>x", 1)],
    ids=["closed", "unnested", "closed too often"],
)
def test_depth(markup: str, depth: int) -> None:
    assert depth_of(markup) == depth


@pytest.mark.parametrize("part", ["<p", "<p ", '<p a="', "<p a='\"", "<!--", "<!-", "<script ", "<p a= ", "<p a", "- "])
def test_any_markup_takes_linear_time(part: str) -> None:
    assert most_attributes(part * 100_000) <= 100_000
