"""A worker process with the fake pipeline in it, for `svextract.batch.child.MODULE`."""

import sys

from svextract.batch.worker import main
from tests.writers import fake_pipeline

if __name__ == "__main__":
    sys.modules["svextract.pipeline"] = fake_pipeline.module()
    main()
