//! `IN` as a statement that stays prepared: ids in one bound value, words of a closed list as they are.
//!
//! diesel's `eq_any` binds each value by itself: a statement of its own for every length, which SQLite parses and plans
//! at each request. Where a statement runs seldom that is as good, and `eq_any` takes any type.
use diesel::{
    AppearsOnTable, Expression, QueryResult, SelectableExpression,
    backend::Backend,
    expression::ValidGrouping,
    pg::Pg,
    query_builder::{AstPass, QueryFragment, QueryId},
    serialize::ToSql,
    sql_types::{BigInt, Bool, HasSqlType, Text},
    sqlite::Sqlite,
};

use super::db::MultiBackend;

/// A column of ids.
pub trait Among: Expression<SqlType = BigInt> + Sized {
    /// Whether it is one of these.
    fn among(self, ids: impl IntoIterator<Item = impl Into<i64>>) -> IsAmong<Self> {
        let ids: Vec<String> = ids.into_iter().map(|id| id.into().to_string()).collect();
        IsAmong { of: self, ids: ids.join(",") }
    }
}

impl<E: Expression<SqlType = BigInt>> Among for E {}

/// See [`Among::among`].
#[derive(Clone, Debug, QueryId, ValidGrouping)]
pub struct IsAmong<E> {
    of: E,
    ids: String,
}

impl<E: Expression> Expression for IsAmong<E> {
    type SqlType = Bool;
}

impl<E: AppearsOnTable<Source>, Source> AppearsOnTable<Source> for IsAmong<E> {}

impl<E: SelectableExpression<Source>, Source> SelectableExpression<Source> for IsAmong<E> {}

impl<E> IsAmong<E> {
    fn write<'b, DB>(&'b self, mut out: AstPass<'_, 'b, DB>, (before, after): (&str, &str)) -> QueryResult<()>
    where
        DB: Backend + HasSqlType<Text>,
        E: QueryFragment<DB>,
        String: ToSql<Text, DB>,
    {
        self.of.walk_ast(out.reborrow())?;
        out.push_sql(before);
        out.push_bind_param::<Text, _>(&self.ids)?;
        out.push_sql(after);
        Ok(())
    }
}

const SQLITE: (&str, &str) = (" IN (SELECT value FROM json_each('[' || ", " || ']'))");
const POSTGRES: (&str, &str) = (" = ANY(CAST('{' || ", " || '}' AS BIGINT[]))");

impl<E: QueryFragment<MultiBackend>> QueryFragment<MultiBackend> for IsAmong<E> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, MultiBackend>) -> QueryResult<()> {
        let words = match out.backend() {
            MultiBackend::Sqlite(_) => SQLITE,
            MultiBackend::Pg(_) => POSTGRES,
        };
        self.write(out, words)
    }
}

impl<E: QueryFragment<Sqlite>> QueryFragment<Sqlite> for IsAmong<E> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Sqlite>) -> QueryResult<()> {
        self.write(out, SQLITE)
    }
}

impl<E: QueryFragment<Pg>> QueryFragment<Pg> for IsAmong<E> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.write(out, POSTGRES)
    }
}

/// A column of words of a closed list.
pub trait OneOf: Expression<SqlType = Text> + Sized {
    /// Whether it is one of these. They are written into the statement, which is kept for ever: only lists that
    /// stand in this program go here, none that a caller chose.
    fn one_of<W: Copy + Into<&'static str>>(self, words: &[W]) -> IsOneOf<Self> {
        let words: Vec<&'static str> = words.iter().map(|word| (*word).into()).collect();
        debug_assert!(words.iter().all(|word| !word.is_empty() && !word.contains('\'')));
        IsOneOf { of: self, words: format!(" IN ('{}')", words.join("','")) }
    }
}

impl<E: Expression<SqlType = Text>> OneOf for E {}

/// See [`OneOf::one_of`].
#[derive(Clone, Debug, ValidGrouping)]
pub struct IsOneOf<E> {
    of: E,
    words: String,
}

/// Statements with other words are other statements.
impl<E> QueryId for IsOneOf<E> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<E: Expression> Expression for IsOneOf<E> {
    type SqlType = Bool;
}

impl<E: AppearsOnTable<Source>, Source> AppearsOnTable<Source> for IsOneOf<E> {}

impl<E: SelectableExpression<Source>, Source> SelectableExpression<Source> for IsOneOf<E> {}

impl<E: QueryFragment<DB>, DB: Backend> QueryFragment<DB> for IsOneOf<E> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, DB>) -> QueryResult<()> {
        self.of.walk_ast(out.reborrow())?;
        out.push_sql(&self.words);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use diesel::{Connection, RunQueryDsl, SqliteConnection, dsl::sql, select};

    use super::*;

    #[test]
    fn an_id_is_found_in_its_list_and_in_no_other() {
        let mut conn = SqliteConnection::establish(":memory:").expect("a database");
        let lists = [(vec![], false), (vec![7], true), (vec![-7, 7, i64::MAX], true), (vec![70, 77, -7], false)];
        for (ids, is_in) in lists {
            let found = select(sql::<BigInt>("7").among(ids.clone())).get_result::<bool>(&mut conn);
            assert_eq!(found, Ok(is_in), "{ids:?}");
        }
    }

    #[test]
    fn a_word_is_found_in_its_list_and_in_no_other() {
        let mut conn = SqliteConnection::establish(":memory:").expect("a database");
        let lists: [(&[&'static str], bool); 3] = [(&[], false), (&["sent", "lost"], true), (&["los", "lost_"], false)];
        for (words, is_in) in lists {
            let found = select(sql::<Text>("'lost'").one_of(words)).get_result::<bool>(&mut conn);
            assert_eq!(found, Ok(is_in), "{words:?}");
        }
    }
}
