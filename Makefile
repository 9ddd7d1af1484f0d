# `make report` and `make test` need nothing but Python 3.11 or later and make: each sets up what it needs, once.
# What is installed is exactly what requirements/*.txt pin, version and hash.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
READY_TO_RUN  := $(VENV)/ready-to-run
READY_TO_WORK := $(VENV)/ready-to-work

# Wheels only: nothing is compiled here, and no foreign set-up script runs. Standard output is left to the commands themselves.
PIP_INSTALL := $(BIN)/python -m pip --disable-pip-version-check install -qq
# The lock names every package, so nothing is looked up: pip 23 takes the newest release for "name[extra]" and then refuses its own choice.
INSTALL_PINNED := $(PIP_INSTALL) --only-binary :all: --require-hashes --no-deps

# The lock holds for every platform and every Python from 3.11 on, with one version of each package for all of them.
UV_LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock"

.DEFAULT_GOAL := help
.PHONY: help report test check format coverage pictures bench scale hostile mutants accuracy lock upgrade clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-9s %s\n", $$1, $$2 }' Makefile

report: $(READY_TO_RUN)  ## print the discrepancy report of seeds/
	@$(BIN)/claimcheck report seeds/

test: $(READY_TO_WORK)  ## run all tests
	$(BIN)/python -m pytest

check: $(READY_TO_WORK)  ## lint, format, types, import direction, examples in the documentation
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest tests/test_docs.py

format: $(READY_TO_WORK)  ## set the code in form and mend what lint can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

coverage: $(READY_TO_WORK)  ## run all tests and show the lines that none of them reached
	$(BIN)/python -m pytest --cov

pictures: $(READY_TO_WORK)  ## draw the pictures of docs/ anew, with a Chromium
	$(BIN)/python docs/make_pictures.py

bench: $(READY_TO_RUN)  ## measure the whole run against the bare parse of the same text
	$(BIN)/python benchmarks/cost.py

scale: $(READY_TO_RUN)  ## measure how time and memory grow from 100 to 1,000 documents (some minutes)
	$(BIN)/python benchmarks/scale.py

hostile: $(READY_TO_RUN)  ## measure texts made to be slow against prose of their length (many minutes)
	$(BIN)/python benchmarks/hostile_texts.py

mutants: $(READY_TO_WORK)  ## count the faults in comparison and verdict code that no test notices (hours)
	$(BIN)/python -m benchmarks.mutation

accuracy: $(READY_TO_RUN)  ## measure accuracy on the labelled sets in DATA=FOLDER and write docs/accuracy.md
	@test -n "$(DATA)" || { echo "name the folder of the labelled sets: make accuracy DATA=FOLDER" >&2; exit 2; }
	$(BIN)/python -m benchmarks.accuracy "$(DATA)" --output docs/accuracy.md

lock: $(READY_TO_RUN)  ## bring requirements/*.txt up to pyproject.toml, changing no more than needed
	@$(INSTALL_PINNED) -r requirements/lock.txt
	$(UV_LOCK) pyproject.toml -o requirements/runtime.txt
	$(UV_LOCK) --group build -c requirements/runtime.txt -o requirements/build.txt
	$(UV_LOCK) --group dev -c requirements/runtime.txt -c requirements/build.txt -o requirements/dev.txt
	$(UV_LOCK) --group lock -o requirements/lock.txt

upgrade:  ## like lock, but take the newest versions that pyproject.toml allows
	$(MAKE) lock UV_LOCK='$(UV_LOCK) --upgrade'

clean:  ## remove the environment and all caches
	rm -rf $(VENV) .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache dist

# A stamp is written last, so that an interrupted set-up is taken up again.
$(READY_TO_RUN): requirements/runtime.txt requirements/build.txt pyproject.toml
	@command -v "$(PYTHON)" >/dev/null || { \
	  echo "claimcheck needs Python 3.11 or later, and there is no '$(PYTHON)'. Name one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "claimcheck needs Python 3.11 or later, and '$(PYTHON)' is $$("$(PYTHON)" -V 2>&1)." \
	    "Name a newer one: make PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "'$(PYTHON)' cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@echo "Setting up $(VENV) (about a minute, only this once) ..." >&2
	@"$(PYTHON)" -m venv "$(VENV)"
	@$(INSTALL_PINNED) -r requirements/runtime.txt -r requirements/build.txt
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(READY_TO_WORK): requirements/dev.txt $(READY_TO_RUN)
	@echo "Adding the tools for development ..." >&2
	@$(INSTALL_PINNED) -r requirements/dev.txt
	@touch $@
