//! The real program, as whoever runs the machine meets it.
use std::{path::Path, process::Command};

/// What the program says, and the code that it ends with.
fn run(word: &str, data: &Path, variables: &[(&str, &str)]) -> (String, Option<i32>) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_abonementas"));
    program.arg(word).env_clear().env("ABONEMENTAS_DATA", data).envs(variables.iter().copied());
    let output = program.output().expect("the program starts");
    let says = [output.stdout, output.stderr].concat();
    (String::from_utf8_lossy(&says).into_owned(), output.status.code())
}

#[test]
fn a_wrong_variable_is_named_in_one_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let serve = |variable, value| run("serve", folder.path(), &[(variable, value)]);
    for (variable, value, why) in [
        ("DATABASE_URL", "mysql://here/db", "neither sqlite:// nor postgres://"),
        ("DATABASE_URL", "sqlite://", "names no file"),
        ("DATABASE_URL", "sqlite:///no/such/folder/a.db", "/no/such/folder"),
        ("ABONEMENTAS_DATA", "/proc/nothing", ""),
        ("ABONEMENTAS_LISTEN", "everywhere", "everywhere"),
        ("ABONEMENTAS_LISTEN", "0.0.0.0:0", "ABONEMENTAS_PUBLIC_URL"),
        ("ABONEMENTAS_PUBLIC_URL", "http://example.org", "https://"),
        ("ABONEMENTAS_TRUSTED_PROXIES", "10.0.0.1,proxy", "proxy"),
        ("ABONEMENTAS_SECRET_FILE", "/no/such/file/secret", "/no/such/file/secret"),
    ] {
        let (says, code) = serve(variable, value);
        assert_eq!((says.lines().count(), code), (1, Some(78)), "{says}");
        assert!(says.starts_with(&format!("abonementas: {variable}: ")) && says.contains(why), "{says}");
    }
    let (says, code) = serve("DATABASE_URL", "postgres://127.0.0.1:1/nothing");
    assert_eq!(code, Some(78), "{says}");
    assert!(says.starts_with("abonementas: ABONEMENTAS_SECRET_FILE: "), "with PostgreSQL it is shared: {says}");
}

#[test]
fn the_demonstration_fills_an_empty_folder_and_its_figures_agree() {
    let folder = tempfile::tempdir().expect("a folder");
    let (says, code) = run("demo", folder.path(), &[]);
    assert!(code == Some(0) && says.contains("/invitation#"), "{says}");
    let (says, code) = run("verify", folder.path(), &[]);
    assert!(code == Some(0) && says.contains(" 0 differ"), "{says}");
}
