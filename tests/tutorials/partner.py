"""Runs the code of docs/tutorial/partner.md, as it stands there, against a real server.

The blocks marked `sh` and `python` are run in their order; between them the desk of the county library does its part.
"""

import datetime
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "reliability"))
from server import TOP, Failed, Server, new_library, set_up

PAGE = TOP / "docs" / "tutorial" / "partner.md"


def blocks():
    found = re.findall(r"^```(sh|python)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE)
    if [kind for kind, _ in found] != ["sh", "sh", "sh", "python", "sh"]:
        raise Failed(f"{PAGE.name} has other blocks than this script knows: {[kind for kind, _ in found]}")
    return [text for _, text in found]


def run(program, text, environment):
    """What a block says; it must end well."""
    told = subprocess.run(
        [*program, text], env={**os.environ, **environment}, capture_output=True, text=True, timeout=60, check=False
    )
    if told.returncode != 0:
        raise Failed(f"{text}\nended with {told.returncode}:\n{told.stdout}{told.stderr}")
    return told.stdout


def shell(text, environment):
    return run(["sh", "-euc"], text, environment)


def must(is_so, says):
    if not is_so:
        raise Failed(says)


def step(staff, loan, verb, body):
    return staff.expect(200, "POST", f"/loans/{loan['id']}/actions/{verb}", body).json


def asked(staff, library, title):
    """A reader's request that the desk sends to the partner."""
    loan = staff.expect(
        201,
        "POST",
        "/loans",
        {
            "side": "borrowing",
            "medium": "original",
            "kind": "book",
            "channel": "in_person",
            "title": title,
            "author": "Žemaitė",
            "year": 1921,
            "reader": {"card_no": "A-17", "name": "Skaitytojas 1"},
        },
    ).json
    return step(staff, loan, "send", {"library_id": library})


def sealed(staff, position_of):
    """The feed is a moment behind: waits until it tells of this loan."""
    for _ in range(100):
        page = staff.get("/events?kinds=loans.send&limit=200").json
        if any(event["entity_id"] == position_of["id"] for event in page["items"]):
            return
        subprocess.run(["sleep", "0.1"], check=True)
    raise Failed("the feed does not tell of what was sent")


def main():
    who, ask, follow, script, figures = blocks()
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, f"sqlite://{folder}/abonementas.db").start()
        try:
            staff = set_up(server)
            library = new_library(staff, "Utenos A. ir M. Miškinių viešoji biblioteka")
            until = datetime.date.today() + datetime.timedelta(days=90)
            new = {"name": "ILL sistema", "holder": "partner", "library_id": library, "expires_on": str(until)}
            key = staff.expect(201, "POST", "/keys", new).json["secret"]
            given = {"API": f"http://127.0.0.1:{server.port}/api/v1", "KEY": key, "PLACE": f"{folder}/next_after"}

            must("Utenos" in shell(who, given), "the key does not tell for whom it speaks")
            first, again = shell(ask, given), shell(ask, given)
            must(first == again, "the same request sent twice is not one")
            loan = staff.get("/loans?side=lending").json["items"][0]
            step(staff, loan, "will_supply", {})
            followed = shell(follow, given)
            must('"will_supply"' in followed and "loans.will_supply" in followed, f"it is not followed: {followed}")

            held, not_held = asked(staff, library, "Marti"), asked(staff, library, "Knygos nėra")
            sealed(staff, not_held)
            told = run([sys.executable, "-c"], script, given)
            must("Marti will_supply" in told and "Knygos nėra unfilled" in told, f"the script said: {told}")
            must(staff.get(f"/loans/{held['id']}").json["status"] == "will_supply", "the promise did not arrive")
            must(staff.get(f"/loans/{not_held['id']}").json["status"] == "requested", "the no did not arrive")
            must(run([sys.executable, "-c"], script, given) == "", "what was answered is answered again")
            must('"n_refused":1' in shell(figures, given).replace(" ", ""), "the figures do not tell of the no")
        finally:
            server.stop()
        server.verify()
    print("the tutorial for partners works as it is written")


if __name__ == "__main__":
    main()
