#!/usr/bin/env python3
"""Citations in a real browser: by keyboard each mark shows its card, leads to its source and back; by pointer the card
stays while one goes to it; without a script all the same."""

from browser import browser
from sites import Findings, Served, sites

MARKS = "() => [...document.querySelectorAll('.cite a')].map(a => [a.id, a.getAttribute('href').slice(1)])"
SHOWN = "() => [...document.querySelectorAll('.page-cards li')].filter(p => p.checkVisibility({ visibilityProperty: true })).map(p => p.id)"
IN_VIEW = """id => {
    const box = document.getElementById(id).getBoundingClientRect();
    return box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
}"""

# How many works of a page have a card; the marks of others lead to the list alone.
MOST = 100

findings = Findings()


def keyboard(page, place, limit=None):
    """From each mark to its source and back; closed questions are opened, as a reader does to come to their marks."""
    page.evaluate("() => document.querySelectorAll('details').forEach(details => { details.open = true })")
    for mark, source in page.evaluate(MARKS)[:limit]:
        page.evaluate("id => document.getElementById(id).focus({focusVisible: true})", mark)
        card = source.replace("source-", "card-")
        if int(card.removeprefix("card-")) <= MOST and page.evaluate(SHOWN) != [card]:
            findings.add(place, f"#{mark} has the focus, and {page.evaluate(SHOWN)} are shown instead of {card}")
        page.keyboard.press("Enter")
        if page.evaluate("() => location.hash") != "#" + source or not page.evaluate(IN_VIEW, source):
            findings.add(place, f"#{mark} does not lead to #{source}")
        back = f"#{source} .back a[href='#{mark}']"
        if page.locator(back).count() != 1:
            findings.add(place, f"#{source} has no way back to #{mark}")
            continue
        page.locator(back).focus()
        page.keyboard.press("Enter")
        if page.evaluate("() => location.hash") != "#" + mark or not page.evaluate(IN_VIEW, mark):
            findings.add(place, f"the way back from #{source} does not lead to #{mark}")


def closed(page, place):
    """The way back to a mark in a closed question opens it."""
    page.evaluate("() => document.querySelectorAll('.questions details').forEach(details => { details.open = false })")
    mark = page.evaluate("() => document.querySelector('.questions .cite a')?.id")
    if mark:
        page.locator(f".back a[href='#{mark}']").focus()
        page.keyboard.press("Enter")
        page.wait_for_function("id => document.getElementById(id).getBoundingClientRect().height > 0", arg=mark, timeout=3000)


def pointer(page, place):
    """A card shows at a mark that is pointed at, and stays while the pointer is on it."""
    mark = page.locator("main .cite a").first
    if not mark.count() or not mark.is_visible():
        return
    mark.scroll_into_view_if_needed()
    mark.hover()
    card = page.locator("#" + mark.get_attribute("href").replace("#source-", "card-"))
    card.wait_for(state="visible", timeout=3000)
    box = card.bounding_box()
    if box["x"] < 0 or box["x"] + box["width"] > page.viewport_size["width"] or box["height"] > page.viewport_size["height"] / 2:
        findings.add(place, f"the card is larger than its place: {box}")
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_timeout(700)
    if not card.is_visible():
        findings.add(place, "the card goes when one goes to it")
    page.mouse.move(1, 1)
    card.wait_for(state="hidden", timeout=3000)


def beside(page, place):
    """A card stands clear of the contents beside the text, also after one whose mark stood at the edge of a table."""
    contents = page.locator(".path")
    marks = [page.locator(where).first for where in ("td .cite a", "article > p .cite a")]
    if not contents.is_visible() or not all(mark.count() and mark.is_visible() for mark in marks):
        return
    edge = contents.evaluate("(contents) => contents.getBoundingClientRect().right")
    for mark in marks:
        mark.scroll_into_view_if_needed()
        mark.hover()
        card = page.locator("#" + mark.get_attribute("href").replace("#source-", "card-"))
        card.wait_for(state="visible", timeout=3000)
        if card.bounding_box()["x"] < edge:
            findings.add(place, f"the card of {mark.get_attribute('id')} stands over the contents")
    page.mouse.move(1, 1)


def dismissed(page, place):
    """Escape puts a card away, whether it is pointed at or has the focus, and another mark shows its own; a term's
    definition goes the same way."""
    marks = page.locator(".cite a")
    if marks.count() > 1 and marks.first.is_visible() and marks.nth(1).is_visible():
        for come in (lambda mark: mark.hover(), lambda mark: mark.evaluate("(mark) => mark.focus({focusVisible: true})")):
            for mark in (marks.first, marks.nth(1)):
                mark.scroll_into_view_if_needed()
                come(mark)
                if len(page.evaluate(SHOWN)) != 1:
                    findings.add(place, f"{page.evaluate(SHOWN)} are shown at a mark after Escape at another")
                page.keyboard.press("Escape")
                if page.evaluate(SHOWN):
                    findings.add(place, f"Escape does not put {page.evaluate(SHOWN)} away")
            page.mouse.move(1, 1)
            page.evaluate("() => document.activeElement.blur()")
    term = page.locator("main .term").first
    if term.count() and term.is_visible():
        term.evaluate("(term) => term.focus({focusVisible: true})")
        if page.evaluate(SHOWN) != [page.evaluate("(term) => 'card.' + decodeURIComponent(term.hash.slice(1))", term.element_handle())]:
            findings.add(place, f"a term shows {page.evaluate(SHOWN)} instead of its definition")
        page.keyboard.press("Escape")
        if page.evaluate(SHOWN):
            findings.add(place, "Escape does not put a definition away")


with browser() as chromium:
    for site in sites():
        with Served(site) as root:
            # Every mark once on a wide page, a few of each page on a narrow one without its script.
            for width, script, limit in ((1280, True, None), (360, False, 3)):
                context = chromium.new_context(viewport={"width": width, "height": 800}, reduced_motion="reduce")
                page = context.new_page()
                if not script:
                    # The page's own scripts are kept out; those of this check run.
                    page.route("**/*.js", lambda route: route.abort())
                for path in site.pages_worth_looking_at:
                    if path.name == "404.html" or path.parent.name == "print":
                        continue
                    place = f"{site.name}/{site.address(path)} at {width} px"
                    page.goto(root + site.address(path))
                    pointer(page, place)
                    if script:
                        beside(page, place)
                        dismissed(page, place)
                    keyboard(page, place, limit)
                    closed(page, place)
                context.close()
findings.finish()
