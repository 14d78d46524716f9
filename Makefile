# Two commands on a fresh machine: `make serve` to work on the card, `make test` for every check there is.

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:

.PHONY: help serve test dist size setup lint unit component pages bless bench clean reproducible

help: ## lists these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

serve: ## installs what is missing, then serves the demo page on http://127.0.0.1:8080 and rebuilds on every change
	@tools/setup.sh serve
	@tools/with-tools.sh trunk serve --dist target/serve

test: ## installs what is missing, browsers included, then runs every check there is
	@tools/setup.sh test
	@$(MAKE) --no-print-directory lint unit component size pages

dist: ## makes the release build: the embeddable files, in dist/
	@tools/setup.sh dist
	@tools/build-release.sh
	@node tools/integrity.mjs

size: dist ## makes the release build and prints raw, gzip and brotli bytes of every shipped file
	@node tools/size.mjs

reproducible: ## makes the release build twice from nothing and compares the files, byte by byte
	@tools/setup.sh dist
	@tools/reproducible.sh

setup: ## installs everything that the other targets need
	@tools/setup.sh test

lint: ## checks formatting, and clippy natively and for wasm
	cargo fmt --check
	cargo clippy --all-targets -- -D warnings
	@tools/clippy-wasm.sh

unit: ## runs the native tests
	cargo test
	@node --test tests/schema.test.js

component: ## runs the component tests, in headless Chromium
	@tools/test-components.sh

pages: ## runs the page tests, in real browsers, against dist/
	@tools/with-tools.sh node --test tests/browser/all.js

bless: ## writes the expected files of the fixture tests anew; look at the difference before you commit it
	UPDATE_EXPECTED=1 cargo test
	@UPDATE_EXPECTED=1 node --test tests/schema.test.js

bench: dist ## measures the card beside its peers, side by side in one run, prints ratios and what 10,000 cards leave behind; about half an hour
	@tools/setup.sh test
	@cd benches && npm ci --silent
	@benches/yew.sh
	@tools/with-tools.sh node benches/run.mjs
	@tools/with-tools.sh node benches/soak.mjs

clean: ## removes what was built here; installed tools stay
	rm -rf dist target
