//! The units of a loan: how many, which volumes, what is noted of each.
use crate::{
    libraries::reach,
    loans::model::{Fate, ItemDetail, LoanItem, NewLoan, Record, SettledAs, Side, Status, Whole},
    platform::{problem::Fault, text},
};

/// One entry for each unit wanted: its volume, where volumes are named.
pub fn volumes(new: &NewLoan, faults: &mut Vec<Fault>) -> Vec<Option<String>> {
    let named: Vec<_> = new.volumes.iter().map(|volume| text::clean(volume)).collect();
    let n_items = new.n_items.map_or(named.len().max(1), |n| usize::try_from(n).unwrap_or(1));
    if named.is_empty() {
        return vec![None; n_items];
    }
    if named.len() != n_items {
        faults.push(Fault::new("/volumes", "loans.volumes_wrong"));
    }
    let too_long = |volume: &Option<String>| volume.as_ref().is_some_and(|volume| volume.chars().count() > 100);
    for (at, _) in named.iter().enumerate().filter(|(_, volume)| too_long(volume)) {
        faults.push(Fault::new(format!("/volumes/{at}"), "text.too_long").with("limit", 100));
    }
    named
}

/// The longest address of a copy, in characters; longer ones are written by programs alone.
const COPY_URL: usize = 2000;

/// Where a copy lies, as it may be kept and shown as a link; nothing where nothing is said.
pub fn copy_url(said: Option<&str>, faults: &mut Vec<Fault>) -> Option<String> {
    let said = said.and_then(text::clean)?;
    match web_copy(&said) {
        Some(url) => Some(url.to_owned()),
        None => {
            faults.push(Fault::new("/copy_url", "value.wrong_format"));
            None
        }
    }
}

/// The address of a copy, if it is one that a person may follow: of the web, and not too long.
pub fn web_copy(said: &str) -> Option<&str> {
    let is_right = reach::web_address(said).is_ok() && !said.contains(char::is_control);
    Some(said).filter(|said| is_right && said.chars().count() <= COPY_URL)
}

/// The barcodes of our own items that a loan holds: promised or away, and not yet back.
pub fn held_barcodes(loan: &Whole) -> Vec<String> {
    let Record { side, standing, .. } = &loan.record;
    let holds = *side == Side::Lending && standing.status != Status::Requested && !standing.status.is_terminal();
    let away = loan.items.iter().filter(|item| holds && item.returned_on.is_none());
    away.filter_map(|item| item.barcode.clone()).collect()
}

/// The barcodes of our own items that are lost for good: the loan has ended, and they were not found.
pub fn lost_barcodes(loan: &Whole) -> Vec<String> {
    let Record { side, standing, .. } = &loan.record;
    let is_found = loan.claims.last().is_some_and(|claim| claim.settled_as == Some(SettledAs::Returned));
    let is_over = *side == Side::Lending && standing.status.is_terminal() && !is_found;
    let lost = loan.items.iter().filter(|item| is_over && item.fate == Some(Fate::Lost));
    lost.filter_map(|item| item.barcode.clone()).collect()
}

/// Notes what is said of each unit; what is not said stays.
pub fn note_items(items: &mut [LoanItem], details: &[ItemDetail], faults: &mut Vec<Fault>) {
    for (at, detail) in details.iter().enumerate() {
        let Some(item) = items.iter_mut().find(|item| item.n == detail.n) else {
            faults.push(Fault::new(format!("/items/{at}/n"), "loans.item_unknown"));
            continue;
        };
        let said = [
            (&mut item.barcode, &detail.barcode),
            (&mut item.volume, &detail.volume),
            (&mut item.condition, &detail.condition),
        ];
        for (field, named) in said {
            if let Some(named) = named {
                *field = text::clean(named);
            }
        }
    }
}
