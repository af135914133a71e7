//! How often the disk is waited for.
use std::{fs, net::SocketAddr, path::PathBuf, process::Command, time::Duration};

use crate::{
    bare::Conn,
    machine::{Engine, Machine, program, server},
};

const WAL: &str = "SELECT wal_sync AS n FROM pg_stat_wal";
/// PostgreSQL tells its counters within a second of a commit.
const TOLD_AFTER: Duration = Duration::from_millis(1500);

/// How many times the disk is waited for while a server is asked: PostgreSQL counts itself; on SQLite `strace` counts
/// for the server, from its start, so that only these calls cost it time.
pub fn counted(machine: &mut Machine, ask: impl FnOnce(SocketAddr)) -> usize {
    match machine.engine {
        Engine::Postgres => by_postgres(machine, ask),
        Engine::Sqlite => by_strace(machine, ask),
    }
}

fn by_postgres(machine: &Machine, ask: impl FnOnce(SocketAddr)) -> usize {
    let told = || {
        std::thread::sleep(TOLD_AFTER);
        Conn::open(machine.engine, &machine.url).number(WAL)
    };
    let before = told();
    ask(machine.server.address);
    usize::try_from(told() - before).unwrap()
}

fn by_strace(machine: &mut Machine, ask: impl FnOnce(SocketAddr)) -> usize {
    let told = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("syncs");
    let mut strace = Command::new("strace");
    strace.args(["-f", "--seccomp-bpf", "-e", "trace=fsync,fdatasync", "-o"]).arg(&told);
    strace.arg(program().get_program()).arg("serve");
    machine.serve_by(strace);
    let so_far = || fs::read_to_string(&told).unwrap().lines().filter(|call| call.contains("sync(")).count();
    let before = so_far();
    ask(machine.server.address);
    let n = so_far() - before;
    machine.serve_by(server());
    n
}
