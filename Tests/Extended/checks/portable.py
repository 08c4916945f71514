#!/usr/bin/env python3
"""Sites with links that name files: whole from a disk, on a host that knows no index files, and in Kiwix.

zimcheck finds no mistake of ours in an archive that zimwriterfs makes of the site.
"""

import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import threading
import urllib.parse
from pathlib import Path

from browser import browser, Watch
from playwright.sync_api import TimeoutError
from sites import Findings, Site

EXPLAINER, SCRATCH = os.environ["EXPLAINER"], Path(os.environ["SCRATCH"])
SITES = {path.name: Path(".build-extended/content") / path.name for path in map(Path, sys.argv[1:])}
SITES["arabic"] = Path("Tests/Extended/sites/arabic")

for program in ("zimwriterfs", "zimcheck"):
    if not shutil.which(program):
        print(f"{program} is not installed: apt-get install zim-tools")
        sys.exit(77)

findings = Findings()


class FilesAlone(http.server.SimpleHTTPRequestHandler):
    """A host that has files and nothing at the paths of directories."""

    def do_GET(self):
        if self.path.split("?")[0].endswith("/"):
            return self.send_error(404)
        super().do_GET()

    def log_message(self, *_):
        pass


def links(site):
    """Every link and picture leads to a file as it is named."""
    for page in site.pages:
        for element in site.tree(page).iter():
            if not isinstance(element.tag, str):
                continue
            refresh = element.get("content", "").partition("url=")[2] if element.get("http-equiv") == "refresh" else None
            for written in (element.get("href"), element.get("src"), refresh):
                if not written or urllib.parse.urlsplit(written).scheme or written.startswith("#"):
                    continue
                path = urllib.parse.unquote(urllib.parse.urlsplit(written).path)
                if path.startswith("/") or not (page.parent / path).is_file():
                    findings.add(f"{site.name}/{page.relative_to(site.folder)}", f"'{written}' names no file")


def archive(site):
    target = SCRATCH / f"{site.name}.zim"
    made = subprocess.run(
        ["zimwriterfs", "--welcome=index.html", "--illustration=icon-48.png", "--language=eng", "--title=Title", "--description=Description",
         "--creator=Creator", "--publisher=Publisher", str(site.folder), str(target)], capture_output=True, text=True)
    if made.returncode or not target.is_file():
        return findings.add(site.name, f"zimwriterfs: {(made.stdout + made.stderr)[-400:]}")
    checked = subprocess.run(["zimcheck", "-A", str(target)], capture_output=True, text=True)
    said = checked.stdout + checked.stderr
    if "[ERROR]" in said or "Overall Test Status: Pass" not in said:
        findings.add(site.name, "zimcheck: " + said[said.find("[ERROR]"):][:800])


def visit(chromium, site, root, searches=False):
    """The style sheet applies, the links of the header lead on, and nothing fails; a search leads to a page."""
    context = chromium.new_context(viewport={"width": 1200, "height": 900})
    page = context.new_page()
    watch = Watch(page, root)
    place = f"{site.name} from {root.split(':')[0]}"
    page.goto(root + "index.html", wait_until="networkidle")
    if page.evaluate("() => getComputedStyle(document.body).margin") != "0px":
        findings.add(place, "has no style sheet")
    count = page.locator("main a[href$='index.html']").count()
    if not count:
        findings.add(place, "leads nowhere from its front page")
    for index in range(min(count, 3)):
        page.goto(root + "index.html")
        page.locator("main a[href$='index.html']").nth(index).click()
        page.wait_for_load_state("networkidle")
        if not page.locator("main h1").count():
            findings.add(place, f"leads to no page: {page.url}")
    if searches:
        page.goto(root + "index.html")
        # A word of a page's title: what a library is called is on none of its topics' pages.
        word = max(re.findall(r"\w+", page.locator("main :is(h2, h3) a[href$='index.html']").first.text_content()), key=len)
        page.locator("[popovertarget=search]").first.click()
        page.locator("#query").fill(word)
        try:
            page.locator("#found [role=option]").first.click(timeout=10_000)
        except TimeoutError:
            findings.add(place, f"a search for '{word}' finds nothing: {page.locator('#search [role=status]').inner_text()}")
        page.wait_for_load_state("networkidle")
        if not page.locator("main h1").count():
            findings.add(place, f"a search leads to no page: {page.url}")
    # Where a search leads to a place on a page, the page does not move to the field of its search, which Chromium tells.
    for message in [message for message in watch.messages if "Autofocus processing was blocked" not in message]:
        findings.add(place, f"console: {message}")
    for failure in watch.failed:
        findings.add(place, f"failed request: {failure}")
    context.close()


with browser() as chromium:
    for name, content in SITES.items():
        site = Site(SCRATCH / name)
        subprocess.run([EXPLAINER, "build", "--quiet", "--portable", "--content", str(content), "--output", str(site.folder)], check=True)
        links(site)
        archive(site)
        visit(chromium, site, site.folder.resolve().as_uri() + "/")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(FilesAlone, directory=str(site.folder)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        visit(chromium, site, f"http://127.0.0.1:{server.server_port}/", searches=True)
        server.shutdown()
findings.finish()
