#!/usr/bin/env python3
"""What programs that read pages for people make of ours: at least 98 of 100 words of each page, in their order.

The Markdown of a page says what there is to read. What a tool gets wrong all the same stands in KNOWN, with the reason; a
page that is read whole though KNOWN says otherwise is reported as well. Beside that: what is copied from Chromium, and what
its accessibility tree says of a citation. The list of sources stands in the Markdown with whole addresses, and is left out.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

from browser import browser
from reader_view import Firefox
from sites import Findings, Served, Site, sites

warnings.filterwarnings("ignore")
ENOUGH = 0.98

# What tools leave out: the pages by tool, site and page, and the least share of words that is read.
KNOWN = {
    # It drops lists whose items hold links.
    ("resiliparse", "topic", "changes/"): 0.5, ("newspaper4k", "topic", "changes/"): 0.3,
    # Tables: newspaper4k drops them, the others their heads.
    ("readability_lxml", "topic", "characteristics/"): 0.9, ("reader_view", "topic", "characteristics/"): 0.9,
    ("newspaper4k", "topic", "controlling-the-narrative/"): 0.88, ("newspaper4k", "topic", "humanitarian-relief/"): 0.7,
    ("newspaper4k", "topic", "introducing-medical-technologies/"): 0.85, ("newspaper4k", "topic", "strengthening-ties/"): 0.85,
    ("newspaper4k", "topic", "characteristics/"): 0.7, ("newspaper4k", "answers", "return/"): 0.7, ("newspaper4k", "arabic", "return/"): 0.65,
    # They take the notes at the foot for no part of the text.
    ("trafilatura", "topic", "humanitarian-relief/"): 0.93, ("readability_lxml", "topic", "humanitarian-relief/"): 0.9,
    ("trafilatura", "answers", "return/"): 0.9, ("readability_lxml", "answers", "return/"): 0.9,
    # A figure is a picture to them: its data, the line on its source and a timeline are dropped, or come in another order.
    ("resiliparse", "topic", "humanitarian-relief/"): 0.75, ("html2text", "topic", "humanitarian-relief/"): 0.95,
    ("lynx", "topic", "humanitarian-relief/"): 0.95, ("reader_view", "topic", "humanitarian-relief/"): 0.92,
    ("resiliparse", "topic", "strengthening-ties/"): 0.92, ("trafilatura", "topic", ""): 0.6, ("newspaper4k", "topic", ""): 0.6,
    ("resiliparse", "topic", ""): 0.6, ("reader_view", "topic", ""): 0.92,
    # A front page of short lists and a table is no article to it.
    ("readability_lxml", "topic", ""): 0.05, ("trafilatura", "answers", ""): 0.7, ("trafilatura", "arabic", ""): 0.7,
    # Pages of fewer words than they ask of an article.
    ("newspaper4k", "answers", "faq/"): 0.9, ("readability_lxml", "answers", "glossary/"): 0.3, ("newspaper4k", "answers", "glossary/"): 0.1,
    ("resiliparse", "answers", "glossary/"): 0, ("reader_view", "answers", "glossary/"): 0.1,
    ("newspaper4k", "arabic", "faq/"): 0.05, ("readability_lxml", "arabic", "faq/"): 0.05, ("reader_view", "arabic", "faq/"): 0.05, ("readability_lxml", "arabic", "glossary/"): 0.1,
    ("newspaper4k", "arabic", "glossary/"): 0.1, ("resiliparse", "arabic", "glossary/"): 0, ("reader_view", "arabic", "glossary/"): 0.1,
    ("readability_lxml", "arabic", "return/"): 0.05,
}


MONTHS = "January February March April May June July August September October November December".split()


def words(text):
    """The words, days as pages have them: the Markdown of changes has them in figures."""
    text = re.sub(r"\b(\d{4})-(\d\d)-(\d\d)\b", lambda day: f"{int(day[3])} {MONTHS[int(day[2]) - 1]} {day[1]}", text)
    return re.findall(r"\w+", text.lower())


def wanted(markdown, is_overview):
    """The words to be read, in order: without dates, marks, notes of sources and, of a front page, the list of all pages."""
    body = re.split(r"\n(?:## [^\n]*\n+)?\[\^1\]: ", markdown)[0]
    if is_overview:
        body = body.rpartition("\n## ")[0]
    # Marks stand for numbers; words that stand with them are at other places of a page.
    body = re.sub(r"\((?=[^()]*\[\^)[^()]*\)", "", body)
    body = re.sub(r"\[\^[\w-]+\]:?|<https?://[^>]*>(?!\n)", "", body)
    body = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", body)
    body = re.sub(r"\\([^\w\s])", r"\1", body)
    blocks = re.split(r"\n\s*\n", body)
    return [words(block) for block in blocks if not re.search(r"<https?://[^>]*>\s*$", block) or block.startswith("- ")]


def trafilatura(html, _):
    import trafilatura as tool
    return tool.extract(html, include_tables=True) or ""


def readability_lxml(html, _):
    import lxml.html
    from readability import Document
    document = Document(html)
    return document.short_title() + "\n" + lxml.html.fromstring(document.summary()).text_content()


def newspaper4k(html, _):
    import newspaper as tool
    article = tool.article("https://example.org/page/", input_html=html)
    return article.title + "\n" + article.text


def resiliparse(html, _):
    from resiliparse.extract.html2text import extract_plain_text
    return extract_plain_text(html, main_content=True, alt_texts=False)


def html2text(html, _):
    import html2text as tool
    reader = tool.HTML2Text()
    reader.ignore_links = True
    reader.body_width = 0
    return reader.handle(html)


def lynx(html, _):
    return subprocess.run(
        ["lynx", "-dump", "-nolist", "-stdin", "-assume_charset=utf-8", "-display_charset=utf-8", "-width=1000"],
        input=html, capture_output=True, text=True, check=True).stdout


def share(expected, text):
    """How much of the words a text has, in order, and which it lacks."""
    got = words(text)
    matcher = difflib.SequenceMatcher(None, expected, got, autojunk=False)
    same = sum(block.size for block in matcher.get_matching_blocks())
    lost = [" ".join(expected[start:end]) for tag, start, end, _, _ in matcher.get_opcodes() if tag in ("delete", "replace")]
    return same / max(1, len(expected)), lost


def read(site, root, firefox, findings):
    def reader_view(_, address):
        return firefox.reader_view(root + address)

    for file in site.pages:
        twin = file.with_suffix(".md")
        if file.name != "index.html" or not twin.exists() or file.parent.name == "sources":
            continue
        address = site.address(file)
        html = file.read_text()
        expected = [word for block in wanted(twin.read_text(), not address) for word in block]
        for tool in [trafilatura, readability_lxml, newspaper4k, resiliparse, html2text, lynx, reader_view]:
            part, lost = share(expected, tool(html, address))
            name = (tool.__name__, site.name, address)
            least = KNOWN.get(name, ENOUGH)
            if os.environ.get("READERS_TABLE"):
                print(f"{name!r}: {int(part * 100) / 100},  # {lost[:3]}" if part < ENOUGH else "", end="\n" if part < ENOUGH else "")
            elif part < least:
                findings.add(f"{site.name}/{address}", f"{tool.__name__} reads {part:.1%} of the words; it lacks {lost[:3]}")
            elif least < ENOUGH <= part:
                findings.add(f"{site.name}/{address}", f"{tool.__name__} reads it whole now: KNOWN says otherwise")


def copied(chromium, root, findings):
    """What Chromium puts on the clipboard, and what its accessibility tree says, of a figure with a source."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(root + "return/")
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('td.align-right'))")
    page.keyboard.press("Control+C")
    text = page.evaluate("() => navigator.clipboard.readText()").replace("\u00a0", " ")
    if text.strip() != "70,000 [2]":
        findings.add("answers/return/", f"a figure with its source is copied as {text!r}")
    tree = context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    names = [node["name"]["value"] for node in tree if not node["ignored"] and node.get("role", {}).get("value") == "link"]
    if names.count("Source 1") != 2 or any(re.fullmatch(r"\W*\d+\W*", name) for name in names):
        findings.add("answers/return/", f"citations are called {[name for name in names if '1' in name]}")
    context.close()


findings = Findings()
if not shutil.which("firefox-esr") or not shutil.which("lynx"):
    print("firefox-esr and lynx are needed")
    sys.exit(77)
looked_at = [site for site in sites() if site.name == "topic"]
for name in ["answers", "arabic"]:
    folder = Path(os.environ["SCRATCH"]) / name
    subprocess.run([os.environ["EXPLAINER"], "build", "--quiet", "--content", f"Tests/Extended/sites/{name}", "--output", folder], check=True)
    looked_at.append(Site(folder))
firefox = Firefox()
try:
    with browser() as chromium:
        for site in looked_at:
            with Served(site) as root:
                read(site, root, firefox, findings)
                if site.name == "answers":
                    copied(chromium, root, findings)
finally:
    firefox.close()
findings.finish()
