# The interface to this repository. It needs make and Python 3.11 or newer, and builds .venv itself.

.POSIX:
.PHONY: help setup run test lint format evaluate bench hostile load faults fuzz samples models lock clean python

# The first of these that is Python 3.11 or newer; `make PYTHON=/path/to/python` overrides it.
PYTHON := $(shell for name in python3.13 python3.12 python3.11 python3 python; do \
	if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
	then echo "$$name"; break; fi; done)

ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
LOCK_BIN := build/lock/Scripts
else
BIN := .venv/bin
LOCK_BIN := build/lock/bin
endif

INSTALLED := .venv/.installed
# What `make hostile` reads, and with which engine.
DIR := ../shared/hostile
READER := pdfium
# Seconds for which `make fuzz` runs each of its targets.
SECONDS := 60
PIP := -m pip --disable-pip-version-check install --quiet
UV := uv==0.13.9

help: ## Show this list
	@sed -n 's/^\([a-z]*\):[^#]*## \(.*\)/make \1	\2/p' Makefile

setup: $(INSTALLED) ## Build .venv from requirements.lock

run: $(INSTALLED) ## Read everything in samples/ and write the results into out/
	$(BIN)/svextract extract samples -o out

test: $(INSTALLED) ## Run the tests
	$(BIN)/python -m pytest

lint: $(INSTALLED) ## Check style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(INSTALLED) ## Put the code into its format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

evaluate: $(INSTALLED) ## Measure the results against what is known to be right
	$(BIN)/python benchmarks/evaluate.py

bench: $(INSTALLED) ## Measure speed and memory beside pdfium, dates, officers and scans beside others
	$(BIN)/python benchmarks/deadlines.py
	$(BIN)/python benchmarks/officers.py
	$(BIN)/python benchmarks/scans.py
	$(BIN)/python benchmarks/bench.py

hostile: $(INSTALLED) ## Read a folder of hostile files (DIR=folder, READER=pdfplumber)
	$(BIN)/python benchmarks/hostile.py "$(DIR)" --reader $(READER)

load: $(INSTALLED) ## Read 1,000 plans of 20 pages in one batch, and compare every row
	$(BIN)/python benchmarks/load.py

faults: $(INSTALLED) ## Kill, fill and remove in the middle of batches, and look what is lost
	$(BIN)/python benchmarks/faults.py

fuzz: $(INSTALLED) ## Fuzz text, joins, deadlines and CSV (SECONDS=60 for each; Linux on x86-64)
	$(BIN)/python benchmarks/fuzz/run.py --seconds $(SECONDS)

samples: $(INSTALLED) ## Make the documents in samples/ again
	$(BIN)/python samples/make.py

models: $(INSTALLED) ## Make the officer model again from nothing (models/officers/README.md)
	PYTHONHASHSEED=0 $(BIN)/python models/officers/make.py

lock: python ## Write requirements.lock for pyproject.toml (LOCK=--upgrade for newer versions)
	$(PYTHON) -m venv build/lock
	$(LOCK_BIN)/python $(PIP) $(UV)
	$(LOCK_BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		--extra cloud --extra cluster --extra parquet --extra dev --extra bench \
		--extra fuzz --extra models --extra samples $(LOCK) --output-file requirements.lock pyproject.toml

clean: ## Remove what these commands made, .venv and out/ included
	rm -rf .venv out build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp, so that only a change of what is installed installs it again.
$(INSTALLED): requirements.lock pyproject.toml | python
	$(PYTHON) -m venv .venv
	$(BIN)/python $(PIP) --require-hashes -r requirements.lock
	$(BIN)/python $(PIP) --no-deps --no-build-isolation -e .
	@touch $(INSTALLED)

python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer was not found. Install it from python.org, or say where it is: make PYTHON=/path/to/python" >&2; exit 1; }
