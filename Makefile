# `make help` lists what can be made. Everything that builds first runs scripts/prepare, which is silent when the
# machine has what is needed.

SWIFT_FLAGS := --explicit-target-dependency-import-check error
RELEASE := -c release --product sidetone --static-swift-stdlib $(SWIFT_FLAGS)
SWIFT_SOURCES := Sources Tests Package.swift

export SWIFT_FLAGS

.DEFAULT_GOAL := help
.PHONY: help prepare demo test browser-test faults faults-short fuzz build format lint bench clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-13s %s\n", $$1, $$2 }' Makefile

prepare:
	@scripts/prepare

demo: build ## a night over samples/archive: a digest and a list of calls to review, in demo/
	@scripts/demo

test: prepare ## every test; the last line counts them
	@scripts/test

browser-test: build ## the journeys of the quality team in Chromium, over the demo's data
	@scripts/browser-test

faults: build ## every fault in Tests/Faults against the release binary, as a table; takes hours
	@scripts/with-postgres Tests/Faults/run full

faults-short: build ## every fault a few times, in minutes
	@scripts/with-postgres Tests/Faults/run short

MINUTES := 5
fuzz: prepare ## inputs that nobody would write, for everything that is read: MINUTES for each kind
	@scripts/fuzz $(MINUTES)

build: prepare ## the release binary .build/release/sidetone
	swift build $(RELEASE)

format: ## rewrites the sources in the project's format
	swift format -i -r --parallel $(SWIFT_SOURCES)

lint: ## says where the sources are not in the project's format
	swift format lint --strict -r --parallel $(SWIFT_SOURCES)

bench: build ## times `sidetone analyze` over an hour of stereo, median of five runs
	@scripts/bench

clean: ## removes what was built and the demo
	rm -rf .build demo
