"""Articles a second and peak memory, text to claims, on one core, beside two programs that do less.

Each contestant runs in a process of its own over the same generated articles; the growth is measured up to 10,000.
"""

import json
import os
import platform
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html import escape
from importlib.metadata import version
from pathlib import Path
from statistics import median

from sepakat.ingest import InputProblem, read_inputs
from sepakat.model.article import Article

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "src" / "sepakat" / "samples"
PAGE = ROOT / "bench" / "speed.md"
COMPARED = 600
"""Articles for the comparison."""
ROUNDS = 3
SIZES = (100, 1_000, 10_000)
DIGIT = re.compile(r"[1-9]")
# What stands around the article of a usual news page: the median page of the article extraction benchmark has 114,510 characters
# and 1,506 tags, of them 135 links, 137 divisions and 119 list entries, and 33 scripts.
SCRIPT = "<script>window.site = {" + ",".join(f'"key{n}": "value {n}"' for n in range(150)) + "};</script>"
TEASER = (
    '<div class="teaser"><div class="image"><img src="/i/{n}.jpg" alt=""></div><ul><li><a href="/r/{n}"><span>More on this '
    'subject, part {n}</span></a></li><li><a class="tag" href="/t/{n}">Tag {n}</a></li></ul>'
    '<div class="meta"><span>Section {n}</span><time>{n} hours ago</time><em>{n} min</em></div><p>In short, part {n}</p></div>'
)


def main(arguments: list[str]) -> int:
    """Without arguments measure everything and write the page; with a contestant and a number run just that."""
    if arguments:
        print(json.dumps(run(arguments[0], int(arguments[1]))))
        return 0
    compared = {name: best_of(name) for name in ("sepakat", "trafilatura", "spacy")}
    growth = [(size, start("sepakat", size)) for size in SIZES]
    PAGE.write_text(render(compared, growth), "utf-8")
    print(PAGE.read_text("utf-8"), end="")
    return 0


def best_of(name: str) -> dict[str, float]:
    """The middle one of some rounds."""
    rounds = [start(name, COMPARED) for _ in range(ROUNDS)]
    return {key: median(each[key] for each in rounds) for key in rounds[0]}


def start(name: str, size: int) -> dict[str, float]:
    """Run a contestant in a process of its own, on one core."""
    command = [sys.executable, __file__, name, str(size)]
    found: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    return found


def run(name: str, size: int) -> dict[str, float]:
    """Time one contestant over `size` articles, after a few that warm it up."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    samples = load_samples()
    work, prepare = CONTESTANTS[name]()
    for article in samples:
        work(prepare(article))
    characters, seconds = 0, 0.0
    for article in vary(samples, size):
        characters += len(article.text)
        prepared = prepare(article)
        begun = time.perf_counter()
        work(prepared)
        seconds += time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"seconds": seconds, "rate": size / seconds, "megabytes": peak, "characters": characters / size}


def load_samples() -> list[Article]:
    """The reports that ship with the program."""
    return [article for article in read_inputs([str(SAMPLES)]) if not isinstance(article, InputProblem)]


def vary(samples: list[Article], size: int) -> Iterator[Article]:
    """Articles like the samples: other digits and another order of the paragraphs in each."""
    for number in range(size):
        sample = samples[number % len(samples)]
        yield Article(f"a{number}", shuffled(sample.text, random.Random(number)), sample.language)


def shuffled(text: str, chance: random.Random) -> str:
    """The text with its first line kept, the other lines in another order, and other digits."""
    head, *rest = text.split("\n")
    chance.shuffle(rest)
    return DIGIT.sub(lambda _: str(chance.randint(1, 9)), "\n".join([head, *rest]))


def as_page(article: Article) -> str:
    """A web page around an article, with the usual things beside it."""
    title, *rest = (line for line in article.text.split("\n") if line.strip())
    body = "".join(f"<p>{escape(line)}</p>" for line in rest)
    menu = "".join(f'<li><a href="/m/{n}">Section {n}</a></li>' for n in range(25))
    side = "".join(TEASER.format(n=n) for n in range(40))
    return (
        f"<!DOCTYPE html><html><head><title>{escape(title)}</title>{SCRIPT * 33}</head><body><header><ul>{menu}</ul></header>"
        f"<main><article><h1>{escape(title)}</h1>{body}</article><aside>{side}</aside></main>"
        f"<footer><ul>{menu}</ul><p>All rights reserved.</p></footer></body></html>"
    )


def sepakat() -> tuple[Callable[..., object], Callable[[Article], object]]:
    """All steps, text to claims."""
    from sepakat.extract.pipeline import extract_draft

    return (lambda article: extract_draft(article).claims()), (lambda article: article)


def trafilatura() -> tuple[Callable[..., object], Callable[[Article], object]]:
    """Page to text, in the fastest way."""
    from trafilatura import extract

    return (lambda page: extract(page, fast=True, include_comments=False)), as_page


def spacy() -> tuple[Callable[..., object], Callable[[Article], object]]:
    """Text to tokens, without any model."""
    import spacy

    pipelines = {language: spacy.blank(language) for language in ("id", "en")}
    return (lambda article: pipelines[article.language](article.text)), (lambda article: article)


CONTESTANTS = {"sepakat": sepakat, "trafilatura": trafilatura, "spacy": spacy}


def render(compared: dict[str, dict[str, float]], growth: list[tuple[int, dict[str, float]]]) -> str:
    """The page."""
    own = compared["sepakat"]
    python = f"Python {platform.python_version()}, {platform.machine()}"
    return "\n".join(
        [
            "# Speed\n",
            f"Written by `make bench`: one core, {python}; {COMPARED} articles of {own['characters']:,.0f} characters, varied",
            f"from the shipped samples, and usual news pages made around them; the middle one of {ROUNDS} runs.\n",
            "| | articles a second | peak memory, MB | sepakat's rate is so many times this |",
            "|---|---|---|---|",
            *(comparison_row(name, each, own["rate"]) for name, each in compared.items()),
            "\n## Growth\n",
            "| articles | seconds | articles a second | time an article, against the first row | peak memory, MB |",
            "|---|---|---|---|---|",
            *(growth_row(size, each, growth[0][1]["rate"]) for size, each in growth),
            "",
        ]
    )


def comparison_row(name: str, each: dict[str, float], own_rate: float) -> str:
    """One contestant."""
    labels = {
        "sepakat": "sepakat, text to claims",
        "trafilatura": f"trafilatura {version('trafilatura')} (fast), page to text",
        "spacy": f"spaCy {version('spacy')} blank, text to tokens",
    }
    return f"| {labels[name]} | {each['rate']:,.0f} | {each['megabytes']:,.0f} | {own_rate / each['rate']:.2f} |"


def growth_row(size: int, each: dict[str, float], first_rate: float) -> str:
    """One size."""
    slower = first_rate / each["rate"]
    return f"| {size:,} | {each['seconds']:,.2f} | {each['rate']:,.0f} | {slower:.2f} | {each['megabytes']:,.0f} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
