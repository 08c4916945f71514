#!/usr/bin/env python3
"""What the site's script adds works in a browser, by keyboard alone; and without script nothing else is missing."""

import unicodedata

from browser import browser
from sites import Findings, Served, sites

findings = Findings()
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def expect(place, what, condition):
    if not condition:
        findings.add(place, what)


def search(page, words):
    """Types words into the open search and gives the addresses it finds."""
    status = "document.querySelector('#search [role=status]').textContent"
    page.locator("#query").fill("")
    page.wait_for_function(f"() => !{status} && document.querySelector('#found').hidden")
    page.locator("#query").press_sequentially(words)
    page.wait_for_function(f"() => {status}")
    # Which words of the place are marked is added when its text has come, and is no part of where it leads.
    return page.eval_on_selector_all("#found [role=option]", "(options) => options.map((option) => option.href.split(/#?:~:/)[0])")


def check_search(place, page, root, home):
    page.goto(home)
    page.keyboard.press("/")
    expect(place, "'/' does not open it", page.locator("#search").is_visible())
    expect(place, "the field has not got the focus", page.evaluate("document.activeElement.id") == "query")
    heading = page.evaluate(
        """async (root) => {
          const index = await (await fetch(`${root}search/index.json`)).json();
          return index.passages.find(([heading, fragment]) => fragment && /^[\\p{L} ]{6,}$/u.test(heading))?.[0];
        }""", root)
    if heading is None:
        return
    found = search(page, heading)
    expect(place, f"'{heading}' finds nothing", found)
    expect(place, "a beginning of a word finds nothing", search(page, heading.split()[0][:-1]))
    unaccented = "".join(letter for letter in unicodedata.normalize("NFD", heading.upper()) if not unicodedata.combining(letter))
    expect(place, f"'{unaccented}' finds other places than '{heading}'", search(page, unaccented) == found)
    expect(place, "what is nowhere is found", search(page, "zzqqxx") == [])
    slip = page.evaluate(
        """async (root) => {
          const index = await (await fetch(`${root}search/index.json`)).json();
          return Object.keys(index.words).find((word) => /^\\p{L}{7,}$/u.test(word) && word[3] !== word[4])
            ?.replace(/^(...)(.)(.)/u, "$1$3$2");
        }""", root)
    expect(place, f"'{slip}', with two letters swapped, finds nothing", slip is None or search(page, slip))
    found = search(page, heading)
    field = page.locator("#query")
    expect(place, "the first result is not marked", field.get_attribute("aria-activedescendant") == "found-0")
    if len(found) > 1:
        page.keyboard.press("ArrowDown")
        expect(place, "the arrow does not mark the next", field.get_attribute("aria-activedescendant") == "found-1")
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(place, "Escape does not close it", not page.locator("#search").is_visible())
    # The field keeps the focus until the browser has drawn the page without it.
    page.wait_for_function("() => document.activeElement.id !== 'query'")
    page.keyboard.press("/")
    page.locator("#search .close").click()
    expect(place, "its button does not close it", not page.locator("#search").is_visible())
    page.keyboard.press("/")
    search(page, heading)
    page.keyboard.press("Enter")
    page.wait_for_url(found[0])
    fragment = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    if fragment:
        expect(place, "a result does not lead to its heading", page.evaluate(
            "(id) => document.getElementById(id).getBoundingClientRect().top < innerHeight", fragment))


def check_questions(place, page, root, home):
    page.goto(home + "faq/")
    question = page.eval_on_selector(".questions details:last-of-type > [id]", "(answer) => answer.id")
    page.goto("about:blank")
    page.goto(home + "faq/#" + question)
    page.wait_for_timeout(100)
    expect(place, "a question does not open when it is linked to", page.locator(".questions details:last-of-type").get_attribute("open") is not None)
    page.goto("about:blank")
    page.goto(home + "faq/#100%")
    button = page.locator("button[data-open]")
    if button.is_visible():
        button.press("Enter")
        expect(place, "not all open at once", page.locator(".questions details:not([open])").count() == 0)
        button.press("Enter")
        expect(place, "not all close at once", page.locator(".questions details[open]").count() == 0)


def check_table(place, page, root, home):
    page.goto(home + "characteristics/")
    names = lambda: page.locator("tbody th").all_inner_texts()
    written = names()
    # As the page's language orders them.
    ordered = page.evaluate("(names) => names.toSorted(new Intl.Collator(document.documentElement.lang, { numeric: true }).compare)", written)
    button = page.locator("thead th button").first
    if page.evaluate("(rows => rows.filter((row) => row.textContent.length > 80).length > rows.length / 2)([...document.querySelectorAll('.characteristics-table tbody tr')])"):
        return expect(place, "a table of sentences can be sorted", button.count() == 0)
    button.press("Enter")
    expect(place, "a column does not sort up", names() == ordered)
    expect(place, "the head does not say so", page.locator("thead th").first.get_attribute("aria-sort") == "ascending")
    button.press("Enter")
    expect(place, "a column does not sort down", names() == ordered[::-1])
    button.press("Enter")
    expect(place, "the rows do not go back to how they were written", names() == written)


def check_section(place, page, root, home):
    page.goto(home)
    page.goto(page.eval_on_selector(".route a", "(link) => link.href"))
    headings = page.locator("main h2[id]")
    if headings.count() > 1:
        headings.nth(1).evaluate("(heading) => heading.scrollIntoView({ behavior: 'instant' })")
        page.wait_for_timeout(200)
        current = page.locator(".contents [aria-current]")
        # A short page does not scroll so far.
        if headings.nth(1).evaluate("(heading) => heading.getBoundingClientRect().top < innerHeight * 0.35"):
            expect(place, "the contents do not follow the reader", current.count() == 1
                   and current.get_attribute("href") == "#" + headings.nth(1).get_attribute("id"))
    anchor = page.locator("main .anchor").first
    anchor.press("Enter")
    page.wait_for_timeout(100)
    expect(place, "the link to a heading is not copied", page.evaluate("navigator.clipboard.readText()") == anchor.evaluate("(link) => link.href"))
    expect(place, "it is not said that the link is copied", page.locator(".notice").inner_text() != "")


def check_without_script(place, browser, home, has_questions):
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(home)
    page.locator(".open-search").click()
    expect(place, "the search does not say that it needs script", page.locator("#search noscript").is_visible())
    page.keyboard.press("Escape")
    page.locator(".open-path").click()
    expect(place, "the contents do not open", page.locator("#path a").last.is_visible())
    page.locator("#path .close").click()
    expect(place, "the contents do not close", not page.locator("#path").is_visible())
    if has_questions:
        page.goto(home + "faq/")
        page.locator("summary").first.click()
        expect(place, "a question does not open", page.locator(".questions details").first.get_attribute("open") is not None)
    # Terms are buttons that browsers know what to do with.
    expect(place, "a button is shown that does nothing", page.locator("main button:not([popovertarget]):visible").count() == 0)
    context.close()


CHECKS = [
    ("search", check_search, "overview"), ("questions", check_questions, "faq"), ("table", check_table, "characteristics"),
    ("section", check_section, "section"),
]


def pages_of(topic):
    """What kinds of page a topic has."""
    found = {"overview"} | {name for name in ("faq", "characteristics") if (topic / name / "index.html").exists()}
    return found | ({"section"} if b'class="route"' in (topic / "index.html").read_bytes() else set())


with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            # Every topic has its data beside its front page.
            for topic in sorted(path.parent for path in site.files("explainer.json")):
                folder = topic.relative_to(site.folder).as_posix()
                home = root if folder == "." else f"{root}{folder}/"
                kinds = pages_of(topic)
                context = chromium.new_context(viewport=DESK, reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"])
                page = context.new_page()
                for name, check, kind in CHECKS:
                    if kind in kinds:
                        check(f"{site.name}/{folder}: {name}", page, root, home)
                context.close()
                check_without_script(f"{site.name}/{folder}: without script", chromium, home, "faq" in kinds)
findings.finish()
