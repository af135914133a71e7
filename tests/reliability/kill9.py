"""Kills the server with SIGKILL under writes, starts it again, and compares what it holds with what clients were told.

Promise 1 of docs/explanation/reliability.md: an acknowledged write survives, once, and whole.
Each client writes loans and moves them on; at the kill it keeps what it was told and what it had sent without an answer.
After each restart:

- every acknowledged loan is there once, with the status and the events that were acknowledged;
- what was sent without an answer is there wholly or not at all;
- every request of the round, repeated with its key, is told the same and has no second effect.

At the end `abonementas verify` recounts everything. One line of counts; exit 1 on any loss.
"""

import argparse
import collections
import contextlib
import datetime
import http.client
import random
import tempfile
import threading
import time

from server import Client, Failed, Postgres, Server, every_loan, lending_request, new_library, set_up, sign_in

# The steps of a lending that a client takes, and the status after each.
STEPS = [
    ("will_supply", {}, "will_supply"),
    ("ship", {"due_on": str(datetime.date.today() + datetime.timedelta(days=60))}, "shipped"),
    ("receive", {}, "received"),
    ("send_back", {}, "return_shipped"),
    ("complete", {}, "completed"),
]


class Sent:
    """One request that changes something: what was asked, with which key, and what came back."""

    def __init__(self, path, body, key):
        self.path, self.body, self.key, self.answer = path, body, key, None


class Loan:
    """A loan as its client knows it."""

    def __init__(self, create):
        self.create, self.steps, self.id = create, [], None

    @property
    def number(self):
        return self.create.body["partner_number"]

    @property
    def title(self):
        return self.create.body["title"]

    @property
    def acknowledged_steps(self):
        return sum(1 for step in self.steps if step.answer)

    def statuses(self):
        """What the status may be: as acknowledged, or one step further if that step had no answer."""
        names = ["requested"] + [status for _, _, status in STEPS]
        return names[self.acknowledged_steps : len(self.steps) + 1]


class Counts(dict):
    def add(self, name, n=1):
        self[name] = self.get(name, 0) + n


def write_until_killed(client, random_, library_id, name, stop, loans, refused):
    """One colleague at work. Returns at the first request that nobody answered."""
    while not stop.is_set():
        open_loans = [loan for loan in loans if loan.id and len(loan.steps) < len(STEPS)]
        if not open_loans or random_.random() < 0.4:
            number = f"{name}-{len(loans)}"
            create = Sent("/loans", lending_request(library_id, f"Marti, {number} leidimas", number), f"create-{number}")
            loan = Loan(create)
            loans.append(loan)
            sent = create
        else:
            loan = random_.choice(open_loans)
            action, body, _ = STEPS[len(loan.steps)]
            sent = Sent(f"/loans/{loan.id}/actions/{action}", body, f"{action}-{loan.number}")
            loan.steps.append(sent)
        try:
            answer = client.post(sent.path, sent.body, sent.key)
        except (OSError, http.client.HTTPException):
            return
        if answer.status in (200, 201):
            sent.answer = answer
            loan.id = loan.id or answer.json["id"]
        else:
            refused.append((sent.path, answer))
            return


def repeat(client, sent, counts, trouble):
    """The same request with the same key: the same answer if there was one, the effect now if there was none."""
    answer = client.post(sent.path, sent.body, sent.key)
    for _ in range(50):
        if answer.status not in (409, 503) or "Retry-After" not in answer.headers:
            break
        time.sleep(0.2)
        answer = client.post(sent.path, sent.body, sent.key)
    if answer.status not in (200, 201):
        trouble.append(f"repeated {sent.path} {sent.key}: {answer}")
        return None
    counts.add("repeated")
    if sent.answer is None:
        sent.answer = answer
    else:
        if not answer.same_as(sent.answer):
            counts.add("changed_answers")
            trouble.append(f"repeated {sent.path} {sent.key}: was {sent.answer}, is {answer}")
        if answer.headers.get("Idempotency-Replayed") != "true":
            counts.add("not_replayed")
            trouble.append(f"repeated {sent.path} {sent.key}: done again, not replayed")
    return answer


def compare(client, loans, before, counts, trouble):
    """What is there after the restart, against what the clients of this round and of those before know."""
    rows = collections.Counter(row["title"] for row in every_loan(client))
    for loan in loans:
        n_rows = rows[loan.title]
        if n_rows > 1:
            counts.add("doubled")
            trouble.append(f"{loan.title}: {n_rows} times")
        if loan.create.answer is None:
            counts.add("unanswered_kept" if n_rows else "unanswered_gone")
        elif n_rows:
            counts.add("found")
            whole(client, loan, counts, trouble)
        else:
            counts.add("lost")
            trouble.append(f"{loan.title}: acknowledged, not found")
    if gone := before - set(rows):
        counts.add("lost", len(gone))
        trouble.append(f"there a round ago, gone now: {sorted(gone)[:3]}")
    if foreign := set(rows) - before - {loan.title for loan in loans}:
        counts.add("foreign", len(foreign))
        trouble.append(f"nobody wrote {sorted(foreign)[:3]}")


def whole(client, loan, counts, trouble):
    """Status and timeline agree with each other and with what was acknowledged."""
    loan_now = client.get(f"/loans/{loan.id}").json
    if loan_now["status"] not in loan.statuses():
        counts.add("lost")
        trouble.append(f"loan {loan.id} is {loan_now['status']}, one of {loan.statuses()} was acknowledged")
    events = client.get(f"/loans/{loan.id}/events").json["items"]
    reached = [event["to"] for event in events if event["to"] and event["to"] != event["from"]]
    path = ["requested"] + [status for _, _, status in STEPS]
    expected = path[: path.index(loan_now["status"]) + 1]
    if reached != expected:
        counts.add("half_written")
        trouble.append(f"loan {loan.id} is {loan_now['status']}, its events say {reached}")


def run_round(n, server, library_id, random_, options, before, counts, trouble):
    clients, threads, stop, refused = [], [], threading.Event(), []
    signed_in = sign_in(server)
    for c in range(options.clients):
        loans = []
        clients.append(loans)
        colleague = Client(server, signed_in.token)
        seeded = random.Random(random_.random())
        arguments = (colleague, seeded, library_id, f"{n}-{c}", stop, loans, refused)
        threads.append(threading.Thread(target=write_until_killed, args=arguments, daemon=True))
    for thread in threads:
        thread.start()
    time.sleep(random_.uniform(0.1, options.longest))
    server.kill()
    stop.set()
    for thread in threads:
        thread.join(60)
    for path, answer in refused:
        counts.add("refused")
        if answer.status not in (429, 503):
            trouble.append(f"{path}: {answer}")

    server.start()
    client = sign_in(server)
    loans = [loan for loans in clients for loan in loans]
    requests = [sent for loan in loans for sent in [loan.create, *loan.steps]]
    counts.add("sent", len(requests))
    counts.add("acknowledged", sum(1 for sent in requests if sent.answer))
    counts.add("loans", sum(1 for loan in loans if loan.create.answer))
    compare(client, loans, before, counts, trouble)

    for loan in loans:
        if answer := repeat(client, loan.create, counts, trouble):
            loan.id = loan.id or answer.json["id"]
        for step in loan.steps:
            repeat(client, step, counts, trouble)
    for loan in loans:
        whole(client, loan, counts, trouble)
    rows = collections.Counter(row["title"] for row in every_loan(client))
    if twice := [title for title, n_rows in rows.items() if n_rows > 1]:
        counts.add("doubled", len(twice))
        trouble.append(f"after the repetitions twice: {sorted(twice)[:3]}")
    before.update(loan.title for loan in loans)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--database", choices=["sqlite", "postgres"], default="sqlite")
    parser.add_argument("--seed", type=int, default=None, help="the same seed draws the same work and the same moments")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--longest", type=float, default=1.0, help="seconds under load before a kill, at most")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1_000_000)
    random_, counts, trouble, begun = random.Random(seed), Counts(), [], time.monotonic()

    with contextlib.ExitStack() as cleanup:
        folder = cleanup.enter_context(tempfile.TemporaryDirectory(prefix="abonementas-kill9-"))
        if options.database == "sqlite":
            url = f"sqlite://{folder}/abonementas.db"
        else:
            url = cleanup.enter_context(Postgres()).url
        server = Server(folder, url)
        cleanup.callback(lambda: server.is_running() and server.kill())
        try:
            server.start()
            library_id = new_library(set_up(server), "Prašančioji biblioteka")
            before = set()
            for n in range(options.rounds):
                run_round(n, server, library_id, random_, options, before, counts, trouble)
                counts.add("rounds")
            server.verify()
            server.stop()
            server.verify()
        except Failed as failed:
            trouble.append(str(failed))

    names = ["rounds", "sent", "acknowledged", "loans", "found", "lost", "doubled", "half_written", "changed_answers"]
    names += ["not_replayed", "foreign", "unanswered_kept", "unanswered_gone", "repeated", "refused"]
    told = ", ".join(f"{name} {counts.get(name, 0)}" for name in names)
    ready = max(server.starts, default=0)
    print(f"kill9 on {options.database}: {told}, slowest start {ready:.2f} s, seed {seed}, {time.monotonic() - begun:.0f} s")
    for line in trouble[:20]:
        print("  " + line)
    raise SystemExit(1 if trouble or not counts.get("acknowledged") else 0)


if __name__ == "__main__":
    main()
