"""Opens the database of every released version with the newest program, and compares what it tells with then.

Promise 22 of docs/explanation/reliability.md: old data come along. On SQLite and on PostgreSQL, for every folder of
tests/upgrades: the loans, where they stand and how they came there, the libraries, the year's figures; and `verify`
recounts everything. One line of counts; exit 1 on any difference.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from server import TOP, Failed, Postgres, Server, binary, sign_in

sys.path.insert(0, str(TOP / "tests" / "upgrades"))

from history import told  # noqa: E402 (the path comes first)


def compare(release, server):
    """Starts the newest program on the database; gives how many loans it compared."""
    shutil.copy(release / "secret", pathlib.Path(server.folder) / "secret")
    expected = json.loads((release / "expected.json").read_text())
    year = expected.pop("year")
    server.start()
    # An older release knew fewer lists, and its administrator has no rights for the others.
    found = told(sign_in(server), year, expected)
    server.stop()
    server.verify()
    for name, was in expected.items():
        if found[name] != was:
            raise Failed(f"{release.name}: {name} were {was}, are {found[name]}")
    return len(expected["loans"])


def on_sqlite(release):
    with tempfile.TemporaryDirectory() as place:
        server = Server(place, f"sqlite://{place}/abonementas.db")
        subprocess.run(
            [binary(), "restore", str(release / "sqlite.db")], env=server.environment, check=True, stdout=subprocess.DEVNULL
        )
        return compare(release, server)


def on_postgres(release):
    with tempfile.TemporaryDirectory() as place, Postgres() as postgres:
        psql = [os.path.join(postgres.programs, "psql"), "--quiet", "--set=ON_ERROR_STOP=1", "--file", release / "postgres.sql"]
        subprocess.run([*psql, postgres.url], check=True, stdout=subprocess.DEVNULL)
        return compare(release, Server(place, postgres.url))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--database", choices=["sqlite", "postgres"], required=True)
    database = parser.parse_args().database
    releases = sorted(path.parent for path in (TOP / "tests" / "upgrades").glob("*/expected.json"))
    if not releases:
        raise SystemExit("tests/upgrades holds no release")
    open_one = on_sqlite if database == "sqlite" else on_postgres
    n_loans = sum(open_one(release) for release in releases)
    print(f"{database}: {len(releases)} releases opened, {n_loans} loans compared, 0 differences")


if __name__ == "__main__":
    try:
        main()
    except Failed as failed:
        raise SystemExit(str(failed)) from None
