#!/usr/bin/env python3
"""What is published as data is what its format says: sitemap, CSV, JSON Schema; and the Markdown twins link to files that exist."""

import json
import re
import urllib.parse
from pathlib import Path

import frictionless
import sitemap_verify
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree
from sites import Findings, sites

findings = Findings()
schemas = Path(sitemap_verify.__file__).with_name("schemas")

for site in sites():
    # Sitemap: by the protocol's XML Schema; it names every page that search engines may know, and no other address.
    sitemap = etree.parse(site.folder / "sitemap.xml")
    schema = etree.XMLSchema(etree.parse(schemas / "sitemap.xsd"))
    for error in [] if schema.validate(sitemap) else schema.error_log:
        findings.add(f"{site.name}/sitemap.xml:{error.line}", error.message)
    listed = {element.text for element in sitemap.iter("{*}loc")}
    pages = {
        site.base + urllib.parse.quote(site.address(page), safe="/:@!$&'()*+,;=~-._") for page in site.pages
        if not site.is_redirect(page) and b'name="robots" content="noindex"' not in page.read_bytes() and page.name != "404.html"
    }
    for address in sorted(listed ^ pages):
        findings.add(f"{site.name}/sitemap.xml", f"{address} is {'no page' if address in listed else 'missing'}")

    # Tables.
    for path in site.files("*.csv"):
        report = frictionless.validate(frictionless.Resource(path=path.name, basepath=str(path.parent)))
        for error in report.flatten(["rowNumber", "fieldName", "message"]):
            findings.add(path, " ".join(map(str, error)))

    # The explainer as data: the schema is one, and the data is as it says.
    described = json.loads((site.folder / "explainer.schema.json").read_text())
    Draft202012Validator.check_schema(described)
    validator = Draft202012Validator(described, format_checker=FormatChecker())
    for path in site.files("explainer.json"):
        data = json.loads(path.read_text())
        for error in validator.iter_errors(data):
            findings.add(path, f"{list(error.absolute_path)}: {error.message[:200]}")
        known = {source["id"] for source in data["sources"]}
        for page in [data["overview"], *data["sections"]]:
            for key in set(page["cites"]) - known:
                findings.add(path, f"cites '{key}', which is no source")

    # The twins: each HTML page of its own words has one, and links between them hold.
    for page in site.pages:
        own = not site.is_redirect(page) and page.name != "404.html" and page.parent.name != "print"
        if own and not page.with_name("index.md").exists():
            findings.add(f"{site.name}/{site.address(page)}", "has no twin in Markdown")
    for path in [*site.files("*.md"), *site.files("llms.txt")]:
        for address in re.findall(r"\]\(<?([^)>\s]+)", path.read_text()):
            if address.startswith(site.base):
                target = site.folder / urllib.parse.unquote(address.removeprefix(site.base).split("#")[0])
            elif re.match(r"[a-z][a-z0-9+.-]*:|#", address):
                continue
            else:
                target = path.parent / urllib.parse.unquote(address.split("#")[0])
            if not target.is_file():
                findings.add(path.relative_to(site.folder.parent), f"leads to {address}, where nothing is")
findings.finish()
