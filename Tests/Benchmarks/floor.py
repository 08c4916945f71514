"""The floor to measure against: a C program that only reads, parses with cmark-gfm, renders and writes."""
import subprocess
from pathlib import Path


def floor(work: Path) -> str:
    """Compiles the program; gives its path."""
    binary = work / "floor"
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libcmark-gfm"], capture_output=True, text=True).stdout.split()
    source = Path(__file__).with_suffix(".c")
    subprocess.run(["cc", "-O2", "-o", binary, source, *(flags or ["-lcmark-gfm", "-lcmark-gfm-extensions"])], check=True)
    return str(binary)
