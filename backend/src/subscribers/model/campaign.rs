//! The campaign of the year: everybody is asked at once, and at its end those who did not answer lapse.
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{SubscriberId, SubscriberStatus};
use crate::{
    libraries::{LibraryKind, Ref},
    mail::Told,
    platform::{Utc, problem::Problem},
};

crate::text_enum! {
    /// What is done to all at once: ask each to confirm its data by a link, register again, or let lapse.
    CampaignStep { Ask = "ask", ReRegister = "re_register", Lapse = "lapse" }
}

/// One step of the campaign, over all subscribers of whom it can be taken, or over these.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SubscriberCampaign)]
pub struct Campaign {
    pub step: CampaignStep,
    /// Only these.
    #[schema(min_items = 1, max_items = 500)]
    pub ids: Option<Vec<SubscriberId>>,
    /// Only libraries of this kind.
    pub kind: Option<LibraryKind>,
    /// Only of this municipality.
    #[schema(max_length = 200)]
    pub municipality: Option<String>,
}

crate::text_enum! {
    /// What came of one subscriber: done, done before, or not possible as it stands.
    SubscriberCampaignOutcome { Done = "done", Unchanged = "unchanged", Refused = "refused" }
}

/// What came of one subscriber.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SubscriberCampaignResult)]
pub struct CampaignResult {
    pub id: SubscriberId,
    pub card_no: String,
    pub library: Ref,
    pub outcome: SubscriberCampaignOutcome,
    pub status: SubscriberStatus,
    #[schema(required = true)]
    pub registered_for: Option<i32>,
    /// The new link, shown this once, and whether it is sent by mail.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    pub link: Option<Link>,
    /// Why not.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    pub problem: Option<Problem>,
}

/// What came of each, by name.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SubscriberCampaignResults)]
pub struct CampaignResults {
    /// The year for which one is registered today.
    pub year: i32,
    pub n_done: usize,
    pub n_unchanged: usize,
    pub n_refused: usize,
    /// To how many of those asked the link goes by mail; the others are handed it.
    pub n_mailed: usize,
    /// How many more there are than one operation takes: run it again.
    pub n_left: usize,
    pub results: Vec<CampaignResult>,
}

/// A link by which a subscriber confirms its data, once.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SubscriberLink)]
pub struct Link {
    /// 128 bits, as hexadecimal; only its digest is kept.
    pub token: String,
    pub expires_at: Utc,
    /// Where it could be sent: the library's address for interlibrary loan.
    #[schema(required = true)]
    pub email: Option<String>,
    /// Whether it is sent there; where not, it is handed over by hand.
    pub mail: Told,
}
