#!/usr/bin/env python3
"""A preview that runs all day: thousands of saves and a thousand clients that come and go leave its memory, descriptors
and threads as they were.

    EXPLAINER_SAVES=10000 Tests/Extended/run endurance      that many saves, however long they take

Otherwise there are as many as fit into three minutes, and no fewer than a thousand."""

import os
import random
import re
import shutil
import socket
import struct
import sys
import time
from pathlib import Path

from preview import Preview
from sites import Findings

findings = Findings()
CLIENTS = 1_000
MINUTES = 3
# What allocators and caches may still take after the first part of the saves.
ROOM = 6 << 20


def page(title, text):
    return f"---\ntitle: {title}\nsummary: What it is.\n---\n## Part\n\n{text}\n"


class Author:
    """Saves in all the ways there are: text, mistakes and their mending, files that come, move and go, settings."""

    def __init__(self, content):
        self.content = content
        self.topic = next(folder for folder in sorted(content.iterdir()) if (folder / "overview.md").exists())
        self.overview = self.topic / "overview.md"
        self.whole = self.overview.read_text()
        self.settings = (content / "site.yaml").read_text()
        self.random = random.Random(1)
        self.count = 0

    def save(self):
        self.count += 1
        words = " ".join(self.random.choices("mask city plane doctor aid report source press".split(), k=40))
        extra = self.topic / "sections" / "99-more.md"
        way = self.count % 20
        if way == 5:
            self.overview.write_text("---\ntitel: Wrong\n---\n" + words)
        elif way == 10:
            extra.parent.mkdir(exist_ok=True)
            extra.write_text(page("More", words))
        elif way == 12:
            (self.topic / "media").mkdir(exist_ok=True)
            (self.topic / "media" / "data.txt").write_text(words)
        elif way == 15:
            extra.unlink()
        elif way == 17:
            (self.content / "site.yaml").write_text(re.sub("(?m)^tagline: .*$", f"tagline: {words[:30]}", self.settings))
        elif way % 2:
            self.overview.write_text(self.whole + f"\n{words} {self.count}\n")
        else:
            # As editors do that never leave a file half written.
            beside = self.overview.with_name(".overview.md.new")
            beside.write_text(self.whole + f"\n{words} {self.count}\n")
            beside.replace(self.overview)


def saves(preview, author, wanted):
    """Saves and looks at what came of it; gives the memory at each tenth."""
    events, memory = preview.events(), []
    events.until("hello")
    start = time.monotonic()
    paths = ["", author.topic.name + "/", "search/index.json", "sitemap.xml", "nowhere/"]
    while author.count < (wanted or 1_000) or not wanted and time.monotonic() - start < MINUTES * 60:
        author.save()
        # A mistake tells of itself, everything else of the pages that have changed.
        events.until("page", "diagnostics")
        preview.get(paths[author.count % len(paths)])
        if author.count % 100 == 0:
            memory.append(preview.memory[0])
    events.close()
    return memory


def clients(preview, count):
    """Clients that ask, listen, stall, send nonsense, vanish in the middle, and never read what they asked for."""
    head = f"Host: 127.0.0.1:{preview.port}\r\nSec-Fetch-Site: same-origin\r\n"
    requests = [
        f"GET {preview.root} HTTP/1.1\r\n{head}Connection: close\r\n\r\n",
        f"GET /_explainer/events HTTP/1.1\r\n{head}\r\n",
        f"GET {preview.root} HTTP/1.1\r\n{head}",
        f"GET {preview.root} HTTP/1.1\r\n{head}\r\n" * 20,
        "\x16\x03\x01\x02", "",
    ]
    kept = []
    for number in range(count):
        client = socket.create_connection(("127.0.0.1", preview.port), timeout=20)
        client.sendall(requests[number % len(requests)].encode())
        if number % 3 == 0:
            client.recv(100)
        if number % 2:
            # Closing so sends a reset.
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        kept.append(client)
        # At most a hundred at a time; the oldest leaves.
        if len(kept) > 100:
            kept.pop(0).close()
    for client in kept:
        client.close()


def settles(preview, before, what):
    """Waits until the descriptors are as many as before."""
    deadline = time.monotonic() + 90
    while preview.descriptors > before and time.monotonic() < deadline:
        time.sleep(0.2)
    if preview.descriptors > before:
        findings.add(what, f"{preview.descriptors} descriptors are open, {before} were before")


content = Path(os.environ["SCRATCH"]) / "content"
shutil.rmtree(content, ignore_errors=True)
shutil.copytree(next(Path(site) for site in sys.argv[1:] if Path(site).name == "library").parents[1] / "content" / "library", content)
wanted = int(os.environ.get("EXPLAINER_SAVES", 0))
with Preview("--content", content) as preview:
    author = Author(content)
    preview.get()
    descriptors = preview.descriptors
    memory = saves(preview, author, wanted)
    settles(preview, descriptors, "saves")
    shown = ", ".join(f"{size / 1e6:.1f}" for size in memory[:: max(1, -(-len(memory) // 10))])
    print(f"{author.count} saves; MB after each tenth: {shown}")
    early = max(memory[: max(2, len(memory) // 4)])
    if memory[-1] > early + ROOM:
        findings.add("saves", f"the memory grew from {early / 1e6:.1f} to {memory[-1] / 1e6:.1f} MB")

    clients(preview, CLIENTS // 4)
    settles(preview, descriptors, "clients")
    before, threads = preview.memory[0], preview.threads
    clients(preview, CLIENTS)
    settles(preview, descriptors, "clients")
    print(f"{CLIENTS} clients; MB before and after: {before / 1e6:.1f}, {preview.memory[0] / 1e6:.1f}; "
          f"descriptors {descriptors}, {preview.descriptors}; threads {threads}, {preview.threads}")
    if preview.memory[0] > before + ROOM:
        findings.add("clients", f"the memory grew from {before / 1e6:.1f} to {preview.memory[0] / 1e6:.1f} MB")
    if preview.threads > threads + 4:
        findings.add("clients", f"{preview.threads} threads run, {threads} ran before")
    if preview.get()[1] != 200:
        findings.add("clients", "the preview no longer answers")
findings.finish()
