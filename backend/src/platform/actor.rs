//! Who acts: an account with its rights and its place, as the database has them at this moment.
mod deputising;
mod reach;

use std::collections::BTreeMap;

use chrono::Duration;
use diesel::prelude::*;

use super::{Result, Tx, Utc, clock, letter_link::Linked};
use crate::schema::{accounts, assignments, libraries, role_rights, sessions};

pub use deputising::{Deputising, DeputyId, POWERS, deputising};
pub use reach::{Reach, branches};

crate::id! {
    /// Identifies an account.
    AccountId
}
crate::id! {
    /// Identifies a library, a branch or a department.
    LibraryId
}
crate::id! {
    /// Identifies a session.
    SessionId
}

crate::id! {
    /// Identifies a key of a script or of a partner library.
    KeyId
}

crate::text_enum! {
    /// How far a right reaches: what one did oneself, one's branch, or everything.
    Scope { Own = "own", Branch = "branch", All = "all" }
}

/// A session that nobody used for so long has ended.
pub const IDLE_MINUTES: i64 = 30;

/// The one in whose name a unit of work is done.
#[derive(Clone, Debug, Default)]
pub struct Actor {
    /// Absent when the system itself acts, or a guest. Of a key, the colleague who answers for it.
    pub account: Option<AccountId>,
    /// The key with which a script or a partner library acts: it did it, not the colleague who answers for it.
    pub key: Option<KeyId>,
    /// The library that a partner's key or a link in a letter speaks for; nothing exists for it but what it has to do with.
    pub partner: Option<LibraryId>,
    /// The link in a letter with which a library acts that has neither an account nor a key.
    pub link: Option<Linked>,
    pub session: Option<SessionId>,
    /// The branch or department that the account belongs to.
    pub branch: Option<LibraryId>,
    /// What the account may do in its own name.
    pub rights: BTreeMap<String, Scope>,
    /// Those who are away today, in whose name it may act too.
    pub deputises: Vec<Deputising>,
    /// In whose name this request is made, where only a deputy holds its right.
    pub deputy_for: Option<AccountId>,
    /// Timers, jobs and the command line: they may all.
    pub is_system: bool,
}

impl Actor {
    /// The system itself: a timer, a job, the command line.
    pub fn system() -> Actor {
        Actor { is_system: true, ..Actor::default() }
    }

    /// The system, in the name of the one who started the work.
    pub fn system_for(account: AccountId) -> Actor {
        Actor { account: Some(account), ..Actor::system() }
    }

    /// The library that holds this link.
    pub fn by_link(link: Linked) -> Actor {
        Actor { partner: Some(link.library), link: Some(link), ..Actor::default() }
    }

    /// The person who acts; none where a key or the system does.
    pub fn person(&self) -> Option<AccountId> {
        self.account.filter(|_| self.key.is_none())
    }

    /// The library that acts by a link in a letter.
    pub fn link_library(&self) -> Option<LibraryId> {
        self.link.map(|link| link.library)
    }

    /// As whom a request is known again, whoever makes it: `account:7`, `key:7`, or `link:7:12` of library 7 and loan 12.
    pub fn caller(&self) -> Option<String> {
        match (self.link, self.key, self.account) {
            (Some(link), ..) => Some(format!("link:{}:{}", link.library.0, link.thing)),
            (None, Some(key), _) => Some(format!("key:{}", key.0)),
            (None, None, account) => account.map(|account| format!("account:{}", account.0)),
        }
    }

    /// The system, doing for a partner what the partner may ask of it.
    pub fn system_for_partner(&self) -> Actor {
        Actor { is_system: true, ..self.clone() }
    }

    /// How far the actor's own right reaches, whatever it holds as a deputy: nobody grants what they do not hold.
    pub fn own_scope(&self, right: &str) -> Option<Scope> {
        if self.is_system { Some(Scope::All) } else { self.rights.get(right).copied() }
    }

    /// How far a right reaches where the place of a thing is not asked for: one's own, else everywhere as a deputy.
    ///
    /// What a deputy holds for one branch or for somebody's own things is in `reaches` alone, which says whose.
    pub fn scope(&self, right: &str) -> Option<Scope> {
        let is_everywhere = || self.reaches(right).iter().any(Reach::is_everywhere);
        self.own_scope(right).or_else(|| is_everywhere().then_some(Scope::All))
    }

    pub fn may(&self, right: &str) -> bool {
        !self.reaches(right).is_empty()
    }

    /// The actor as it makes a request that needs this right: as somebody's deputy where only a deputy holds it.
    pub fn using(mut self, right: &str) -> Actor {
        self.deputy_for = self.reaches(right).first().and_then(|reach| reach.deputy_for);
        self
    }
}

/// A living session, as each request finds it.
pub struct Living {
    pub actor: Actor,
    pub last_seen_at: Utc,
    pub expires_at: Utc,
}

/// The account behind a session, if the session lives and the account is enabled; its rights as of today.
pub fn of_session(tx: &mut Tx, session: SessionId, account: AccountId) -> Result<Option<Living>> {
    let idle = Utc(tx.now.0 - Duration::minutes(IDLE_MINUTES));
    let found: Option<(LibraryId, Utc, Utc)> = sessions::table
        .inner_join(accounts::table.on(accounts::id.eq(sessions::account_id)))
        .inner_join(libraries::table.on(libraries::id.eq(accounts::library_id)))
        .filter(sessions::id.eq(session).and(sessions::account_id.eq(account)))
        .filter(sessions::ended_at.is_null().and(sessions::expires_at.gt(tx.now)).and(sessions::last_seen_at.gt(idle)))
        .filter(accounts::is_enabled.eq(true))
        .select((accounts::library_id, sessions::last_seen_at, sessions::expires_at))
        .first(tx.conn)
        .optional()?;
    let Some((branch, last_seen_at, expires_at)) = found else { return Ok(None) };
    let actor = Actor {
        account: Some(account),
        session: Some(session),
        branch: Some(branch),
        rights: rights_of(tx, account)?,
        deputises: deputising(tx, account)?,
        ..Actor::default()
    };
    Ok(Some(Living { actor, last_seen_at, expires_at }))
}

/// The rights of an account today, each with its widest scope.
pub fn rights_of(tx: &mut Tx, account: AccountId) -> Result<BTreeMap<String, Scope>> {
    let today = clock::library_day(tx.now);
    let rows: Vec<(String, Scope)> = assignments::table
        .inner_join(role_rights::table.on(role_rights::role_id.eq(assignments::role_id)))
        .filter(assignments::account_id.eq(account).and(assignments::from_on.le(today)))
        .filter(assignments::to_on.is_null().or(assignments::to_on.ge(today)))
        .select((role_rights::code, assignments::scope))
        .load(tx.conn)?;
    let mut rights = BTreeMap::new();
    for (code, scope) in rows {
        let held = rights.entry(code).or_insert(scope);
        *held = scope.max(*held);
    }
    Ok(rights)
}

/// Notes that a session is in use; called at most once a minute, outside the request.
pub fn touch(tx: &mut Tx, session: SessionId) -> Result<()> {
    diesel::update(sessions::table.find(session)).set(sessions::last_seen_at.eq(tx.now)).execute(tx.conn)?;
    Ok(())
}
