"""Inputs keep their names, and can be counted beforehand."""

import json
from pathlib import Path

from sepakat.ingest import InputProblem
from sepakat.service.inputs import LocatedArticle, count_articles, read_located


def test_articles_know_where_they_are_from(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Satu dua.")
    (tmp_path / "b.jsonl").write_text(json.dumps({"id": "x", "text": "Tiga."}) + "\n\n{}\n")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "c.txt").write_text("Empat.")
    names = [str(tmp_path / name) for name in ("a.txt", "none.txt", "b.jsonl", "folder")]
    found = list(read_located(names, language="id"))
    assert [each.where.removeprefix(f"{tmp_path}/") for each in found if isinstance(each, LocatedArticle)] == [
        "a.txt",
        "b.jsonl#x",
        "folder/c.txt",
    ]
    assert sum(isinstance(each, InputProblem) for each in found) == 2
    assert count_articles(names) == 5
    assert count_articles([*names, "-"]) is None
