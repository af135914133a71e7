//! What goes out, and what comes back.
use std::time::Duration;

crate::text_enum! {
    /// Why there was no answer.
    Failed {
        InsideAddress = "inside_address", NoAddress = "no_address", NoConnection = "no_connection",
        NoTls = "no_tls", TimedOut = "timed_out", CutOff = "cut_off",
    }
}

/// Where an address leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    Outside,
    Inside,
    /// Into the networks inside that may be reached nevertheless.
    Allowed,
    /// To nothing that answers to the name now.
    Nowhere,
}

/// One POST.
#[derive(Clone, Debug)]
pub struct Post {
    pub media_type: &'static str,
    pub headers: Vec<(String, String)>,
    pub body: String,
    /// For the whole exchange, connecting included.
    pub within: Duration,
    /// How much of an answer is read, in bytes.
    pub read: usize,
}

/// One GET.
#[derive(Clone, Debug)]
pub struct Get {
    pub headers: Vec<(String, String)>,
    /// For the whole exchange, connecting and the body included.
    pub within: Duration,
    /// How long an answer may be, in bytes.
    pub most: usize,
}

/// What was got.
#[derive(Clone, Debug, Default)]
pub struct Got {
    pub status: u16,
    pub bytes: Vec<u8>,
    /// The body went on after as many bytes as were asked for.
    pub is_longer: bool,
}

/// What the other side answered.
#[derive(Clone, Debug, Default)]
pub struct Said {
    pub status: u16,
    pub retry_after: Option<String>,
    /// The beginning of the body.
    pub text: String,
}

/// What one POST came to.
pub type Answer = Result<Said, Failed>;
