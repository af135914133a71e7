#!/usr/bin/env python3
"""Reads real messages of ISO 18626, writes them and random ones in both dialects, and validates all by the schemas.

The samples and schemas are not ours to pass on: ABONEMENTAS_INTEROP names their folder, or ../shared/interop beside
the project holds them (samples/**.xml, xsd/*.xsd). Needs xmllint (libxml2-utils). Exit code 1: something is wrong.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SCHEMAS = {"1.2": "ISO-18626-v1_2.xsd", "2021": "ISO-18626-2021-2.xsd"}
OURS = PROJECT / "backend/src/iso18626/codec/tests/data"


def main() -> int:
    interop = Path(os.environ.get("ABONEMENTAS_INTEROP", PROJECT.parent / "shared/interop")).resolve()
    if not (interop / "samples").is_dir() or not (interop / "xsd").is_dir():
        print(f"no samples/ and xsd/ in {interop}", file=sys.stderr)
        return 1
    written = PROJECT / "target/iso18626"
    shutil.rmtree(written, ignore_errors=True)
    # The whole workspace, as `make test` built it: alone, the library would be compiled anew with fewer features.
    subprocess.run(
        ["cargo", "test", "--locked", "--quiet", "--workspace", "--lib", "iso18626::codec::tests::interop"]
        + ["--", "--ignored", "--nocapture"],
        cwd=PROJECT,
        env=os.environ | {"ABONEMENTAS_ISO18626": str(interop / "samples"), "ABONEMENTAS_ISO18626_OUT": str(written)},
        check=True,
    )
    n_wrong = 0
    for dialect, schema in SCHEMAS.items():
        ours = sorted(OURS.glob(f"*-{dialect}.xml"))
        files = sorted((written / dialect).glob("*.xml"))
        random = [file for file in files if file.name.startswith("random-")]
        wrong = invalid(interop / "xsd" / schema, ours + files)
        n_wrong += len(wrong)
        print(
            f"{dialect}: {len(files) - len(random)} samples, {len(random)} random messages and {len(ours)} of the tests:"
            f" {len(ours) + len(files) - len(wrong)} valid by {schema}, {len(wrong)} invalid"
        )
        for file, why in wrong[:10]:
            print(f"  {file}: {why}", file=sys.stderr)
        if not ours or not random or len(files) == len(random):
            print(f"too little was written in {dialect}", file=sys.stderr)
            n_wrong += 1
    return 1 if n_wrong else 0


def invalid(schema: Path, files: list[Path]) -> list[tuple[Path, str]]:
    """The files that xmllint does not call valid, with the first thing it says of them."""
    done = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", str(schema), *map(str, files)], capture_output=True, text=True
    )
    said = done.stderr.splitlines()
    valid = {line.removesuffix(" validates") for line in said if line.endswith(" validates")}
    first = {str(file): next((line for line in said if line.startswith(f"{file}:")), "") for file in files}
    return [(file, first[str(file)]) for file in files if str(file) not in valid]


if __name__ == "__main__":
    sys.exit(main())
