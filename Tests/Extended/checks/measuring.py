#!/usr/bin/env python3
"""What Chromium draws of a chart is as long, as high and where its data says, within half a pixel, for every kind of chart and data of
many shapes, on a desk and on a phone. Lengths are measured against the whole, heights against the labels of the axis."""

import os
import random
import subprocess
from pathlib import Path

from browser import browser
from sites import Findings, Served, Site

findings = Findings()
scratch = Path(os.environ["SCRATCH"])
content, public = scratch / "content", scratch / "site"
random.seed(19)


def numbers(count, low, high, digits=2):
    return [round(random.uniform(low, high), digits) for _ in range(count)]


# The values of two series.
SHAPES = {
    "one": ([3.0], [2.0]), "plain": ([3, 1.5, 4, 1, 5], [2, 6, 5, 3, 5]), "zeros": ([0, 0, 4], [0, 1, 0]), "steep": ([1, 10, 100, 1000], [2, 30, 4, 5]),
    "tiny": (numbers(4, 1e-7, 9e-7, 9), numbers(4, 1e-7, 9e-7, 9)), "huge": (numbers(4, 1e11, 9e12, 0), numbers(4, 1e11, 9e12, 0)),
    "far from zero": (numbers(6, 900, 930), numbers(6, 910, 925)), "missing": ([1, None, 3, 4, 5], [2, 2, None, 5, 1]),
    "signs": (numbers(7, -40, 60), numbers(7, -20, 80)), "negative": (numbers(5, -9, -1), numbers(5, -9, -1)),
    "long": (numbers(500, 10, 90), numbers(500, 20, 60)), **{f"random {n}": (numbers(n, 1, 10 ** n), numbers(n, 1, 10 ** n)) for n in (2, 3, 6)},
}
HORIZONTAL, VERTICAL = ("bars", "stacked", "shares", "dots"), ("columns", "lines", "multiples", "slope")


def drawn(kind, shape):
    """Whether a kind of chart can show data of a shape, in a sensible size."""
    first, second = SHAPES[shape]
    known = [value for value in first + second if value is not None]
    if kind in HORIZONTAL + ("slope",) and len(first) > 50:
        return False
    if kind in ("stacked", "shares") and (min(known) < 0 or len(known) < 2 * len(first)):
        return False
    if kind in ("dots", "slope") and len(known) < 2 * len(first):
        return False
    return kind != "slope" or len(first) <= 7


def plain(value):
    return "" if value is None else f"{value:.9f}".rstrip("0").rstrip(".")


def write():
    for folder in ("sections", "data"):
        (content / folder).mkdir(parents=True)
    (content / "site.yaml").write_text("title: Measured\nbase-url: https://charts.example/\n")
    (content / "overview.md").write_text("---\ntitle: Measured\nsummary: Charts.\n---\nCharts.\n")
    for number, (shape, (first, second)) in enumerate(SHAPES.items(), 1):
        blocks = []
        for kind in HORIZONTAL + VERTICAL:
            if not drawn(kind, shape):
                continue
            inTime = kind in ("columns", "lines", "multiples")
            rows = [f"{1200 + row if inTime else f'n{row}'},{plain(one)}" + ("" if kind == "columns" else f",{plain(two)}")
                    for row, (one, two) in enumerate(zip(first, second))]
            name = f"{kind}-{number}.csv"
            (content / "data" / name).write_text("of,x" + ("\n" if kind == "columns" else ",y\n") + "\n".join(rows) + "\n")
            blocks.append(f"```chart\ntitle: Values as {kind} of a shape\nkind: {kind}\nunit: tonnes\nsource: A count\ndata: data/{name}\n```\n")
        (content / f"sections/{number}-shape-{number}.md").write_text(
            f"---\ntitle: Shape {number}\nsummary: Charts.\n---\n" + "\n".join(blocks))


# Lengths, heights and places in pixels: of tracks their width, of what is drawn its ends, of an axis its labels.
MEASURE = """(figure) => {
  const box = (element) => element.getBoundingClientRect();
  const tracks = [...figure.querySelectorAll("svg.track")].map((track) => ({
    start: box(track).left, width: box(track).width,
    bars: [...track.querySelectorAll("rect")].map((bar) => box(bar).width),
    dots: [...track.querySelectorAll("circle")].map((dot) => ({ x: (box(dot).left + box(dot).right) / 2, series: dot.className.baseVal })),
  }));
  const areas = [...figure.querySelectorAll("svg.area")].map((area) => ({
    top: box(area).top, height: box(area).height,
    labels: [...area.querySelectorAll("line + text.tick.e")].map((label) => [label.textContent, box(label.previousElementSibling).top]),
    bars: [...area.querySelectorAll("rect")].map((bar) => [box(bar).top, box(bar).bottom]),
    lines: [...area.querySelectorAll("path")].map((path) => {
      const matrix = path.getScreenCTM();
      const numbers = path.getAttribute("d").split(/[ML ]+/).filter(Boolean).map(Number);
      return numbers.flatMap((y, index) => (index % 2 ? [y * matrix.d + matrix.f] : []));
    }),
    dots: [...area.querySelectorAll("circle")].map((dot) => (box(dot).top + box(dot).bottom) / 2),
  }));
  return { tracks, areas };
}"""


def amount(label):
    """A label of an axis as a number."""
    return float(label.replace("\u2212", "-").replace(",", "").replace("\u00a0", ""))


def compare(place, what, found, expected):
    if len(found) != len(expected):
        findings.add(place, f"{what}: {len(found)} are drawn of {len(expected)}")
    elif wrong := [(one, two) for one, two in zip(found, expected) if abs(one - two) > 0.5]:
        findings.add(place, f"{what}: {wrong[0][0]:.2f} px for {wrong[0][1]:.2f}, and {len(wrong) - 1} more of {len(found)}")
    return len(found)


def check_lengths(place, kind, pairs, tracks):
    known = [value for pair in pairs for value in pair if value is not None]
    width = tracks[0]["width"] if tracks else 0
    if kind == "dots":
        found = [dot["x"] - track["start"] for track in tracks for dot in sorted(track["dots"], key=lambda dot: dot["series"])]
        values = [value for pair in pairs for value in pair]
        least, most = min(found), max(found)
        span = max(known) - min(known)
        return compare(place, "dots", found, [least + (value - min(known)) / span * (most - least) if span else least for value in values])
    found = [bar for track in tracks for bar in track["bars"]]
    if kind == "bars":
        whole = max(0, *known) - min(0, *known)
        return compare(place, "bars", found, [abs(value) / whole * width for pair in pairs for value in pair if value is not None])
    sums = [sum(pair) for pair in pairs]
    wholes = [max(sums)] * len(sums) if kind == "stacked" else sums
    # What is nothing has no part.
    expected = [value / whole * width for pair, whole in zip(pairs, wholes) for value in pair if value]
    return compare(place, "parts", [bar for bar in found if bar], expected)


def check_heights(place, kind, pairs, areas):
    series = [[pair[0] for pair in pairs], [pair[1] for pair in pairs]][:1 if kind == "columns" else 2]
    measured = 0
    for number, area in enumerate(areas):
        labels = [(amount(text), y) for text, y in area["labels"]]
        if kind == "slope":
            values = [value for pair in pairs for value in pair]
            ys = [y for line in area["lines"] for y in line]
            low, span = min(values), max(values) - min(values) or 1
            measured += compare(place, "slopes", ys, [max(ys) - (value - low) / span * (max(ys) - min(ys)) for value in values])
            continue
        if len(labels) < 2:
            findings.add(place, "the axis has no two labels")
            continue
        (low, bottom), (high, top) = labels[0], labels[-1]
        at = lambda value: bottom - (value - low) / (high - low) * (bottom - top)
        measured += compare(place, "labels", [y for _, y in labels], [at(value) for value, _ in labels])
        if kind == "columns":
            known = [value for value in series[0] if value is not None]
            measured += compare(place, "columns", [edge for bar in area["bars"] for edge in bar], [edge for value in known for edge in sorted((at(value), at(0)))])
        else:
            shown = series if kind == "lines" else [series[number]]
            points = sorted(round(y, 1) for line in area["lines"] for y in line)
            alone = sorted(round(y, 1) for y in area["dots"])
            expected = sorted(at(value) for values in shown for value in values if value is not None)
            # A dot stands where a value stands by itself, and may mark the ends of a line.
            missing = [y for y in expected if not any(abs(y - other) <= 0.5 for other in points + alone)]
            stray = [y for y in points + alone if not any(abs(y - other) <= 0.5 for other in expected)]
            if missing or stray:
                findings.add(place, f"{len(missing)} values are not drawn, {len(stray)} points are no values")
            measured += len(expected)
    return measured


write()
subprocess.run([os.environ["EXPLAINER"], "build", "--quiet", "--content", content, "--output", public], check=True, stderr=subprocess.DEVNULL)
measured = 0
with browser() as chromium, Served(Site(public)) as root:
    for width in (1280, 320):
        page = chromium.new_context(viewport={"width": width, "height": 900}).new_page()
        for number, (shape, series) in enumerate(SHAPES.items(), 1):
            # Labels of thirteen digits leave a phone no room for lines.
            if shape == "huge" and width < 640:
                continue
            page.goto(f"{root}shape-{number}/")
            kinds = [kind for kind in HORIZONTAL + VERTICAL if drawn(kind, shape)]
            figures = page.locator(".figure").all()
            if len(figures) != len(kinds):
                findings.add(f"{shape} at {width} px", f"{len(figures)} charts stand there of {len(kinds)}")
                continue
            for kind, figure in zip(kinds, figures):
                found = figure.evaluate(MEASURE)
                check, parts = (check_lengths, "tracks") if kind in HORIZONTAL else (check_heights, "areas")
                measured += check(f"{kind}, {shape}, at {width} px", kind, list(zip(*series)), found[parts])
        page.context.close()
print(f"{measured} values measured")
findings.finish()
