#!/usr/bin/env python3
"""A page's HTML, style sheets and scripts weigh at most 14 kB beyond its own text and its figures, all compressed by brotli; a chart
or timeline weighs at most 6 kB with the rules that it is drawn by, a map 14 kB. Until it is shown and works, a page asks for four files at most: itself, style
sheets and its script. (The icon is the browser's.)

Its own text is what a reader reads: the text of its main part, with the addresses that links there lead to. It
is compressed by itself and taken off the whole. What a script loads later, as the search index, is not the page's.
"""

import re

import brotli
from sites import Findings, sites

BOUND, CHART, MAP = 14_000, 6_000, 14_000
REQUESTS = 4
SILENT = {"script", "style", "template"}
# No figure holds another, and neither markup nor text leaves a bare "<" within.
FIGURE = re.compile(rb'<div class="figure" [^>]*id="([^"]*)".*?</details>\s*</div>', re.S)

findings = Findings()


def text(element):
    """The words and the addresses of an element, in the order of the page."""
    if not isinstance(element.tag, str) or element.tag in SILENT or element.get("class") == "figure":
        return ""
    parts = [element.get("href", "") if element.tag == "a" else "", element.text or ""]
    for child in element:
        parts += [text(child), child.tail or ""]
    return " ".join(part for part in parts if part)


def size(data):
    return len(brotli.compress(data, quality=11))


def without_figures(place, page, rules):
    """The page without its figures, each of which has been weighed with the rules of figures."""
    def weighed(found):
        weight, bound = size(found[0]) + rules, MAP if b'class="world"' in found[0] else CHART
        if weight > bound:
            findings.add(place, f"the figure '{found[1].decode()}' weighs {weight} bytes, more than {bound}")
        return b""
    return FIGURE.sub(weighed, page)


heaviest = {}
assets = {}
for site in sites():
    for page in site.pages:
        if site.is_redirect(page):
            continue
        place = f"{site.name}/{site.address(page)}"
        tree = site.tree(page)
        linked = [link.get("href") for link in tree.iter("link") if "stylesheet" in link.get("rel", "")]
        linked += [script.get("src") for script in tree.iter("script") if script.get("src")]
        # What a brand brings besides is its own choice.
        if site.name in ("topic", "library", "awkward") and 1 + len(linked) > REQUESTS:
            findings.add(place, f"asks for {1 + len(linked)} files, more than {REQUESTS}")
        files = [site.resolve(page, address) for address in linked]
        for path in files:
            if path not in assets:
                assets[path] = size(path.read_bytes())
        ofFigures = [path for path in files if path.name.startswith(("figures.", "timelines."))]
        weight = size(without_figures(place, page.read_bytes(), sum(assets[path] for path in ofFigures)))
        weight += sum(assets[path] for path in files if path not in ofFigures)
        main = next(tree.iter("main"), None)
        own = size(text(main).encode()) if main is not None else 0
        beyond = weight - own
        heaviest[beyond] = f"{place}: {weight} bytes, {own} of them its own text"
        if beyond > BOUND:
            findings.add(place, f"weighs {beyond} bytes beyond its own text of {own}, more than {BOUND}")
print(f"the heaviest page weighs {max(heaviest)} bytes beyond its text: {heaviest[max(heaviest)]}")
findings.finish()
