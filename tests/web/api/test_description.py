"""The API does what its description says, whatever is asked: no failure of the server, answers in the shapes described."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from typing import Any, NamedTuple

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import content_type_conformance, response_schema_conformance, status_code_conformance

from sepakat.model.accounts import AccountRole
from sepakat.service import Ledger
from sepakat.web.api.router import describe
from sepakat.web.app import make_app
from sepakat.web.rules import make_rules

CHECKS = (not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance)
EXAMPLES = 12
TEXT = "Indonesia pledged on Monday to train 40 fishers of Fiji in cold storage in Suva by 2032."
OPERATIONS = [
    (method, path, mode) for path, methods in describe()["paths"].items() for method in methods for mode in GenerationMode
]


class Served(NamedTuple):
    """An application and what opens it."""

    app: FastAPI
    headers: dict[str, str]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A ledger to which anything may be done."""
    with Ledger(tmp_path_factory.mktemp("api") / "ledger.db") as ledger:
        ledger.read_text(TEXT, outlet="Suva Daily", published_on=date(2031, 5, 5))
        ledger.accounts.add("rina", AccountRole.ADMINISTRATOR, "kopi tubruk pagi hari", by="tests")
        _, secret = ledger.accounts.make_token("rina", AccountRole.EDITOR, "tests", days=1, by="tests")
        app = make_app(ledger, make_rules(ledger.accounts, "0.0.0.0"), today=lambda: date(2033, 6, 1))
        yield Served(app, {"Authorization": f"Bearer {secret}"})


@pytest.mark.parametrize(("method", "path", "mode"), OPERATIONS, ids=str)
def test_the_server_does_not_fail(served: Served, method: str, path: str, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", served.app, headers=served.headers)

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @given(case=schema[path][method].as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.call_and_validate(headers=served.headers, checks=list(CHECKS))

    # Not everything can be asked wrongly.
    with suppress(Unsatisfiable):
        ask()
