#!/usr/bin/env python3
"""Photographs in other sizes, and pictures for previews: made once by the machine's programs and kept with the content, turned as
they are to be seen, in their colours, without the place where they were taken; the same bytes on a machine without these programs."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from sites import Findings

findings = Findings()
scratch = Path(os.environ["SCRATCH"])
explainer = Path(os.environ["EXPLAINER"]).resolve()
programs = ["convert", "rsvg-convert", "exiftool"]
for program in programs:
    if not shutil.which(program):
        print(f"{program} is not installed")
        sys.exit(77)


def build(name, **environment):
    done = subprocess.run(
        [explainer, "build", "--content", scratch / "content", "--output", scratch / name], capture_output=True, text=True,
        env={**os.environ, **environment})
    if done.returncode != 0:
        sys.exit(f"the site is not built: {done.stderr}")
    return done.stderr


def files(name):
    return {str(p.relative_to(scratch / name)): hashlib.sha256(p.read_bytes()).hexdigest()
            for p in (scratch / name).rglob("*") if p.is_file() and not p.name.startswith(".explainer")}


def tags(file):
    return json.loads(subprocess.run(["exiftool", "-json", "-G1", "-n", file], capture_output=True, check=True).stdout)[0]


shutil.rmtree(scratch, ignore_errors=True)
scratch.mkdir(parents=True)
content = scratch / "content"
subprocess.run([explainer, "new", content], check=True, stdout=subprocess.DEVNULL)
with (content / "site.yaml").open("a") as settings:
    settings.write("\nbase-url: https://example.org/\n")
photo = content / "media/photo.jpg"
photo.parent.mkdir(exist_ok=True)
# Wide, lying on its side: red is on the left of what the camera wrote, and so at the top of what it saw.
subprocess.run(["convert", "-size", "1000x700", "gradient:blue-red", "-rotate", "90", "-resize", "1000x700!", "-quality", "92", photo], check=True)
profile = next(iter(Path("/usr/share").rglob("sRGB.icc")), None)
subprocess.run(
    ["exiftool", "-q", "-overwrite_original", "-n", "-Orientation=6", "-Copyright=Doe", "-GPSLatitude=10", "-GPSLatitudeRef=N", "-XMP:Creator=Doe",
     *([f"-icc_profile<={profile}"] if profile else []), photo], check=True)
with (content / "overview.md").open("a") as page:
    page.write("\n![A field](media/photo.jpg)\n")

before = build("without")
if list((scratch / "without").rglob("*.webp")):
    findings.add("without", "copies are published that nobody asked for")
with (content / "site.yaml").open("a") as settings:
    settings.write("\nimages: {widths: [240, 480]}\n")

bare = scratch / "bin"
bare.mkdir()
none = build("none", PATH=str(bare))
if "unmade-image" not in none or "ImageMagick" not in none:
    findings.add("none", "nothing is said where no program makes copies: " + none)
if list((scratch / "none").rglob("*.webp")) or (content / ".images").exists():
    findings.add("none", "there are copies that no program made")

said = build("first")
kept = sorted((content / ".images").iterdir())
if "keep them with the content" not in said or len([f for f in kept if f.suffix == ".webp"]) != 2:
    findings.add("first", f"two copies are to be made, and there are {[f.name for f in kept]}")
for copy in (f for f in kept if f.suffix == ".webp"):
    told = tags(copy)
    width, height = told.get("RIFF:ImageWidth"), told.get("RIFF:ImageHeight")
    if not width or height <= width:
        findings.add(copy.name, f"lies on its side: {width} x {height}")
    if bool(profile) != any(key.startswith("ICC") for key in told):
        findings.add(copy.name, "has not the profile of its colours")
    for key in told:
        if key.startswith(("GPS", "IFD", "XMP", "ExifIFD")):
            findings.add(copy.name, f"tells {key}")
    top = subprocess.run(["convert", copy, "-crop", "1x1+100+5", "-format", "%[fx:u.r>u.b]", "info:"], capture_output=True, text=True).stdout
    if top.strip() != "1":
        findings.add(copy.name, "is turned the wrong way")
for picture in (f for f in kept if f.suffix == ".png"):
    told = tags(picture)
    if (told.get("PNG:ImageWidth"), told.get("PNG:ImageHeight")) != (1200, 630):
        findings.add(picture.name, "is not 1200 by 630 pixels")
if len([f for f in kept if f.suffix == ".png"]) != 6:
    findings.add("first", "each page is to have a picture for previews")

page = (scratch / "first/index.html").read_text()
srcset = re.search(r'<source type="image/webp" srcset="([^"]*)" sizes="[^"]*">', page)
if not srcset:
    findings.add("first", "the page offers no copies")
for address in re.findall(r"\S+(?= \d+w)", srcset.group(1) if srcset else ""):
    if not (scratch / "first" / address).is_file():
        findings.add("first", f"{address} is not there")
printed = (scratch / "first/print/index.html").read_text()
for address in re.findall(r"\S+(?= \d+w)", " ".join(re.findall(r'srcset="([^"]*)"', printed))):
    if not (scratch / "first/print" / address).is_file():
        findings.add("print", f"{address} is not there")

# What is kept stays, whatever the clock, the machine and its programs say.
expected = files("first")
photo.touch()
for name, environment in (("again", {}), ("elsewhere", {"PATH": str(bare)})):
    build(name, **environment)
    if files(name) != expected:
        findings.add(name, "other bytes")

# A wide picture that is named for previews is loaded by them as a copy, and the pictures that stood in for it are shown no more.
wide = content / "media/wide.jpg"
subprocess.run(["convert", "-size", "3000x1500", "gradient:blue-red", wide], check=True)
overview = content / "overview.md"
overview.write_text(overview.read_text().replace("\ntitle:", "\nimage: {file: media/wide.jpg, alt: A field}\ntitle:", 1))
settings = content / "site.yaml"
settings.write_text(settings.read_text().replace("[240, 480]", "[240, 480, 1400]"))
build("preview")
head = (scratch / "preview/index.html").read_text()
named = re.search(r'<meta property="og:image" content="https://example\.org/(media/wide-1400\.[0-9a-f]{16}\.webp)">', head)
if not named or not (scratch / "preview" / named.group(1)).is_file():
    findings.add("preview", "previews load no copy of the picture")
elif tags(scratch / "preview" / named.group(1)).get("RIFF:ImageWidth") != 1400:
    findings.add("preview", "the copy for previews has another width")
# The photograph has a copy of its own width now, as one of those that are asked for is wider.
if sorted(f.stem.split("-")[1] for f in (content / ".images").glob("*.webp")) != ["1400", "240", "480", "700"]:
    findings.add("preview", "of a picture that no page shows, only the copy for previews is to be made")


def check(*options):
    return subprocess.run([explainer, "check", *options, "--content", content], capture_output=True, text=True).stderr


told, fixed = check(), check("--fix")
if "6 copies of images" not in told or "stale-image" not in told:
    findings.add("stale", "the pictures that stood in for it are not told of: " + told)
if list((content / ".images").glob("*.png")) or len(list((content / ".images").glob("*.webp"))) != 4:
    findings.add("stale", "they are not deleted, or others are: " + fixed)
if "stale-image" in check():
    findings.add("stale", "what was deleted is told of")
findings.finish()
