#!/usr/bin/env python3
"""What programs that read pages for people make of ours: at least 98 of 100 words of each page, in their order.

The Markdown of a page says what there is to read. What a tool gets wrong all the same stands in KNOWN, with the reason; a
page that is read whole though KNOWN says otherwise is reported as well. Beside that: what is copied from browsers, and what
Chromium's accessibility tree says of a citation. The list of sources stands in the Markdown with whole addresses, and is left out.
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
from reader_view import DISTILLING, Firefox, distilled
from sites import Findings, Served, Site, sites

warnings.filterwarnings("ignore")
ENOUGH = 0.98

# What tools leave out: the pages by tool, site and page, and the least share of words that is read.
KNOWN = {
    # It drops lists whose items hold links.
    ("resiliparse", "topic", "changes/"): 0.65,
    # It keeps paragraphs above all: of a table the rows after one that is linked much, of a figure beside paragraphs nothing.
    ("newspaper4k", "topic", "characteristics/"): 0.7, ("newspaper4k", "topic", "strengthening-ties/"): 0.92,
    # It takes short lists that end a part, and of which each item has a source, for links to other pages.
    ("trafilatura", "answers", ""): 0.74, ("trafilatura", "arabic", ""): 0.74,
    ("trafilatura", "answers", "return/"): 0.92, ("trafilatura", "arabic", "return/"): 0.88,
    # Pages of fewer words than they ask of an article.
    ("newspaper4k", "answers", "faq/"): 0.93, ("readability_lxml", "answers", "glossary/"): 0.13, ("resiliparse", "answers", "glossary/"): 0,
    ("readability_lxml", "arabic", "faq/"): 0.09, ("readability_lxml", "arabic", "glossary/"): 0.11, ("newspaper4k", "arabic", "faq/"): 0.09,
    ("newspaper4k", "arabic", "glossary/"): 0.11,
    ("resiliparse", "arabic", "glossary/"): 0, ("readability_lxml", "arabic", "return/"): 0.82,
}
# Of these the tool reads all in one run and nothing in the next.
UNSTEADY = {("newspaper4k", "arabic", "faq/")}


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


def read(site, root, firefox, distiller, findings):
    def reader_view(_, address):
        return firefox.reader_view(root + address)

    def distilled_page(_, address):
        return distilled(distiller, root + address)

    for file in site.pages:
        twin = file.with_suffix(".md")
        if file.name != "index.html" or not twin.exists() or file.parent.name == "sources":
            continue
        address = site.address(file)
        html = file.read_text()
        expected = [word for block in wanted(twin.read_text(), not address) for word in block]
        for tool in [trafilatura, readability_lxml, newspaper4k, resiliparse, html2text, lynx, reader_view, distilled_page]:
            part, lost = share(expected, tool(html, address))
            name = (tool.__name__, site.name, address)
            least = KNOWN.get(name, ENOUGH)
            if os.environ.get("READERS_TABLE"):
                print(f"{name!r}: {int(part * 100) / 100},  # {lost[:3]}" if part < ENOUGH else "", end="\n" if part < ENOUGH else "")
            elif part < least:
                findings.add(f"{site.name}/{address}", f"{tool.__name__} reads {part:.1%} of the words; it lacks {lost[:3]}")
            elif least < ENOUGH <= part and name not in UNSTEADY:
                findings.add(f"{site.name}/{address}", f"{tool.__name__} reads it whole now: KNOWN says otherwise")


def copied(chromium, firefox, root, findings):
    """What browsers put on the clipboard, and what Chromium's accessibility tree says, of a figure with a source."""
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(root + "return/")
    page.evaluate("() => getSelection().selectAllChildren(document.querySelector('td.align-right'))")
    page.keyboard.press("Control+C")
    texts = {"Chromium": page.evaluate("() => navigator.clipboard.readText()"), "Firefox": firefox.copied(root + "return/", "td.align-right")}
    for name, text in texts.items():
        if text.replace("\u00a0", " ").strip() != "70,000 [2]":
            findings.add("answers/return/", f"a figure with its source is copied from {name} as {text!r}")
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
    with browser(*DISTILLING) as chromium:
        distiller = chromium.new_page()
        for site in looked_at:
            with Served(site) as root:
                read(site, root, firefox, distiller, findings)
                if site.name == "answers":
                    copied(chromium, firefox, root, findings)
finally:
    firefox.close()
findings.finish()
