#!/usr/bin/env bash
# newspaper4k 0.9.6 drops a table that stands in a `div` and keeps the same table in a `section`; it drops a list in a section of the
# class `footnotes` and keeps it in one of the class `notes`. We expected neither element nor class to decide.
#
# Exits with 0 as long as that is so, with 1 when the output is another, with 77 where it cannot be tried.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" || exit 77
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install newspaper4k==0.9.6 || exit 77
"$folder/venv/bin/python" - <<'PYTHON'
import logging
import sys

import newspaper

logging.disable(logging.CRITICAL)
words = "The council counted the trees of the town twice a year, and each count was printed with the names of the streets. " * 3
reports = [f"<p>{words}That was report {number}.</p>" for number in range(6)]
table = "<table><thead><tr><th>Street</th><th>Trees</th></tr></thead><tbody><tr><th>Mill Lane</th><td>41</td></tr></tbody></table>"
note = "<ol><li><p>The first census of the trees of Mill Lane was that of May 1911.</p></li></ol>"
parts = [
    (f"<div>{table}</div>", False), (f"<section>{table}</section>", True),
    (f'<section class="footnotes">{note}</section>', False), (f'<section class="notes">{note}</section>', True),
]
is_so = True
for part, is_kept in parts:
    html = (
        '<!doctype html><html lang="en"><head><title>Trees</title></head><body><main><article><h1>Trees</h1>'
        f'{"".join(reports[:3])}{part}{"".join(reports[3:])}</article></main></body></html>'
    )
    text = newspaper.article("https://example.org/trees", input_html=html).text
    found = "Mill Lane" in text
    print(f"{part[:30]}…: {'kept' if found else 'dropped'}")
    is_so = is_so and found == is_kept and "report 5" in text
print("still so" if is_so else "it says something else now")
sys.exit(not is_so)
PYTHON
