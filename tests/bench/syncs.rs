//! How often the disk was waited for.
use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

use crate::{
    bare::Conn,
    machine::{Engine, Machine},
};

/// A watch that begins when it is made: `strace` counts the calls of the server, PostgreSQL counts its own.
pub enum Syncs {
    OfServer(Child, PathBuf),
    OfPostgres(Conn, i64),
}

const WAL: &str = "SELECT wal_sync AS n FROM pg_stat_wal";
/// PostgreSQL tells its counters within a second of a commit.
const TOLD_AFTER: Duration = Duration::from_millis(1500);

impl Syncs {
    pub fn watch(machine: &Machine) -> Syncs {
        if machine.engine == Engine::Postgres {
            std::thread::sleep(TOLD_AFTER);
            let mut conn = Conn::open(machine.engine, &machine.url);
            let before = conn.number(WAL);
            return Syncs::OfPostgres(conn, before);
        }
        let told = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("syncs");
        let mut strace = Command::new("strace");
        strace
            .args(["-f", "-e", "trace=fsync,fdatasync", "-o"])
            .arg(&told)
            .args(["-p", &machine.server.id().to_string()]);
        let watch = strace
            .stderr(Stdio::null())
            .spawn()
            .expect("strace (Debian: strace) counts how often the disk is waited for");
        std::thread::sleep(Duration::from_millis(500));
        Syncs::OfServer(watch, told)
    }

    pub fn count(self) -> usize {
        match self {
            Syncs::OfPostgres(mut conn, before) => {
                std::thread::sleep(TOLD_AFTER);
                usize::try_from(conn.number(WAL) - before).unwrap()
            }
            Syncs::OfServer(mut watch, told) => {
                // SIGINT lets it go of the server; killed, it would take it along.
                let interrupt = Command::new("kill").args(["-INT", &watch.id().to_string()]).status();
                assert!(interrupt.unwrap().success());
                watch.wait().unwrap();
                let calls = fs::read_to_string(told).unwrap();
                calls.lines().filter(|call| call.contains("sync(") && !call.contains("resumed")).count()
            }
        }
    }
}
