#!/usr/bin/env python3
"""A page's HTML, style sheets and scripts weigh at most 14 kB beyond its own text, all compressed by brotli.

Its own text is what a reader reads: the text of its main part, with the addresses that links there lead to. It
is compressed by itself and taken off the whole. What a script loads later, as the search index, is not the page's.
"""

import brotli
from sites import Findings, sites

BOUND = 14_000
SILENT = {"script", "style", "template"}

findings = Findings()


def text(element):
    """The words and the addresses of an element, in the order of the page."""
    if element.tag in SILENT or not isinstance(element.tag, str):
        return ""
    parts = [element.get("href", "") if element.tag == "a" else "", element.text or ""]
    for child in element:
        parts += [text(child), child.tail or ""]
    return " ".join(part for part in parts if part)


def size(data):
    return len(brotli.compress(data, quality=11))


heaviest = {}
assets = {}
for site in sites():
    for page in site.pages:
        if site.is_redirect(page):
            continue
        tree = site.tree(page)
        linked = [link.get("href") for link in tree.iter("link") if "stylesheet" in link.get("rel", "")]
        linked += [script.get("src") for script in tree.iter("script") if script.get("src")]
        weight = size(page.read_bytes())
        for address in linked:
            path = site.resolve(page, address)
            if path not in assets:
                assets[path] = size(path.read_bytes())
            weight += assets[path]
        main = next(tree.iter("main"), None)
        own = size(text(main).encode()) if main is not None else 0
        beyond = weight - own
        heaviest[beyond] = f"{site.name}/{site.address(page)}: {weight} bytes, {own} of them its own text"
        if beyond > BOUND:
            findings.add(f"{site.name}/{site.address(page)}", f"weighs {beyond} bytes beyond its own text of {own}, more than {BOUND}")
print(f"the heaviest page weighs {max(heaviest)} bytes beyond its text: {heaviest[max(heaviest)]}")
findings.finish()
