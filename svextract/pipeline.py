"""The whole way: file → pages → blocks → tables → plans → report."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from svextract import __version__
from svextract.errors import NoPlanError, NoTextError
from svextract.options import Options
from svextract.plan.cells import words_of
from svextract.plan.gate import may_hold_plan
from svextract.plan.metadata import first_paragraphs, plan_metadata
from svextract.plan.report import FileWords, plan_to_document
from svextract.plan.sections import pieces_to_plans
from svextract.plan.wording import PlanWording
from svextract.readers import FLOWING, open_flow, open_pages
from svextract.records import Document, Generator, Report, Source
from svextract.sources import sha256_of, sniff
from svextract.tables.forms import forms_to_tables
from svextract.tables.given import flow_texts, flow_to_blocks
from svextract.tables.joins import join_blocks
from svextract.tables.labelled import labelled_to_forms
from svextract.tables.walk import PageWalk

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Sequence

    from svextract.page import Block, Flow, Pages, Paragraph
    from svextract.plan.drafts import PlanDraft
    from svextract.records import Notice
    from svextract.tables.recogniser import Recogniser

# Characters: a document with fewer on all its pages has no text layer to speak of.
LEAST_TEXT = 20
# Pages: a document of no more is read in full when no page of it shows a plan by its text alone.
SHORT_DOCUMENT = 30
NO_PLAN = (
    "No action plan was found: there is no table with actions and who does them or by when. "
    "If the document has one, please report its layout so that it can be added."
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
    source = Source(file=name, sha256=sha256_of(path), format=file_format)
    if file_format in FLOWING:
        with closing(open_flow(path, file_format)) as flow:
            return reading_to_documents(read_flow(flow), source, options)
    with closing(open_pages(path, file_format, options)) as pages:
        source = source.model_copy(update={"pages": pages.count if pages.located else None})
        return reading_to_documents(read_pages(pages, options), source, options)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file: its plans, and what else is known of it."""

    plans: Sequence[PlanDraft]
    cover: Sequence[Paragraph]
    texts: Sequence[str]
    running: Sequence[str] = ()
    notices: Sequence[Notice] = ()


def reading_to_documents(
    reading: Reading, source: Source, options: Options
) -> tuple[Document, ...]:
    """Turn the plans of a file into documents of the report."""
    words = FileWords.of(reading.texts)
    documents = []
    for number, plan in enumerate(reading.plans, start=1):
        alone = reading.cover if len(reading.plans) == 1 else ()
        metadata = plan_metadata(plan.head, alone, reading.running)
        if options.meeting_date is not None:
            metadata = replace(metadata, date=options.meeting_date)
        document = plan_to_document(plan, metadata, source, words, number=number)
        notices = (*document.warnings, *reading.notices)
        documents.append(document.model_copy(update={"warnings": notices}))
    return tuple(documents)


def read_flow(flow: Flow) -> Reading:
    """Read a document that flows. Raises NoPlanError where it holds no plan."""
    words = PlanWording()
    texts = list(flow_texts(flow.blocks))
    blocks = flow_to_blocks(flow.blocks, words)
    plans = _plans(blocks, words, texts)
    if not plans:
        raise NoPlanError(NO_PLAN)
    return Reading(plans, first_paragraphs(blocks), texts, flow.running, flow.notices)


def read_pages(pages: Pages, options: Options) -> Reading:
    """Read a document that has pages. Raises NoTextError or NoPlanError where it has no plan."""
    walk = PageWalk(pages, PlanWording())
    indexes = _indexes(pages, options)
    blocks = walk.blocks(indexes, may_hold_plan)
    texts = [walk.text(index) for index in indexes]
    plans = _plans(blocks, walk.words, texts)
    if not plans and len(indexes) <= SHORT_DOCUMENT:
        blocks = walk.blocks(indexes)
        plans = _plans(blocks, walk.words, texts)
    if not plans:
        _refuse(texts, pages)
    if len(plans) == 1 and len(indexes) <= SHORT_DOCUMENT and blocks[0].page - 1 != indexes[0]:
        blocks = [*walk.blocks(indexes[:1]), *blocks]
    return Reading(plans, first_paragraphs(blocks), texts, walk.running)


def _plans(blocks: Sequence[Block], words: Recogniser, texts: Sequence[str]) -> list[PlanDraft]:
    forms = forms_to_tables(labelled_to_forms(blocks, words), words)
    pieces = join_blocks(forms, words)
    plans = pieces_to_plans(pieces, words_of(texts) if blocks else frozenset())
    return [plan for plan in plans if plan.rows]


def _refuse(texts: Sequence[str], pages: Pages) -> None:
    """Say why a document gave no plan. Raises NoTextError or NoPlanError."""
    if pages.located and sum(len(text.strip()) for text in texts) < LEAST_TEXT:
        raise NoTextError(
            "The pages are pictures without text (a scan), which is not read yet. "
            "Ask the author for the document as it was before printing, as PDF or Word."
        )
    raise NoPlanError(NO_PLAN)


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
