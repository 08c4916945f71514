#!/usr/bin/env python3
"""axe-core finds no violation on any page, on a phone and on a desk, light and dark, with everything opened; nor on pages with figures
in forced colours, on paper and where scripts are not loaded."""

from axe_playwright_python.sync_playwright import Axe
from browser import OPEN_ALL, browser
from sites import Findings, Served, sites

findings = Findings()
axe = Axe()
# Only colours are others in the dark and on paper.
COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}
MODES = {
    "light": ({}, None), "dark": ({"color_scheme": "dark"}, COLOURS), "forced colours": ({"forced_colors": "active"}, None),
    "on paper": ({}, COLOURS), "without script": ({}, None),
}


def check(chromium, site, root, width, mode):
    settings, rules = MODES[mode]
    context = chromium.new_context(viewport={"width": width, "height": 900}, reduced_motion="reduce", bypass_csp=True, **settings)
    if mode == "without script":
        context.route("**/*.js", lambda route: route.abort())
    page = context.new_page()
    for file in site.pages_worth_looking_at:
        if mode not in ("light", "dark") and b'class="figure"' not in file.read_bytes():
            continue
        page.goto(root + site.address(file))
        page.evaluate(OPEN_ALL)
        if mode == "on paper":
            page.emulate_media(media="print")
        for violation in axe.run(page, options=rules).response["violations"]:
            nodes = violation["nodes"]
            findings.add(
                f"{site.name}/{site.address(file)} at {width} px, {mode}",
                f"{violation['id']}: {violation['help']}, {len(nodes)} times, as {nodes[0]['html'][:200]}")
    context.close()


with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            for width in (320, 1280):
                for mode in MODES:
                    check(chromium, site, root, width, mode)
findings.finish()
