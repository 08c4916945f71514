#!/usr/bin/env python3
"""Figures say in Chromium's accessibility tree what they show, and fit a phone, with large letters and in forced colours."""

import re

from browser import browser
from sites import Findings, Served, sites

findings = Findings()
seen = 0
with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            for width, zoom, forced in ((320, 1, "none"), (1280, 1, "none"), (640, 2, "none"), (1280, 1, "active")):
                context = chromium.new_context(
                    viewport={"width": width // zoom, "height": 900}, device_scale_factor=zoom, forced_colors=forced, bypass_csp=True,
                    java_script_enabled=False)
                page = context.new_page()
                for file in site.pages_worth_looking_at:
                    page.goto(root + site.address(file))
                    for figure in page.locator("div.figure").all():
                        seen += 1
                        place = f"{site.name}/{site.address(file)}#{figure.get_attribute('id')} at {width} px, zoom {zoom}, forced colours {forced}"
                        tree = figure.aria_snapshot()
                        if not re.match(r"- '?figure\b", tree):
                            findings.add(place, f"the tree does not start with a figure: {tree[:120]}")
                        if figure.locator("ol.timeline").count():
                            if "listitem" not in tree:
                                findings.add(place, "a timeline is no list")
                        else:
                            image = re.search(r'\bimg "((?:[^"\\]|\\.)+)"', tree)
                            if not image or not re.search(r"\d|[\u0660-\u0669]", image[1]):
                                findings.add(place, f"the picture says no value: {tree[:200]}")
                            figure.locator("details summary").click()
                            if "table" not in figure.aria_snapshot() or "row" not in figure.aria_snapshot():
                                findings.add(place, "the data is no table once it is opened")
                            if figure.locator("details a").count() < 3:
                                findings.add(place, "data, picture or link is missing")
                        box = figure.bounding_box()
                        for text in figure.locator("svg text").all():
                            inner = text.bounding_box()
                            if not inner or not box or not inner["width"]:
                                continue
                            if inner["x"] < -1 or inner["x"] + inner["width"] > width / zoom + 1:
                                findings.add(place, f"'{text.text_content()}' leaves the screen")
                            if inner["height"] < 11:
                                findings.add(place, f"'{text.text_content()}' is {inner['height']:.0f} px high")
                context.close()
if not seen:
    findings.add("figures", "there are none on the pages that are looked at")
findings.finish()
