//! Papers in Lithuanian and English: what stands on each, and what all of them share.
//!
//! Whoever owns a thing makes its paper (a struct of [`model`]) from its rows and prints it by `Caller::print`; the
//! templates with their words lie in `backend/papers`, which knows no capability. A [`model::Document`] is given as
//! PDF or DOCX by [`give`].
mod actions;
mod docx;
mod http;
pub mod model;
mod rules;
mod store;

use actix_web::HttpResponse;

use crate::platform::{Caller, Result, Right, Tx, download, press::Paper};
use model::{Document, DocumentFormat};

pub use actions::{MOST_ROWS, address, head, our_party, party, register};
pub use docx::docx;
pub use http::routes;
pub use rules::{money_in_words, payment::Payment};

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// Reads what a document says as one unit of work and makes the file of it; `name` has no ending.
///
/// # Errors
/// Those of the work and of the press.
pub async fn give<R, F>(caller: Caller<R>, name: &str, format: Option<DocumentFormat>, work: F) -> Result<HttpResponse>
where
    R: Right,
    F: Fn(&mut Tx) -> Result<Document> + Send + 'static,
{
    match format.unwrap_or(DocumentFormat::Pdf) {
        DocumentFormat::Pdf => caller.print(&format!("{name}.pdf"), move |tx| work(tx)?.order()).await,
        DocumentFormat::Docx => {
            let document = caller.read(work).await?;
            Ok(download::whole(&format!("{name}.docx"), DOCX, docx(&document)?))
        }
    }
}
