//! Pull slips: what is to be taken from our shelves, in their order.
use std::collections::HashMap;

use super::{Row, no_paper};
use crate::{
    catalogue::{
        self,
        model::{Asked, ItemState, Shelving},
    },
    libraries,
    loans::{
        model::{Citation, LoanId, LoanItem, Medium, Record, Side},
        store,
    },
    papers::{
        self,
        model::{Code128, Slip, SlipsPaper},
    },
    platform::{
        Result, Tx,
        actor::LibraryId,
        i18n::Language,
        press::{Order, Paper},
        text,
    },
};

/// Slips, for what other libraries ask of us.
pub fn slips(tx: &mut Tx, rows: &[Row], language: Language) -> Result<Order> {
    if let Some((borrowed, _)) = rows.iter().find(|(record, _)| record.side == Side::Borrowing) {
        return Err(no_paper(borrowed));
    }
    let ids: Vec<LoanId> = rows.iter().map(|(record, _)| record.id).collect();
    let mut items = store::items(tx, &ids)?;
    let barcodes: Vec<String> = items.values().flatten().filter_map(|item| item.barcode.clone()).collect();
    let shelves = catalogue::shelves(tx, &barcodes)?;
    let shelves: HashMap<String, Shelving> = shelves.into_iter().map(|one| (one.barcode.clone(), one)).collect();
    let named: Vec<LibraryId> = rows.iter().filter_map(|(record, _)| record.standing.library_id).collect();
    let names = libraries::refs(tx, &named)?;
    let mut slips = Vec::new();
    for (record, citation) in rows {
        let for_whom = record.standing.library_id.and_then(|id| names.get(&id)).map(|library| library.name.clone());
        let for_whom = for_whom.unwrap_or_default();
        let of_loan = items.remove(&record.id).unwrap_or_default();
        let chosen = of_loan.iter().any(|item| item.barcode.is_some());
        let found = if chosen { None } else { on_shelf(tx, citation)? };
        let made = |item: Option<&LoanItem>| {
            let own = item.and_then(|item| item.barcode.as_ref()).and_then(|barcode| shelves.get(barcode));
            slip(record, citation, item, own.or(found.as_ref()), &for_whom, language)
        };
        match of_loan.as_slice() {
            [] => slips.push(made(None)),
            volumes => slips.extend(volumes.iter().map(|item| made(Some(item)))),
        }
    }
    slips.sort_by_cached_key(|slip| (slip.shelf.is_none(), text::order_key(slip.shelf.as_deref().unwrap_or_default())));
    SlipsPaper { head: papers::head(tx, language)?, slips }.order()
}

/// Where an item of what is asked for can be taken now, if we have one.
fn on_shelf(tx: &mut Tx, citation: &Citation) -> Result<Option<Shelving>> {
    let Citation { title, author, isbn, issn, .. } = citation.clone();
    let holdings = catalogue::holdings(tx, &Asked { isbn, issn, title: Some(title), author })?;
    let mut items = holdings.items.into_iter().flat_map(|holding| holding.description.items);
    Ok(items.find(|item| item.state == ItemState::Available).map(|item| item.record.shelving))
}

fn slip(
    record: &Record,
    citation: &Citation,
    item: Option<&LoanItem>,
    shelving: Option<&Shelving>,
    for_whom: &str,
    language: Language,
) -> Slip {
    let place = shelving.map(|one| [one.location.clone(), one.shelf_mark.clone()].into_iter().flatten());
    let shelf = place.map(|parts| parts.collect::<Vec<_>>().join(" · ")).filter(|shelf| !shelf.is_empty());
    let (publisher, year) = (citation.publisher.clone(), citation.year.map(|year| year.to_string()));
    let published = [publisher, year].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let item_code = item.and_then(|item| item.barcode.clone()).or_else(|| shelving.map(|one| one.barcode.clone()));
    Slip {
        shelf,
        title: citation.title.clone(),
        author: citation.author.clone(),
        published: Some(published).filter(|published| !published.is_empty()),
        item: item_code,
        volume: item.and_then(|item| item.volume.clone()),
        wanted: wanted(record.medium, citation, language),
        for_whom: for_whom.to_owned(),
        partner_number: record.standing.partner_number.clone(),
        requested_on: record.requested_on,
        needed_by_on: record.needed_by_on,
        barcode: Code128(record.number.clone()),
    }
}

/// The thing itself, or a copy of which pages.
pub fn wanted(medium: Medium, citation: &Citation, language: Language) -> String {
    let name = match medium {
        Medium::Original => language.pick("originalas", "the original"),
        Medium::PaperCopy => language.pick("popierinė kopija", "a paper copy"),
        Medium::ElectronicCopy => language.pick("elektroninė kopija", "an electronic copy"),
    };
    match citation.pages.as_ref().filter(|_| medium.is_copy()) {
        Some(pages) => format!("{name}, {} {pages}", language.pick("p.", "pp.")),
        None => name.to_owned(),
    }
}
