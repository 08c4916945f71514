"""Writes libraries of topics to measure with: the same words for the same seed, on any machine.

`plain` has text, lists, tables and links within a topic. `linked` has what explainers have besides: citations of 30 sources a topic,
notes, a glossary, long answers, links between topics, and links to the site's own base URL.
"""
import random
from pathlib import Path

PAGES_PER_TOPIC = 8
WORDS = (
    "source report city water market press ministry early public many record school figure price growth export region "
    "survey method result reader claim policy harbour winter answer effect model letter history value border measure "
    "signal paper village station cargo union budget doctor season bridge council number"
).split()


def sentence(random: random.Random) -> str:
    words = [random.choice(WORDS) for _ in range(random.randint(7, 18))]
    if random.random() < 0.3:
        words[3] = f"**{words[3]}**"
    if random.random() < 0.3:
        words[-2] = f"*{words[-2]}*"
    return " ".join(words).capitalize() + "."


def paragraph(random: random.Random, count: int = 5) -> str:
    return " ".join(sentence(random) for _ in range(count))


def body(random: random.Random, links: list[str]) -> str:
    parts = [paragraph(random)]
    for number in range(1, 5):
        parts.append(f"## {sentence(random)[:-1].replace('*', '')} {number}")
        parts.append(paragraph(random))
        link = random.choice(links)
        parts.append(f"{paragraph(random, 2)} See [another page]({link}).")
    parts.append("\n".join(f"- {sentence(random)}" for _ in range(4)))
    parts.append("| Year | Value |\n| --- | ---: |\n" + "\n".join(f"| {2000 + row} | {random.randint(1, 999)} |" for row in range(5)))
    return "\n\n".join(parts) + "\n"


def linked_body(random: random.Random, topics: int) -> str:
    parts = []
    for number in range(1, 6):
        parts.append(f"## {sentence(random)[:-1].replace('*', '')} {number}")
        parts.append(f"{paragraph(random, 3)[:-1]} [@source{random.randint(1, 30)}; @source{random.randint(1, 30)}, p. {number}].")
        parts.append(f"{paragraph(random, 2)} As @source{random.randint(1, 30)} says, {sentence(random).lower()}[^{number}]")
        other = random.randrange(topics)
        parts.append(
            f"See [another topic](../../topic-{other:05}/overview.md), [its questions](../../topic-{other:05}/faq.md#question-1) and "
            f"[the site](https://example.org/topic-{random.randrange(topics):05}/faq/).")
    notes = [f"[^{number}]: {sentence(random)}" for number in range(1, 6)]
    table = "| Year | Value | Where |\n| --- | ---: | --- |\n" + "\n".join(
        f"| {2000 + row} | {random.randint(1, 999)} | {random.choice(WORDS)} [@source{random.randint(1, 30)}] |" for row in range(8))
    return "\n\n".join([*parts, table, *notes]) + "\n"


def sources(random: random.Random) -> str:
    return "".join(
        f"- id: source{number}\n  type: article-journal\n  title: {sentence(random)[:-1].replace('*', '')}\n"
        f"  author:\n    - {{family: {random.choice(WORDS).capitalize()}, given: {random.choice(WORDS).capitalize()}}}\n"
        f"  container-title: {random.choice(WORDS).capitalize()}\n  issued: {random.randint(1990, 2025)}-0{random.randint(1, 9)}\n"
        f"  URL: https://host{number}.example/{random.randint(1, 10**9)}\n" for number in range(1, 31))


def page(title: str, summary: str, text: str) -> str:
    return f"---\ntitle: {title}\nsummary: {summary}\n---\n{text}"


def write(folder: Path, topics: int, corpus: str = "plain", seed: int = 1) -> int:
    """Writes the content folder; gives the bytes of text in it."""
    generator = random.Random(seed)
    size = 0

    def put(path: Path, text: str) -> None:
        nonlocal size
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        size += len(text)

    put(folder / "site.yaml", "title: A library\nlanguage: en\nbase-url: https://example.org/\nauthors:\n  - name: An author\n")
    put(folder / "library.md", page("A library", "Many topics.", "All topics.\n"))
    for number in range(topics):
        topic = folder / f"topic-{number:05}"
        sections = [f"{place}-part-{place}" for place in range(1, 6)]
        put(topic / "overview.md", page(
            f"Topic {number}", "What it is in a sentence.", body(generator, [f"sections/{name}.md" for name in sections])))
        for name in sections:
            put(topic / "sections" / f"{name}.md", page(
                f"Part {name[0]} of {number}", "One part.",
                linked_body(generator, topics) if corpus == "linked"
                else body(generator, ["../faq.md", "../overview.md", "../characteristics.md"])))
        rows = "\n".join(f"| Trait {row} | {sentence(generator)} |" for row in range(1, 13))
        put(topic / "characteristics.md", page(
            f"Characteristics of {number}", "A table.", f"| Characteristic | Value |\n| --- | --- |\n{rows}\n"))
        answer = 24 if corpus == "linked" else 6
        questions = "\n\n".join(f"## Question {place}?\n\n{paragraph(generator, answer)}" for place in range(1, 7))
        if corpus == "linked":
            put(topic / "sources.yaml", sources(generator))
            terms = "\n\n".join(f"## {word.capitalize()}\n\n{sentence(generator)}" for word in WORDS[:12])
            put(topic / "glossary.md", page(f"Words of {number}", "What they mean.", terms + "\n"))
        put(topic / "faq.md", page(f"Questions on {number}", "Answers.", questions + "\n"))
    return size
