#!/usr/bin/env python3
"""Puts every real message of ISO 18626 to a running server and holds each answer, and what the loan became.

The samples are not ours to pass on: ABONEMENTAS_INTEROP names their folder, or ../shared/interop beside the project
holds them (samples/v1_2, samples/v2021). Where they are not, nothing is tried. The server is the built `abonementas`
with an SQLite database of its own for each edition; the partners of the samples are set up over the API, with the
agencies of the samples. What must be changed in a sample so that it fits a loan of ours stands in its row; the
untouched sample is put to the server before, and its answer is held too. A confirmation is posted, and then given as
the answer to a message of ours.

The table is the one of docs/reference/iso18626-samples.md; `--write` writes it anew. Exit code 1: an answer, or what a
loan became, is another than the one that stands here, a sample has no row, or the document is not current.
"""

import argparse
import contextlib
import datetime
import http.client
import http.server
import itertools
import os
import re
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable
from xml.etree import ElementTree

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "tests/reliability"))
from server import Failed, Server, new_library, set_up  # noqa: E402

DOCUMENT = PROJECT / "docs/reference/iso18626-samples.md"
BEGIN, END = "<!-- answers: begin -->", "<!-- answers: end -->"
NAMESPACE = "http://illtransactions.org/2013/iso18626"
EDITIONS = {"v1_2": "1.2", "v2021": "2021"}
# Their agency and ours, as the samples have them.
PARTNERS = {
    "BCDEF": ("OCLC-BCDEF", "OCLC-ABCDE"),
    "ABCDE": ("OCLC-ABCDE", "OCLC-ABCDE"),
    "NDOSU": ("OCLC-NDOSU", "OCLC-NDOSU"),
    "borrower": ("US-ocolcm", "US-ocolcwe"),
    "lender": ("US-ocolcwe", "US-ocolcm"),
}
NEXT_YEAR = datetime.date.today().year + 1


# --- a partner ------------------------------------------------------------------------------------------------------


def confirmation(kind, body):
    """OK to what the server sent to a partner."""
    stamp = re.search(r"<timestamp>([^<]+)<", body).group(1)
    return (
        f'<ISO18626Message xmlns="{NAMESPACE}" xmlns:ill="{NAMESPACE}" ill:version="1.2"><{kind}Confirmation>'
        f"<confirmationHeader><timestamp>{stamp}</timestamp><timestampReceived>{stamp}</timestampReceived>"
        f"<messageStatus>OK</messageStatus></confirmationHeader></{kind}Confirmation></ISO18626Message>"
    ).encode()


class Listener:
    """The endpoint of all partners: confirms what comes, with a sample where one waits to answer such a message."""

    def __init__(self):
        self.answers = {}
        answers = self.answers

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                kind = re.search(r"<(request|supplyingAgencyMessage|requestingAgencyMessage)>", body).group(1)
                said = answers.pop(kind, None) or confirmation(kind, body)
                self.send_response(200)
                self.send_header("Content-Type", "application/xml")
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/iso18626"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


class Partner:
    """A library whose system writes to us, and the desk that deals with it."""

    cards = itertools.count(1)

    def __init__(self, desk, port, name, edition, url):
        self.desk, self.port = desk, port
        self.theirs, self.ours = PARTNERS[name]
        self.library = new_library(desk, f"Biblioteka {name}")
        key = {"name": name, "holder": "partner", "library_id": self.library, "n_per_minute": 6000}
        key["expires_on"] = f"{NEXT_YEAR}-12-31"
        self.key = desk.expect(201, "POST", "/keys", key).json["secret"]
        peer = {
            "library_id": self.library,
            "agency": {"kind": "ISIL", "value": self.theirs},
            "our_agency": {"kind": "ISIL", "value": self.ours},
            "url": url,
            "dialect": edition,
            "automatic": dict.fromkeys(
                ["promises_available", "refuses_not_held", "refuses_duplicates", "answers_renewals", "agrees_to_cancel"],
                False,
            ),
        }
        desk.expect(201, "POST", "/iso18626/peers", peer)

    def post(self, xml):
        """The HTTP status and the body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Content-Type": "application/xml", "X-Partner-Key": self.key}
        with contextlib.closing(connection):
            connection.request("POST", "/iso18626", xml.encode(), headers)
            response = connection.getresponse()
            return response.status, response.read().decode()

    def act(self, loan, verb, body=None):
        return self.desk.expect(200, "POST", f"/loans/{loan}/actions/{verb}", body or {}).json

    def loan(self, loan):
        return self.desk.get(f"/loans/{loan}").json

    def asks(self, number, *steps):
        """A request of theirs under this number, taken in and led so far by the desk."""
        status, said = self.post(request(self.theirs, self.ours, number))
        if status != 200 or ">OK<" not in said:
            raise Failed(f"the request {number} was not taken: {status} {said}")
        loan = self.desk.get("/loans?side=lending&limit=1").json["items"][0]["id"]
        return self.lead(loan, steps)

    def is_asked(self, *steps, medium="original"):
        """A request of ours to them, led so far by the desk."""
        body = {"side": "borrowing", "medium": medium, "kind": "book", "channel": "in_person", "title": "Žalgirio mūšis"}
        body |= {"author": "Žemaitė", "year": 1921, "reader": {"card_no": f"A-{next(self.cards)}", "name": "Ona"}}
        if medium != "original":
            body |= {"kind": "article", "container_title": "Lietuvių tauta", "volume": "2", "pages": "12–19"}
        loan = self.desk.expect(201, "POST", "/loans", body).json["id"]
        self.act(loan, "send", {"library_id": self.library})
        return self.lead(loan, steps)

    def lead(self, loan, steps):
        for verb, body in steps:
            self.act(loan, verb, body)
        return loan

    def messages(self, loan):
        return self.desk.get(f"/iso18626/messages?sort=created_at&limit=200&loan_id={loan}").json["items"]

    def settle(self):
        """Waits until nothing waits to be said to anybody."""
        until = time.monotonic() + 30
        while time.monotonic() < until:
            newest = self.desk.get("/iso18626/messages?limit=200").json["items"]
            if all(message["state"] != "waiting" for message in newest):
                return
            time.sleep(0.05)
        raise Failed(f"our messages do not go out: {newest}")


def request(theirs, ours, number):
    """A request in the edition of 2017, for what the samples speak of and no sample asks for."""

    def agency(tag, value):
        return f"<{tag}><agencyIdType>ISIL</agencyIdType><agencyIdValue>{value}</agencyIdValue></{tag}>"

    return (
        f'<ISO18626Message xmlns="{NAMESPACE}" xmlns:ill="{NAMESPACE}" ill:version="1.2"><request><header>'
        f"{agency('supplyingAgencyId', ours)}{agency('requestingAgencyId', theirs)}<multipleItemRequestId/>"
        f"<timestamp>2021-02-09T11:00:00Z</timestamp><requestingAgencyRequestId>{number}</requestingAgencyRequestId>"
        "</header><bibliographicInfo><title>Metai</title></bibliographicInfo><serviceInfo><requestType>New"
        "</requestType><serviceType>Loan</serviceType></serviceInfo></request></ISO18626Message>"
    )


# --- samples --------------------------------------------------------------------------------------------------------


def in_element(xml, name, pattern, text):
    """Puts a text in the place of what a pattern finds in an element."""
    whole = re.compile(rf"(<(?:\w+:)?{name}>){pattern}")
    if not whole.search(xml):
        raise Failed(f"no {name} in the sample")
    return whole.sub(lambda found: found.group(1) + text, xml)


def numbered(xml, number):
    return in_element(xml, "requestingAgencyRequestId", "[^<]*", number)


def next_year(xml):
    return in_element(xml, "dueDate", r"\d{4}", str(NEXT_YEAR)) if "dueDate>" in xml else xml


@dataclass
class Sample:
    """A sample, how it is put, and what is expected."""

    name: str
    partner: str
    answer: str
    became: str
    # Before it: gives the loan that it is about; none where the sample makes it.
    before: Callable[[Partner], int] | None = None
    # What is changed in it, in words, and the answer to the untouched one; empty where nothing is.
    changed: str = ""
    untouched: str = ""
    # The number that a request is given instead of its own.
    number: str = ""
    # Which message of ours is answered with it.
    answers: str = ""


OK = "200, OK"
NOT_FOUND = "200, ERROR, UnrecognisedDataValue: requestingAgencyRequestId: request with a given ID not found"
EXISTS = "200, ERROR, UnrecognisedDataValue: requestingAgencyRequestId: request with a given ID already exists"
NO_MESSAGE = "400: invalid ISO18626 message: a confirmation is no message"
OUR_NUMBER = "number of our loan"
DUE = "number of our loan, year of `dueDate`"
RECEIVED = ("receive", {"due_on": f"{NEXT_YEAR}-02-10"})


class Made(dict):
    """The loans that several samples speak of, by a name."""

    def once(self, name, make):
        def before(partner):
            if name not in self:
                self[name] = make(partner)
            return self[name]

        return before

    def then(self, name, *steps):
        """The loan that was made before, led on."""
        return lambda partner: partner.lead(self[name], steps)


def samples():
    """In the order in which they are put: of one loan as the story goes."""
    made = Made()
    lent = made.once("lent", lambda p: p.asks("168134581", ("ship", {"due_on": f"{NEXT_YEAR}-02-10"})))
    asked = made.once("asked", lambda p: p.asks("request-id-001"))
    borrowed = made.once("borrowed", lambda p: p.is_asked())
    cancelled = made.once("cancelled", lambda p: p.is_asked(("ask_cancel", {})))
    renewing = lambda p: p.is_asked(RECEIVED, ("ask_renewal", {}))  # noqa: E731
    return [
        Sample("NewRequest", "BCDEF", OK, "lending: requested; to read"),
        Sample("RequestSample2ForISOService", "BCDEF", OK, "lending: requested"),
        Sample("RequestSample1ForISOService", "ABCDE", OK, "lending: requested"),
        Sample("RequestSample1", "ABCDE", OK, "lending: requested; to read", None, "a number of its own", EXISTS, "my124"),
        Sample(
            "RequestFullWSILLMappingSample1", "ABCDE", OK, "lending: requested; to read", None, "a number of its own",
            EXISTS, "my125",
        ),
        Sample("dummy-webapp-Request", "NDOSU", OK, "lending: requested; to read"),
        Sample("RequestingAgencyMessageReceived", "BCDEF", OK, "lending: received", lent),
        Sample("RequestingAgencyMessageRenew", "BCDEF", OK, "lending: received, renewal asked", lent),
        Sample(
            "RequestingAgencyMessageReturned", "BCDEF", OK, "lending: return_shipped",
            made.then("lent", ("refuse_renewal", {"reason": "Laukia kitas"})),
        ),
        Sample("RequestingAgencyMessageCancel", "BCDEF", OK, "lending: requested, cancel asked", lambda p: p.asks("168134641")),
        Sample("RequestingAgencyMessageNotification1", "borrower", OK, "lending: requested; to read", asked),
        Sample("RequestingAgencyMessageSample1", "borrower", OK, "lending: requested; StatusRequestResponse/RequestReceived sent", asked),
        Sample("SupplyingAgencyMessageLoaned", "BCDEF", OK, "borrowing: shipped, due 03-11; to read", borrowed, DUE, NOT_FOUND),
        Sample(
            "SupplyingAgencyMessageRecall", "BCDEF", OK, "borrowing: received, recall asked, due 02-24; to read",
            made.then("borrowed", ("receive", {})), DUE, NOT_FOUND,
        ),
        Sample(
            "SupplyingAgencyMessageClosedSupplied", "BCDEF", OK, "borrowing: completed; to read",
            made.then("borrowed", ("send_back", {})), OUR_NUMBER, NOT_FOUND,
        ),
        Sample("SupplyingAgencyMessageRefused", "BCDEF", OK, "borrowing: requested, not to be had there: not_held", lambda p: p.is_asked(), OUR_NUMBER, NOT_FOUND),
        Sample("SupplyingAgencyMessageCancelNo", "BCDEF", OK, "borrowing: sent", cancelled, OUR_NUMBER, NOT_FOUND),
        Sample(
            "SupplyingAgencyMessageCancelYes", "BCDEF", OK, "borrowing: cancelled",
            made.then("cancelled", ("ask_cancel", {})), OUR_NUMBER, NOT_FOUND,
        ),
        Sample("SupplyingAgencyMessageRenewYes", "BCDEF", OK, "borrowing: received, due 02-24; to read", renewing, DUE, NOT_FOUND),
        Sample("SupplyingAgencyMessageRenewNo", "BCDEF", OK, "borrowing: received, due 02-10; to read", renewing, DUE, NOT_FOUND),
        Sample("SupplyingAgencyMessageOverdue", "BCDEF", OK, "borrowing: received, due 02-10; to read", lambda p: p.is_asked(RECEIVED), DUE, NOT_FOUND),
        Sample(
            "SupplyingAgencyMessageShippedCopy", "lender", OK, "borrowing: shipped",
            lambda p: p.is_asked(medium="paper_copy"), OUR_NUMBER, NOT_FOUND,
        ),
        Sample("SupplyingAgencyMessageSample1", "lender", OK, "borrowing: received, due 03-14; to read", renewing, DUE, NOT_FOUND),
        Sample(
            "SupplyingAgencyMessageNotification1", "lender", OK, "borrowing: sent; to read", lambda p: p.is_asked(),
            OUR_NUMBER, NOT_FOUND,
        ),
        Sample(
            "SupplyingAgencyMessageNotificationSample1", "lender", OK, "borrowing: received, due 02-10; to read",
            lambda p: p.is_asked(RECEIVED), OUR_NUMBER, NOT_FOUND,
        ),
        Sample("RequestConfirmationSample1", "lender", NO_MESSAGE, "our New: delivered", lambda p: p.is_asked(), answers="request"),
        Sample(
            "RequestConfirmationSampleError", "lender", NO_MESSAGE,
            "our New: refused, BadlyFormedMessage: Some explanation of the error here",
            lambda p: p.is_asked(), answers="request",
        ),
        Sample(
            "RequestingAgencyMessageConfirmationSample1", "lender", NO_MESSAGE, "our Received: delivered",
            lambda p: p.is_asked(RECEIVED), answers="requestingAgencyMessage",
        ),
        Sample(
            "RequestingAgencyConfirmationReceivedSample1", "BCDEF", NO_MESSAGE, "our Received: delivered",
            lambda p: p.is_asked(RECEIVED), answers="requestingAgencyMessage",
        ),
        Sample(
            "SupplyingAgencyMessageConfirmationSample1", "borrower", NO_MESSAGE,
            "our RequestResponse/WillSupply: delivered",
            lambda p: p.asks("Request-ID-001", ("will_supply", {})), answers="supplyingAgencyMessage",
        ),
    ]


# --- a run ----------------------------------------------------------------------------------------------------------


def in_words(status, body):
    if not body.startswith("<"):
        return f"{status}: {body}"
    root = ElementTree.fromstring(body)
    said = {name: next((it.text for it in root.iter(f"{{{NAMESPACE}}}{name}")), None) for name in (
        "messageStatus", "errorType", "errorValue",
    )}
    error = f", {said['errorType']}: {said['errorValue']}" if said["errorType"] else ""
    return f"{status}, {said['messageStatus']}{error}"


def of_loan(partner, loan):
    """What the loan became, in words; a day without its year, which is another each year."""
    stands = partner.loan(loan)
    words = f"{stands['side']}: {stands['status']}"
    if stands["pending"]:
        words += f", {stands['pending']} asked"
    if stands["status"] == "requested" and stands["attempts"]:
        words += f", not to be had there: {stands['attempts'][-1]['reason']}"
    if stands["due_on"] and stands["side"] == "borrowing" and stands["status"] not in ("completed", "return_shipped"):
        words += f", due {stands['due_on'][5:]}"
    messages = partner.messages(loan)
    last = [it for it in messages if it["direction"] == "in"][-1]
    if last["is_to_read"]:
        words += "; to read"
    if last["code"] == "StatusRequest":
        words += f"; {messages[-1]['code']} sent"
    return words


def put(sample, partner, xml, listener):
    """The answer to the untouched sample, the answer to the one that fits, and what became of the loan."""
    if sample.answers:
        answer = in_words(*partner.post(xml))
        partner.settle()
        listener.answers[sample.answers] = xml.encode()
        loan = sample.before(partner)
        partner.settle()
        message = [it for it in partner.messages(loan) if it["direction"] == "out"][-1]
        became = f"our {message['code']}: {message['state']}"
        if message["error_type"]:
            became += f", {message['error_type']}: {message['error_value']}"
        return "", answer, became
    loan = sample.before(partner) if sample.before else None
    untouched = in_words(*partner.post(xml)) if sample.changed else ""
    fitting = next_year(xml) if sample.changed == DUE else xml
    if sample.number:
        fitting = numbered(fitting, sample.number)
    elif sample.changed:
        fitting = numbered(fitting, partner.loan(loan)["number"])
    answer = in_words(*partner.post(fitting))
    if loan is None:
        loan = partner.desk.get("/loans?side=lending&limit=1").json["items"][0]["id"]
    return untouched, answer, of_loan(partner, loan)


def try_edition(folder, listener):
    """The rows of an edition, and what is not as expected."""
    files = {file.stem: file for file in folder.glob("*.xml")}
    wanted = samples()
    rows, wrong = [], [f"{name} has no row" for name in sorted(files.keys() - {sample.name for sample in wanted})]
    with contextlib.ExitStack() as cleanup:
        data = cleanup.enter_context(tempfile.TemporaryDirectory(prefix="abonementas-samples-"))
        server = Server(data, f"sqlite://{data}/abonementas.db")
        server.environment["ABONEMENTAS_WEBHOOKS_INSIDE"] = "127.0.0.0/8"
        cleanup.callback(lambda: server.is_running() and server.kill())
        server.start()
        desk = set_up(server)
        edition = EDITIONS[folder.name]
        partners = {name: Partner(desk, server.port, name, edition, listener.url) for name in PARTNERS}
        for sample in wanted:
            if sample.name not in files:
                wrong.append(f"{sample.name} is missing")
                continue
            try:
                came = put(sample, partners[sample.partner], files[sample.name].read_text(encoding="utf-8"), listener)
            except Failed as failed:
                wrong.append(f"{sample.name}: {failed}")
                continue
            for what, said, expected in zip(
                ("untouched", "answer", "became"), came, (sample.untouched, sample.answer, sample.became), strict=True
            ):
                if said != expected:
                    wrong.append(f"{sample.name}, {what}: {expected!r} was expected, {said!r} came")
            rows.append((sample, *came))
        server.stop()
        server.verify()
    return rows, wrong


def table(edition, rows):
    lines = [f"### Edition {edition}", "", "| sample | answer | what became of it | changed | answer to it untouched |"]
    lines.append("|---|---|---|---|---|")
    for sample, untouched, answer, became in rows:
        lines.append(f"| {sample.name} | {answer} | {became} | {sample.changed} | {untouched} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--write", action="store_true", help="write the tables of the document anew")
    options = parser.parse_args()
    interop = Path(os.environ.get("ABONEMENTAS_INTEROP", PROJECT.parent / "shared/interop")).resolve()
    folders = [interop / "samples" / name for name in EDITIONS]
    if not all(folder.is_dir() for folder in folders):
        print(f"skipped: no samples/v1_2 and samples/v2021 in {interop}")
        return 0
    listener, tables, wrong = Listener(), [], []
    with contextlib.closing(listener):
        for folder in folders:
            rows, faults = try_edition(folder, listener)
            tables.append(table(EDITIONS[folder.name], rows))
            wrong += [f"{EDITIONS[folder.name]}: {fault}" for fault in faults]
            print(tables[-1])
    before, rest = DOCUMENT.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    current = f"{before}{BEGIN}\n" + "\n".join(tables) + f"{END}{after}"
    if options.write:
        DOCUMENT.write_text(current, encoding="utf-8")
    elif DOCUMENT.read_text(encoding="utf-8") != current:
        wrong.append(f"{DOCUMENT.relative_to(PROJECT)} is not current: --write")
    for fault in wrong:
        print(fault, file=sys.stderr)
    n_samples = sum(len(list(folder.glob("*.xml"))) for folder in folders)
    print(f"{n_samples} samples put, {len(wrong)} not as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
