#!/usr/bin/env python3
"""The preview in a real browser: a saved change arrives in place, and what the reader has opened, focused and scrolled to
stays; mistakes lie over the page as text and go when they are mended; who shows another page is offered the one that is
edited; a page that cannot be made appears by itself when it can."""

import os
import shutil
import sys
from pathlib import Path

from browser import Watch, browser
from preview import Preview
from sites import Findings

findings = Findings()
content = Path(os.environ["SCRATCH"]) / "content"
ATTACK = '"<img src=x onerror=window.attacked=1>": 1\n'
OVERLAY = "document.querySelector('explainer-preview')?.shadowRoot.querySelector('section')"


def save(name, old, new):
    """Writes a file of the content with something in it replaced."""
    file = content / name
    text = file.read_text()
    if old not in text:
        sys.exit(f"{name} has no {old!r} any more: change this check")
    file.write_text(text.replace(old, new, 1))


def comes(page, expression, what):
    """Waits until something holds in the page."""
    try:
        page.wait_for_function("() => !!(" + expression + ")", timeout=20_000)
        return True
    except Exception:
        findings.add(page.url, f"{what} does not come about")
        return False


def expect(page, expression, what):
    if not page.evaluate("() => !!(" + expression + ")"):
        findings.add(page.url, what)


def remember(page):
    """Marks the document, so that a reload shows."""
    page.evaluate("() => { window.remembered = true; }")


def is_listening(page):
    """Waits until the page knows what it was served as, which it asks for when it has heard of the preview."""
    page.wait_for_function(
        "() => performance.getEntriesByType('resource').some((entry) => entry.initiatorType === 'xmlhttprequest' && entry.responseEnd)",
        timeout=20_000)


def in_place(page, preview):
    page.goto(preview.address + "faq/")
    is_listening(page)
    remember(page)
    page.evaluate("""() => {
        const question = document.querySelectorAll('.questions details')[3];
        question.open = true;
        const link = question.querySelector('a.permalink');
        link.focus({ preventScroll: true });
        scrollTo({ left: 0, top: 420, behavior: 'instant' });
        window.kept = link;
    }""")
    before = page.evaluate("() => scrollY")
    if not before:
        sys.exit("the page is too short to scroll: change this check")
    save("faq.md", "title: Questions and answers", "title: What readers ask <us>")
    if comes(page, "document.querySelector('h1').textContent.includes('What readers ask <us>')", "a changed title"):
        expect(page, "document.title.includes('What readers ask <us>')", "the title of the window is the former one")
        expect(page, "!document.querySelector('h1 us')", "what an author writes is taken for markup")
    save("faq.md", "## What is mask diplomacy?", "## What is it, then?")
    comes(page, "document.querySelector('.questions summary h2').textContent.includes('then?')", "a changed heading")
    save("faq.md", "## What is it, then?", "## A question before?\n\nIts answer.\n\n## What is it, then?")
    comes(page, "document.querySelector('.questions summary h2').textContent.includes('before?')", "a new heading")
    expect(page, "window.remembered", "the page was loaded anew instead of changed")
    expect(page, f"scrollY === {before}", f"the reader stood at {before} and now stands at {page.evaluate('() => scrollY')}")
    expect(page, "document.activeElement === window.kept && window.kept.isConnected", "the focus is lost")
    expect(page, "document.querySelectorAll('.questions details[open]').length === 1", "other questions are open than before")
    expect(page, "window.kept.closest('details').open", "the question that was open is closed")
    buttons = page.locator(".questions-tools button")
    if buttons.count():
        buttons.click()
        expect(page, "[...document.querySelectorAll('.questions details')].slice(1).every((one) => one.open)", "the page's script no longer works")


def mistakes(page, preview):
    page.goto(preview.address + "faq/")
    is_listening(page)
    remember(page)
    title = page.evaluate("() => document.querySelector('h1').textContent")
    save("faq.md", "title: What readers ask", "titel: Wrong\ntitle: What readers ask")
    save("sections/1-humanitarian-relief.md", "title: ", ATTACK + "title: ")
    if comes(page, f"{OVERLAY}?.textContent.includes('faq.md:2:1')", "the overlay with the mistake"):
        comes(page, f"{OVERLAY}?.textContent.includes('onerror')", "the second mistake")
        expect(page, f"{OVERLAY}.getAttribute('role') === 'alert'", "the overlay is not announced")
        expect(page, f"!{OVERLAY}.querySelector('img') && !window.attacked", "the overlay takes text for markup")
        expect(page, f"{OVERLAY}.querySelector('pre').textContent.includes('titel: Wrong')", "the overlay shows no excerpt")
        expect(page, f"{OVERLAY}.querySelector('a[href^=\"vscode://file/\"]').href.endsWith('faq.md:2:1')", "no link opens the editor")
        expect(page, f"getComputedStyle({OVERLAY}).backgroundColor === 'rgb(28, 28, 30)'", "the overlay has no style")
    page.goto(preview.address + "characteristics/")
    comes(page, f"{OVERLAY}?.textContent.includes('faq.md:2:1')", "the overlay on a page that is opened later")
    page.goto(preview.address + "faq/")
    is_listening(page)
    remember(page)
    expect(page, f"document.querySelector('h1').textContent === {title!r}", "the last good page is gone")
    save("sections/1-humanitarian-relief.md", ATTACK, "")
    save("faq.md", "titel: Wrong\ntitle: What readers ask", "title: What they ask")
    comes(page, "document.querySelector('h1').textContent.includes('What they ask')", "the mended page")
    comes(page, f"!{OVERLAY}", "the end of the overlay")
    expect(page, "window.remembered", "the page was loaded anew instead of mended")


def elsewhere(page, preview):
    page.goto(preview.address + "characteristics/")
    is_listening(page)
    save("glossary.md", "title: ", "title: New ")
    if comes(page, f"{OVERLAY}?.querySelector('a')", "the offer to go to the page that is edited"):
        page.evaluate(f"() => {OVERLAY}.querySelector('a').click()")
        page.wait_for_url("**/glossary/")
        expect(page, "document.querySelector('h1').textContent.startsWith('New ')", "the offer leads to the former page")
    is_listening(page)
    save("glossary.md", "title: New ", "title: Newer ")
    comes(page, "document.querySelector('h1').textContent.startsWith('Newer ')", "a change of the page that is shown")
    expect(page, f"!{OVERLAY}", "a page offers to go to itself")


def stand_in(page, folder):
    """A page that has mistakes from the start."""
    overview = folder / "overview.md"
    whole = overview.read_text()
    overview.write_text("nothing\n")
    with Preview("--content", folder) as preview:
        page.goto(preview.address)
        comes(page, "'explainerUnmade' in document.documentElement.dataset", "the page that stands in")
        comes(page, f"{OVERLAY}?.textContent.includes('overview.md')", "the overlay on the page that stands in")
        overview.write_text(whole)
        comes(page, "!('explainerUnmade' in document.documentElement.dataset) && document.querySelector('main')", "the page that is mended")


def returning(page, preview):
    """A browser that finds its way back to a preview started anew."""
    page.goto(preview.address + "faq/")
    is_listening(page)
    remember(page)
    preview.__exit__()
    with Preview("--content", content, "--port", preview.port):
        comes(page, "!window.remembered && document.querySelector('main')", "loading anew from a preview started anew")


shutil.rmtree(content, ignore_errors=True)
shutil.copytree(next(Path(site) for site in sys.argv[1:] if Path(site).name == "topic").parents[1] / "content" / "topic", content)
other = content.with_name("other")
shutil.rmtree(other, ignore_errors=True)
shutil.copytree(content, other)
with browser() as chromium:
    context = chromium.new_context(viewport={"width": 1000, "height": 700})
    page = context.new_page()
    with Preview("--content", content, environment={"EXPLAINER_EDITOR": "code --wait"}) as preview:
        watch = Watch(page, f"http://127.0.0.1:{preview.port}/")
        for part in (in_place, mistakes, elsewhere):
            part(page, preview)
    with Preview("--content", content) as preview:
        returning(page, preview)
    stand_in(page, other)
    for message in watch.messages:
        # A browser says so while the preview is away; what answered by an error is told below.
        if "ERR_" not in message and "the server responded" not in message:
            findings.add("console", message)
    for answer in watch.failed:
        if not answer.startswith("503 "):
            findings.add("answer", answer)
    for address in watch.foreign:
        if not address.startswith("http://127.0.0.1:"):
            findings.add("foreign", address)
findings.finish()
