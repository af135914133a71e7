//! Webhooks and deliveries as tables: heads and cells, in the reader's language.
use super::model::{AttemptOutcome, DeliveryStatus, Webhook, WebhookDelivery, WebhookState};
use crate::platform::{Utc, i18n::Language};

/// The columns: Lithuanian head, English head, and what stands in a row.
type Column<T> = (&'static str, &'static str, fn(&T, Language) -> String);

const COLUMNS: &[Column<Webhook>] = &[
    ("Pavadinimas", "Name", |webhook, _| webhook.name.clone()),
    ("Adresas", "Address", |webhook, _| webhook.url.clone()),
    ("Partneris", "Partner", |webhook, _| {
        webhook.library.as_ref().map_or_else(String::new, |library| library.name.clone())
    }),
    ("Apie ką", "Told of", |webhook, _| webhook.kinds.join(", ")),
    ("Laukia", "Waiting", |webhook, _| webhook.n_pending.to_string()),
    ("Nepristatyta", "Dead", |webhook, _| webhook.n_dead.to_string()),
    ("Paskutinį kartą (UTC)", "Last delivered (UTC)", |webhook, _| {
        webhook.last_delivered_at.map_or_else(String::new, at)
    }),
    ("Būsena", "State", |webhook, language| state(webhook.state, language).to_owned()),
];

const DELIVERY_COLUMNS: &[Column<WebhookDelivery>] = &[
    ("Pranešimas", "Message", |delivery, _| delivery.message_id.clone()),
    ("Įvykis", "Event", |delivery, _| delivery.kind.clone()),
    ("Vieta sraute", "Position", |delivery, _| {
        delivery.position.map_or_else(String::new, |position| position.to_string())
    }),
    ("Sukurtas (UTC)", "Created (UTC)", |delivery, _| at(delivery.created_at)),
    ("Bandymai", "Tries", |delivery, _| delivery.n_attempts.to_string()),
    ("Paskutinis bandymas", "Last try", |delivery, language| {
        let outcome_of = |attempt: &super::model::DeliveryAttempt| outcome(attempt.outcome, language).to_owned();
        delivery.last_attempt.as_ref().map_or_else(String::new, outcome_of)
    }),
    ("HTTP", "HTTP", |delivery, _| {
        let status = delivery.last_attempt.as_ref().and_then(|attempt| attempt.http_status);
        status.map_or_else(String::new, |status| status.to_string())
    }),
    ("Pristatytas (UTC)", "Delivered (UTC)", |delivery, _| delivery.delivered_at.map_or_else(String::new, at)),
    ("Būsena", "State", |delivery, language| status(delivery.status, language).to_owned()),
];

pub fn head(language: Language) -> Vec<String> {
    COLUMNS.iter().map(|column| language.pick(column.0, column.1).to_owned()).collect()
}

pub fn cells(webhook: &Webhook, language: Language) -> Vec<String> {
    COLUMNS.iter().map(|column| column.2(webhook, language)).collect()
}

pub fn delivery_head(language: Language) -> Vec<String> {
    DELIVERY_COLUMNS.iter().map(|column| language.pick(column.0, column.1).to_owned()).collect()
}

pub fn delivery_cells(delivery: &WebhookDelivery, language: Language) -> Vec<String> {
    DELIVERY_COLUMNS.iter().map(|column| column.2(delivery, language)).collect()
}

fn at(at: Utc) -> String {
    at.0.format("%Y-%m-%d %H:%M:%S").to_string()
}

fn state(state: WebhookState, language: Language) -> &'static str {
    match state {
        WebhookState::Active => language.pick("veikia", "active"),
        WebhookState::Paused => language.pick("pristabdytas", "paused"),
        WebhookState::Disabled => language.pick("išjungtas", "disabled"),
        WebhookState::Removed => language.pick("pašalintas", "removed"),
    }
}

fn status(status: DeliveryStatus, language: Language) -> &'static str {
    match status {
        DeliveryStatus::Pending => language.pick("laukia", "waiting"),
        DeliveryStatus::Delivered => language.pick("pristatytas", "delivered"),
        DeliveryStatus::Dead => language.pick("nepristatytas", "dead"),
    }
}

fn outcome(outcome: AttemptOutcome, language: Language) -> &'static str {
    match outcome {
        AttemptOutcome::Delivered => language.pick("priimtas", "taken"),
        AttemptOutcome::Refused => language.pick("atmestas", "refused"),
        AttemptOutcome::Redirected => language.pick("nukreiptas kitur", "redirected"),
        AttemptOutcome::Gone => language.pick("gavėjo nebėra", "gone"),
        AttemptOutcome::InsideAddress => language.pick("adresas vidiniame tinkle", "address inside our network"),
        AttemptOutcome::NoAddress => language.pick("vardas niekur neveda", "the name leads nowhere"),
        AttemptOutcome::NoConnection => language.pick("neprisijungta", "no connection"),
        AttemptOutcome::NoTls => language.pick("netinkamas sertifikatas", "the certificate does not hold"),
        AttemptOutcome::TimedOut => language.pick("neatsakė laiku", "timed out"),
        AttemptOutcome::CutOff => language.pick("ryšys nutrūko", "cut off"),
    }
}
