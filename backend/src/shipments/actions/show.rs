//! Parcels as this caller sees them now. A list takes the same number of queries however long it is.
use std::collections::{BTreeMap, HashMap};

use super::{cost, step::ENTITY};
use crate::{
    libraries::{self, Ref},
    loans::ReadLoans,
    platform::{
        Error, Page, Result, Right, Tx,
        actor::LibraryId,
        events::{self, Timeline},
        page::{Cursor, Limit},
        text,
    },
    shipments::{
        ReadShipments,
        model::{
            Carrier, CarrierRef, PackedLoan, PostAsked, PostOfDay, PriceSource, PriceTrial, ReadyLoans, Shipment,
            ShipmentDirection, ShipmentId, ShipmentList, ShipmentLoan, ShipmentLoanState, ShipmentRecord, ShipmentRow,
            ShipmentStatus, WaitingGroup, WaitingToPack,
        },
        rules::{self, Going},
        store,
    },
};

/// One parcel, whole.
pub fn get(tx: &mut Tx, id: ShipmentId) -> Result<Shipment> {
    let record = store::find(tx, id, ReadShipments::CODE)?;
    whole(tx, record)
}

/// A page of the parcels that were asked for.
pub fn list(tx: &mut Tx, wanted: &ShipmentList, limit: Limit, from: Option<&Cursor>) -> Result<Page<ShipmentRow>> {
    let Page { items, next_cursor, total } = store::list(tx, wanted, limit, from)?;
    Ok(Page { items: rows(tx, items)?, next_cursor, total })
}

/// What happened to a parcel, the oldest first.
pub fn timeline(tx: &mut Tx, id: ShipmentId) -> Result<Timeline> {
    store::find(tx, id, ReadShipments::CODE)?;
    events::timeline(tx, ENTITY, id.0)
}

/// The post of a day: what we sent, by number.
pub fn post(tx: &mut Tx, asked: &PostAsked) -> Result<PostOfDay> {
    let on = asked.on.unwrap_or(tx.today);
    let wanted = ShipmentList {
        carrier_id: asked.carrier_id,
        sent_from: Some(on),
        sent_to: Some(on),
        ..ShipmentList::default()
    };
    let mut items = list(tx, &wanted, Limit::EXPORT, None)?.items;
    items.retain(|row| !row.direction.is_incoming());
    items.sort_by(|one, other| one.number.cmp(&other.number));
    let sum = |of: fn(&ShipmentRow) -> i64| items.iter().map(of).sum();
    let (n_loans, grams) = (sum(|row| row.n_loans), sum(|row| row.grams.unwrap_or_default()));
    let price_cents = sum(|row| row.price_cents.unwrap_or_default());
    Ok(PostOfDay { on, n_loans, grams, price_cents, items })
}

/// The loans that could be put into a parcel now; what is due first, first.
pub fn ready(tx: &mut Tx, id: ShipmentId) -> Result<ReadyLoans> {
    let record = store::find(tx, id, ReadShipments::CODE)?;
    let direction = record.direction;
    let standing = (rules::side(direction), rules::ready_statuses(direction));
    let mut found = store::ready(tx, direction, standing, record.library_id)?;
    found.retain(|loan| tx.actor.covers(ReadLoans::CODE, loan.branch_id, Some(loan.owner_id)));
    found.retain(|loan| !matches!(rules::leaving(direction, loan.medium, loan.stage()), Going::Stays(_)));
    let items = found.into_iter().map(|loan| shown(direction, loan, None)).collect();
    Ok(ReadyLoans { items })
}

/// What waits to be packed for each library: what we have promised, and what our readers have brought back.
pub fn waiting(tx: &mut Tx) -> Result<WaitingToPack> {
    let packing = store::packing_for(tx)?;
    let mut groups: BTreeMap<(ShipmentDirection, LibraryId), i64> = BTreeMap::new();
    for direction in [ShipmentDirection::ToBorrower, ShipmentDirection::ToLender] {
        let standing = (rules::side(direction), rules::ready_statuses(direction));
        let found = store::waiting(tx, direction, standing)?;
        for (library, branch, owner, n) in found {
            if tx.actor.covers(ReadLoans::CODE, branch, Some(owner)) {
                *groups.entry((direction, library)).or_default() += n;
            }
        }
    }
    let ids: Vec<LibraryId> = groups.keys().map(|(_, library)| *library).collect();
    let names = libraries::refs(tx, &ids)?;
    let group = |((direction, library), n_loans): ((ShipmentDirection, LibraryId), i64)| WaitingGroup {
        direction,
        library: named(&names, library),
        n_loans,
        shipment_id: packing.get(&(direction, library)).copied(),
    };
    let mut items: Vec<WaitingGroup> = groups.into_iter().map(group).collect();
    items.sort_by_key(|group| (group.direction, text::order_key(&group.library.name), group.library.id));
    Ok(WaitingToPack { items })
}

/// A parcel with everything beside it.
pub fn whole(tx: &mut Tx, record: ShipmentRecord) -> Result<Shipment> {
    let row = rows(tx, vec![record.clone()])?.pop().ok_or(Error::NotFound)?;
    let branch = named(&libraries::refs(tx, &[record.branch_id])?, record.branch_id);
    let (charges, acts) = (store::charges(tx, record.id)?, store::acts(tx, record.id)?);
    let is_reckoned = !record.direction.is_incoming() && record.pricing.price_source != Some(PriceSource::Typed);
    let reckoned = match is_reckoned {
        true => Some(PriceTrial::from(cost::reckon(tx, &record)?)),
        false => None,
    };
    let packed = store::packed(tx, record.id)?;
    let ids: Vec<_> = packed.iter().map(|loan| loan.loan_id).collect();
    let mut described = store::described(tx, &ids)?;
    let loan =
        |packed: PackedLoan| Some(shown(record.direction, described.remove(&packed.loan_id)?, Some(packed.state)));
    let loans = packed.into_iter().filter_map(loan).collect();
    let ShipmentRecord { carriage, pricing, created_at, updated_at, .. } = record;
    Ok(Shipment {
        row,
        branch,
        note: carriage.note,
        price_reason: pricing.price_reason,
        tariff_id: pricing.tariff_id,
        zone: pricing.zone,
        reckoned,
        loans,
        charges,
        acts,
        created_at,
        updated_at,
    })
}

fn shown(direction: ShipmentDirection, loan: store::Described, state: Option<ShipmentLoanState>) -> ShipmentLoan {
    let going = match state {
        None | Some(ShipmentLoanState::Packed | ShipmentLoanState::TakenOut) => {
            rules::leaving(direction, loan.medium, loan.stage())
        }
        Some(_) => rules::arriving(direction, loan.stage()),
    };
    ShipmentLoan {
        loan_id: loan.id,
        number: loan.number,
        title: loan.title,
        author: loan.author,
        side: loan.side,
        medium: loan.medium,
        status: loan.status,
        pending: loan.pending,
        due_on: loan.due_on,
        state,
        can_go: !matches!(going, Going::Stays(_)),
    }
}

/// Parcels as lines of a list.
pub fn rows(tx: &mut Tx, records: Vec<ShipmentRecord>) -> Result<Vec<ShipmentRow>> {
    let ids: Vec<ShipmentId> = records.iter().map(|record| record.id).collect();
    let counts = store::counts(tx, &ids)?;
    let libraries: Vec<LibraryId> = records.iter().map(|record| record.library_id).collect();
    let names = libraries::refs(tx, &libraries)?;
    let carriers: Vec<_> = records.iter().filter_map(|record| record.carriage.carrier_id).collect();
    let carriers = store::carrier_refs(tx, &carriers)?;
    let row = |record: ShipmentRecord| {
        let (n_loans, n_awaited) = counts.get(&record.id).copied().unwrap_or_default();
        let actions = rules::offers(&record, n_loans, tx.actor);
        let is_away = matches!(record.standing.status, ShipmentStatus::Sent | ShipmentStatus::PartlyReceived);
        let is_past = record.carriage.expected_on.is_some_and(|day| day < tx.today);
        let carrier = record.carriage.carrier_id.and_then(|id| carriers.get(&id));
        ShipmentRow {
            id: record.id,
            number: record.number,
            direction: record.direction,
            status: record.standing.status,
            library: named(&names, record.library_id),
            tracking_url: address(carrier, record.carriage.tracking_number.as_deref()),
            carrier: carrier.map(|carrier| CarrierRef { id: carrier.id, name: carrier.name.clone() }),
            tracking_number: record.carriage.tracking_number,
            grams: record.carriage.grams,
            price_cents: record.pricing.price_cents,
            price_source: record.pricing.price_source,
            n_loans,
            n_awaited,
            expected_on: record.carriage.expected_on,
            sent_on: record.standing.sent_on,
            arrived_on: record.standing.arrived_on,
            is_late: is_away && is_past,
            version: record.version,
            actions,
        }
    };
    Ok(records.into_iter().map(row).collect())
}

/// Where a parcel is followed: what a carrier gave is written into the address letter by letter, as a part of it.
fn address(carrier: Option<&Carrier>, number: Option<&str>) -> Option<String> {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
    let number: String = number?.chars().filter(|&c| is_plain(c)).collect();
    Some(carrier?.tracking_url.as_deref()?.replace("{number}", &number))
}

fn named(names: &HashMap<LibraryId, Ref>, id: LibraryId) -> Ref {
    names.get(&id).cloned().unwrap_or(Ref { id, name: String::new(), short_name: None })
}
