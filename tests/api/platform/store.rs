//! Units of work that meet trouble.
use std::{
    collections::BTreeSet,
    sync::{
        Arc, Barrier,
        atomic::{AtomicUsize, Ordering},
    },
};

use diesel::{RunQueryDsl, sql_query};

use super::library;
use crate::harness::each_database;

#[test]
fn a_deadlock_is_run_again() {
    each_database(|api| {
        // SQLite has one writer, and no deadlocks.
        if !api.is_on_postgresql() {
            return;
        }
        let staff = api.staff();
        let ids = ["Pirmoji", "Antroji"]
            .map(|name| staff.post("/api/v1/libraries", library(name)).body["id"].as_i64().unwrap());
        let (both_hold_one, tries) = (Arc::new(Barrier::new(2)), Arc::new(AtomicUsize::new(0)));
        std::thread::scope(|scope| {
            for order in [[ids[0], ids[1]], [ids[1], ids[0]]] {
                let (both_hold_one, tries) = (both_hold_one.clone(), tries.clone());
                scope.spawn(move || {
                    api.write(move |tx| {
                        let touch =
                            |id| format!("UPDATE libraries SET note = coalesce(note, '') || 'x' WHERE id = {id}");
                        sql_query(touch(order[0])).execute(tx.conn)?;
                        if tries.fetch_add(1, Ordering::SeqCst) < 2 {
                            both_hold_one.wait();
                        }
                        sql_query(touch(order[1])).execute(tx.conn)?;
                        Ok(())
                    });
                });
            }
        });
        assert!(tries.load(Ordering::SeqCst) > 2, "there was no deadlock");
        for id in ids {
            assert_eq!(staff.get(&format!("/api/v1/libraries/{id}")).body["note"], "xx");
        }
    });
}

#[test]
fn a_lost_connection_is_run_again() {
    each_database(|api| {
        if !api.is_on_postgresql() {
            return;
        }
        let tries = Arc::new(AtomicUsize::new(0));
        let count = tries.clone();
        api.write(move |tx| {
            if tries.fetch_add(1, Ordering::SeqCst) == 0 {
                sql_query("SELECT pg_terminate_backend(pg_backend_pid())").execute(tx.conn)?;
            }
            Ok(())
        });
        assert_eq!(count.load(Ordering::SeqCst), 2);
    });
}

#[test]
fn what_was_read_cannot_be_written() {
    each_database(|api| {
        let wrote = api.try_read(|tx| Ok(sql_query("UPDATE libraries SET name = 'x'").execute(tx.conn)?));
        assert!(wrote.is_err());
    });
}

#[test]
fn numbers_are_given_once_however_many_ask() {
    each_database(|api| {
        let numbers: Vec<i64> = std::thread::scope(|scope| {
            let asking: Vec<_> = (0..40).map(|_| scope.spawn(|| api.write(|tx| tx.number("TEST", 2026)))).collect();
            asking.into_iter().map(|number| number.join().unwrap()).collect()
        });
        assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), 40, "{numbers:?}");
        assert_eq!(api.write(|tx| tx.number("TEST", 2027)), 1);
    });
}
