# `make help` says what there is. Nothing is needed but make, Python 3.12 or newer, and PyPI once.
.DEFAULT_GOAL := help

# The first that runs: a name on the path may be a launcher for a Python that is not there.
NEEDS := import ensurepip, sqlite3, ssl, sys, venv; sys.exit(sys.version_info < (3, 12))
PYTHON = $(shell for name in python3.13 python3.12 python3; do \
	if "$$name" -c '$(NEEDS)' >/dev/null 2>&1; then echo "$$name"; break; fi; done)

# A stamp carries the checksum of its pins, so that a changed pin is installed at the next `make`.
checksum = $(shell cat $(1) | cksum | cut -d ' ' -f 1)
RUNS := .venv/runs-$(call checksum,requirements.txt)
WORKS := .venv/works-$(call checksum,requirements.txt requirements-dev.txt)
CHECKERS := .venv/crawl/installed

run: $(RUNS) ## start the newsroom on http://localhost:8000 (another port: make run PORT=8001)
	@.venv/bin/python manage.py run --with-parent

test: $(WORKS) ## run every test (DATABASE_URL names the database, REQUIRE_BROWSER=1 insists on Chromium)
	@.venv/bin/python -m pytest

lint: $(WORKS) ## check the style of the code
	@.venv/bin/ruff check .
	@.venv/bin/ruff format --check .

format: $(WORKS) ## mend the style of the code, as far as a tool can
	@.venv/bin/ruff check --fix .
	@.venv/bin/ruff format .

bench: $(WORKS) ## measure how well quotations are found, and what that and a story page cost
	@.venv/bin/python -m tests.benchmarks

crawl: $(WORKS) $(CHECKERS) ## follow every link and check every page (of a running site: make crawl SITE=http://localhost:8000)
	@.venv/bin/python -m tests.crawl $(SITE)

pictures: $(WORKS) ## take screenshots of every kind of page, into screenshots/ and docs/pictures/
	@.venv/bin/python -m tests.pictures

clean: ## take away what was installed and cached; the database and the pictures stay
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis static .test.sqlite3*
	find home news search site tests -name __pycache__ -type d -prune -exec rm -rf {} +

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | while IFS="$$(printf '\t')" read -r name words; \
	do printf 'make %-8s %s\n' "$$name" "$$words"; done

$(RUNS):
	@$(call install,requirements.txt)
	@touch $@

$(WORKS):
	@$(call install,requirements-dev.txt)
	@touch $@ $(RUNS)

$(CHECKERS): tests/crawl/package-lock.json | $(WORKS)
	@command -v npm >/dev/null || { echo "make crawl needs npm (and Java, and Chromium)." >&2; exit 1; }
	@rm -rf .venv/crawl && mkdir .venv/crawl && cp tests/crawl/package*.json .venv/crawl
	@cd .venv/crawl && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# Half an environment is worse than none: .venv/unfinished stands there for as long as pip works.
define install
set -e; \
refuse() { echo "$$1" >&2; exit 1; }; \
test -w . || refuse "This folder can't be written: $(CURDIR)"; \
if [ -e .venv/unfinished ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then rm -rf .venv; fi; \
if [ ! -d .venv ]; then \
	python="$(PYTHON)"; \
	test -n "$$python" || refuse "Pullquote needs Python 3.12 or newer with its venv module, and none of python3.13, python3.12 and python3 is that."; \
	echo "Making a virtual environment with $$python …"; \
	mkdir .venv && touch .venv/unfinished; \
	"$$python" -m venv .venv; \
fi; \
touch .venv/unfinished; \
echo "Installing what $(1) names: once, about a minute …"; \
.venv/bin/python -m pip install -qq --disable-pip-version-check -r $(1) \
	|| refuse "The packages could not be installed; what pip said stands above."; \
rm -f .venv/unfinished .venv/runs-* .venv/works-*
endef

.PHONY: run test lint format bench crawl pictures clean help
