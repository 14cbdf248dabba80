"""Files whose text tells a fake worker what to do."""

import sys
from pathlib import Path

import pytest

from svextract.batch import Job, Limits
from svextract.batch.child import Child
from svextract.batch.pool import watched
from svextract.batch.worker import Setup
from svextract.options import Options
from tests.conftest import SAMPLES

ROOT = Path(__file__).parents[2]
MB = 1_000_000
PLANS = ("parks-headings.pdf", "access-groups.docx")
LIMITS = Limits(seconds=6, seconds_a_page=1, most_seconds=8, idle_seconds=3, worker_memory=700 * MB)

needs_signals = pytest.mark.skipif(sys.platform == "win32", reason="there are no signals")


@pytest.fixture
def fake(monkeypatch):
    """Have files read by the fake worker."""
    monkeypatch.setattr("svextract.batch.child.MODULE", "tests.batch.fake_worker")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def job(tmp_path):
    """Return what makes a file of some words, and a job of it."""

    def make(words, name=None):
        path = tmp_path / (name or f"{len(list(tmp_path.iterdir()))}.txt")
        path.write_text(words, "utf-8")
        return Job(path, path.name)

    return make


@pytest.fixture
def child(request):
    """A worker process under small limits, watched."""
    request.getfixturevalue("fake")
    made = Child(Setup(Options(), LIMITS))
    with watched([made]):
        yield made
    made.stop()


@pytest.fixture(scope="session")
def server():
    """An S3 server of this process, with the plans in a bucket."""
    pytest.importorskip("moto")
    from moto.moto_server.threaded_moto_server import ThreadedMotoServer

    made = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    made.start()
    host, port = made.get_host_and_port()
    yield f"http://{host}:{port}"
    made.stop()


@pytest.fixture
def bucket(server, monkeypatch, tmp_path):
    """The URL of a bucket with two plans and something else in it."""
    for name, value in {
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ENDPOINT_URL": server,
        "AWS_ENDPOINT_URL_S3": server,
        "XDG_STATE_HOME": str(tmp_path / "state"),
        "LOCALAPPDATA": str(tmp_path / "state"),
    }.items():
        monkeypatch.setenv(name, value)
    import fsspec

    system = fsspec.filesystem("s3", skip_instance_cache=True)
    if not system.exists("papers"):
        system.mkdir("papers")
        for name in PLANS:
            system.put_file(str(SAMPLES / name), f"papers/2019/{name}")
        system.pipe_file("papers/2019/notes.xyz", b"x")
        system.pipe_file("papers/2019/.hidden.pdf", b"x")
    return "s3://papers"
