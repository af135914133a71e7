//! `demo`: the libraries of Lithuania, three hundred real records with invented items, and two years of invented loans,
//! to look round in.
//!
//! The readers are nobody: "Skaitytojas 1", "Skaitytojas 2". No account has a password: a link is printed.
mod billing;
mod borrow;
mod chance;
mod days;
mod decisions;
mod inquiries;
mod lend;
mod life;
mod parcels;
mod partners;
mod reports;
mod requests;
mod service;
mod shelves;
mod titles;
mod turns;
mod vouchers;
mod wanted;

use std::sync::Arc;

use abonementas::{
    config::Config,
    identity, libraries, parameters,
    platform::{
        Actor, Error, Result, Store, Tx,
        actor::{AccountId, LibraryId},
        i18n::Language,
    },
};
use actix_web::rt::System;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{Failure, open};

/// Kept in `tests/data` too, where the test of the import reads it.
const LIBRARIES: &str = include_str!("../../../tests/data/libraries.csv");
const OURS: &str = "Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka";
/// The loans were asked for over so many months up to today.
const MONTHS: u32 = 24;

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
    store.write(staff.clone(), move |tx| days::deputy(tx, account)).await?;
    let head = store.read(staff.clone(), |tx| identity::account_of(tx, days::HEAD)).await?;
    let head = Arc::new(Actor { branch: Some(branch), ..Actor::system_for(head) });
    let proposed = store.write(staff.clone(), decisions::propose_account).await?;
    store.write(head.clone(), move |tx| parameters::approve(tx, proposed, Language::Lt)).await?;
    store.write(staff.clone(), decisions::decide).await?;
    let known = store.read(staff.clone(), requests::titles).await?;
    let requests = Arc::new(requests::all(store.read(staff.clone(), |tx| Ok(tx.today)).await?, &partners, &known));
    for n in 0..requests.len() {
        let requests = requests.clone();
        store.write(staff.clone(), move |tx| requests[n].live(tx)).await?;
    }
    store.write(staff.clone(), wanted::merge).await?;
    store.write(staff.clone(), wanted::find_prices).await?;
    store.write(staff.clone(), wanted::propose).await?;
    store.write(staff.clone(), service::set_targets).await?;
    store.write(staff.clone(), service::improve).await?;
    store.write(staff.clone(), vouchers::keep).await?;
    for (n, library) in municipal.iter().copied().enumerate() {
        store.write(staff.clone(), move |tx| partners::register(tx, n, library)).await?;
    }
    let asking = municipal.clone();
    store.write(staff.clone(), move |tx| inquiries::ask(tx, &asking)).await?;
    store.write(staff.clone(), parcels::pack).await?;
    billing::bill(store, &staff, &head, municipal.clone()).await?;
    let waiting = Arc::new(store.write(staff.clone(), reports::write).await?);
    let approved = waiting.clone();
    store.write(head, move |tx| reports::approve(tx, &approved)).await?;
    store
        .write(staff.clone(), move |tx| waiting.last().map_or(Ok(()), |plan| reports::tell_of_plan(tx, *plan)))
        .await?;
    // Locks days, so it comes last.
    store.write(staff.clone(), days::visits).await?;
    let (n_libraries, n_subscribers) = (partners.len() + 1, municipal.len());
    println!("{n_libraries} libraries, {n_subscribers} subscribers, {n_titles} titles, {} loans", requests.len());
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

/// A body as a client would send it.
fn body<T: DeserializeOwned>(value: Value) -> Result<T> {
    serde_json::from_value(value).map_err(|err| Error::Internal(err.to_string()))
}
