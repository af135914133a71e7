//! The way to the partner's system.
use std::time::Duration;

use reqwest::{Client, Method, header::CONTENT_TYPE, redirect::Policy};

use super::Parties;

/// Of one exchange, connecting included.
const TRY_TIME: Duration = Duration::from_secs(90);

/// What came back on one POST.
#[derive(Clone, Debug)]
pub struct Answered {
    pub status: u16,
    pub media_type: String,
    pub body: Vec<u8>,
}

/// One POST, or what stands in its place in a trial of form.
#[derive(Clone, Debug)]
pub struct Sending {
    pub method: Method,
    pub media_type: &'static str,
    pub body: Vec<u8>,
    /// Whether what proves who we are goes with it.
    pub with_proof: bool,
}

impl Sending {
    pub fn xml(body: impl Into<Vec<u8>>) -> Sending {
        Sending { method: Method::POST, media_type: "application/xml", body: body.into(), with_proof: true }
    }
}

pub struct Line {
    pub parties: Parties,
    client: Client,
}

impl Line {
    /// # Errors
    /// A sentence, where TLS cannot be set up.
    pub fn new(parties: Parties) -> Result<Line, String> {
        let client = Client::builder().timeout(TRY_TIME).redirect(Policy::none()).build();
        Ok(Line { parties, client: client.map_err(|err| err.to_string())? })
    }

    /// # Errors
    /// A sentence, where no answer came.
    pub async fn send(&self, sending: Sending) -> Result<Answered, String> {
        let mut request = self.client.request(sending.method, &self.parties.url).body(sending.body);
        request = request.header(CONTENT_TYPE, sending.media_type);
        if let Some((name, value)) = self.parties.header.as_ref().filter(|_| sending.with_proof) {
            request = request.header(name, value);
        }
        let response = request.send().await.map_err(|err| in_words(&err))?;
        let status = response.status().as_u16();
        let media_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let media_type = media_type.unwrap_or_default().to_ascii_lowercase();
        let body = response.bytes().await.map_err(|err| in_words(&err))?.to_vec();
        Ok(Answered { status, media_type, body })
    }
}

/// The innermost cause says what happened.
fn in_words(err: &reqwest::Error) -> String {
    let mut cause: &dyn std::error::Error = err;
    while let Some(inner) = cause.source() {
        cause = inner;
    }
    format!("no answer came: {cause}")
}
