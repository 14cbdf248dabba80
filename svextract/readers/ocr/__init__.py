"""Pages that are pictures: cleaned, their lines found, their words read, offline."""

from svextract.readers.ocr.pages import OcrPages

__all__ = ["OcrPages"]
