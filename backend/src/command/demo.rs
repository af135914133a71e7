//! `demo`: the libraries of Lithuania, three hundred real records with invented items, and a few hundred invented loans
//! of the last half year, to look round in.
//!
//! The readers are nobody: "Skaitytojas 1", "Skaitytojas 2". No account has a password: a link is printed.
mod days;
mod decisions;
mod life;
mod partners;
mod shelves;
mod titles;
mod turns;
mod wanted;

use std::sync::Arc;

use abonementas::{
    config::Config,
    identity, libraries, loans,
    platform::{
        Actor, Error, Result, Store, Tx,
        actor::{AccountId, LibraryId},
    },
};
use actix_web::rt::System;
use chrono::Days;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use self::life::Life;
use super::{Failure, open};

/// Kept in `tests/data` too, where the test of the import reads it.
const LIBRARIES: &str = include_str!("../../../tests/data/libraries.csv");
const OURS: &str = "Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka";
const N_LOANS: usize = 300;
/// The loans were asked for over so many days up to today.
const DAYS: usize = 180;

pub fn run(config: Config) -> std::result::Result<(), Failure> {
    // Nobody is told of what is invented, whatever the environment says of mail.
    let store = open(Config { channels: Vec::new(), ..config })?;
    System::new().block_on(fill(&store)).map_err(|err| match err {
        Error::Refused { refusal, .. } => Failure::new(refusal.en),
        err => Failure::new(err),
    })
}

async fn fill(store: &Store) -> Result<()> {
    let (account, branch, link) = store.write(Arc::new(Actor::system()), found).await?;
    let staff = Arc::new(Actor { branch: Some(branch), ..Actor::system_for(account) });
    let partners = store.write(staff.clone(), enter_libraries).await?;
    let n_titles = shelves::fill(store, &staff).await?;
    let named = partners.clone();
    let municipal = store.write(staff.clone(), move |tx| partners::municipal(tx, &named)).await?;
    for (n, library) in municipal.iter().copied().enumerate() {
        store.write(staff.clone(), move |tx| partners::agree(tx, n, library)).await?;
    }
    store.write(staff.clone(), decisions::decide).await?;
    for n in 0..N_LOANS {
        let partners = partners.clone();
        store.write(staff.clone(), move |tx| one_loan(tx, n, &partners)).await?;
    }
    store.write(staff.clone(), wanted::merge).await?;
    store.write(staff.clone(), wanted::find_prices).await?;
    store.write(staff.clone(), wanted::propose).await?;
    store.write(staff.clone(), move |tx| days::deputy(tx, account)).await?;
    for (n, library) in municipal.iter().copied().enumerate() {
        store.write(staff.clone(), move |tx| partners::register(tx, n, library)).await?;
    }
    // Locks days, so it comes last.
    store.write(staff.clone(), days::visits).await?;
    let (n_libraries, n_subscribers) = (partners.len() + 1, municipal.len());
    println!("{n_libraries} libraries, {n_subscribers} subscribers, {n_titles} titles, {N_LOANS} loans");
    println!("to come in, start the server and open /invitation#{link}");
    Ok(())
}

/// Our library and its first librarian, whose desk is there.
fn found(tx: &mut Tx) -> Result<(AccountId, LibraryId, String)> {
    let founded: libraries::Founded = libraries::Founded {
        name: OURS.into(),
        kind: libraries::LibraryKind::County,
        municipality: Some("Panevėžio miesto".into()),
        county: Some("Panevėžio".into()),
    };
    let (account, link) = identity::found_with_link(tx, &founded, "demo@example.org", "Vyr. bibliotekininkė")?;
    Ok((account, libraries::ours(tx)?, link))
}

/// The directory from the list of libraries; ours is there already.
fn enter_libraries(tx: &mut Tx) -> Result<Vec<LibraryId>> {
    let mut lines = csv::Reader::from_reader(LIBRARIES.as_bytes());
    let internal = |err: csv::Error| Error::Internal(err.to_string());
    let mut partners = Vec::new();
    for line in lines.records() {
        let line = line.map_err(internal)?;
        let cell = |n: usize| line.get(n).filter(|text| !text.is_empty());
        if cell(0) == Some(OURS) {
            continue;
        }
        let new = json!({
            "name": cell(0), "kind": cell(1), "municipality": cell(2), "county": cell(3), "territory": cell(4),
        });
        partners.push(libraries::create(tx, &body(new)?)?.row.record.id);
    }
    Ok(partners)
}

/// One loan, as far along its life as its age allows. The numbers are invented, and the same every time.
fn one_loan(tx: &mut Tx, n: usize, partners: &[LibraryId]) -> Result<()> {
    let age = DAYS - n * DAYS / N_LOANS;
    let Some(asked_on) = tx.today.checked_sub_days(Days::new(age as u64)) else { return Ok(()) };
    let partner = partners[(n * 37 + n / 7) % partners.len()];
    let (title, author, year) = titles::TITLES[(n * 13) % titles::TITLES.len()];
    let is_borrowing = (n % 9).is_multiple_of(2);
    let medium = if n % 8 == 3 { "paper_copy" } else { "original" };
    let channel = ["phone", "email", "in_person", "web"][n % 4];
    let mut new = json!({
        "side": if is_borrowing { "borrowing" } else { "lending" }, "medium": medium, "kind": "book",
        "channel": channel, "requested_on": asked_on, "title": title,
        "author": author, "year": year, "branch_id": libraries::ours(tx)?,
    });
    if medium == "paper_copy" {
        new["pages"] = json!("12–27");
    }
    if is_borrowing {
        let reader = n % 90 + 1;
        new["reader"] =
            json!({ "card_no": format!("{:08}", 20_000_000 + n * 7), "name": format!("Skaitytojas {reader}") });
        // Some left only a telephone number.
        new["contact"] = match n % 5 {
            1 => json!({ "phone": format!("+370600{:05}", 10_000 + reader) }),
            _ => json!({ "email": format!("skaitytojas{reader}@example.org") }),
        };
    } else {
        new["library_id"] = json!(partner);
    }
    let id = loans::request(tx, &body(new)?)?.loan.record.id;
    let mut life = Life { tx, id, n, day: asked_on, partner, is_copy: medium != "original" };
    if is_borrowing { life.borrow(partners) } else { life.lend() }
}

/// A body as a client would send it.
fn body<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(|err| Error::Internal(err.to_string()))
}
