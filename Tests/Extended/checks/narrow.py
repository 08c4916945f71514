#!/usr/bin/env python3
"""On a phone of 320 or 390 px no page is wider than the screen, so that nothing is read by scrolling in two directions."""

from browser import browser
from sites import Findings, Served, sites

# What reaches beyond the right edge and is not in a box that scrolls by itself, the outermost first.
WIDE = """() => document.documentElement.scrollWidth <= screen.width ? [] : [...document.querySelectorAll("body *")].filter((element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.right > screen.width + 1 && !element.closest("pre, .table, [popover], .page-cards");
}).slice(0, 2).map((element) => `${element.localName}.${element.className} '${element.textContent.trim().slice(0, 40)}'`)"""

findings = Findings()
with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            for width in (320, 390):
                context = chromium.new_context(viewport={"width": width, "height": 800}, is_mobile=True, has_touch=True)
                page = context.new_page()
                for file in site.pages_worth_looking_at:
                    page.goto(root + site.address(file))
                    page.evaluate("() => document.querySelectorAll('details').forEach((details) => { details.open = true })")
                    wide = page.evaluate("() => document.documentElement.scrollWidth")
                    if wide > width:
                        findings.add(f"{site.name}/{site.address(file)}", f"is {wide} px wide on a screen of {width}: {'; '.join(page.evaluate(WIDE))}")
                context.close()
findings.finish()
