//! Messages broken at random: whatever comes out, it is an answer, and what is good is written and read again.
use std::ops::Range;

use super::{
    samples::SAMPLES,
    source::{Any, Random, Source},
};
use crate::iso18626::{
    codec::{Dialect, Read, Reading, fit::fit, read, write},
    message::Message,
};

/// Rounds of a usual run; `ABONEMENTAS_FUZZ` sets another number, for the night.
const ROUNDS: u64 = 3_000;

/// Pieces of XML that break things.
const PIECES: &[&[u8]] = &[
    b"<",
    b">",
    b"</",
    b"/>",
    b"&",
    b"&#",
    b"&lt;",
    b"<![CDATA[",
    b"]]>",
    b"<!--",
    b"-->",
    b"<?",
    b"?>",
    b"\"",
    b"'",
    b"=",
    b"xmlns=\"\"",
    b"<!DOCTYPE a>",
    b"\0",
    b"\xff",
    b"\xef\xbf\xbe",
    b"0001-01-01T00:00:00Z",
    b"-1",
    b"<request>",
    b"</header>",
    b"encoding=\"utf-16\"",
    b" ",
];

/// Values that break things where another stands.
const VALUES: &[&[u8]] = &[
    b"",
    b" ",
    b"-1",
    b"1e3",
    b"99999999999999999999",
    b"0001-01-01T00:00:00Z",
    b"2026-02-30T00:00:00Z",
    b"Renew",
    b"URL",
    b"<a/>",
    b"<a>b</a>",
    b"&#268;",
    "Žemaitė".as_bytes(),
    b"http://a",
    b"HoldReturn",
    b"true",
    b"<![CDATA[<]]>",
];

/// The elements that hold nothing but text.
fn leaves(bytes: &[u8]) -> Vec<Range<usize>> {
    let find = |sign: u8, from: usize| bytes[from..].iter().position(|byte| *byte == sign).map(|at| from + at);
    let starts =
        (0..bytes.len()).filter(|at| bytes[*at] == b'<' && bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic));
    let of = |start: usize| {
        let closing = find(b'<', start + 1).filter(|closing| bytes.get(closing + 1) == Some(&b'/'))?;
        Some(start..find(b'>', closing)? + 1)
    };
    starts.filter_map(of).collect()
}

/// Changes an element and leaves the document well-formed, mostly.
fn mutate_element(bytes: &mut Vec<u8>, random: &mut Random) {
    let leaves = leaves(bytes);
    let Some(leaf) = leaves.get(random.below(leaves.len())).cloned() else { return };
    let element = bytes[leaf.clone()].to_vec();
    let place = leaves[random.below(leaves.len())].start;
    match random.below(4) {
        0 => drop(bytes.drain(leaf)),
        1 => drop(bytes.splice(place..place, element)),
        2 => {
            let other = bytes[leaves[random.below(leaves.len())].clone()].to_vec();
            bytes.splice(leaf, other);
        }
        _ => {
            let text = |sign: u8| element.iter().position(|byte| *byte == sign).map_or(0, |at| at + 1);
            let end = element.windows(2).position(|mark| mark == b"</").unwrap_or(element.len());
            let value = VALUES[random.below(VALUES.len())];
            bytes.splice(leaf.start + text(b'>')..leaf.start + end, value.iter().copied());
        }
    }
}

fn mutate(bytes: &mut Vec<u8>, random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    let end = (at + random.below(64)).min(bytes.len());
    match random.below(7) {
        0 => bytes.truncate(at),
        1 => drop(bytes.drain(at..end)),
        2 => {
            let doubled = bytes[at..end].to_vec();
            bytes.splice(at..at, doubled);
        }
        3 if end > at => {
            let other = random.below(bytes.len());
            bytes.swap(at, other);
        }
        4 if end > at => bytes[at] = random.below(256) as u8,
        5 => {
            // Elements change places, or stand twice.
            let other = random.below(bytes.len() + 1);
            let (from, to) = (at.min(other), at.max(other));
            let moved = bytes[from..to].to_vec();
            let place = random.below(bytes.len() + 1);
            bytes.splice(place..place, moved);
        }
        _ => {
            let piece = PIECES[random.below(PIECES.len())];
            bytes.splice(at..at, piece.iter().copied());
        }
    }
}

#[test]
fn broken_messages_are_answered() {
    let rounds = std::env::var("ABONEMENTAS_FUZZ").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(ROUNDS);
    let (mut n_good, mut n_faulty, mut n_unreadable) = (0_u64, 0_u64, 0_u64);
    for seed in 0..rounds {
        let mut random = Random(seed);
        let mut bytes = match seed % 3 {
            0 => SAMPLES[random.below(SAMPLES.len())].1.as_bytes().to_vec(),
            1 => SAMPLES[random.below(SAMPLES.len())].2.as_bytes().to_vec(),
            _ => {
                let message = Message::any(&mut Source::seeded(seed, 300));
                write(&message, Dialect::V2021).expect("a message of 2021").into_bytes()
            }
        };
        // Broken XML is mostly refused as a whole; changed elements go deeper.
        let change = if seed % 4 == 0 { mutate } else { mutate_element };
        for _ in 0..=random.below(4) {
            change(&mut bytes, &mut random);
        }
        match read(&bytes) {
            Err(_) => n_unreadable += 1,
            Ok(Read { reading: Reading::Faulty(faulty), .. }) => {
                n_faulty += 1;
                assert!(!faulty.errors.is_empty(), "seed {seed}");
            }
            Ok(Read { reading: Reading::Good(message), .. }) => {
                n_good += 1;
                for dialect in Dialect::ALL {
                    let Ok(xml) = write(&message, *dialect) else { continue };
                    let again = read(xml.as_bytes()).map(|read| read.reading);
                    let said = fit(&message, *dialect).map(Reading::Good);
                    assert_eq!(again.ok(), said.ok(), "seed {seed}");
                }
            }
        }
    }
    println!("{rounds} broken messages: {n_good} understood, {n_faulty} faulty, {n_unreadable} unreadable");
    assert_eq!(n_good + n_faulty + n_unreadable, rounds);
    assert!(n_good > 0 && n_faulty > 0 && n_unreadable > 0, "the fuzz is blind");
}
