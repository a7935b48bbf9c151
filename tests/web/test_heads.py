"""HEAD is answered as GET is, without a body."""

import pytest
from starlette.testclient import TestClient

from sepakat.service import Ledger
from sepakat.web.api.router import describe
from tests.web.conftest import make_client

PARTS = {"key": "IDN+JPN", "topic": "health", "place": "Nusantara", "name": "ladder.svg"}


def test_every_page_has_a_head(client: TestClient) -> None:
    app = client.app
    paths = app.state.paths | {path for path, methods in describe()["paths"].items() if "get" in methods}  # type: ignore[attr-defined]
    assert len(paths) > 50
    for path in sorted({path.replace(":path}", "}").format_map(_Parts()) for path in paths}):
        whole, head = client.get(path, follow_redirects=False), client.head(path, follow_redirects=False)
        assert (head.status_code, head.content) == (whole.status_code, b""), path
        for name in ("content-type", "content-length", "etag", "location"):
            assert head.headers.get(name) == whole.headers.get(name), path


class _Parts(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return PARTS.get(name, "0000")


@pytest.mark.parametrize("path", ["/", "/api/v1/records", "/calendar.ics?between=IDN,JPN", "/static/sepakat.css"])
def test_a_head_holds_no_body(demo: Ledger, path: str) -> None:
    answer = make_client(demo).head(path)
    assert (answer.status_code, answer.content) == (200, b"")
    assert "content-security-policy" in answer.headers
