//! A document given as PDF or DOCX, for the handlers of those who own what it tells of.
use actix_web::HttpResponse;

use crate::{
    papers::{
        docx::docx,
        model::{Document, DocumentFormat},
    },
    platform::{Caller, Result, Right, Tx, download, press::Paper},
};

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
