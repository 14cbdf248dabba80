"""The three Parquet datasets: what pandas and DuckDB see in them, and that memory stays flat."""

import datetime as dt
import hashlib
import sys
from collections import Counter

import duckdb
import pandas as pd
import psutil
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings

from svextract.errors import OutputError, UsageError
from svextract.records import Deadline, Officer
from svextract.writers import parquet
from svextract.writers.files import write_files
from svextract.writers.parquet import DATASETS, ParquetFolders
from svextract.writers.rows import ACTIONS, OCCURRENCES, RECOMMENDATIONS, joined
from tests.writers.reports import FULL, action, document, occurrence, reports, results_of

UNDATED = "meeting_year=0"
AWKWARD = [
    "=1+1",
    "a\0b",
    "\x1b[31m\x7f",
    "line\nline\r\nline",
    '"',
    "a; b",
    "Tîm – £5 👩‍👩‍👧",
    "\u202e=x",
    "\u2028\x85\x0b\x0c",
    "null",
    " ",
    "0",
    "x" * 40_000,
]


def frame(folder, name="actions"):
    return pd.read_parquet(folder / f"{name}.parquet")


def duck(folder, select="*", name="actions"):
    """Read a dataset as docs/output.md tells an analyst to, and return its columns and rows."""
    path = f"{folder.as_posix()}/{name}.parquet/**/*.parquet"
    with duckdb.connect() as connection:
        found = connection.sql(
            f"SELECT {select} FROM read_parquet('{path}', hive_partitioning=true)"  # noqa: S608
        )
        return dict(zip(found.columns, map(str, found.types), strict=True)), found.fetchall()


def parts(folder):
    found = folder.glob("*.parquet/*/part-0.parquet")
    return sorted(path.relative_to(folder).as_posix() for path in found)


def digests(folder):
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in parts(folder)
    }


def cells_of(rows):
    """Turn values back into what the CSV shows of them."""
    return [tuple(as_cell(value) for value in row) for row in rows]


def as_cell(value):
    return (
        joined(map(str, value)) if isinstance(value, list) else str("" if value is None else value)
    )


def write_parquet(documents, folder):
    """Write the datasets as a run does and return their names."""
    made = write_files(folder, [ParquetFolders()], results_of(documents))
    return tuple(path.name for path in made)


def written(folder, name):
    tables = [pq.ParquetFile(path).read() for path in (folder / name).rglob("*.parquet")]
    return [tuple(row.values()) for table in tables for row in table.to_pylist()]


def test_three_datasets_in_folders_by_year(tmp_path):
    names = write_parquet([FULL, document()], tmp_path)
    assert names == ("actions.parquet", "recommendations.parquet", "occurrences.parquet")
    assert parts(tmp_path) == sorted(
        f"{name}/meeting_year={year}/part-0.parquet" for name in names for year in (0, 2019)
    )
    assert {path.name for path in tmp_path.iterdir()} == set(names)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("actions", ACTIONS.columns),
        ("recommendations", RECOMMENDATIONS.columns),
        ("occurrences", OCCURRENCES.columns),
    ],
)
def test_columns_are_those_of_the_csv_in_every_reader(tmp_path, name, columns):
    write_parquet([FULL, document()], tmp_path)
    assert tuple(frame(tmp_path, name).columns) == (*columns, "meeting_year")
    assert tuple(duck(tmp_path, name=name)[0]) == (*columns, "meeting_year")


def test_types_for_pandas(tmp_path):
    write_parquet([FULL, document()], tmp_path)
    found = frame(tmp_path).sort_values("meeting_date", kind="stable", ignore_index=True)
    assert found["plan"].dtype == found["times_listed"].dtype == "int32"
    assert found["meeting_year"].cat.categories.tolist() == [0, 2019]
    assert found["meeting_year"].tolist() == [2019, 2019, 0]
    assert found["meeting_date"].tolist() == [dt.date(2019, 3, 12), dt.date(2019, 3, 12), None]
    assert found["officer_roles"][0].tolist() == ["Head of Housing"]
    assert found["pages"][0].tolist() == [2, 3]
    assert found["rag"].isna().tolist() == [False, True, True]
    assert [len(names) for names in found["officer_names"]] == [1, 0, 0]


def test_types_for_pandas_with_arrow(tmp_path):
    write_parquet([FULL], tmp_path)
    found = pd.read_parquet(tmp_path / "actions.parquet", dtype_backend="pyarrow")
    assert found["deadline_due"].dtype.pyarrow_dtype == pa.date32()
    assert found["flags"].dtype.pyarrow_dtype == pa.list_(pa.string())
    assert found["pages"].dtype.pyarrow_dtype == pa.list_(pa.int32())


def test_types_for_duckdb(tmp_path):
    write_parquet([FULL, document()], tmp_path)
    types, _ = duck(tmp_path)
    kinds = {
        **dict.fromkeys(("plan", "times_listed"), "INTEGER"),
        **dict.fromkeys(("meeting_date", "deadline_start", "deadline_due"), "DATE"),
        **dict.fromkeys(
            (name for name in ACTIONS.columns if name.startswith("officer_")), "VARCHAR[]"
        ),
        **dict.fromkeys(("recommendation_numbers", "flags"), "VARCHAR[]"),
        "pages": "INTEGER[]",
        "meeting_year": "BIGINT",
    }
    assert types == {name: kinds.get(name, "VARCHAR") for name in types}


def test_duckdb_filters_years_lists_and_nulls(tmp_path):
    write_parquet([FULL, document()], tmp_path)
    select = "action_id, rag, deadline_due, recommendation_numbers, pages, len(officer_names)"
    _, rows = duck(tmp_path, select)
    due = dt.date(2018, 12, 31)
    assert sorted(rows, key=str) == [
        ("a1", "Green", due, ["1", "2", "3a"], [2, 3], 1),
        ("a1", None, None, ["1"], [1], 0),
        ("a2", None, None, ["2"], [], 0),
    ]
    unchecked = "count(*) FILTER (NOT list_contains(recommendation_numbers, '3a'))"
    assert duck(tmp_path, unchecked)[1] == [(2,)]


def test_the_tables_join(tmp_path):
    write_parquet([FULL, document("sub/b.pdf"), document("sub/b.pdf")], tmp_path)
    keys = ["source_file", "plan", "action_id"]
    found = frame(tmp_path, "occurrences").merge(frame(tmp_path), on=keys, validate="many_to_one")
    assert len(found) == len(frame(tmp_path, "occurrences")) == 5
    assert found["plan"].tolist().count(2) == 1


@pytest.mark.parametrize("text", AWKWARD)
def test_any_text_comes_back_as_it_was(tmp_path, text):
    odd = action(text, officers=(Officer(name=text),), occurrences=(occurrence(text),))
    write_parquet([document(actions=(odd,))], tmp_path)
    assert frame(tmp_path)["action"].tolist() == [text]
    assert frame(tmp_path)["officer_names"][0].tolist() == [text]
    assert duck(tmp_path, "action, officer_names")[1] == [(text, [text])]
    assert duck(tmp_path, "action", "occurrences")[1] == [(text,)]


def test_empty_text_is_null_and_an_empty_list_is_no_null(tmp_path):
    write_parquet([document(actions=(action("", occurrences=()),))], tmp_path)
    assert duck(tmp_path, "action, officer_names, pages, flags")[1] == [(None, [], [], [])]


@pytest.mark.parametrize("day", [dt.date(1, 1, 1), dt.date(2999, 12, 31), dt.date(9999, 12, 31)])
def test_far_dates_are_kept(tmp_path, day):
    far = action(deadline=Deadline(kind="date", start=day, due=day))
    write_parquet([document(date=day, actions=(far,))], tmp_path)
    assert duck(tmp_path, "deadline_due, meeting_year")[1] == [(day, day.year)]
    assert frame(tmp_path)["deadline_due"].tolist() == [day]


@pytest.mark.parametrize("documents", [[document()], [document(), FULL], [FULL], []])
def test_pandas_and_duckdb_open_every_mixture_of_years(tmp_path, documents):
    write_parquet(documents, tmp_path)
    for name, kind in (("actions", ACTIONS), ("recommendations", RECOMMENDATIONS)):
        assert len(frame(tmp_path, name)) == len(kind.table(documents).rows)
        assert len(duck(tmp_path, name=name)[1]) == len(kind.table(documents).rows)
    assert duck(tmp_path)[0]["meeting_year"] == "BIGINT"


def test_no_actions_but_recommendations(tmp_path):
    write_parquet([FULL.model_copy(update={"actions": ()})], tmp_path)
    assert frame(tmp_path).empty
    assert frame(tmp_path)["plan"].dtype == "int32"
    assert tuple(frame(tmp_path).columns) == (*ACTIONS.columns, "meeting_year")
    assert duck(tmp_path, name="occurrences")[1] == []
    assert frame(tmp_path, "recommendations")["recommendation_number"].tolist() == ["1", "2", "3a"]
    assert f"actions.parquet/{UNDATED}/part-0.parquet" in parts(tmp_path)


@settings(max_examples=60)
@given(reports)
def test_every_cell_is_that_of_the_csv(tmp_path_factory, found):
    folder = tmp_path_factory.mktemp("parquet")
    write_parquet(found.documents, folder)
    for name, kind in zip(DATASETS, (ACTIONS, RECOMMENDATIONS, OCCURRENCES), strict=True):
        rows = kind.table(found.documents).rows
        assert Counter(cells_of(written(folder, name))) == Counter(rows)


def test_rows_keep_the_order_of_the_documents_over_many_groups(tmp_path, monkeypatch):
    monkeypatch.setattr(parquet, "MOST_LETTERS", 3_000)
    days = [dt.date(2017 + number % 3, 1, 1) for number in range(60)]
    documents = [document(f"{number}.pdf", date=day) for number, day in enumerate(days)]
    write_parquet(documents, tmp_path)
    path = tmp_path / "actions.parquet/meeting_year=2018/part-0.parquet"
    assert pq.ParquetFile(path).num_row_groups > 1
    found = pq.ParquetFile(path).read()["source_file"].to_pylist()
    assert found == [f"{number}.pdf" for number in range(1, 60, 3)]


def test_the_plans_of_a_file_are_numbered(tmp_path):
    write_parquet((document(name) for name in ("a.pdf", "a.pdf", "b.pdf")), tmp_path)
    assert frame(tmp_path)["plan"].tolist() == [1, 2, 1]


def test_the_same_documents_give_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        write_parquet(iter([FULL, document(), FULL]), tmp_path / name)
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


def change_a_cell(table):
    return table.set_column(8, "action", pa.array([*table["action"].to_pylist()[:-1], "Changed"]))


def swap_rows(table):
    return table.take([1, 0])


def drop_a_row(table):
    return table.slice(0, len(table) - 1)


def repeat_a_row(table):
    return pa.concat_tables([table, table.slice(0, 1)])


def null_to_empty(table):
    return table.set_column(21, "rag", pa.array(["Green", ""]))


def other_type(table):
    return table.set_column(1, "plan", table["plan"].cast(pa.int64()))


TAMPERINGS = [change_a_cell, swap_rows, drop_a_row, repeat_a_row, null_to_empty, other_type]


def spoil(monkeypatch, change):
    """Let a change happen to each file of actions between its writing and its reading back."""
    write = parquet._write_part

    def spoiled(groups, schema, path):
        write(groups, schema, path)
        if "actions.parquet" in path.parts:
            change(path)

    monkeypatch.setattr(parquet, "_write_part", spoiled)


@pytest.mark.parametrize("tamper", TAMPERINGS)
def test_a_file_that_reads_back_differently_is_noticed(tmp_path, monkeypatch, tamper):
    spoil(monkeypatch, lambda path: pq.write_table(tamper(pq.ParquetFile(path).read()), path))
    with pytest.raises(OutputError, match=r"would not read back as they were meant, so nothing"):
        write_parquet([FULL], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_writing_a_file_again_unchanged_is_no_difference(tmp_path, monkeypatch):
    spoil(monkeypatch, lambda path: pq.write_table(pq.ParquetFile(path).read(), path))
    write_parquet([FULL], tmp_path)
    assert len(frame(tmp_path)) == 2


@pytest.mark.parametrize("kept", [0, 100, -1])
def test_a_file_that_is_cut_off_is_noticed(tmp_path, monkeypatch, kept):
    spoil(monkeypatch, lambda path: path.write_bytes(path.read_bytes()[:kept]))
    with pytest.raises(OutputError, match="report this fault"):
        write_parquet([FULL], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_rows_that_are_lost_on_the_way_are_noticed(tmp_path, monkeypatch):
    groups = parquet._Waiting.groups
    monkeypatch.setattr(parquet._Waiting, "groups", lambda *given: list(groups(*given))[:-1])
    with pytest.raises(OutputError, match="report this fault"):
        write_parquet([FULL], tmp_path)


def test_an_interruption_leaves_nothing(tmp_path):
    def documents():
        yield FULL
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_parquet(documents(), tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("missing", ["pyarrow", "pyarrow.parquet"])
def test_without_pyarrow_it_says_what_to_install(tmp_path, monkeypatch, missing):
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(UsageError) as caught:
        write_parquet([FULL], tmp_path)
    assert str(caught.value) == "To write Parquet install pyarrow: pip install svextract[parquet]."
    assert list(tmp_path.iterdir()) == []


def long_documents(number):
    """Yield documents of about 30 kB each, over 20 years, and some without a date."""
    for index in range(number):
        text = f"{index} " * 2_000
        yield document(
            f"{index}.pdf",
            date=dt.date(2000 + index % 20, 1, 1) if index % 21 else None,
            actions=(action(text, occurrences=(occurrence(text), occurrence(text))),),
        )


def test_memory_stays_flat(tmp_path, monkeypatch):
    (tmp_path / "first").mkdir()
    write_parquet(long_documents(30), tmp_path / "first")  # what libraries load is not counted
    process = psutil.Process()
    before = process.memory_info().rss
    seen = []
    check = parquet._check_part

    def watched(*given):
        seen.append(process.memory_info().rss)
        check(*given)
        seen.append(process.memory_info().rss)

    def documents():
        for index, found in enumerate(long_documents(5_000)):
            if index % 100 == 0:
                seen.append(process.memory_info().rss)
            yield found

    monkeypatch.setattr(parquet, "_check_part", watched)
    write_parquet(documents(), tmp_path)
    assert max(seen) - before < 60 * 2**20
    assert duck(tmp_path, "count(*), count(DISTINCT source_file)", "occurrences")[1] == [
        (10_000, 5_000)
    ]
