"""What a glance at a page's tags tells, before any parser sees them; every look takes time in line with the page's length."""

import re
from collections.abc import Iterator

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})[\s/>]")
# These never hold other elements, or are closed by the parser where the page leaves them open.
UNNESTED = re.compile(
    r"area|base|body|br|col|colgroup|dd|dt|embed|head|hr|html|img|input|li|link|meta|option|p|param|source|tbody|td|tfoot|th|thead|tr"
    r"|track|wbr",
    re.IGNORECASE,
)
ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"?+|'[^']*+'?+|[^\s>]*+))?+"""
ATTRIBUTES = re.compile(ATTRIBUTE)
REMARK = r"<!--(?:-?>|(?:[^-]|-(?!-!?>))*+(?:--!?>)?+)"
START = re.compile(rf"{REMARK}|<(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>(?:{ATTRIBUTE})*+)")
SCRIPT_END = re.compile(r"</(?:script|style)", re.IGNORECASE)
SCRIPTS = frozenset({"script", "style"})


def depth_of(markup: str) -> int:
    """How many elements are open at once, at most; too high for pages that leave elements unclosed."""
    deepest = depth = 0
    for found in TAG.finditer(markup):
        closing, name = found.groups()
        if not UNNESTED.fullmatch(name):
            depth = max(0, depth - 1) if closing else depth + 1
            deepest = max(deepest, depth)
    return deepest


def most_attributes(markup: str) -> int:
    """How many attributes the tag with the most of them has."""
    return max((sum(1 for _ in ATTRIBUTES.finditer(attributes)) for attributes in _iter_attributes(markup)), default=0)


def _iter_attributes(markup: str) -> Iterator[str]:
    """The attributes of each start tag, as written; what stands in remarks and scripts is passed over."""
    position = 0
    while found := START.search(markup, position):
        position = found.end()
        if found["attributes"]:
            yield found["attributes"]
        if found["name"] and found["name"].lower() in SCRIPTS:
            end = SCRIPT_END.search(markup, position)
            position = end.end() if end else len(markup)
