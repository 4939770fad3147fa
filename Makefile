# Two commands to know: `make run` reads the samples, `make test` runs every test.
# Another Python: `make run PYTHON=python3.12`. Another folder for it: `make run VENV=.venv-312`.

ifndef PYTHON
PYTHON := $(or $(shell command -v python3.11),$(shell command -v python3),python3)
endif
VENV ?= .venv
PEERS := .venv-bench
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run serve test lint bench bench-reader bench-documents bench-web clean

help:
	@echo "make run    read the samples: print the register and where each target stands, write all to out/"
	@echo "make serve  run the site with the sample term"
	@echo "make test   run every test"
	@echo "make lint   check format, style, types and layers"
	@echo "make bench  time the reader from 10 KB to 10 MB, the look-up of places, the assessment"
	@echo "make bench-reader  set the reader beside its peers, which it installs into $(PEERS)"
	@echo "make bench-documents  time each format beside the bare library"
	@echo "make bench-web  time the pages of the site over a nation of registers"
	@echo "make clean  remove what the others made"

run: $(VENV)/.runtime
	@mkdir -p out
	@$(BIN)/python -m lotrinh read samples -o - -o out/register.jsonl -o out/register.xlsx -o out/register.html
	@echo
	@echo "From promises to results: the register of the term, its plan, and where each target stands at the end of 2027"
	@echo
	@$(BIN)/python -m lotrinh plan follow samples --as-of 2027-12-31 -o out/term
	@echo
	@echo "Written: out/register.jsonl, out/register.xlsx, out/register.html, and the plan in out/term"
	@echo "Next: open out/register.html in a browser; read a text of your own with"
	@echo "      $(BIN)/lotrinh read FILE; open the site with make serve; or follow docs/tutorial.md, twenty minutes."

# Every core runs tests; a single file is quicker without: `.venv/bin/python -m pytest tests/test_checking.py`.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist worksteal

# The tests of the site run once more on PostgreSQL where LOTRINH_TEST_POSTGRES names a database server; those in a
# browser make sites of their own, always on SQLite.
test: $(VENV)/.dev
	@$(PYTEST)
	@if [ -n "$$LOTRINH_TEST_POSTGRES" ]; then \
	    DATABASE_URL="$$LOTRINH_TEST_POSTGRES" $(PYTEST) tests/web --ignore tests/web/browser; \
	else echo "The tests of the site ran on SQLite only: LOTRINH_TEST_POSTGRES names no PostgreSQL server."; fi

# The site with the sample term, in a folder of its own.
serve: $(VENV)/.web
	@mkdir -p out/site
	@LOTRINH_HOME=out/site $(BIN)/python -m lotrinh serve --samples

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev
	@$(BIN)/python benchmarks/linear.py
	@$(BIN)/python benchmarks/growth.py
	@$(BIN)/python benchmarks/places.py
	@$(BIN)/python benchmarks/place_names.py
	@$(BIN)/python benchmarks/assessment.py

# A peer that cannot be installed here is named in the tables as missing; the others are measured all the same.
bench-reader: $(VENV)/.dev
	@$(MAKE) -s --no-print-directory $(PEERS)/.peers || echo "Not all peers could be installed; the tables say which." >&2
	@$(BIN)/python benchmarks/reader.py
	@echo
	@$(BIN)/python benchmarks/clause_quality.py

bench-web: $(VENV)/.dev
	@$(BIN)/python benchmarks/web.py

bench-documents: $(VENV)/.dev
	@$(BIN)/python benchmarks/documents.py
	@echo
	@$(BIN)/python benchmarks/text_encodings.py

clean:
	rm -rf $(VENV) $(PEERS) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find src tests benchmarks \( -name __pycache__ -o -name __parsed__ \) -type d -prune -exec rm -rf {} +

# A stamp file says that an environment fits its requirements: a second run starts at once.
$(VENV)/.web: requirements/web.txt $(VENV)/.runtime
	@echo "Installing what the site needs into $(VENV) ..."
	@$(PIP) install -r requirements/web.txt
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	@echo "Installing what tests and checks need into $(VENV) ..."
	@$(PIP) install -r requirements/dev.txt
	@touch $@

$(VENV)/.runtime: requirements/runtime.txt requirements/build.txt pyproject.toml | $(BIN)/python
	@echo "Setting up $(VENV) ..."
	@$(PIP) install -r requirements/runtime.txt -r requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q src  # as pip does for what it copies: a fifth of the start
	@touch $@

$(PEERS)/.peers: requirements/bench-peers.txt | $(BIN)/python
	@echo "Installing the peers to compare with into $(PEERS) ..."
	@$(BIN)/python -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip -qq --disable-pip-version-check --no-input install -r $<
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	    echo "$(PYTHON) is not Python 3.11 or newer: install it (Debian: apt-get install python3 python3-venv) or name one with 'make PYTHON=python3.12 ...'." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	    echo "$(PYTHON) cannot make virtual environments here: install the package that brings 'venv' (Debian: apt-get install python3-venv), then run make again." >&2; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
