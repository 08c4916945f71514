#!/usr/bin/env python3
"""Without JavaScript nothing is missing but search and sorting: the same words, the same links, questions that open."""

from browser import browser
from sites import Findings, Served, sites

WORDS = "() => document.querySelector('main').innerText.split(/\\s+/).filter((word) => word)"
LINKS = "() => [...document.querySelectorAll('main a[href], footer a[href], nav a[href]')].map((link) => link.getAttribute('href'))"

findings = Findings()
with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            views = []
            for script in (True, False):
                context = chromium.new_context(java_script_enabled=script, viewport={"width": 1280, "height": 900})
                views.append((context, context.new_page()))
            for file in site.pages_worth_looking_at:
                found = []
                for _, page in views:
                    page.goto(root + site.address(file))
                    page.evaluate("() => document.querySelectorAll('details').forEach((details) => { details.open = true; })")
                    found.append((page.evaluate(WORDS), page.evaluate(LINKS)))
                place = f"{site.name}/{site.address(file)}"
                (words, links), (plain_words, plain_links) = found
                lost = set(links) - set(plain_links)
                if lost:
                    findings.add(place, f"without script there are no links to {sorted(lost)[:5]}")
                # Buttons that script adds have words of their own; few they are.
                if len(plain_words) < len(words) * 0.97 - 20:
                    findings.add(place, f"without script {len(words) - len(plain_words)} of {len(words)} words are missing")
            for context, _ in views:
                context.close()
findings.finish()
