"""Writes the content of a library of many topics: `large.py FOLDER TOPICS`.

Its words are as unequal as those of a language: few are everywhere, most are rare (Zipf's law, 20,000 words).
"""

import random
import sys
from itertools import accumulate
from pathlib import Path

folder, count = Path(sys.argv[1]), int(sys.argv[2])
chance = random.Random(4)
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
words = sorted({"".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3, 3, 3, 4)))) for _ in range(24_000)})
chance.shuffle(words)
words = words[:20_000]
weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))


def text(length):
    return " ".join(chance.choices(words, cum_weights=weights, k=length)).capitalize()


def write(path, title, body):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: {title}\nsummary: {text(14)}.\n---\n{body}\n", encoding="utf-8")


folder.mkdir(parents=True)
(folder / "site.yaml").write_text("title: A large library\nbase-url: https://example.org/\n", encoding="utf-8")
write("library.md", "A large library", "All topics.")
for number in range(count):
    topic = f"topic-{number:05}"
    write(f"{topic}/overview.md", text(3), f"{text(80)}.")
    for place in (1, 2):
        write(f"{topic}/sections/{place}-part-{place}.md", text(4), "\n\n".join(f"## {text(4)}\n\n{text(80)}." for _ in range(3)))
    write(f"{topic}/faq.md", "Questions", "\n\n".join(f"## {text(6)}?\n\n{text(40)}." for _ in range(4)))
