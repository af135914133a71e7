//! Who sees whom to ask, and who chooses.
use abonementas::platform::Scope;
use serde_json::json;

use super::{PROPOSAL, choose};
use crate::{
    harness::each_database,
    loans::{Desk, path},
};

#[test]
fn one_sees_and_chooses_for_the_loans_of_ones_own_branch() {
    each_database(|api| {
        let desk = Desk::open(api);
        let (here, there) = (api.our_branch("Skyrius"), api.our_branch("Kitas skyrius"));
        let loan = desk.borrowing(json!({ "branch_id": here.0 }));
        let at = format!("{}/suppliers", path(&loan));
        let body = json!({ "library_ids": [desk.utena] });
        let reader = api.signed_in_at(here, Scope::Branch, &["loans:read"]);
        assert_eq!((reader.get(&at).status, reader.get(PROPOSAL).status), (200, 403));
        assert_eq!(choose(&reader, &loan, 0, body.clone()).status, 403);
        let stranger = api.signed_in_at(there, Scope::Branch, &["loans:read", "loans:request"]);
        assert_eq!((stranger.get(&at).status, choose(&stranger, &loan, 0, body.clone()).status), (404, 404));
        let colleague = api.signed_in_at(here, Scope::Branch, &["loans:read", "loans:request"]);
        assert_eq!((colleague.get(PROPOSAL).status, choose(&colleague, &loan, 0, body).status), (200, 200));
    });
}
