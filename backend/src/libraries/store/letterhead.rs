//! Our own library, as it signs its letters.
use super::{super::model::Letterhead, card, contacts, our_root};
use crate::platform::{Result, Tx};

/// Name, address and the first ways to reach our library; nothing before the first set-up.
pub fn letterhead(tx: &mut Tx) -> Result<Letterhead> {
    let Some(ours) = our_root(tx)? else { return Ok(Letterhead::default()) };
    let (card, contacts) = (card(tx, ours)?, contacts(tx, ours)?);
    let place = [card.postal_code, card.city].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let address = [card.street, Some(place).filter(|place| !place.is_empty())];
    let address = address.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Ok(Letterhead {
        name: card.name,
        address: Some(address).filter(|address| !address.is_empty()),
        email: contacts.iter().find_map(|contact| contact.email.clone()),
        phone: contacts.iter().find_map(|contact| contact.phone.clone()),
    })
}
