//! What was measured, as rows of the table in docs/reference/performance.md.
use std::{collections::BTreeMap, time::Duration};

use crate::machine::Engine;

/// Processor time an answer, by the name of the case.
pub type Costs = BTreeMap<&'static str, Duration>;

pub struct Table {
    engine: Engine,
    loans: usize,
    rows: Vec<[String; 4]>,
}

impl Table {
    pub fn new(engine: Engine, loans: usize) -> Table {
        Table { engine, loans, rows: Vec::new() }
    }

    /// A row: what, measured, against what it is measured, and the limit that issue 4 sets.
    pub fn row(&mut self, what: &str, measured: impl Into<String>, against: impl Into<String>, limit: &str) {
        let row = [what.to_owned(), measured.into(), against.into(), limit.to_owned()];
        println!("{} {}: {}", self.engine.name(), self.loans, row.join(" · "));
        self.rows.push(row);
    }

    /// A ratio of two times.
    pub fn ratio(&mut self, what: &str, (ours, bare): (Duration, Duration), limit: &str) {
        let ratio = ours.as_secs_f64() / bare.as_secs_f64();
        self.row(what, format!("{ratio:.2}"), format!("{} / {}", micros(ours), micros(bare)), limit);
    }

    /// How much dearer each case is where there are a hundred times as many loans.
    pub fn growth(&mut self, few: usize, of_few: &Costs, of_many: &Costs) {
        for (name, ours) in of_many {
            self.ratio(&format!("{name}: against {few} loans"), (*ours, of_few[name]), "≤ 1.5");
        }
    }

    pub fn tell(&self) {
        println!("\n### {}, {} loans\n", self.engine.name(), self.loans);
        println!("| what | measured | of | limit |\n|---|---|---|---|");
        self.rows.iter().for_each(|row| println!("| {} |", row.join(" | ")));
        println!();
    }
}

pub fn micros(time: Duration) -> String {
    match time.as_micros() {
        micros if micros < 10_000 => format!("{micros} µs"),
        micros => format!("{} ms", micros / 1000),
    }
}

/// The middle one of an odd number of values.
pub fn median<T: Ord + Copy>(mut values: Vec<T>) -> T {
    values.sort_unstable();
    values[values.len() / 2]
}
