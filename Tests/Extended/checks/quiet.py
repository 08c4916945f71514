#!/usr/bin/env python3
"""Every page is quiet: no console message, no failed request, none to another host, no cookie, nothing stored.

The site is served with the headers of its `_headers`, so that the policy holds as it will on a host.
"""

from browser import OPEN_ALL, browser, Watch
from sites import Findings, Served, sites

findings = Findings()
with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            context = chromium.new_context(viewport={"width": 400, "height": 800})
            for file in site.pages:
                if site.is_redirect(file):
                    continue
                page = context.new_page()
                watch = Watch(page, root)
                page.goto(root + site.address(file), wait_until="networkidle")
                page.evaluate(OPEN_ALL)
                # Everything below the fold is asked for too.
                page.evaluate("() => { document.querySelectorAll('img').forEach((image) => { image.loading = 'eager'; }); }")
                page.wait_for_load_state("networkidle")
                place = f"{site.name}/{site.address(file)}"
                for message in watch.messages:
                    findings.add(place, f"console: {message}")
                for url in watch.foreign:
                    findings.add(place, f"asks another host: {url}")
                for failure in watch.failed:
                    findings.add(place, f"failed request: {failure}")
                stored = page.evaluate("() => localStorage.length + sessionStorage.length + document.cookie.length")
                if stored:
                    findings.add(place, "keeps something in the browser")
                page.close()
            context.close()
findings.finish()
