"""The real server as a process, PostgreSQL for it, and a client: what the scripts beside this file share.

Standard library only. Everything listens on loopback, and everything that was started is stopped.
"""

import collections
import glob
import http.client
import json
import os
import pathlib
import queue
import re
import secrets
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

TOP = pathlib.Path(__file__).resolve().parents[2]
PASSWORD = "penki-zali-obuoliai-77"
EMAIL = "administratore@example.org"


class Failed(Exception):
    """What the script wanted to show is not so."""


def binary():
    named = os.environ.get("ABONEMENTAS_BIN")
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", TOP / "target"))
    program = pathlib.Path(named) if named else target / "debug" / "abonementas"
    if not program.exists():
        raise SystemExit(f"{program} is missing: cargo build")
    return str(program)


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


# --- the server -----------------------------------------------------------------------------------------------------


class Server:
    """`abonementas serve` on one address and one database, started and killed as often as one likes."""

    def __init__(self, folder, database_url):
        self.folder = pathlib.Path(folder)
        self.port = free_port()
        self.setup_code = None
        self.process = None
        self.log = collections.deque(maxlen=200)
        self.starts = []
        self.environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("ABONEMENTAS_")},
            "DATABASE_URL": database_url,
            "ABONEMENTAS_DATA": str(self.folder),
            "ABONEMENTAS_LISTEN": f"127.0.0.1:{self.port}",
            "RUST_LOG": "warn",
        }
        if not database_url.startswith("sqlite"):
            secret = self.folder / "secret"
            secret.write_text(f"1:{secrets.token_hex(32)}\n")
            secret.chmod(0o600)
            self.environment["ABONEMENTAS_SECRET_FILE"] = str(secret)

    def start(self, within=60):
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [binary(), "serve"],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        address = queue.Queue()
        threading.Thread(target=self._read, args=(self.process, address), daemon=True).start()
        while time.monotonic() - begun < within:
            if self.process.poll() is not None:
                time.sleep(0.1)
                raise Failed(f"the server ended with {self.process.returncode}:\n" + "\n".join(self.log))
            if self.is_ready():
                self.starts.append(time.monotonic() - begun)
                return self
            time.sleep(0.01)
        raise Failed(f"the server was not ready within {within} s:\n" + "\n".join(self.log))

    def _read(self, process, address):
        for line in process.stdout:
            self.log.append(line.rstrip())
            if code := re.search(r"set-up code: (\S+)", line):
                self.setup_code = code.group(1)
            if place := re.search(r"listening on (\S+)", line):
                address.put(place.group(1))

    def is_ready(self):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=2)
            connection.request("GET", "/readyz")
            return connection.getresponse().status == 200
        except OSError:
            return False
        finally:
            connection.close()

    def is_running(self):
        return self.process is not None and self.process.poll() is None

    def kill(self):
        """kill -9: no handler runs, nothing is written any more."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.is_running():
            self.process.terminate()
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.kill()
                raise Failed("the server did not stop within 60 s of SIGTERM") from None

    def verify(self):
        """`abonementas verify`: recounts the statistics, checks the audit chain and the database itself."""
        told = subprocess.run(
            [binary(), "verify"], env=self.environment, capture_output=True, text=True, timeout=300, check=False
        )
        if told.returncode != 0:
            raise Failed(f"verify ended with {told.returncode}:\n{told.stdout}{told.stderr}")
        return told.stdout


# --- a client -------------------------------------------------------------------------------------------------------


class Answer:
    def __init__(self, response, body):
        self.status = response.status
        self.headers = response.headers
        self.body = body
        is_json = "json" in (response.headers.get("Content-Type") or "")
        self.json = json.loads(body) if body and is_json else None

    def __repr__(self):
        return f"{self.status} {self.body[:400]!r}"

    def same_as(self, other):
        """Whether a repeated request was told the same."""
        mine, others = self.told(), other.told()
        return mine == others

    def told(self):
        return (self.status, self.headers.get("Location"), self.headers.get("ETag"), self.json)


class Client:
    """One connection that is kept; an exception from it means that nobody knows what became of the request."""

    def __init__(self, server, token=None, timeout=30):
        self.server = server
        self.token = token
        self.timeout = timeout
        self.connection = None

    def request(self, method, path, body=None, key=None, version=None):
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=self.timeout)
        headers = {"Accept": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        if key:
            headers["Idempotency-Key"] = key
        if version:
            headers["If-Match"] = version
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body)
        try:
            self.connection.request(method, "/api/v1" + path, body, headers)
            response = self.connection.getresponse()
            answer = Answer(response, response.read())
        except (OSError, http.client.HTTPException):
            self.close()
            raise
        if response.will_close:
            self.close()
        return answer

    def get(self, path):
        return self.expect(200, "GET", path)

    def post(self, path, body, key=None):
        return self.request("POST", path, body, key)

    def expect(self, status, method, path, body=None, key=None, version=None):
        answer = self.request(method, path, body, key, version)
        if answer.status != status:
            raise Failed(f"{method} {path}: {status} was expected, {answer} came")
        return answer

    def close(self):
        if self.connection is not None:
            self.connection.close()
        self.connection = None


def token_of(answer):
    """The session's cookie, which may be sent as a bearer token too."""
    cookies = answer.headers.get_all("Set-Cookie") or []
    found = [match.group(1) for cookie in cookies if (match := re.match(r"__Host-abonementas=([^;]+)", cookie))]
    if not found:
        raise Failed("no session cookie came")
    return found[0]


def set_up(server):
    """The first administrator, by the code that the server printed; a client signed in as that person."""
    for _ in range(200):
        if server.setup_code:
            break
        time.sleep(0.05)
    else:
        raise Failed("no set-up code was printed:\n" + "\n".join(server.log))
    client = Client(server)
    answer = client.expect(
        201,
        "POST",
        "/setup",
        {
            "code": server.setup_code,
            "library": {"name": "Bandymų apskrities viešoji biblioteka", "kind": "county"},
            "name": "Administratorė Bandytoja",
            "email": EMAIL,
            "password": PASSWORD,
        },
    )
    client.token = token_of(answer)
    return client


def sign_in(server):
    client = Client(server)
    client.token = token_of(client.expect(201, "POST", "/session", {"email": EMAIL, "password": PASSWORD}))
    return client


def new_library(client, name):
    return client.expect(201, "POST", "/libraries", {"name": name, "kind": "municipal"}).json["id"]


def lending_request(library_id, title, partner_number):
    """Another library asks us for a book."""
    return {
        "side": "lending",
        "medium": "original",
        "kind": "book",
        "library_id": library_id,
        "channel": "email",
        "title": title,
        "author": "Žemaitė",
        "year": 1987,
        "partner_number": partner_number,
    }


def every_loan(client):
    """All loans, read in pages."""
    loans, cursor = [], ""
    while True:
        page = client.get(f"/loans?limit=200{cursor}").json
        loans += page["items"]
        if not page["next_cursor"]:
            return loans
        cursor = f"&cursor={page['next_cursor']}"


# --- PostgreSQL -----------------------------------------------------------------------------------------------------


class Postgres:
    """A PostgreSQL server of our own on loopback, in a folder that is removed afterwards."""

    def __init__(self):
        self.programs = self._programs()
        self.folder = tempfile.mkdtemp(prefix="abonementas-postgres-")
        self.port = free_port()
        self.process = None

    @staticmethod
    def _programs():
        folders = sorted(glob.glob("/usr/lib/postgresql/*/bin"), key=lambda f: int(f.split("/")[-2]), reverse=True)
        for folder in [*folders, *os.environ["PATH"].split(os.pathsep)]:
            if all(os.path.exists(os.path.join(folder, program)) for program in ("initdb", "postgres")):
                return folder
        raise SystemExit("PostgreSQL is not on this machine: make setup")

    def _as_postgres(self, program, *arguments):
        """PostgreSQL refuses to run as root."""
        command = [os.path.join(self.programs, program), *arguments]
        if os.geteuid() == 0:
            command = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *command]
        return command

    def __enter__(self):
        data = os.path.join(self.folder, "data")
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self._quietly("initdb", "--auth=trust", "--username=test", "--encoding=UTF8", "--locale=C", "--no-sync", "-D", data)
        settings = {"listen_addresses": "127.0.0.1", "fsync": "off", "unix_socket_directories": "", "max_connections": "100"}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self.process = subprocess.Popen(
            self._as_postgres("postgres", "-D", data, "-p", str(self.port), *options),
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=open(os.path.join(self.folder, "log"), "w", encoding="utf-8"),
        )
        for _ in range(300):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise Failed("PostgreSQL did not start in 30 s")
        return self

    def _quietly(self, program, *arguments):
        subprocess.run(
            self._as_postgres(program, *arguments), cwd="/", check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    @property
    def url(self):
        return f"postgres://test@127.0.0.1:{self.port}/postgres"

    def __exit__(self, *_):
        if self.process:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
