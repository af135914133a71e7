"""What a small database of a release holds, and what a client is told of it."""

import datetime
import pathlib
import sys
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "tests" / "reliability"))

from server import Client, Failed, every_loan, lending_request, new_library, token_of  # noqa: E402 (the path comes first)

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


    money(client)


def money(client):
    """Cost lines, one of them taken back, a parcel, an invoice that is paid in part, a report."""
    card = {"company_code": "190966737", "street": "Laisvės g. 1", "city": "Kaunas", "postal_code": "44001"}
    kaunas = client.expect(201, "POST", "/libraries", {"name": "Kauno rajono viešoji biblioteka", "kind": "municipal", **card}).json["id"]
    parties = {"ours": {"signatory": "Direktorė"}, "theirs": {"signatory": "Direktorius"}}
    draft = client.expect(201, "POST", "/agreements", {"library_id": kaunas, **parties}).json
    client.expect(200, "POST", f"/agreements/{draft['id']}/actions/sign", {})
    loan = client.expect(201, "POST", "/loans", lending_request(kaunas, "Altorių šešėly", "K-1")).json
    for cents in (250, 100):
        line = {"kind": "postage_out", "amount_cents": cents, "payer": "partner"}
        lines = client.expect(201, "POST", f"/loans/{loan['id']}/charges", line).json["charges"]
    client.expect(200, "POST", f"/loans/{loan['id']}/charges/{lines[-1]['id']}/actions/void", {"reason": "Per daug"})
    carrier = client.expect(201, "POST", "/carriers", {"name": "Paštas"}).json["id"]
    client.expect(200, "POST", f"/loans/{loan['id']}/actions/will_supply", {})
    parcel = client.expect(201, "POST", "/shipments", {"direction": "to_borrower", "library_id": kaunas, "carrier_id": carrier}).json["id"]
    client.expect(200, "POST", f"/shipments/{parcel}/actions/add", {"loan_ids": [loan["id"]]})
    client.expect(200, "POST", f"/shipments/{parcel}/actions/dispatch", {})
    invoice = billed(client)
    paid = {"library_id": kaunas, "amount_cents": 100, "received_on": str(TODAY), "text": invoice["number"]}
    client.expect(201, "POST", "/payments", paid)
    client.expect(201, "POST", "/reports", {"kind": "tba_year", "year": TODAY.year})


def billed(client):
    """Another person says yes to the account of the bank; then a run drafts the only invoice, and it is issued."""
    decide(client, "library.company_code", "188204007")
    decide(client, "library.address", "Gedimino pr. 51, LT-01109 Vilnius")
    proposed = decide(client, "library.iban", "LT12 1000 0111 0100 1000")
    approve = f"/parameter-decisions/{proposed['decisions'][0]['id']}/actions/approve"
    colleague(client).expect(200, "POST", approve, {})
    run = client.expect(201, "POST", "/invoices/runs", {"from_on": f"{TODAY.year}-01-01", "to_on": str(TODAY)}).json["id"]
    for _ in range(200):
        if client.get(f"/invoices/runs/{run}").json["job"]["status"] == "done":
            break
        time.sleep(0.05)
    else:
        raise Failed("the run of invoices did not end")
    (drafted,) = client.get(f"/invoices?run_id={run}").json["items"]
    return client.expect(200, "POST", f"/invoices/{drafted['id']}/actions/issue", {}).json


def decide(client, key, value):
    version = client.get(f"/parameters/{key}").headers["ETag"]
    change = {"value": value, "from_on": str(TODAY), "reason": "Įsakymas V-12"}
    return client.expect(200, "PATCH", f"/parameters/{key}", change, version=version).json


def colleague(client):
    (role,) = [role["id"] for role in client.get("/roles").json["items"] if role["key"] == "administrator"]
    ours = client.get("/session").json["user"]["library"]["id"]
    person = {"email": "antra@example.org", "name": "Administratorė Antroji", "library_id": ours}
    person["assignments"] = [{"role_id": role, "scope": "all"}]
    token = client.expect(201, "POST", "/accounts", person).json["invitation"]["token"]
    other = Client(client.server)
    accepted = other.request("POST", "/invitations/actions/accept", {"token": token, "password": "mėlyna lempa po stalu"})
    other.token = token_of(accepted)
    return other


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
    "cost lines": ("/postage/lines", ["kind", "amount_cents", "payer", "charged_on"]),
    "parcels": ("/shipments", ["number", "status", "direction", "n_loans"]),
    "invoices": ("/invoices", ["number", "status", "total_cents", "paid_cents", "invoice_on"]),
    "payments": ("/payments", ["received_on", "amount_cents"]),
    "reports": ("/reports", ["title", "status", "year"]),
}


def rows(client, path, fields):
    return sorted(([row[name] for name in fields] for row in client.get(f"{path}?limit=200").json["items"]), key=str)
