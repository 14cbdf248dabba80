"""The flags of deadlines: what each says to the person who reads it, and how loudly."""

from __future__ import annotations

from typing import Final

from svextract.records import Flag, Level

_FLAGS: Final[dict[str, tuple[Level, str]]] = {
    "assumed_year": (
        "note",
        (
            "No year is printed; the first such date on or after the meeting was taken. Check it "
            "if the plan is older or looks further ahead."
        ),
    ),
    "assumed_past_year": (
        "note",
        (
            "No year is printed; as the work is said to be done, the last such date before the "
            "meeting was taken."
        ),
    ),
    "assumed_next": (
        "check",
        (
            "'Next' was read as the first such month or season after the meeting. Please check "
            "whether the one in the year after was meant."
        ),
    ),
    "assumed_month_year": (
        "note",
        (
            "The two figures after the month were read as a year. If a day was meant, please "
            "correct the date."
        ),
    ),
    "month_or_season": (
        "check",
        (
            "'Hydref' was read as October; in Welsh it is also the autumn. Please check which is "
            "meant."
        ),
    ),
    "assumed_calendar_quarter": (
        "note",
        (
            "A single year is printed with the quarter, so it was counted from January. If the "
            "financial year was meant, please correct the dates or change the setting."
        ),
    ),
    "assumed_calendar_year": (
        "check",
        (
            "'The year' was read as the calendar year. Please check whether the financial or "
            "municipal year was meant."
        ),
    ),
    "assumed_financial_year": (
        "check",
        (
            "'Year end' was read as the end of the financial year. Please check whether another "
            "year was meant."
        ),
    ),
    "several_dates": (
        "note",
        (
            "Several dates are printed; the window runs from the first to the last of them. The "
            "printed text says which is which."
        ),
    ),
    "revised_date": (
        "note",
        "A revised date is printed and counts. The original was: {detail}.",
    ),
    "words_set_aside": (
        "note",
        (
            "The date was read and the words beside it (a meeting, a stage or a note) were left "
            "out of it. They stay in the printed text."
        ),
    ),
    "approximate": (
        "note",
        "The paper gives this date as approximate.",
    ),
    "conditional": (
        "note",
        "The date depends on a condition that is printed beside it. See the printed text.",
    ),
    "only_a_condition": (
        "note",
        "Only a condition is printed and no date. Please ask the service for a date.",
    ),
    "read_as_target": (
        "note",
        (
            "'Complete by' a date that was still to come was read as a target and not as a "
            "statement that the work is done."
        ),
    ),
    "completed_or_target": (
        "check",
        (
            "'Complete by' may mean that the work is done or that it is due then. Please check, "
            "and enter the status by hand."
        ),
    ),
    "impossible_date": (
        "check",
        (
            "The date that is printed does not exist. Please find out which date was meant and "
            "enter it by hand."
        ),
    ),
    "unreadable_deadline": (
        "check",
        (
            "The deadline could not be read with certainty, so no date was given. Please read the"
            " printed text and enter the date by hand."
        ),
    ),
    "too_long": (
        "check",
        (
            "The text is too long for a deadline, so none was read from it. Please check whether "
            "it belongs to another column."
        ),
    ),
    "ambiguous_figures": (
        "check",
        (
            "The figures can be read as more than one date, so none was given. Please find out "
            "which was meant and enter it by hand."
        ),
    ),
    "ambiguous_year": (
        "check",
        (
            "One calendar year is printed for a year that covers two, so no date was given. "
            "Please find out which was meant and enter it by hand."
        ),
    ),
    "ambiguous_quarter": (
        "check",
        (
            "No year is printed with the quarter, so it may be a calendar or a financial one and "
            "no date was given. Please enter the dates by hand."
        ),
    ),
    "ambiguous_recurrence": (
        "check",
        (
            "How often this recurs can be read in more than one way, so no rule was given. Please"
            " enter it by hand."
        ),
    ),
    "part_of_rule_left_out": (
        "check",
        (
            "The recurrence was read, but the time of year beside it could not be put into its "
            "rule. Please check it against the printed text."
        ),
    ),
    "several_statuses": (
        "check",
        "More than one status is printed; the first was taken. Please check which one holds.",
    ),
    "unnamed_status": (
        "check",
        (
            "The text says '{detail}', for which there is no status in the output. Please read it"
            " and follow it up."
        ),
    ),
    "not_completed": (
        "check",
        (
            "The text says that the work is not complete, which was read as ongoing. Please check"
            " how far it is."
        ),
    ),
    "no_meeting_date": (
        "check",
        (
            "This deadline counts from the date of the meeting, which is not known. Please give "
            "the meeting's date and read the document again."
        ),
    ),
    "relative_to_event": (
        "note",
        (
            "This deadline counts from an event whose date is not printed here, so no date was "
            "given. Please enter the date once it is known."
        ),
    ),
    "ditto": (
        "check",
        "The cell refers to another cell. Please copy the deadline from the cell it means.",
    ),
    "repaired": (
        "check",
        (
            "The text seems to hold a slip of typing or scanning and was read as '{detail}'. "
            "Please compare it with the paper."
        ),
    ),
    "check_date": (
        "check",
        (
            "The date lies before the meeting, or twenty years and more after it. Please check "
            "that the year is not a slip."
        ),
    ),
    "spreadsheet_serial": (
        "check",
        (
            "The cell holds a number, which was read as the day that a spreadsheet counts so. "
            "Please compare it with the paper."
        ),
    ),
    "date_in_prose": (
        "check",
        ("The date was taken from the middle of a sentence. Please check that it is the deadline."),
    ),
    "rest_unread": (
        "check",
        (
            "The status was read, and the sentence beside it was not. Please see whether it sets "
            "a date."
        ),
    ),
    "year_of_plan": (
        "check",
        (
            "The year of a plan is named, and not when the plan begins, so no date was given. "
            "Please enter the dates by hand."
        ),
    ),
    "no_set_date": (
        "note",
        "The text says '{detail}' and sets no date. Please ask the service for one.",
    ),
    "week_day_differs": (
        "check",
        (
            "The weekday that is printed is not the weekday of this date. Please find out which "
            "of them is right."
        ),
    ),
}


def flag(code: str, detail: str = "") -> Flag:
    """Return a flag with its level and its sentence."""
    level, message = _FLAGS[code]
    return Flag(code=code, level=level, message=message.replace("{detail}", detail))
