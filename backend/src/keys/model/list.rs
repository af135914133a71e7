//! How the list of keys is asked for.
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Holder, KeyState};
use crate::platform::{
    actor::LibraryId,
    page::{Count, Cursor, Format, Limit},
};

/// Which keys to list, the newest first.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct KeyList {
    /// Words of the name or of the partner's name, or the last signs of the key.
    pub q: Option<String>,
    pub state: Option<KeyState>,
    pub holder: Option<Holder>,
    pub library_id: Option<LibraryId>,
    #[serde(default)]
    #[param(value_type = Option<i64>, minimum = 1, maximum = 200, default = 50)]
    pub limit: Limit,
    #[param(value_type = Option<String>)]
    pub cursor: Option<Cursor>,
    pub count: Option<Count>,
    pub format: Option<Format>,
}
