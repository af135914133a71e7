//! The catalogue given out: lists, and records as files.
use crate::{
    catalogue::{
        model::{DescriptionId, DescriptionList, DescriptionRow, MarcAs, MarcRecord},
        problems,
        rules::{self, marc},
        store,
    },
    platform::{
        Page, Result, Tx,
        page::{Cursor, Limit},
    },
};

/// A page of the list.
pub fn list(
    tx: &mut Tx,
    wanted: &DescriptionList,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<Page<DescriptionRow>> {
    store::list(tx, wanted, &rules::words(wanted.q.as_deref().unwrap_or_default()), limit, from)
}

/// A page of the records behind the list as a piece of a file; what is too long for ISO 2709 is left out of it.
pub fn piece(
    tx: &mut Tx,
    wanted: &DescriptionList,
    shown: MarcAs,
    from: Option<&Cursor>,
) -> Result<(Vec<u8>, Option<Cursor>)> {
    let words = rules::words(wanted.q.as_deref().unwrap_or_default());
    let (records, next) = store::page_of_marc(tx, wanted, &words, Limit(200), from)?;
    let bytes = records.iter().flat_map(|record| match shown {
        MarcAs::Marcxml => marc::to_xml(record).into_bytes(),
        _ => marc::to_iso2709(record).unwrap_or_default(),
    });
    let (begins, ends) = match shown {
        MarcAs::Marcxml => (from.is_none().then(marc::collection_begins), next.is_none().then(marc::collection_ends)),
        _ => (None, None),
    };
    let bytes: Vec<u8> = begins.unwrap_or_default().into_bytes().into_iter().chain(bytes).collect();
    Ok(([bytes.as_slice(), ends.unwrap_or_default().as_bytes()].concat(), next))
}

/// The record that a description comes from, as fields.
pub fn record(tx: &mut Tx, id: DescriptionId) -> Result<MarcRecord> {
    store::marc(tx, id)
}

/// The record as a file.
pub fn file(tx: &mut Tx, id: DescriptionId, shown: MarcAs) -> Result<Vec<u8>> {
    let record = store::marc(tx, id)?;
    match shown {
        MarcAs::Marcxml => Ok([marc::collection_begins().as_str(), &marc::to_xml(&record), marc::collection_ends()]
            .concat()
            .into_bytes()),
        _ => marc::to_iso2709(&record).ok_or_else(|| (&problems::NOT_IN_ISO2709).into()),
    }
}
