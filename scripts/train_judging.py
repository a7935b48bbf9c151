"""Fit the weights of src/sepakat/extract/judging.toml by regularised logistic regression.

    python scripts/train_judging.py [--sentences FILE.tsv] ARTICLES.jsonl GOLD_FOLDER [ARTICLES.jsonl GOLD_FOLDER ...] [--write]

Each pair is a set of reports and their gold in the shape of tests/gold; the sentences are scripts/data's. Prints the F1
of commitments found in the reports by leave-one-cluster-out cross-validation, then the weights; `--write` also stores
them. Needs numpy.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from sepakat.extract.candidates import Candidate, iter_candidates
from sepakat.extract.pipeline import extract_draft
from sepakat.extract.sides import Sides
from sepakat.model.article import Article

WEIGHTS = Path(__file__).parent.parent / "src/sepakat/extract/judging.toml"
SENTENCES = "sentences"
ARTICLE_ONLY = frozenset({"article: little cooperation", "lead", "agent: none"})
"""Features that a sentence alone cannot show."""
LEAST = 4
"""A feature seen less often gets no weight."""
RIDGE = 1.5
"""Strength of the pull towards zero, chosen by cross-validation."""


class Row(NamedTuple):
    """One candidate: its features, whether it is in the gold, and the cluster it is held out with."""

    features: frozenset[str]
    label: bool
    cluster: str


def read_pairs(articles: Path, gold: Path) -> Iterator[tuple[Article, dict[str, Any]]]:
    """The reports of one set with their gold."""
    for line in articles.read_text("utf-8").splitlines():
        given = json.loads(line)
        truth = json.loads((gold / f"{given['id']}.json").read_text("utf-8"))
        yield (
            Article(given["id"], given["text"], truth["language"], given.get("url"), given.get("outlet"), given.get("title")),
            truth,
        )


def overlap(candidate: Candidate, wanted: dict[str, Any]) -> float:
    """Shared characters over the shorter span, with stage and quantity as tie-breakers; 0 where under a half."""
    span, (start, end) = candidate.commitment.evidence.span, wanted["evidence"]
    shared: float = (min(span.end, end) - max(span.start, start)) / min(span.end - span.start, end - start)
    if shared < 0.5:
        return 0.0
    quantity = candidate.commitment.quantity
    same: bool = (wanted["quantity"] or {}).get("value") == (quantity.value if quantity else None)
    return shared + bool(candidate.commitment.stage == wanted["stage"]) + 0.5 * same


def labelled(candidates: list[Candidate], wanted: list[dict[str, Any]]) -> set[int]:
    """Indices of the candidates that pair with a gold commitment, best pairs first, one to one."""
    options = sorted(((overlap(c, w), i, j) for i, c in enumerate(candidates) for j, w in enumerate(wanted)), reverse=True)
    left: set[int] = set()
    right: set[int] = set()
    for score, i, j in options:
        if score > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
    return left


def collect(articles: Path, gold: Path) -> tuple[list[Row], int]:
    """All candidates of a set, and how many commitments its gold has."""
    rows: list[Row] = []
    count = 0
    for article, truth in read_pairs(articles, gold):
        draft = extract_draft(article)
        sides = Sides(draft)
        candidates = list(iter_candidates(draft, sides)) if len(sides.main) > 1 else []
        positive = labelled(candidates, truth["commitments"])
        cluster = truth.get("cluster") or article.id
        rows += [Row(candidate.features, index in positive, cluster) for index, candidate in enumerate(candidates)]
        count += len(truth["commitments"])
    return rows, count


def collect_sentences(path: Path) -> list[Row]:
    """The candidates of single sentences: of a commitment the one of its stage is right, of any other none is."""
    rows: list[Row] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines()[1:]):
        language, stage, sentence = line.split("\t")
        draft = extract_draft(Article(f"sentence-{number}", sentence, language))
        candidates = list(iter_candidates(draft, Sides(draft)))
        right = next((i for i, each in enumerate(candidates) if each.commitment.stage == stage), None)
        rows += [
            Row(each.features - ARTICLE_ONLY, index == right, SENTENCES)
            for index, each in enumerate(candidates)
            if right is not None or stage == "none"
        ]
    return rows


def matrix(rows: list[Row], names: list[str]) -> np.ndarray:
    """One row a candidate, one column a feature; the last column is the bias."""
    index = {name: i for i, name in enumerate(names)}
    table = np.zeros((len(rows), len(names) + 1))
    table[:, -1] = 1
    for i, row in enumerate(rows):
        table[i, [index[feature] for feature in row.features if feature in index]] = 1
    return table


def fit(table: np.ndarray, labels: np.ndarray) -> np.ndarray:
    """Newton's method on the penalised log-likelihood; the bias is not penalised."""
    weights = np.zeros(table.shape[1])
    ridge = np.eye(len(weights)) * RIDGE
    ridge[-1, -1] = 1e-6
    for _ in range(30):
        chance = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (labels - chance) - ridge @ weights
        curve = (table.T * (chance * (1 - chance))) @ table + ridge
        weights += np.linalg.solve(curve, slope)
    return weights


def best_cut(chances: np.ndarray, labels: np.ndarray, wanted: int) -> tuple[float, float]:
    """The F1 against `wanted` gold items and the cut that gives it."""
    cuts = np.arange(0.2, 0.7, 0.02)
    scores = [2 * (labels * (chances > cut)).sum() / ((chances > cut).sum() + wanted) for cut in cuts]
    return float(max(scores)), float(cuts[int(np.argmax(scores))])


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("sets", nargs="+", type=Path, help="ARTICLES.jsonl GOLD_FOLDER, in pairs")
    parser.add_argument("--sentences", type=Path, help="the table of single sentences")
    parser.add_argument("--write", action="store_true", help="store the weights")
    arguments = parser.parse_args()
    rows: list[Row] = []
    wanted = 0
    for articles, gold in zip(arguments.sets[::2], arguments.sets[1::2], strict=True):
        more, count = collect(articles, gold)
        rows += more
        wanted += count
    rows += collect_sentences(arguments.sentences) if arguments.sentences else []
    seen = Counter(feature for row in rows for feature in row.features)
    names = sorted(feature for feature, count in seen.items() if count >= LEAST)
    table, labels = matrix(rows, names), np.array([row.label for row in rows], float)
    clusters = np.array([row.cluster for row in rows])
    chances = np.zeros(len(rows))
    for cluster in sorted(set(clusters) - {SENTENCES}):
        out = clusters == cluster
        chances[out] = 1 / (1 + np.exp(-table[out] @ fit(table[~out], labels[~out])))
    told = clusters != SENTENCES
    score, cut = best_cut(chances[told], labels[told], wanted)
    print(f"{len(rows)} candidates, {int(labels.sum())} right, {wanted} in the gold; cross-validated F1 {score:.3f} at {cut:.2f}")
    weights = fit(table, labels)
    lines = [f'"{name}" = {weight:.2f}' for name, weight in zip([*names, "bias"], weights, strict=True)]
    text = "# Written by scripts/train_judging.py; docs/models.md says from what.\n[weights]\n" + "\n".join(lines) + "\n"
    print(text)
    if arguments.write:
        WEIGHTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
