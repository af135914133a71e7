//! A database with its loans, and the released server on it, in a process of its own.
use std::{
    net::{SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Arc, OnceLock},
    time::{Duration, Instant},
};

use abonementas::{
    api,
    config::Config,
    platform::{
        Actor, Scope, Store, World,
        actor::LibraryId,
        caller::Opened,
        clock::{Clock, SystemClock},
        outgoing::{Networks, Outgoing, SystemNames},
        secrets::Secrets,
        world::PasswordCost,
    },
};
use actix_web::rt::System;
use tokio::sync::watch;

use crate::{
    harness,
    load::Connection,
    meter::{self, Of},
    postgres::{Cluster, programs},
    seed,
};

const SECRET: &str = "1:bench-bench-bench-bench-bench-32";

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

impl Engine {
    pub fn name(self) -> &'static str {
        match self {
            Engine::Sqlite => "sqlite",
            Engine::Postgres => "postgres",
        }
    }
}

/// PostgreSQL as `docker-compose.yml` starts it, so with every commit on the disk, and with memory for a million loans.
pub fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    let settings = ["commit_delay=30000", "commit_siblings=5", "shared_buffers=512MB", "max_wal_size=4GB"];
    CLUSTER.get_or_init(|| Cluster::start(&programs().unwrap(), tempfile::tempdir().unwrap(), &settings))
}

pub struct Machine {
    pub engine: Engine,
    pub url: String,
    pub loans: usize,
    pub token: String,
    pub server: Process,
    folder: tempfile::TempDir,
}

/// A child with its address; it is killed when dropped.
pub struct Process {
    child: Child,
    pub address: SocketAddr,
    /// From the start of the program to its readiness.
    pub ready_after: Duration,
}

impl Drop for Process {
    fn drop(&mut self) {
        if self.child.try_wait().unwrap().is_none() {
            self.end();
        }
    }
}

impl Machine {
    /// A new database with this many loans, and the server on it.
    pub fn prepare(engine: Engine, loans: usize) -> Machine {
        Machine::filled(engine, &format!("loans_{loans}"), loans, |url, _| seed::fill(engine, url, loans))
    }

    /// A new database that `fill` fills, by its URL and the file of the secret, before the server starts on it.
    pub fn filled(engine: Engine, name: &str, loans: usize, fill: impl FnOnce(&str, &Path)) -> Machine {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let url = match engine {
            Engine::Sqlite => format!("sqlite://{}", folder.path().join("bench.db").display()),
            Engine::Postgres => cluster().database(name, "template1"),
        };
        let secret = folder.path().join("secret");
        std::fs::write(&secret, SECRET).unwrap();
        let token = people(&url);
        let started = Instant::now();
        fill(&url, &secret);
        println!("{} {name}: filled in {:.0} s", engine.name(), started.elapsed().as_secs_f64());
        let server = serve(&url, secret);
        Machine { engine, url, loans, token, server, folder }
    }

    pub fn postmaster(&self) -> Option<u32> {
        (self.engine == Engine::Postgres).then(|| cluster().process)
    }

    pub fn connect(&self) -> Connection {
        Connection::open(self.server.address, &self.token)
    }

    /// The server once more, after the one that ran has been killed.
    pub fn restart(&self) -> Process {
        serve(&self.url, self.folder.path().join("secret"))
    }

    /// The server, started by this command, in the place of the one that ran: SQLite has one writer.
    pub fn serve_by(&mut self, command: Command) {
        self.server.end();
        self.server = start(command, &self.url, self.folder.path().join("secret"), free_address(), "/readyz");
    }

    /// The child that answers the same thing to everybody, on the same database.
    pub fn still(&self) -> Process {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let address = free_address();
        command.args(["still", &address.to_string()]);
        start(command, &self.url, self.folder.path().join("secret"), address, "/still")
    }

    /// The processor time of the server, or of another child, since a moment.
    pub fn used(&self, process: &Process) -> Duration {
        meter::used(Of::Process(process.id()), self.postmaster())
    }
}

impl Process {
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it, and waits for that; of a server that is watched, the watch ends with it.
    pub fn end(&mut self) {
        let id = self.id();
        let watched = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap();
        let server = if watched.trim().is_empty() { id.to_string() } else { watched.trim().to_owned() };
        assert!(Command::new("kill").arg(server).status().unwrap().success());
        self.child.wait().unwrap();
    }
}

/// The released program.
pub fn program() -> Command {
    let released = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../target/release/abonementas");
    Command::new(std::env::var_os("ABONEMENTAS_BIN").map_or(released, PathBuf::from))
}

/// The released program as a server.
pub fn server() -> Command {
    let mut command = program();
    command.arg("serve");
    command
}

fn serve(url: &str, secret: PathBuf) -> Process {
    start(server(), url, secret, free_address(), "/readyz")
}

fn start(mut command: Command, url: &str, secret: PathBuf, address: SocketAddr, ready: &str) -> Process {
    command.env("DATABASE_URL", url).env("ABONEMENTAS_SECRET_FILE", secret).env("RUST_LOG", "error");
    command.env("ABONEMENTAS_LISTEN", address.to_string());
    let started = Instant::now();
    let child = command.stdout(Stdio::null()).spawn().unwrap();
    let asked = format!("http://{address}{ready}");
    loop {
        match ureq::get(&asked).call() {
            Ok(_) | Err(ureq::Error::StatusCode(401)) => break,
            Err(_) => assert!(started.elapsed() < Duration::from_secs(60), "{asked} does not answer"),
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    Process { child, address, ready_after: started.elapsed() }
}

fn free_address() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// Our library and one who works there; gives the token of her session.
fn people(url: &str) -> String {
    let config = Config {
        database_url: url.to_owned(),
        listen: ([127, 0, 0, 1], 0).into(),
        secrets: Secrets::parse(SECRET).unwrap(),
        proxies: Default::default(),
        password_cost: PasswordCost::default(),
        public_url: "https://abonementas.example.org".into(),
        channels: Vec::new(),
        outgoing: Outgoing::new(Arc::new(SystemNames), Networks::default()).unwrap(),
        press: Default::default(),
        clock: Arc::new(SystemClock),
    };
    let outside = config.outside();
    let world = World::new(config.clock, config.secrets, config.password_cost, outside, config.press, api::FOLLOWERS);
    let store = Store::open(&config.database_url, world, config.proxies, watch::channel(0).1).unwrap();
    let work = store.write(Arc::new(Actor::system()), |tx| {
        let ours: LibraryId = harness::library(tx, "Panevėžio apskrities viešoji biblioteka", "county", true, None)?;
        harness::account(tx, ours, Scope::All, RIGHTS)
    });
    let Opened { account, session, expires_at } = System::new().block_on(work).unwrap();
    store.world().tokens.sign(account, session, SystemClock.now(), expires_at).unwrap()
}

const RIGHTS: &[&str] = &[
    "libraries:read",
    "catalogue:read",
    "loans:read",
    "loans:readers",
    "loans:request",
    "loans:supply",
    "statistics:read",
    "keys:manage",
    "iso18626:manage",
];
