//! What is measured of a million titles: the 250,000 real ones that docs/reference/performance.md names, four editions
//! of each.
use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use serde_json::Value;

use crate::{
    bare::Conn,
    load::Connection,
    machine::{Engine, Machine, cluster, program},
    meter,
    table::{Table, median},
};

const SEARCHES: usize = 200;

/// Nothing where `BENCH_MARC` names no file of records.
pub fn all(engine: Engine, table: &mut Table) {
    let Some(file) = std::env::var_os("BENCH_MARC") else {
        return println!("BENCH_MARC names no file: titles are not measured");
    };
    let machine = Machine::filled(engine, "titles", 0, |url, secret| {
        import(engine, url, secret, Path::new(&file), table);
        multiply(engine, url);
    });
    search(&machine, table);
}

/// Brings the records in at the command line.
fn import(engine: Engine, url: &str, secret: &Path, file: &Path, table: &mut Table) {
    let mut command: Command = program();
    command.args(["import", "marc"]).arg(file).env("DATABASE_URL", url).env("ABONEMENTAS_SECRET_FILE", secret);
    let postmaster = (engine == Engine::Postgres).then(|| cluster().process);
    let (before, started) = (meter::of_children() + meter::of_database(postmaster), Instant::now());
    let mut child = command.env("RUST_LOG", "error").stdout(std::process::Stdio::null()).spawn().unwrap();
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        most = most.max(meter::kilobytes(child.id(), "RssAnon").unwrap_or(0));
        std::thread::sleep(Duration::from_millis(200));
    }
    let (used, time) = (meter::of_children() + meter::of_database(postmaster) - before, started.elapsed());
    let n = Conn::open(engine, url).number("SELECT count(*) AS n FROM descriptions");
    let rate = n as f64 / used.as_secs_f64();
    let of = format!("{n} records, {:.0} s of processor, {:.0} s", used.as_secs_f64(), time.as_secs_f64());
    table.row("records imported in a second of processor time", format!("{rate:.0}"), of, "");
    table.row("most anonymous memory while importing", format!("{:.0} MB", most as f64 / 1000.0), "", "bounded");
}

/// Three more editions of each description.
fn multiply(engine: Engine, url: &str) {
    let mut conn = Conn::open(engine, url);
    let same = "kind, title, subtitle, part, author, responsibility, place, publisher, year, extent, series, language, format, \
                source, match_key, title_match, full_title_match, title_key, year_key, search_text, version, created_at, updated_at";
    conn.run(&format!(
        "INSERT INTO descriptions ({same}, edition, control_number) \
         SELECT {same}, n || '-oji laida', control_number || '-' || n FROM descriptions, \
         (SELECT 2 AS n UNION ALL SELECT 3 UNION ALL SELECT 4) AS editions"
    ));
    conn.run("ANALYZE");
}

/// Words of real titles, searched for one after another: the clock decides, for it is a person who waits.
fn search(machine: &Machine, table: &mut Table) {
    let mut conn = Conn::open(machine.engine, &machine.url);
    let words = conn.words(SEARCHES);
    let mut at = machine.connect();
    let runs: Vec<(Duration, Duration)> = (0..3)
        .map(|_| {
            let ours = words.iter().map(|word| timed(|| ask(&mut at, word))).collect();
            let bare = words.iter().map(|word| timed(|| assert!(conn.search(word) > 0))).collect();
            (median(ours), median(bare))
        })
        .collect();
    let times = (median(runs.iter().map(|run| run.0).collect()), median(runs.iter().map(|run| run.1).collect()));
    table.ratio("search over a million titles, p50 ÷ the bare full-text query", times, "≤ 3");
}

fn ask(at: &mut Connection, word: &str) {
    let answer: Value = serde_json::from_slice(&at.get(&format!("/api/v1/catalogue/descriptions?q={word}"))).unwrap();
    assert!(!answer["items"].as_array().unwrap().is_empty(), "{word}");
}

fn timed(work: impl FnOnce()) -> Duration {
    let started = Instant::now();
    work();
    started.elapsed()
}
