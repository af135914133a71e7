//! A subscriber's own data: what it confirms, by a link or by word to us, and what it wants corrected.
use chrono::NaiveDate;
use diesel::prelude::*;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use utoipa::ToSchema;
use validator::Validate;

use super::{ConfirmationId, SubscriberId};
use crate::{
    libraries::model::{Contact, Library, LibraryPatch},
    platform::{Patch, Utc, actor::AccountId, events::Person},
    schema::subscriber_confirmations,
};

crate::text_enum! {
    /// How the data was confirmed: by its link, or by word to one of us.
    ConfirmedBy { Link = "link", Staff = "staff" }
}

crate::text_enum! {
    /// Confirmed as it was; or corrections that wait, were taken over, or were not.
    ConfirmationState {
        Confirmed = "confirmed", Waiting = "waiting", Accepted = "accepted", Dismissed = "dismissed",
    }
}

/// What the directory says of a library and the library itself knows best.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SubscriberDetails)]
pub struct Details {
    #[schema(min_length = 1, max_length = 300)]
    pub name: String,
    #[schema(max_length = 20)]
    pub company_code: Option<String>,
    #[schema(max_length = 200)]
    pub street: Option<String>,
    #[schema(max_length = 200)]
    pub city: Option<String>,
    #[schema(max_length = 20)]
    pub postal_code: Option<String>,
    #[schema(max_items = 50)]
    pub contacts: Vec<Contact>,
}

impl Details {
    /// As the directory has them.
    pub fn of(library: &Library) -> Details {
        let card = &library.row.record.card;
        Details {
            name: card.name.clone(),
            company_code: card.company_code.clone(),
            street: card.street.clone(),
            city: card.city.clone(),
            postal_code: card.postal_code.clone(),
            contacts: library.contacts.clone(),
        }
    }

    /// As an edit of the directory.
    pub fn patch(&self) -> LibraryPatch {
        let set = |field: &Option<String>| field.clone().map_or(Patch::Empty, Patch::Set);
        LibraryPatch {
            name: Some(self.name.clone()),
            company_code: set(&self.company_code),
            street: set(&self.street),
            city: set(&self.city),
            postal_code: set(&self.postal_code),
            contacts: Some(self.contacts.clone()),
            ..LibraryPatch::default()
        }
    }

    pub fn json(&self) -> Value {
        json!(self)
    }
}

/// A confirmation as its row keeps it.
#[derive(Clone, Debug, Queryable, Selectable, Insertable)]
#[diesel(table_name = subscriber_confirmations, treat_none_as_default_value = false)]
pub struct Confirming {
    pub subscriber_id: SubscriberId,
    pub year: i32,
    pub way: ConfirmedBy,
    pub state: ConfirmationState,
    pub person: Option<String>,
    pub position: Option<String>,
    pub details_json: String,
    pub corrections_json: Option<String>,
    pub note: Option<String>,
    pub account_id: Option<AccountId>,
    pub confirmed_on: NaiveDate,
    pub created_at: Utc,
}

/// Who confirmed what data when.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SubscriberConfirmation)]
pub struct Confirmation {
    pub id: ConfirmationId,
    pub year: i32,
    pub way: ConfirmedBy,
    pub state: ConfirmationState,
    /// Who at the library.
    #[schema(required = true)]
    pub person: Option<String>,
    #[schema(required = true)]
    pub position: Option<String>,
    /// What the directory said when it was confirmed.
    pub details: Details,
    /// What it should say instead.
    #[schema(required = true)]
    pub corrections: Option<Details>,
    #[schema(required = true)]
    pub note: Option<String>,
    /// Who of us wrote it down.
    #[schema(required = true)]
    pub account: Option<Person>,
    pub confirmed_on: NaiveDate,
    #[schema(required = true)]
    pub settled_at: Option<Utc>,
}

/// The place of a confirmation.
#[derive(Clone, Copy, Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Path)]
pub struct ConfirmationPath {
    pub id: SubscriberId,
    pub confirmation_id: ConfirmationId,
}

/// The secret part of a link.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SubscriberLinkToken)]
pub struct LinkToken {
    #[schema(min_length = 1, max_length = 100)]
    pub token: String,
}

/// What a link shows: the library's own data, and for which year it is to be confirmed.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = OpenSubscriberLink)]
pub struct OpenLink {
    /// Whose link it is: the library that asks.
    pub asked_by: String,
    pub card_no: String,
    pub year: i32,
    pub details: Details,
    pub expires_at: Utc,
}

/// Confirms the data, or says what is to be corrected.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SubscriberLinkAnswer)]
pub struct LinkAnswer {
    #[schema(min_length = 1, max_length = 100)]
    pub token: String,
    /// Who confirms.
    #[schema(min_length = 1, max_length = 200)]
    pub person: String,
    #[schema(max_length = 200)]
    pub position: Option<String>,
    /// All of the data as it should be; absent if it is right.
    pub corrections: Option<Details>,
    #[schema(max_length = 2000)]
    pub note: Option<String>,
}

/// What came of an answer.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = SubscriberLinkOutcome)]
pub struct LinkOutcome {
    pub year: i32,
    /// Registered at once; otherwise somebody looks at the corrections first.
    pub is_registered: bool,
}
