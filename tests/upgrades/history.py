"""What a small database of a release holds, and what a client is told of it."""

import pathlib
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests" / "reliability"))

from server import every_loan, lending_request, new_library  # noqa: E402 (the path comes first)

MEASURES = ["requests_received", "requests_supplied", "items_supplied", "requests_sent", "requests_filled", "items_received"]


def live(client):
    """Libraries, and loans on both sides at several places of their lives."""
    utena = new_library(client, "Utenos A. ir M. Miškinių viešoji biblioteka")
    birzai = new_library(client, "Biržų rajono savivaldybės Jurgio Bielinio viešoji biblioteka")
    lend(client, lending_request(utena, "Marti", "U-1"), [])
    lend(client, lending_request(utena, "Dėdės ir dėdienės", "U-2"), [("unfilled", {"reason": "on_loan"})])
    whole = [("will_supply", {}), ("ship", {"due_on": "2099-01-31"}), ("receive", {}), ("send_back", {}), ("complete", {})]
    for n in range(len(whole) + 1):
        lend(client, lending_request(birzai, f"Raštai, {n + 1} tomas", f"B-{n}"), whole[:n])
    asked = {"side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person", "title": "Metai", "author": "Donelaitis", "year": 1940}
    asked["reader"] = {"card_no": "20000001", "name": "Skaitytojas 1"}
    ways = [
        ("send", {"library_id": utena}),
        ("unfilled", {"reason": "not_held"}),
        ("send", {"library_id": birzai}),
        ("will_supply", {}),
        ("ship", {"due_on": "2099-01-31"}),
        ("receive", {}),
        ("hand_over", {"reader_due_on": "2099-01-20"}),
    ]
    for n in (0, 1, 4, len(ways)):
        lend(client, asked, ways[:n])


def lend(client, body, steps):
    loan = client.expect(201, "POST", "/loans", body).json
    for action, said in steps:
        client.expect(200, "POST", f"/loans/{loan['id']}/actions/{action}", said)


def told(client, year):
    """What must be the same after an upgrade: who stands where, how it came there, and the year's figures."""
    loans = {
        loan["number"]: {
            "title": loan["title"],
            "status": loan["status"],
            "steps": [event["kind"] for event in client.get(f"/loans/{loan['id']}/events").json["items"]],
        }
        for loan in every_loan(client)
    }
    libraries = [library["name"] for library in client.get("/libraries?limit=200&sort=name").json["items"]]
    period = f"from={year}-01-01&to={year}-12-31"
    rows = client.get(f"/statistics?measures={','.join(MEASURES)}&by=month,side&{period}").json["rows"]
    figures = [[row[name] for name in ["month", "side", *MEASURES]] for row in rows]
    return {"loans": loans, "libraries": libraries, "figures": figures}
