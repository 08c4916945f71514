#!/usr/bin/env python3
"""Writes the outlines of countries and their names, as `Sources/Figures/Map` holds them.

    scripts/make-world-outlines.py FOLDER

Needs Debian's packages r-base-core, r-cran-rnaturalearthdata (0.1.0-2), iso-codes and unicode-cldr-core (41). The
outlines are Natural Earth's at 1:110m in the edition before 4.0, in the public domain; Debian's package is in CC0.
"""

import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

folder = Path(sys.argv[1])
CODES = Path("/usr/share/iso-codes/json/iso_3166-1.json")
CLDR = Path("/usr/share/unicode/cldr/common/main")
# What the field adm0_a3 calls otherwise than ISO 3166 does; a hyphen has no code there.
OWN_CODES = {"KOS": "XK", "PSX": "PS", "SAH": "EH", "SDS": "SS", "SOL": "-", "CYN": "-"}
READ = """
data <- new.env()
lazyLoad(file.path(system.file(package = "rnaturalearthdata"), "data", "Rdata"), envir = data)
countries <- data$countries110
for (i in seq_len(nrow(countries@data))) {
  cat("F", as.character(countries@data$adm0_a3[i]), "\\n")
  for (p in countries@polygons[[i]]@Polygons) cat("R", paste(sprintf("%.4f,%.4f", p@coords[, 1], p@coords[, 2]), collapse = " "), "\\n")
}
"""

listed = json.loads(CODES.read_text())["3166-1"]
by_three = {country["alpha_3"]: country["alpha_2"] for country in listed}
outlines = []
for line in subprocess.run(["Rscript", "-e", READ], check=True, capture_output=True, text=True).stdout.splitlines():
    kind, _, rest = line.strip().partition(" ")
    if kind == "F":
        outlines.append((OWN_CODES.get(rest) or by_three[rest], []))
        continue
    ring = []
    for point in rest.split():
        longitude, latitude = (float(number) for number in point.split(","))
        # Russia, Fiji and Antarctica end at 180.00000000000014.
        place = (round(max(-180, min(180, longitude)) * 10), round(latitude * 10))
        if not ring or ring[-1] != place:
            ring.append(place)
    if len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    if len(ring) > 2:
        steps = [f"{b[0] - a[0]},{b[1] - a[1]}" for a, b in zip(ring, ring[1:])]
        outlines[-1][1].append(f"{ring[0][0]},{ring[0][1]} " + " ".join(steps))

lines = [f"{code} {';'.join(rings)}" for code, rings in sorted(outlines, key=lambda outline: outline[0]) if code != "AQ"]
source = folder / "WorldOutlines.swift"
before, after = source.read_text().split('"""\n', 1)[0], '"""\n}\n'
source.write_text(before + '"""\n' + "".join(f"        {line}\n" for line in lines) + "        " + after)

three = {country["alpha_2"]: country["alpha_3"] for country in listed} | {"XK": "XKX"}
for tag, name in [("en", "English"), ("de", "German"), ("fr", "French"), ("es", "Spanish"), ("ar", "Arabic")]:
    names = {
        territory.get("type"): territory.text
        for territory in ElementTree.parse(CLDR / f"{tag}.xml").getroot().iter("territory") if territory.get("alt") is None
    }
    rows = [""]
    for code in sorted(three):
        entry = f"{code}{three[code] if tag == 'en' else ''} {names[code]}"
        if rows[-1] and len(rows[-1]) + len(entry) > 125:
            rows.append("")
        rows[-1] += (";" if rows[-1] else "") + entry
    source = folder / f"CountryNames+{name}.swift"
    before = source.read_text().split('"""\n', 1)[0]
    source.write_text(before + '"""\n' + "".join(f"        {row}\n" for row in rows) + "        " + after)
