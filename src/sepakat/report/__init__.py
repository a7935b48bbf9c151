"""Briefs and charts: what the ledger says, on paper."""
