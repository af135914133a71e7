//! Where mail goes and in whose name, read once from the environment.
use std::{net::IpAddr, time::Duration};

use lettre::{
    Address,
    transport::smtp::{authentication::Credentials, client::TlsParameters},
};
use url::Url;

use crate::config::Wrong;

const URL: &str = "ABONEMENTAS_SMTP_URL";
const PASSWORD: &str = "ABONEMENTAS_SMTP_PASSWORD_FILE";
const FROM: &str = "ABONEMENTAS_MAIL_FROM";
const RATE: &str = "ABONEMENTAS_SMTP_RATE";
/// Messages a minute.
const USUAL_RATE: u32 = 60;
/// A whole conversation with the server; RFC 5321, 4.5.3.2 allows minutes for a step, a person waits less.
const DEADLINE: Duration = Duration::from_secs(60);

/// How the connection is kept private.
pub enum Privacy {
    /// Not at all: to a server of one's own machine or network.
    None,
    /// STARTTLS, without which nothing is sent.
    StartTls(TlsParameters),
    /// TLS from the first byte.
    Tls(TlsParameters),
}

/// Everything that is needed to send.
pub struct Smtp {
    pub host: String,
    pub port: u16,
    pub privacy: Privacy,
    pub credentials: Option<Credentials>,
    pub from: Address,
    /// Between the beginnings of two messages.
    pub pause: Duration,
    /// For one message.
    pub deadline: Duration,
}

/// What the environment says, as it says it.
#[derive(Default)]
pub struct Asked {
    pub url: Option<String>,
    /// What stands in the file of the password.
    pub password: Option<String>,
    pub from: Option<String>,
    pub rate: Option<String>,
}

impl Smtp {
    /// None where nothing is said of mail: it is not set up.
    ///
    /// # Errors
    /// The first variable that is wrong, never its secret.
    pub fn parse(asked: &Asked) -> Result<Option<Smtp>, Wrong> {
        let Some(url) = &asked.url else {
            let lonely = [(FROM, &asked.from), (PASSWORD, &asked.password), (RATE, &asked.rate)];
            return match lonely.into_iter().find(|(_, said)| said.is_some()) {
                Some((name, _)) => wrong(URL, format!("{name} is set, and no server to send by")),
                None => Ok(None),
            };
        };
        let Some(from) = &asked.from else {
            return wrong(FROM, "name the address that messages come from");
        };
        let from = match super::address(from).and_then(|from| from.parse().ok()) {
            Some(from) => from,
            None => return wrong(FROM, format!("{from} is no e-mail address")),
        };
        let server = server(url)?;
        let host = server.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
        let privacy = privacy(&server, &host)?;
        let credentials = credentials(&server, asked.password.as_deref())?;
        if credentials.is_some() && matches!(privacy, Privacy::None) && !is_this_machine(&host) {
            return wrong(URL, "a password would cross the network in the clear; say smtps:// or ?tls=required");
        }
        let usual_port = match privacy {
            Privacy::None => 25,
            Privacy::StartTls(_) => 587,
            Privacy::Tls(_) => 465,
        };
        let port = server.port().unwrap_or(usual_port);
        let pause = Duration::from_secs(60) / rate(asked.rate.as_deref())?;
        Ok(Some(Smtp { host, port, privacy, credentials, from, pause, deadline: DEADLINE }))
    }
}

fn wrong<T>(variable: &'static str, why: impl Into<String>) -> Result<T, Wrong> {
    Err(Wrong { variable, why: why.into() })
}

/// The address of the server; it holds no password, and nothing that would be passed over in silence.
fn server(url: &str) -> Result<Url, Wrong> {
    if !["smtp://", "smtps://"].iter().any(|scheme| url.starts_with(scheme)) {
        return wrong(URL, "it begins with neither smtp:// nor smtps://");
    }
    match Url::parse(url) {
        Ok(url) if url.password().is_some() => wrong(URL, format!("the password stands in the file of {PASSWORD}")),
        Ok(url) if url.host_str().is_none_or(str::is_empty) => wrong(URL, "it names no server"),
        Ok(url) if !["", "/"].contains(&url.path()) => wrong(URL, "nothing stands after the port but ?tls="),
        Ok(url) => Ok(url),
        Err(err) => wrong(URL, err.to_string()),
    }
}

fn privacy(server: &Url, host: &str) -> Result<Privacy, Wrong> {
    let said: Vec<_> = server.query_pairs().collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
    match (server.scheme(), said.as_slice()) {
        ("smtp", []) => Ok(Privacy::None),
        ("smtp", [("tls", "required")]) => Ok(Privacy::StartTls(tls(host)?)),
        ("smtps", []) => Ok(Privacy::Tls(tls(host)?)),
        _ => wrong(URL, "after the question mark only tls=required may stand, with smtp://"),
    }
}

/// Whom to trust says the system; `SSL_CERT_FILE` names another list.
fn tls(host: &str) -> Result<TlsParameters, Wrong> {
    TlsParameters::new(host.to_owned()).map_err(|err| Wrong { variable: URL, why: err.to_string() })
}

fn credentials(server: &Url, password: Option<&str>) -> Result<Option<Credentials>, Wrong> {
    let user = percent_encoding::percent_decode_str(server.username()).decode_utf8_lossy().into_owned();
    match (user.as_str(), password.map(str::trim_end)) {
        ("", None) => Ok(None),
        ("", Some(_)) => wrong(URL, format!("{PASSWORD} is set, and no user before the server's name")),
        (_, None) => wrong(PASSWORD, "name the file that holds the password of the user"),
        (_, Some("")) => wrong(PASSWORD, "the file is empty"),
        (_, Some(password)) => Ok(Some(Credentials::new(user, password.to_owned()))),
    }
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn rate(said: Option<&str>) -> Result<u32, Wrong> {
    match said.map(str::parse) {
        None => Ok(USUAL_RATE),
        Some(Ok(rate @ 6..=6000)) => Ok(rate),
        Some(_) => wrong(RATE, "messages a minute: a number from 6 to 6000"),
    }
}

#[cfg(test)]
mod tests;
