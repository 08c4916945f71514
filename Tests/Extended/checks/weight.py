#!/usr/bin/env python3
"""A page's HTML, style sheets and scripts weigh at most 14 kB beyond its own text and the shapes of its figures, all compressed by
brotli; a chart weighs at most 6 kB, a map 14 kB. Until it is shown and works, a page asks for four files at most: itself, style
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
FIGURE = re.compile(rb'<figure class="figure" id="([^"]*)".*?</figure>', re.S)
SHAPES = re.compile(rb"<svg[ >].*?</svg>", re.S)

findings = Findings()


def text(element):
    """The words and the addresses of an element, in the order of the page."""
    if not isinstance(element.tag, str) or element.tag in SILENT or element.tag.endswith("svg"):
        return ""
    parts = [element.get("href", "") if element.tag == "a" else "", element.text or ""]
    for child in element:
        parts += [text(child), child.tail or ""]
    return " ".join(part for part in parts if part)


def size(data):
    return len(brotli.compress(data, quality=11))


def without_shapes(place, page):
    """The page without the shapes of its figures, each of which has been weighed."""
    def weighed(found):
        weight, bound = size(found[0]), MAP if b'class="world"' in found[0] else CHART
        if weight > bound:
            findings.add(place, f"the figure '{found[1].decode()}' weighs {weight} bytes, more than {bound}")
        return SHAPES.sub(b"", found[0])
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
        weight = size(without_shapes(place, page.read_bytes()))
        for address in linked:
            path = site.resolve(page, address)
            if path not in assets:
                assets[path] = size(path.read_bytes())
            weight += assets[path]
        main = next(tree.iter("main"), None)
        own = size(text(main).encode()) if main is not None else 0
        beyond = weight - own
        heaviest[beyond] = f"{place}: {weight} bytes, {own} of them its own text"
        if beyond > BOUND:
            findings.add(place, f"weighs {beyond} bytes beyond its own text of {own}, more than {BOUND}")
print(f"the heaviest page weighs {max(heaviest)} bytes beyond its text: {heaviest[max(heaviest)]}")
findings.finish()
