//! The press: papers are typeset by this same program in a process of its own for each, within limits.
//!
//! Nothing bounds what a template takes, and a thread cannot be stopped; a process can (decision 40).
mod draft;
mod limits;

use std::{ffi::OsString, process::Stdio, sync::Arc, time::Duration};

use futures_util::future::join;
use serde::{Deserialize, Serialize};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    process::{Child, Command},
    sync::Semaphore,
    time::timeout,
};

use super::{Error, Result};

pub use draft::{Draft, Printed};
pub use limits::limit_this_process;

/// The hidden word of the command line by which the program typesets what stands on its input.
pub const WORD: &str = "typeset";
/// `EX_DATAERR` of sysexits.h: a character that no font has; it stands on the output, with its text.
pub const NO_GLYPH_CODE: u8 = 65;

/// How many papers are made at once.
const AT_ONCE: usize = 2;
/// How long a paper waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long one may take by the clock on the wall; its time on the processor is limited by the process itself.
const DEADLINE: Duration = Duration::from_secs(60);
/// How much a paper may be told, and how large it may be.
const MOST_INPUT: usize = 8 << 20;
const MOST_OUTPUT: usize = 32 << 20;
/// How much is read of what goes wrong.
const MOST_COMPLAINT: u64 = 4000;

crate::refusals! {
    /// What went wrong stands in the log.
    FAILED = 500 "papers.failed", "Spaudinio parengti nepavyko. Klaida užrašyta.", "The paper could not be made. The error has been noted.";
    BUSY = 503 "papers.busy", "Vienu metu spausdinama per daug. Palaukite ir bandykite dar kartą.", "Too much is being printed at once. Wait a little and try again.";
    TOO_LARGE = 422 "papers.too_large", "Tiek į vieną spaudinį netelpa. Pasirinkite mažiau.", "This is too much for one paper. Choose less.";
    NO_GLYPH = 422 "papers.no_glyph", "Ženklo „{character}“ nėra nė viename spausdinimo šrifte: „{text}“. Pataisykite tekstą.", "No font of ours can print the character “{character}”: “{text}”. Correct the text.";
}

/// One paper to be made: the name of a template of `backend/papers`, and the values for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Order {
    pub paper: String,
    pub data: serde_json::Value,
}

/// What a character that no font has is told as.
#[derive(Debug, Serialize, Deserialize)]
pub struct NoGlyph {
    pub character: char,
    pub text: String,
}

/// What a paper prints, and the template of `backend/papers` for it.
pub trait Paper: Serialize {
    const TEMPLATE: &'static str;

    /// What the press is told.
    ///
    /// # Errors
    /// Never, as papers are made: keys of maps are text.
    fn order(&self) -> Result<Order> {
        let data = serde_json::to_value(self).map_err(|err| Error::Internal(err.to_string()))?;
        Ok(Order { paper: Self::TEMPLATE.to_owned(), data })
    }
}

/// The press of one server.
#[derive(Clone, Debug)]
pub struct Press {
    program: Arc<OsString>,
    places: Arc<Semaphore>,
}

impl Default for Press {
    /// This program itself, even where its file was replaced meanwhile.
    fn default() -> Press {
        let this = if cfg!(target_os = "linux") { Some("/proc/self/exe".into()) } else { None };
        let this = this.or_else(|| std::env::current_exe().ok().map(OsString::from));
        Press::of(this.unwrap_or_else(|| "abonementas".into()))
    }
}

impl Press {
    /// Where this process is another program than the server: a test.
    pub fn of(program: impl Into<OsString>) -> Press {
        Press { program: Arc::new(program.into()), places: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Typesets one paper as PDF.
    ///
    /// # Errors
    /// [`BUSY`] where no place became free in ten seconds, [`TOO_LARGE`] where a limit was reached, [`NO_GLYPH`], and
    /// [`FAILED`] where the process did not do its work.
    pub async fn print(&self, order: &Order) -> Result<Vec<u8>> {
        self.made(order).await.map_err(|err| match err {
            Error::Internal(why) => {
                log::error!("a paper was not made: {why}");
                (&FAILED).into()
            }
            refused => refused,
        })
    }

    async fn made(&self, order: &Order) -> Result<Vec<u8>> {
        let order = serde_json::to_vec(order).map_err(|err| Error::Internal(err.to_string()))?;
        if order.len() > MOST_INPUT {
            return Err((&TOO_LARGE).into());
        }
        let place = timeout(PATIENCE, self.places.acquire()).await.map_err(|_| Error::from(&BUSY))?;
        let _place = place.map_err(|err| Error::Internal(err.to_string()))?;
        // A request that nobody waits for any more drops this future, and its process with it.
        let child = self.start().map_err(|err| Error::Internal(format!("the press does not start: {err}")))?;
        timeout(DEADLINE, carry_out(child, &order)).await.map_err(|_| Error::from(&TOO_LARGE))?
    }

    /// Without our environment: what typesets has no use of secrets. The allocator would take a gibibyte at once, which
    /// is all that the limit of memory allows, and is told to take what is needed.
    fn start(&self) -> std::io::Result<Child> {
        let mut command = Command::new(&*self.program);
        command
            .arg(WORD)
            .env_clear()
            .env("MIMALLOC_ARENA_EAGER_COMMIT", "0")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // A file of ours would be more than it may write.
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
    }
}

async fn carry_out(mut child: Child, order: &[u8]) -> Result<Vec<u8>> {
    if let Some(mut input) = child.stdin.take() {
        // If it died before it had read all, its code says why.
        let _unread = input.write_all(order).await;
    }
    let printed = all_of(child.stdout.take(), MOST_OUTPUT as u64 + 1);
    let (output, complaint) = join(printed, all_of(child.stderr.take(), MOST_COMPLAINT)).await;
    let (output, complaint) = (output?, complaint?);
    if output.len() > MOST_OUTPUT {
        return Err((&TOO_LARGE).into());
    }
    let status = child.wait().await.map_err(|err| Error::Internal(err.to_string()))?;
    match status.code() {
        Some(0) => Ok(output),
        Some(code) if code == i32::from(NO_GLYPH_CODE) => Err(no_glyph(&output)),
        Some(code) => {
            Err(Error::Internal(format!("the press ended with {code}: {}", String::from_utf8_lossy(&complaint))))
        }
        // A signal: the limit of time or of memory.
        None => Err((&TOO_LARGE).into()),
    }
}

/// What comes from the process, no more than so much of it.
async fn all_of(pipe: Option<impl AsyncRead + Unpin>, most: u64) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    if let Some(pipe) = pipe {
        pipe.take(most).read_to_end(&mut all).await.map_err(|err| Error::Internal(err.to_string()))?;
    }
    Ok(all)
}

fn no_glyph(output: &[u8]) -> Error {
    match serde_json::from_slice(output) {
        Ok(NoGlyph { character, text }) => {
            let params = vec![("character", character.to_string()), ("text", text)];
            Error::Refused { refusal: &NO_GLYPH, params }
        }
        Err(err) => Error::Internal(err.to_string()),
    }
}
