"""Everything that is worked out of articles and judgements, as one transaction sees and changes it."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, delete, literal, select

from sepakat.model.extraction import Extraction
from sepakat.store.among import delete_among, find_among
from sepakat.store.bearers import Bearers
from sepakat.store.deeds import Deeds
from sepakat.store.disagreements import Disagreements
from sepakat.store.extractions import load_extractions
from sepakat.store.judging import JudgementEntry, load_judgements
from sepakat.store.neighbours import Neighbours
from sepakat.store.pending import load_state, set_state
from sepakat.store.record_keeper import RecordKeeper
from sepakat.store.record_tables import PENDING
from sepakat.store.sketches import Sketches
from sepakat.store.tables import ARTICLE


class Settling:
    """One transaction in which a ledger is brought up to date with what was read and judged."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.neighbours = Neighbours(connection)
        """What lies near to each other, and the clusters that it makes."""
        self.sketches = Sketches(connection)
        """What repeats what."""
        self.bearers = Bearers(connection)
        """Who is named."""
        self.deeds = Deeds(connection)
        """What may follow what, and what does."""
        self.records = RecordKeeper(connection)
        self.disagreements = Disagreements(connection)

    def start_over(self, rules: str) -> None:
        """Forget everything that was not worked out by these rules, and note that it is to be."""
        state = load_state(self._connection)
        if state.settled == rules:
            return
        for kept in (self.neighbours, self.sketches, self.bearers, self.deeds, self.disagreements, self.records):
            kept.clear()
        self._connection.execute(delete(PENDING))
        every = select(ARTICLE.c.id, literal(state.revision))
        self._connection.execute(PENDING.insert().from_select(["article_id", "revision"], every))
        set_state(self._connection, "settled", rules)

    def waiting(self) -> list[str]:
        """The articles that changed since all was worked out, by day, so that what belongs together comes together."""
        joined = PENDING.outerjoin(ARTICLE, ARTICLE.c.id == PENDING.c.article_id)
        ordered = select(PENDING.c.article_id).select_from(joined).order_by(ARTICLE.c.published_on, PENDING.c.article_id)
        return list(self._connection.execute(ordered).scalars())

    def still_waiting(self, article_ids: Sequence[str]) -> list[str]:
        """Those of the articles that nobody has worked out since."""
        return sorted(find_among(self._connection, PENDING.c.article_id, article_ids, PENDING.c.article_id))

    def note_settled(self, article_ids: Collection[str]) -> None:
        """Note that some articles are worked out."""
        delete_among(self._connection, PENDING.c.article_id, article_ids)

    def extractions(self, article_ids: Collection[str]) -> Iterator[Extraction]:
        """The extractions of these articles, in the order of their ids."""
        return load_extractions(self._connection, article_ids)

    def judgements(self) -> list[JudgementEntry]:
        """All judgements, the oldest first."""
        return load_judgements(self._connection)
