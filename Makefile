# Explainer: `make` publishes content/ to public/, `make test` runs the tests.

PREFIX ?= /usr/local
SWIFT ?= swift
EXPLAINER = .build/release/explainer

.PHONY: all site test serve check install deps clean

all: site

## site: build the generator and publish content/ to public/
site: $(EXPLAINER)
	$(EXPLAINER) build

## test: run the tests
test: deps
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

## serve: preview content/ while writing
serve: $(EXPLAINER)
	$(EXPLAINER) serve

## check: look for mistakes in content/
check: $(EXPLAINER)
	$(EXPLAINER) check

# SwiftPM knows what is stale; make only knows whom to ask.
.PHONY: $(EXPLAINER)
$(EXPLAINER): deps
	$(SWIFT) build -c release --product explainer

## install: put a binary that needs neither Swift nor cmark-gfm into PREFIX/bin
install: deps
	sh scripts/build-static.sh $(SWIFT)
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build-static/release/explainer $(DESTDIR)$(PREFIX)/bin/explainer

## deps: install the parser's two packages where they are missing
deps:
	@sh scripts/install-dependencies.sh

clean:
	rm -rf .build .build-static
