//! Proof of agreement: three installations under a seeded clock and a network that drops, doubles, reorders and
//! delays. Safety holds after every step; once faults stop, both libraries of every loan agree, or a person is told.
mod desk;
mod installation;
mod ledger;
mod network;
mod relation;
mod safety;
mod walk;

use std::{
    collections::BTreeMap,
    env,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Instant,
};

use actix_web::rt::System;

use self::{network::Traffic, relation::Verdict, walk::Walk};

/// How many seeds every run of the tests walks; `ABONEMENTAS_SEEDS` says another number.
const SEEDS: u64 = 200;
/// Those of ten thousand that once failed are walked in every run: what was said twice within a second was taken for a
/// repetition.
const ONCE_FAILED: &[u64] = &[862, 2530, 2606, 4045, 5484];

/// What all seeds came to.
#[derive(Default)]
struct Tally {
    n_seeds: usize,
    n_steps: usize,
    n_refused: usize,
    traffic: Traffic,
    verdicts: BTreeMap<(Verdict, String), usize>,
    failures: Vec<String>,
}

fn number(variable: &str) -> Option<u64> {
    env::var(variable).ok().map(|text| text.parse().unwrap_or_else(|_| panic!("{variable}: {text} is no number")))
}

/// Walks one seed, and adds what it came to.
fn walk(seed: u64, tally: &Mutex<Tally>) {
    let ended = catch_unwind(AssertUnwindSafe(|| {
        System::new().block_on(async {
            let mut walk = Walk::begin(seed).await;
            let ended = walk.run().await;
            (walk, ended)
        })
    }));
    let mut tally = tally.lock().unwrap();
    tally.n_seeds += 1;
    let again = format!("ABONEMENTAS_SEED={seed} cargo test -p api-tests --test api agreement -- --nocapture");
    let (walk, ended) = match ended {
        Ok(ended) => ended,
        Err(_) => return tally.failures.push(format!("seed {seed} panicked; again: {again}")),
    };
    tally.n_steps += walk.n_steps;
    tally.n_refused += walk.n_refused;
    tally.traffic.add(&walk.traffic);
    let wrong = match ended {
        Ok(verdicts) => {
            let silent = verdicts.iter().find(|(verdict, _)| *verdict == Verdict::Silent).cloned();
            verdicts.into_iter().for_each(|verdict| *tally.verdicts.entry(verdict).or_default() += 1);
            silent.map(|(_, pair)| format!("nobody is told of {pair}"))
        }
        Err(wrong) => Some(wrong),
    };
    if let Some(wrong) = wrong {
        let trail = if number("ABONEMENTAS_SEED").is_some() { walk.trail.join("\n") } else { String::new() };
        tally.failures.push(format!("seed {seed}: {wrong}\nagain: {again}\n{trail}"));
    }
}

#[test]
fn two_libraries_agree_on_every_loan_whatever_the_network_does() {
    let seeds: Vec<u64> = match number("ABONEMENTAS_SEED") {
        Some(seed) => vec![seed],
        None => (1..=number("ABONEMENTAS_SEEDS").unwrap_or(SEEDS)).chain(ONCE_FAILED.iter().copied()).collect(),
    };
    let (began, next, tally) = (Instant::now(), AtomicUsize::new(0), Mutex::<Tally>::default());
    let n_threads = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..n_threads {
            scope.spawn(|| {
                while let Some(seed) = seeds.get(next.fetch_add(1, Ordering::Relaxed)) {
                    walk(*seed, &tally);
                }
            });
        }
    });
    let tally = tally.into_inner().unwrap();
    let of = |wanted: Verdict| {
        tally.verdicts.iter().filter(|((verdict, _), _)| *verdict == wanted).map(|(_, n)| n).sum::<usize>()
    };
    let Traffic { sent, lost, unconfirmed, doubled, late, busy, unsettled } = tally.traffic;
    println!(
        "{} seeds in {} s: {} steps at desks, {sent} tries of messages (lost {lost}, confirmation lost {unconfirmed}, \
         doubled {doubled}, late {late}, busy {busy}, sender died {unsettled}), {} refused by an end; \
         {} pairs agree, {} differ and a person is told, {} differ silently; {} seeds failed",
        tally.n_seeds,
        began.elapsed().as_secs(),
        tally.n_steps,
        tally.n_refused,
        of(Verdict::Agree),
        of(Verdict::Told),
        of(Verdict::Silent),
        tally.failures.len(),
    );
    for ((verdict, pair), n) in &tally.verdicts {
        println!("{n:6} {verdict:?} {pair}");
    }
    assert!(tally.failures.is_empty(), "{}", tally.failures.join("\n"));
}
