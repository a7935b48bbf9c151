"""Offsets, tokens, sentences, quotation marks and the number grammar; knows no language by name."""
