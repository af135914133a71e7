"""What a small database of a release holds, and what a client is told of it."""

import datetime
import pathlib
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests" / "reliability"))

from server import every_loan, lending_request, new_library  # noqa: E402 (the path comes first)

TODAY = datetime.date.today()
DUE, READER_DUE = (str(TODAY + datetime.timedelta(days=days)) for days in (60, 50))
MEASURES = ["requests_received", "requests_supplied", "items_supplied", "requests_sent", "requests_filled", "items_received"]


def live(client):
    """Libraries, and loans on both sides at several places of their lives."""
    utena = new_library(client, "Utenos A. ir M. Miškinių viešoji biblioteka")
    birzai = new_library(client, "Biržų rajono savivaldybės Jurgio Bielinio viešoji biblioteka")
    lend(client, lending_request(utena, "Marti", "U-1"), [])
    lend(client, lending_request(utena, "Dėdės ir dėdienės", "U-2"), [("unfilled", {"reason": "on_loan"})])
    whole = [("will_supply", {}), ("ship", {"due_on": DUE}), ("receive", {}), ("send_back", {}), ("complete", {})]
    for n in range(len(whole) + 1):
        lend(client, lending_request(birzai, f"Raštai, {n + 1} tomas", f"B-{n}"), whole[:n])
    asked = {"side": "borrowing", "medium": "original", "kind": "book", "channel": "in_person", "title": "Metai", "author": "Donelaitis", "year": 1940}
    asked["reader"] = {"card_no": "20000001", "name": "Skaitytojas 1"}
    ways = [
        ("send", {"library_id": utena}),
        ("unfilled", {"reason": "not_held"}),
        ("send", {"library_id": birzai}),
        ("will_supply", {}),
        ("ship", {"due_on": DUE}),
        ("receive", {}),
        ("hand_over", {"reader_due_on": READER_DUE}),
    ]
    for n in (0, 1, 4, len(ways)):
        lend(client, asked, ways[:n])
    beside(client, utena, birzai)


def beside(client, utena, birzai):
    """What stands beside loans: agreements, subscribers, wanted titles, targets, keys, webhooks."""
    client.expect(201, "POST", "/agreements", {"library_id": utena})
    parties = {"ours": {"signatory": "Direktorė"}, "theirs": {"signatory": "Direktorius"}}
    signed = client.expect(201, "POST", "/agreements", {"library_id": birzai, **parties}).json
    client.expect(200, "POST", f"/agreements/{signed['id']}/actions/send", {})
    client.expect(200, "POST", f"/agreements/{signed['id']}/actions/sign", {})
    client.expect(201, "POST", "/subscribers", {"library_id": utena})
    registered = client.expect(201, "POST", "/subscribers", {"library_id": birzai}).json
    client.expect(200, "POST", f"/subscribers/{registered['id']}/actions/register", {})
    wanted = {"title": "Dainavos šalies senų žmonių padavimai", "author": "Krėvė", "year": 1912, "price_cents": 1250}
    client.expect(201, "POST", "/demand", wanted)
    until = str(TODAY + datetime.timedelta(days=90))
    target = {"side": "lending", "measure": "lending_fill_rate", "value": 90, "from_on": f"{TODAY.year}-01-01", "source": "Įsakymas V-12"}
    client.expect(201, "POST", "/quality/targets", target)
    improvement = {"title": "Greičiau atsakyti", "plan": "Tikrinti du kartus per dieną", "deadline_on": until}
    client.expect(201, "POST", "/quality/improvements", improvement)
    script = {"name": "Ataskaita", "holder": "script", "rights": [{"code": "statistics:read", "scope": "all"}], "expires_on": until}
    client.expect(201, "POST", "/keys", script)
    client.expect(201, "POST", "/keys", {"name": "ILL sistema", "holder": "partner", "library_id": utena, "expires_on": until})
    # Nobody answers under a name that ends so (RFC 2606).
    client.expect(201, "POST", "/webhooks", {"name": "ILL sistema", "url": "https://ill.example/hook", "kinds": ["loans.ship"]})


def lend(client, body, steps):
    loan = client.expect(201, "POST", "/loans", body).json
    for action, said in steps:
        client.expect(200, "POST", f"/loans/{loan['id']}/actions/{action}", said)


def told(client, year, lists):
    """What must be the same after an upgrade: who stands where, how it came there, the year's figures, and these lists."""
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
    counted = client.get(f"/statistics?measures={','.join(MEASURES)}&by=month,side&{period}").json["rows"]
    figures = [[row[name] for name in ["month", "side", *MEASURES]] for row in counted]
    beside = {name: rows(client, *of) for name, of in BESIDE.items() if name in lists}
    return {"loans": loans, "libraries": libraries, "figures": figures, **beside}


# What is compared of each list: its path, and the fields.
BESIDE = {
    "agreements": ("/agreements", ["number", "status", "from_on"]),
    "subscribers": ("/subscribers", ["card_no", "status", "registered_for"]),
    "demand": ("/demand", ["title", "status", "n_requests", "price_cents"]),
    "targets": ("/quality/targets", ["side", "measure", "value", "from_on"]),
    "improvements": ("/quality/improvements", ["title", "status", "deadline_on"]),
    "keys": ("/keys", ["name", "holder"]),
    "webhooks": ("/webhooks", ["name", "url"]),
}


def rows(client, path, fields):
    return sorted(([row[name] for name in fields] for row in client.get(f"{path}?limit=200").json["items"]), key=str)
