//! `make bench`: what the server costs, as ratios to something barer, taken in one run (issue 4).
//!
//! The server is the released program in a process of its own. Its processor time is what the kernel accounts to it,
//! and on PostgreSQL to the processes of that too, divided by the answers. Each comparison is run three times in
//! turn, A B A B A B, and the medians are told.
#![allow(clippy::unwrap_used)]

mod bare;
mod cases;
mod exchange;
#[path = "../api/harness/seed.rs"]
mod harness;
mod hostile;
mod load;
mod machine;
mod meter;
#[allow(dead_code)]
#[path = "../api/harness/postgres.rs"]
mod postgres;
mod rows;
mod seed;
mod still;
mod syncs;
mod table;
mod titles;

use machine::{Engine, Machine};
use table::Table;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        // The child that answers the same thing to everybody.
        ["still", listen] => still::serve(listen),
        // What partners' systems send, alone and on the small database.
        ["exchange"] => {
            for engine in [Engine::Sqlite, Engine::Postgres] {
                let (few, _) = sizes();
                let (machine, mut table) = (Machine::prepare(engine, few), Table::new(engine, few));
                exchanged(&machine, &mut table);
                table.tell();
            }
        }
        names => {
            let only = |name: &str| names.is_empty() || names.contains(&name);
            let (few, many) = sizes();
            for engine in [Engine::Sqlite, Engine::Postgres].into_iter().filter(|engine| only(engine.name())) {
                let mut table = Table::new(engine, many);
                let mut small = Machine::prepare(engine, few);
                let of_few = cases::all(&mut small, &mut Table::new(engine, few));
                drop(small);
                let mut big = Machine::prepare(engine, many);
                let of_many = cases::all(&mut big, &mut table);
                table.growth(few, &of_few, &of_many);
                exchanged(&big, &mut table);
                cases::start(&big, &mut table);
                cases::screen(&big, &mut table);
                drop(big);
                titles::all(engine, &mut table);
                table.tell();
            }
        }
    }
}

fn exchanged(machine: &Machine, table: &mut Table) {
    let partners = exchange::all(machine, table);
    hostile::all(machine, &partners[0], table);
}

/// How many loans the small and the big database hold; `BENCH_LOANS` shrinks both for a trial.
fn sizes() -> (usize, usize) {
    let many = std::env::var("BENCH_LOANS").ok().and_then(|n| n.parse().ok()).unwrap_or(1_000_000);
    (many / 100, many)
}
