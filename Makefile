# Explainer: `make` publishes content/ to public/, `make test` runs the tests.

PREFIX ?= /usr/local
SWIFT ?= swift
EXPLAINER = .build/release/explainer
# Asked when a recipe runs, as another one may just have installed what it looks for.
TRAITS = $$(sh scripts/traits.sh)

.PHONY: all site test serve check install deps page-deps test-all bench bench-serve bench-stages clean

all: site

## site: build the generator and publish content/ to public/
site: $(EXPLAINER)
	$(EXPLAINER) build

## test: run the tests
test: deps
	$(SWIFT) build --build-tests $(TRAITS)
	$(SWIFT) test --skip-build $(TRAITS)

## test-all: run the tests, then ask validators, a browser and other programs about built sites
test-all: page-deps test $(EXPLAINER)
	Tests/Extended/run

## bench: measure whole builds beside a floor in C and Hugo, such as `make bench BENCH="--topics 250 --rounds 5"`
bench: $(EXPLAINER)
	Tests/Benchmarks/run $(BENCH)

## bench-stages: count with valgrind the instructions that a page costs, by stage
bench-stages: $(EXPLAINER)
	Tests/Benchmarks/stages

## bench-serve: measure the time from a save to the changed page, beside Hugo, such as `make bench-serve BENCH="--topics 1 --saves 20"`
bench-serve: $(EXPLAINER)
	Tests/Benchmarks/serve $(BENCH)

## serve: preview content/ while writing
serve: $(EXPLAINER)
	$(EXPLAINER) serve

## check: look for mistakes in content/ and in the pages made of it
check: page-deps $(EXPLAINER)
	$(EXPLAINER) check

# SwiftPM knows what is stale; make only knows whom to ask.
.PHONY: $(EXPLAINER)
$(EXPLAINER): deps
	sh scripts/build-release.sh $(SWIFT)

## install: put a binary that needs neither Swift nor cmark-gfm into PREFIX/bin
install: page-deps $(EXPLAINER)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 $(EXPLAINER) $(DESTDIR)$(PREFIX)/bin/explainer

## deps: install the packages of the parser and of brotli where they are missing
deps:
	@sh scripts/install-dependencies.sh

## page-deps: the same, and the parser of finished pages
page-deps:
	@sh scripts/install-dependencies.sh pages

clean:
	rm -rf .build .build-extended .build-bench
