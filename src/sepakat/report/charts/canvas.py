"""The sheet that charts are drawn on, and its SVG: text as text, no inline style, the same bytes for the same chart."""

import io
import re
import threading
import warnings
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple
from xml.sax.saxutils import escape

from sepakat.report.charts.themes import Theme, paint, style_of
from sepakat.report.docx_xml import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

FAMILY = "system-ui, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif"
SIZE = 12
"""Pixels of the letters."""
SETTINGS = {
    "svg.fonttype": "none",
    "svg.hashsalt": "sepakat",
    "text.parse_math": False,
    "font.family": "DejaVu Sans",
    "font.size": SIZE,
    "axes.unicode_minus": True,
}
DRAWING = threading.Lock()
"""The settings of the plotting library are those of the whole program, so charts are drawn one at a time."""
OPENING = re.compile(r"<svg\b[^>]{0,600}>")
BEFORE = re.compile(r"\A.*?(?=<svg\b)", re.DOTALL)
METADATA = re.compile(r"<metadata>.*?</metadata>\s*", re.DOTALL)
STYLE_SHEET = re.compile(r"<style type=\"text/css\">.*?</style>", re.DOTALL)
INLINE = re.compile(r' style="([^"]{0,2000})"')
FONT = re.compile(r"(?:(italic|oblique)\s+)?(?:(\d{3}|bold)\s+)?([\d.]+)px\b")
COUNTED = re.compile(r' id="[A-Za-z0-9]{1,20}_\d{1,6}"')
"""Names that the parts of every chart have, and that would be there twice in a page with two charts."""
COMMENT = re.compile(r"\s*<!--.*?-->", re.DOTALL)


class Words(NamedTuple):
    """What a chart is called and what it shows, for those who do not see it."""

    title: str
    description: str
    language: str


def draw(size: tuple[float, float], words: Words, theme: Theme, fill: "Callable[[Figure, Axes], None]") -> str:
    """The SVG of a chart of so many pixels, drawn by `fill` on axes that cover all of it."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    width, height = size
    buffer = io.StringIO()
    with DRAWING, warnings.catch_warnings(), rc_context(SETTINGS):  # type: ignore[arg-type]  # the names are those of the library
        # The reader's fonts are used, so it matters nothing that the library's own lacks a letter.
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        figure = Figure(figsize=(width / 72, height / 72), dpi=72, facecolor="none")
        axes = figure.add_axes((0, 0, 1, 1))
        axes.set_facecolor("none")
        fill(figure, axes)
        sheet: Any = FigureCanvasSVG(figure)
        sheet.print_svg(buffer, metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return _settle(buffer.getvalue(), size, words, theme)


def blank(axes: "Axes", width: float, height: float) -> None:
    """Let one unit of the axes be a pixel, counted from the lower left corner, and draw no axes."""
    axes.set_xlim(0, width)
    axes.set_ylim(0, height)
    axes.set_axis_off()


def write(axes: "Axes", x: float, y: float, words: str, **look: Any) -> None:
    """Put words at a place of blank axes."""
    axes.text(x, y, clean(words), **({"va": "center", "ha": "left"} | look))


def _settle(drawing: str, size: tuple[float, float], words: Words, theme: Theme) -> str:
    width, height = (f"{side:g}" for side in size)
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" lang="{escape(words.language)}" font-family="{FAMILY}" '
        'stroke-linejoin="round" stroke-linecap="butt">'
        f"<title>{escape(clean(words.title))}</title><desc>{escape(clean(words.description))}</desc>{style_of(theme)}"
    )
    for pattern in (BEFORE, METADATA, STYLE_SHEET, COMMENT, COUNTED):
        drawing = pattern.sub("", drawing)
    drawing = INLINE.sub(lambda found: _attributes(found[1]), drawing)
    return paint(OPENING.sub(lambda _: opening, drawing, count=1), theme)


def _attributes(style: str) -> str:
    """The declarations of a style as attributes, which a strict content security policy lets pass."""
    return "".join(_attribute(*declaration.split(":", 1)) for declaration in style.split(";") if ":" in declaration)


def _attribute(name: str, value: str) -> str:
    name, value = name.strip(), value.strip()
    if name != "font":
        return f' {name}="{value}"'
    found = FONT.match(value)
    if not found:
        return ""
    weight = f' font-weight="{found[2]}"' if found[2] else ""
    return f'{weight} font-size="{found[3]}"'
