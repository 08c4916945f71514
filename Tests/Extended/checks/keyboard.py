#!/usr/bin/env python3
"""The keyboard alone reaches everything: walking by Tab meets each link, button and field that can be seen, in order,
shows where it is, and leaves the page again; and closed questions open by Enter."""

from browser import browser
from sites import Findings, Served, sites

REACHABLE = """
() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
  .map((element, index) => (element.dataset.walk = index, (element.outerHTML.slice(0, 120))))
"""
WHERE = """
() => {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  return { walk: element.dataset.walk ?? null, html: element.outerHTML.slice(0, 120),
           shown: style.outlineStyle !== "none" && style.outlineWidth !== "0px" || style.boxShadow !== "none" };
}
"""

findings = Findings()
with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
            page = context.new_page()
            for file in site.pages_worth_looking_at:
                place = f"{site.name}/{site.address(file)}"
                page.goto(root + site.address(file))
                wanted = page.evaluate(REACHABLE)
                met, hidden = [], set()
                for _ in range(len(wanted) + 20):
                    page.keyboard.press("Tab")
                    here = page.evaluate(WHERE)
                    # Beyond the last stands the browser itself, or the first again.
                    if here is None or (here["walk"] == "0" and "0" in met):
                        break
                    met.append(here["walk"])
                    if not here["shown"]:
                        hidden.add(here["html"])
                else:
                    findings.add(place, "Tab never leaves the page")
                for index, html in enumerate(wanted):
                    if str(index) not in met:
                        findings.add(place, f"Tab does not reach {html}")
                for html in sorted(hidden):
                    findings.add(place, f"one does not see the focus on {html}")
                summary = page.locator("summary").first
                if summary.count() and summary.is_visible():
                    before = summary.evaluate("(element) => element.parentElement.open")
                    summary.focus()
                    page.keyboard.press("Enter")
                    if summary.evaluate("(element) => element.parentElement.open") == before:
                        findings.add(place, "Enter does not open a question")
            context.close()
findings.finish()
