#!/usr/bin/env python3
"""A library of 2,000 topics: a search in the browser finds what is there and loads at most 200 kB, and no page of the
library is heavy."""

import os
import random
import subprocess
import sys
from pathlib import Path

from browser import browser
from sites import Findings, Served, Site

TOPICS = 2_000
BOUND = 200_000

findings = Findings()
scratch = Path(os.environ["SCRATCH"])
content, public = scratch / "content", scratch / "large"
subprocess.run([sys.executable, Path(__file__).parents[1] / "sites/large.py", content, str(TOPICS)], check=True)
subprocess.run([os.environ["EXPLAINER"], "build", "--quiet", "--content", content, "--output", public], check=True)
site = Site(public)

# What readers may ask for: titles of topics, headings, words of the text, a word that is everywhere, one that is nowhere.
chance = random.Random(1)
topics = sorted(content.glob("topic-*"))
queries = []
for topic in chance.sample(topics, 8):
    lines = (topic / "sections/2-part-2.md").read_text().splitlines()
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    queries += [(lines[1].removeprefix("title: "), f"{topic.name}/part-2/"), (chance.choice(headings), f"{topic.name}/part-2/#")]
queries.append((" ".join(text for text, _ in queries[:3]), None))
words = (topics[0] / "overview.md").read_text().split()
queries += [(max(set(words), key=words.count), None), ("xyzzy quux", None)]

most = 0
with browser() as chromium, Served(site) as root:
    for query, place in queries:
        context = chromium.new_context()
        page = context.new_page()
        page.goto(root)
        loaded = {}
        page.on("response", lambda response: loaded.update({response.url: int(response.headers["content-length"])}) if "/search/" in response.url else None)
        page.keyboard.press("/")
        # As a quick hand types it: what is looked up on the way counts too.
        page.locator("#query").press_sequentially(query, delay=60)
        page.wait_for_timeout(400)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(300)
        found = page.eval_on_selector_all("#found [role=option]", "(options) => options.map((option) => option.href)")
        size = sum(loaded.values())
        most = max(most, size)
        if size > BOUND:
            findings.add(f"'{query}'", f"loads {size} bytes in {len(loaded)} files, more than {BOUND}")
        if place and not any(place in address for address in found):
            findings.add(f"'{query}'", f"does not find {place}, but {found[:3]}")
        context.close()
print(f"the largest of {len(queries)} searches loaded {most} bytes, uncompressed")
findings.finish()
