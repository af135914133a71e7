//! One installation in this process, without a socket and without workers: the server's own application and the
//! worker's own functions are called, so that nothing happens but when it is called.
use std::{
    future::Future,
    pin::Pin,
    rc::Rc,
    sync::{Arc, Mutex, OnceLock},
    time::Duration,
};

use abonementas::{
    api,
    iso18626::{self, Taken},
    platform::{
        Actor, Press, Result, Scope, Store, Tx, Utc, World,
        actor::{AccountId, LibraryId, SessionId},
        clock::Clock,
        outgoing::{Answer, Failed, Networks, Outgoing, Post, Said},
        proxies::Proxies,
        secrets::Secrets,
        store::back_up,
        world::{Outside, PasswordCost},
    },
    schema::{iso_peers, libraries, sessions},
    server::{self, Shared},
};
use actix_web::{http::Method, test};
use chrono::{DateTime, NaiveDate, TimeDelta};
use diesel::prelude::*;
use serde_json::{Value, json};
use tokio::sync::watch;

use crate::harness::{Dice, STAFF, TestNames, memory, newest_sqlite, seed};

pub const N: usize = 3;
const LETTERS: [char; N] = ['A', 'B', 'C'];

/// A clock that stands still until it is moved, and chance that can be had again.
pub struct SeededClock {
    now: Mutex<DateTime<chrono::Utc>>,
    dice: Mutex<Dice>,
}

impl SeededClock {
    fn new(seed: u64) -> SeededClock {
        let begin = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap().and_hms_opt(9, 0, 0).unwrap().and_utc();
        SeededClock { now: Mutex::new(begin), dice: Mutex::new(Dice::new(seed)) }
    }

    pub fn pass(&self, time: TimeDelta) {
        *self.now.lock().unwrap() += time;
    }
}

impl Clock for SeededClock {
    fn now(&self) -> Utc {
        Utc(*self.now.lock().unwrap())
    }

    fn random(&self) -> u128 {
        let mut dice = self.dice.lock().unwrap();
        (0..4).fold(0, |all, _| all << 32 | dice.below(1 << 32) as u128)
    }
}

/// An answer of the application: its status and its body.
pub type Heard = (u16, String);
type Call = Box<dyn Fn(test::TestRequest) -> Pin<Box<dyn Future<Output = Heard>>>>;

pub struct Installation {
    pub clock: Arc<SeededClock>,
    store: Store,
    call: Call,
    /// The colleague at the desk.
    colleague: Option<(SessionId, AccountId, Utc)>,
    /// The libraries of its directory: its own, and the others, each at the place of its installation.
    pub libraries: [i64; N],
    folder: tempfile::TempDir,
}

/// The databases from which each seed begins: libraries, a colleague, keys and systems are there, and no loan.
fn begun() -> &'static [Vec<u8>] {
    static BEGUN: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    BEGUN.get_or_init(|| {
        let prepare = async {
            let mut opened = Vec::new();
            for n in 0..N {
                opened.push(Installation::open(newest_sqlite(), 1 + n as u64).await);
            }
            for here in &opened {
                here.write(people).await.unwrap();
            }
            let mut files = Vec::new();
            for (n, here) in opened.iter_mut().enumerate() {
                here.sign_in().await;
                here.know_libraries(n).await;
            }
            for n in 0..N {
                for other in (0..N).filter(|other| *other != n) {
                    let key = opened[other].make_key(n).await;
                    opened[n].set_up(n, other, &key).await;
                }
            }
            for here in opened {
                let file = here.folder.path().join("copy.db");
                back_up(&here.url(), &file).unwrap();
                files.push(std::fs::read(file).unwrap());
            }
            files
        };
        actix_web::rt::System::new().block_on(prepare)
    })
}

/// Our library and a colleague who may everything, whose session never sleeps.
fn people(tx: &mut Tx) -> Result<()> {
    let ours = seed::library(tx, "Mūsų biblioteka", "county", true, None)?;
    for letter in LETTERS {
        let name = format!("Biblioteka {letter}");
        seed::library(tx, &name, "municipal", false, None)?;
    }
    let opened = seed::account(tx, ours, Scope::All, STAFF)?;
    let administrator = seed::account(tx, ours, Scope::All, &["keys:manage"])?;
    for session in [opened.session, administrator.session] {
        let never = sessions::last_seen_at.eq(opened.expires_at);
        diesel::update(sessions::table.find(session)).set(never).execute(tx.conn)?;
    }
    Ok(())
}

impl Installation {
    /// Three installations that know each other.
    pub async fn three(seed: u64) -> Vec<Installation> {
        let mut three = Vec::new();
        for (n, file) in begun_apart().iter().enumerate() {
            let mut here = Installation::open(file, seed.wrapping_mul(31) + n as u64 + 1).await;
            here.sign_in().await;
            here.know_libraries(n).await;
            three.push(here);
        }
        three
    }

    async fn open(file: &[u8], seed: u64) -> Installation {
        let folder = memory::folder();
        std::fs::write(folder.path().join("abonementas.db"), file).unwrap();
        let clock = Arc::new(SeededClock::new(seed));
        let secrets = Secrets::parse(&format!("1:{}", "s".repeat(32))).unwrap();
        let cost = PasswordCost { memory_kib: 64, rounds: 1 };
        let world = World::new(clock.clone(), secrets, cost, Outside::default(), Press::default(), api::FOLLOWERS);
        let url = format!("sqlite://{}", folder.path().join("abonementas.db").display());
        let store = Store::open(&url, world, Proxies::default(), watch::channel(0).1).unwrap();
        let service = Rc::new(test::init_service(server::app(&Shared::new(store.clone(), outgoing().clone()))).await);
        let call: Call = Box::new(move |request| {
            let service = service.clone();
            Box::pin(async move {
                let response = test::try_call_service(&*service, request.to_request()).await.unwrap();
                let status = response.status().as_u16();
                (status, String::from_utf8(test::read_body(response).await.to_vec()).unwrap())
            })
        });
        Installation { clock, store, call, colleague: None, libraries: [0; N], folder }
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.folder.path().join("abonementas.db").display())
    }

    async fn sign_in(&mut self) {
        let first = sessions::table.order(sessions::id);
        let first = first.select((sessions::id, sessions::account_id, sessions::expires_at));
        self.colleague = Some(self.read(move |tx| Ok(first.first(tx.conn)?)).await);
    }

    /// As one who was at work all the time.
    fn bearer(&self, (session, account, until): (SessionId, AccountId, Utc)) -> (&'static str, String) {
        let token = self.store.world().tokens.sign(account, session, self.clock.now(), until).unwrap();
        ("Authorization", format!("Bearer {token}"))
    }

    async fn know_libraries(&mut self, n: usize) {
        let all = libraries::table.order(libraries::id).select(libraries::id);
        let ids: Vec<i64> = self.read(move |tx| Ok(all.load(tx.conn)?)).await;
        self.libraries = std::array::from_fn(|other| if other == n { ids[0] } else { ids[1 + other] });
    }

    /// The key with which another installation writes to this one.
    async fn make_key(&mut self, other: usize) -> String {
        let of = sessions::table.order(sessions::id.desc());
        let of = of.select((sessions::id, sessions::account_id, sessions::expires_at));
        let administrator = self.read(move |tx| Ok(of.first(tx.conn)?)).await;
        let new = json!({ "name": "ILL sistema", "holder": "partner", "library_id": self.libraries[other],
            "n_per_minute": 100_000, "expires_on": "2026-12-31" });
        let request = test::TestRequest::post().uri("/api/v1/keys").insert_header(self.bearer(administrator));
        let (status, body) = (self.call)(request.set_json(new)).await;
        assert_eq!(status, 201, "{body}");
        serde_json::from_str::<Value>(&body).unwrap()["secret"].as_str().unwrap().to_owned()
    }

    async fn set_up(&self, n: usize, other: usize, key: &str) {
        let named = |n: usize| json!({ "kind": "ISIL", "value": format!("LT-{}", LETTERS[n]) });
        let new = json!({ "library_id": self.libraries[other], "agency": named(other), "our_agency": named(n),
            "url": address_of(other), "dialect": "2021",
            "credentials": { "header_name": "X-Partner-Key", "header_value": key } });
        let (status, body) = self.post("/api/v1/iso18626/peers", new).await;
        assert_eq!(status, 201, "{body}");
    }

    /// In which edition it writes to another, and what it answers by itself.
    pub async fn agree_on(&self, other: usize, dialect: &'static str, is_automatic: bool) {
        let library = self.libraries[other];
        self.write(move |tx| {
            let peer = iso_peers::table.filter(iso_peers::library_id.eq(LibraryId(library)));
            let how = (iso_peers::dialect.eq(dialect), iso_peers::answers_renewals.eq(is_automatic));
            let how = (how, iso_peers::agrees_to_cancel.eq(is_automatic));
            diesel::update(peer).set(how).execute(tx.conn)?;
            Ok(())
        })
        .await
        .unwrap();
    }

    pub async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        self.ask(Method::POST, path, Some(body)).await
    }

    pub async fn get(&self, path: &str) -> Value {
        let (status, body) = self.ask(Method::GET, path, None).await;
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let request =
            test::TestRequest::with_uri(path).method(method).insert_header(self.bearer(self.colleague.unwrap()));
        let request = match body {
            Some(body) => request.set_json(body),
            None => request,
        };
        let (status, body) = (self.call)(request).await;
        (status, serde_json::from_str(&body).unwrap_or(Value::Null))
    }

    /// A message comes over the network.
    pub async fn hear(&self, post: &Post) -> Said {
        let mut request = test::TestRequest::post().uri("/iso18626").insert_header(("Content-Type", post.media_type));
        for (name, value) in &post.headers {
            request = request.insert_header((name.as_str(), value.as_str()));
        }
        let (status, text) = (self.call)(request.set_payload(post.body.clone())).await;
        Said { status, retry_after: None, text }
    }

    /// What the worker would bring now.
    pub async fn take(&self) -> Vec<Taken> {
        let work = iso18626::deliveries();
        if !self.read(move |tx| (work.has_due)(tx)).await {
            return Vec::new();
        }
        let take = iso18626::deliveries().take;
        self.write(move |tx| take(tx, N)).await.unwrap()
    }

    /// How a try of the worker ended; what it would bring next.
    pub async fn settle(&self, taken: Taken, answer: Answer) -> Option<Taken> {
        let settle = iso18626::deliveries().settle;
        self.write(move |tx| settle(tx, &taken, &answer, Duration::from_millis(7))).await.unwrap()
    }

    pub async fn read<T: Send + 'static>(&self, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> T {
        self.store.read(Arc::new(Actor::system()), work).await.unwrap()
    }

    pub async fn write<T: Send + 'static>(&self, work: impl Fn(&mut Tx) -> Result<T> + Send + 'static) -> Result<T> {
        self.store.write(Arc::new(Actor::system()), work).await
    }
}

fn begun_apart() -> &'static [Vec<u8>] {
    // A runtime may not wait for another one on its own thread.
    std::thread::scope(|scope| scope.spawn(begun).join().unwrap())
}

/// The way out, by which nothing goes: setting TLS up takes longer than a walk has steps.
fn outgoing() -> &'static Outgoing {
    static OUTGOING: OnceLock<Outgoing> = OnceLock::new();
    let networks = || Networks::parse("127.0.0.0/8").unwrap();
    OUTGOING.get_or_init(|| Outgoing::new(Arc::<TestNames>::default(), networks()).unwrap())
}

fn address_of(n: usize) -> String {
    format!("http://127.0.0.1:{}/iso18626", n + 1)
}

/// To whom an address leads.
pub fn at(address: &str) -> usize {
    (0..N).find(|n| address_of(*n) == address).unwrap()
}

pub fn nobody_answers() -> Answer {
    Err(Failed::TimedOut)
}

/// What stands between answers instead of the installation.
pub fn busy() -> Answer {
    Ok(Said { status: 503, retry_after: Some("60".into()), text: "<html>busy</html>".into() })
}
