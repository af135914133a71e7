//! Papers of a parcel: its accompanying sheet, its address label, and the acts about it.
use super::show;
use crate::{
    papers::{
        self,
        model::{ActKind as PaperKind, ActPaper, Code128, LabelsPaper, PaperParty, SheetPaper, SheetRow, Signer},
    },
    platform::{
        Error, Result, Tx,
        i18n::Language,
        press::{Order, Paper},
    },
    shipments::model::{ActKind, ActPath, Shipment, ShipmentAct, ShipmentDirection, ShipmentId, ShipmentLoan},
};

/// What lies in the parcel, for whom, and who took it (lydraštis).
pub fn sheet(tx: &mut Tx, id: ShipmentId, language: Language) -> Result<Order> {
    let shipment = show::get(tx, id)?;
    let (sender, recipient) = parties(tx, &shipment)?;
    let day = shipment.row.sent_on.or(shipment.row.arrived_on).unwrap_or(tx.today);
    let row = |loan: &ShipmentLoan| SheetRow {
        loan: loan.number.clone(),
        title: titled(loan),
        barcode: None,
        due_on: loan.due_on,
        note: None,
    };
    let sheet = SheetPaper {
        head: papers::head(tx, language)?,
        number: shipment.row.number.clone(),
        barcode: Some(Code128(shipment.row.number.clone())),
        day,
        sender,
        recipient,
        carrier: shipment.row.carrier.as_ref().map(|carrier| carrier.name.clone()),
        tracking_number: shipment.row.tracking_number.clone(),
        weight_grams: shipment.row.grams,
        rows: shipment.loans.iter().filter(|loan| loan.state.is_some()).map(row).collect(),
        note: shipment.note.clone(),
    };
    sheet.order()
}

/// Where the parcel goes, with its number as a barcode: one scan of it receives all that lies in it.
pub fn label(tx: &mut Tx, id: ShipmentId, language: Language) -> Result<Order> {
    let shipment = show::get(tx, id)?;
    let address = papers::address(tx, shipment.row.library.id, language)?;
    let label = papers::model::AddressLabel { barcode: Some(Code128(shipment.row.number)), ..address };
    LabelsPaper { head: papers::head(tx, language)?, n_used: 0, labels: vec![label] }.order()
}

/// What was lost or damaged, in writing.
///
/// # Errors
/// The parcel has no such act.
pub fn act(tx: &mut Tx, path: ActPath, language: Language) -> Result<Order> {
    let shipment = show::get(tx, path.id)?;
    let act = shipment.acts.iter().find(|act| act.id == path.act_id).ok_or(Error::NotFound)?;
    let named = |of: fn(&ShipmentLoan) -> String, between: &str| {
        let loans = shipment.loans.iter().filter(|loan| act.loans.iter().any(|one| one.loan_id == loan.loan_id));
        loans.map(of).collect::<Vec<_>>().join(between)
    };
    let (owner, borrower) = match shipment.row.direction {
        ShipmentDirection::ToBorrower | ShipmentDirection::FromBorrower => {
            (papers::our_party(tx)?, other(tx, &shipment)?)
        }
        ShipmentDirection::FromLender | ShipmentDirection::ToLender => (other(tx, &shipment)?, papers::our_party(tx)?),
    };
    let compensation_cents = compensation(act);
    let paper = ActPaper {
        head: papers::head(tx, language)?,
        kind: match act.kind {
            ActKind::Lost => PaperKind::Lost,
            ActKind::Damaged => PaperKind::Damaged,
        },
        number: act.number.clone(),
        day: act.happened_on,
        owner,
        borrower,
        loan: named(|loan| loan.number.clone(), ", "),
        title: named(titled, "; "),
        barcode: None,
        shipment: Some(shipment.row.number.clone()),
        noticed_on: Some(act.happened_on),
        description: act.text.clone(),
        decision: None,
        compensation_cents,
        words: compensation_cents.map(|cents| papers::money_in_words(cents, language)),
        signers: signers(act, language),
    };
    paper.order()
}

fn compensation(act: &ShipmentAct) -> Option<i64> {
    let cents: i64 = act.loans.iter().filter_map(|loan| loan.value_cents).sum();
    (cents > 0).then_some(cents)
}

/// Who drew it up, and whoever was there.
fn signers(act: &ShipmentAct, language: Language) -> Vec<Signer> {
    let made = Signer {
        position: language.pick("Surašė", "Drawn up by").to_owned(),
        name: act.account.as_ref().map(|person| person.name.clone()),
    };
    let there = act
        .present
        .iter()
        .map(|name| Signer { position: language.pick("Dalyvavo", "Present").to_owned(), name: Some(name.clone()) });
    [made].into_iter().chain(there).collect()
}

fn titled(loan: &ShipmentLoan) -> String {
    loan.author.as_ref().map_or_else(|| loan.title.clone(), |author| format!("{author}. {}", loan.title))
}

/// Who sends it and to whom.
fn parties(tx: &mut Tx, shipment: &Shipment) -> Result<(PaperParty, PaperParty)> {
    let (ours, theirs) = (papers::our_party(tx)?, other(tx, shipment)?);
    Ok(match shipment.row.direction {
        ShipmentDirection::ToBorrower | ShipmentDirection::ToLender => (ours, theirs),
        ShipmentDirection::FromLender | ShipmentDirection::FromBorrower => (theirs, ours),
    })
}

fn other(tx: &mut Tx, shipment: &Shipment) -> Result<PaperParty> {
    papers::party(tx, shipment.row.library.id)
}
