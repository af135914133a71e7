//! A copy of a SQLite database, and its return.
use std::fs;

use abonementas::platform::store::{back_up, migrate, restore};
use diesel::{Connection, RunQueryDsl, SqliteConnection, connection::SimpleConnection, dsl::sql, sql_types::BigInt};

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    /// A migrated database with one lease of this name.
    fn with(name: &str) -> Place {
        let place = Place { folder: tempfile::tempdir().unwrap() };
        migrate(&place.url()).unwrap();
        place.run(&format!("INSERT INTO leases VALUES ('{name}', '', '2026-01-01 00:00:00.000000')"));
        place
    }

    fn file(&self, name: &str) -> std::path::PathBuf {
        self.folder.path().join(name)
    }

    fn url(&self) -> String {
        format!("sqlite://{}", self.file("a.db").display())
    }

    fn connect(&self) -> SqliteConnection {
        SqliteConnection::establish(self.file("a.db").to_str().unwrap()).unwrap()
    }

    fn run(&self, statement: &str) {
        self.connect().batch_execute(statement).unwrap();
    }

    fn holds(&self, name: &str) -> bool {
        let n = sql::<BigInt>(&format!("(SELECT count(*) FROM leases WHERE name = '{name}')"));
        diesel::select(n).get_result::<i64>(&mut self.connect()).unwrap() == 1
    }
}

#[test]
fn what_was_backed_up_comes_back() {
    let place = Place::with("before");
    let copy = place.file("copy.db");
    back_up(&place.url(), &copy).unwrap();
    place.run("DELETE FROM leases WHERE name = 'before'");
    let kept = restore(&place.url(), &copy).unwrap().kept.unwrap();
    assert!(place.holds("before"));
    assert!(kept.exists(), "what stood there before is kept");
}

#[test]
fn a_second_restore_keeps_what_the_first_kept() {
    let place = Place::with("before");
    let copy = place.file("copy.db");
    back_up(&place.url(), &copy).unwrap();
    place.run("INSERT INTO leases VALUES ('only here', '', '2026-01-01 00:00:00.000000')");
    let first = restore(&place.url(), &copy).unwrap().kept.unwrap();
    let second = restore(&place.url(), &copy).unwrap().kept.unwrap();
    assert_ne!(first, second);
    assert!(first.exists() && second.exists());
}

#[test]
fn a_backup_never_writes_over_a_file() {
    let place = Place::with("one");
    let copy = place.file("copy.db");
    back_up(&place.url(), &copy).unwrap();
    assert!(back_up(&place.url(), &copy).unwrap_err().contains("exists already"));
}

#[test]
fn a_changed_or_cut_copy_is_refused() {
    let place = Place::with("one");
    let copy = place.file("copy.db");
    back_up(&place.url(), &copy).unwrap();
    let bytes = fs::read(&copy).unwrap();
    fs::write(&copy, &bytes[..bytes.len() / 2]).unwrap();
    assert!(restore(&place.url(), &copy).unwrap_err().contains("checksum"));
    let mut changed = bytes;
    changed[5000] ^= 1;
    fs::write(&copy, &changed).unwrap();
    assert!(restore(&place.url(), &copy).unwrap_err().contains("checksum"));
    assert!(place.holds("one"));
}

#[test]
fn a_database_in_use_is_not_replaced() {
    let place = Place::with("one");
    let copy = place.file("copy.db");
    back_up(&place.url(), &copy).unwrap();
    let held = fs::File::create(place.file("a.db.lock")).unwrap();
    held.lock_shared().unwrap();
    assert!(restore(&place.url(), &copy).unwrap_err().contains("a server holds"));
}

#[test]
fn a_newer_database_is_not_opened() {
    let place = Place::with("one");
    place.run("INSERT INTO __diesel_schema_migrations (version) VALUES ('9999')");
    assert!(migrate(&place.url()).unwrap_err().to_string().contains("newer than this program"));
}

#[test]
fn a_migration_goes_back_and_forth() {
    let place = Place::with("one");
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../backend/migrations/sqlite");
    let mut folders: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let mut conn = place.connect();
    for folder in folders.iter().rev() {
        conn.batch_execute(&fs::read_to_string(folder.join("down.sql")).unwrap()).unwrap();
    }
    for folder in &folders {
        conn.batch_execute(&fs::read_to_string(folder.join("up.sql")).unwrap()).unwrap();
    }
    assert!(!place.holds("one"));
}
