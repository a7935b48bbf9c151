"""The forms in which a brief can be had; each renderer is loaded when it is first asked for."""

from importlib import import_module
from typing import NamedTuple

from sepakat.report.brief import Brief
from sepakat.report.drafting import draft_paper


class Form(NamedTuple):
    """One form of a brief."""

    module: str
    renderer: str
    media_type: str


FORMS = {
    "html": Form("html", "render_html", "text/html; charset=utf-8"),
    "docx": Form("docx", "render_docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": Form("pdf", "render_pdf", "application/pdf"),
    "md": Form("markdown", "render_markdown", "text/markdown; charset=utf-8"),
}
"""Endings of files to how they are made."""
BINARY = frozenset({"docx", "pdf"})
"""Forms that are no text."""


def render_brief(brief: Brief, language: str, form: str) -> bytes:
    """The whole file of a brief in a language; text is UTF-8."""
    chosen = FORMS[form]
    render = getattr(import_module(f"sepakat.report.{chosen.module}"), chosen.renderer)
    content: str | bytes = render(draft_paper(brief, language))
    return content.encode() if isinstance(content, str) else content
