"""HTML pages: the article's text without what stands around it, and what the page says about itself."""

import logging
import re

from trafilatura import bare_extraction
from trafilatura.settings import Document

from sepakat.ingest.decoding import decode, tidy
from sepakat.ingest.limits import PAGE_ATTRIBUTES, PAGE_CHARACTERS, PAGE_DEPTH, PAGE_TAGS, PARSER_DEPTH, check_size
from sepakat.ingest.markup import depth_of, most_attributes
from sepakat.ingest.problem import Unreadable
from sepakat.ingest.reading import Reading, host_of

# Its complaints about broken markup would stand between our own lines; what matters of them is raised here.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
logging.getLogger("htmldate").setLevel(logging.CRITICAL)

BODY = re.compile(r"<(?:body|frameset)[\s>]", re.IGNORECASE)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset=[\"']?\s{0,5}([\w-]{1,40})", re.IGNORECASE)
# The latest date is fixed: a result must not depend on the day on which the program runs.
DATES = {"extensive_search": False, "original_date": True, "max_date": "2199-12-31"}


def decode_page(content: bytes, where: str) -> str:
    """The markup of a page, in the encoding that it declares unless it is UTF-8.

    Raises Unreadable when the bytes are no text.
    """
    declared = CHARSET.search(content[:4096])
    return decode(content, where, declared=declared[1].decode("ascii", "replace") if declared else None)


def read_page(markup: str, url: str | None = None) -> Reading:
    """The article of a page.

    Raises Unreadable when the page is too large, too deep, or holds no article.
    """
    _check_markup(markup)
    if not BODY.search(markup):
        markup = f"<html><body>{markup}</body></html>"
    try:
        found = bare_extraction(
            markup, url=url, fast=True, include_comments=False, with_metadata=True, date_extraction_params=dict(DATES)
        )
    except ImportError:
        raise
    except Exception as error:  # the parsers raise many kinds on markup that they did not foresee
        raise Unreadable("the page cannot be parsed", "save it anew or give its text as .txt") from error
    if not isinstance(found, Document) or not (found.text or "").strip():
        raise _empty(markup)
    address = url or found.url
    return Reading(
        text=tidy(found.text or ""),
        url=address,
        outlet=found.sitename or host_of(address),
        headline=found.title,
        published=found.date,
        published_basis="metadata",
    )


def _check_markup(markup: str) -> None:
    check_size(len(markup), PAGE_CHARACTERS, "a page", "characters")
    check_size(markup.count("<"), PAGE_TAGS, "a page", "tags")
    check_size(depth_of(markup), PAGE_DEPTH, "a page", "elements inside one another")
    check_size(most_attributes(markup), PAGE_ATTRIBUTES, "a tag", "attributes")


def _empty(markup: str) -> Unreadable:
    if depth_of(markup) > PARSER_DEPTH:
        return Unreadable(f"the page nests its elements more than {PARSER_DEPTH} deep", "give its text as .txt")
    return Unreadable("no article text stands on this page", "check that the page is saved whole, or give its text as .txt")
