//! The emblem: set, taken off, shown.
use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    papers::{
        model::{Document, Head, Letterhead, PaperEmblem},
        store,
    },
    platform::{
        Error, Result, Tx,
        events::{self, Event},
        files::{self, File, Use},
        i18n::Language,
        press::{Order, Paper},
    },
};

/// A picture of two centimetres has a few kilobytes; each paper carries it.
pub const MAX_EMBLEM: usize = 256 << 10;
const KEPT: Use = Use { max_size: MAX_EMBLEM, days: None };

/// A paper with nothing but this emblem: what cannot be printed is found before it is kept.
///
/// # Errors
/// Never, as papers are made.
pub fn proof(content: &[u8]) -> Result<Order> {
    let letterhead = Letterhead { emblem: Some(STANDARD.encode(content)), ..Letterhead::default() };
    let head = Head { language: Language::Lt, printed_on: chrono::NaiveDate::default(), letterhead };
    Document { head, title: "–".into(), subtitle: None, is_landscape: false, blocks: Vec::new() }.order()
}

/// Papers carry this picture from now on.
///
/// # Errors
/// It is neither PNG nor JPEG.
pub fn set_emblem(tx: &mut Tx, content: &[u8]) -> Result<PaperEmblem> {
    let file = files::keep(tx, "emblem", content, KEPT)?;
    let File { media_type, size, .. } = files::find(tx, file)?;
    if !["image/png", "image/jpeg"].contains(&media_type.as_str()) {
        return Err(Error::invalid("", "papers.emblem_type"));
    }
    let id = store::set_emblem(tx, Some(file))?;
    events::tell(tx, &Event::new("papers.set_emblem", "emblem", id, tx.today))?;
    Ok(PaperEmblem { media_type, size })
}

/// Papers carry none from now on.
pub fn remove_emblem(tx: &mut Tx) -> Result<()> {
    store::emblem(tx)?.ok_or(Error::NotFound)?;
    let id = store::set_emblem(tx, None)?;
    events::tell(tx, &Event::new("papers.remove_emblem", "emblem", id, tx.today))?;
    Ok(())
}

/// The picture that papers carry.
pub fn emblem(tx: &mut Tx) -> Result<(String, Vec<u8>)> {
    let file = store::emblem(tx)?.ok_or(Error::NotFound)?;
    Ok((files::find(tx, file)?.media_type, files::read(tx, file)?))
}

/// The same as papers are told it.
pub fn in_base64(tx: &mut Tx) -> Result<Option<String>> {
    let Some(file) = store::emblem(tx)? else { return Ok(None) };
    Ok(Some(STANDARD.encode(files::read(tx, file)?)))
}
