"""Accounts, sessions and tokens in the ledger: rows in, rows out. What they mean is decided by the service."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, delete, exists, func, select, update

from sepakat.model.accounts import Account, AccountRole, ApiToken, AuditEntry, Deed
from sepakat.store.account_tables import ACCOUNT, AUDIT, LOGIN_ATTEMPT, SESSION, TOKEN
from sepakat.store.dialects import dialect_insert, is_server

Transaction = Callable[[], AbstractContextManager[Connection]]


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """A session in the ledger, with its account."""

    account: Account
    made_at: str
    seen_at: str


@dataclass(frozen=True, slots=True)
class TokenEntry:
    """A token in the ledger, with its account."""

    token: ApiToken
    account: Account


@dataclass(frozen=True, slots=True)
class Failures:
    """Failed logins that have something in common."""

    count: int
    last_at: str


class AccountStore:
    """The accounts of a ledger; each change goes into the audit log in the same transaction."""

    def __init__(self, reading: Transaction, writing: Transaction, now: Callable[[], str]) -> None:
        self._reading = reading
        self._writing = writing
        self.now = now
        """The time of now, ISO 8601 in UTC."""

    def accounts(self) -> list[Account]:
        """All accounts by name, also those out of use."""
        with self._reading() as connection:
            return [_account(row) for row in connection.execute(select(ACCOUNT).order_by(ACCOUNT.c.name)).mappings()]

    def has_accounts(self, role: AccountRole | None = None) -> bool:
        """Whether there is any account; or one in use that has this role."""
        wanted = select(1).select_from(ACCOUNT)
        if role is not None:
            wanted = wanted.where(ACCOUNT.c.role == role.value, ACCOUNT.c.disabled_at.is_(None))
        with self._reading() as connection:
            return bool(connection.execute(select(exists(wanted))).scalar_one())

    def find_account(self, name: str) -> tuple[Account, str] | None:
        """The account of a name and the hash of its password."""
        with self._reading() as connection:
            row = connection.execute(select(ACCOUNT).where(ACCOUNT.c.name == name)).mappings().one_or_none()
        return (_account(row), row["password"]) if row else None

    def add_account(self, account: Account, password: str, deed: Deed) -> bool:
        """Store a new account, and tell whether its name was free."""
        values = {"name": account.name, "role": account.role.value, "password": password, "made_at": account.made_at}
        with self._writing() as connection:
            if connection.execute(select(ACCOUNT.c.name).where(ACCOUNT.c.name == account.name)).first():
                return False
            connection.execute(ACCOUNT.insert().values(**values))
            insert_deed(connection, deed, self.now())
        return True

    def change_account(self, name: str, deed: Deed, **values: str | None) -> None:
        """Give an account other values; its sessions end."""
        with self._writing() as connection:
            connection.execute(update(ACCOUNT).where(ACCOUNT.c.name == name).values(**values))
            connection.execute(delete(SESSION).where(SESSION.c.account == name))
            insert_deed(connection, deed, self.now())

    def renew_hash(self, name: str, old: str, new: str) -> None:
        """Replace the hash of an unchanged password by a stronger one."""
        with self._writing() as connection:
            same = ACCOUNT.c.name == name, ACCOUNT.c.password == old
            connection.execute(update(ACCOUNT).where(*same).values(password=new))

    def add_session(self, hash: str, account: str, deed: Deed, *, stale: Sequence[str]) -> None:
        """Store a new session and drop all that began before the first, or were last seen before the second of `stale`."""
        began, seen = stale
        with self._writing() as connection:
            connection.execute(delete(SESSION).where((SESSION.c.made_at < began) | (SESSION.c.seen_at < seen)))
            now = self.now()
            connection.execute(SESSION.insert().values(hash=hash, account=account, made_at=now, seen_at=now))
            insert_deed(connection, deed, now)

    def find_session(self, hash: str) -> SessionEntry | None:
        """The session of a cookie's hash."""
        joined = _with_account(SESSION).where(SESSION.c.hash == hash)
        with self._reading() as connection:
            row = connection.execute(joined).mappings().one_or_none()
        return SessionEntry(_joined(row), row["made_at"], row["seen_at"]) if row else None

    def see_session(self, hash: str) -> None:
        """Note that a session is in use now."""
        with self._writing() as connection:
            connection.execute(update(SESSION).where(SESSION.c.hash == hash).values(seen_at=self.now()))

    def end_session(self, hash: str, deed: Deed) -> None:
        """Forget a session."""
        with self._writing() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.hash == hash))
            insert_deed(connection, deed, self.now())

    def add_token(self, token: ApiToken, hash: str, deed: Deed) -> None:
        """Store a new token."""
        values = {name: getattr(token, name) for name in ("id", "account", "label", "made_at", "ends_at")}
        with self._writing() as connection:
            connection.execute(TOKEN.insert().values(**values, role=token.role.value, hash=hash))
            insert_deed(connection, deed, self.now())

    def tokens(self) -> list[ApiToken]:
        """All tokens, the oldest first, also those that no longer hold."""
        with self._reading() as connection:
            return [_token(row) for row in connection.execute(select(TOKEN).order_by(TOKEN.c.made_at, TOKEN.c.id)).mappings()]

    def find_token(self, hash: str) -> TokenEntry | None:
        """The token of a secret's hash."""
        joined = _with_account(TOKEN).where(TOKEN.c.hash == hash)
        with self._reading() as connection:
            row = connection.execute(joined).mappings().one_or_none()
        return TokenEntry(_token(row), _joined(row)) if row else None

    def see_token(self, id: str) -> None:
        """Note that a token is in use now."""
        with self._writing() as connection:
            connection.execute(update(TOKEN).where(TOKEN.c.id == id).values(used_at=self.now()))

    def revoke_token(self, id: str, deed: Deed) -> None:
        """Put an end to a token."""
        with self._writing() as connection:
            connection.execute(update(TOKEN).where(TOKEN.c.id == id).values(revoked_at=self.now()))
            insert_deed(connection, deed, self.now())

    def failures(self, subjects: Sequence[str]) -> dict[str, Failures]:
        """The failed logins of late, by subject."""
        with self._reading() as connection:
            found = connection.execute(select(LOGIN_ATTEMPT).where(LOGIN_ATTEMPT.c.subject.in_(subjects)))
            return {row.subject: Failures(row.failures, row.last_at) for row in found}

    def add_failure(self, subjects: Sequence[str], deed: Deed, *, forget: str) -> None:
        """Count one failed login for each subject; those whose last one was before `forget` begin anew."""
        with self._writing() as connection:
            now = self.now()
            connection.execute(delete(LOGIN_ATTEMPT).where(LOGIN_ATTEMPT.c.last_at < forget))
            for subject in subjects:
                counted = dialect_insert(LOGIN_ATTEMPT, server=is_server(connection)).values(
                    subject=subject, failures=1, last_at=now
                )
                more = {"failures": LOGIN_ATTEMPT.c.failures + 1, "last_at": now}
                connection.execute(counted.on_conflict_do_update(index_elements=["subject"], set_=more))
            insert_deed(connection, deed, now)

    def clear_failures(self, subjects: Sequence[str]) -> None:
        """Forget the failed logins of these subjects."""
        with self._writing() as connection:
            connection.execute(delete(LOGIN_ATTEMPT).where(LOGIN_ATTEMPT.c.subject.in_(subjects)))

    def add_deed(self, deed: Deed) -> None:
        """Put what somebody did into the audit log, for ever."""
        with self._writing() as connection:
            insert_deed(connection, deed, self.now())

    def audit(self, *, by: str | None, limit: int, offset: int) -> tuple[list[AuditEntry], int]:
        """A part of the audit log, the newest first, and how many entries there are in all."""
        wanted: list[ColumnElement[bool]] = [] if by is None else [AUDIT.c.made_by == by]
        with self._reading() as connection:
            total = connection.execute(select(func.count()).select_from(AUDIT).where(*wanted)).scalar_one()
            chosen = select(AUDIT).where(*wanted).order_by(AUDIT.c.number.desc()).limit(limit).offset(offset)
            return [_entry(row) for row in connection.execute(chosen).mappings()], total


def insert_deed(connection: Connection, deed: Deed, now: str) -> None:
    """Put what somebody did into the audit log within a transaction that writes."""
    number = connection.execute(select(func.coalesce(func.max(AUDIT.c.number), 0) + 1)).scalar_one()
    values = {"address": deed.address, "action": deed.action, "object": deed.object, "detail": deed.detail}
    connection.execute(AUDIT.insert().values(number=number, made_at=now, made_by=deed.by, **values))


def _with_account(table: Table) -> Any:
    account = [column.label(f"of_{column.name}") for column in ACCOUNT.c if column.name != "password"]
    return select(table, *account).join(ACCOUNT, ACCOUNT.c.name == table.c.account)


def _account(row: RowMapping) -> Account:
    return Account(row["name"], AccountRole(row["role"]), row["made_at"], row["disabled_at"])


def _joined(row: RowMapping) -> Account:
    return Account(row["of_name"], AccountRole(row["of_role"]), row["of_made_at"], row["of_disabled_at"])


def _token(row: RowMapping) -> ApiToken:
    times = (row["made_at"], row["ends_at"], row["used_at"], row["revoked_at"])
    return ApiToken(row["id"], row["account"], row["label"], AccountRole(row["role"]), *times)


def _entry(row: RowMapping) -> AuditEntry:
    deed = Deed(row["action"], row["made_by"], row["address"], row["object"], row["detail"])
    return AuditEntry(row["number"], row["made_at"], deed)
