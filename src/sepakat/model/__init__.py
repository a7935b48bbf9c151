"""What the ledger is made of: frozen dataclasses and closed vocabularies, standard library only."""
