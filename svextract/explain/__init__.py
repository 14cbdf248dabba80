"""Why was a page read like this? From a document to what was seen on some of its pages."""

from __future__ import annotations

from svextract.explain.pages import explain_pages
from svextract.explain.seen import SeenPage

__all__ = ["SeenPage", "explain_pages"]
