//! A partner library's system: where it is, how it is spoken to, what it is answered without a person.
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    iso18626::codec::Dialect,
    libraries::Ref,
    platform::{Action, Utc, actor::LibraryId},
    schema::iso_peers,
};

crate::text_enum! {
    /// Whether messages go and come.
    PeerState { Active = "active", Paused = "paused" }
}

crate::text_enum! {
    /// What can be done to a partner's system.
    PeerAction { Pause = "pause", Resume = "resume", ResendDead = "resend_dead" }
}

/// A partner's system as the database keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Identifiable, Insertable, AsChangeset)]
#[diesel(table_name = iso_peers, primary_key(library_id), treat_none_as_null = true)]
#[diesel(treat_none_as_default_value = false)]
pub struct PeerRow {
    pub library_id: LibraryId,
    pub agency_kind: String,
    pub agency_value: String,
    pub our_kind: String,
    pub our_value: String,
    pub url: String,
    pub dialect: Dialect,
    pub state: PeerState,
    /// [`IsoCredentials`], sealed.
    pub credentials: Option<String>,
    #[diesel(embed)]
    pub automatic: Automatic,
    pub failing_since: Option<Utc>,
    pub version: i64,
    pub created_at: Utc,
    pub updated_at: Utc,
}

/// Which answers are given without a person; each of them says so in the history of the loan.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Serialize,
    Deserialize,
    ToSchema,
    Queryable,
    Selectable,
    Insertable,
    AsChangeset,
)]
#[diesel(table_name = iso_peers)]
#[serde(deny_unknown_fields)]
pub struct Automatic {
    /// What is held and free is promised at once.
    pub promises_available: bool,
    /// What is asked by an ISBN or ISSN that we do not hold is refused at once.
    pub refuses_not_held: bool,
    /// A second request of the same library for the same title, while the first is open, is refused at once.
    pub refuses_duplicates: bool,
    /// A renewal is granted while nobody waits and the terms allow it, and refused otherwise.
    pub answers_renewals: bool,
    /// What was not sent yet is cancelled when it is asked for.
    pub agrees_to_cancel: bool,
}

/// What another system wants to see of us, so that it takes our messages. Kept sealed, never shown again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IsoCredentials {
    /// `requestingAgencyAuthentication/accountId` of our messages.
    #[schema(max_length = 200)]
    pub account_id: Option<String>,
    /// `requestingAgencyAuthentication/securityCode` of our messages.
    #[schema(max_length = 200)]
    pub security_code: Option<String>,
    /// A header of HTTP that goes with each message, such as `X-Okapi-Tenant` or `Authorization`.
    #[schema(max_length = 100)]
    pub header_name: Option<String>,
    #[schema(max_length = 1000)]
    pub header_value: Option<String>,
}

/// Which credentials there are; what they are is not shown.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IsoCredentialsShown {
    #[schema(required = true)]
    pub account_id: Option<String>,
    pub has_security_code: bool,
    #[schema(required = true)]
    pub header_name: Option<String>,
}

/// How many dead letters are sent again.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub struct ResentMessages {
    pub n: usize,
}

/// The name of an agency: `ISIL` and `LT-VLMAV`, say.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct IsoAgency {
    /// The type of the name: `ISIL`, `DNUCNI`, or what the partner uses.
    #[schema(min_length = 1, max_length = 40, example = "ISIL")]
    pub kind: String,
    #[schema(min_length = 1, max_length = 200, example = "LT-VLMAV")]
    pub value: String,
}

/// How messages with a partner's system stand.
#[derive(Clone, Copy, Debug, Default)]
pub struct PeerStanding {
    pub n_waiting: i64,
    pub n_dead: i64,
    pub n_to_read: i64,
    pub last_in_at: Option<Utc>,
    pub last_out_at: Option<Utc>,
}

/// A partner's system as people see it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct IsoPeer {
    pub library: Ref,
    /// What it calls itself in the headers of its messages.
    pub agency: IsoAgency,
    /// What it calls us.
    pub our_agency: IsoAgency,
    /// Where our messages go.
    pub url: String,
    pub dialect: Dialect,
    pub state: PeerState,
    pub credentials: IsoCredentialsShown,
    pub automatic: Automatic,
    /// Whether the library holds a key of ours that opens something: without one its messages are not taken.
    pub has_key: bool,
    /// Since when every try has failed.
    #[schema(required = true)]
    pub failing_since: Option<Utc>,
    /// How many of our messages wait for a try.
    pub n_waiting: i64,
    /// How many were given up.
    pub n_dead: i64,
    /// How many messages a person should see.
    pub n_to_read: i64,
    #[schema(required = true)]
    pub last_in_at: Option<Utc>,
    #[schema(required = true)]
    pub last_out_at: Option<Utc>,
    pub created_at: Utc,
    pub version: i64,
    pub actions: Vec<Action>,
}
