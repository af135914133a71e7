//! One conversation with the server, step by step, so that it is known whom a refusal is for.
use std::{error::Error as _, time::Duration};

use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::DEFAULT_MECHANISMS,
        client::AsyncSmtpConnection,
        commands::{Data, Mail, Rcpt},
        extension::ClientId,
    },
};
use tokio::time::{Instant, timeout, timeout_at};

use super::{
    super::rules::{Failure, Step},
    Smtp,
    settings::Privacy,
};

const FAREWELL: Duration = Duration::from_secs(2);

/// A message in the form in which it goes over the wire.
pub struct Wire {
    pub to: Address,
    pub bytes: Vec<u8>,
}

/// Hands one message over within the deadline; gives what the server said when it took it.
pub async fn send(smtp: &Smtp, wire: &Wire) -> Result<String, Failure> {
    let deadline = Instant::now() + smtp.deadline;
    let silent = |_| Failure::silent(smtp.deadline.as_secs());
    let connected = timeout_at(deadline, connect(smtp)).await.map_err(silent)?;
    let mut connection = connected.map_err(at(Step::Connect))?;
    let answer =
        timeout_at(deadline, converse(smtp, &mut connection, wire)).await.unwrap_or_else(|late| Err(silent(late)));
    // What is said to a farewell, or not said, changes nothing any more.
    let _ = timeout(FAREWELL, connection.abort()).await;
    answer
}

async fn connect(smtp: &Smtp) -> Result<AsyncSmtpConnection, Error> {
    let (server, hello) = ((smtp.host.as_str(), smtp.port), ClientId::Domain(smtp.from.domain().to_owned()));
    let wrapped = match &smtp.privacy {
        Privacy::Tls(tls) => Some(tls.clone()),
        Privacy::None | Privacy::StartTls(_) => None,
    };
    let mut connection = AsyncSmtpConnection::connect_tokio1(server, None, &hello, wrapped, None).await?;
    if let Privacy::StartTls(tls) = &smtp.privacy {
        connection.starttls(tls.clone(), &hello).await?;
    }
    Ok(connection)
}

async fn converse(smtp: &Smtp, connection: &mut AsyncSmtpConnection, wire: &Wire) -> Result<String, Failure> {
    if let Some(credentials) = &smtp.credentials {
        connection.auth(DEFAULT_MECHANISMS, credentials).await.map_err(at(Step::SignIn))?;
    }
    connection.command(Mail::new(Some(smtp.from.clone()), Vec::new())).await.map_err(at(Step::Sender))?;
    connection.command(Rcpt::new(wire.to.clone(), Vec::new())).await.map_err(at(Step::Recipient))?;
    connection.command(Data).await.map_err(at(Step::Content))?;
    let taken = connection.message(&wire.bytes).await.map_err(at(Step::Content))?;
    let said = taken.message().collect::<Vec<_>>().join(" ");
    Ok(one_line(&format!("{} {said}", taken.code())))
}

fn at(step: Step) -> impl Fn(Error) -> Failure {
    move |err| {
        let code = err.status().map(u16::from);
        let says = match (code, err.source()) {
            (Some(code), Some(said)) => format!("{code} {said}"),
            _ => err.to_string(),
        };
        Failure { step, code, says: one_line(&says) }
    }
}

/// What strangers say, as one line of at most 300 characters.
fn one_line(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(300).collect()
}
