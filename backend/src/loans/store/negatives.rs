//! Negative answers: one list of two kinds of rows, put together in the query. A view would tie `loans` down, which
//! SQLite rebuilds when it changes.
use chrono::NaiveDate;
use diesel::{
    prelude::*,
    sql_query,
    sql_types::{BigInt, Date, Text},
};

use super::foreign;
use crate::{
    loans::{
        ReadLoans,
        model::{
            NegativeAnswerCount, NegativeAnswerFound, NegativeAnswerList, NegativeAnswerOrder, NegativeAnswersMeant,
        },
    },
    platform::{
        Page, Result, Right, Scope, Tx,
        db::MultiBackend,
        page::{Cursor, Limit},
        text,
    },
};

/// A loan and an attempt may bear the same number: doubled, with one added, they do not.
const ANSWERS: &str = "FROM (SELECT l.id * 2 AS id, l.id AS loan_id, l.number, l.side, l.branch_id, l.owner_id, l.library_id, \
     l.status_since_on AS answered_on, l.unfilled_reason AS reason, CAST(NULL AS TEXT) AS note \
     FROM loans l WHERE l.side = 'lending' AND l.status = 'unfilled' AND l.unfilled_reason IS NOT NULL \
     UNION ALL SELECT a.id * 2 + 1, l.id, l.number, l.side, l.branch_id, l.owner_id, a.library_id, \
     a.answered_on, a.reason, a.note \
     FROM loan_attempts a JOIN loans l ON l.id = a.loan_id WHERE a.answer = 'no' AND a.answered_on IS NOT NULL) AS a \
     JOIN loan_citations c ON c.loan_id = a.loan_id JOIN libraries p ON p.id = a.library_id WHERE ";

enum Value {
    Text(String),
    Day(NaiveDate),
    Number(i64),
}

/// Conditions, and the values that are bound in them, in their order.
struct Wanted {
    conditions: Vec<String>,
    values: Vec<Value>,
}

impl Wanted {
    /// Binds a value; gives its place in the text.
    fn bind(&mut self, value: Value) -> String {
        self.values.push(value);
        format!("${}", self.values.len())
    }

    fn and(&mut self, before: &str, value: Value) {
        let place = self.bind(value);
        self.conditions.push(format!("{before} {place}"));
    }

    fn load<T: QueryableByName<MultiBackend> + 'static>(self, tx: &mut Tx, select: &str, rest: &str) -> Result<Vec<T>> {
        let text = format!("{select} {ANSWERS}{} {rest}", self.conditions.join(" AND "));
        let mut query = sql_query(text).into_boxed::<MultiBackend>();
        for value in self.values {
            query = match value {
                Value::Text(text) => query.bind::<Text, _>(text),
                Value::Day(day) => query.bind::<Date, _>(day),
                Value::Number(number) => query.bind::<BigInt, _>(number),
            };
        }
        Ok(query.load(tx.conn)?)
    }
}

/// One page of the negative answers that the actor may read and that were asked for.
pub fn negatives(
    tx: &mut Tx,
    list: &NegativeAnswerList,
    limit: Limit,
    from: Option<&Cursor>,
) -> Result<Page<NegativeAnswerFound>> {
    let mut wanted = wanted(tx, &list.meant())?;
    let (key, is_down) = match list.sort.unwrap_or(NegativeAnswerOrder::AnsweredOnDown) {
        NegativeAnswerOrder::AnsweredOn => ("a.answered_on", false),
        NegativeAnswerOrder::AnsweredOnDown => ("a.answered_on", true),
        NegativeAnswerOrder::Title => ("c.title_key", false),
        NegativeAnswerOrder::Library => ("p.name_key", false),
    };
    let (direction, beyond) = if is_down { ("DESC", "<") } else { ("ASC", ">") };
    if let Some(from) = from {
        let last = from.key.clone().ok_or_else(foreign)?;
        let last = match key {
            "a.answered_on" => Value::Day(last.parse().map_err(|_| foreign())?),
            _ => Value::Text(last),
        };
        let (last, id) = (wanted.bind(last), wanted.bind(Value::Number(from.id)));
        wanted.conditions.push(format!("({key} {beyond} {last} OR ({key} = {last} AND a.id {beyond} {id}))"));
    }
    let select = format!(
        "SELECT a.id, a.loan_id, a.number, a.side, c.kind, c.title, c.author, a.library_id, a.answered_on, a.reason, \
         a.note, CAST({key} AS TEXT) AS order_key"
    );
    let rest = format!("ORDER BY {key} {direction}, a.id {direction} LIMIT {}", limit.and_one());
    let rows = wanted.load(tx, &select, &rest)?;
    let place = |row: &NegativeAnswerFound| Cursor { key: Some(row.order_key.clone()), id: row.id };
    Ok(Page::new(rows, limit, place))
}

/// How many there are for each reason, the most frequent first.
pub fn negatives_by_reason(tx: &mut Tx, meant: &NegativeAnswersMeant) -> Result<Vec<NegativeAnswerCount>> {
    let select = "SELECT a.reason, CAST(SUM(CASE WHEN a.side = 'lending' THEN 1 ELSE 0 END) AS BIGINT) AS n_given, \
         CAST(SUM(CASE WHEN a.side = 'borrowing' THEN 1 ELSE 0 END) AS BIGINT) AS n_received";
    wanted(tx, meant)?.load(tx, select, "GROUP BY a.reason ORDER BY COUNT(*) DESC, a.reason")
}

fn wanted(tx: &mut Tx, meant: &NegativeAnswersMeant) -> Result<Wanted> {
    let mut wanted = Wanted { conditions: vec![within(tx)?], values: Vec::new() };
    if let Some(side) = meant.side {
        wanted.and("a.side =", Value::Text(side.as_str().into()));
    }
    if !meant.reasons.is_empty() {
        let places: Vec<_> =
            meant.reasons.iter().map(|reason| wanted.bind(Value::Text(reason.as_str().into()))).collect();
        wanted.conditions.push(format!("a.reason IN ({})", places.join(", ")));
    }
    if let Some(library) = meant.library_id {
        wanted.and("a.library_id =", Value::Number(library.0));
    }
    if let Some(day) = meant.from {
        wanted.and("a.answered_on >=", Value::Day(day));
    }
    if let Some(day) = meant.to {
        wanted.and("a.answered_on <=", Value::Day(day));
    }
    // A folded word holds letters and digits alone: nothing that LIKE would read otherwise.
    for word in text::words(meant.q.as_deref().unwrap_or_default()) {
        wanted.and("(' ' || c.search_text || ' ' || p.search_text) LIKE", Value::Text(format!("% {word}%")));
    }
    Ok(wanted)
}

/// What the right to see loans reaches, as text: numbers of our own.
fn within(tx: &Tx) -> Result<String> {
    let reached =
        tx.reaches(ReadLoans::CODE)?.into_iter().map(|reach| match (reach.scope, reach.branch, reach.account) {
            (Scope::All, ..) => "1 = 1".to_owned(),
            (Scope::Branch, Some(branch), _) => format!("a.branch_id = {}", branch.0),
            (Scope::Own, _, Some(account)) => format!("a.owner_id = {}", account.0),
            _ => "1 = 0".to_owned(),
        });
    Ok(format!("({})", reached.collect::<Vec<_>>().join(" OR ")))
}
