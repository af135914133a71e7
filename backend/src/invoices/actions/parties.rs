//! Who sells, who buys and how VAT stands on a day: what an invoice keeps a copy of.
use chrono::NaiveDate;

use crate::{
    agreements::{self, model::Holding},
    invoices::{
        model::{Party, Vat, VatRegime},
        problems,
    },
    libraries::{self, model::Card},
    parameters::{self, invoices as decided},
    platform::{Error, Result, Tx, actor::LibraryId},
};

/// Our library on a day; refused where what every invoice needs is not decided.
pub fn seller(tx: &mut Tx, on: NaiveDate) -> Result<Party> {
    let id = libraries::ours(tx)?;
    let card = libraries::find(tx, id)?.row.record.card;
    let ours = parameters::our_library(tx, on)?;
    let regime = decided::VAT_REGIME.on(tx, on)?;
    // Whoever is no payer of VAT names no code of it (EN 16931, BR-O-02).
    let vat_code = ours.vat_code.filter(|_| regime != VatRegime::NotPayer);
    let seller = Party {
        name: ours.name,
        company_code: ours.company_code,
        vat_code,
        address: ours.address,
        email: ours.email,
        phone: ours.phone,
        iban: ours.iban,
        bank: ours.bank,
        bic: ours.bic,
        ..place(&card)
    };
    let needed = [
        (seller.company_code.is_none(), "kodo", "company code"),
        (seller.vat_code.is_none() && regime != VatRegime::NotPayer, "PVM kodo", "VAT code"),
        (seller.address.is_none(), "adreso", "address"),
        (seller.iban.is_none(), "sąskaitos (IBAN)", "bank account (IBAN)"),
    ];
    let missing: Vec<_> = needed.into_iter().filter(|(is_missing, ..)| *is_missing).collect();
    if missing.is_empty() {
        return Ok(seller);
    }
    let told = |names: Vec<&str>| names.join(", ");
    let params = vec![
        ("missing_lt", told(missing.iter().map(|(_, lt, _)| *lt).collect())),
        ("missing_en", told(missing.iter().map(|(.., en)| *en).collect())),
    ];
    Err(Error::Refused { refusal: &problems::SELLER_INCOMPLETE, params })
}

/// A library as the directory has it, with the VAT code that its agreement names.
pub fn buyer(tx: &mut Tx, library: LibraryId, holding: Option<&Holding>, regime: VatRegime) -> Result<Party> {
    let found = libraries::find(tx, library)?;
    let email = found.email();
    let phone = found.contacts.iter().find_map(|contact| contact.phone.clone());
    let card = found.row.record.card;
    let theirs = match holding {
        Some(holding) => Some(agreements::their_party(tx, holding.agreement)?),
        None => None,
    };
    let (vat_code, of_agreement) = theirs.map(|party| (party.vat_code, party.email)).unwrap_or_default();
    Ok(Party {
        name: card.name.clone(),
        company_code: card.company_code.clone(),
        vat_code: vat_code.filter(|_| regime != VatRegime::NotPayer),
        email: email.or(of_agreement),
        phone,
        ..place(&card)
    })
}

/// Where a library is.
fn place(card: &Card) -> Party {
    let code =
        card.postal_code.as_ref().map(|code| if card.country == "LT" { format!("LT-{code}") } else { code.clone() });
    let town = [code, card.city.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let lines = [card.street.clone(), Some(town).filter(|town| !town.is_empty())];
    let address = lines.into_iter().flatten().collect::<Vec<_>>().join(", ");
    Party {
        street: card.street.clone(),
        city: card.city.clone(),
        postal_code: card.postal_code.clone(),
        country: card.country.clone(),
        address: Some(address).filter(|address| !address.is_empty()),
        ..Party::default()
    }
}

/// How VAT stands on a day.
pub fn vat(tx: &mut Tx, on: NaiveDate) -> Result<Vat> {
    let regime = decided::VAT_REGIME.on(tx, on)?;
    Ok(match regime {
        VatRegime::NotPayer => Vat { regime, rate: 0, note: None },
        VatRegime::Exempt => Vat { regime, rate: 0, note: decided::EXEMPTION.on(tx, on)? },
        VatRegime::Payer => Vat { regime, rate: decided::VAT_RATE.on(tx, on)?, note: None },
    })
}
