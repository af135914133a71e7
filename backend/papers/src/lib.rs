//! Typesets the papers of the desk: a template of this crate and a JSON value in, a tagged PDF/A out.
//!
//! It knows no capability and no database. Nothing bounds what a template takes: whoever calls [`pdf`] on behalf of
//! others does so in a process of its own, with limits.
mod fonts;
mod templates;
mod world;

use std::fmt;

use serde_json::Value;
use typst::{World as _, WorldExt as _, comemo, diag::SourceDiagnostic, ecow::EcoVec, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use world::World;

pub use fonts::unprintable;

/// Why there is no paper.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// No template has this name.
    NoPaper(String),
    /// No font has a glyph for this character of this text.
    NoGlyph { character: char, text: String },
    /// The template and its data do not fit together: a mistake of ours.
    Template(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::NoPaper(name) => write!(f, "there is no paper {name}"),
            Fault::NoGlyph { character, text } => write!(f, "no glyph for {character:?} in {text:?}"),
            Fault::Template(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for Fault {}

/// One paper as tagged PDF/A-2a (ISO 19005-2), its fonts inside.
///
/// `paper` names a template without its ending; `data` are values for it, never evaluated.
/// A base64 string at `/letterhead/emblem` is the picture that the template opens as `/emblem`.
///
/// # Errors
/// A character that would be lost is an error and not a gap.
pub fn pdf(paper: &str, data: &Value) -> Result<Vec<u8>, Fault> {
    let written = templates::find(paper).ok_or_else(|| Fault::NoPaper(paper.to_owned())).and_then(|template| {
        fonts::all_printable(data)?;
        typeset(&World::new(template, data)?)
    });
    // The cache is the process's and would grow with every paper.
    comemo::evict(0);
    written
}

fn typeset(world: &World) -> Result<Vec<u8>, Fault> {
    let document: PagedDocument = typst::compile(world).output.map_err(|faults| told(world, &faults))?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
        .map_err(|why| Fault::Template(format!("{why:?}")))?;
    let options = PdfOptions { creator: Smart::Custom(Some("Abonementas".into())), standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|faults| told(world, &faults))
}

/// Where in a template something is wrong, for our log.
fn told(world: &World, faults: &EcoVec<SourceDiagnostic>) -> Fault {
    let line = |fault: &SourceDiagnostic| {
        let place = fault.span.id().and_then(|id| {
            let line = world.source(id).ok()?.lines().byte_to_line(world.range(fault.span)?.start)? + 1;
            Some(format!("{}:{line}: ", id.get().vpath().get_without_slash()))
        });
        format!("{}{}", place.unwrap_or_default(), fault.message)
    };
    Fault::Template(faults.iter().map(line).collect::<Vec<_>>().join("; "))
}
