//! The database, seen as units of work: `read` and `write`, each one transaction.
mod address;
mod backup;
mod hold;
pub mod part;
mod postgres;
mod writer;

use std::sync::{Arc, Mutex, PoisonError};

use actix_web::web;
use diesel::{
    connection::{AnsiTransactionManager as Ansi, TransactionManager},
    r2d2::Pool,
};

use tokio::sync::watch;

use self::{address::Address, hold::Hold, writer::Writer};
pub use self::{
    address::migrate,
    backup::{Restored, back_up, restore},
};
use super::{Actor, Db, Error, Result, Tx, World, idempotency::Copies, numbers, proxies::Proxies};
use crate::on_db;

/// Connections that read, and that are kept open while nobody asks.
const READERS: u32 = 8;
/// On PostgreSQL they write too, and units that wait for one commit on the disk hold one each.
const CONNECTIONS: u32 = 32;
/// How many times a unit is run anew because the numbers it needs must be reserved first.
const RESERVATIONS: usize = 8;

/// The way to the database; a clone is the same store.
#[derive(Clone)]
pub struct Store {
    pool: Pool<Address>,
    /// SQLite has one writer; PostgreSQL writes through the pool.
    writer: Option<Writer>,
    world: Arc<World>,
    /// Whose turn it is to reserve numbers.
    reserving: Arc<tokio::sync::Mutex<()>>,
    copies: Copies,
    proxies: Proxies,
    feed: watch::Receiver<i64>,
    /// Kept while the file is in use, so that nobody puts another in its place.
    _hold: Option<Arc<Hold>>,
}

impl Store {
    /// Opens the database, brings it to the newest version and starts the writer.
    pub fn open(url: &str, world: World, proxies: Proxies, feed: watch::Receiver<i64>) -> Result<Store> {
        let address = Address::parse(url)?;
        let hold = address.file().map(hold::shared).transpose()?.map(Arc::new);
        address.check()?;
        address.migrate()?;
        let pool = Pool::builder()
            .max_size(if address.is_sqlite() { READERS } else { CONNECTIONS })
            .min_idle(Some(READERS))
            .connection_timeout(std::time::Duration::from_secs(5))
            .test_on_check_out(false)
            .build(address.clone())
            .map_err(|err| Error::Internal(err.to_string()))?;
        let writer = address.is_sqlite().then(|| Writer::start(move || address.open()));
        let (world, reserving, copies) = (Arc::new(world), Arc::default(), Copies::default());
        Ok(Store { pool, writer, world, reserving, copies, proxies, feed, _hold: hold })
    }

    pub fn world(&self) -> &World {
        &self.world
    }

    /// The copies of requests under way.
    pub fn copies(&self) -> &Copies {
        &self.copies
    }

    /// How far the feed of events reaches; it changes as the sealer goes on.
    pub fn feed(&self) -> watch::Receiver<i64> {
        self.feed.clone()
    }

    pub fn proxies(&self) -> &Proxies {
        &self.proxies
    }

    /// Runs `work` on one snapshot of the database; it cannot write.
    pub async fn read<T, F>(&self, actor: Arc<Actor>, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        let (pool, world) = (self.pool.clone(), self.world.clone());
        let unit = move |conn: &mut Db| work(&mut Tx::new(conn, &actor, &world));
        blocking(move || snapshot(&mut *pool.get().map_err(|_| Error::Busy)?, unit)).await
    }

    /// Runs `work` as one unit: all of it is kept, or none. It may run more than once, and counts once.
    pub async fn write<T, F>(&self, actor: Arc<Actor>, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx) -> Result<T> + Send + 'static,
    {
        let work = Arc::new(Mutex::new(work));
        for _ in 0..RESERVATIONS {
            let (actor, world, work) = (actor.clone(), self.world.clone(), work.clone());
            let unit = move |conn: &mut Db| {
                let work = work.lock().unwrap_or_else(PoisonError::into_inner);
                work(&mut Tx::new(conn, &actor, &world))
            };
            match self.unit(unit).await {
                Err(Error::NumbersSpent { series, year, wanted }) => {
                    self.reserve(series, year, wanted).await?;
                }
                result => return result,
            }
        }
        Err(Error::Busy)
    }

    /// Numbers for those who ran out of them: one reserves for all who wait.
    async fn reserve(&self, series: &'static str, year: i32, wanted: i64) -> Result<()> {
        let _turn = self.reserving.lock().await;
        if let Some(size) = self.world.numbers.lacking(series, year, wanted) {
            let block = self.unit(move |conn| numbers::reserve(conn, series, year, size)).await?;
            self.world.numbers.keep(series, year, block);
        }
        Ok(())
    }

    async fn unit<T, F>(&self, unit: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Db) -> Result<T> + Send + 'static,
    {
        match &self.writer {
            Some(writer) => writer.write(unit).await,
            None => {
                let pool = self.pool.clone();
                blocking(move || postgres::write(&pool, unit)).await
            }
        }
    }
}

/// Takes database work off the threads that serve sockets.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    web::block(work).await.map_err(|err| Error::Internal(err.to_string()))?
}

fn snapshot<T>(conn: &mut Db, work: impl Fn(&mut Db) -> Result<T>) -> Result<T> {
    match conn {
        Db::Sqlite(conn) => Ansi::begin_transaction_sql(conn, "BEGIN")?,
        Db::Pg(conn) => Ansi::begin_transaction_sql(conn, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?,
    }
    let result = work(conn);
    // There is nothing to keep, and what the work said matters more than a rollback that failed.
    let ended = on_db!(conn, |conn| Ansi::rollback_transaction(conn));
    let value = result?;
    ended?;
    Ok(value)
}

/// What the database says is wrong with itself; nothing where it is sound. PostgreSQL looks after its own files.
pub fn faults(tx: &mut Tx) -> Result<Vec<String>> {
    #[derive(diesel::QueryableByName)]
    struct Fault {
        #[diesel(sql_type = diesel::sql_types::Text)]
        says: String,
    }
    let Db::Sqlite(conn) = &mut *tx.conn else { return Ok(Vec::new()) };
    let query = "SELECT integrity_check AS says FROM pragma_integrity_check WHERE integrity_check <> 'ok' \
                 UNION ALL SELECT 'a row of ' || \"table\" || ' lacks its parent' FROM pragma_foreign_key_check";
    let faults: Vec<Fault> = diesel::RunQueryDsl::load(diesel::sql_query(query), conn)?;
    Ok(faults.into_iter().map(|fault| fault.says).collect())
}
