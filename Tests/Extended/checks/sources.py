#!/usr/bin/env python3
"""The exports of the sources: pandoc reads all three without a warning, biber finds the BibTeX valid, and pandoc's
own references agree with ours in names, years and order; of works without a maker, too, by a style that says what
ours is."""

import html
import json
import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypandoc
from sites import Findings, sites

# Debian's pandoc may be too old to read RIS: the one inside pypandoc is not.
PANDOC = pypandoc.get_pandoc_path()
FORMATS = {"sources.bib": "biblatex", "sources.ris": "ris", "sources.json": "csljson"}
SCRATCH = Path(os.environ["SCRATCH"])
ORDER = Path(__file__).resolve().parents[1] / "support/order.csl"
# What a work may lack; an article without an author is one all the same, and a report without its institution.
LACKING = re.compile(r"Missing mandatory field '(author|editor|institution)'|Missing mandatory field - one of '(date, year|author, editor)'")

findings = Findings()


def pandoc(*arguments, text=""):
    return subprocess.run([PANDOC, *map(str, arguments)], input=text, capture_output=True, text=True)


def read(path, form):
    """The works that pandoc reads from an export."""
    result = pandoc("-f", form, "-t", "csljson", path)
    if result.returncode or result.stderr:
        findings.add(path, f"pandoc: {result.stderr.strip()}")
        return []
    return json.loads(result.stdout)


def biber(path):
    if not shutil.which("biber"):
        findings.add(path, "biber is not installed")
        return
    result = subprocess.run(
        ["biber", "--tool", "--validate-datamodel", "--nolog", "--output-file", SCRATCH / "out.bib", path],
        capture_output=True, text=True)
    for line in (result.stdout + result.stderr).splitlines():
        if line.startswith(("WARN", "ERROR", "FATAL")) and not LACKING.search(line):
            findings.add(path, f"biber: {line}")


def plain(text):
    """The letters of a name without their accents, as both sides compare them."""
    text = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in text if letter.isalnum()).casefold()


def untagged(text):
    """A title without the tags of CSL, which RIS has none of."""
    return re.sub(r"</?(i|b|sub|sup|span)( [^>]*)?>", "", text)


def names(item):
    return [name.get("literal") or name.get("family") or name.get("given") for name in item.get("author") or item.get("editor") or []]


def year(item):
    parts = (item.get("issued") or {}).get("date-parts")
    return str(parts[0][0]) if parts else ""


def compare(path, works, others):
    """Every export holds the same works: the same keys or titles, makers and years."""
    ours = {plain(untagged(work["title"])): work for work in works}
    theirs = {plain(untagged(work["title"])): work for work in others}
    for title in ours.keys() ^ theirs.keys():
        findings.add(path, f"only one of the exports has '{(ours | theirs)[title]['title']}'")
    for title in ours.keys() & theirs.keys():
        mine, other = ours[title], theirs[title]
        if list(map(plain, names(mine))) != list(map(plain, names(other))):
            findings.add(path, f"{mine['id']}: {names(other)} instead of {names(mine)}")
        if year(mine) != year(other):
            findings.add(path, f"{mine['id']}: {year(other)} instead of {year(mine)}")


def references(path):
    """The reference list that pandoc makes of an export: the keys in order, with the text of each."""
    result = pandoc(
        "--citeproc", "--bibliography", path, "-t", "html", "--wrap=none", text='---\nnocite: "@*"\nlang: en\n---\n')
    if result.returncode or result.stderr:
        findings.add(path, f"citeproc: {result.stderr.strip()}")
    entries = re.findall(r'<div id="ref-([^"]+)" class="csl-entry"[^>]*>(.*?)</div>', result.stdout, re.S)
    return [(html.unescape(key), html.unescape(re.sub(r"<[^>]+>", "", text))) for key, text in entries]


def order(works):
    """The keys in the order in which citeproc lists the works by our style.

    It sorts by articles and punctuation too, which lists for readers pass over."""
    path = SCRATCH / "works.json"
    stripped = []
    for work in works:
        title = re.sub(r"^(the|an?) ", "", re.sub("['’]", "", work["title"]), flags=re.I)
        stripped.append({**work, "title": re.sub(r"[^\w\s]+\s*", " ", title).strip()})
    path.write_text(json.dumps(stripped))
    result = pandoc(
        "--citeproc", "--csl", ORDER, "--bibliography", path, "-t", "html", "--wrap=none",
        text='---\nnocite: "@*"\nlang: en\n---\n')
    if result.returncode or result.stderr:
        findings.add(path, f"citeproc: {result.stderr.strip()}")
    return [html.unescape(key) for key in re.findall(r'<div id="ref-([^"]+)" class="csl-entry"', result.stdout)]


def bibliography(site, page):
    """The list on the page of sources: the same, as we show it."""
    entries = []
    for item in site.tree(page).iter("li"):
        key = item.get("id", "")
        if key.startswith("ref-"):
            entries.append((key.removeprefix("ref-"), "".join(item.find("p").itertext())))
    return entries


def agree(site, folder, works):
    """Ours agree with citeproc's: each name and year is in both, and the works stand in the same order."""
    page = folder / "index.html"
    ours, theirs = bibliography(site, page), dict(references(folder / "sources.json"))
    for key, text in ours:
        work = works[key]
        for name in names(work):
            shown = plain(name) in plain(text)
            # A long list of makers is cut by both, at different places.
            if not shown and len(names(work)) <= 6 or plain(name) not in plain(theirs.get(key, "")) and len(names(work)) <= 6:
                findings.add(page, f"{key}: '{name}' is not in both references")
        if year(work) and not (year(work) in text and year(work) in theirs.get(key, "")):
            findings.add(page, f"{key}: the year {year(work)} is not in both references")
    made, expected = [key for key, _ in ours], order(works.values())
    if made != expected:
        place = next((index for index, pair in enumerate(zip(made, expected)) if pair[0] != pair[1]), 0)
        findings.add(page, f"the order differs from citeproc's at {made[place]}, where {expected[place]} is expected")


for site in sites():
    for path in site.files("sources.json"):
        folder = path.parent
        exports = {name: read(folder / name, form) for name, form in FORMATS.items()}
        works = exports["sources.json"]
        for name in ("sources.bib", "sources.ris"):
            compare(folder / name, works, exports[name])
        biber(folder / "sources.bib")
        agree(site, folder, {work["id"]: work for work in works})
findings.finish()
