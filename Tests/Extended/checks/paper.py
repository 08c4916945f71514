#!/usr/bin/env python3
"""On paper: hand-outs are at most two sheets with a code that leads to the whole, tables keep their columns, and nothing is printed twice.

Chromium prints; WeasyPrint prints the edition as PDF/UA-1, and Firefox prints it as well.
"""

import collections
import os
import re
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import html5lib
import pypdf
from browser import browser
from reader_view import Firefox
from sites import Findings, Served, Site, sites

warnings.filterwarnings("ignore")
findings = Findings()
scratch = Path(os.environ["SCRATCH"])
for program in ["zbarimg", "pdftotext"]:
    if not shutil.which(program):
        print(f"{program} is needed")
        sys.exit(77)


def with_handout(content, name):
    """A copy of a content folder whose topic asks for a hand-out, built."""
    copy = scratch / f"{name}-content"
    shutil.copytree(content, copy)
    overview = copy / "overview.md"
    overview.write_text(overview.read_text().replace("---\n", "---\nhandout: true\n", 1))
    result = subprocess.run([os.environ["EXPLAINER"], "build", "--quiet", "--content", copy, "--output", scratch / name], capture_output=True, text=True)
    if result.returncode:
        findings.add(name, result.stdout + result.stderr)
        return None
    return Site(scratch / name)


def handout(chromium, site, root):
    page = chromium.new_context(bypass_csp=True).new_page()
    page.goto(root + "handout/")
    page.emulate_media(media="print")
    file = scratch / f"{site.name}-handout.pdf"
    page.pdf(path=str(file), prefer_css_page_size=True)
    sheets = pypdf.PdfReader(file).pages
    if not 1 <= len(sheets) <= 2:
        findings.add(f"{site.name}/handout/", f"{len(sheets)} sheets")
    if any(abs(float(sheet.mediabox.width) - 595) > 2 for sheet in sheets):
        findings.add(f"{site.name}/handout/", f"a sheet is {sheets[0].mediabox} large")
    code = scratch / f"{site.name}-code.png"
    page.emulate_media(media="screen")
    page.locator("section.whole").screenshot(path=str(code))
    read = subprocess.run(["zbarimg", "--quiet", "--raw", code], capture_output=True, text=True).stdout.strip()
    if read != site.base:
        findings.add(f"{site.name}/handout/", f"the code says {read!r}, not {site.base}")


def tables(chromium, site, root):
    """Every cell of a table stands on the sheet, 170 mm wide."""
    page = chromium.new_context(viewport={"width": 643, "height": 900}, java_script_enabled=False).new_page()
    page.emulate_media(media="print")
    for address in ["print/", "handout/"]:
        if not (site.folder / address / "index.html").exists():
            continue
        page.goto(root + address)
        lost = page.evaluate("""[...document.querySelectorAll("td, th")].filter((cell) => {
            const box = cell.getBoundingClientRect();
            return box.right > document.documentElement.clientWidth + 1 || box.left < -1 || cell.scrollWidth > cell.clientWidth + 1;
        }).map((cell) => cell.textContent.slice(0, 40))""")
        if lost:
            findings.add(f"{site.name}/{address}", f"cells stand beyond the sheet: {lost[:4]}")


def runs(text, count=10):
    """Every run of so many words, and how often it is there; URLs are named with every reference to them, and may begin at a line's end."""
    found = re.findall(r"[^\W\d_]{2,}", re.sub(r"https?:\s?/\s?/\s?\S+", "", text))
    return collections.Counter(" ".join(found[index:index + count]) for index in range(len(found) - count))


def printed_once(site, source, program, file):
    """Nothing of the edition is printed twice, and its paragraphs are on the sheets."""
    printed = runs(subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout)
    body = html5lib.parse(source.read_text(), namespaceHTMLElements=False).find("body")
    written = runs(" ".join(body.itertext()))
    if twice := [run for run, count in printed.items() if count > max(1, written[run])]:
        findings.add(f"{site.name}/print/", f"{program} prints twice: {twice[:3]}")
    # Lines are parted where a word is, and sheets anywhere: of ten words in a row some are lost to each.
    paragraphs = [run for paragraph in body.iter("p") for run in list(runs(" ".join(paragraph.itertext())))[:1]]
    lost = [run for run in paragraphs if run not in printed]
    if len(lost) > len(paragraphs) / 4:
        findings.add(f"{site.name}/print/", f"{program} leaves out {len(lost)} of {len(paragraphs)} paragraphs, as {lost[:3]}")


def edition(site):
    import weasyprint
    source = site.folder / "print" / "index.html"
    file = scratch / f"{site.name}.pdf"
    weasyprint.HTML(filename=str(source)).write_pdf(file, pdf_variant="pdf/ua-1")
    printed_once(site, source, "WeasyPrint", file)
    firefox = Firefox()
    try:
        with Served(site) as root:
            (other := scratch / f"{site.name}-firefox.pdf").write_bytes(firefox.printed(root + "print/"))
        printed_once(site, source, "Firefox", other)
    finally:
        firefox.close()
    reader = pypdf.PdfReader(file)
    if not reader.outline or "/Lang" not in reader.trailer["/Root"]:
        findings.add(f"{site.name}/print/", "the PDF has no outline, or no language")


made = [with_handout(Path("content"), "mask"), with_handout(Path("Tests/Extended/sites/answers"), "answers"), with_handout(Path("Tests/Extended/sites/arabic"), "arabic"),
        with_handout(Path("docs/content"), "docs")]
with browser() as chromium:
    for site in [site for site in made if site]:
        with Served(site) as root:
            handout(chromium, site, root)
            tables(chromium, site, root)
    for site in sites():
        if (site.folder / "print").is_dir():
            with Served(site) as root:
                tables(chromium, site, root)
edition(next(site for site in sites() if site.name == "topic"))
findings.finish()
