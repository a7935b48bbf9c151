"""The colours of charts: those of the pages, in light and in dark, or as the variables of a page's style."""

import re
from enum import StrEnum
from typing import NamedTuple


class Theme(StrEnum):
    """For which ground a chart is drawn."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"
    """For an image of its own, which asks the reader's device."""
    PAGE = "page"
    """For a chart inside of a page, whose style gives the colours."""


class Shade(NamedTuple):
    """One colour: the variable of the pages that holds it, and its value on either ground."""

    variable: str
    light: str
    dark: str


SHADES = (
    Shade("--ink", "#1c2422", "#e6eae6"),
    Shade("--muted", "#55605b", "#a3b0aa"),
    Shade("--line", "#dcd7ca", "#323d3a"),
    Shade("--firm-line", "#87877b", "#75827c"),
    Shade("--accent", "#0e5753", "#78ccc2"),
    Shade("--accent-wash", "#e2efec", "#1d3533"),
    Shade("--surface", "#ffffff", "#1a2120"),
    Shade("--gold", "#8a5a06", "#e5b45c"),
    Shade("--red", "#a02418", "#f2968a"),
    Shade("--green", "#2a6430", "#93cf94"),
    Shade("--blue", "#26558f", "#9dc1f2"),
    Shade("--violet", "#6b3f8c", "#d0abea"),
)
INK, MUTED, LINE, FIRM_LINE, ACCENT, WASH, SURFACE, GOLD, RED, GREEN, BLUE, VIOLET = (f"#0000{n:02x}" for n in range(1, 13))
"""What charts are drawn with: stand-ins, one for each shade, which `paint` replaces."""
STAND_IN = re.compile(r"#0000(0[1-9a-c])\b")


def paint(drawing: str, theme: Theme) -> str:
    """The drawing with the colours of a theme."""
    return STAND_IN.sub(lambda found: colour_of(SHADES[int(found[1], 16) - 1], theme), drawing)


def colour_of(shade: Shade, theme: Theme) -> str:
    """The colour as the drawing has it."""
    if theme is Theme.LIGHT:
        return shade.light
    return shade.dark if theme is Theme.DARK else f"var({shade.variable}, {shade.light})"


def style_of(theme: Theme) -> str:
    """The style that an image brings along; none but one that asks the reader's device needs any."""
    if theme is not Theme.AUTO:
        return ""
    light, dark = (";".join(f"{shade.variable}:{value}" for shade, value in values) for values in _values())
    return f"<style>svg{{{light}}}@media (prefers-color-scheme:dark){{svg{{{dark}}}}}</style>"


def _values() -> tuple[list[tuple[Shade, str]], list[tuple[Shade, str]]]:
    return [(shade, shade.light) for shade in SHADES], [(shade, shade.dark) for shade in SHADES]
