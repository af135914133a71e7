"""Makes the folder of this version: a small history on both databases, and what a client is told of it."""

import json
import os
import re
import shutil
import subprocess
import tempfile

from history import BESIDE, TOP, live, told
from server import Postgres, Server, binary, set_up


def version():
    return re.search(r'^version = "([^"]+)"', (TOP / "Cargo.toml").read_text(), re.M).group(1)


def fill(server, year):
    server.start()
    client = set_up(server)
    live(client)
    answer = told(client, year, BESIDE)
    server.stop()
    server.verify()
    return answer


def main():
    folder = TOP / "tests" / "upgrades" / version()
    if folder.exists():
        raise SystemExit(f"{folder.name} is there already, and a released version does not change")
    with tempfile.TemporaryDirectory() as place, Postgres() as postgres:
        of_postgres = Server(place, postgres.url)
        # PostgreSQL's server makes its secret file; the other takes the same.
        of_sqlite = Server(place, f"sqlite://{place}/abonementas.db")
        year = subprocess.run(["date", "+%Y"], capture_output=True, text=True, check=True).stdout.strip()
        expected = fill(of_sqlite, year)
        if fill(of_postgres, year) != expected:
            raise SystemExit("the two databases tell different things")
        folder.mkdir()
        subprocess.run([binary(), "backup", str(folder / "sqlite.db")], env=of_sqlite.environment, check=True)
        dump = [os.path.join(postgres.programs, "pg_dump"), "--no-owner", "--no-privileges", postgres.url]
        (folder / "postgres.sql").write_text(subprocess.run(dump, capture_output=True, text=True, check=True).stdout)
        shutil.copy(of_postgres.environment["ABONEMENTAS_SECRET_FILE"], folder / "secret")
    whole = {"year": year, **expected}
    (folder / "expected.json").write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n")
    print(f"{folder.name}: {len(expected['loans'])} loans, {len(expected['libraries'])} libraries")


if __name__ == "__main__":
    main()
