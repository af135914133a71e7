//! What makes a card of the directory right. Pure: no database, no clock, no HTTP.
use super::model::Card;
use crate::platform::text;

/// Fills in what is derived from the rest of the card: what it is found by and ordered by.
pub fn index(card: &mut Card) {
    let folded = |text: &Option<String>| text.as_deref().map(text::fold).unwrap_or_default();
    let (name, municipality) = (text::fold(&card.name), folded(&card.municipality));
    let parent = card.parent_id.map(|parent| parent.0.to_string()).unwrap_or_default();
    card.match_key = format!("{parent}|{name}|{municipality}");
    card.name_key = text::order_key(&card.name);
    card.municipality_key = card.municipality.as_deref().map(text::order_key);
    let parts = [name, folded(&card.short_name), municipality, folded(&card.sigla)];
    card.search_text = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ");
}
