//! Nothing goes out because of what happened years ago.
use abonementas::schema::{demand_entries, events, iso_messages, loan_links, mail_messages, outbox};
use diesel::prelude::*;
use serde_json::json;

use super::{PAST, checked, committed, counts, of_table};
use crate::harness::{Receiver, Reply, each_database};

const ADMINISTRATOR: &[&str] = &["webhooks:manage", "libraries:read", "libraries:manage", "loans:read"];

#[test]
fn no_letter_no_message_no_webhook_and_no_wish_to_buy_follows_from_past_loans() {
    each_database(|api| {
        let receiver = Receiver::start(Reply::Say("204 No Content", ""));
        let (administrator, staff) = (api.signed_in(ADMINISTRATOR), api.staff());
        let kinds = ["loans.request", "loans.ship", "loans.unfilled", "loans.complete", "libraries.create"];
        let webhook = json!({ "name": "Katalogas", "url": receiver.url, "kinds": kinds });
        let webhook = administrator.post("/api/v1/webhooks", webhook);
        assert_eq!(webhook.status, 201, "{:?}", webhook.body);
        let mapping = of_table(api, &staff);
        let n_before = receiver.so_far();
        assert_eq!(counts(&committed(&staff, &checked(&staff, &mapping, PAST))), [42, 0, 0, 0]);
        let waiting: [i64; 5] = api.write(|tx| {
            Ok([
                outbox::table.count().get_result(tx.conn)?,
                mail_messages::table.count().get_result(tx.conn)?,
                iso_messages::table.count().get_result(tx.conn)?,
                demand_entries::table.count().get_result(tx.conn)?,
                loan_links::table.count().get_result(tx.conn)?,
            ])
        });
        assert_eq!(waiting, [0; 5]);
        assert!(api.post.delivered.lock().unwrap().is_empty());
        let heard: i64 = api.write(|tx| {
            let of_loans = events::table.filter(events::entity.eq("loan").and(events::library_id.is_not_null()));
            Ok(of_loans.count().get_result(tx.conn)?)
        });
        assert_eq!(heard, 0, "partners hear nothing of them");
        // The feed has passed all of them once it has come to what happens now.
        let new = json!({ "name": "Molėtų viešoji biblioteka", "kind": "municipal", "country": "LT" });
        let made = administrator.post("/api/v1/libraries", new);
        assert_eq!(made.status, 201, "{:?}", made.body);
        let told = receiver.received(n_before + 1);
        assert_eq!(told[n_before].json()["data"]["entity_id"], made.body["id"]);
        let kinds: Vec<_> = told.iter().map(|message| message.json()["type"].clone()).collect();
        assert!(kinds.iter().all(|kind| *kind == "libraries.create"), "{kinds:?}");
    });
}
