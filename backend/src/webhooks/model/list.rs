//! How webhooks and their deliveries are listed.
use serde::Deserialize;
use utoipa::IntoParams;

use super::{DeliveryStatus, WebhookState};
use crate::platform::{
    actor::LibraryId,
    page::{Count, Cursor, Format, Limit},
};

/// Which webhooks to list, the newest first; those that were removed only where they are asked for.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct WebhookList {
    /// Words of the name, of the address, or of the partner's name.
    pub q: Option<String>,
    pub state: Option<WebhookState>,
    pub library_id: Option<LibraryId>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}

crate::text_enum! {
    /// In which order deliveries are listed; a minus means descending.
    DeliveryOrder { Newest = "-created_at", Oldest = "created_at" }
}

/// Which deliveries to list.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DeliveryList {
    pub status: Option<DeliveryStatus>,
    /// Only of this kind: `loans.ship`.
    pub kind: Option<String>,
    /// The newest first, if absent.
    pub sort: Option<DeliveryOrder>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}
