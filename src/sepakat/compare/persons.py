"""Find persons whose name or office the reports of one thing give differently."""

from collections import defaultdict
from collections.abc import Iterator

from sepakat.compare.reports import Reports
from sepakat.model.records import Claim, Record, RecordKind


def iter_persons(record: Record, reports: Reports) -> Iterator[Record]:
    """The persons whom several articles of a record name, each with the claims of these articles only.

    Over the years many articles name a minister, and offices change: what contradicts is what reports of one thing say.
    """
    articles = {claim.article.id: claim.extraction for claim in record.claims}
    claims: dict[str, list[Claim]] = defaultdict(list)
    for id in sorted(articles) if len(articles) > 1 else ():
        for index, person in enumerate(articles[id].people):
            bearer = reports.bearers.get((id, index))
            if bearer:
                claims[bearer].append(Claim(articles[id], RecordKind.PERSON, index, person))
    for bearer, named in sorted(claims.items()):
        if len({claim.article.id for claim in named}) > 1:
            yield Record(bearer, RecordKind.PERSON, tuple(named))
