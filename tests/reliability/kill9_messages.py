"""Kills the server with SIGKILL while partners' systems write to it by ISO 18626, and counts what is lost.

Promise 2 of docs/explanation/reliability.md: a message that was confirmed is taken, once, and is answered.
Each partner sends requests for books that we do not hold; the desk refuses them by itself, so that each request that is
taken makes one loan and one message of ours to the partner, who listens. After each restart what was sent without a
confirmation is sent again byte for byte, as the systems of the field do. At the end:

- every request that was confirmed is there as one loan;
- every request was answered to its partner, at least once, also where the server died between the two.

A partner that was being told when the server died is told again when the lease has run out (300 s): the script waits
for it. One line of counts; exit 1 on any loss.
"""

import argparse
import collections
import contextlib
import datetime
import http.client
import http.server
import random
import re
import tempfile
import threading
import time

from server import Failed, Postgres, Server, every_loan, new_library, set_up, sign_in

NAMESPACE = "http://illtransactions.org/2013/iso18626"
WAIT = 420


def agency(tag, value):
    return f"<{tag}><agencyIdType>ISIL</agencyIdType><agencyIdValue>{value}</agencyIdValue></{tag}>"


def request(partner, number):
    """A request in the edition of 2017, for an ISBN that nobody holds."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><ISO18626Message xmlns="{NAMESPACE}" xmlns:ill="{NAMESPACE}" '
        f'ill:version="1.2"><request><header>{agency("supplyingAgencyId", "LT-OURS")}'
        f'{agency("requestingAgencyId", partner)}<multipleItemRequestId></multipleItemRequestId>'
        f"<timestamp>2026-03-02T08:59:00Z</timestamp><requestingAgencyRequestId>{number}</requestingAgencyRequestId>"
        f"</header><bibliographicInfo><title>Marti, {number} leidimas</title><bibliographicItemId>"
        "<bibliographicItemIdentifier>9786090123454</bibliographicItemIdentifier><bibliographicItemIdentifierCode>ISBN"
        "</bibliographicItemIdentifierCode></bibliographicItemId></bibliographicInfo><serviceInfo><requestType>New"
        "</requestType><serviceType>Loan</serviceType></serviceInfo></request></ISO18626Message>"
    )


class Listener:
    """The endpoint of all partners: confirms what comes, and counts the answers to each request."""

    def __init__(self):
        self.answers = collections.Counter()
        answers = self.answers

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                number = re.search(r"<requestingAgencyRequestId>([^<]+)<", body).group(1)
                if "<status>Unfilled<" in body:
                    answers[number] += 1
                stamp = re.search(r"<timestamp>([^<]+)<", body).group(1)
                reason = re.search(r"<reasonForMessage>([^<]+)<", body).group(1)
                said = (
                    f'<ISO18626Message xmlns="{NAMESPACE}" xmlns:ill="{NAMESPACE}" ill:version="1.2">'
                    f"<supplyingAgencyMessageConfirmation><confirmationHeader><timestamp>{stamp}</timestamp>"
                    f"<requestingAgencyRequestId>{number}</requestingAgencyRequestId><timestampReceived>{stamp}"
                    "</timestampReceived><messageStatus>OK</messageStatus></confirmationHeader><reasonForMessage>"
                    f"{reason}</reasonForMessage></supplyingAgencyMessageConfirmation></ISO18626Message>"
                ).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/xml")
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server.server_address[1]}/iso18626"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Partner:
    """A library whose system writes to us."""

    def __init__(self, administrator, n, url):
        self.agency = f"LT-P{n}"
        library = new_library(administrator, f"Prašančioji biblioteka {n}")
        key = {"name": f"Sistema {n}", "holder": "partner", "library_id": library, "n_per_minute": 6000}
        key["expires_on"] = f"{datetime.date.today().year + 1}-01-31"
        self.key = administrator.expect(201, "POST", "/keys", key).json["secret"]
        peer = {
            "library_id": library,
            "agency": {"kind": "ISIL", "value": self.agency},
            "our_agency": {"kind": "ISIL", "value": "LT-OURS"},
            "url": url,
            "dialect": "1.2",
            "automatic": {
                "promises_available": False,
                "refuses_not_held": True,
                "refuses_duplicates": False,
                "answers_renewals": False,
                "agrees_to_cancel": False,
            },
        }
        administrator.expect(201, "POST", "/iso18626/peers", peer)
        self.confirmed, self.unconfirmed = set(), []

    def send(self, connection, number):
        headers = {"Content-Type": "application/xml", "X-Partner-Key": self.key}
        connection.request("POST", "/iso18626", request(self.agency, number).encode(), headers)
        response = connection.getresponse()
        return response.status, response.read().decode()

    def write_until_killed(self, port, name, refused):
        connection, n = http.client.HTTPConnection("127.0.0.1", port, timeout=30), 0
        while True:
            n += 1
            number = f"{self.agency}-{name}-{n}"
            try:
                status, said = self.send(connection, number)
            except (OSError, http.client.HTTPException):
                self.unconfirmed.append(number)
                return
            if status == 200 and "<messageStatus>OK<" in said:
                self.confirmed.add(number)
            elif status in (429, 503):
                time.sleep(0.05)
            else:
                refused.append(f"{number}: {status} {said[:200]}")
                return

    def send_again(self, port, counts, trouble):
        """What nobody confirmed, byte for byte."""
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        for number in self.unconfirmed:
            status, said = self.send(connection, number)
            if status == 200 and "<messageStatus>OK<" in said:
                counts["sent_again"] += 1
                self.confirmed.add(number)
            else:
                trouble.append(f"{number} sent again: {status} {said[:200]}")
        self.unconfirmed = []
        connection.close()


def run_round(n, server, partners, random_, options, counts, trouble):
    refused = []
    threads = [
        threading.Thread(target=partner.write_until_killed, args=(server.port, n, refused), daemon=True)
        for partner in partners
    ]
    for thread in threads:
        thread.start()
    time.sleep(random_.uniform(0.1, options.longest))
    server.kill()
    for thread in threads:
        thread.join(60)
    trouble.extend(refused)
    server.start()
    for partner in partners:
        partner.send_again(server.port, counts, trouble)
    counts["kills"] += 1


def compare(server, partners, listener, counts, trouble):
    confirmed = set().union(*(partner.confirmed for partner in partners))
    rows = collections.Counter(row["title"] for row in every_loan(sign_in(server)))
    loans = collections.Counter({number: rows[f"Marti, {number} leidimas"] for number in confirmed})
    counts["confirmed"], counts["loans"] = len(confirmed), sum(rows.values())
    counts["lost"] = sum(1 for number in confirmed if not loans[number])
    counts["doubled"] = sum(1 for number in confirmed if loans[number] > 1)
    until = time.monotonic() + WAIT
    while time.monotonic() < until and any(number not in listener.answers for number in confirmed):
        time.sleep(0.5)
    counts["answered"] = sum(1 for number in confirmed if number in listener.answers)
    counts["answered_twice"] = sum(1 for number in confirmed if listener.answers[number] > 1)
    counts["unanswered"] = counts["confirmed"] - counts["answered"]
    for name in ("lost", "doubled", "unanswered"):
        if counts[name]:
            trouble.append(f"{name}: {counts[name]}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--seed", type=int, default=None, help="the same seed draws the same moments")
    parser.add_argument("--partners", type=int, default=8)
    parser.add_argument("--longest", type=float, default=1.0, help="seconds under load before a kill, at most")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1_000_000)
    random_, counts, trouble, begun = random.Random(seed), collections.Counter(), [], time.monotonic()

    with contextlib.ExitStack() as cleanup:
        folder = cleanup.enter_context(tempfile.TemporaryDirectory(prefix="abonementas-messages-"))
        if options.database == "sqlite":
            url = f"sqlite://{folder}/abonementas.db"
        else:
            url = cleanup.enter_context(Postgres()).url
        listener = Listener()
        cleanup.callback(listener.close)
        server = Server(folder, url)
        server.environment["ABONEMENTAS_WEBHOOKS_INSIDE"] = "127.0.0.0/8"
        cleanup.callback(lambda: server.is_running() and server.kill())
        try:
            server.start()
            administrator = set_up(server)
            partners = [Partner(administrator, n, listener.url) for n in range(options.partners)]
            for n in range(options.kills):
                run_round(n, server, partners, random_, options, counts, trouble)
            compare(server, partners, listener, counts, trouble)
            server.stop()
            server.verify()
        except Failed as failed:
            trouble.append(str(failed))

    names = ["kills", "confirmed", "sent_again", "loans", "lost", "doubled", "answered", "answered_twice", "unanswered"]
    told = ", ".join(f"{name} {counts[name]}" for name in names)
    print(f"kill9_messages on {options.database}: {told}, seed {seed}, {time.monotonic() - begun:.0f} s")
    for line in trouble[:20]:
        print("  " + line)
    raise SystemExit(1 if trouble or not counts["confirmed"] else 0)


if __name__ == "__main__":
    main()
