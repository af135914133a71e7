//! A wrong variable of the environment is named in one line, by the real program.
use std::process::Command;

/// What the program says and the code that it ends with.
fn serve(variables: &[(&str, &str)]) -> (String, Option<i32>) {
    let folder = std::env::temp_dir().join(format!("abonementas-configuration-{}", std::process::id()));
    let mut program = Command::new(env!("CARGO_BIN_EXE_abonementas"));
    program.arg("serve").env_clear().env("ABONEMENTAS_DATA", folder).envs(variables.iter().copied());
    let output = program.output().expect("the program starts");
    (String::from_utf8_lossy(&output.stderr).into_owned(), output.status.code())
}

#[test]
fn a_wrong_variable_is_named_in_one_line() {
    let postgres = "postgres://127.0.0.1:1/nothing";
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
        let (says, code) = serve(&[(variable, value)]);
        assert_eq!((says.lines().count(), code), (1, Some(78)), "{says}");
        assert!(says.starts_with(&format!("abonementas: {variable}: ")) && says.contains(why), "{says}");
    }
    let (says, code) = serve(&[("DATABASE_URL", postgres)]);
    assert_eq!(code, Some(78), "{says}");
    assert!(says.starts_with("abonementas: ABONEMENTAS_SECRET_FILE: "), "with PostgreSQL it is shared: {says}");
}
