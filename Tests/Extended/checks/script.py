#!/usr/bin/env python3
"""What the site's script adds works in a browser, by keyboard alone; and without script nothing else is missing."""

from browser import browser
from sites import Findings, Served, sites

findings = Findings()
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def expect(place, what, condition):
    if not condition:
        findings.add(place, what)


def search(page, words):
    """Types words into the open search and gives the addresses it finds."""
    page.locator("#query").fill("")
    before = page.locator("#search [role=status]").inner_text()
    page.locator("#query").press_sequentially(words)
    page.wait_for_function(
        "(before) => document.querySelector('#search [role=status]').textContent && !document.querySelector('#found').hidden"
        " || document.querySelector('#search [role=status]').textContent !== before", arg=before)
    page.wait_for_timeout(100)
    return page.eval_on_selector_all("#found [role=option]", "(options) => options.map((option) => option.href)")


def check_search(site, page, root):
    place = f"{site.name}: search"
    page.goto(root)
    page.keyboard.press("/")
    expect(place, "'/' does not open it", page.locator("#search").is_visible())
    expect(place, "the field has not got the focus", page.evaluate("document.activeElement.id") == "query")
    heading = page.evaluate(
        """async () => {
          const index = await (await fetch("search/index.json")).json();
          return index.passages.find(([heading, fragment]) => fragment && /^[a-zé ]{6,}$/i.test(heading))[0];
        }""")
    found = search(page, heading)
    expect(place, f"'{heading}' finds nothing", found)
    expect(place, "a beginning of a word finds nothing", search(page, heading.split()[0][:-1]))
    unaccented = heading.upper().replace("É", "E")
    expect(place, f"'{unaccented}' finds other places than '{heading}'", search(page, unaccented) == found)
    expect(place, "what is nowhere is found", search(page, "zzqqxx") == [])
    found = search(page, heading)
    field = page.locator("#query")
    expect(place, "the first result is not marked", field.get_attribute("aria-activedescendant") == "found-0")
    if len(found) > 1:
        page.keyboard.press("ArrowDown")
        expect(place, "the arrow does not mark the next", field.get_attribute("aria-activedescendant") == "found-1")
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Escape")
    expect(place, "Escape does not close it", not page.locator("#search").is_visible())
    page.keyboard.press("/")
    search(page, heading)
    page.keyboard.press("Enter")
    page.wait_for_url(found[0])
    fragment = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    if fragment:
        expect(place, "a result does not lead to its heading", page.evaluate(
            "(id) => document.getElementById(id).getBoundingClientRect().top < innerHeight", fragment))


def check_questions(site, page, root):
    place = f"{site.name}: questions"
    page.goto(root + "faq/")
    question = page.eval_on_selector(".questions details:last-of-type > [id]", "(answer) => answer.id")
    page.goto("about:blank")
    page.goto(root + "faq/#" + question)
    page.wait_for_timeout(100)
    expect(place, "a question does not open when it is linked to", page.locator(".questions details:last-of-type").get_attribute("open") is not None)
    button = page.locator("button[data-open]")
    if button.is_visible():
        button.press("Enter")
        expect(place, "not all open at once", page.locator(".questions details:not([open])").count() == 0)
        button.press("Enter")
        expect(place, "not all close at once", page.locator(".questions details[open]").count() == 0)


def check_table(site, page, root):
    place = f"{site.name}: table"
    page.goto(root + "characteristics/")
    names = lambda: page.locator("tbody th").all_inner_texts()
    written = names()
    button = page.locator("thead th button").first
    button.press("Enter")
    expect(place, "a column does not sort up", names() == sorted(written, key=str.casefold))
    expect(place, "the head does not say so", page.locator("thead th").first.get_attribute("aria-sort") == "ascending")
    button.press("Enter")
    expect(place, "a column does not sort down", names() == sorted(written, key=str.casefold, reverse=True))
    button.press("Enter")
    expect(place, "the rows do not go back to how they were written", names() == written)


def check_section(site, page, root):
    place = f"{site.name}: section"
    page.goto(root)
    page.goto(page.eval_on_selector(".route a", "(link) => link.href"))
    headings = page.locator("main h2[id]")
    if headings.count() > 1:
        headings.nth(1).evaluate("(heading) => heading.scrollIntoView({ behavior: 'instant' })")
        page.wait_for_timeout(200)
        current = page.locator(".contents [aria-current]")
        expect(place, "the contents do not follow the reader", current.count() == 1
               and current.get_attribute("href") == "#" + headings.nth(1).get_attribute("id"))
    anchor = page.locator("main .anchor").first
    anchor.press("Enter")
    page.wait_for_timeout(100)
    expect(place, "the link to a heading is not copied", page.evaluate("navigator.clipboard.readText()") == anchor.evaluate("(link) => link.href"))
    expect(place, "it is not said that the link is copied", page.locator(".notice").inner_text() != "")


def check_keyboard(site, page, root):
    """Every link and button of a page is met by Tab, and shows that it is."""
    place = f"{site.name}: keyboard"
    page.goto(root)
    total = page.evaluate("[...document.querySelectorAll('a[href], button, summary, [tabindex=\"0\"]')].filter((one) => one.checkVisibility({ visibilityProperty: true })).length")
    met = set()
    for _ in range(total + 20):
        page.keyboard.press("Tab")
        one = page.evaluate(
            """() => {
              const one = document.activeElement;
              if (one === document.body) return null;
              const style = getComputedStyle(one);
              return [[...document.querySelectorAll("*")].indexOf(one), style.outlineStyle !== "none" || one.matches("input")];
            }""")
        if one is None or one[0] in met:
            break
        met.add(one[0])
        expect(place, f"element {one[0]} does not show that it has the focus", one[1])
    expect(place, f"Tab meets {len(met)} of {total}", len(met) >= total)


def check_without_script(site, browser, root):
    place = f"{site.name}: without script"
    context = browser.new_context(java_script_enabled=False, viewport=PHONE)
    page = context.new_page()
    page.goto(root)
    page.locator(".open-search").click()
    expect(place, "the search does not say that it needs script", page.locator("#search noscript").is_visible())
    page.keyboard.press("Escape")
    page.locator(".open-path").click()
    expect(place, "the contents do not open", page.locator("#path a").last.is_visible())
    page.goto(root + "faq/")
    page.locator("summary").first.click()
    expect(place, "a question does not open", page.locator(".questions .text").first.is_visible())
    expect(place, "a button is shown that does nothing", page.locator("main button:visible").count() == 0)
    context.close()


with browser() as chromium:
    for site in sites():
        if not (site.folder / "faq" / "index.html").exists():
            continue
        with Served(site) as root:
            context = chromium.new_context(viewport=DESK, reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"])
            page = context.new_page()
            for check in (check_search, check_questions, check_table, check_section, check_keyboard):
                check(site, page, root)
            context.close()
            check_without_script(site, chromium, root)
findings.finish()
