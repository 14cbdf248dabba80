"""UK deadlines as people write them, turned into dates by the conventions of the contract."""

from svextract.deadlines.combine import DeadlineReading
from svextract.deadlines.conventions import Conventions
from svextract.deadlines.reading import UK, is_finished, read_deadline, understood

__all__ = ["UK", "Conventions", "DeadlineReading", "is_finished", "read_deadline", "understood"]
