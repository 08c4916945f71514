#!/usr/bin/env python3
"""Templates that are edited while the preview runs, in a real browser: a style sheet is exchanged without loading the page
anew; Swift is built, the page says so, shows what the compiler has against it, and is loaded anew from the new program.

The package is edited where only the preview sees it, on a file system laid over it; where the machine allows none, a copy
of it is built, which takes some minutes."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from browser import browser
from preview import Preview
from sites import Findings

findings = Findings()
scratch = Path(os.environ["SCRATCH"])
package = Path.cwd()
OVERLAY = "document.querySelector('explainer-preview')?.shadowRoot.querySelector('section')"
PROGRAM = ".build/debug/explainer"


def laid_over(layers):
    """What a program is started with so that it sees another package, if this machine allows that."""
    for name in ("upper", "work"):
        (layers / name).mkdir()
    mount = f'mount -t overlay overlay -o "lowerdir={package},upperdir={layers}/upper,workdir={layers}/work" "{package}"'
    prefix = ["unshare", "--mount", "sh", "-c", f'{mount} && cd "{package}" && exec "$0" "$@"']
    return prefix if subprocess.run([*prefix, "true"], capture_output=True).returncode == 0 else None


def copied():
    copy = scratch / "package"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(package, copy, ignore=shutil.ignore_patterns(".build*", ".git", "public"))
    print("building a copy of the package …", flush=True)
    subprocess.run(["swift", "build", "--package-path", copy, "--product", "explainer"], check=True, stdout=sys.stderr)
    return copy


def comes(page, expression, what, seconds=20):
    try:
        page.wait_for_function("() => !!(" + expression + ")", timeout=seconds * 1000)
    except Exception:
        findings.add(page.url, f"{what} does not come about")


def replace(file, old, new):
    text = file.read_text()
    if old not in text:
        sys.exit(f"{file.name} has no {old!r} any more: change this check")
    file.write_text(text.replace(old, new, 1))


def edit(page, preview, templates):
    page.goto(preview.address + "faq/")
    page.evaluate("() => { window.remembered = true; }")
    process = preview.process.pid
    comes(page, "document.readyState === 'complete'", "the page")
    # What is saved before the page listens, it hears of when it does.
    with (templates / "Assets/explainer.css").open("a") as sheet:
        sheet.write("\nbody { outline: 7px solid rgb(1, 2, 3) }\n")
    comes(page, "getComputedStyle(document.body).outlineWidth === '7px'", "a changed style sheet")
    comes(page, "window.remembered", "keeping the page when a style sheet changes")

    page_file = templates / "Pages/FAQPage.swift"
    line = page_file.read_text().count("\n") + 1
    with page_file.open("a") as file:
        file.write('let mistake: Int = "<b>text</b>"\n')
    comes(page, f"{OVERLAY}?.getAttribute('role') === 'status'", "the note that templates are being built")
    comes(page, f"{OVERLAY}?.textContent.includes('templates/Pages/FAQPage.swift:{line}:')", "the compiler's error", seconds=900)
    comes(page, f"{OVERLAY}.textContent.includes('<b>text</b>') && !{OVERLAY}.querySelector('b')", "showing the error as text")
    comes(page, "window.remembered && document.querySelector('h1')", "keeping the page while templates are wrong")

    replace(page_file, 'let mistake: Int = "<b>text</b>"\n', "")
    replace(page_file, '<div class="questions">', '<div class="questions" data-edited>')
    comes(page, "document.querySelector('.questions[data-edited]') && !window.remembered", "the edited template", seconds=900)
    comes(page, f"!{OVERLAY}", "the end of the overlay")
    if preview.process.poll() is not None or preview.process.pid != process:
        findings.add("preview", "another process serves now")
    if "has new templates" not in preview.process.stdout.readline():
        findings.add("preview", "the author is not told of the new templates")
    page.reload()
    comes(page, "getComputedStyle(document.body).outlineWidth === '7px'", "the style sheet that was changed before")


if not shutil.which("swift") or not (package / PROGRAM).exists():
    print(f"templates are edited where Swift is at hand and {PROGRAM} is built")
    sys.exit(77)
content = scratch / "content"
shutil.rmtree(content, ignore_errors=True)
shutil.copytree(package / "content", content)
# Apart from the package, as layers may not lie in one another.
with tempfile.TemporaryDirectory() as layers:
    prefix = laid_over(Path(layers))
    root = package if prefix else copied()
    with browser() as chromium, Preview("--content", content, explainer=root / PROGRAM, prefix=prefix or []) as preview:
        seen = Path(f"/proc/{preview.process.pid}/root") if prefix else Path("/")
        edit(chromium.new_page(), preview, seen / root.relative_to("/") / "templates")
        if findings.count:
            print(preview.said)
findings.finish()
