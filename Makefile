# Every target sets up .venv from the lock by itself. Needed beforehand: Python 3.11 or newer, git, make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
BENCH := .venv-bench
PIP_INSTALL := -m pip install --quiet --disable-pip-version-check --no-deps
LOCK := .venv-lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url \
	--no-emit-find-links pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help demo test check lint format docs evaluate screenshots bench lock

help: ## show this list
	@sed -nE 's/^([a-z]+):.*## (.*)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

demo: $(READY) ## read the sample reports into a ledger and show what it holds
	@mkdir -p build
	@$(BIN)/sepakat demo --ledger build/demo.db

test: $(READY) ## run the whole test suite
	@$(BIN)/pytest

check: lint test ## lint and test: the gate

lint: $(READY) ## style, formatting, types, imports and documents
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > $(VENV)/imports.txt 2>&1 || { cat $(VENV)/imports.txt; exit 1; }
	@$(BIN)/pytest tests/test_docs.py tests/test_house.py

format: $(READY) ## put the code into its one form
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

docs: $(READY) ## rewrite the parts of docs/ that are made from the code
	@$(BIN)/python scripts/document_packs.py
	@$(BIN)/python scripts/document_cli.py
	@$(BIN)/python scripts/document_readme.py

evaluate: $(READY) ## score on the shared gold, where it is there, and rewrite bench/evaluation.md
	@$(BIN)/python scripts/evaluate.py

screenshots: $(READY) ## take pictures of every page of the web site (needs Chromium)
	@$(BIN)/python scripts/screenshots.py

bench: $(BENCH)/.ready ## measure speed and memory, and rewrite bench/speed.md
	@$(BENCH)/bin/python bench/speed.py

lock: ## resolve the dependencies anew (needs the network)
	@test -x .venv-lock/bin/uv || { $(PYTHON) -m venv .venv-lock && .venv-lock/bin/python $(PIP_INSTALL) uv; }
	@$(LOCK) -o requirements.lock
	@$(LOCK) --group dev -c requirements.lock -o requirements-dev.lock
	@$(LOCK) --group bench -c requirements-dev.lock -o requirements-bench.lock

# $(1): the virtual environment, $(2): the lock
define install
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Sepakat needs Python 3.11 or newer; name it with PYTHON=...")'
	@test -x $(1)/bin/python || $(PYTHON) -m venv $(1)
	@$(1)/bin/python $(PIP_INSTALL) --require-hashes -r $(2)
	@$(1)/bin/python $(PIP_INSTALL) --no-build-isolation -e .
	@touch $(1)/.ready
endef

$(READY): requirements-dev.lock pyproject.toml
	$(call install,$(VENV),requirements-dev.lock)

$(BENCH)/.ready: requirements-bench.lock pyproject.toml
	$(call install,$(BENCH),requirements-bench.lock)
