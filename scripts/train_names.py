"""Train the tagger of names of one language pack.

    python scripts/train_names.py id idner/train.txt idner/dev.txt nergrit/train_preprocess.txt nergrit/valid_preprocess.txt
    python scripts/train_names.py id --folds 5 ...      # cross-validate instead of writing the model

A file has one token a line, its tag in the last column (B-PER, I-ORG, B-PLACE ...), a blank line between sentences;
the UNER form (number, token, tag, ...) is read too. Needs python-crfsuite (MIT), which Sepakat itself does not need.
docs/models.md names the data and their licences.
"""

import argparse
import random
import re
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pycrfsuite

from sepakat.extract.draft import Draft, Line, Sentence
from sepakat.extract.name_marks import Marks, mark_tokens
from sepakat.extract.name_model import (
    KINDS,
    UNIT,
    Vector,
    attribute_key,
    group_attributes,
    group_key,
    pack_model,
    tag_names,
    unpack_model,
    windows,
    word_attributes,
)
from sepakat.extract.places import find_places
from sepakat.extract.segments import find_tokens
from sepakat.lang.pack import load_pack
from sepakat.lang.section import pack_folder
from sepakat.model.article import Article
from sepakat.model.vocabulary import LineKind
from sepakat.text.tokens import token_index

LABELS = ("O", "PER", "ORG", "LOC")
LABEL_OF = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "LOC": "LOC",
    "PLACE": "LOC",
}
Example = tuple[Draft, Marks, list[str]]


def read_sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """The (token, tag) pairs of each sentence."""
    rows: list[tuple[str, str]] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        columns = line.split()
        if not columns:
            if rows:
                yield rows
            rows = []
        elif not line.startswith("# "):
            numbered = len(columns) >= 4 and columns[0].isdigit()
            rows.append((columns[1], columns[2]) if numbered else (columns[0], columns[-1]))


def running_text(rows: list[tuple[str, str]]) -> tuple[str, list[tuple[int, int]]]:
    """The tokens as running text, and the span of each."""
    text, spans, glued = "", [], True
    for place, (token, _) in enumerate(rows):
        after = rows[place + 1][0] if place + 1 < len(rows) else ""
        hyphen = token in "-/" and text[-1:].isalnum() and after[:1].isalnum()
        left = token in {".", ",", ";", ":", "?", "!", ")", "]", "%"} or hyphen or re.fullmatch(r"['’]\w+|n['’]t", token)
        text += "" if glued or left else " "
        spans.append((len(text), len(text) + len(token)))
        text += token
        glued = hyphen or token in {"(", "[", "$"}
    return text, spans


def make_examples(language: str, path: Path, batch: int = 20) -> Iterator[Example]:
    """Drafts of `batch` sentences each, their marks, and a label for each of their tokens."""
    sentences = list(read_sentences(path))
    for start in range(0, len(sentences), batch):
        yield _example(language, f"{path.name}-{start}", sentences[start : start + batch])


def _example(language: str, name: str, sentences: list[list[tuple[str, str]]]) -> Example:
    text, lines, labelled = "", [], []
    for rows in sentences:
        line, spans = running_text(rows)
        lines.append((len(text), len(text) + len(line)))
        for (start, end), (_, tag) in zip(spans, rows, strict=True):
            labelled.append((len(text) + start, len(text) + end, LABEL_OF.get(tag.partition("-")[2], "O")))
        text += line + "\n"
    draft = Draft(Article(name, text, language), load_pack(language))
    find_tokens(draft)
    _set_lines(draft, lines)
    find_places(draft)
    labels = ["O"] * len(draft.tokens)
    for start, end, label in labelled:
        for index in draft.token_range(start, end):
            labels[index] = label
    return draft, mark_tokens(draft), labels


def _set_lines(draft: Draft, lines: list[tuple[int, int]]) -> None:
    for number, (start, end) in enumerate(lines):
        draft.lines.append(Line(start, end, LineKind.BODY))
        first, last = token_index(draft.starts, start), token_index(draft.starts, end)
        draft.sentences.append(Sentence(start, end, number, first, last))
    draft.sentence_starts = [sentence.start for sentence in draft.sentences]


def attributes(marks: Marks, index: int) -> list[str]:
    """All attributes of a token."""
    found = group_attributes(group_key(marks, index))
    for distance in range(-2, 3):
        place = index + distance
        word = marks.tokens[place].text if 0 <= place < len(marks.tokens) else ""
        found += word_attributes(word)[distance + 2]
    return found


def train(examples: list[Example], c1: float, c2: float) -> bytes:
    """The packed model of the examples."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for _, marks, labels in examples:
        for first, last in windows(marks):
            rows = [attributes(marks, index) for index in range(first, last)]
            trainer.append([["edge"], *rows, ["edge"]], ["O", *labels[first:last], "O"])
    trainer.set_params({"c1": c1, "c2": c2, "max_iterations": 120, "feature.possible_transitions": True})
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return _packed(tagger.info())


def _packed(info: object) -> bytes:
    weights: dict[int, list[float]] = defaultdict(lambda: [0.0] * 4)
    for (attribute, label), weight in info.state_features.items():  # type: ignore[attr-defined]
        if attribute != "edge":
            weights[attribute_key(attribute)][LABELS.index(label)] += weight
    kept = {key: _vector(row) for key, row in weights.items() if max(map(abs, row)) >= 0.02}
    moves = info.transitions  # type: ignore[attr-defined]
    return pack_model(kept, tuple(_vector([moves.get((a, b), 0.0) for b in LABELS]) for a in LABELS))


def _vector(row: list[float]) -> Vector:
    a, b, c, d = (round(weight * UNIT) for weight in row)
    return a, b, c, d


def score(examples: list[Example], raw: bytes) -> dict[str, list[int]]:
    """Matched, gold and predicted runs of labels by kind."""
    model = unpack_model(raw)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for _, marks, labels in examples:
        gold = {(first, last, label) for first, last, label in _runs(labels)}
        found = {(tag.first, tag.last, LABELS[KINDS.index(tag.kind)]) for tag in tag_names(marks, model)}
        for kind in LABELS[1:]:
            for place, side in enumerate((gold & found, gold, found)):
                counts[kind][place] += sum(item[2] == kind for item in side)
    return counts


def _runs(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    index = 0
    while index < len(labels):
        end = index + 1
        while end < len(labels) and labels[end] == labels[index]:
            end += 1
        if labels[index] != "O":
            yield index, end, labels[index]
        index = end


def show(name: str, counts: dict[str, list[int]]) -> None:
    """Print P, R and F1 by kind and together."""
    total = [sum(row[place] for row in counts.values()) for place in range(3)]
    for kind, (hit, gold, found) in [*counts.items(), ("all", total)]:
        precision, recall = hit / max(found, 1), hit / max(gold, 1)
        print(f"{name} {kind}: P {precision:.3f} R {recall:.3f} F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}")


def main() -> int:
    """Train and write the model, or cross-validate."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--folds", type=int, default=0, help="cross-validate in so many parts, and write nothing")
    parser.add_argument("--c1", type=float, default=0.15)
    parser.add_argument("--c2", type=float, default=0.02)
    arguments = parser.parse_args()
    sets = {str(path): list(make_examples(arguments.language, path)) for path in arguments.files}
    if arguments.folds:
        cross_validate(sets, arguments)
        return 0
    raw = train([example for examples in sets.values() for example in examples], arguments.c1, arguments.c2)
    Path(str(pack_folder(arguments.language).joinpath("names.model"))).write_bytes(raw)
    print(f"{len(raw)} bytes", file=sys.stderr)
    return 0


def cross_validate(sets: dict[str, list[Example]], arguments: argparse.Namespace) -> None:
    """Train on all parts but one, score the one, for the first of the folds; print by file."""
    chance = random.Random(1)
    folds = arguments.folds
    for examples in sets.values():
        chance.shuffle(examples)
    kept = [example for examples in sets.values() for n, example in enumerate(examples) if n % folds]
    raw = train(kept, arguments.c1, arguments.c2)
    print(f"{len(raw)} bytes")
    for path, examples in sets.items():
        show(path, score([example for n, example in enumerate(examples) if not n % folds], raw))


if __name__ == "__main__":
    sys.exit(main())
