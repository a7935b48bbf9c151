"""Figures of how good the program is: read from the scorers, held against floors, written as a table."""
