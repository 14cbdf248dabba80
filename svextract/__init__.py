"""svextract: council action plans into clean, traceable data, offline.

from svextract import extract
report = extract("report.pdf")
report.actions, report.to_dataframe()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from svextract.errors import SvextractError
    from svextract.options import Options
    from svextract.pipeline import extract
    from svextract.records import Report

__version__ = "0.1.0"
__all__ = ["Options", "Report", "SvextractError", "__version__", "extract"]

_HOMES = {
    "extract": "svextract.pipeline",
    "Options": "svextract.options",
    "Report": "svextract.records",
    "SvextractError": "svextract.errors",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """Import a public name when it is first used, so that `svextract --help` starts at once."""
    if name not in _HOMES:
        message = f"module 'svextract' has no attribute '{name}'"
        raise AttributeError(message)
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
