"""What the claims of records say against each other and after each other: discrepancies, follows, status."""
