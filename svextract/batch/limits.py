"""How much time and memory reading a file may take."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1_000_000
# Answers that the parent holds in its memory at once, as text and as records, four times as large.
ANSWERS_IN_MEMORY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one file may take; a worker process that takes more is ended, and the file reported.

    seconds, seconds_a_page: the wall clock of a file, and what each of its pages adds.
    most_seconds: the wall clock of a file, whatever number of pages it claims.
    idle_seconds: how long a worker may work on without another page being looked at.
    worker_memory: bytes of memory (on Unix: of address space) of a worker process.
    parent_memory: bytes the parent should do with; what a worker hands back is limited by it.
    """

    seconds: float = 60.0
    seconds_a_page: float = 5.0
    most_seconds: float = 600.0
    idle_seconds: float = 60.0
    worker_memory: int = 1_500 * MB
    parent_memory: int = 300 * MB

    def clock(self, pages: int) -> float:
        """Return the seconds that a file of so many pages may take."""
        return min(self.seconds + self.seconds_a_page * max(pages, 0), self.most_seconds)

    @property
    def answer_bytes(self) -> int:
        """Return how many bytes a worker may hand back of one file."""
        return self.parent_memory // ANSWERS_IN_MEMORY
