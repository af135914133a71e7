//! One unit of work: where, who, when.
use std::{
    any::{Any, TypeId},
    cell::RefCell,
    collections::HashMap,
    rc::Rc,
};

use chrono::NaiveDate;

use super::{
    Actor, Db, Error, Result, Scope, Utc, World,
    actor::{AccountId, LibraryId, Reach},
    clock,
    store::part,
};

/// What every verb gets first. The transaction around it belongs to the store: a verb opens none.
pub struct Tx<'a> {
    pub conn: &'a mut Db,
    pub actor: &'a Actor,
    /// In whose name the actor acts, where it does so as a deputy; events and audit name both.
    pub deputy_for: Option<AccountId>,
    pub now: Utc,
    /// The library's day.
    pub today: NaiveDate,
    pub world: &'a World,
    memory: Memory,
}

/// What this unit of work has read and may ask for again, by type and key.
type Memory = Rc<RefCell<HashMap<(TypeId, i64), Rc<dyn Any>>>>;

impl<'a> Tx<'a> {
    pub fn new(conn: &'a mut Db, actor: &'a Actor, world: &'a World) -> Tx<'a> {
        let now = world.clock.now();
        Tx {
            conn,
            actor,
            deputy_for: actor.deputy_for,
            now,
            today: clock::library_day(now),
            world,
            memory: Memory::default(),
        }
    }

    /// The same unit of work, done by another actor.
    pub fn by<'b>(&'b mut self, actor: &'b Actor) -> Tx<'b> {
        let (now, today, world, memory) = (self.now, self.today, self.world, self.memory.clone());
        Tx { conn: self.conn, actor, deputy_for: actor.deputy_for, now, today, world, memory }
    }

    /// A part of the unit of work that is kept whole or not at all: where it fails, what it wrote is undone and the unit
    /// goes on from where it stood before. What it read is read anew then.
    ///
    /// # Errors
    /// Those of the part, and those of the database.
    pub fn part<T>(&mut self, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        part::begin(self.conn)?;
        let done = work(self);
        if done.is_err() {
            self.memory.borrow_mut().clear();
        }
        part::end(self.conn, done.is_ok())?;
        done
    }

    /// What something would come to: it is done, and all that it wrote is taken back. Whoever else writes waits meanwhile,
    /// as for the thing itself.
    ///
    /// # Errors
    /// Those of the work, and those of the database.
    pub fn rehearse<T>(&mut self, work: impl FnOnce(&mut Tx) -> Result<T>) -> Result<T> {
        part::begin(self.conn)?;
        let done = work(self);
        self.memory.borrow_mut().clear();
        part::end(self.conn, false)?;
        done
    }

    /// Reads something once for this unit of work, whoever asks again. Who writes it calls [`Tx::forget`].
    pub fn once<T: 'static>(&mut self, key: i64, read: impl FnOnce(&mut Tx) -> Result<T>) -> Result<Rc<T>> {
        if let Some(known) = self.known(key) {
            return Ok(known);
        }
        let read = read(self)?;
        Ok(self.remember(key, read))
    }

    /// What was read or remembered of this type.
    pub fn known<T: 'static>(&self, key: i64) -> Option<Rc<T>> {
        self.memory.borrow().get(&(TypeId::of::<T>(), key)).cloned()?.downcast().ok()
    }

    /// Remembers what was read or written with something else.
    pub fn remember<T: 'static>(&mut self, key: i64, what: T) -> Rc<T> {
        let what = Rc::new(what);
        self.memory.borrow_mut().insert((TypeId::of::<T>(), key), what.clone());
        what
    }

    /// What was read of this type is read anew when it is next asked for.
    pub fn forget<T: 'static>(&mut self) {
        self.memory.borrow_mut().retain(|(of, _), _| *of != TypeId::of::<T>());
    }

    /// How far the actor's right reaches; refused to one who does not hold it.
    pub fn scope(&self, right: &'static str) -> Result<Scope> {
        self.actor.scope(right).ok_or(Error::Forbidden { right })
    }

    /// Every way in which the actor holds a right, its own first; refused to one who does not hold it.
    pub fn reaches(&self, right: &'static str) -> Result<Vec<Reach>> {
        let reaches = self.actor.reaches(right);
        if reaches.is_empty() { Err(Error::Forbidden { right }) } else { Ok(reaches) }
    }

    /// Uses a right on a thing of this branch and owner: in one's own name where one's own right reaches it, else as
    /// the deputy of whoever's does. What no right reaches does not exist.
    pub fn act_on(&mut self, right: &'static str, branch: LibraryId, owner: Option<AccountId>) -> Result<()> {
        let covering = self.reaches(right)?.into_iter().find(|reach| reach.covers(branch, owner));
        self.deputy_for = covering.ok_or(Error::NotFound)?.deputy_for;
        Ok(())
    }

    /// Uses a right on what is of the whole library, in the same way; a narrow right is refused.
    pub fn act_everywhere(&mut self, right: &'static str) -> Result<()> {
        let covering = self.reaches(right)?.into_iter().find(Reach::is_everywhere);
        self.deputy_for = covering.ok_or(Error::Forbidden { right })?.deputy_for;
        Ok(())
    }

    /// Whose desk a new thing belongs to: that of the one who is away, where it is made as their deputy.
    pub fn owner(&self) -> Option<AccountId> {
        self.deputy_for.or(self.actor.account)
    }

    /// A secret of 128 bits for a link or a code, as hexadecimal.
    pub fn secret(&self) -> String {
        format!("{:032x}", self.world.clock.random())
    }

    /// The next number of a series in a year. Numbers rise; there may be gaps.
    pub fn number(&self, series: &'static str, year: i32) -> Result<i64> {
        self.world.numbers.take(series, year).ok_or(Error::NumbersSpent { series, year, wanted: 1 })
    }

    /// Sees to it that a unit of work which needs many numbers of a series finds them.
    pub fn want_numbers(&self, series: &'static str, year: i32, wanted: usize) -> Result<()> {
        let wanted = i64::try_from(wanted).map_err(|err| Error::Internal(err.to_string()))?;
        let is_enough = self.world.numbers.left(series, year) >= wanted;
        if is_enough { Ok(()) } else { Err(Error::NumbersSpent { series, year, wanted }) }
    }
}
