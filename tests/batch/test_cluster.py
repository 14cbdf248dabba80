"""The same work by a real Dask cluster: equal results, also when one of its workers is lost."""

import subprocess
import sys
import threading

import psutil
import pytest
from typer.testing import CliRunner

from svextract.batch import Limits, child, cluster
from svextract.batch.cluster import ask_cluster
from svextract.cli import app
from svextract.errors import UsageError
from svextract.options import Options
from tests.batch.conftest import ROOT
from tests.conftest import SAMPLES

distributed = pytest.importorskip("distributed")

# Dask's own servers and event loops leave sockets to be collected.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning")
NAMES = ("actions.csv", "actions.json", "occurrences.csv", "recommendations.csv")


@pytest.fixture
def dask(request, monkeypatch):
    """A Dask cluster of two worker processes on this computer, which know the bucket."""
    request.getfixturevalue("bucket")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, processes=True
    ) as made:
        yield made


def run(*args):
    result = CliRunner().invoke(app, ["extract", *map(str, args)])
    assert result.exit_code == 0, result.stderr
    return result


def test_a_bucket_is_read_by_a_cluster_as_by_this_computer(dask, bucket, tmp_path):
    url = f"{bucket}/2019"
    run(url, "-o", tmp_path / "here")
    run(url, "-o", tmp_path / "there", "--cluster", dask.scheduler_address)
    for name in NAMES:
        assert (tmp_path / "there" / name).read_bytes() == (tmp_path / "here" / name).read_bytes()
    again = run(url, "-o", tmp_path / "there", "--cluster", dask.scheduler_address)
    assert "2 files are as they were" in again.stderr


def test_a_worker_that_is_lost_loses_nothing(dask, job):
    """One of the two Dask workers is killed while both read."""
    jobs = [job("sleep 0.5", f"{at:02}.txt") for at in range(14)]
    killed = threading.Timer(2.5, lambda: psutil.Process(_one_of(dask)).kill())
    with distributed.Client(dask) as client:
        client.register_plugin(Fake(), name="fake")
    killed.start()
    answers = list(
        ask_cluster(
            dask.scheduler_address, jobs, lambda _: None, options=Options(), limits=Limits()
        )
    )
    killed.join()
    assert sorted(answer.job.name for answer in answers) == [each.name for each in jobs]
    assert [answer.result.reason for answer in answers if not answer.result.good] == []


class Fake(distributed.WorkerPlugin):
    """Has the files of every Dask worker, new ones too, read by the fake worker."""

    def setup(self, worker):  # noqa: ARG002 (Dask gives it)
        child.MODULE = "tests.batch.fake_worker"


def _one_of(dask):
    """Return the process of one of the workers."""
    nanny = next(iter(dask.workers.values()))
    return nanny.process.pid


def test_a_cluster_of_this_computer_alone(tmp_path):
    command = [sys.executable, "-m", "svextract", "extract", SAMPLES / "access-groups.docx"]
    done = subprocess.run([*command, "-o", "out", "--cluster", "local"], cwd=tmp_path, check=False)
    assert done.returncode == 0
    assert (tmp_path / "out" / "actions.csv").exists()


def test_a_scheduler_that_is_not_there_is_said(monkeypatch):
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with pytest.raises(UsageError, match="could not be reached: check the address"):
        list(
            ask_cluster("tcp://127.0.0.1:9", [], lambda _: None, options=Options(), limits=Limits())
        )


def test_without_dask_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "distributed", None)
    with pytest.raises(UsageError, match=r"pip install svextract\[cluster\]"):
        list(ask_cluster("local", [], lambda _: None, options=Options(), limits=Limits()))


def test_a_file_whose_workers_were_all_lost_is_a_result(job):
    class Lost:
        status = "error"

    result = cluster._result(job("plan", "a.txt"), Lost())
    assert (result.outcome, result.limited) == ("failed", True)
    assert "without --cluster" in result.reason
