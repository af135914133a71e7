//! Places in the feed and the chain of the audit.
use std::sync::Mutex;

use abonementas::{
    platform::{Error, sealer},
    schema::{audit, events},
};
use diesel::prelude::*;

use super::library;
use crate::harness::{Api, each_database};

/// Enters a few libraries and waits until they are sealed.
fn sealed(api: &Api, names: &[&str]) {
    let staff = api.staff();
    for name in names {
        assert_eq!(staff.post("/api/v1/libraries", library(name)).status, 201);
    }
    api.write(|tx| {
        while sealer::seal(tx)? > 0 {}
        Ok(())
    });
}

#[test]
fn every_event_has_its_place_and_no_place_is_left_out() {
    each_database(|api| {
        sealed(api, &["Pirmoji", "Antroji", "Trečioji"]);
        let places: Vec<Option<i64>> =
            api.write(|tx| Ok(events::table.order(events::id).select(events::position).load(tx.conn)?));
        let expected: Vec<_> = (1..).map(Some).take(places.len()).collect();
        assert_eq!(places, expected);
        assert!(places.len() >= 3);
    });
}

#[test]
fn what_rolled_back_takes_no_place() {
    each_database(|api| {
        sealed(api, &["Pirmoji"]);
        let before = api.write(sealer::position);
        let undone = api.try_write(|tx| {
            let event = abonementas::platform::events::Event::new("libraries.create", "library", 1, tx.today);
            abonementas::platform::events::tell(tx, &event)?;
            Err::<(), _>(Error::NotFound)
        });
        assert!(undone.is_err());
        sealed(api, &["Antroji"]);
        assert_eq!(api.write(sealer::position), before + 1);
    });
}

#[test]
fn an_edited_audit_row_is_found() {
    each_database(|api| {
        sealed(api, &["Pirmoji", "Antroji", "Trečioji"]);
        assert_eq!(api.write(sealer::first_broken_link), None);
        api.write(|tx| {
            let second = audit::table.filter(audit::position.eq(2_i64));
            Ok(diesel::update(second).set(audit::operation.eq("libraries.read")).execute(tx.conn)?)
        });
        assert_eq!(api.write(sealer::first_broken_link), Some(2));
    });
}

#[test]
fn the_last_link_is_written_to_the_log() {
    static LINES: Mutex<Vec<String>> = Mutex::new(Vec::new());
    struct Lines;
    impl log::Log for Lines {
        fn enabled(&self, _: &log::Metadata) -> bool {
            true
        }

        fn log(&self, record: &log::Record) {
            if record.target() == "abonementas::audit" {
                LINES.lock().unwrap().push(record.args().to_string());
            }
        }

        fn flush(&self) {}
    }
    log::set_logger(&Lines).unwrap();
    log::set_max_level(log::LevelFilter::Info);
    each_database(|api| {
        sealed(api, &["Pirmoji", "Antroji"]);
        let (place, mac) = api.write(|tx| sealer::witness(tx).and_then(|()| sealer::head(tx)));
        let line = format!("{place} links hold, the last is {mac}");
        assert!(place >= 2 && LINES.lock().unwrap().contains(&line), "{line}");
    });
}

#[test]
fn a_deleted_audit_row_is_found() {
    each_database(|api| {
        sealed(api, &["Pirmoji", "Antroji", "Trečioji"]);
        api.write(|tx| Ok(diesel::delete(audit::table.filter(audit::position.eq(2_i64))).execute(tx.conn)?));
        assert_eq!(api.write(sealer::first_broken_link), Some(2));
    });
}
