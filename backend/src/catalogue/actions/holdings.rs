//! "Do we own it?": asked before a request goes out, and when another library asks us.
use crate::{
    catalogue::{
        model::{Asked, DescriptionId, Holding, Holdings, MatchedBy, NumberKind, Record},
        rules, store,
    },
    platform::{Result, Tx},
};

/// The titles that are meant: by number, and by title where no number finds any; with our items.
pub fn holdings(tx: &mut Tx, asked: &Asked) -> Result<Holdings> {
    let (matched_by, records) = found(tx, asked)?;
    let whole = store::whole(tx, records)?;
    let mut items: Vec<Holding> = whole.into_iter().map(|description| Holding { matched_by, description }).collect();
    items.sort_by_key(|holding| {
        std::cmp::Reverse((holding.description.row.n_available, holding.description.row.n_items))
    });
    let n_items = items.iter().map(|holding| holding.description.row.n_items).sum();
    let n_available = items.iter().map(|holding| holding.description.row.n_available).sum();
    Ok(Holdings { items, n_items, n_available })
}

/// The one title of ours that bears this ISBN or ISSN; none where several do.
pub fn described_by(tx: &mut Tx, isbn: Option<&str>, issn: Option<&str>) -> Result<Option<DescriptionId>> {
    for (kind, number) in [(NumberKind::Isbn, isbn), (NumberKind::Issn, issn)] {
        let Some(number) = number else { continue };
        if let [record] = store::by_number(tx, kind, number)?.as_slice() {
            return Ok(Some(record.id));
        }
    }
    Ok(None)
}

fn found(tx: &mut Tx, asked: &Asked) -> Result<(MatchedBy, Vec<Record>)> {
    let numbers = [(MatchedBy::Isbn, NumberKind::Isbn, &asked.isbn), (MatchedBy::Issn, NumberKind::Issn, &asked.issn)];
    for (matched_by, kind, typed) in numbers {
        // A number that is none finds nothing, and the title may still do.
        let typed: Vec<String> = typed.iter().cloned().collect();
        for number in rules::by_hand(kind, &typed, &[], &mut Vec::new()) {
            let records = store::by_number(tx, kind, &number.number)?;
            if !records.is_empty() {
                return Ok((matched_by, records));
            }
        }
    }
    let keys = rules::title_keys(asked.title.as_deref().unwrap_or_default());
    let mut records = if keys.is_empty() { Vec::new() } else { store::by_title(tx, &keys)? };
    records.retain(|record| rules::same_author(asked.author.as_deref(), &record.described));
    Ok((MatchedBy::Title, records))
}
