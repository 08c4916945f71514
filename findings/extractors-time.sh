#!/usr/bin/env bash
# trafilatura 2.3.1 and Resiliparse 2.0.1 take the element `time` out of a sentence with its words: of "felled on <time>4 May
# 2021</time> by the council" they give "felled on by the council". We expected an element of text to be text. Without the element,
# the same sentence is kept whole.
#
# Exits with 0 as long as that is so, with 1 when the output is another, with 77 where it cannot be tried.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" || exit 77
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install trafilatura==2.3.1 Resiliparse==2.0.1 lxml-html-clean==0.4.6 || exit 77
"$folder/venv/bin/python" - <<'PYTHON'
import logging
import sys

import trafilatura
from resiliparse.extract.html2text import extract_plain_text

logging.disable(logging.CRITICAL)
report = "<p>The council counted the trees of the town twice a year, and printed each count with the names of the streets.</p>" * 4
tools = {"trafilatura": lambda html: trafilatura.extract(html) or "", "Resiliparse": lambda html: extract_plain_text(html, main_content=True)}
is_so = True
for day, is_kept in [('<time datetime="2021-05-04">4 May 2021</time>', False), ("4 May 2021", True)]:
    html = (
        f'<!doctype html><html lang="en"><head><title>Trees</title></head><body><main><article><h1>Trees</h1>{report}'
        f"<p>The planes were felled on {day} by the council.</p>{report}</article></main></body></html>"
    )
    for name, tool in tools.items():
        line = next(line for line in tool(html).splitlines() if "planes" in line)
        print(f"{name}: {line}")
        is_so = is_so and ("4 May 2021" in line) == is_kept
print("still so" if is_so else "it says something else now")
sys.exit(not is_so)
PYTHON
