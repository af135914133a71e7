//! The bodies that set a partner's system up and edit it.
use serde::Deserialize;
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::{Automatic, IsoAgency, IsoCredentials};
use crate::{
    iso18626::codec::Dialect,
    platform::{Patch, actor::LibraryId},
};

/// Sets a partner's system up.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPeer {
    pub library_id: LibraryId,
    pub agency: IsoAgency,
    /// What it calls us; our ISIL where none is named and the directory knows it.
    pub our_agency: Option<IsoAgency>,
    /// An `https` address outside our network, without a user, a password or a fragment.
    #[schema(min_length = 1, max_length = 2000)]
    pub url: String,
    pub dialect: Dialect,
    #[serde(default)]
    pub automatic: Automatic,
    pub credentials: Option<IsoCredentials>,
}

/// Edits a partner's system.
#[derive(Clone, Debug, Default, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PeerPatch {
    #[schema(value_type = IsoAgency, required = false)]
    pub agency: Option<IsoAgency>,
    #[schema(value_type = IsoAgency, required = false)]
    pub our_agency: Option<IsoAgency>,
    #[schema(value_type = String, required = false, min_length = 1, max_length = 2000)]
    pub url: Option<String>,
    #[schema(value_type = Dialect, required = false)]
    pub dialect: Option<Dialect>,
    #[schema(value_type = Automatic, required = false)]
    pub automatic: Option<Automatic>,
    /// All of them anew; null takes them away.
    #[serde(default)]
    #[schema(value_type = Option<IsoCredentials>)]
    pub credentials: Patch<IsoCredentials>,
}

/// A partner's system, by its library.
#[derive(Clone, Copy, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Path)]
pub struct PeerPath {
    pub library_id: LibraryId,
}
