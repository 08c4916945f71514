#!/usr/bin/env python3
"""The JSON-LD of every page says only what schema.org defines: its types, their properties, values in their ranges."""

import json
import re
from urllib.parse import urlsplit

from schema_org.registry import PARENTS, PROPERTY_BY_SCHEMA, ancestry
from sites import Findings, sites

findings = Findings()
TEXT = {"Text", "URL", "CssSelectorType", "XPathType", "PronounceableText"}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?")
# What the pages must say of themselves, by kind of address.
WANTED = {
    r".*faq/": "FAQPage", r".*glossary/": "DefinedTermSet", r".*characteristics/": "Dataset",
    r"(?!.*(sources|print)/).+": "BreadcrumbList",
}


def fits(value, ranges):
    """Whether a value is in the range of a property."""
    if isinstance(value, bool):
        return "Boolean" in ranges
    if isinstance(value, (int, float)):
        return bool(ranges & {"Number", "Integer", "Float"})
    if isinstance(value, dict):
        types = value.get("@type", [])
        types = [types] if isinstance(types, str) else types
        if not types:
            return "@id" in value
        return any(ranges & {kind, *ancestry(kind)} for kind in types if kind in PARENTS)
    if ranges & {"Date", "DateTime"} and DATE.fullmatch(value):
        return True
    if "Text" in ranges or ranges & TEXT - {"URL"}:
        return True
    # A thing may be named by its address alone.
    return (bool(ranges - {"Date", "DateTime", "Number", "Integer", "Boolean"})) and urlsplit(value).scheme in ("http", "https")


def check(thing, place):
    types = thing.get("@type")
    types = [types] if isinstance(types, str) else types or []
    if not types and "@id" not in thing:
        findings.add(place, f"a thing without a type: {json.dumps(thing)[:120]}")
    known = set()
    for kind in types:
        if kind not in PARENTS:
            findings.add(place, f"schema.org has no type '{kind}'")
            return
        known |= {kind, *ancestry(kind)}
    for name, values in thing.items():
        if name.startswith("@"):
            continue
        metadata = PROPERTY_BY_SCHEMA.get(name)
        if metadata is None:
            findings.add(place, f"schema.org has no property '{name}'")
            continue
        if metadata.superseded_by:
            findings.add(place, f"'{name}' was superseded by '{metadata.superseded_by}'")
        if types and not known & set(metadata.domains):
            findings.add(place, f"a {'/'.join(types)} has no property '{name}'")
        for value in values if isinstance(values, list) else [values]:
            if not fits(value, set(metadata.ranges)):
                findings.add(place, f"'{name}' takes {', '.join(metadata.ranges)}, not {json.dumps(value)[:120]}")
            if isinstance(value, dict):
                check(value, f"{place} {name}")


for site in sites():
    for page in site.pages:
        if site.is_redirect(page) or page.name == "404.html":
            continue
        place = f"{site.name}/{site.address(page)}"
        found = set()
        for script in site.tree(page).iter("script"):
            if script.get("type") != "application/ld+json":
                continue
            document = json.loads(script.text)
            if document.pop("@context", None) != "https://schema.org":
                findings.add(place, "JSON-LD without schema.org's context")
            for thing in document.get("@graph", [document]):
                found.add(thing.get("@type"))
                check(thing, place)
        for pattern, kind in WANTED.items():
            if re.fullmatch(pattern, site.address(page)) and kind not in found:
                findings.add(place, f"has no {kind} in its JSON-LD, but {', '.join(map(str, found)) or 'nothing'}")
findings.finish()
