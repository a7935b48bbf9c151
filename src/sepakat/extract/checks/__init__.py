"""Checks of an article against itself, the calendar and what is public: one module for each family."""
