"""What readers will most likely ask for, worked out before they do."""

import logging
from datetime import date

from sepakat.errors import SepakatError
from sepakat.service.ledger import Ledger

log = logging.getLogger(__name__)

WARMED = 40
"""Pairs and groups of states, those with the most records."""


def warm(ledger: Ledger, on: date) -> None:
    """Work out what there is between the sides that most records name together."""
    try:
        for partner in ledger.list_partners(limit=WARMED).items:
            ledger.lookups.facet(on, between=",".join(partner.sides))
    except SepakatError as error:
        log.info("nothing was worked out beforehand: %s", error)
