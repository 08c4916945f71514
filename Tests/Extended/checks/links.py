#!/usr/bin/env python3
"""LinkChecker follows every link of every page and finds each page, file and fragment."""

import csv
import os
import subprocess
from pathlib import Path

from sites import Findings, Served, sites

findings = Findings()
scratch = Path(os.environ["SCRATCH"])
for site in sites():
    settings = scratch / f"{site.name}.ini"
    # Links to other hosts are looked at, not followed.
    settings.write_text("[filtering]\ncheckextern=0\n[AnchorCheck]\n[output]\nstatus=0\nwarnings=1\n[checking]\nthreads=4\nrecursionlevel=1\nmaxrequestspersecond=2000\n")
    with Served(site) as root:
        starts = [root + site.address(page) for page in site.pages_worth_looking_at]
        # As root it becomes another user, who may write nowhere: the report comes by standard output.
        result = subprocess.run(
            ["linkchecker", f"--config={settings}", "--no-robots", "--no-status", "--output=csv/utf_8", *starts],
            capture_output=True, text=True, env={**os.environ, "HOME": str(scratch)})
    if result.returncode not in (0, 1):
        findings.add(site.name, f"linkchecker failed: {result.stderr[-500:]}")
    lines = [line for line in result.stdout.splitlines() if line and not line.startswith("#")]
    for fields in csv.DictReader(lines, delimiter=";"):
        findings.add(site.name, f"{fields['parentname'].replace(root, '')}: {fields['urlname']}: {fields['result']} {fields['warningstring']}")
findings.finish()
