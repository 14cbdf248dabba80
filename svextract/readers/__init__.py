"""Readers turn one file into pages; no council vocabulary here."""
