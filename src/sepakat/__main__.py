"""`python -m sepakat`."""

from sepakat.cli import main

main()
