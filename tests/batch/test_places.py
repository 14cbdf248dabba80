"""Input and output by URL: a real S3 API on this computer, and files by file://."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from svextract.batch import find_files
from svextract.batch.places import at_hand, destination, is_url
from svextract.cli import app
from svextract.errors import SvextractError, UsageError
from tests.batch.conftest import PLANS
from tests.conftest import SAMPLES

pytest.importorskip("s3fs")
pytest.importorskip("moto")
fsspec = pytest.importorskip("fsspec")


def read(name, out):
    system, path = fsspec.core.url_to_fs(out)
    system.invalidate_cache()
    return system.cat_file(f"{path}/{name}")


def test_what_a_url_is():
    assert is_url("s3://bucket/a.pdf")
    assert not is_url("C:\\reports")
    assert not is_url(Path("s3://bucket"))


def test_a_bucket_is_searched_as_a_folder_is(bucket):
    found = find_files([f"{bucket}/2019"])
    assert [job.name for job in found.jobs] == sorted(PLANS)
    assert found.jobs[0].path == f"s3://papers/2019/{min(PLANS)}"
    assert found.skipped == ("notes.xyz",)


def test_one_file_by_its_url(bucket):
    (job,) = find_files([f"{bucket}/2019/{PLANS[0]}"]).jobs
    assert job.name == PLANS[0]
    with at_hand(job.path) as path:
        assert path.read_bytes() == (SAMPLES / PLANS[0]).read_bytes()
    assert not path.exists()


def test_from_a_bucket_to_a_bucket_gives_what_a_folder_does(bucket, tmp_path):
    for name in PLANS:
        (tmp_path / "in").mkdir(exist_ok=True)
        (tmp_path / "in" / name).write_bytes((SAMPLES / name).read_bytes())
    here = CliRunner().invoke(app, ["extract", str(tmp_path / "in"), "-o", str(tmp_path / "out")])
    there = CliRunner().invoke(app, ["extract", f"{bucket}/2019", "-o", f"{bucket}/out"])
    assert (here.exit_code, there.exit_code) == (0, 0), there.stderr
    for name in ("actions.csv", "actions.json", "occurrences.csv", "recommendations.csv"):
        assert read(name, f"{bucket}/out") == (tmp_path / "out" / name).read_bytes()
    again = CliRunner().invoke(app, ["extract", f"{bucket}/2019", "-o", f"{bucket}/out"])
    assert "2 files are as they were" in again.stderr


def test_results_in_the_bucket_are_no_documents(bucket):
    CliRunner().invoke(app, ["extract", f"{bucket}/2019", "-o", f"{bucket}/2019/out"])
    found = find_files([f"{bucket}/2019"], outputs=f"{bucket}/2019/out")
    assert [job.name for job in found.jobs] == sorted(PLANS)


def test_files_by_url_without_a_server(tmp_path):
    url = (SAMPLES / PLANS[0]).as_uri()
    out = (tmp_path / "out").as_uri()
    result = CliRunner().invoke(app, ["extract", url, "-o", out])
    assert result.exit_code == 0
    (document,) = json.loads((tmp_path / "out" / "actions.json").read_text("utf-8"))["documents"]
    assert document["source"]["file"] == PLANS[0]


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("s3://papers/nothing.pdf", "There is no file at"),
        ("nowhere://papers", "pip install svextract"),
    ],
)
@pytest.mark.usefixtures("bucket")
def test_what_is_not_there_is_said(url, said):
    with pytest.raises(UsageError, match=said):
        find_files([url])


@pytest.mark.usefixtures("bucket")
def test_a_file_that_vanished_is_said():
    with (
        pytest.raises(SvextractError, match="could not be reached"),
        at_hand("s3://papers/gone.pdf"),
    ):
        pass


def test_without_fsspec_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "fsspec", None)
    with pytest.raises(UsageError, match=r"pip install svextract\[cloud\]"):
        destination("s3://papers/out")
