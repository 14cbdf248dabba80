"""Let `python -m svextract` do what `svextract` does."""

from __future__ import annotations

from svextract.cli import main

if __name__ == "__main__":
    main()
