//! The environment, right and wrong.
use super::*;

const FROM_OK: Option<&str> = Some("tba@example.org");

fn parse(url: &str, password: Option<&str>, from: Option<&str>) -> Result<Option<Smtp>, String> {
    let owned = |text: &str| text.to_owned();
    let url = (!url.is_empty()).then(|| url.to_owned());
    let asked = Asked { url, password: password.map(owned), from: from.map(owned), rate: None };
    Smtp::parse(&asked).map_err(|wrong| wrong.to_string())
}

#[test]
fn without_a_word_mail_is_not_set_up() {
    assert!(matches!(parse("", None, None), Ok(None)));
}

#[test]
fn ports_follow_from_how_the_connection_is_kept_private() {
    for (url, port) in [
        ("smtp://localhost", 25),
        ("smtp://mail.example.org?tls=required", 587),
        ("smtps://mail.example.org", 465),
        ("smtps://mail.example.org:1465", 1465),
    ] {
        let smtp = parse(url, None, FROM_OK).expect(url).expect(url);
        assert_eq!((smtp.port, smtp.pause), (port, Duration::from_secs(1)), "{url}");
    }
}

#[test]
fn what_is_wrong_is_named_in_one_line_without_the_password() {
    let password = Some("slapta");
    for (url, password, from, wrong) in [
        ("", None, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
        ("", password, None, "ABONEMENTAS_SMTP_URL: "),
        ("smtps://mail.example.org", None, None, "ABONEMENTAS_MAIL_FROM: "),
        ("smtps://mail.example.org", None, Some("tba"), "ABONEMENTAS_MAIL_FROM: "),
        ("http://mail.example.org", None, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
        ("smtps://", None, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
        ("smtps://tba:slapta@mail.example.org", None, FROM_OK, "ABONEMENTAS_SMTP_URL: the password stands"),
        ("smtps://tba@mail.example.org", None, FROM_OK, "ABONEMENTAS_SMTP_PASSWORD_FILE: "),
        ("smtps://tba@mail.example.org", Some("\n"), FROM_OK, "ABONEMENTAS_SMTP_PASSWORD_FILE: "),
        ("smtps://mail.example.org", password, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
        ("smtp://tba@mail.example.org", password, FROM_OK, "ABONEMENTAS_SMTP_URL: a password would cross"),
        ("smtp://mail.example.org?tls=opportunistic", None, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
        ("smtps://mail.example.org?x=1", None, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
        ("smtps://mail.example.org/inbox", None, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
        ("smtps://mail.example.org:99999", None, FROM_OK, "ABONEMENTAS_SMTP_URL: "),
    ] {
        let said = parse(url, password, from).err().unwrap_or_default();
        assert!(said.starts_with(wrong) && !said.contains("slapta") && !said.contains('\n'), "{url}: {said}");
    }
}

#[test]
fn the_rate_has_bounds() {
    for (said, is_right) in [("5", false), ("6", true), ("6000", true), ("6001", false), ("daug", false)] {
        let asked = Asked {
            url: Some("smtp://localhost".into()),
            from: FROM_OK.map(str::to_owned),
            rate: Some(said.into()),
            password: None,
        };
        assert_eq!(Smtp::parse(&asked).is_ok(), is_right, "{said}");
    }
}
