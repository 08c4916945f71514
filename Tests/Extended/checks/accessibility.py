#!/usr/bin/env python3
"""Chromium's accessibility tree says each name once, on every page; and those of a section, the questions and the characteristics
are what snapshots/accessibility.txt holds. RECORD_SNAPSHOTS=1 writes that anew, to be looked at as a diff."""

import os
import re
from pathlib import Path

from browser import browser
from sites import Findings, Served, sites

SNAPSHOT = Path(__file__).resolve().parents[1] / "snapshots/accessibility.txt"
SHOWN = ("marees/la-lune/", "marees/faq/", "marees/characteristics/")
LINE = re.compile(r"""( *)- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?""")
# `Serbia Serbia`, but no `1 1` of a table.
TWICE = re.compile(r"^(\D{3,}?)\W+\1$")

findings = Findings()


def elements(tree):
    """The elements of a tree: depth, role, name, which may be empty."""
    for line in tree.splitlines():
        found = LINE.match(line)
        if found:
            yield len(found[1]) // 2, found[2], found[3] or ""


def said_twice(tree):
    """Names that hold themselves twice, and links and buttons that say again what stands right before them."""
    last = {}
    for depth, role, name in elements(tree):
        last = {place: known for place, known in last.items() if place <= depth}
        former_role, former = last.get(depth, ("", ""))
        if TWICE.match(name) or (name and name == former and role != former_role and {role, former_role} & {"link", "button"}):
            yield f'{former_role} "{former}", {role} "{name}"'
        last[depth] = (role, name)


recorded = []
with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
            page = context.new_page()
            for file in site.pages_worth_looking_at:
                address = site.address(file)
                page.goto(root + address)
                page.evaluate("() => document.querySelectorAll('details').forEach((details) => { details.open = true })")
                tree = page.locator("body").aria_snapshot()
                for names in said_twice(tree):
                    findings.add(f"{site.name}/{address}", f"says a name twice: {names}")
                if site.name == "library" and address in SHOWN:
                    recorded.append(f"== {address}\n{tree}\n")
            context.close()

text = "\n".join(recorded)
if recorded and os.environ.get("RECORD_SNAPSHOTS"):
    SNAPSHOT.write_text(text)
elif recorded and (not SNAPSHOT.exists() or SNAPSHOT.read_text() != text):
    now = SNAPSHOT.with_name("accessibility.now")
    (Path(os.environ["SCRATCH"]) / now.name).write_text(text)
    findings.add(SNAPSHOT.name, f"is not what the pages say now, see {os.environ['SCRATCH']}/{now.name}; RECORD_SNAPSHOTS=1 takes it over")
findings.finish()
