"""Many files: found, read by workers that may die, remembered, and put together.

files.py finds them; pool.py has them read, each in a worker process (worker.py, as its parent sees
it in child.py) that may take no more time and memory than limits.py allows; journal.py keeps what
is done; run.py does all of it for the command line.
"""

from svextract.batch.files import DOCUMENT_SUFFIXES, RESULT_HEAD, Found, Job, find_files
from svextract.batch.limits import Limits
from svextract.batch.pool import read_files
from svextract.batch.results import Outcome, Result, outcome_of, read_file

__all__ = [
    "DOCUMENT_SUFFIXES",
    "RESULT_HEAD",
    "Found",
    "Job",
    "Limits",
    "Outcome",
    "Result",
    "find_files",
    "outcome_of",
    "read_file",
    "read_files",
]
