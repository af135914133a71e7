//! Messages of others and random ones, written into files for another program to validate: `tests/interop/iso18626.py`.
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use super::source::{Any, Source};
use crate::iso18626::{
    codec::{Dialect, Read, Reading, read, write},
    message::Message,
};

/// Random messages; 1.2 cannot say some of them.
const N_RANDOM: u64 = 600;

fn folder(variable: &str) -> PathBuf {
    env::var_os(variable).unwrap_or_else(|| panic!("{variable} names a folder")).into()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let found = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    found.filter(|path| path.extension().is_some_and(|ending| ending == "xml")).collect()
}

#[test]
#[ignore = "reads the folder of ABONEMENTAS_ISO18626 and writes to that of ABONEMENTAS_ISO18626_OUT"]
fn messages_of_others_are_read_and_written() {
    let (from, to) = (folder("ABONEMENTAS_ISO18626"), folder("ABONEMENTAS_ISO18626_OUT"));
    for dialect in Dialect::ALL {
        fs::create_dir_all(to.join(dialect.as_str())).expect("a folder to write to");
    }
    let mut n_read: BTreeMap<_, usize> = BTreeMap::new();
    let (mut n_written, mut n_unsayable) = (0, 0);
    let mut by_name: BTreeMap<_, String> = BTreeMap::new();
    let mut put = |name: &str, message: &Message| {
        for dialect in Dialect::ALL {
            match write(message, *dialect) {
                Ok(xml) => {
                    n_written += 1;
                    fs::write(to.join(dialect.as_str()).join(name), xml).expect("a file");
                }
                Err(refused) => {
                    n_unsayable += 1;
                    assert!(*dialect == Dialect::V12, "{name}: {refused}");
                }
            }
        }
    };
    let samples = files(&from);
    for path in &samples {
        let Read { dialect, reading } = read(&fs::read(path).expect("a file")).expect("a message");
        let Reading::Good(message) = reading else { panic!("{}: {reading:?}", path.display()) };
        let name = path.strip_prefix(&from).expect("inside").to_string_lossy().replace('/', "-");
        *n_read.entry(dialect.as_str()).or_default() += 1;
        put(&name, &message);
        // What lies in several folders under one name is one message in several dialects.
        let said = write(&message, Dialect::V2021).expect("a message of 2021");
        let before = by_name.entry(path.file_name().map(ToOwned::to_owned)).or_insert_with(|| said.clone());
        assert_eq!(*before, said, "{name}");
    }
    for seed in 0..N_RANDOM {
        put(&format!("random-{seed}.xml"), &Message::any(&mut Source::seeded(seed, 3_000)));
    }
    println!("{} samples of {} messages read, by dialect {n_read:?}", samples.len(), by_name.len());
    println!("{n_written} messages written, {n_unsayable} unsayable in 1.2");
    assert!(!samples.is_empty(), "no sample in {}", from.display());
}
