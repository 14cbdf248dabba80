"""svextract: council action plans into clean, traceable data, offline."""

__version__ = "0.1.0"
