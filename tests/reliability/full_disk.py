"""Fills the disk under the server, and frees it again.

Promise 3 of docs/explanation/reliability.md: a full disk is told, not hidden.
SQLite and its data folder lie on a tmpfs of 16 MB that holds a filler file.
Several clients write until they are refused:

- every refusal is 503 with Retry-After, and no other answer than 201 or 503 comes;
- reads go on meanwhile;
- once the filler is deleted writes go on, without a restart;
- what was refused has left nothing behind, what was acknowledged is there once, before and after a restart.

The tmpfs is mounted in a mount namespace of this process, so it goes with it; where that is not allowed the script
says so in one line and ends, with CI=true in error. One line of counts.
"""

import argparse
import collections
import http.client
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading
import time

from server import Client, Failed, Server, every_loan, lending_request, new_library, set_up, sign_in

MEGABYTE = 1 << 20


def enter_namespace():
    """Runs this script again where it may mount; ends the process."""
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    unshare = ["unshare", "--mount", *user]
    if not shutil.which("unshare") or subprocess.run([*unshare, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False).returncode:
        print("full_disk: skipped: a tmpfs may not be mounted here")
        raise SystemExit(1 if os.environ.get("CI") == "true" else 0)
    raise SystemExit(subprocess.run([*unshare, sys.executable, *sys.argv, "--mounted"], check=False).returncode)


class Outcome:
    """What the writers were told, by several threads."""

    def __init__(self):
        self.lock = threading.Lock()
        self.acknowledged, self.refused, self.other = {}, {}, []

    def add(self, key, body, answer):
        with self.lock:
            if answer.status == 201:
                self.acknowledged[key] = (body, answer)
                self.refused.pop(key, None)
            elif answer.status == 503 and "Retry-After" in answer.headers:
                self.refused[key] = body
            else:
                self.other.append((key, answer))


def write(server, token, library_id, name, outcome, until):
    """Writes loans with a long title until `until` says so."""
    client, n = Client(server, token), 0
    while not until(outcome):
        key, n = f"{name}-{n}", n + 1
        body = lending_request(library_id, f"{key} " + "Ž" * 180, key)
        body["note"] = "Lėtai pilnėja diskas. " * 40
        try:
            outcome.add(key, body, client.post("/loans", body, key))
        except (OSError, http.client.HTTPException) as cut:
            outcome.other.append((key, repr(cut)))
            return


def writers(server, token, library_id, name, outcome, until, n=4):
    threads = [
        threading.Thread(target=write, args=(server, token, library_id, f"{name}-{i}", outcome, until), daemon=True)
        for i in range(n)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(300)


def fill(filler, leave):
    """A file that leaves this many bytes of the disk."""
    free = shutil.disk_usage(filler.parent).free
    with open(filler, "wb") as file:
        file.write(b"\0" * max(0, free - leave))


def compare(client, outcome, where, trouble):
    rows = collections.Counter(row["title"] for row in every_loan(client))
    lost = [key for key, (body, _) in outcome.acknowledged.items() if not rows[body["title"]]]
    doubled = [title for title, n in rows.items() if n > 1]
    ghosts = [key for key, body in outcome.refused.items() if rows[body["title"]]]
    for name, found in (("lost", lost), ("doubled", doubled), ("refused and yet there", ghosts)):
        if found:
            trouble.append(f"{where}: {name} {len(found)}: {found[:3]}")
    return len(lost), len(doubled), len(ghosts)


def show(folder, options):
    data = pathlib.Path(folder)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={options.megabytes}m", "none", str(data)], check=True)
    filler = data / "filler"
    server, outcome, trouble, begun = Server(data, f"sqlite://{data}/abonementas.db"), Outcome(), [], time.monotonic()
    first_after = reads = retried = 0
    faults = (0, 0, 0)
    try:
        server.start()
        client = set_up(server)
        library_id = new_library(client, "Prašančioji biblioteka")
        fill(filler, leave=3 * MEGABYTE)

        writers(server, client.token, library_id, "filling", outcome, lambda o: len(o.refused) >= 200 or o.other)
        if not outcome.refused:
            raise Failed("the disk did not fill")
        if not server.is_running():
            raise Failed("the server ended on a full disk:\n" + "\n".join(server.log))

        # As full as it gets, so that not even a small write finds a gap.
        with open(data / "last-bytes", "wb", buffering=0) as gap:
            try:
                while gap.write(b"\0" * 4096):
                    pass
            except OSError:
                pass
        # The server ends a connection on which nothing was asked for a while.
        client.close()
        for key, (_, answer) in list(outcome.acknowledged.items())[:50]:
            reads += client.get(f"/loans/{answer.json['id']}").json["partner_number"] == key
        faults = compare(client, outcome, "while the disk is full", trouble)
        n_refused = len(outcome.refused)

        (data / "last-bytes").unlink()
        filler.unlink()
        freed = time.monotonic()
        key, body = next(iter(outcome.refused.items()))
        while True:
            outcome.add(key, body, client.post("/loans", body, key))
            if key in outcome.acknowledged:
                break
            if time.monotonic() - freed > 15:
                raise Failed("15 s after space was freed a write is still refused")
            time.sleep(0.1)
        first_after = time.monotonic() - freed
        for key, body in list(outcome.refused.items()):
            outcome.add(key, body, client.post("/loans", body, key))
            retried += key in outcome.acknowledged
        goal = len(outcome.acknowledged) + 100
        writers(server, client.token, library_id, "after", outcome, lambda o: len(o.acknowledged) >= goal or o.refused or o.other)
        if outcome.refused:
            trouble.append(f"refused although there was space: {list(outcome.refused)[:3]}")
        after = compare(client, outcome, "after space was freed", trouble)
        server.verify()

        server.kill()
        server.start()
        again = compare(sign_in(server), outcome, "after a restart", trouble)
        server.verify()
        faults = tuple(map(sum, zip(faults, after, again)))
    except Failed as failed:
        trouble.append(str(failed))
        n_refused = len(outcome.refused)
    finally:
        if server.is_running():
            server.kill()
    trouble += [f"{key}: {answer}" for key, answer in outcome.other[:5]]
    print(
        f"full_disk on sqlite: acknowledged {len(outcome.acknowledged)}, refused with 503 {n_refused}, "
        f"other answers {len(outcome.other)}, reads while full {reads}, lost {faults[0]}, doubled {faults[1]}, "
        f"refused and yet there {faults[2]}, first write {first_after:.2f} s after space was freed, "
        f"repeated with success {retried + bool(first_after)}, {time.monotonic() - begun:.0f} s"
    )
    for line in trouble[:20]:
        print("  " + line)
    return 1 if trouble else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--megabytes", type=int, default=16)
    parser.add_argument("--mounted", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.mounted:
        enter_namespace()
    with tempfile.TemporaryDirectory(prefix="abonementas-full-disk-") as folder:
        try:
            code = show(folder, options)
        finally:
            subprocess.run(["umount", folder], check=False, capture_output=True)
    raise SystemExit(code)


if __name__ == "__main__":
    main()
