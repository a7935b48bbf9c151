"""A ledger of international cooperation, read from news in Indonesian and English."""
