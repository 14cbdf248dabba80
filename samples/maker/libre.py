"""One office format to another by LibreOffice, without its window."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

# Seconds: a document takes three or four, and one that hangs must not hold up the rest.
LONGEST = 180


def convert(source: Path, kind: str) -> bytes:
    """Turn a document into another kind: 'pdf', 'odt' or 'docx', or 'txt' for its text."""
    with tempfile.TemporaryDirectory() as room:
        profile = (Path(room) / "profile").as_uri()
        out = Path(room) / "out"
        command = [
            "soffice",
            f"-env:UserInstallation={profile}",
            "--headless",
            "--convert-to",
            kind,
            "--outdir",
            str(out),
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=LONGEST)
        return (out / f"{source.stem}.{kind.partition(':')[0]}").read_bytes()
