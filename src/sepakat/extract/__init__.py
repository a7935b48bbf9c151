"""Article to claims: a list of named steps over one draft; no input or output here."""
