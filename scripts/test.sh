#!/usr/bin/env bash
# Builds and runs the tests; the last lines say which suites this machine could not run, and why, and which parser it has.
# The first argument is Swift's name, the others are options for it.
set -euo pipefail
swift=${1:-swift}
if [ $# -gt 0 ]; then shift; fi

"$swift" build --build-tests "$@"
log=.build/test.log
"$swift" test --skip-build "$@" 2>&1 | tee "$log"

# Suites alone: single tests that are switched on by a variable belong to the extended suite.
skipped=$(sed -n 's/^[^A-Za-z]* Suite "\(.*\)" skipped: "\(.*\)"$/\1 (\2)/p' "$log" | sort -u | paste -sd ';' - | sed 's/;/; /g')
if [ -n "$skipped" ]; then echo "Skipped on this machine: $skipped"; else echo "No suite was skipped."; fi
if parser=$(pkg-config --modversion libcmark-gfm 2>/dev/null); then echo "Markdown was parsed by cmark-gfm $parser."; fi
