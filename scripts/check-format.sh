#!/bin/sh
# Says where Swift files break the rules of .swift-format. How an expression is laid out on lines is left to its author, so
# what the formatter would break, join or indent otherwise does not count. The argument is Swift's name.
set -eu
cd "$(dirname "$0")/.."
found=$("${1:-swift}" format lint --parallel --recursive Package.swift Sources Tests templates 2>&1 \
    | grep -vE '\[(Indentation|AddLines|RemoveLine|LineLength|TrailingComma|Spacing|EndOfLineComment)\]' || true)
if [ -z "$found" ]; then exit 0; fi
echo "$found" >&2
exit 1
