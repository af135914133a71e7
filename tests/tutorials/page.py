"""A page of docs/tutorial whose code is run as it stands there: what the scripts beside this file share."""

import os
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "reliability"))
from server import TOP, Failed  # noqa: E402 (the path comes first)


def blocks(name, kinds):
    """The blocks marked `sh` and `python`, in their order; the page has those that the script knows, and no other."""
    text = (TOP / "docs" / "tutorial" / name).read_text(encoding="utf-8")
    found = re.findall(r"^```(sh|python)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)
    if [kind for kind, _ in found] != kinds:
        raise Failed(f"{name} has other blocks than this script knows: {[kind for kind, _ in found]}")
    return [text for _, text in found]


def run(program, text, environment):
    """What a block says; it must end well."""
    told = subprocess.run(
        [*program, text], env={**os.environ, **environment}, capture_output=True, text=True, timeout=180, check=False
    )
    if told.returncode != 0:
        raise Failed(f"{text}\nended with {told.returncode}:\n{told.stdout}{told.stderr}")
    return told.stdout


def shell(text, environment):
    return run(["sh", "-euc"], text, environment)


def python(text, environment):
    return run([sys.executable, "-c"], text, environment)


def must(is_so, says):
    if not is_so:
        raise Failed(says)
