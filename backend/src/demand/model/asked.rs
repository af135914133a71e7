//! How the demand list and the proposals are asked for.
use serde::Deserialize;
use utoipa::IntoParams;

use super::{DemandPriority, DemandStatus};
use crate::platform::{
    actor::LibraryId,
    page::{Count, Cursor, Format, Limit, List},
};

crate::text_enum! {
    /// The order of the demand list; a minus means descending.
    DemandOrder { Demand = "-demand", Title = "title", Newest = "-created_at" }
}

/// Which entries to list; those asked for most first, where no order is named.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DemandList {
    /// Beginnings of words of title, author, publisher, ISBN or ISSN.
    #[param(max_length = 200)]
    pub q: Option<String>,
    /// One or more statuses, commas between; all but merged ones where none is named.
    #[serde(default)]
    #[param(value_type = Option<String>)]
    pub status: List<DemandStatus>,
    pub priority: Option<DemandPriority>,
    /// A library that asked for it.
    pub library_id: Option<LibraryId>,
    /// Requests, at least so many.
    #[param(minimum = 0)]
    pub min_requests: Option<i64>,
    /// Whether a price was found.
    pub has_price: Option<bool>,
    pub is_by_hand: Option<bool>,
    pub sort: Option<DemandOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    #[param(inline)]
    pub count: Option<Count>,
    #[param(inline)]
    pub format: Option<Format>,
}

/// Which lists of proposals to give: the last first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ProposalsAsked {
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
}
