//! Loans of ten years, invented from their numbers: the same each time, and written by the database itself.
//!
//! What the product would have written beside them is there too: events with what they count for, the folded sums,
//! attempts, readers, fills. The audit is not: its chain is sealed with the server's secret.
use diesel::{Connection, PgConnection, SqliteConnection, connection::SimpleConnection};

use crate::machine::Engine;

/// How many libraries lend and borrow.
pub const LIBRARIES: usize = 500;
/// Ten years, two of them leap years.
const DAYS: usize = 3652;

pub fn fill(engine: Engine, url: &str, loans: usize) {
    let text = statements(engine, loans).join(";\n");
    match engine {
        Engine::Sqlite => {
            let mut conn = SqliteConnection::establish(url.trim_start_matches("sqlite://")).unwrap();
            conn.batch_execute("PRAGMA busy_timeout = 5000; PRAGMA synchronous = OFF; PRAGMA cache_size = -400000")
                .unwrap();
            conn.batch_execute(&format!("BEGIN; {text}; COMMIT; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)")).unwrap();
        }
        Engine::Postgres => {
            let mut conn = PgConnection::establish(url).unwrap();
            conn.batch_execute(&format!("BEGIN; {text}; COMMIT")).unwrap();
            for table in ["loans", "events", "libraries", "loan_attempts"] {
                let next =
                    format!("SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))");
                conn.batch_execute(&next).unwrap();
            }
            // Several statements at once are one transaction, in which nothing is vacuumed.
            for tidying in ["VACUUM ANALYZE", "CHECKPOINT"] {
                conn.batch_execute(tidying).unwrap();
            }
        }
    }
}

fn statements(engine: Engine, loans: usize) -> Vec<String> {
    // The day `n` days after the first, an instant of that day, and the first day of its month.
    let day = |n: &str| match engine {
        Engine::Sqlite => format!("date('now', ({n} - {DAYS}) || ' days')"),
        Engine::Postgres => format!("(CURRENT_DATE + ({n} - {DAYS})::int)"),
    };
    let instant = |n: &str| match engine {
        Engine::Sqlite => format!("({} || ' 09:00:00.000000')", day(n)),
        Engine::Postgres => format!("({} + TIME '09:00')", day(n)),
    };
    let month = |day: &str| match engine {
        Engine::Sqlite => format!("date({day}, 'start of month')"),
        Engine::Postgres => format!("CAST(date_trunc('month', {day}) AS DATE)"),
    };
    let numbers = |n: usize| {
        format!(
            "WITH RECURSIVE numbers(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM numbers WHERE i < {n})"
        )
    };
    let (first, opened, now) = ("(SELECT max(id) FROM ours)", "(SELECT max(id) FROM desk)", instant(&DAYS.to_string()));
    vec![
        "CREATE TEMPORARY TABLE ours AS SELECT id FROM libraries WHERE is_ours".to_owned(),
        "CREATE TEMPORARY TABLE desk AS SELECT id FROM accounts".to_owned(),
        format!(
            "INSERT INTO libraries (id, kind, name, is_ours, municipality, country, reached_by, is_active, match_key, name_key, \
             municipality_key, search_text, version, created_at, updated_at) {} \
             SELECT 1000 + i, 'municipal', 'Biblioteka ' || i, FALSE, 'Savivaldybė ' || (i % 60), 'LT', 'email', TRUE, 'bench|' || i, \
             'biblioteka ' || i, 'savivaldybe', ' biblioteka ' || i, 1, {now}, {now} FROM numbers",
            numbers(LIBRARIES)
        ),
        // What became of each: `passed` is how far it came (1 asked, 2 answered, 3 filled or refused, 4 ended).
        format!(
            "CREATE TEMPORARY TABLE made AS {} \
             SELECT i, CASE WHEN i % 2 = 0 THEN 'borrowing' ELSE 'lending' END AS side, \
             CASE WHEN (i * 31) % 100 < 85 THEN 'original' WHEN (i * 31) % 100 < 95 THEN 'paper_copy' ELSE 'electronic_copy' END AS medium, \
             CASE WHEN (i * 31) % 100 < 85 THEN 'book' ELSE 'article' END AS kind, \
             (i * {}) / {loans} AS d, 1001 + (i * 7919) % {LIBRARIES} AS library_id, \
             CASE WHEN (i * 7919) % 1000 < 910 THEN 'filled' WHEN (i * 7919) % 1000 < 970 THEN 'unfilled' ELSE 'cancelled' END AS fate, \
             CASE WHEN {DAYS} - (i * {}) / {loans} < 7 THEN 1 WHEN {DAYS} - (i * {}) / {loans} < 14 THEN 2 \
             WHEN {DAYS} - (i * {}) / {loans} < 50 THEN 3 ELSE 4 END AS passed FROM numbers",
            numbers(loans),
            DAYS - 1,
            DAYS - 1,
            DAYS - 1,
            DAYS - 1
        ),
        "CREATE UNIQUE INDEX made_by_number ON made (i)".to_owned(),
        format!(
            "INSERT INTO loans (id, number, side, medium, status, branch_id, owner_id, library_id, channel, requested_on, due_on, \
             reader_due_on, unfilled_reason, is_same_administration, status_since_on, version, created_at, updated_at) \
             SELECT i, 'B-' || i, side, medium, {STATUS}, {first}, {opened}, \
             CASE WHEN side = 'borrowing' AND passed = 1 THEN NULL ELSE library_id END, 'email', {}, \
             CASE WHEN medium = 'original' AND fate = 'filled' AND passed > 2 THEN {} END, \
             CASE WHEN medium = 'original' AND fate = 'filled' AND passed > 2 AND side = 'borrowing' THEN {} END, \
             CASE WHEN fate = 'unfilled' AND passed > 2 THEN 'not_held' END, FALSE, {}, passed, {}, {} FROM made",
            day("d"),
            day("(d + 45)"),
            day("(d + 40)"),
            day("(d + passed)"),
            instant("d"),
            instant("d")
        ),
        "INSERT INTO loan_citations (loan_id, kind, title, author, year, search_text, title_key) \
         SELECT i, kind, 'Knyga ' || (i % 90000) || ' apie ' || (i % 1013) || ' dalykus', 'Autorius ' || (i % 5003), 1950 + i % 75, \
         ' knyga ' || (i % 90000) || ' apie ' || (i % 1013) || ' dalykus autorius ' || (i % 5003), \
         'knyga ' || (i % 90000) || ' apie ' || (i % 1013) || ' dalykus' FROM made"
            .to_owned(),
        format!(
            "INSERT INTO loan_items (loan_id, n, shipped_on, received_on, returned_on) SELECT i, 1, \
             CASE WHEN fate = 'filled' AND passed > 2 THEN {} END, CASE WHEN fate = 'filled' AND passed > 2 THEN {} END, \
             CASE WHEN fate = 'filled' AND passed > 3 AND medium = 'original' THEN {} END FROM made",
            day("(d + 3)"),
            day("(d + 5)"),
            day("(d + 35)")
        ),
        "INSERT INTO loan_readers (loan_id, person_ref, card_no, name, search_text) \
         SELECT i, 'p' || (i % 20000), 'A-' || (i % 20000), 'Skaitytojas ' || (i % 20000), ' a' || (i % 20000) || ' skaitytojas ' || (i % 20000) \
         FROM made WHERE side = 'borrowing'"
            .to_owned(),
        "INSERT INTO loan_users (loan_id, person_ref) SELECT loan_id, person_ref FROM loan_readers".to_owned(),
        format!(
            "INSERT INTO loan_attempts (loan_id, n, library_id, asked_on, answer, answered_on, reason) \
             SELECT i, 1, library_id, {}, CASE WHEN passed < 3 THEN NULL WHEN fate = 'filled' THEN 'yes' WHEN fate = 'unfilled' THEN 'no' ELSE 'cancelled' END, \
             CASE WHEN passed > 2 THEN {} END, CASE WHEN passed > 2 AND fate = 'unfilled' THEN 'not_held' END \
             FROM made WHERE side = 'borrowing' AND passed > 1",
            day("(d + 1)"),
            day("(d + 5)")
        ),
        format!(
            "INSERT INTO events (id, position, kind, entity, entity_id, happened_on, recorded_at, account_id, branch_id, owner_id) \
             SELECT 4 * i + step.k, 4 * i + step.k, CASE step.k WHEN 0 THEN 'loans.request' WHEN 1 THEN 'loans.send' WHEN 2 THEN 'loans.receive' ELSE 'loans.complete' END, \
             'loan', i, {}, {}, {opened}, {first}, {opened} \
             FROM made JOIN (SELECT 0 AS k, 0 AS days UNION ALL SELECT 1, 1 UNION ALL SELECT 2, 5 UNION ALL SELECT 3, 35) AS step \
             ON step.k < made.passed WHERE made.fate = 'filled' OR step.k < 3",
            day("(d + step.days)"),
            instant("(d + step.days)")
        ),
        format!(
            "INSERT INTO event_deltas (event_id, measure, side, medium, kind, library_id, branch_id, is_abroad, reason, place, n) \
             SELECT e.id, counted.measure, m.side, m.medium, m.kind, m.library_id, {first}, FALSE, counted.reason, \
             CASE WHEN counted.side = 'borrowing' AND counted.measure <> 'requests_unfilled' THEN 1 ELSE 0 END, 1 \
             FROM events e JOIN made m ON m.i = e.entity_id JOIN ({COUNTED}) AS counted \
             ON counted.side = m.side AND counted.k = e.id % 4 AND (counted.fate = '' OR counted.fate = m.fate)"
        ),
        format!(
            "INSERT INTO statistics_days (measure, day, {OF}, library_id, n) \
             SELECT d.measure, e.happened_on, {OF_DELTA}, d.library_id, SUM(d.n) FROM event_deltas d JOIN events e ON e.id = d.event_id \
             GROUP BY d.measure, e.happened_on, {OF_DELTA}, d.library_id"
        ),
        format!(
            "INSERT INTO statistics_months (measure, day, {OF}, n) \
             SELECT measure, {}, {OF}, SUM(n) FROM statistics_days GROUP BY measure, {}, {OF}",
            month("day"),
            month("day")
        ),
        format!(
            "INSERT INTO loan_fills (loan_id, event_id, side, medium, kind, library_id, branch_id, is_abroad, place, published, requested_on, \
             passed_on, promised_on, filled_on) \
             SELECT i, 4 * i + 2, side, medium, kind, library_id, {first}, FALSE, CASE side WHEN 'borrowing' THEN 1 ELSE 0 END, 1950 + i % 75, \
             {}, {}, {}, {} FROM made WHERE fate = 'filled' AND passed > 2",
            day("d"),
            day("(d + 1)"),
            day("(d + 1)"),
            day("(d + 5)")
        ),
        "DROP TABLE made".to_owned(),
    ]
}

const STATUS: &str = "CASE WHEN passed = 1 THEN 'requested' WHEN passed = 2 THEN CASE side WHEN 'borrowing' THEN 'sent' ELSE 'will_supply' END \
    WHEN fate <> 'filled' THEN fate WHEN medium <> 'original' THEN 'delivered' WHEN passed = 4 THEN 'completed' \
    WHEN side = 'borrowing' THEN 'on_loan' ELSE 'shipped' END";

/// What the event of a step counts for: side, step, fate, measure, reason.
const COUNTED: &str = "SELECT 'lending' AS side, 0 AS k, '' AS fate, 'requests_received' AS measure, '' AS reason \
    UNION ALL SELECT 'lending', 2, 'filled', 'requests_supplied', '' UNION ALL SELECT 'lending', 2, 'filled', 'items_supplied', '' \
    UNION ALL SELECT 'lending', 2, 'unfilled', 'requests_refused', 'not_held' \
    UNION ALL SELECT 'lending', 2, 'cancelled', 'requests_cancelled', '' \
    UNION ALL SELECT 'borrowing', 1, '', 'requests_sent', '' UNION ALL SELECT 'borrowing', 2, 'filled', 'requests_filled', '' \
    UNION ALL SELECT 'borrowing', 2, 'filled', 'items_received', '' \
    UNION ALL SELECT 'borrowing', 2, 'unfilled', 'requests_unfilled', 'not_held' \
    UNION ALL SELECT 'borrowing', 2, 'unfilled', 'refusals_received', 'not_held' \
    UNION ALL SELECT 'borrowing', 2, 'cancelled', 'requests_cancelled', ''";

const OF: &str = "side, medium, kind, branch_id, is_abroad, reason, place";
const OF_DELTA: &str = "d.side, d.medium, d.kind, d.branch_id, d.is_abroad, d.reason, d.place";
