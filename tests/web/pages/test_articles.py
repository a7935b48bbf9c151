"""The reader of articles."""

import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sepakat.service import Ledger
from tests.web.conftest import make_client

HOSTILE = """<script>alert("headline")</script>

Jakarta, 3 Maret 2025 - Menteri Perdagangan <img src=x onerror=alert(1)> Rahmat Suwignyo bertemu Menteri Luar Negeri Jepang
Kenji Morita di Jakarta, Senin (3/3/2025).

"Kami <b>berkomitmen</b> membangun 12 pusat data di Batam pada 2027 </mark></p><script>alert(2)</script>," kata Rahmat Suwignyo.
"""


def test_every_find_is_marked_and_explained(client: TestClient, demo: Ledger) -> None:
    article = max(demo.articles(), key=lambda each: sum(each.counts.values())).article
    text = client.get(f"/articles/{article.id}", headers={"Accept-Language": "en"}).text
    claims = demo.claims_of(article.id)
    assert all(f'id="find-{each.id}"' in text for each in claims)
    assert text.count('<mark class="') >= len(claims)


def test_inconsistencies_are_said_at_the_head(client: TestClient, demo: Ledger) -> None:
    article = next(each for each in demo.articles() if "inconsistency" in each.counts).article
    text = client.get(f"/articles/{article.id}", headers={"Accept-Language": "en"}).text
    assert "Where the article contradicts itself" in text


def test_a_claim_leads_to_its_place_in_the_article(client: TestClient, demo: Ledger) -> None:
    article = demo.articles()[0].article
    claim = demo.claims_of(article.id)[0]
    answer = client.get(f"/claims/{claim.id}", follow_redirects=False)
    assert answer.headers["location"].endswith(f"#find-{claim.id}")


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_an_article_says_is_never_run(fresh: Callable[..., TestClient], language: str) -> None:
    client = fresh(HOSTILE)
    ledger: Ledger = client.app.state.ledger  # type: ignore[attr-defined]
    (entry,) = ledger.articles()
    paths = [f"/articles/{entry.article.id}", "/", "/events", "/commitments", "/people"]
    paths += [f"/records/{each.id}" for each in ledger.list_records(limit=None).items]
    for path in paths:
        text = client.get(path, headers={"Accept-Language": language}).text
        assert "<script>alert" not in text
        assert "<img src=x" not in text
    assert "&lt;script&gt;alert(2)" in client.get(paths[0]).text


def test_the_text_is_whole(client: TestClient, demo: Ledger) -> None:
    article = demo.articles()[-1].article
    (found,) = client.get(f"/articles/{article.id}?format=json").json()["items"]
    assert found["text"] == article.text
    assert client.get("/articles/none/such").status_code == 404


@pytest.mark.parametrize("id", ["a/b", "with blank", "?q=1#x", "é漢", "-.-"])
def test_any_id_of_an_article_has_an_address(tmp_path: Path, id: str) -> None:
    file = tmp_path / "articles.jsonl"
    file.write_text(json.dumps({"id": id, "text": "Jakarta, 3 Maret 2025 - Menteri bertemu duta besar."}) + "\n", "utf-8")
    with Ledger(tmp_path / "ledger.db") as ledger:
        assert not ledger.read(file).problems
        client = make_client(ledger)
        (link,) = set(re.findall(r'href="(/articles/[^"]+)"', client.get("/articles").text))
        (found,) = client.get(f"{unescape(link)}?format=json").json()["items"]
        assert found["id"] == id
