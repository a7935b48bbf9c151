"""Exchange formats of the ledger."""

from sepakat.export.ledger import ledger_dict

__all__ = ["ledger_dict"]
