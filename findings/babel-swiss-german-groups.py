#!/usr/bin/env python3
"""Babel groups the digits of Swiss German up to a million, and from there on not at all.

Expected: 1234567 for de_CH is written with the same sign between its groups as 123456, as other locales are.
Happens: 123456 becomes 123'456, and 1234567 stays 1234567; so it is for fr_CH and de_LI, and not for de_DE.
Follows: numbers that readers see are not taken from Babel, and it is no judge of ours.
"""

import subprocess
import sys
import tempfile

PACKAGE = "babel==2.19.0"
TRIAL = """
import babel
from babel.numbers import format_decimal
print("babel", babel.__version__)
for locale in ("de_CH", "fr_CH", "de_LI", "de_DE"):
    print(locale, format_decimal(123456, locale=locale), format_decimal(1234567, locale=locale))
"""
SEEN = """babel 2.19.0
de_CH 123'456 1234567
fr_CH 123'456 1234567
de_LI 123'456 1234567
de_DE 123.456 1.234.567
"""

with tempfile.TemporaryDirectory() as directory:
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--target", directory, PACKAGE], check=True)
    output = subprocess.run([sys.executable, "-c", TRIAL], env={"PYTHONPATH": directory}, check=True, capture_output=True, text=True).stdout
print(output, end="")
if output != SEEN:
    sys.exit("this has changed; it was:\n" + SEEN)
