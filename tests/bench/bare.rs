//! What the same would cost with nothing around the database: diesel's own statements, kept and reused.
use std::time::Duration;

use abonementas::schema::{accounts, descriptions, libraries, loan_citations, loan_readers, loans};
use chrono::NaiveDate;
use diesel::{
    PgConnection, QueryDsl, QueryableByName, SqliteConnection,
    connection::SimpleConnection,
    dsl::sql,
    prelude::*,
    sql_query,
    sql_types::{BigInt, Bool, Date, Text},
};

use crate::{
    machine::{Engine, Machine},
    meter::{Of, used},
};

/// A connection of one of the two kinds.
pub enum Conn {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

macro_rules! on {
    ($conn:expr, |$each:ident| $work:expr) => {
        match $conn {
            Conn::Sqlite($each) => $work,
            Conn::Postgres($each) => $work,
        }
    };
}

impl Conn {
    /// With the settings under which the server writes.
    pub fn open(engine: Engine, url: &str) -> Conn {
        match engine {
            Engine::Sqlite => {
                let mut conn = SqliteConnection::establish(url.trim_start_matches("sqlite://")).unwrap();
                conn.batch_execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000")
                    .unwrap();
                Conn::Sqlite(conn)
            }
            Engine::Postgres => Conn::Postgres(PgConnection::establish(url).unwrap()),
        }
    }

    pub fn run(&mut self, text: &str) {
        on!(self, |conn| conn.batch_execute(text).unwrap());
    }

    pub fn number(&mut self, text: &str) -> i64 {
        #[derive(QueryableByName)]
        struct Number {
            #[diesel(sql_type = BigInt)]
            n: i64,
        }
        on!(self, |conn| sql_query(text).get_result::<Number>(conn).unwrap().n)
    }
}

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

impl Conn {
    /// One long word of each of `n` titles, spread over the catalogue.
    pub fn words(&mut self, n: usize) -> Vec<String> {
        let text = format!(
            "SELECT search_text AS word FROM descriptions WHERE id % (SELECT max(id) / {n} FROM descriptions) = 7"
        );
        let found: Vec<Word> = on!(self, |conn| sql_query(text).load(conn).unwrap());
        let longest = |text: &str| text.split(' ').max_by_key(|word| word.chars().count()).unwrap_or("").to_owned();
        found.iter().map(|row| longest(&row.word)).filter(|word| word.is_ascii() && word.len() > 3).collect()
    }

    /// The full-text query alone: the first of the titles that have a word that begins so; how many it gives.
    pub fn search(&mut self, word: &str) -> usize {
        let found = match self {
            Conn::Sqlite(_) => "id IN (SELECT rowid FROM descriptions_search WHERE descriptions_search MATCH ",
            Conn::Postgres(_) => "(to_tsvector('simple', search_text) @@ to_tsquery('simple', ",
        };
        let query = match self {
            Conn::Sqlite(_) => format!("\"{word}\"*"),
            Conn::Postgres(_) => format!("'{word}':*"),
        };
        let end = if matches!(self, Conn::Sqlite(_)) { ")" } else { "))" };
        let matching = || sql::<Bool>(found).bind::<Text, _>(query).sql(end);
        on!(self, |conn| {
            let titles = descriptions::table.filter(matching()).order((descriptions::title_key, descriptions::id));
            let shown = (descriptions::id, descriptions::title, descriptions::author, descriptions::year);
            titles.select(shown).limit(51).load::<(i64, String, Option<String>, Option<i32>)>(conn).unwrap().len()
        })
    }
}

/// The mean processor time of doing this `n` times here and in the database.
pub fn cost(machine: &Machine, n: usize, mut work: impl FnMut(usize)) -> Duration {
    let before = used(Of::ThisThread, machine.postmaster());
    (0..n).for_each(&mut work);
    (used(Of::ThisThread, machine.postmaster()) - before) / u32::try_from(n).unwrap()
}

type Row = (
    (
        i64,
        String,
        String,
        String,
        String,
        Option<String>,
        NaiveDate,
        Option<NaiveDate>,
        Option<NaiveDate>,
        Option<String>,
        i64,
    ),
    (String, Option<String>, Option<i32>, String),
    Option<(i64, String)>,
    Option<(String, String)>,
    String,
);

/// One page of the list as one statement, with everything that a row shows.
pub fn page(conn: &mut Conn, side: &str, status: &str) -> usize {
    on!(conn, |conn| {
        let rows: Vec<Row> = loans::table
            .inner_join(loan_citations::table)
            .inner_join(accounts::table.on(accounts::id.eq(loans::owner_id)))
            .left_join(libraries::table.on(libraries::id.nullable().eq(loans::library_id)))
            .left_join(loan_readers::table.on(loan_readers::loan_id.eq(loans::id)))
            .filter(loans::side.eq(side).and(loans::status.eq(status)))
            .order((loans::requested_on.desc(), loans::id.desc()))
            .limit(51)
            .select((
                (
                    loans::id,
                    loans::number,
                    loans::side,
                    loans::medium,
                    loans::status,
                    loans::pending,
                    loans::requested_on,
                    loans::due_on,
                    loans::reader_due_on,
                    loans::partner_number,
                    loans::version,
                ),
                (loan_citations::title, loan_citations::author, loan_citations::year, loan_citations::kind),
                (libraries::id, libraries::name).nullable(),
                (loan_readers::card_no, loan_readers::name).nullable(),
                accounts::name,
            ))
            .load(conn)
            .unwrap();
        rows.len()
    })
}

/// What happened, by month and what it counts for: from the events themselves.
#[derive(Debug, PartialEq, QueryableByName)]
pub struct Counted {
    #[diesel(sql_type = Date)]
    pub month: NaiveDate,
    #[diesel(sql_type = Text)]
    pub measure: String,
    #[diesel(sql_type = BigInt)]
    pub n: i64,
}

pub fn by_month(conn: &mut Conn) -> Vec<Counted> {
    let month = match conn {
        Conn::Sqlite(_) => "date(e.happened_on, 'start of month')",
        Conn::Postgres(_) => "CAST(date_trunc('month', e.happened_on) AS DATE)",
    };
    let text = format!(
        "SELECT {month} AS month, d.measure AS measure, CAST(SUM(d.n) AS BIGINT) AS n FROM event_deltas d \
         JOIN events e ON e.id = d.event_id GROUP BY 1, 2 ORDER BY 1, 2"
    );
    on!(conn, |conn| sql_query(&text).load(conn).unwrap())
}
