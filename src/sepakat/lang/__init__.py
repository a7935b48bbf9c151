"""Language packs: the same TOML files for each language, and the one loader that checks them."""
