"""Bytes to articles: files, folders and standard input; what cannot be read becomes one clear line."""

from sepakat.ingest.problem import InputProblem
from sepakat.ingest.readers import read_inputs

__all__ = ["InputProblem", "read_inputs"]
