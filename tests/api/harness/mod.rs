//! A server in this process on a free port, with a database of its own.
pub mod book;
mod client;
mod dice;
mod mail;
pub mod memory;
mod names;
mod post;
mod postgres;
mod receiver;
pub mod seed;

use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, OnceLock, mpsc},
};

use abonementas::{
    config::Config,
    platform::{
        Actor, Press, Result, Scope, Store, Tx, Utc,
        actor::{AccountId, LibraryId, SessionId},
        clock::{Clock, SystemClock},
        outbox::Channels,
        outgoing::{Networks, Outgoing},
        proxies::Proxies,
        secrets::Secrets,
        store::migrate,
        world::PasswordCost,
    },
    schema::{libraries, sessions},
    server,
};
use actix_web::{dev::ServerHandle, rt::System};
use chrono::NaiveDate;
use diesel::prelude::*;

pub use client::{Answer, Client};
pub use dice::Dice;
pub use mail::{BadServer, Received, Say, SmtpServer, each_database_with_mail, mail_by};
pub use names::TestNames;
pub use post::Post;
pub use receiver::{Receiver, Reply};

/// Everything that staff may do.
pub const STAFF: &[&str] = &[
    "people:read",
    "people:manage",
    "roles:manage",
    "deputies:read",
    "deputies:manage",
    "audit:read",
    "libraries:read",
    "libraries:manage",
    "libraries:import",
    "catalogue:read",
    "catalogue:manage",
    "catalogue:import",
    "loans:read",
    "loans:readers",
    "loans:request",
    "loans:supply",
    "loans:circulate",
    "loans:correct",
    "loans:charge",
    "history:import",
    "mail:read",
    "mail:manage",
    "diary:read",
    "diary:write",
    "diary:lock",
    "parameters:read",
    "parameters:manage",
    "parameters:approve",
    "statistics:read",
    "subscribers:read",
    "subscribers:manage",
    "subscribers:override",
    "agreements:read",
    "agreements:manage",
    "demand:read",
    "demand:write",
    "demand:decide",
    "postage:read",
    "postage:write",
    "inquiries:read",
    "inquiries:write",
    "invoices:draft",
    "invoices:issue",
    "invoices:pay",
    "invoices:read",
    "shipments:read",
    "shipments:write",
    "tariffs:write",
    "quality:read",
    "quality:improve",
    "quality:manage",
    "reports:read",
    "reports:write",
    "reports:approve",
    "iso18626:manage",
    "iso18626:read",
    "iso18626:answer",
];

/// A running server; it stops when dropped.
pub struct Api {
    pub url: String,
    pub clock: Arc<TestClock>,
    pub post: Arc<Post>,
    /// Where names lead for this server.
    pub names: Arc<TestNames>,
    database_url: String,
    store: Store,
    handle: ServerHandle,
    is_on_postgresql: bool,
    folder: tempfile::TempDir,
}

/// A clock that a test can set; it starts on Monday, 2026-03-02, at 09:00 UTC, and never stands still.
pub struct TestClock(Mutex<chrono::DateTime<chrono::Utc>>);

impl TestClock {
    fn new() -> TestClock {
        TestClock(Mutex::new(NaiveDate::from_ymd_opt(2026, 3, 2).unwrap().and_hms_opt(9, 0, 0).unwrap().and_utc()))
    }

    /// Lets time pass.
    pub fn pass(&self, time: chrono::Duration) {
        *self.0.lock().unwrap() += time;
    }
}

impl Clock for TestClock {
    fn now(&self) -> Utc {
        let mut now = self.0.lock().unwrap();
        *now += chrono::Duration::microseconds(1);
        Utc(*now)
    }

    fn random(&self) -> u128 {
        SystemClock.random()
    }
}

/// Runs a test on SQLite, then on PostgreSQL where its programs are found; in CI they must be.
pub fn each_database(test: impl Fn(&Api)) {
    each_database_with(&Channels::new, test);
}

/// The same, with more ways out of the outbox.
pub fn each_database_with(channels: &dyn Fn() -> Channels, test: impl Fn(&Api)) {
    let folder = memory::folder();
    let file = folder.path().join("abonementas.db");
    std::fs::write(&file, newest_sqlite()).unwrap();
    eprintln!("on SQLite");
    test(&Api::start(format!("sqlite://{}", file.display()), folder, channels(), None));
    match postgres::new_database(memory::folder) {
        Some(database) => {
            eprintln!("on PostgreSQL");
            test(&Api::start(database.url(), memory::folder(), channels(), None));
        }
        None if std::env::var_os("CI").is_some() => panic!("PostgreSQL is not on this machine"),
        None => eprintln!("PostgreSQL is not on this machine: not tested on it"),
    }
}

/// An SQLite file with every migration and no row: migrating takes longer than most tests.
pub fn newest_sqlite() -> &'static [u8] {
    static NEWEST: OnceLock<Vec<u8>> = OnceLock::new();
    NEWEST.get_or_init(|| {
        let folder = memory::folder();
        let file = folder.path().join("newest.db");
        migrate(&format!("sqlite://{}", file.display())).unwrap();
        std::fs::read(file).unwrap()
    })
}

impl Api {
    /// Another server on the same database, with the same clock and the same names.
    pub fn another(&self) -> Api {
        Api::start(self.database_url.clone(), memory::folder(), Channels::new(), Some(self))
    }

    /// Another installation, with a database and a library of its own, that has the same clock.
    pub fn apart(&self) -> Api {
        let folder = memory::folder();
        let file = folder.path().join("apart.db");
        std::fs::write(&file, newest_sqlite()).unwrap();
        Api::start(format!("sqlite://{}", file.display()), folder, Channels::new(), Some(self))
    }

    fn start(database_url: String, folder: tempfile::TempDir, mut channels: Channels, beside: Option<&Api>) -> Api {
        let is_on_postgresql = database_url.starts_with("postgres");
        let (send, built) = mpsc::channel();
        let clock = beside.map_or_else(|| Arc::new(TestClock::new()), |api| api.clock.clone());
        let names = beside.map_or_else(Arc::default, |api| api.names.clone());
        std::os::unix::fs::symlink(program(), printer(&folder)).unwrap();
        let post = Arc::new(Post::default());
        channels.push(post.clone());
        let config = Config {
            database_url: database_url.clone(),
            listen: ([127, 0, 0, 1], 0).into(),
            secrets: Secrets::parse(&format!("1:{}", "s".repeat(32))).unwrap(),
            proxies: Proxies::default(),
            password_cost: PasswordCost { memory_kib: 64, rounds: 1 },
            public_url: "https://abonementas.example.org".into(),
            channels,
            // What is told to others goes to this machine, where the tests listen.
            outgoing: Outgoing::new(names.clone(), Networks::parse("127.0.0.0/8").unwrap()).unwrap(),
            press: Press::of(printer(&folder)),
            clock: clock.clone(),
        };
        std::thread::spawn(move || {
            System::new().block_on(async move {
                let built = server::build(config).unwrap();
                send.send((built.address, built.store, built.server.handle())).unwrap();
                let _background = built.background;
                built.server.await.unwrap();
            });
        });
        let (address, store, handle) = built.recv().unwrap();
        Api {
            url: format!("http://{address}"),
            clock,
            post,
            names,
            database_url,
            store,
            handle,
            is_on_postgresql,
            folder,
        }
    }

    /// From now on no paper can be made here, until the press is mended.
    pub fn break_press(&self) {
        self.print_by(Path::new("/bin/false"));
    }

    pub fn mend_press(&self) {
        self.print_by(&program());
    }

    fn print_by(&self, program: &Path) {
        let printer = printer(&self.folder);
        std::fs::remove_file(&printer).unwrap();
        std::os::unix::fs::symlink(program, printer).unwrap();
    }

    /// Our own library, made when a test first needs it: the first row of the directory.
    pub fn our_library(&self) -> LibraryId {
        self.write(|tx| {
            let ours = libraries::table.filter(libraries::is_ours.eq(true).and(libraries::parent_id.is_null()));
            let found: Option<LibraryId> = ours.select(libraries::id).first(tx.conn).optional()?;
            match found {
                Some(id) => Ok(id),
                None => seed::library(tx, "Panevėžio apskrities viešoji biblioteka", "county", true, None),
            }
        })
    }

    /// Another library of this name and kind.
    pub fn library(&self, name: &'static str, kind: &'static str) -> i64 {
        self.our_library();
        self.write(move |tx| seed::library(tx, name, kind, false, None)).0
    }

    /// A branch of our library.
    pub fn our_branch(&self, name: &'static str) -> LibraryId {
        let ours = self.our_library();
        self.write(move |tx| seed::library(tx, name, "branch", true, Some(ours)))
    }

    /// A client with a new account of our library that holds these rights everywhere.
    pub fn signed_in(&self, rights: &'static [&str]) -> Client {
        self.signed_in_at(self.our_library(), Scope::All, rights)
    }

    /// A client with a new account of this branch that holds these rights as far as the scope reaches.
    pub fn signed_in_at(&self, branch: LibraryId, scope: Scope, rights: &'static [&str]) -> Client {
        let opened = self.write(move |tx| seed::account(tx, branch, scope, rights));
        let tokens = &self.store.world().tokens;
        let token = tokens.sign(opened.account, opened.session, self.clock.now(), opened.expires_at).unwrap();
        Client::new(&self.url, Some(token), opened.account, opened.session)
    }

    /// The same client with a new token, as one who was at work all the time; a session unused for long has ended.
    pub fn awake(&self, client: &Client) -> Client {
        let (account, session) = (client.account, client.session);
        let until = self.write(move |tx| {
            let row = diesel::update(sessions::table.find(session)).set(sessions::last_seen_at.eq(tx.now));
            Ok(row.returning(sessions::expires_at).get_result::<Utc>(tx.conn)?)
        });
        let token = self.store.world().tokens.sign(account, session, self.clock.now(), until).unwrap();
        Client::new(&self.url, Some(token), account, session)
    }

    pub fn staff(&self) -> Client {
        self.signed_in(STAFF)
    }

    /// A client that bears this key.
    pub fn bearing(&self, key: &str) -> Client {
        Client::new(&self.url, Some(key.into()), AccountId(0), SessionId(0))
    }

    pub fn stranger(&self) -> Client {
        Client::new(&self.url, None, AccountId(0), SessionId(0))
    }

    pub fn is_on_postgresql(&self) -> bool {
        self.is_on_postgresql
    }

    /// Does to the database what no operation does.
    pub fn write<T: Send + 'static>(&self, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> T {
        block_on(self.store.write(Arc::new(Actor::system()), work)).unwrap()
    }

    pub fn try_write<T: Send + 'static>(&self, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> Result<T> {
        block_on(self.store.write(Arc::new(Actor::system()), work))
    }

    pub fn try_read<T: Send + 'static>(&self, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> Result<T> {
        block_on(self.store.read(Arc::new(Actor::system()), work))
    }
}

impl Drop for Api {
    fn drop(&mut self) {
        block_on(self.handle.stop(false));
    }
}

/// This process is no server and has no press: papers are made by the program that was built beside it.
pub fn press() -> Press {
    Press::of(program())
}

/// The program that was built beside this one.
fn program() -> PathBuf {
    let named = std::env::var_os("ABONEMENTAS_BIN").map(PathBuf::from);
    named.unwrap_or_else(|| {
        let tests = std::env::current_exe().unwrap();
        tests.parent().and_then(Path::parent).unwrap().join("abonementas")
    })
}

/// What a server prints by: a link to the program, which a test breaks.
fn printer(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("printer")
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    System::new().block_on(future)
}
