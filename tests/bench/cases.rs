//! What is measured of loans.
use std::{
    collections::BTreeSet,
    process::{Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    bare::{self, Conn},
    load::{Connection, drive},
    machine::{Machine, Process},
    meter,
    rows::Desk,
    seed::LIBRARIES,
    syncs,
    table::{Costs, Table, median},
};

const RUNS: usize = 3;
const FRONTEND: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../frontend");

/// Every comparison; gives what an answer cost.
pub fn all(machine: &mut Machine, table: &mut Table) -> Costs {
    let mut costs = Costs::new();
    costs.insert("a loan by id", loan(machine, table));
    costs.insert("a page of 50", page(machine, table));
    costs.insert("statistics by month", statistics(machine, table));
    costs.insert("a request taken in", create(machine, table));
    costs
}

/// The medians of what two things cost, run in turn.
pub fn in_turn(mut ours: impl FnMut() -> Duration, mut bare: impl FnMut() -> Duration) -> (Duration, Duration) {
    let runs: Vec<_> = (0..RUNS).map(|_| (ours(), bare())).collect();
    (median(runs.iter().map(|run| run.0).collect()), median(runs.iter().map(|run| run.1).collect()))
}

/// What an answer of this process costs, of `n` asked over all connections.
fn cost(machine: &Machine, process: &Process, n: usize, ask: impl Fn(&mut Connection, usize) + Sync) -> Duration {
    cost_by(machine, process, n, || Connection::open(process.address, &machine.token), ask)
}

/// The same where somebody else asks.
pub fn cost_by(
    machine: &Machine,
    process: &Process,
    n: usize,
    open: impl Fn() -> Connection + Sync,
    ask: impl Fn(&mut Connection, usize) + Sync,
) -> Duration {
    let before = machine.used(process);
    drive(n, open, ask);
    (machine.used(process) - before) / u32::try_from(n).unwrap()
}

fn loan(machine: &Machine, table: &mut Table) -> Duration {
    let still = machine.still();
    let ids = |i: usize| 1 + (i * 7919) % machine.loans;
    let times = in_turn(
        || cost(machine, &machine.server, 20_000, |at, i| drop(at.get(&format!("/api/v1/loans/{}", ids(i))))),
        || cost(machine, &still, 40_000, |at, _| drop(at.get("/still"))),
    );
    table.ratio("a loan by id ÷ a still answer behind the same `Caller`", times, "≤ 6");
    times.0
}

fn page(machine: &Machine, table: &mut Table) -> Duration {
    let path = "/api/v1/loans?side=borrowing&status=completed&limit=50";
    let mut conn = Conn::open(machine.engine, &machine.url);
    let times = in_turn(
        || cost(machine, &machine.server, 3_000, |at, _| drop(at.get(path))),
        || bare::cost(machine, 3_000, |_| assert_eq!(bare::page(&mut conn, "borrowing", "completed"), 51)),
    );
    table.ratio("a filtered, sorted page of 50 ÷ its bare SQL", times, "≤ 2.5");
    times.0
}

const MEASURES: &str = "requests_received,requests_supplied,items_supplied,requests_refused,requests_sent,\
    requests_filled,items_received,requests_unfilled,refusals_received,requests_cancelled";

fn statistics(machine: &Machine, table: &mut Table) -> Duration {
    let mut conn = Conn::open(machine.engine, &machine.url);
    let counted = bare::by_month(&mut conn);
    let (from, to) = (counted.first().unwrap().month, counted.last().unwrap().month + chrono::Months::new(1));
    let to = to.pred_opt().unwrap();
    let path = format!("/api/v1/statistics?measures={MEASURES}&by=month&from={from}&to={to}");
    let answer: Value = serde_json::from_slice(&machine.connect().get(&path)).unwrap();
    assert_eq!(shown(&answer), counted.into_iter().map(|one| (one.month.to_string(), one.measure, one.n)).collect());
    let n = 40;
    let times = in_turn(
        || cost(machine, &machine.server, n, |at, _| drop(at.get(&path))),
        || bare::cost(machine, 1, |_| assert!(!bare::by_month(&mut conn).is_empty())),
    );
    let part = times.1.as_secs_f64() / times.0.as_secs_f64();
    let of = format!("{} / {}", crate::table::micros(times.0), crate::table::micros(times.1));
    table.row(
        "figures by month and state of ten years, equal to the raw GROUP BY",
        format!("1/{part:.0}"),
        of,
        "≤ 1/100",
    );
    times.0
}

/// The figures of an answer that are not nothing: first day of the month, measure, number.
fn shown(answer: &Value) -> BTreeSet<(String, String, i64)> {
    let rows = answer["rows"].as_array().unwrap().iter().filter_map(Value::as_object);
    rows.flat_map(|row| {
        let month = format!("{}-01", row["month"].as_str().unwrap());
        let figures = row.iter().filter_map(|(name, n)| Some((name, n.as_i64()?))).filter(|(_, n)| *n != 0);
        figures.map(move |(name, n)| (month.clone(), name.clone(), n)).collect::<Vec<_>>()
    })
    .collect()
}

fn create(machine: &mut Machine, table: &mut Table) -> Duration {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    let ask = |at: &mut Connection, _: usize| {
        let i = NEXT.fetch_add(1, Ordering::Relaxed);
        let body = json!({
            "side": "lending", "medium": "original", "kind": "book", "channel": "email",
            "library_id": 1001 + i % LIBRARIES, "title": format!("Užsakymas {i}"), "author": "Žemaitė", "year": 1921,
        });
        let (status, answer) =
            at.ask("POST", "/api/v1/loans", Some(&format!("bench-{i}-0000000000")), &body.to_string());
        assert_eq!(status, 201, "{}", String::from_utf8_lossy(&answer));
    };
    let n = 3_000;
    let (batch, rate) = batch(machine, n, ask);
    table.row("requests taken in for each commit on the disk, 32 clients", format!("{batch:.1}"), rate, "≥ 8");
    let mut conn = Conn::open(machine.engine, &machine.url);
    let (desk, whole) = (Desk::new(&mut conn), (batch.round() as usize).max(1));
    let times = in_turn(
        || cost(machine, &machine.server, n, ask),
        || {
            let first = NEXT.fetch_add(n, Ordering::Relaxed);
            let write = |i: usize| desk.take_in(&mut conn, first + i * whole..first + (i + 1) * whole);
            bare::cost(machine, n / whole, write) / u32::try_from(whole).unwrap()
        },
    );
    table.ratio("a request taken in ÷ the same rows by diesel in the same batches", times, "≤ 2.5");
    times.0
}

/// How many requests shared a commit, and how fast they were taken in.
fn batch(machine: &mut Machine, n: usize, ask: impl Fn(&mut Connection, usize) + Sync) -> (f64, String) {
    let (mut rate, token) = (String::new(), machine.token.clone());
    let syncs = syncs::counted(machine, |address| {
        let taken = drive(n, || Connection::open(address, &token), ask);
        let a_second = n as f64 / taken.time.as_secs_f64();
        rate = format!("{a_second:.0} a second, p50 {} ms", taken.p50.as_millis());
    });
    (n as f64 / syncs as f64, rate)
}

/// How soon the server answers, and what it holds while nobody asks.
pub fn start(machine: &Machine, table: &mut Table) {
    let runs: Vec<_> =
        (0..5).map(|_| machine.restart()).map(|process| (process.ready_after, anonymous(&process))).collect();
    let ready = median(runs.iter().map(|run| run.0).collect());
    table.row("from start to ready", format!("{} ms", ready.as_millis()), "median of 5", "≤ 1 s");
    let idle = median(runs.iter().map(|run| run.1).collect());
    table.row("anonymous memory while idle", format!("{:.1} MB", idle as f64 / 1000.0), "median of 5", "≤ 40 MB");
}

/// What opening the list of loans costs a browser; `frontend/bench/screen.mjs` says how it is taken.
pub fn screen(machine: &Machine, table: &mut Table) {
    let origin = format!("http://{}", machine.server.address);
    let mut node = Command::new("node");
    node.args(["bench/screen.mjs", &origin, &machine.token]).current_dir(FRONTEND).stderr(Stdio::inherit());
    let said = node.output().unwrap();
    assert!(said.status.success(), "the screen was not measured");
    let cost: Value = serde_json::from_slice(&said.stdout).unwrap();
    let (bytes, usable) = (cost["bytes"].as_f64().unwrap(), cost["usable"].as_f64().unwrap());
    table.row("JavaScript of the list of loans", format!("{:.0} kB", bytes / 1000.0), "median of 5", "≤ 200 kB");
    table.row("list of loans usable after", format!("{usable:.0} ms"), "median of 5, empty cache", "≤ 1 s");
}

fn anonymous(process: &Process) -> u64 {
    std::thread::sleep(Duration::from_secs(2));
    meter::kilobytes(process.id(), "RssAnon").unwrap()
}
