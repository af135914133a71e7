//! The crate is pure, and its files are short and say what they are.
use std::{fs, path::Path};

#[test]
fn the_standard_knows_no_world() {
    let (mut folders, mut count) = (vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")], 0);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path());
                continue;
            }
            count += 1;
            let text = fs::read_to_string(entry.path()).unwrap();
            let name = entry.path().display().to_string();
            assert!(
                text.starts_with("//! ") && text.lines().count() < 200,
                "{name} is long or does not say what it is"
            );
            let code = text.split("#[cfg(test)]").next().unwrap();
            for word in ["std::fs", "std::net", "std::env", "std::time", "Utc", "Local", "f64", "f32", ".unwrap()"] {
                assert!(!code.contains(word), "{name} must not use {word}");
            }
        }
    }
    assert!(count > 15, "the source was not found");
}
