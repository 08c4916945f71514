#!/usr/bin/env python3
"""Topics as PDF, by WeasyPrint and by Chromium: tagged, with title, language and outline, every part once, the same bytes twice."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pypdf
from sites import Findings

EXPLAINER, SCRATCH = os.environ["EXPLAINER"], Path(os.environ["SCRATCH"])
SITES = {name: Path(".build-extended/content") / name for name in ("topic", "library")} | {"arabic": Path("Tests/Extended/sites/arabic")}
LANGUAGES = {"topic": "en", "library": "fr", "arabic": "ar"}

findings = Findings()


def build(name, program, folder):
    """The PDFs of a site, built where one program that prints is found and no other."""
    programs = SCRATCH / f"only-{program}"
    programs.mkdir(exist_ok=True)
    script = programs / program
    script.write_text(f'#!/bin/sh\nPATH="{os.environ["PATH"]}" exec {shutil.which(program)} "$@"\n')
    script.chmod(0o755)
    output = SCRATCH / folder / program / name
    run = subprocess.run(
        [EXPLAINER, "build", "--quiet", "--pdf", "--content", str(SITES[name]), "--output", str(output)], capture_output=True, text=True,
        env=os.environ | {"PATH": str(programs)})
    if run.returncode:
        findings.add(f"{name} by {program}", run.stderr[-500:])
    return {path.relative_to(output): path for path in sorted(output.rglob("explainer.pdf"))}


def titles(outline):
    return [title for entry in outline for title in (titles(entry) if isinstance(entry, list) else [entry.title])]


for program in ("weasyprint", "chromium"):
    if not shutil.which(program):
        print(f"{program} is not installed")
        sys.exit(77)
    for name in SITES:
        made = build(name, program, "once")
        if not made:
            findings.add(f"{name} by {program}", "has no PDF")
        again = build(name, program, "again") if name != "topic" or program == "chromium" else made
        for path, file in made.items():
            place = f"{name}/{path} by {program}"
            if file.read_bytes() != again[path].read_bytes():
                findings.add(place, "has other bytes when it is built again")
            reader = pypdf.PdfReader(file)
            root = reader.trailer["/Root"]
            if not root.get("/MarkInfo", {}).get("/Marked") or "/StructTreeRoot" not in root:
                findings.add(place, "is not tagged")
            if root.get("/Lang") != LANGUAGES[name]:
                findings.add(place, f"is in the language {root.get('/Lang')}")
            page = (file.parent / "print/index.html").read_text()
            title = page.partition("<title>")[2].partition("</title>")[0]
            if (reader.metadata.title or "") != title:
                findings.add(place, f"has the title '{reader.metadata.title}', not '{title}'")
            listed = titles(reader.outline)
            parts = page.count('<section class="part')
            if len(listed) < parts:
                findings.add(place, f"lists {len(listed)} headings of {parts} parts and more")
            links = [annotation.get_object().get("/A", {}).get("/URI", "") for page in reader.pages for annotation in page.get("/Annots", [])]
            if local := [link for link in links if str(link).startswith("file:")]:
                findings.add(place, f"leads to {len(local)} places of the machine, such as {local[0]}")
findings.finish()
