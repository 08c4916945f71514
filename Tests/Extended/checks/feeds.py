#!/usr/bin/env python3
"""Feeds, by validators: Atom by Ruby's, JSON Feed by jsonfeedvalidator."""

import json
import subprocess

from jsonfeedvalidator import validate_feed
from sites import Findings, sites

RUBY = """
require "rss"
ARGV.each do |path|
  begin
    feed = RSS::Parser.parse(File.read(path, encoding: "UTF-8"), true, false)
    puts "#{path}: is no Atom feed" unless feed.is_a?(RSS::Atom::Feed)
  rescue RSS::Error => error
    puts "#{path}: #{error.message}"
  end
end
"""

findings = Findings()
for site in sites():
    atom = site.files("*.xml")
    atom = [path for path in atom if b"http://www.w3.org/2005/Atom" in path.read_bytes()[:500]]
    output = subprocess.run(["ruby", "-e", RUBY, *map(str, atom)], capture_output=True, text=True)
    for line in (output.stdout + output.stderr).splitlines():
        findings.add(site.name, line)
    feeds = [path for path in site.files("*.json") if b"jsonfeed.org" in path.read_bytes()[:200]]
    if len(feeds) != len(atom):
        findings.add(site.name, f"has {len(atom)} Atom feeds, but {len(feeds)} JSON feeds")
    for path in feeds:
        feed = json.loads(path.read_text())
        # The validator knows version 1; what 1.1 adds is looked at here.
        if not isinstance(feed.pop("language", None), str):
            findings.add(path, "names no language")
        for part in [feed, *feed["items"]]:
            for author in part.pop("authors", []):
                if not isinstance(author.get("name"), str) or set(author) - {"name", "url", "avatar"}:
                    findings.add(path, f"an author without a name: {author}")
        for error in validate_feed(feed):
            findings.add(path, f"{list(error.path)}: {error.message}")
findings.finish()
