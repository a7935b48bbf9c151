"""How large an input may be: beyond these sizes it is no news article, and reading it would only hold up the others."""

from sepakat.ingest.problem import Unreadable

TEXT_CHARACTERS = 2_000_000
"""One article's text: some 700 printed pages."""
PAGE_CHARACTERS = 6_000_000
"""One HTML page, markup included."""
PAGE_TAGS = 150_000
PAGE_DEPTH = 2_000
"""Elements open at once, as far as a glance at the tags can tell."""
PARSER_DEPTH = 240
"""What stands deeper the HTML parser leaves out; where nothing else is on the page, it is refused."""
PAGE_ATTRIBUTES = 500
"""Of one tag; the parser's time grows with their square."""
LINE_BYTES = 32_000_000
"""One line of JSON Lines."""
FILE_BYTES = 64_000_000
"""One file that is read whole (every format but JSON Lines)."""
UNPACKED_BYTES = 256_000_000
"""What a zipped document may hold once unpacked."""


def check_size(size: int, limit: int, what: str, unit: str = "bytes") -> None:
    """Raise Unreadable when something is larger than its limit."""
    if size > limit:
        raise Unreadable(f"{what} of {size:,} {unit} is over the limit of {limit:,}", "split it or cut it to the article")
