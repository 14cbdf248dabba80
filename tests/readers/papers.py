"""PDFs made on the fly by reportlab, of which every position is known."""

from __future__ import annotations

from svextract.options import Options
from svextract.readers import open_pages

WIDTH, HEIGHT = 500.0, 700.0
FONT, SIZE = "Helvetica", 10.0
ENGINES = ("pdfium", "pdfplumber")
# The password of locked PDFs.
RIGHT = "right"
EMPTY_PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)


def make_pdf(path, *pages, size=(WIDTH, HEIGHT), password=None):
    """Write a PDF with a page for each function, which draws on the canvas it is given."""
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen.canvas import Canvas

    locked = StandardEncryption(password, ownerPassword="owner") if password else None
    canvas = Canvas(str(path), pagesize=size, encrypt=locked)
    for draw in pages:
        canvas.setFont(FONT, SIZE)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def turn(path, degrees, crop=None):
    """Turn the pages of a PDF clockwise as they are shown, and crop them."""
    import pypdfium2

    pdf = pypdfium2.PdfDocument(path.read_bytes())
    for page in pdf:
        page.set_rotation(degrees)
        if crop is not None:
            page.set_cropbox(*crop)
    pdf.save(path)
    pdf.close()
    return path


def open_pdf(path, engine="pdfium", **options):
    return open_pages(path, "pdf", Options(reader=engine, **options))


def read_page(path, engine="pdfium", index=0, **options):
    pages = open_pdf(path, engine, **options)
    try:
        return pages.page(index)
    finally:
        pages.close()


def write(text, x=72, y=600, angle=0):
    """Return a drawing of a text whose baseline begins at (x, y), `angle` anticlockwise."""

    def draw(canvas):
        canvas.saveState()
        canvas.translate(x, y)
        canvas.rotate(angle)
        canvas.drawString(0, 0, text)
        canvas.restoreState()

    return draw


def together(*drawings):
    """Return a drawing of several drawings on one page."""

    def draw(canvas):
        for one in drawings:
            one(canvas)

    return draw


def width_of(text):
    from reportlab.pdfbase.pdfmetrics import stringWidth

    return stringWidth(text, FONT, SIZE)
