"""Places for ledgers: a file always; a server too where SEPAKAT_TEST_POSTGRES gives the address of a database."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import create_engine, make_url

# Taken out, for the program refuses settings that it does not know.
SERVER = os.environ.pop("SEPAKAT_TEST_POSTGRES", "")
BACKENDS = ("file", "server") if SERVER else ("file",)


@contextmanager
def fresh_schema() -> Iterator[str]:
    """The address of an empty schema on the server, which goes away at the end."""
    schema = f"test_{uuid4().hex}"
    engine = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE SCHEMA {schema}")
        try:
            url = make_url(SERVER).update_query_dict({"options": f"-csearch_path={schema}"})
            yield url.render_as_string(hide_password=False)
        finally:
            connection.exec_driver_sql(f"DROP SCHEMA {schema} CASCADE")
    engine.dispose()


@pytest.fixture(params=BACKENDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where a ledger can be made: a file, or a schema on the server."""
    if request.param == "file":
        yield str(tmp_path / "ledger.db")
    else:
        with fresh_schema() as address:
            yield address
