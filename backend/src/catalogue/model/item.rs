//! Our own items: one copy or volume on a shelf, with its barcode.
use diesel::prelude::*;
use serde::Serialize;
use utoipa::ToSchema;

use super::DescriptionId;
use crate::{
    libraries::Ref,
    loans::model::LoanId,
    platform::{Utc, actor::LibraryId},
    schema::items,
};

crate::id! {
    /// Identifies an item.
    ItemId
}

crate::text_enum! {
    /// Why an item is not lent.
    NotLendable {
        ReadingRoom = "reading_room", Reference = "reference", Rare = "rare", OnDisplay = "on_display",
        Damaged = "damaged", InRepair = "in_repair", Missing = "missing", Withdrawn = "withdrawn", Other = "other",
    }
}

crate::text_enum! {
    /// Whether an item can be promised now.
    ItemState { Available = "available", Claimed = "claimed", NotLendable = "not_lendable" }
}

impl ItemState {
    /// A promise goes before a reason: what is out is out, whatever was written of it since.
    pub fn of(not_lendable: Option<NotLendable>, is_claimed: bool) -> ItemState {
        match (is_claimed, not_lendable) {
            (true, _) => ItemState::Claimed,
            (false, Some(_)) => ItemState::NotLendable,
            (false, None) => ItemState::Available,
        }
    }
}

/// Where an item stands and what it is like: what people write of it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable, Insertable, AsChangeset, Serialize, ToSchema)]
#[diesel(table_name = items, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Shelving {
    pub barcode: String,
    /// The number in the accession register.
    #[schema(required = true)]
    pub accession_number: Option<String>,
    #[serde(skip)]
    pub branch_id: LibraryId,
    /// The room or the fund.
    #[schema(required = true)]
    pub location: Option<String>,
    #[schema(required = true)]
    pub shelf_mark: Option<String>,
    /// Absent where it may be lent.
    #[schema(required = true)]
    pub not_lendable: Option<NotLendable>,
    #[schema(required = true)]
    pub condition: Option<String>,
}

/// An item as its row keeps it.
#[derive(Clone, Debug, PartialEq, Queryable, Selectable, Serialize, ToSchema)]
#[diesel(table_name = items)]
pub struct ItemRecord {
    pub id: ItemId,
    pub description_id: DescriptionId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub shelving: Shelving,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// An item as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
#[schema(as = CatalogueItem)]
pub struct Item {
    #[serde(flatten)]
    pub record: ItemRecord,
    /// Our library, or the branch or department where it stands.
    pub branch: Ref,
    pub state: ItemState,
    /// The loan that it is promised to.
    #[schema(required = true)]
    pub claimed_by: Option<LoanId>,
}
