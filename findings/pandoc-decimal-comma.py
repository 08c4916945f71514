#!/usr/bin/env python3
"""pandoc makes three things of a decimal comma in a formula, braces or not.

Expected: TeX's way to write one and a half with a comma, 1{,}5, becomes one number in MathML, <mn>1,5</mn>; without braces
the comma separates 1 and 5.
Happens: both become <mn>1</mn><mo>,</mo><mn>5</mn>, so that a screen reader says a list of two numbers.
Follows: formulas with decimal commas cannot be handed to pandoc for MathML that is to be read aloud.
"""

import re
import subprocess
import sys
import tempfile

PACKAGE = "pypandoc_binary==1.17"
TRIAL = """
import pypandoc
print("pandoc", pypandoc.get_pandoc_version())
for formula in ("1{,}5", "1,5"):
    print(formula, pypandoc.convert_text(f"${formula}$", "html", format="markdown", extra_args=["--mathml"]))
"""
SEEN = """pandoc 3.9
1{,}5 <mn>1</mn><mo>,</mo><mn>5</mn>
1,5 <mn>1</mn><mo>,</mo><mn>5</mn>
"""

with tempfile.TemporaryDirectory() as directory:
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", directory, PACKAGE], check=True)
    written = subprocess.run([sys.executable, "-c", TRIAL], env={"PYTHONPATH": directory}, check=True, capture_output=True, text=True).stdout
# The row alone: what is around it is the same for any formula.
output = re.sub(r"<p>.*?<mrow>(.*?)</mrow>.*?</p>\n+", r"\1\n", written)
print(output, end="")
if output != SEEN:
    sys.exit("this has changed; it was:\n" + SEEN)
