//! A network that drops, doubles, delays and reorders what goes over it.
use abonementas::{
    iso18626::{Taken, deliveries},
    platform::outgoing::Post,
};

use super::installation::at;
use crate::harness::Dice;

/// What becomes of a message that is under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It arrives, and so does what is confirmed.
    Arrives,
    /// It never arrives.
    Lost,
    /// It arrives, and what is confirmed does not.
    ConfirmationLost,
    /// It arrives, and once more later.
    Doubled,
    /// The sender gives this try up; it arrives later.
    Late,
    /// Something between says that it is busy.
    Busy,
    /// The sender falls silent after it was sent: nobody notes how it ended.
    SenderDied,
}

impl Fate {
    pub fn drawn(dice: &mut Dice) -> Fate {
        match dice.below(100) {
            0..50 => Fate::Arrives,
            50..60 => Fate::Lost,
            60..72 => Fate::ConfirmationLost,
            72..82 => Fate::Doubled,
            82..90 => Fate::Late,
            90..95 => Fate::Busy,
            _ => Fate::SenderDied,
        }
    }
}

/// A try that is under way.
pub struct Flight {
    pub from: usize,
    pub to: usize,
    pub post: Post,
    pub taken: Taken,
}

impl Flight {
    pub fn of(from: usize, taken: Taken) -> Flight {
        let (address, post) = (deliveries().post)(&taken);
        Flight { from, to: at(&address), post, taken }
    }
}

/// A copy of a message that still wanders about, and for whose confirmation nobody waits.
pub struct Stray {
    pub from: usize,
    pub to: usize,
    pub post: Post,
}

/// What the network did.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traffic {
    pub sent: usize,
    pub lost: usize,
    pub unconfirmed: usize,
    pub doubled: usize,
    pub late: usize,
    pub busy: usize,
    pub unsettled: usize,
}

impl Traffic {
    pub fn count(&mut self, fate: Fate) {
        self.sent += 1;
        match fate {
            Fate::Arrives => {}
            Fate::Lost => self.lost += 1,
            Fate::ConfirmationLost => self.unconfirmed += 1,
            Fate::Doubled => self.doubled += 1,
            Fate::Late => self.late += 1,
            Fate::Busy => self.busy += 1,
            Fate::SenderDied => self.unsettled += 1,
        }
    }

    pub fn add(&mut self, other: &Traffic) {
        self.sent += other.sent;
        self.lost += other.lost;
        self.unconfirmed += other.unconfirmed;
        self.doubled += other.doubled;
        self.late += other.late;
        self.busy += other.busy;
        self.unsettled += other.unsettled;
    }
}
