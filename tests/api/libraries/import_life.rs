//! The life of an import: committed, cancelled, taken over from a server that is gone.
use abonementas::{
    platform::{
        Result, Tx, Utc,
        actor::AccountId,
        files::{self, Use},
        jobs::JobId,
    },
    schema::{job_rows, jobs},
};
use diesel::prelude::*;
use serde_json::json;

use super::{IMPORTS, checked, committed, counts, rows, settled};
use crate::{
    harness::{Api, Client, each_database},
    identity::deputies::{appoint, standing_in},
};

const FILE: &str = "name,kind\nA,school\nB,school\nC,school\n";

/// A commit that another server has begun: its first row is told, its lease lasts a minute.
fn begun_elsewhere(api: &Api, staff: &Client) -> i64 {
    let account = staff.account;
    api.write(move |tx| begin(tx, account)).0
}

fn begin(tx: &mut Tx, account: AccountId) -> Result<JobId> {
    let file = files::keep(tx, "a.csv", FILE.as_bytes(), Use { max_size: 1000, days: None })?;
    let id: JobId = diesel::insert_into(jobs::table)
        .values((
            jobs::kind.eq("libraries.import"),
            jobs::status.eq("running"),
            jobs::phase.eq("commit"),
            jobs::file_id.eq(file),
            jobs::n_done.eq(1_i64),
            jobs::account_id.eq(account),
            jobs::leased_until.eq(Utc(tx.now.0 + chrono::Duration::minutes(1))),
            jobs::created_at.eq(tx.now),
            jobs::updated_at.eq(tx.now),
        ))
        .returning(jobs::id)
        .get_result(tx.conn)?;
    let first = (job_rows::job_id.eq(id), job_rows::phase.eq("commit"), job_rows::n.eq(2_i64));
    diesel::insert_into(job_rows::table)
        .values((first, job_rows::outcome.eq("created"), job_rows::label.eq("A")))
        .execute(tx.conn)?;
    Ok(id)
}

#[test]
fn an_import_goes_on_where_a_lost_server_left_it() {
    each_database(|api| {
        let staff = api.staff();
        let id = begun_elsewhere(api, &staff);
        std::thread::sleep(std::time::Duration::from_millis(700));
        assert_eq!(staff.get(&format!("{IMPORTS}/{id}")).body["n_done"], 1, "its server still has its lease");
        api.clock.pass(chrono::Duration::minutes(2));
        let import = settled(&staff, &json!(id));
        assert_eq!((&import["status"], counts(&import)), (&json!("done"), [3, 0, 0, 0]));
        assert_eq!(rows(&staff, &import), ["2 created A", "3 created B", "4 created C"]);
        let made = staff.get("/api/v1/libraries?kind=school").body["items"].as_array().unwrap().len();
        assert_eq!(made, 2, "the portion of the lost server was not done again");
    });
}

#[test]
fn a_cancelled_import_goes_no_further() {
    each_database(|api| {
        let staff = api.staff();
        let id = begun_elsewhere(api, &staff);
        let path = format!("{IMPORTS}/{id}");
        let cancelled = staff.post(&format!("{path}/actions/cancel"), json!({}));
        assert_eq!((cancelled.status, &cancelled.body["status"]), (200, &json!("cancelled")));
        assert_eq!(cancelled.body["actions"], json!([]));
        api.clock.pass(chrono::Duration::minutes(2));
        std::thread::sleep(std::time::Duration::from_millis(700));
        assert_eq!(staff.get(&path).body["n_done"], 1);
        let again = staff.post(&format!("{path}/actions/cancel"), json!({}));
        assert_eq!((again.status, again.code()), (409, "imports.ended"));
        let commit = staff.post(&format!("{path}/actions/commit"), json!({}));
        assert_eq!((commit.status, commit.code()), (409, "imports.not_checked"));
    });
}

#[test]
fn a_checked_import_is_committed_once() {
    each_database(|api| {
        let staff = api.staff();
        let import = checked(&staff, FILE);
        let keys = |import: &serde_json::Value| import["actions"].as_array().unwrap().clone();
        let actions: Vec<_> = keys(&import).iter().map(|action| action["key"].clone()).collect();
        assert_eq!(actions, ["commit", "cancel"]);
        assert_eq!((&import["phase"], &import["finished_at"]), (&json!("dry_run"), &json!(null)));
        let done = committed(&staff, &import);
        assert!(keys(&done).is_empty() && done["finished_at"].is_string() && done["phase"] == "commit");
        let again = staff.post(&format!("{IMPORTS}/{}/actions/commit", import["id"]), json!({}));
        assert_eq!((again.status, again.code()), (409, "imports.not_checked"));
    });
}

#[test]
fn a_file_whose_time_is_over_is_deleted_and_its_import_can_no_longer_be_committed() {
    each_database(|api| {
        let staff = api.staff();
        let import = checked(&staff, FILE);
        api.clock.pass(chrono::Duration::days(31));
        assert_eq!(api.write(files::forget), 1);
        assert_eq!(api.write(files::forget), 0);
        let later = staff.get(&format!("{IMPORTS}/{}", import["id"]));
        assert_eq!(later.status, 401, "the session is over too");
        let staff = api.staff();
        let commit = staff.post(&format!("{IMPORTS}/{}/actions/commit", import["id"]), json!({}));
        assert_eq!((commit.status, commit.code()), (409, "imports.file_gone"));
        assert!(staff.get(&format!("{IMPORTS}/{}", import["id"])).body["file_name"].is_null());
    });
}

#[test]
fn what_a_deputys_import_writes_names_both() {
    each_database(|api| {
        let staff = api.staff();
        let absent = api.signed_in(&["libraries:read", "libraries:import"]);
        let deputy = api.signed_in(&["libraries:read"]);
        appoint(&staff, standing_in(&absent, &deputy));
        committed(&deputy, &checked(&deputy, "name,kind\nNaujoji biblioteka,school\n"));
        let made = staff.get("/api/v1/audit?entity=library").body["items"][0].clone();
        assert_eq!(made["operation"], "libraries.create");
        assert_eq!(
            (&made["account"]["id"], &made["deputy_for"]["id"]),
            (&json!(deputy.account), &json!(absent.account))
        );
        let turns = staff.get("/api/v1/audit?entity=import").body["items"].clone();
        for turn in turns.as_array().unwrap() {
            let is_taken = turn["operation"] == "libraries.import_running";
            assert_eq!(turn["deputy_for"].is_null(), is_taken, "the server alone takes it: {turn}");
        }
    });
}
