//! The things in a parcel: how the lender names them, and which units of the loan they are.
use crate::{
    iso18626::{
        codec::notes::{Marker, Note},
        message::{Request, SupplyingAgencyMessage},
        model::IsoItem,
    },
    loans::model::{ItemDetail, LoanItem},
};

/// How ReShare writes one of several volumes into `itemId`: `multivol:name,callno,id`.
const MULTIVOL: &str = "multivol:";
/// How 1.2 has what is beyond the first item, as a line of the note (`codec/fit.rs`).
const LINE: &str = "Item: ";
/// The same of the volumes of a request.
const VOLUME_LINE: &str = "Volume: ";
/// As much as the desk keeps of a barcode and of a volume, in characters.
const BARCODE: usize = 60;
const VOLUME: usize = 100;

/// What is in the parcel, each thing once: by `itemId`, by the lines of 1.2, and by the list of CrossLink.
pub fn items(said: &SupplyingAgencyMessage) -> Vec<IsoItem> {
    let note = said.message_info.note.as_deref().unwrap_or_default();
    let ids = said.delivery_info.iter().flat_map(|sent| &sent.item_id).map(String::as_str);
    let lines = note.lines().filter_map(|line| line.strip_prefix(LINE));
    let listed = Note::of(note).markers.into_iter().flat_map(|marker| match marker {
        Marker::MultipleItems(items) => items,
        _ => Vec::new(),
    });
    let listed = listed.map(|it| IsoItem { id: it.id, name: some(&it.name), call_number: some(&it.call_number) });
    let mut items: Vec<IsoItem> = Vec::new();
    for item in listed.chain(ids.chain(lines).map(item)) {
        if !item.id.is_empty() && !items.iter().any(|known| known.id == item.id) {
            items.push(item);
        }
    }
    items
}

/// Which volumes are asked for: 1.2 has one, and what is beyond it as lines of the note (`codec/fit.rs`).
pub fn volumes(request: &Request) -> Vec<String> {
    let note = request.service_info.as_ref().and_then(|service| service.note.as_deref()).unwrap_or_default();
    let lines = note.lines().filter_map(|line| line.strip_prefix(VOLUME_LINE)).map(str::to_owned);
    request.bibliographic_info.volume.iter().cloned().chain(lines).collect()
}

/// What a person should read of the text of a note: not the lines that name things.
pub fn without_items(text: &str) -> String {
    text.lines()
        .filter(|line| ![LINE, VOLUME_LINE].iter().any(|label| line.starts_with(label)))
        .collect::<Vec<_>>()
        .join("\n")
        .trim()
        .to_owned()
}

fn item(text: &str) -> IsoItem {
    let text = text.trim();
    // A name may hold commas, and stands first.
    let parts = text.strip_prefix(MULTIVOL).map(|rest| rest.rsplitn(3, ',').collect::<Vec<_>>());
    match parts.as_deref() {
        Some([id, call_number, name]) => {
            IsoItem { id: id.trim().to_owned(), name: some(name), call_number: some(call_number) }
        }
        _ => IsoItem { id: text.to_owned(), name: None, call_number: None },
    }
}

fn some(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// How a unit of ours is named in `itemId`: by its barcode, else by its volume, and one of several by its number.
pub fn named(unit: &LoanItem, is_one_of_several: bool) -> Option<String> {
    let by_number = || is_one_of_several.then(|| unit.n.to_string());
    unit.barcode.clone().or_else(|| unit.volume.clone()).or_else(by_number)
}

/// What is learned of the units: each thing is the unit of the same volume, or, where there are as many things as
/// units, the one in the same place. Nothing where it cannot be told which is which: a person sees to that.
pub fn details(items: &[IsoItem], units: &[LoanItem]) -> Option<Vec<ItemDetail>> {
    let is_volume = |unit: &LoanItem, text: &str| {
        unit.volume.as_deref().is_some_and(|volume| volume.trim().eq_ignore_ascii_case(text.trim()))
    };
    let of_name = |item: &IsoItem| {
        let name = item.name.as_deref().unwrap_or(&item.id);
        units.iter().find(|unit| is_volume(unit, name))
    };
    let by_name: Option<Vec<&LoanItem>> = items.iter().map(of_name).collect();
    let found = by_name.filter(|found| found.iter().enumerate().all(|(at, unit)| !found[..at].contains(unit)));
    let found = found.or_else(|| (items.len() == units.len()).then(|| units.iter().collect()))?;
    let detail = |(item, unit): (&IsoItem, &LoanItem)| ItemDetail {
        n: unit.n,
        // What is named by its volume or its place has no barcode that could be scanned.
        barcode: Some(cut(&item.id, BARCODE)).filter(|id| !is_volume(unit, id) && *id != unit.n.to_string()),
        volume: item.name.as_deref().filter(|_| unit.volume.is_none()).map(|name| cut(name, VOLUME)),
        condition: None,
    };
    Some(items.iter().zip(found).map(detail).collect())
}

fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(n: i32, volume: Option<&str>) -> LoanItem {
        let volume = volume.map(str::to_owned);
        LoanItem {
            id: i64::from(n),
            n,
            volume,
            barcode: None,
            condition: None,
            due_on: None,
            received_on: None,
            returned_on: None,
            shipped_on: None,
            fate: None,
        }
    }

    /// A unit by its number, its barcode and its volume.
    type Told = (i32, Option<String>, Option<String>);

    fn told(items: &[&str], units: &[LoanItem]) -> Option<Vec<Told>> {
        let items: Vec<IsoItem> = items.iter().map(|text| item(text)).collect();
        let details = details(&items, units)?;
        Some(details.into_iter().map(|detail| (detail.n, detail.barcode, detail.volume)).collect())
    }

    #[test]
    fn a_volume_of_reshare_is_read_with_commas_in_its_name() {
        let read = item("multivol:2 t., A–K,R 7/3,B-17");
        let expected = ("B-17", Some("2 t., A–K"), Some("R 7/3"));
        assert_eq!((read.id.as_str(), read.name.as_deref(), read.call_number.as_deref()), expected);
        assert_eq!(item("multivol:B-17").id, "multivol:B-17");
    }

    #[test]
    fn things_are_the_units_of_their_volume_or_of_their_place() {
        let units = [unit(1, Some("1 t.")), unit(2, Some("2 t."))];
        let b = |id: &str| Some(id.to_owned());
        let crossed = told(&["multivol:2 t.,,B-2", "multivol:1 t.,,B-1"], &units);
        assert_eq!(crossed, Some(vec![(2, b("B-2"), None), (1, b("B-1"), None)]));
        assert_eq!(told(&["B-1", "B-2"], &units), Some(vec![(1, b("B-1"), None), (2, b("B-2"), None)]));
        assert_eq!(told(&["2 t."], &units), Some(vec![(2, None, None)]));
        assert_eq!(told(&["B-1"], &units), None);
        assert_eq!(told(&["1", "2"], &[unit(1, None), unit(2, None)]), Some(vec![(1, None, None), (2, None, None)]));
        assert_eq!(told(&["multivol:1 t.,,B-1"], &[unit(1, None)]), Some(vec![(1, b("B-1"), b("1 t."))]));
        assert_eq!(told(&[], &units), Some(vec![]));
    }
}
