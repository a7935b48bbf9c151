"""What holds for every page: language, colours, headers, files, errors."""

import re

import pytest
from starlette.testclient import TestClient


def test_the_browser_chooses_the_language(client: TestClient) -> None:
    assert '<html lang="en"' in client.get("/", headers={"Accept-Language": "fr, en-GB;q=0.8, id;q=0.5"}).text
    assert '<html lang="id"' in client.get("/", headers={"Accept-Language": "id-ID,en;q=0.9"}).text
    assert '<html lang="id"' in client.get("/", headers={"Accept-Language": "xx;q=abc,;;,"}).text


def test_the_address_chooses_language_and_colours_and_the_browser_keeps_them(client: TestClient) -> None:
    answer = client.get("/?lang=en&theme=dark")
    assert '<html lang="en" data-theme="dark">' in answer.text
    kept = "; ".join(f"{name}={value}" for name, value in answer.cookies.items())
    client.cookies.clear()
    assert '<html lang="en" data-theme="dark">' in client.get("/", headers={"Cookie": kept}).text
    assert '<html lang="id" data-theme="auto">' in client.get("/?lang=xx&theme=red").text


def test_every_answer_is_guarded(client: TestClient) -> None:
    for path in ("/", "/nowhere", "/static/sepakat.css"):
        headers = client.get(path).headers
        assert "script-src 'self'" in headers["content-security-policy"]
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"


def test_files_are_kept_by_their_hash(client: TestClient) -> None:
    path = re.findall(r'href="(/static/sepakat\.css\?v=\w+)"', client.get("/").text)[0]
    answer = client.get(path)
    assert "immutable" in answer.headers["cache-control"]
    assert client.get(path, headers={"If-None-Match": answer.headers["etag"]}).status_code == 304
    assert "no-cache" in client.get("/static/sepakat.css").headers["cache-control"]


@pytest.mark.parametrize("path", ["/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/static/nothing.css"])
def test_no_other_file_is_given_away(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_errors_are_pages_for_people_and_json_for_programs(client: TestClient) -> None:
    page = client.get("/nowhere?lang=id")
    client.cookies.clear()
    assert page.status_code == 404
    assert "Tidak ada apa-apa di sini" in page.text
    body = client.get("/nowhere?format=json").json()
    assert (body["ok"], body["status"], body["code"]) == (False, 404, "not-found")


def test_an_address_is_escaped_where_it_is_repeated(client: TestClient) -> None:
    text = client.get("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script>alert" not in text


def test_refusals_are_said_in_the_language_of_the_page(client: TestClient) -> None:
    page = client.get("/commitments?lang=id&since=2031-13-01")
    assert page.status_code == 422
    assert "bukan tanggal; tulislah sebagai YYYY-MM-DD" in page.text
    assert 'lang="en"' not in page.text.partition("<main")[2]
    assert "is not a day; write it as YYYY-MM-DD" in client.get("/commitments?lang=en&since=2031-13-01").text
