#!/usr/bin/env python3
"""frictionless takes a column of decimals with commas for places on the globe.

Expected: the column "Wert" of a table with semicolons, which holds 1,5, is text or a number.
Happens: its type is inferred as "geopoint", the value is read as longitude 1 and latitude 5, and the table is valid.
Follows: which sign separates decimals is what an author says, never what is guessed from the values.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGE = "frictionless==5.21.0"
TRIAL = """
import sys
import frictionless
from frictionless import Resource
print("frictionless", frictionless.__version__)
resource = Resource(path="table.csv")
resource.infer(stats=False)
for field in resource.schema.fields:
    print(field.name, field.type)
print([[float(part) for part in row["Wert"]] for row in resource.read_rows()])
print("valid:", Resource(path="table.csv").validate().valid)
"""
SEEN = """frictionless 5.21.0
Jahr integer
Wert geopoint
[[1.0, 5.0]]
valid: True
"""

with tempfile.TemporaryDirectory() as directory:
    Path(directory, "table.csv").write_text("Jahr;Wert\n2020;1,5\n")
    packages = Path(directory, "packages")
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", packages, PACKAGE], check=True)
    output = subprocess.run(
        [sys.executable, "-c", TRIAL], cwd=directory, env={"PYTHONPATH": str(packages)}, check=True, capture_output=True, text=True).stdout
print(output, end="")
if output != SEEN:
    sys.exit("this has changed; it was:\n" + SEEN)
