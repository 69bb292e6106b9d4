# Friskfaktor: the commands to remember. Every target sets up what is missing,
# and does nothing twice: a stamp or a built file says what is done.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 315532800)

BROWSER_SOURCES := $(shell find browser/src -name '*.mjs' -o -name '*.ts' 2>/dev/null) browser/build.mjs
RUNTIME_SOURCES := $(wildcard generator/friskfaktor_scoring/*.py generator/friskfaktor_scoring/*/*.py) $(shell find browser/runtime -type f 2>/dev/null) browser/src/scoring/memory-image.mjs

.PHONY: messages serve site test check bench pack wheel runtime setup browsers clean help

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' $(MAKEFILE_LIST)

setup: $(VENV)/.ready build/browser/friskfaktor.js build/runtime/manifest.json ## Set up everything that is missing

$(VENV)/.ready: pyproject.toml requirements.txt hatch_build.py
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

node_modules/.package-lock.json: package-lock.json
	npm ci --no-audit --no-fund --loglevel=error
	touch $@

build/browser/friskfaktor.js: node_modules/.package-lock.json build/runtime/manifest.json $(BROWSER_SOURCES)
	node browser/build.mjs
	touch $@

build/runtime/manifest.json: $(VENV)/.ready node_modules/.package-lock.json $(RUNTIME_SOURCES)
	node browser/runtime/pack.mjs
	touch $@

runtime: build/runtime/manifest.json ## Pack the Python runtime for the page

serve: setup ## Build and serve on http://127.0.0.1:8000 with live reload
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

site: setup ## Build the site into site/
	$(BIN)/mkdocs build --strict --quiet

check: setup ## Lint, types and content; fast
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	npm run --silent check
	$(BIN)/friskfaktor check --readability

messages: $(VENV)/.ready ## Take new sentences of the interface into the catalogues
	$(BIN)/pybabel -q extract -F generator/friskfaktor/locale/extract.cfg --omit-header --no-location --sort-output -o build/messages.pot generator/friskfaktor
	for language in $$(ls generator/friskfaktor/locale | grep -x '[a-z]*'); do \
	  $(BIN)/pybabel -q update --ignore-obsolete --no-fuzzy-matching --omit-header -i build/messages.pot -l $$language -o generator/friskfaktor/locale/$$language/LC_MESSAGES/friskfaktor.po; \
	done

browsers: ## Chromium, Firefox and the other tools of the tests from Debian, when absent and we may install
	@tests/install-tools

test: setup browsers ## Run every test there is
	$(BIN)/python -m pytest

bench/pages/node_modules/.package-lock.json: bench/pages/package-lock.json
	npm ci --prefix bench/pages --no-audit --no-fund --loglevel=error
	touch $@

bench: setup browsers bench/pages/node_modules/.package-lock.json ## Measure, side by side, and print ratios
	$(BIN)/python -m bench

pack: setup ## Write dist/friskfaktor-<version>.zip, which opens by double-click
	$(BIN)/friskfaktor pack

wheel: setup ## Write dist/friskfaktor-<version>-py3-none-any.whl, runtime inside
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation -w dist .

clean: ## Remove what was built (not the environments)
	rm -rf build dist site
