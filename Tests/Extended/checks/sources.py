#!/usr/bin/env python3
"""The exports of the sources: pandoc reads all three without a warning, biber finds the BibTeX valid, classic BibTeX prints each
year and journal, bibutils finds as many works, and pandoc's own references agree with ours in names, years and order; of works without
a maker, too, by a style that says what ours is.

What is imported arrives: the exports themselves, by way of pandoc, and lists as other programs write them, of which pandoc reads the
same before and after."""

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
LACKING = re.compile(
    r"Missing mandatory field '(author|editor|institution|type)'|Missing mandatory field - one of '(date, year|author, editor)'"
    # Spans and years before our era stand in words for classic styles, and in a date that biber prefers.
    r"|legacy year field .* is not an integer|Overwriting field 'year' with year value from field 'date'|Invalid value of field 'year'")
LISTS = Path(__file__).resolve().parents[2] / "BibliographyTests/Lists"

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


def bibtex(path):
    """Classic BibTeX's most used style prints the year, and the journal of an article; it warns only of what a work lacks."""
    if not shutil.which("bibtex"):
        findings.add(path, "bibtex is not installed")
        return
    folder = SCRATCH / "bibtex"
    folder.mkdir(exist_ok=True)
    text = path.read_text()
    (folder / "works.bib").write_text(text)
    (folder / "works.aux").write_text("\\citation{*}\n\\bibstyle{plain}\n\\bibdata{works}\n")
    result = subprocess.run(["bibtex", "works"], cwd=folder, capture_output=True, text=True)
    for line in result.stdout.splitlines():
        if line.startswith("Warning--") and not re.match(r"Warning--(empty \w+( and no \w+)?|no \w+|to sort, need|there's a number but no)", line):
            findings.add(path, f"bibtex: {line}")
    if result.returncode > 1:
        findings.add(path, f"bibtex: {result.stdout}")
    printed = dict(re.findall(r"\\bibitem\{([^}]+)\}(.*?)(?=\\bibitem|\\end\{the)", (folder / "works.bbl").read_text(), re.S))
    printed = {key: " ".join(value.split()) for key, value in printed.items()}
    for key, body in re.findall(r"^@\w+\{([^,]+),\n(.*?)^\}", text, re.M | re.S):
        for field in ("year", "journal"):
            value = re.search(rf"^  {field} = \{{(.*)\}},?$", body, re.M)
            if value and " ".join(value[1].replace("~", " ").split()) not in printed.get(key, "").replace("~", " "):
                findings.add(path, f"bibtex: {key} is printed without its {field}")


def bibutils(folder, count):
    """bibutils reads as many works, with a year each that has one."""
    for name, program in (("sources.bib", "bib2xml"), ("sources.ris", "ris2xml")):
        if not shutil.which(program):
            findings.add(folder / name, f"{program} is not installed")
            continue
        result = subprocess.run([program, folder / name], capture_output=True, text=True)
        found = len(re.findall(r"<mods[ >]", result.stdout))
        if found != count:
            findings.add(folder / name, f"{program}: {found} works instead of {count}")


def content(name, sources=None):
    """An empty content folder that works can be imported into."""
    folder = SCRATCH / "import" / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "overview.md").write_text("---\ntitle: A\n---\nText.\n")
    if sources:
        (folder / "sources.yaml").write_text(sources)
    return folder


def imported(path, name):
    """The works of a file after their import, as pandoc reads the list that was written."""
    folder = content(name)
    result = subprocess.run(
        [os.environ["EXPLAINER"], "import", path, "--content", folder, "--pandoc", PANDOC], capture_output=True, text=True)
    if result.returncode:
        findings.add(path, f"import: {result.stderr.strip()}")
        return []
    return listed(folder / "sources.yaml") if (folder / "sources.yaml").exists() else []


def listed(path):
    """A list in CSL as pandoc reads it."""
    text = path.read_text()
    if path.suffix == ".json":
        return json.loads(pandoc("-f", "csljson", "-t", "csljson", path).stdout or "[]")
    if not text.startswith("---"):
        lines = [line if line.startswith((" ", "-", "#")) or not line else line for line in text.splitlines()]
        body = "\n".join(lines)
        text = "---\n" + (body if re.search(r"^references:", text, re.M) else "references:\n" + body) + "\n---\n"
    result = pandoc("-f", "markdown", "-t", "csljson", text=text)
    if result.returncode:
        findings.add(path, f"pandoc: {result.stderr.strip()}")
        return []
    return json.loads(result.stdout)


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
    return str(parts[0][0]) if parts and parts[0] and parts[0][0] else ""


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
        bibtex(folder / "sources.bib")
        bibutils(folder, len(works))
        for name in ("sources.bib", "sources.ris"):
            # Works that have one DOI or address are imported once.
            arrived = {plain(untagged(work["title"])) for work in imported(folder / name, f"{site.name}-{name}")}
            read_before = {plain(untagged(work["title"])) for work in exports[name]}
            if not arrived or len(read_before - arrived) > len(read_before) // 20:
                findings.add(folder / name, f"import: {len(read_before - arrived)} of {len(read_before)} works did not arrive")
        agree(site, folder, {work["id"]: work for work in works})

# The forms that pandoc reads itself: of the others there is nothing to compare with.
for path in sorted(LISTS.glob("*")):
    works = {str(work["id"]): work for work in imported(path, path.stem + path.suffix[1:])}
    if not works:
        findings.add(path, "import: no work arrived")
    for work in listed(path) if path.stem in ("better-bibtex", "pandoc", "zotero", "manubot", "mendeley") else []:
        other = works.get(str(work["id"]))
        if other is None:
            findings.add(path, f"{work['id']} did not arrive")
        # Pandoc makes quotation marks and apostrophes curly where they are not escaped.
        elif ([*map(plain, names(work))], year(work)) != ([*map(plain, names(other))], year(other)) and year(work):
            findings.add(path, f"{work['id']}: {names(other)} {year(other)} instead of {names(work)} {year(work)}")
findings.finish()
