//! Messages broken at random: whatever comes out, it is an answer, and what is good is written and read again.
use super::{
    samples::SAMPLES,
    source::{Any, Random, Source},
};
use crate::iso18626::{
    codec::{Dialect, Read, Reading, read, write},
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
        for _ in 0..=random.below(4) {
            mutate(&mut bytes, &mut random);
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
                    assert!(matches!(again, Ok(Reading::Good(_))), "seed {seed}: {again:?}");
                }
            }
        }
    }
    println!("{rounds} broken messages: {n_good} understood, {n_faulty} faulty, {n_unreadable} unreadable");
    assert_eq!(n_good + n_faulty + n_unreadable, rounds);
    assert!(n_good > 0 && n_faulty > 0 && n_unreadable > 0, "the fuzz is blind");
}
