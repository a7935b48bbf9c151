"""Each complaint of a driver gets a stable code and a remedy."""

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from sepakat.store.failures import explain_failure


class Complaint(Exception):
    """What a driver raises."""

    def __init__(self, message: str, sqlstate: str | None = None) -> None:
        super().__init__(message)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("complaint", "code"),
    [
        (Complaint("database is locked"), "store.locked"),
        (Complaint("canceling statement due to lock timeout", "55P03"), "store.locked"),
        (Complaint("deadlock detected", "40P01"), "store.locked"),
        (Complaint("canceling statement due to statement timeout", "57014"), "store.slow"),
        (Complaint("terminating connection", "57P01"), "store.lost"),
        (Complaint("could not extend file", "53100"), "store.full"),
        (Complaint("cannot execute INSERT in a read-only transaction", "25006"), "store.read_only"),
        (Complaint("permission denied for schema public", "42501"), "store.read_only"),
        (Complaint('connection failed: FATAL: password authentication failed for user "rina"'), "store.refused"),
        (Complaint('connection failed: FATAL: role "rina" does not exist'), "store.refused"),
        (Complaint('connection failed: FATAL: database "d" does not exist'), "store.missing"),
        (Complaint("connection failed: Connection refused"), "store.unreachable"),
        (Complaint("failed to resolve host 'h': Name or service not known"), "store.unreachable"),
        (Complaint("connection timeout expired"), "store.unreachable"),
        (Complaint("server closed the connection unexpectedly"), "store.lost"),
        (Complaint("something else"), "store.failed"),
        (Complaint("something else", "42601"), "store.failed"),
    ],
    ids=lambda value: str(value),
)
def test_causes(complaint: Complaint, code: str) -> None:
    error: DBAPIError = OperationalError("SELECT 1", {}, complaint)
    explained = explain_failure("the ledger", error)
    assert explained.code == code
    assert str(explained).startswith("the ledger: ")
