"""Runs the code of docs/tutorial/partner.md, as it stands there, against a real server.

The blocks marked `sh` and `python` are run in their order; between them the desk of the county library does its part.
"""

import datetime
import json
import os
import subprocess
import sys
import tempfile
import threading

from page import blocks, must, python, run, shell

from server import Failed, Server, free_port, new_library, set_up


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


def hear(given, subscribe, receiver, ping):
    """The receiver hears a ping, and takes nothing that is not signed with its secret."""
    port = free_port()
    made = json.loads(shell(subscribe, {**given, "HOOK": f"http://127.0.0.1:{port}/"}))
    environment = {**os.environ, "SECRET": made["secret"], "PORT": str(port)}
    hears = subprocess.Popen([sys.executable, "-c", receiver], env=environment, stdout=subprocess.PIPE, text=True)
    # What hears nothing says nothing: its end is an empty line.
    patience = threading.Timer(60, hears.kill)
    patience.start()
    try:
        shell(ping, {**given, "WEBHOOK": str(made["id"])})
        heard = hears.stdout.readline().strip()
        must(heard == "webhooks.ping", f"the receiver heard: {heard}")
        forged = ["curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "-d", "{}", f"http://127.0.0.1:{port}/"]
        for name, value in [("id", "msg_1"), ("timestamp", "1"), ("signature", "v1,AAAA")]:
            forged += ["-H", f"webhook-{name}: {value}"]
        told = subprocess.run(forged, capture_output=True, text=True, check=False).stdout
        must(told == "401", f"what is forged is answered {told}")
    finally:
        patience.cancel()
        hears.kill()
        hears.wait()


def main():
    kinds = ["sh", "sh", "sh", "python", "sh", "python", "sh", "sh", "sh", "python"]
    who, ask, follow, script, subscribe, receiver, ping, figures, generate, client = blocks("partner.md", kinds)
    with tempfile.TemporaryDirectory() as folder:
        server = Server(folder, f"sqlite://{folder}/abonementas.db")
        # The receiver of the page listens on this machine.
        server.environment["ABONEMENTAS_WEBHOOKS_INSIDE"] = "127.0.0.0/8"
        server.start()
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
            told = python(script, given)
            must("Marti will_supply" in told and "Knygos nėra unfilled" in told, f"the script said: {told}")
            must(staff.get(f"/loans/{held['id']}").json["status"] == "will_supply", "the promise did not arrive")
            must(staff.get(f"/loans/{not_held['id']}").json["status"] == "requested", "the no did not arrive")
            must(python(script, given) == "", "what was answered is answered again")
            hear(given, subscribe, receiver, ping)
            must('"n_refused":1' in shell(figures, given).replace(" ", ""), "the figures do not tell of the no")

            given |= {"CLIENT": f"{folder}/client", "PYTHONPATH": f"{folder}/client"}
            shell(generate, given)
            # The server has closed what was idle so long; the next request opens it anew.
            staff.connection.close()
            sealed(staff, asked(staff, library, "Metai"))
            told = run([f"{folder}/client/bin/python", "-c"], client, given)
            must("Anykščių šilelis requested" in told, f"the client did not ask: {told}")
            must("Metai will_supply" in told and "'n_refused': 1" in told, f"the client said: {told}")
        finally:
            server.stop()
        server.verify()
    print("the tutorial for partners works as it is written")


if __name__ == "__main__":
    main()
