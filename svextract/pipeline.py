"""The whole way: file → pages → blocks → tables → plans → report."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from svextract import __version__
from svextract.errors import ColumnMajorError, NoPlanError, NoTextError
from svextract.options import Options
from svextract.page import Grid
from svextract.plan.cells import words_of
from svextract.plan.columns import own_roles
from svextract.plan.drafts import PlanDraft
from svextract.plan.gate import may_hold_plan
from svextract.plan.metadata import first_paragraphs, plan_metadata
from svextract.plan.misread import with_numbers_mended
from svextract.plan.nameless import without_names
from svextract.plan.report import FileWords, plan_to_document
from svextract.plan.sections import pieces_to_plans
from svextract.plan.vocabulary import Role
from svextract.plan.wording import PlanWording
from svextract.readers import FLOWING, open_flow, open_pages
from svextract.readers.ocr import OcrPages
from svextract.records import Document, Generator, Report, Source
from svextract.sources import sha256_of, sniff
from svextract.tables.given import flow_texts, flow_to_blocks
from svextract.tables.joins import join_blocks
from svextract.tables.pieces import blocks_to_grids
from svextract.tables.walk import PageWalk

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence
    from typing import NoReturn

    from svextract.page import Block, Flow, Pages, Paragraph, Spot
    from svextract.plan.metadata import Metadata
    from svextract.records import Notice

# Characters: a document with fewer on all its pages has no text layer to speak of.
LEAST_TEXT = 20
# Pages: a document of no more is read in full when no page of it shows a plan by its text alone.
SHORT_DOCUMENT = 30
NO_PLAN = (
    "No action plan was found: there is no table with actions and who does them or by when. "
    "If the document has one, name its columns with --columns, or report its layout so that it "
    "can be added."
)
BLANK_FORM = (
    "The table for actions is empty: this is a blank form. Ask for the one that was filled in."
)
NO_TEXT = (
    "There is no text on the pages: they are empty, or pictures that --reader pdfplumber does not "
    "read. Ask the author for another copy."
)
UNREADABLE = (
    "The pages are pictures in which no text could be read: photographs, handwriting or a poor "
    "scan. Scan them again with 300 dots an inch, or ask the author for the document itself."
)


def extract(path: str | os.PathLike[str], options: Options | None = None) -> Report:
    """Read the action plans of one file.

    Raises a SvextractError whose message says what a person can do; NoPlanError where the
    document was read and holds no action plan.
    """
    path = Path(path)
    return to_report(read_documents(path, name=path.name, options=options or Options()))


def to_report(documents: Iterable[Document]) -> Report:
    """Turn plans, of one file or of many, into a report."""
    generator = Generator(name="svextract", version=__version__)
    return Report(generator=generator, documents=tuple(documents))


def read_documents(path: Path, *, name: str, options: Options) -> tuple[Document, ...]:
    """Turn one file into its action plans. `name` is what the report calls the file."""
    file_format = sniff(path)
    reading = _read(path, file_format, options)
    source = Source(
        file=name,
        sha256=sha256_of(path),
        format=file_format,
        pages=reading.pages,
        ocr_pages=reading.ocr_pages,
    )
    return reading_to_documents(reading, source, options)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file: its plans, and what else is known of it.

    grids: its tables and paragraphs, before those that belong together were joined. cover: the
    paragraphs it begins with. running: page headers and footers. pages: how many it has, None
    where its format has none that a person can turn to. ocr_pages: those that were read by their
    pictures, counted from 1. doubtful: words that were not read from them with certainty.
    """

    plans: Sequence[PlanDraft]
    grids: Sequence[Block]
    texts: Sequence[str]
    cover: Sequence[Paragraph] = ()
    running: Sequence[str] = ()
    notices: Sequence[Notice] = ()
    pages: int | None = None
    ocr_pages: tuple[int, ...] = ()
    doubtful: Sequence[tuple[str, Spot]] = ()

    def metadata(self, plan: PlanDraft, options: Options) -> Metadata:
        """Find what the file says of one of its plans; what a person says counts before it."""
        found = plan_metadata(plan.head, self.cover if len(self.plans) == 1 else (), self.running)
        return replace(
            found,
            date=options.meeting_date or found.date,
            organisation=found.organisation or options.profile.organisation,
        )

    def headings(self) -> list[tuple[str, ...]]:
        """Return the heading rows of its tables of actions, filled in or not."""
        tables = (block for block in self.grids if isinstance(block, Grid))
        return [table.headings for table in tables if table.headings is not None]

    def first_rows(self) -> list[tuple[str, ...]]:
        """Return the first rows of its other tables, which may be headings not understood."""
        tables = (block for block in self.grids if isinstance(block, Grid) and block.rows)
        unknown = (table for table in tables if table.headings is None and len(table.edges) > 3)
        return [tuple(cell.text for cell in table.rows[0].cells) for table in unknown]


@dataclass(frozen=True, slots=True)
class Recognised:
    """Heading rows, each with the role of its columns, and the council's name."""

    tables: Sequence[tuple[Sequence[str], Sequence[Role]]]
    organisation: str | None


def recognise(path: Path, options: Options) -> Recognised:
    """Tell what is recognised of a file's headings.

    Where no plan is found, the first rows of its other tables are told too: one of them may be
    a heading row whose words are not known.
    """
    reading = _read(path, sniff(path), options)
    rows = reading.headings() or reading.first_rows()
    tables = [(row, own_roles(row, options.profile.columns)) for row in rows]
    plan = reading.plans[0] if reading.plans else PlanDraft()
    return Recognised(tables, reading.metadata(plan, options).organisation)


def _read(path: Path, file_format: str, options: Options) -> Reading:
    if file_format in FLOWING:
        with closing(open_flow(path, file_format)) as flow:
            return read_flow(flow, options)
    with closing(open_pages(path, file_format, options)) as pages:
        found = read_pages(pages, options)
        if isinstance(pages, OcrPages):
            found = replace(found, ocr_pages=pages.ocr_pages, doubtful=pages.doubtful)
        return replace(found, pages=pages.count if pages.located else None)


def reading_to_documents(
    reading: Reading, source: Source, options: Options
) -> tuple[Document, ...]:
    """Turn the plans of a file into documents of the report. Raises NoPlanError without any."""
    if not reading.plans:
        _refuse(reading)
    words = FileWords(reading.texts, reading.doubtful)
    documents = []
    plans = map(with_numbers_mended, reading.plans) if reading.ocr_pages else reading.plans
    for number, plan in enumerate(plans, start=1):
        metadata = reading.metadata(plan, options)
        document = plan_to_document(
            plan,
            metadata,
            source,
            words,
            number=number,
            conventions=options.profile.conventions,
        )
        notices = (*document.warnings, *(_placed(n, source) for n in reading.notices))
        document = document.model_copy(update={"warnings": notices})
        documents.append(document if options.names else without_names(document, words.people))
    return tuple(documents)


def read_flow(flow: Flow, options: Options) -> Reading:
    """Read a document that flows."""
    words = PlanWording(options.profile.columns)
    found = _found(flow_to_blocks(flow.blocks, words), words, list(flow_texts(flow.blocks)))
    return replace(found, running=flow.running, notices=(*flow.notices, *found.notices))


def read_pages(pages: Pages, options: Options) -> Reading:
    """Read a document that has pages. Raises NoTextError where they are pictures."""
    words = PlanWording(options.profile.columns)
    walk = PageWalk(pages, words, told=options.watch)
    indexes = _indexes(pages, options)
    wanted = partial(may_hold_plan, given=words.given) if pages.located else None
    blocks = walk.blocks(indexes, wanted)
    texts = [walk.text(index) for index in indexes]
    found = _found(blocks, words, texts)
    if not found.plans and len(indexes) <= SHORT_DOCUMENT:
        found = _found(walk.blocks(indexes), words, texts)
    if not found.plans and pages.located and sum(map(len, map(str.strip, texts))) < LEAST_TEXT:
        seen = isinstance(pages, OcrPages) and pages.ocr_pages
        raise NoTextError(UNREADABLE if seen else NO_TEXT)
    short = len(found.plans) == 1 and len(indexes) <= SHORT_DOCUMENT
    if short and found.grids[0].page - 1 != indexes[0]:
        cover = first_paragraphs(walk.blocks(indexes[:1]))
        found = replace(found, cover=cover)
    return replace(found, running=walk.running)


def _found(blocks: Sequence[Block], words: PlanWording, texts: Sequence[str]) -> Reading:
    """Turn the blocks of a document into its plans."""
    grids, notices = blocks_to_grids(blocks, words)
    pieces = join_blocks(grids, words)
    plans = pieces_to_plans(pieces, words_of(texts) if blocks else frozenset(), words.given)
    return Reading(plans, grids, texts, first_paragraphs(grids), notices=notices)


def _placed(notice: Notice, source: Source) -> Notice:
    """Leave the page out of a notice where the format has none that a person can turn to."""
    return notice if source.pages is not None else notice.model_copy(update={"page": None})


def _refuse(reading: Reading) -> NoReturn:
    """Say why a file that was read gave no plan. Raises ColumnMajorError or NoPlanError."""
    if reading.notices and reading.notices[-1].code == ColumnMajorError.code:
        raise ColumnMajorError(reading.notices[-1].message)
    blank = any(Role.ACTION in own_roles(headings) for headings in reading.headings())
    raise NoPlanError(BLANK_FORM if blank else NO_PLAN)


def _indexes(pages: Pages, options: Options) -> list[int]:
    """Return the pages to read, counted from 0. Raises NoPlanError where there are none."""
    if options.pages is None or not pages.located:
        return list(range(pages.count))
    indexes = [index for index in range(pages.count) if index + 1 in options.pages]
    if not indexes:
        raise NoPlanError(
            f"The document has {pages.count} pages, none of them among those asked for. "
            "Check the page numbers given with --pages."
        )
    return indexes
