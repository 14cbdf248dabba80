"""Make the sample documents and their expected results: `python samples/make.py [name …]`.

Needs LibreOffice (`soffice`), Chromium and the `samples` extra. A name makes that document alone.
Every document is checked after it is made: what the expected JSON says must be printed.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent))

from layouts import answers as in_answers
from layouts import columns as in_columns
from layouts import headings as under_headings
from layouts import office as in_office
from layouts import others as in_others
from layouts import pack as in_pack
from layouts import replies as in_replies
from layouts import shapes as in_shapes
from layouts import sheets as in_sheets
from layouts import texts as in_texts
from layouts import web as in_web
from maker import check, scans
from maker.gold import gold, pack_gold, refused_gold
from maker.texts import page_texts
from plans import (
    answers,
    columns,
    headings,
    office,
    others,
    pack,
    replies,
    shapes,
    sheets,
    texts,
    web,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from maker.truth import Plan

HERE = Path(__file__).parent
# Documents that hold no plan: they are for the tests, and `make run` need not stumble over them.
REFUSED = HERE.parent / "tests" / "refused"


@dataclass(frozen=True)
class Sample:
    """A document: its file, its truth and how it is written.

    loose: lines run across cells, or what is one cell's is divided.
    also: the further plans of a pack.
    refused: why nothing must be read from it, as a code of `svextract.errors`.
    """

    file: str
    plan: Plan
    make: Callable[[Plan, Path], None] | scans.Scan
    loose: bool = False
    also: tuple[Plan, ...] = ()
    refused: str = ""

    def expected(self) -> dict[str, Any]:
        """Return what reading the document must give."""
        if self.refused:
            return refused_gold(self.refused, self.file)
        if self.also:
            return pack_gold((self.plan, *self.also), self.file)
        found = gold(self.plan, self.file)
        return {**found, "scanned": True} if isinstance(self.make, scans.Scan) else found


SAMPLES = (
    Sample("parks-headings.pdf", headings.PARKS, under_headings.parks),
    Sample("carers-merged.pdf", columns.CARERS, in_columns.carers),
    Sample("buses-rules.pdf", columns.BUSES, in_columns.buses),
    Sample("exclusions-bands.pdf", headings.EXCLUSIONS, under_headings.exclusions),
    Sample("libraries-stripes.pdf", columns.LIBRARIES, in_columns.libraries),
    Sample("digital-tiles.pdf", columns.DIGITAL, in_columns.digital),
    Sample("leisure-bare.pdf", columns.LEISURE, in_columns.leisure),
    Sample("beaches-tight.pdf", columns.BEACHES, in_columns.beaches, loose=True),
    Sample("air-centred.pdf", columns.AIR, in_columns.air),
    Sample("waste-columns.pdf", others.WASTE, in_columns.waste),
    Sample("cemeteries-response.pdf", others.CEMETERIES, in_others.cemeteries),
    Sample("youth-themes.pdf", headings.YOUTH, under_headings.youth),
    Sample("toilets-priorities.pdf", headings.TOILETS, under_headings.toilets),
    Sample("planning-turned.pdf", others.PLANNING, in_others.planning("page")),
    Sample("planning-sideways.pdf", others.PLANNING, in_others.planning("text")),
    Sample("markets-tabs.txt", others.MARKETS, in_others.markets, loose=True),
    Sample("transport-padded.txt", others.TRANSPORT, in_others.transport, loose=True),
    Sample("apprentices-utf16.txt", others.APPRENTICES, in_others.apprentices),
    Sample("museums-double.pdf", others.MUSEUMS, in_others.museums),
    Sample("contact-repeats.pdf", others.CONTACT, under_headings.contact),
    Sample("lighting-small.pdf", others.LIGHTING, in_others.lighting(7)),
    Sample("lighting-large.pdf", others.LIGHTING, in_others.lighting(14)),
    Sample("debt-report.pdf", headings.REPORT, under_headings.report),
    Sample("allotments-headings.docx", office.ALLOTMENTS, in_office.allotments),
    Sample("homecare-numbered.docx", office.HOMECARE, in_office.homecare),
    Sample("dogs-forms.docx", office.DOGS, in_office.dogs),
    Sample("noise-fours.docx", office.NOISE, in_office.noise),
    Sample("homeless-scraip.docx", office.HOMELESS, in_office.homeless),
    Sample("parking-tracked.docx", office.PARKING, in_office.parking),
    Sample("playschemes-libre.docx", office.PLAYSCHEMES, in_office.playschemes),
    Sample("playschemes-libre.odt", office.PLAYSCHEMES, in_office.playschemes),
    Sample("heating-system.html", web.HEATING, in_web.heating),
    Sample("streets-word.html", web.STREETS, in_web.streets),
    Sample("trees-labels.html", web.TREES, in_web.trees),
    Sample("audits-tracker.xlsx", sheets.AUDITS, in_sheets.audits),
    Sample("grants-revised.xlsx", sheets.GRANTS, in_sheets.grants),
    Sample("roads-tracker.csv", sheets.ROADS, in_sheets.roads),
    Sample("cafes-paragraphs.txt", texts.CAFES, in_texts.cafes),
    Sample("cycling-pipes.txt", texts.CYCLING, in_texts.cycling),
    Sample("tourism-slashes.txt", texts.TOURISM, in_texts.tourism),
    Sample("pests-labels.txt", texts.PESTS, in_texts.pests),
    Sample("flats-columns.txt", texts.FLATS, in_texts.flats, refused="column_major"),
    Sample("parishes-items.pdf", answers.PARISHES, in_answers.parishes),
    Sample("payroll-suggested.pdf", answers.PAYROLL, in_answers.payroll),
    Sample("governance-updates.pdf", answers.GOVERNANCE, in_answers.governance),
    Sample("capital-milestones.pdf", answers.CAPITAL, in_answers.capital),
    Sample("fostering-numbered.pdf", answers.FOSTERING, in_answers.fostering),
    Sample("ferries-groups.pdf", shapes.FERRIES, in_shapes.ferries),
    Sample("theatre-dittos.pdf", shapes.THEATRE, in_shapes.theatre),
    Sample("hostels-letters.pdf", shapes.HOSTELS, in_shapes.hostels),
    Sample("comms-objectives.pdf", shapes.COMMS, in_shapes.comms),
    Sample("recycling-letters.pdf", shapes.RECYCLING, in_shapes.recycling),
    Sample("tenants-paragraphs.pdf", shapes.TENANTS, in_shapes.tenants),
    Sample("dentists-answers.docx", replies.DENTISTS, in_replies.dentists),
    Sample("ditches-reply.pdf", replies.DITCHES, in_replies.ditches),
    Sample("hostels-lists.docx", replies.LODGINGS, in_replies.lodgings),
    Sample("forum-states.txt", replies.FORUM, in_replies.forum),
    Sample("snapshot-priorities.html", replies.SNAPSHOT, in_replies.snapshot),
    Sample("hamlet-points.html", replies.HAMLET, in_replies.hamlet),
    Sample("access-groups.docx", replies.ACCESS, in_replies.access),
    Sample("panels-items.pdf", replies.PANELS, in_replies.panels),
    Sample("blank-form.pdf", shapes.BLANK_FORM, in_shapes.blank, refused="no_plan"),
    Sample("westerlake-pack.pdf", pack.SWIMMING, in_pack.westerlake, also=(pack.FRAUD,)),
    # Scans of samples that stand above.
    Sample("parks-scan.pdf", headings.PARKS, scans.CLEAN),
    Sample("leisure-scan.pdf", columns.LEISURE, scans.NOISY),
    Sample("libraries-scan.pdf", columns.LIBRARIES, scans.COFFEE),
    Sample("hostels-scan.pdf", shapes.HOSTELS, scans.COPIED),
    Sample("carers-scan.pdf", columns.CARERS, scans.SIDEWAYS),
    Sample("cemeteries-scan.pdf", others.CEMETERIES, scans.MIXED),
)


def build(sample: Sample) -> list[str]:
    """Make one document and its expected result; return its errors."""
    target = (REFUSED if sample.refused else HERE) / sample.file
    sample.make(sample.plan, target)
    expected = sample.expected()
    out = HERE / "expected" / f"{sample.file}.json"
    out.write_text(json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    # Pictures print nothing that could be searched: a scan's texts are those of what was scanned.
    scan = sample.make if isinstance(sample.make, scans.Scan) else None
    searched = target.with_name(scan.source) if scan else target
    errors, cut = check.check(searched, expected, loose=sample.loose)
    if scan:
        errors += scans.errors(scan, target)
    rows = sum(len(action["occurrences"]) for action in expected["actions"])
    pages = len(page_texts(target))
    size = target.stat().st_size // 1024
    print(f"{sample.file:28}{rows:4} rows {pages:3} pages {size:4} kB")
    for text in cut:
        print("      in two pieces:", text)
    for error in errors:
        print("      ERROR:", error)
    return errors


def phrases() -> set[str]:
    """Return the distinct deadline phrases of all plans."""
    return {row.when.text for s in SAMPLES for _, row in s.plan.rows() if row.when.text}


def main(names: list[str]) -> int:
    """Make the samples that are named, or all of them."""
    chosen = [s for s in SAMPLES if not names or s.file in names or Path(s.file).stem in names]
    (HERE / "expected").mkdir(exist_ok=True)
    errors = [e for s in chosen for e in build(s)]
    print(f"{len(chosen)} documents, {len(phrases())} deadline phrases, {len(errors)} errors")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
