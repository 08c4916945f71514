#!/usr/bin/env python3
"""axe-core finds no violation on any page, on a phone and on a desk, light and dark, with everything opened."""

from axe_playwright_python.sync_playwright import Axe
from browser import OPEN_ALL, browser
from sites import Findings, Served, sites

findings = Findings()
axe = Axe()
# Only colours are others in the dark.
RULES = {"light": None, "dark": {"runOnly": ["color-contrast", "link-in-text-block"]}}
with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            for width in (320, 1280):
                for scheme in ("light", "dark"):
                    context = chromium.new_context(
                        viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
                    page = context.new_page()
                    for file in site.pages_worth_looking_at:
                        page.goto(root + site.address(file))
                        page.evaluate(OPEN_ALL)
                        for violation in axe.run(page, options=RULES[scheme]).response["violations"]:
                            nodes = violation["nodes"]
                            findings.add(
                                f"{site.name}/{site.address(file)} at {width} px, {scheme}",
                                f"{violation['id']}: {violation['help']}, {len(nodes)} times, as {nodes[0]['html'][:200]}")
                    context.close()
findings.finish()
