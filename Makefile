# Explainer: `make` publishes content/ to public/, `make test` runs the tests, `make help` lists the rest.

PREFIX ?= /usr/local
SWIFT ?= swift
# Options for Swift, such as `make OPTIONS=--disable-default-traits` for a program without page checks.
OPTIONS ?=
EXPLAINER = .build/release/explainer

.PHONY: all site docs docc test serve check format install release swift deps test-all bench bench-serve bench-stages clean help

all: site

## site: build the generator and publish content/ to public/
site: $(EXPLAINER)
	$(EXPLAINER) build

## test: run the tests
test: deps
	bash scripts/test.sh $(SWIFT) $(OPTIONS)

## test-all: run the tests, then ask validators, a browser and other programs about built sites
test-all: test $(EXPLAINER)
	Tests/Extended/run

## serve: preview content/ while writing
serve: $(EXPLAINER)
	$(EXPLAINER) serve

## check: look for mistakes in content/ and in the pages made of it
check: $(EXPLAINER)
	$(EXPLAINER) check

## format: say which Swift files are not written as .swift-format has it
format: swift
	sh scripts/check-format.sh $(SWIFT)

## install: put a binary that needs neither Swift nor a library into PREFIX/bin
install: $(EXPLAINER)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 $(EXPLAINER) $(DESTDIR)$(PREFIX)/bin/explainer

## docs: publish the documentation to docs/public/
docs: $(EXPLAINER)
	$(EXPLAINER) build --strict --content docs/content --output docs/public

## docc: write the reference of the library for themes to .build/docc
docc: deps
	sh scripts/build-docc.sh $(SWIFT)

## release: write an archive with program, completions, manual page and check sums to .build/release-archive/
release: $(EXPLAINER)
	bash scripts/release.sh $(EXPLAINER) $(SWIFT)

## bench: measure whole builds beside a floor in C and Hugo, such as `make bench BENCH="--topics 250 --rounds 5"`
bench: $(EXPLAINER)
	Tests/Benchmarks/run $(BENCH)

## bench-stages: count with valgrind the instructions that a page costs, by stage
bench-stages: $(EXPLAINER)
	Tests/Benchmarks/stages

## bench-serve: measure the time from a save to the changed page, beside Hugo, such as `make bench-serve BENCH="--topics 1 --saves 20"`
bench-serve: $(EXPLAINER)
	Tests/Benchmarks/serve $(BENCH)

# SwiftPM knows what is stale; make only knows whom to ask.
.PHONY: $(EXPLAINER)
$(EXPLAINER): deps
	sh scripts/build-release.sh $(SWIFT) $(OPTIONS)

## deps: install the packages of the parsers where they are missing
deps: swift
	@sh scripts/install-dependencies.sh $(OPTIONS)

swift: # says how to get Swift where it is missing or too old
	@sh scripts/require-swift.sh $(SWIFT)

## clean: delete what was built, but for public/
clean:
	rm -rf .build .build-extended .build-bench docs/public

## help: list what can be made
help:
	@sed -n 's/^## \([a-z-]*\): /\1	/p' Makefile | expand -t 14
