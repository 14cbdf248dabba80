"""The memory that a process and its workers take, looked at while they work."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import psutil

MB = 1_000_000
LOOK = 0.1  # seconds between two looks


@dataclass
class Memory:
    """Bytes of memory: of the parent at each look, and the most that a worker had at one.

    Looks at the process with this number as long as its `with` goes on.
    """

    pid: int
    parent: list[int] = field(default_factory=list)
    worker: int = 0

    def __enter__(self) -> Memory:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        process = psutil.Process(self.pid)
        while not self._over.wait(LOOK):
            try:
                self.parent.append(process.memory_info().rss)
                workers = [child.memory_info().rss for child in process.children(recursive=True)]
            except psutil.Error:
                continue
            self.worker = max([self.worker, *workers])
