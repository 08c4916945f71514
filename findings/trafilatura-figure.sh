#!/usr/bin/env bash
# trafilatura 2.3.1 drops the element `figure` with all words in it, a caption and a list as well; the same in a `div` that has the
# role of a figure is kept. We expected what a reader can read to be kept in both.
#
# Exits with 0 as long as that is so, with 1 when the output is another, with 77 where it cannot be tried.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" || exit 77
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml-html-clean==0.4.6 || exit 77
"$folder/venv/bin/python" - <<'PYTHON'
import logging
import sys

import trafilatura

logging.disable(logging.CRITICAL)
report = "<p>The council counted the trees of the town twice a year, and printed each count with the names of the streets.</p>" * 4
events = "<ol><li><p>In May 2016 the town had 410 planes.</p></li><li><p>In May 2020 the town had 830 planes.</p></li></ol>"
title = "Plane trees doubled within four years"
figures = [
    (f"<figure><figcaption>{title}</figcaption>{events}</figure>", False),
    (f'<div role="figure" aria-labelledby="title"><p id="title">{title}</p>{events}</div>', True),
]
is_so = True
for figure, is_kept in figures:
    html = (
        f'<!doctype html><html lang="en"><head><title>Trees</title></head><body><main><article><h1>Trees</h1>{report}{figure}{report}'
        "</article></main></body></html>"
    )
    text = trafilatura.extract(html) or ""
    found = [words for words in (title, "410 planes", "830 planes") if words in text]
    print(f"{figure[:20]}…: {found}")
    is_so = is_so and len(found) == (3 if is_kept else 0) and "The council counted" in text
print("still so" if is_so else "it says something else now")
sys.exit(not is_so)
PYTHON
