"""Who is let in, and what they may do: strangers, forged forms, foreign hosts, proxies, roles."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from starlette.testclient import TestClient

from sepakat.errors import InputError
from sepakat.model.accounts import AccountRole
from sepakat.service import Ledger, passwords
from sepakat.web.api.router import describe
from sepakat.web.app import make_app
from sepakat.web.pages import ROUTERS
from sepakat.web.pages.login import safe_path
from sepakat.web.rules import AccessRules, make_rules

PASSWORD = "kopi tubruk pagi hari"
TEXT = "Indonesia pledged on Monday to train 40 fishers of Fiji in cold storage in Suva by 2032."
OPEN = ("/login", "/logout")


@pytest.fixture(autouse=True)
def _quick_hashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "_hasher", PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    passwords._hash_of_nobody.cache_clear()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger with one article and no account."""
    with Ledger(tmp_path / "ledger.db") as opened:
        opened.read_text(TEXT, outlet="Suva Daily")
        yield opened


@pytest.fixture
def guarded(ledger: Ledger) -> Ledger:
    """A ledger with an administrator, an editor and a reader."""
    for name, role in (("rina", "administrator"), ("tomi", "editor"), ("dewi", "reader")):
        ledger.accounts.add(name, AccountRole(role), PASSWORD, by="tests")
    return ledger


def browser(
    ledger: Ledger, rules: AccessRules | None = None, *, host: str = "127.0.0.1:8475", address: str = "127.0.0.1"
) -> TestClient:
    """A browser at an address that calls the server by a name."""
    app = make_app(ledger, rules or make_rules(ledger.accounts, "127.0.0.1"), today=lambda: date(2033, 1, 1))
    client = TestClient(app, base_url=f"http://{host}", client=(address, 50000), follow_redirects=False)
    client.headers["Accept-Language"] = "en"
    return client


def network(ledger: Ledger, address: str = "10.0.0.7") -> TestClient:
    """A browser on another machine."""
    return browser(ledger, make_rules(ledger.accounts, "0.0.0.0"), host="ledger.example", address=address)


def log_in(client: TestClient, name: str, password: str = PASSWORD, **more: str) -> int:
    """Fill in the form; gives the status."""
    form = client.get("/login").text
    found = re.search(r'name="csrf" value="(\w+)"', form)
    assert found
    answer = client.post("/login", data={"name": name, "password": password, "csrf": found[1], **more})
    return answer.status_code


def form_secret(client: TestClient) -> str:
    """What forms have to hold for this browser."""
    found = re.search(r'<meta name="csrf" content="(\w+)">', client.get("/").text)
    assert found
    return found[1]


def addresses(*, reading: bool) -> list[tuple[str, str]]:
    """Method and address of all that can be asked for, or sent."""
    pages = [(method, route.path) for router in ROUTERS for route in router.routes for method in route.methods]  # type: ignore[attr-defined]
    resources = [(method.upper(), path) for path, operations in describe()["paths"].items() for method in operations]
    found = {(method, re.sub(r"\{[^}]*\}", "abcd1234", path)) for method, path in (*pages, *resources)}
    return sorted(each for each in found if (each[0] in ("GET", "HEAD")) is reading and each[1] not in OPEN)


def test_a_stranger_reads_nothing(guarded: Ledger) -> None:
    client, others = network(guarded), ("/nowhere", "/static", "/LOGIN", "//login", "/login/", "/api/v2", "/api/v1/openapi.json")
    paths = [path for _, path in addresses(reading=True)]
    assert {"/", "/events", "/api/v1/records"} < set(paths)
    for path in (*paths, *others):
        answer = client.get(path)
        assert answer.status_code == (401 if path.startswith("/api/") or path.endswith(".ics") else 303), path
        assert "fishers" not in answer.text


def test_a_stranger_writes_nothing(guarded: Ledger) -> None:
    client, revision = network(guarded), guarded.revision
    sent = addresses(reading=False)
    assert {("POST", "/api/v1/judgements"), ("POST", "/accounts")} < set(sent)
    for method, path in sent:
        for headers in ({}, {"X-Sepakat-Local": "yes"}, {"X-Forwarded-For": "127.0.0.1"}, {"Origin": "http://ledger.example"}):
            assert client.request(method, path, headers=headers, json={}).status_code == 401, (method, path)
    assert guarded.revision == revision


def test_only_this_machine_is_let_in_without_accounts(ledger: Ledger) -> None:
    assert browser(ledger).get("/").status_code == 200
    assert browser(ledger, address="::1", host="[::1]:8475").get("/").status_code == 200
    assert browser(ledger, address="10.0.0.7").get("/").status_code == 303
    for header in ("X-Forwarded-For", "Forwarded", "Via", "X-Real-IP"):
        assert browser(ledger).get("/", headers={header: "127.0.0.1"}).status_code == 303


def test_the_first_account_ends_that_at_once(ledger: Ledger) -> None:
    client = browser(ledger)
    assert client.get("/").status_code == 200
    ledger.accounts.add("rina", AccountRole.ADMINISTRATOR, PASSWORD, by="tests")
    assert client.get("/").status_code == 303
    assert client.get("/api/v1/records").status_code == 401


@pytest.mark.parametrize(
    "options",
    [
        {"host": "0.0.0.0"},
        {"host": "::"},
        {"host": "192.168.1.5"},
        {"host": "ledger.example"},
        {"host": "127.0.0.1", "names": frozenset({"ledger.example"})},
        {"host": "localhost", "secure": True},
    ],
    ids=str,
)
def test_a_network_needs_an_administrator(ledger: Ledger, options: dict[str, object]) -> None:
    with pytest.raises(InputError, match="no administrator yet"):
        make_rules(ledger.accounts, **options)  # type: ignore[arg-type]
    ledger.accounts.add("dewi", AccountRole.READER, PASSWORD, by="tests")
    with pytest.raises(InputError):
        make_rules(ledger.accounts, **options)  # type: ignore[arg-type]
    ledger.accounts.add("rina", AccountRole.ADMINISTRATOR, PASSWORD, by="tests")
    assert not make_rules(ledger.accounts, **options).local  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:8475", "127.0.0.1.evil.example", "10.0.0.7", "", "a b", "localhost@evil"]
)
def test_a_foreign_host_name_is_refused(ledger: Ledger, host: str) -> None:
    for path in ("/", "/api/v1/records", "/login", "/static/sepakat.css"):
        answer = browser(ledger).get(path, headers={"Host": host})
        assert answer.status_code == 421
        assert "fishers" not in answer.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8475", "127.0.0.1", "[::1]:8475", "localhost."])
def test_the_names_of_this_machine_are_known(ledger: Ledger, host: str) -> None:
    assert browser(ledger).get("/", headers={"Host": host}).status_code == 200


def test_a_name_that_is_given_is_the_only_one(guarded: Ledger) -> None:
    rules = make_rules(guarded.accounts, "0.0.0.0", names=frozenset({"Ledger.Example"}))
    client = browser(guarded, rules, address="10.0.0.7", host="ledger.example")
    assert client.get("/login").status_code == 200
    assert client.get("/login", headers={"Host": "evil.example"}).status_code == 421


def test_whoever_logs_in_reads_and_logs_out(guarded: Ledger) -> None:
    client = network(guarded)
    assert client.get("/events?sort=time").headers["location"] == "/login?next=%2Fevents%3Fsort%3Dtime"
    assert log_in(client, "Dewi", next="/events") == 303
    assert client.get("/").status_code == 200
    assert client.get("/api/v1/records").status_code == 200
    answer = client.post("/logout", data={"csrf": form_secret(client)})
    assert answer.status_code == 303
    assert client.get("/").status_code == 303


def test_an_old_cookie_is_worth_nothing_after_logging_out(guarded: Ledger) -> None:
    client = network(guarded)
    log_in(client, "dewi")
    cookie, secret = client.cookies["sepakat_session"], form_secret(client)
    client.post("/logout", data={"csrf": secret})
    client.cookies.set("sepakat_session", cookie)
    assert client.get("/").status_code == 303


def test_the_cookie_is_for_this_site_alone(guarded: Ledger) -> None:
    client = network(guarded)
    found = re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)
    assert found
    answer = client.post("/login", data={"name": "dewi", "password": PASSWORD, "csrf": found[1]})
    cookie = next(each for each in answer.headers.get_list("set-cookie") if each.startswith("sepakat_session="))
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "Secure" not in cookie


def test_behind_https_the_cookie_travels_over_https_only(guarded: Ledger) -> None:
    rules = make_rules(guarded.accounts, "127.0.0.1", names=frozenset({"ledger.example"}), secure=True)
    app = make_app(guarded, rules, today=date.today)
    client = TestClient(app, base_url="https://ledger.example", client=("127.0.0.1", 50000), follow_redirects=False)
    client.headers["X-Forwarded-For"] = "6.6.6.6, 10.0.0.9"
    assert log_in(client, "dewi") == 303
    assert "__Host-sepakat_session" in client.cookies
    assert client.get("/").status_code == 200
    assert guarded.accounts.audit(by="dewi")[0][0].deed.address == "10.0.0.9"


@pytest.mark.parametrize(("name", "password"), [("dewi", "wrong"), ("nobody", PASSWORD), ("<script>", "x"), ("a" * 900, "x")])
def test_a_wrong_login_says_so_and_nothing_more(guarded: Ledger, name: str, password: str) -> None:
    client = network(guarded)
    assert log_in(client, name, password) == 401
    assert client.get("/").status_code == 303


def test_who_guesses_has_to_wait(guarded: Ledger) -> None:
    client = network(guarded)
    assert [log_in(client, "dewi", "wrong") for _ in range(6)] == [401] * 5 + [429]
    assert log_in(client, "dewi") == 429
    assert log_in(network(guarded, "10.0.0.8"), "dewi") == 303


@pytest.mark.parametrize("secret", ["", "0" * 64, None], ids=["empty", "wrong", "none"])
def test_a_forged_form_is_refused(guarded: Ledger, secret: str | None) -> None:
    client = network(guarded)
    log_in(client, "tomi")
    for path in ("/account/password", "/account/tokens", "/logout", "/accounts"):
        answer = client.post(path, data={} if secret is None else {"csrf": secret})
        assert answer.status_code in (403, 422), path
    assert client.get("/").status_code == 200
    assert not guarded.accounts.tokens()


def test_the_secret_of_one_session_is_not_that_of_another(guarded: Ledger) -> None:
    client, other = network(guarded), network(guarded)
    log_in(client, "tomi")
    log_in(other, "dewi")
    data = {"label": "x", "role": "reader", "days": "9"}
    assert client.post("/account/tokens", data=data | {"csrf": form_secret(other)}).status_code == 403
    assert client.post("/account/tokens", data=data | {"csrf": form_secret(client)}).status_code == 200
    assert client.post("/account/tokens", data=data, headers={"X-CSRF-Token": form_secret(client)}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://ledger.example.evil"},
        {"Origin": "http://ledger.example:81"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
    ids=str,
)
def test_a_page_from_elsewhere_cannot_send_forms(guarded: Ledger, headers: dict[str, str]) -> None:
    client = network(guarded)
    log_in(client, "tomi")
    data = {"label": "x", "role": "reader", "days": "9", "csrf": form_secret(client)}
    assert client.post("/account/tokens", data=data, headers=headers).status_code == 403
    for own in ({"Origin": "http://ledger.example"}, {"Origin": "null", "Sec-Fetch-Site": "same-origin"}):
        assert client.post("/account/tokens", data=data, headers=own).status_code == 200


def test_the_local_user_is_safe_from_foreign_pages(ledger: Ledger) -> None:
    client = browser(ledger)
    body = {"kind": "note", "ids": [ledger.list("commitment")[0].id], "reason": "seen"}
    assert client.post("/api/v1/judgements", json=body).status_code == 403
    yes = {"X-Sepakat-Local": "yes"}
    assert client.post("/api/v1/judgements", json=body, headers=yes | {"Origin": "http://evil.example"}).status_code == 403
    assert client.post("/api/v1/judgements", json=body, headers=yes | {"Host": "evil.example"}).status_code == 421
    assert client.post("/api/v1/judgements", json=body, headers=yes).status_code == 201


def test_a_cookie_alone_does_not_write_through_the_api(guarded: Ledger) -> None:
    client = network(guarded)
    log_in(client, "tomi")
    body = {"kind": "note", "ids": [guarded.list("commitment")[0].id], "reason": "seen"}
    for headers in ({}, {"X-Sepakat-Local": "yes"}, {"X-CSRF-Token": form_secret(client)}):
        answer = client.post("/api/v1/judgements", json=body, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "access.token_needed")


@pytest.mark.parametrize(("role", "status"), [("reader", 403), ("editor", 201)])
def test_a_token_writes_what_its_role_may(guarded: Ledger, role: str, status: int) -> None:
    _, secret = guarded.accounts.make_token("tomi", AccountRole(role), "x", days=1, by="tests")
    client = network(guarded)
    client.headers["Authorization"] = f"Bearer {secret}"
    body = {"kind": "note", "ids": [guarded.list("commitment")[0].id], "reason": "seen"}
    assert client.get("/api/v1/records").status_code == 200
    assert client.post("/api/v1/judgements", json=body).status_code == status
    made = [entry.judgement.by for entry in guarded.judgements()]
    assert made == (["tomi"] if status == 201 else [])


@pytest.mark.parametrize("token", ["", "x", "sepakat_x", "sepakat_" + "a" * 5000, "é"])
def test_a_token_that_is_none_is_refused(guarded: Ledger, token: str) -> None:
    answer = network(guarded).get("/api/v1/records", headers=[(b"Authorization", b"Bearer " + token.encode("latin-1"))])
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    assert set(answer.json()) == {"ok", "code", "error", "errors", "status"}


def test_a_calendar_comes_with_a_token_as_its_password(guarded: Ledger) -> None:
    _, secret = guarded.accounts.make_token("dewi", AccountRole.READER, "calendar", days=1, by="tests")
    path, right = "/calendar.ics?between=IDN,FJI", b64encode(f"dewi:{secret}".encode()).decode()
    client = network(guarded)
    assert client.get(path, headers={"Accept": "text/html,*/*"}).status_code == 303
    asked = client.get(path)
    assert (asked.status_code, asked.headers["www-authenticate"]) == (401, 'Basic realm="sepakat"')
    found = client.get(path, headers={"Authorization": f"Basic {right}"})
    assert found.status_code == 200
    assert found.text.startswith("BEGIN:VCALENDAR")
    for wrong in ("", "%%%", "/w==", b64encode(f"dewi:{PASSWORD}".encode()).decode(), b64encode(secret.encode()).decode()):
        assert client.get(path, headers={"Authorization": f"Basic {wrong}"}).status_code == 401
    assert client.get("/events", headers={"Authorization": f"Basic {right}"}).status_code == 303
    assert client.get("/api/v1/records", headers={"Authorization": f"Basic {right}"}).status_code == 401
    assert client.post("/x.ics", headers={"Authorization": f"Basic {right}"}).status_code == 401


def test_a_reader_changes_nothing_but_the_own_account(guarded: Ledger) -> None:
    client = network(guarded)
    log_in(client, "dewi")
    secret = form_secret(client)
    for path in ("/accounts", "/accounts/dewi/role", "/accounts/rina/use"):
        assert client.post(path, data={"csrf": secret, "role": "administrator", "use": "false"}).status_code == 403
    for path in ("/accounts", "/audit", "/audit?format=json"):
        assert client.get(path).status_code == 403
    data = {"csrf": secret, "label": "x", "role": "administrator", "days": "9"}
    assert client.post("/account/tokens", data=data).status_code == 422
    assert client.post("/account/tokens", data=data | {"role": "reader"}).status_code == 200


def test_an_administrator_makes_and_disables_accounts(guarded: Ledger) -> None:
    client, other = network(guarded), network(guarded, "10.0.0.8")
    log_in(client, "rina")
    log_in(other, "dewi")
    secret = form_secret(client)
    data = {"csrf": secret, "name": "Sari", "password": PASSWORD, "role": "editor"}
    assert client.post("/accounts", data=data).status_code == 200
    assert client.post("/accounts", data=data).status_code == 422
    assert client.post("/accounts/dewi/use", data={"csrf": secret, "use": "false"}).status_code == 200
    assert other.get("/").status_code == 303
    assert client.post("/accounts/rina/use", data={"csrf": secret, "use": "false"}).status_code == 422
    assert client.post("/accounts/nobody/role", data={"csrf": secret, "role": "reader"}).status_code == 404
    shown = client.get("/audit").text
    assert "made an account" in shown
    assert "sari" in shown
    found = client.get("/audit?format=json&by=rina").json()["items"]
    assert [each["action"] for each in found] == ["account.disable", "account.add", "login"]


def test_a_password_is_changed_by_who_knows_it(guarded: Ledger) -> None:
    client, elsewhere = network(guarded), network(guarded, "10.0.0.8")
    log_in(client, "dewi")
    log_in(elsewhere, "dewi")
    new = "teh manis sore hari"
    data = {"csrf": form_secret(client), "current": "wrong", "new": new, "again": new}
    assert client.post("/account/password", data=data).status_code == 403
    assert client.post("/account/password", data=data | {"current": PASSWORD, "again": "x"}).status_code == 422
    assert client.post("/account/password", data=data | {"current": PASSWORD, "new": "x", "again": "x"}).status_code == 422
    assert client.post("/account/password", data=data | {"current": PASSWORD}).status_code == 303
    assert client.get("/account?changed=true").status_code == 200
    assert elsewhere.get("/").status_code == 303
    assert log_in(elsewhere, "dewi", new) == 303


def test_tokens_are_shown_once_and_revoked_by_their_owner(guarded: Ledger) -> None:
    client, other = network(guarded), network(guarded)
    log_in(client, "tomi")
    log_in(other, "dewi")
    data = {"csrf": form_secret(client), "label": "weekly report", "role": "editor", "days": "9"}
    found = re.search(r"sepakat_[\w-]{43}", client.post("/account/tokens", data=data).text)
    assert found
    assert found[0] not in client.get("/account").text
    [token] = guarded.accounts.tokens()
    path = f"/account/tokens/{token.id}/revoke"
    assert other.post(path, data={"csrf": form_secret(other)}).status_code == 403
    assert client.post(path, data={"csrf": form_secret(client)}).status_code == 303
    assert network(guarded).get("/api/v1/records", headers={"Authorization": f"Bearer {found[0]}"}).status_code == 401


def test_what_is_written_is_in_the_audit_log(guarded: Ledger) -> None:
    _, secret = guarded.accounts.make_token("tomi", AccountRole.EDITOR, "x", days=1, by="tests")
    client = network(guarded)
    client.headers["Authorization"] = f"Bearer {secret}"
    client.post("/api/v1/articles", json={"text": TEXT + " It was said twice."})
    client.post("/api/v1/judgements", json={"kind": "note", "ids": ["ffffffff"], "reason": "seen"})
    [entry] = guarded.accounts.audit(by="tomi")[0]
    assert (entry.deed.action, entry.deed.address, entry.deed.detail) == ("read", "10.0.0.7", "new")


@pytest.mark.parametrize(
    "path", ["//evil.example", "https://evil.example", "/\\evil.example", "evil", "", "/a\nb", "javascript:alert(1)", "/\t/evil"]
)
def test_logging_in_leads_to_no_other_site(guarded: Ledger, path: str) -> None:
    assert safe_path(path) == "/"
    client = network(guarded)
    assert client.get("/login", params={"next": path}).status_code == 200


def test_a_name_that_is_markup_is_shown_as_text(guarded: Ledger) -> None:
    client = network(guarded)
    found = re.search(r'name="csrf" value="(\w+)"', client.get("/login").text)
    assert found
    data = {"name": '"><script>alert(1)</script>', "password": "x", "csrf": found[1], "next": '/"><script>'}
    shown = client.post("/login", data=data).text
    assert "<script>alert" not in shown
    assert "&lt;script&gt;alert" in shown


@pytest.mark.parametrize("lang", ["id", "en"])
def test_all_pages_of_accounts_are_there_in_both_languages(guarded: Ledger, lang: str) -> None:
    client = network(guarded)
    assert client.get(f"/login?lang={lang}").status_code == 200
    log_in(client, "rina")
    for path in ("/account", "/accounts", "/audit"):
        answer = client.get(f"{path}?lang={lang}")
        assert answer.status_code == 200
        assert f'<html lang="{lang}"' in answer.text
