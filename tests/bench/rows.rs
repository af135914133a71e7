//! The rows that taking a request in leaves, written by diesel alone, in batches as large as the server's.
use abonementas::{
    platform::{
        Utc,
        clock::{Clock, SystemClock},
    },
    schema::{answers, audit, event_deltas, event_values, events, loan_citations, loan_items, loan_terms, loans},
};
use chrono::NaiveDate;
use diesel::{Connection, QueryResult, RunQueryDsl, insert_into, prelude::*};

use crate::{bare::Conn, seed::LIBRARIES};

/// As long as those that the server writes.
const WHOLE: usize = 640;
const FIELDS: usize = 330;
const ANSWER: usize = 1_700;

/// What is the same in every row.
pub struct Desk {
    branch: i64,
    owner: i64,
    today: NaiveDate,
    now: Utc,
    whole: String,
    fields: String,
    answer: String,
}

impl Desk {
    pub fn new(conn: &mut Conn) -> Desk {
        let now = SystemClock.now();
        Desk {
            branch: conn.number("SELECT id AS n FROM libraries WHERE is_ours"),
            owner: conn.number("SELECT max(id) AS n FROM accounts"),
            today: now.0.date_naive(),
            now,
            whole: "x".repeat(WHOLE),
            fields: "x".repeat(FIELDS),
            answer: "x".repeat(ANSWER),
        }
    }

    /// Takes these requests in with one commit.
    pub fn take_in(&self, conn: &mut Conn, requests: std::ops::Range<usize>) {
        match conn {
            Conn::Sqlite(conn) => conn.transaction(|conn| requests.clone().try_for_each(|i| write!(self, conn, i))),
            Conn::Postgres(conn) => conn.transaction(|conn| requests.clone().try_for_each(|i| write!(self, conn, i))),
        }
        .unwrap();
    }
}

/// The nine rows of one request, on a connection of either kind.
macro_rules! write {
    ($desk:expr, $conn:expr, $i:expr) => {{
        let (desk, i, library) = ($desk, $i, 1001 + i64::try_from($i % LIBRARIES).unwrap());
        let title = format!("Užsakymas {i}");
        let loan: i64 = insert_into(loans::table)
            .values((
                (loans::number.eq(format!("bare-{i}")), loans::side.eq("lending"), loans::medium.eq("original")),
                (loans::status.eq("requested"), loans::branch_id.eq(desk.branch), loans::owner_id.eq(desk.owner)),
                (loans::library_id.eq(library), loans::channel.eq("email"), loans::requested_on.eq(desk.today)),
                (
                    loans::is_same_administration.eq(false),
                    loans::status_since_on.eq(desk.today),
                    loans::version.eq(1_i64),
                ),
                (loans::created_at.eq(desk.now), loans::updated_at.eq(desk.now)),
            ))
            .returning(loans::id)
            .get_result($conn)?;
        insert_into(loan_citations::table)
            .values((
                (loan_citations::loan_id.eq(loan), loan_citations::kind.eq("book"), loan_citations::title.eq(&title)),
                (loan_citations::author.eq("Žemaitė"), loan_citations::year.eq(1921)),
                loan_citations::search_text.eq(format!("bare {i} uzsakymas {i} zemaite")),
                loan_citations::title_key.eq(format!("užsakymas {i}")),
            ))
            .execute($conn)?;
        insert_into(loan_items::table).values((loan_items::loan_id.eq(loan), loan_items::n.eq(1))).execute($conn)?;
        insert_into(loan_terms::table)
            .values((loan_terms::loan_id.eq(loan), loan_terms::is_exception.eq(false)))
            .execute($conn)?;
        let event: i64 = insert_into(events::table)
            .values((
                (events::kind.eq("loans.request"), events::entity.eq("loan"), events::entity_id.eq(loan)),
                (
                    events::to_status.eq("requested"),
                    events::happened_on.eq(desk.today),
                    events::recorded_at.eq(desk.now),
                ),
                (events::account_id.eq(desk.owner), events::branch_id.eq(desk.branch), events::owner_id.eq(desk.owner)),
                events::library_id.eq(library),
            ))
            .returning(events::id)
            .get_result($conn)?;
        insert_into(event_values::table)
            .values((event_values::event_id.eq(event), event_values::after_json.eq(&desk.whole)))
            .execute($conn)?;
        insert_into(event_deltas::table)
            .values((
                (event_deltas::event_id.eq(event), event_deltas::measure.eq("requests_received")),
                (event_deltas::side.eq("lending"), event_deltas::medium.eq("original"), event_deltas::kind.eq("book")),
                (event_deltas::library_id.eq(library), event_deltas::branch_id.eq(desk.branch)),
                (event_deltas::is_abroad.eq(false), event_deltas::reason.eq(""), event_deltas::place.eq(0)),
                event_deltas::n.eq(1_i64),
            ))
            .execute($conn)?;
        insert_into(audit::table)
            .values((
                (audit::event_id.eq(event), audit::operation.eq("loans.request"), audit::entity.eq("loan")),
                (audit::entity_id.eq(loan), audit::account_id.eq(desk.owner), audit::fields.eq(&desk.fields)),
                (audit::digest.eq("0".repeat(64)), audit::recorded_at.eq(desk.now)),
            ))
            .execute($conn)?;
        insert_into(answers::table)
            .values((
                (answers::caller.eq("account:0"), answers::operation.eq("POST /api/v1/loans")),
                (answers::key.eq(format!("bare-{i}")), answers::digest.eq("0".repeat(64))),
                (answers::recorded_at.eq(desk.now), answers::status.eq(201), answers::location.eq("/api/v1/loans/1")),
                answers::body.eq(&desk.answer),
            ))
            .execute($conn)?;
        QueryResult::Ok(())
    }};
}
use write;
