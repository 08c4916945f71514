#!/usr/bin/env python3
"""What readers type leads to the place they mean: on the topic, in seven languages, and with the words of the index; and the
search is loaded when it is opened, not before.

`queries/topic.txt` has what readers may ask of the topic, `queries/LANGUAGE.txt` of the sites in `sites/languages/`.
"""

import json
import os
import re
import subprocess
from pathlib import Path

from browser import browser
from sites import Findings, Served, Site, sites

ENOUGH = 30

findings = Findings()
queries = Path(__file__).parents[1] / "queries"


def read(name):
    """The lists of a file: the words of each query, and the places that may come first for it."""
    lists = {"": []}
    for line in (queries / name).read_text().splitlines():
        if heading := re.fullmatch(r"\[(\w+)\]", line):
            current = lists.setdefault(heading[1], [])
        elif "|" in line and not line.startswith("#"):
            query, *places = [part.strip() for part in line.split("|")]
            (current if len(lists) > 1 else lists[""]).append((query, places))
    return {name: found for name, found in lists.items() if found}


def first(page, root, query):
    """The place that comes first, as the files of queries write it."""
    status = "document.querySelector('#search [role=status]').textContent"
    field = page.locator("#query")
    field.fill("")
    page.wait_for_function(f"() => !{status} && document.querySelector('#found').hidden")
    field.fill(query)
    page.wait_for_function(f"() => {status}")
    found = page.locator("#found a").first
    if not found.count():
        return None
    address = found.evaluate("(link) => link.pathname + decodeURIComponent(link.hash)").split(":~:")[0].removesuffix("#")
    path, _, fragment = address.partition("#")
    path = path.removeprefix("/" + root.split("/", 3)[3]) or "."
    return path + (f"#{fragment}" if fragment else "")


def ask(page, root, asked):
    """The queries that lead elsewhere, and where to."""
    wrong = {}
    for query, places in asked:
        found = first(page, root, query)
        if found not in places:
            wrong[query] = found
    return wrong


def open_search(page, root):
    page.goto(root)
    page.keyboard.press("/")


def check_loading(browser, root):
    context = browser.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(root)))
    page.goto(root, wait_until="networkidle")
    if any("search" in url for url in asked):
        findings.add("loading", f"the page asks for {asked} before the search is opened")
    known = len(asked)
    with page.expect_response(lambda response: response.url.endswith("search/index.json")):
        page.keyboard.press("/")
    if not any(re.fullmatch(r"assets/search\.[0-9a-f]{16}\.js", url) for url in asked) or "search/index.json" not in asked:
        findings.add("loading", f"the open search has asked for {asked[known:]}")
    context.close()
    # What is typed before the search has arrived is answered, and a search that does not arrive says so.
    for arrives in (True, False):
        context = browser.new_context()
        page = context.new_page()
        held = []
        page.route("**/assets/search.*.js", lambda route: held.append(route))
        open_search(page, root)
        page.locator("#query").fill("vaccine")
        page.wait_for_timeout(300)
        for route in held:
            route.continue_() if arrives else route.abort()
        page.wait_for_function("() => document.querySelector('#search [role=status]').textContent")
        if arrives != (page.locator("#found a").count() > 0):
            findings.add("loading", "what was typed before is not answered" if arrives else "there are results without a search")
        context.close()


def check_panel(page, root):
    """While nothing is typed, questions stand there; the focus stays in the panel or closes it."""
    open_search(page, root)
    if page.locator("#search .asked a").count() != 5 or not page.locator("#search .asked").is_visible():
        findings.add("panel", "there are no five questions while nothing is typed")
    for step in range(12):
        page.keyboard.press("Tab")
        if page.evaluate("""() => {
          const [panel, active] = [document.querySelector("#search"), document.activeElement];
          return panel.matches(":popover-open") && active !== document.body && !panel.contains(active);
        }"""):
            findings.add("panel", f"after {step + 1} steps the focus is behind the open panel")
            break
    open_search(page, root)
    page.locator("#query").fill("wisconsin")
    page.locator("#found mark").first.wait_for()
    if page.locator("#search .asked").is_visible():
        findings.add("panel", "the questions stand beside results")
    link = page.locator("#found a").first
    if ":~:text=Wisconsin" not in link.get_attribute("href"):
        findings.add("panel", f"the first result leads to {link.get_attribute('href')}, not to the word")


def check_words(page, root, site):
    name = site.files("assets/search.*.js")[0].name
    examples = json.loads((queries / "words.json").read_text())
    found = page.evaluate("async ([url, texts]) => { const { wordsOf } = await import(url); return texts.map(wordsOf); }",
                          [f"{root}assets/{name}", [text for text, _ in examples]])
    for (text, words), other in zip(examples, found):
        if words != other:
            findings.add("words", f"'{text}' is {other} to the script and {words} to the index")


# What a text in Markdown says.
TEXTS = [
    ("Masks [^6], and kits [^7][^a]; all [see the FAQ](faq/index.md#a-b).", "Masks, and kits; all see the FAQ."),
    ("## Who *got* what\n\n- one\n2. two\n> **three** four", "Who got what\n\none\ntwo\nthree four"),
    ("| a | b |\n| --- | ---: |\n| 2\\.5 | c\\|d |", "a b\n\n2.5 c|d"),
    ("A \\*star\\* and 3 * 4, `code`, ~~gone~~ and <https://a.example/x>", "A *star* and 3 * 4, code, gone and https://a.example/x"),
    ("Text.\n\n[^a]: A note.\n\n## Sources\n\n[^1]: A work.\n[^2]: Another.", "Text.\n\nA note.\n\nSources\n"),
]
# What is a sign of Markdown, or stands before a blank that a mark has left.
RAW = re.compile(r"#{2}|\[\^|\*\*|\]\(|(?<!\S)[-|>#]\s|\s[,.;:!?](?:\s|$)|`|\\\\")


def check_texts(page, root, site):
    name = site.files("assets/search.*.js")[0].name
    found = page.evaluate("async ([url, texts]) => { const { textOf } = await import(url); return texts.map(textOf); }",
                          [f"{root}assets/{name}", [text for text, _ in TEXTS]])
    for (text, said), other in zip(TEXTS, found):
        if said != other:
            findings.add("texts", f"{text!r} is {other!r}, not {said!r}")


def check_excerpts(page, root, asked):
    """What stands below a result is what a reader of the page reads."""
    for query, _ in asked:
        if first(page, root, query) is None:
            continue
        page.wait_for_timeout(60)
        for words in page.locator("#found .excerpt").all_inner_texts():
            if len(words) > 200 or (len(words) > 175 and "…" not in words):
                findings.add("excerpts", f"'{query}' shows {len(words)} letters without saying that there are more: {words!r}")
            if RAW.search(words) or " · " in words:
                findings.add("excerpts", f"'{query}' shows {words!r}")


with browser() as chromium:
    topic = next(site for site in sites() if site.name == "topic")
    with Served(topic) as root:
        check_loading(chromium, root)
        page = chromium.new_context().new_page()
        check_panel(page, root)
        check_words(page, root, topic)
        check_texts(page, root, topic)
        open_search(page, root)
        for name, asked in read("topic.txt").items():
            check_excerpts(page, root, asked)
            wrong = ask(page, root, asked)
            print(f"topic, {name}: {len(asked) - len(wrong)} of {len(asked)} right", *(f"; not {query}" for query in wrong), sep="")
            if len(wrong) > (0 if name == "misspelt" else len(asked) - ENOUGH):
                for query, found in wrong.items():
                    findings.add(f"topic, {name}", f"'{query}' leads to {found}")
        page.context.close()
    for content in sorted((Path(__file__).parents[1] / "sites/languages").iterdir()):
        public = Path(os.environ["SCRATCH"]) / content.name
        subprocess.run([os.environ["EXPLAINER"], "build", "--quiet", "--content", content, "--output", public], check=True)
        site = Site(public)
        with Served(site) as root:
            page = chromium.new_context().new_page()
            open_search(page, root)
            for query, found in ask(page, root, read(f"{content.name}.txt")[""]).items():
                findings.add(content.name, f"'{query}' leads to {found}")
            page.context.close()
findings.finish()
