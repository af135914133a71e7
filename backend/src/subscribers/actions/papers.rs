//! The cards of subscribers and their register on paper.
use super::show;
use crate::{
    papers::{
        self,
        model::{CardsPaper, Code128, Document, SubscriberCard},
    },
    platform::{
        Result, Tx,
        i18n::Language,
        page::Limit,
        press::{self, Order, Paper},
    },
    subscribers::{
        model::{SubscriberId, SubscriberList, SubscriberRow},
        sheet,
    },
};

/// How many cards are printed at once.
const MOST_CARDS: usize = 1000;

/// The card of one subscriber.
pub fn card(tx: &mut Tx, id: SubscriberId, language: Language) -> Result<Order> {
    let row = show::get(tx, id)?.row;
    cards_of(tx, vec![row], language)
}

/// The cards of all subscribers that were asked for.
pub fn cards(tx: &mut Tx, wanted: &SubscriberList, language: Language) -> Result<Order> {
    let rows = all(tx, wanted, MOST_CARDS)?;
    cards_of(tx, rows, language)
}

fn cards_of(tx: &mut Tx, rows: Vec<SubscriberRow>, language: Language) -> Result<Order> {
    let card = |row: SubscriberRow| SubscriberCard {
        name: row.library.library.name,
        municipality: row.library.municipality,
        registered_for: row.registered_for,
        barcode: Code128(row.card_no),
    };
    CardsPaper { head: papers::head(tx, language)?, cards: rows.into_iter().map(card).collect() }.order()
}

/// The register of subscribers, as it was asked for.
pub fn paper_register(tx: &mut Tx, wanted: &SubscriberList, language: Language) -> Result<Document> {
    let rows = all(tx, wanted, papers::MOST_ROWS)?;
    let rows = rows.iter().map(|row| sheet::cells(row, language)).collect();
    let title = language.pick("TBA abonentų registras", "Register of interlibrary loan subscribers");
    papers::register(tx, language, title, sheet::head(language), rows)
}

/// Every subscriber that was asked for.
///
/// # Errors
/// There are more than this.
fn all(tx: &mut Tx, wanted: &SubscriberList, most: usize) -> Result<Vec<SubscriberRow>> {
    let (mut rows, mut from) = (Vec::new(), None);
    loop {
        let page = show::list(tx, wanted, Limit::EXPORT, from.as_ref())?;
        rows.extend(page.items);
        from = page.next_cursor;
        match (&from, rows.len() > most) {
            (_, true) => return Err((&press::TOO_LARGE).into()),
            (None, _) => return Ok(rows),
            (Some(_), _) => {}
        }
    }
}
