# Two commands: `make lab` opens the course, `make test` runs the tests.
# COURSE_LANG=uz|ru|en chooses the language, ARGS="…" reaches jupyter.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
LANG_OPTION := $(if $(COURSE_LANG),--lang $(COURSE_LANG))

.PHONY: lab test demo build check bench lock screenshots clean

lab: $(READY)
	$(BIN)/savod lab $(LANG_OPTION) -- $(ARGS)

test: $(READY)
	$(BIN)/pytest $(ARGS)

demo: $(READY)
	$(BIN)/savod demo $(LANG_OPTION) $(ARGS)

build: $(READY)
	$(BIN)/savod messages
	$(BIN)/savod build
	$(BIN)/savod record

screenshots: $(READY)
	$(BIN)/python docs/screenshots.py

check: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/savod build --check
	$(BIN)/savod record --check

bench: $(READY)
	@for part in world people desk grade kill wall kiosk; do echo "== $$part"; $(BIN)/python -m bench.$$part || exit 1; done

# The lock pins every package with its hashes, for every system that Python runs on.
lock: $(READY)
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --extra dev \
		--generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
		--output-file requirements.lock pyproject.toml

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Savod needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make $(MAKECMDGOALS) PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $(READY)

clean:
	rm -rf $(VENV) work demo
