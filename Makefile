# The whole of Vastine from a clone: `make up` starts it, `make test` tests it. Both set up first.
PYTHON ?= python3
UV ?= uv
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# pytest-xdist starts this many; two is what a small machine has.
WORKERS ?= 2

.PHONY: setup up test check journeys browser screenshots format lock

setup: $(VENV)/.assets
	@:

# One stamp for the libraries, one for the front-end files: each is redone only when its lock changes.
$(VENV)/.installed: pyproject.toml requirements.txt tests/requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Vastine needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) -V 2>&1): name a newer one, as in 'make PYTHON=python3.12 up'." >&2; exit 1; }
	@test -x $(BIN)/python || { echo "Making $(VENV) ..."; $(PYTHON) -m venv $(VENV) || { \
	  echo "Python cannot make a virtual environment here: install its venv module (on Debian: python3-venv)." >&2; rm -rf $(VENV); exit 1; }; }
	@test -f $@ && echo "Checking the libraries ..." || echo "Installing libraries, about a minute ..."
	@$(BIN)/python -m pip install -qq --require-hashes -r requirements.txt -r tests/requirements.txt
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation --no-index -e .
	@touch $@

# Without the typefaces every page works in the system's own, so a registry that is away stops nothing; the next run
# tries again.
$(VENV)/.assets: $(VENV)/.installed $(wildcard $(addprefix shared/web/assets/,*.py *.json .npmrc))
	@if $(BIN)/python -m shared.web.assets.fetch; then touch $@; fi

# exec: the signal that stops make's child stops the house itself.
up: setup
	@exec $(BIN)/vastine up

# Everything is run even when a part fails, so that one run tells all; then what was left out, and why.
LEFT_OUT := $(VENV)/.left-out
test: setup
	@rm -f $(LEFT_OUT); failed=; \
	$(MAKE) --no-print-directory check || failed="$$failed checks"; \
	$(BIN)/pytest -n $(WORKERS) --dist loadfile -m "not journey and not browser" --left-out=$(LEFT_OUT) || failed="$$failed fast"; \
	$(BIN)/pytest -m "journey or browser" --left-out=$(LEFT_OUT) || failed="$$failed journeys"; \
	if [ -s $(LEFT_OUT) ]; then cat $(LEFT_OUT); fi; \
	if [ -n "$$failed" ]; then echo "Failed:$$failed"; exit 1; fi; \
	if [ ! -s $(LEFT_OUT) ]; then echo "No test was left out."; fi

check: setup
	@failed=; \
	$(BIN)/ruff check --quiet . || failed=1; \
	$(BIN)/ruff format --quiet --check . || failed=1; \
	$(BIN)/mypy --no-error-summary || failed=1; \
	$(BIN)/lint-imports --no-logo || failed=1; \
	test -z "$$failed"

journeys: setup
	@exec $(BIN)/pytest -m journey

browser: setup
	@exec $(BIN)/pytest -m browser

# Pictures of every page, to look at; they land in screenshots/. `python -m tests.screenshots --docs` takes those of docs/.
screenshots: setup
	@exec $(BIN)/python -m tests.screenshots

format: setup
	@$(BIN)/ruff check --quiet --fix-only . ; $(BIN)/ruff format --quiet .

# The locks are made anew from pyproject.toml; they name versions and hashes, and no host.
LOCK := $(UV) pip compile --quiet --generate-hashes --no-emit-index-url --universal --python-version 3.11 \
	--custom-compile-command "make lock" $(LOCK_OPTIONS)
lock:
	$(LOCK) pyproject.toml -o requirements.txt
	$(LOCK) --group pyproject.toml:dev -c requirements.txt -o tests/requirements.txt
