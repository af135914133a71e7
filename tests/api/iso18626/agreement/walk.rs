//! One seed: three installations, a few loans, a network that misbehaves, and at last does not.
use std::collections::{BTreeMap, BTreeSet};

use abonementas::{
    demand, diary, loans,
    platform::{
        outgoing::{Post, Said},
        sealer, store,
    },
    statistics,
};
use chrono::TimeDelta;
use serde_json::json;

use super::{
    desk::{self, Thing},
    installation::{Installation, N, busy, nobody_answers},
    ledger::{Ledger, Loan, Stands},
    network::{Fate, Flight, Stray, Traffic},
    relation::{self, Verdict},
    safety::{self, Stages, told},
};
use crate::harness::Dice;

const STEPS: usize = 110;
const MOST_LOANS: usize = 3;
/// After so many rounds without faults whatever is still under way never ends.
const MOST_ROUNDS: usize = 600;

pub struct Walk {
    dice: Dice,
    pub here: Vec<Installation>,
    pub ledgers: Vec<Ledger>,
    flights: Vec<Flight>,
    strays: Vec<Stray>,
    pub traffic: Traffic,
    /// Where each thing is and was, by lender and loan.
    things: BTreeMap<(usize, i64), Vec<Thing>>,
    been: BTreeMap<(usize, i64), BTreeSet<Stands>>,
    /// What a desk did last to a loan that nobody has touched since and that can honestly be taken back.
    own: BTreeMap<(usize, i64), String>,
    /// The messages that changed nothing when they came.
    pub unmoved: BTreeSet<(usize, i64)>,
    stages: Stages,
    n_wanted: usize,
    seed: u64,
    pub n_steps: usize,
    pub n_refused: usize,
    /// What happened, for the one who reads a failure.
    pub trail: Vec<String>,
}

impl Walk {
    pub async fn begin(seed: u64) -> Walk {
        let here = Installation::three(seed).await;
        let stages = safety::stages(&here[0].get("/api/v1/loans/lifecycle").await);
        let mut walk = Walk {
            dice: Dice::new(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1),
            here,
            ledgers: vec![Ledger::default(); N],
            flights: Vec::new(),
            strays: Vec::new(),
            traffic: Traffic::default(),
            things: BTreeMap::new(),
            been: BTreeMap::new(),
            own: BTreeMap::new(),
            unmoved: BTreeSet::new(),
            stages,
            n_wanted: 0,
            seed,
            n_steps: 0,
            n_refused: 0,
            trail: Vec::new(),
        };
        // The first numbers of a generator lie close to its seed.
        (0..8).for_each(|_| _ = walk.dice.below(2));
        for n in 0..N {
            let skew = walk.dice.below(1200) as i64;
            walk.here[n].clock.pass(TimeDelta::seconds(skew));
            for other in (0..N).filter(|other| *other != n) {
                let (dialect, is_automatic) = (["1.2", "2021"][walk.dice.below(2)], walk.dice.below(4) == 0);
                walk.trail.push(format!("{n} writes to {other} in {dialect}, automatic: {is_automatic}"));
                walk.here[n].agree_on(other, dialect, is_automatic).await;
            }
        }
        walk
    }

    /// Walks, then lets the network heal; gives the verdict on every pair of loans.
    pub async fn run(&mut self) -> Result<Vec<(Verdict, String)>, String> {
        for _ in 0..STEPS {
            match self.dice.below(100) {
                0..6 => self.want().await,
                6..44 => self.desk().await?,
                44..62 => self.take().await,
                62..86 => self.fly().await?,
                86..92 => self.stray().await?,
                _ => self.pass().await,
            }
            self.safe()?;
        }
        self.heal().await?;
        self.verify().await?;
        Ok(relation::verdicts(self))
    }

    async fn want(&mut self) {
        if self.n_wanted == MOST_LOANS {
            return;
        }
        self.n_wanted += 1;
        let n = if self.n_wanted == 1 { 0 } else { self.dice.below(N) };
        let title = format!("Knyga {}-{}", self.seed, self.n_wanted);
        desk::want(&self.here[n], &title, &mut self.dice).await;
        self.look(n).await;
        self.trail.push(format!("{n} wants {title}"));
    }

    async fn desk(&mut self) -> Result<(), String> {
        // Whoever only waits does something out of the ordinary now and then.
        let may_be_odd = self.dice.below(6) == 0;
        let mut open: Vec<(usize, i64)> = Vec::new();
        for n in 0..N {
            for loan in self.ledgers[n].loans.values() {
                let thing = self.thing_of(n, loan).map_or(Thing::AtLender, |thing| self.place(thing));
                let steps = self.stages.get(&safety::stage(loan)).into_iter().flatten();
                let has_ordinary =
                    { steps }.any(|step| desk::is_ordinary(step, loan) && desk::is_true(step, loan, thing, false));
                let may_be_odd = may_be_odd && (!loan.is_over() || self.own.contains_key(&(n, loan.id)));
                if has_ordinary || may_be_odd {
                    open.push((n, loan.id));
                }
            }
        }
        let Some(&(n, id)) = open.get(self.dice.below(open.len().max(1))) else { return Ok(()) };
        let loan = self.ledgers[n].loans[&id].clone();
        let thing_of = self.thing_of(n, &loan);
        let thing = thing_of.map_or(Thing::AtLender, |thing| self.place(thing));
        let others: Vec<i64> = (0..N).filter(|other| *other != n).map(|other| self.here[n].libraries[other]).collect();
        let seen = self.here[n].get(&format!("/api/v1/loans/{id}")).await;
        let may_take_back = self.own.contains_key(&(n, id));
        let drawn = desk::draw(&seen, &loan, thing, may_take_back, [others[0], others[1]], &mut self.dice);
        let Some((action, mut body)) = drawn else { return Ok(()) };
        // The slip in the parcel names the day.
        let slip = thing_of.filter(|_| loan.is_borrowed() && !body["due_on"].is_null());
        if let Some((lender, lent)) = slip {
            body["due_on"] = json!(self.ledgers[lender].loans[&lent].due_on);
        }
        // Sometimes a parcel is written down that never left.
        let is_mistake = action == "ship" && self.dice.below(8) == 0;
        let path = format!("/api/v1/loans/{id}/actions/{action}");
        let (status, answer) = self.here[n].post(&path, body).await;
        let (from, to) = (told(&loan.stands()), answer["status"].as_str().unwrap_or_default().to_owned());
        self.trail.push(format!("{n} {} {} {action}: {from} > {status} {to}", loan.number, loan.side));
        match status {
            200 => {}
            409 | 422 => return Ok(()),
            other => return Err(format!("the desk answered {other}: {answer}")),
        }
        self.n_steps += 1;
        let is_moved = desk::moved(&action, loan.is_borrowed(), thing) != thing;
        if let Some(thing_of) = thing_of.filter(|_| is_moved && !is_mistake) {
            let to = desk::moved(&action, loan.is_borrowed(), thing);
            self.things.entry(thing_of).or_default().push(to);
        }
        let is_beyond =
            (is_moved && !is_mistake) || ["undo", "correct", "hand_over", "take_back"].contains(&action.as_str());
        if is_beyond {
            self.own.remove(&(n, id))
        } else {
            self.own.insert((n, id), action)
        };
        self.look(n).await;
        Ok(())
    }

    async fn take(&mut self) {
        let n = self.dice.below(N);
        for taken in self.here[n].take().await {
            self.flights.push(Flight::of(n, taken));
        }
    }

    async fn fly(&mut self) -> Result<(), String> {
        if self.flights.is_empty() {
            return Ok(());
        }
        let which = self.dice.below(self.flights.len());
        let flight = self.flights.swap_remove(which);
        let fate = Fate::drawn(&mut self.dice);
        self.meet(flight, fate).await
    }

    /// Lets a try come to this end.
    async fn meet(&mut self, flight: Flight, fate: Fate) -> Result<(), String> {
        self.traffic.count(fate);
        let Flight { from, to, post, taken } = flight;
        let stray = || Stray { from, to, post: post.clone() };
        self.trail.push(format!("{from} to {to}: {fate:?}"));
        let answer = match fate {
            Fate::Arrives => Ok(self.hear(from, to, &post).await?),
            Fate::Lost => nobody_answers(),
            Fate::ConfirmationLost => {
                self.hear(from, to, &post).await?;
                nobody_answers()
            }
            Fate::Doubled => {
                self.strays.push(stray());
                Ok(self.hear(from, to, &post).await?)
            }
            Fate::Late => {
                self.strays.push(stray());
                nobody_answers()
            }
            Fate::Busy => busy(),
            Fate::SenderDied => {
                self.strays.push(stray());
                return Ok(());
            }
        };
        if let Some(next) = self.here[from].settle(taken, answer).await {
            self.flights.push(Flight::of(from, next));
        }
        self.look(from).await;
        Ok(())
    }

    async fn stray(&mut self) -> Result<(), String> {
        if self.strays.is_empty() {
            return Ok(());
        }
        let which = self.dice.below(self.strays.len());
        let stray = self.strays.swap_remove(which);
        self.trail.push(format!("{} to {}: a stray", stray.from, stray.to));
        self.hear(stray.from, stray.to, &stray.post).await?;
        if self.dice.below(3) == 0 {
            self.strays.push(stray);
        }
        Ok(())
    }

    /// A message arrives at an installation.
    async fn hear(&mut self, from: usize, to: usize, post: &Post) -> Result<Said, String> {
        let before = self.ledgers[to].clone();
        let said = self.here[to].hear(post).await;
        if said.status != 200 {
            return Err(format!("{to} answered {}: {}\n{}", said.status, said.text, post.body));
        }
        self.look(to).await;
        let n_before = before.messages.iter().filter(|message| message.direction == "in").count();
        let mut came = self.ledgers[to].messages.iter().filter(|message| message.direction == "in").skip(n_before);
        let Some(message) = came.next().cloned() else { return Ok(said) };
        let stood = message.loan.map(|loan| before.loans.get(&loan).map(Loan::stands));
        let stands = message.loan.map(|loan| Some(self.ledgers[to].loans[&loan].stands()));
        let name = message.loan.map(|loan| self.ledgers[to].loans[&loan].number.clone()).unwrap_or_default();
        let text =
            |stands: &Option<Option<Stands>>| stands.clone().flatten().map(|stands| told(&stands)).unwrap_or_default();
        self.trail.push(format!(
            "  {to} hears {} of {from} on {name}: {} > {}{}{}",
            message.code,
            text(&stood),
            text(&stands),
            if message.is_to_read { " (to read)" } else { "" },
            message.error.as_deref().map(|error| format!(" ERROR {error}")).unwrap_or_default(),
        ));
        if stood == stands {
            self.unmoved.insert((to, message.id));
        }
        if message.state == "refused" {
            self.n_refused += 1;
            if !safety::is_explained(&self.ledgers[to], message.loan) {
                return Err(format!("{} was refused: {:?}", message.code, message.error));
            }
        }
        if let Some(loan) = message.loan {
            self.own.remove(&(to, loan));
        }
        Ok(said)
    }

    /// Time passes everywhere; whoever waits longer than a try may take gives it up.
    async fn pass(&mut self) {
        let seconds = match self.dice.below(10) {
            0..4 => 1 + self.dice.below(60),
            4..7 => 400 + self.dice.below(3600),
            7..9 => 3600 * (1 + self.dice.below(12)),
            _ => 86_400 * (1 + self.dice.below(3)),
        };
        if seconds > 90 {
            for flight in std::mem::take(&mut self.flights) {
                let fate = if self.dice.below(2) == 0 { Fate::Late } else { Fate::Lost };
                // Nothing is heard, so nothing can go wrong.
                self.meet(flight, fate).await.unwrap();
            }
        }
        self.trail.push(format!("{seconds} s pass"));
        self.here.iter().for_each(|here| here.clock.pass(TimeDelta::seconds(seconds as i64)));
    }

    /// No more faults: everything arrives, in any order, and a person sends again what was given up.
    async fn heal(&mut self) -> Result<(), String> {
        self.trail.push("faults stop".into());
        for round in 0..MOST_ROUNDS {
            for n in 0..N {
                for taken in self.here[n].take().await {
                    self.flights.push(Flight::of(n, taken));
                }
            }
            while !self.flights.is_empty() {
                let which = self.dice.below(self.flights.len());
                let flight = self.flights.swap_remove(which);
                self.meet(flight, Fate::Arrives).await?;
                self.safe()?;
            }
            while let Some(stray) = self.strays.pop() {
                self.hear(stray.from, stray.to, &stray.post).await?;
                self.safe()?;
            }
            let count = |state: &str| {
                let of = |ledger: &Ledger| ledger.messages.iter().filter(|message| message.state == state).count();
                self.ledgers.iter().map(of).sum::<usize>()
            };
            if count("dead") > 0 {
                for n in 0..N {
                    for other in (0..N).filter(|other| *other != n) {
                        let path =
                            format!("/api/v1/iso18626/peers/{}/actions/resend_dead", self.here[n].libraries[other]);
                        self.here[n].post(&path, json!({})).await;
                    }
                }
            } else if count("waiting") == 0 {
                return Ok(());
            }
            let hours = if round < 20 { 1 } else { 12 };
            self.here.iter().for_each(|here| here.clock.pass(TimeDelta::hours(hours)));
            for n in 0..N {
                self.look(n).await;
            }
        }
        Err("messages wait for ever".into())
    }

    /// What `abonementas verify` looks at.
    async fn verify(&mut self) -> Result<(), String> {
        for (n, here) in self.here.iter().enumerate() {
            here.write(sealer::seal).await.map_err(|err| err.to_string())?;
            let wrong = here
                .read(|tx| {
                    let mut wrong = store::faults(tx)?;
                    wrong.extend(sealer::first_broken_link(tx)?.map(|at| format!("the chain is broken at {at}")));
                    let recount =
                        loans::recount(tx)?.into_iter().chain(diary::recount(tx)?).chain(demand::recount(tx)?);
                    let (_, differences) = statistics::verify(tx, recount)?;
                    wrong.extend(
                        differences.iter().map(|it| format!("{:?}: {} is {}", it.figure, it.shown, it.recounted)),
                    );
                    Ok(wrong)
                })
                .await;
            if !wrong.is_empty() {
                return Err(format!("verify at {n}: {wrong:?}"));
            }
        }
        Ok(())
    }

    fn safe(&self) -> Result<(), String> {
        safety::broken(self, &self.stages).map_or(Ok(()), Err)
    }

    async fn look(&mut self, n: usize) {
        self.ledgers[n] = Ledger::of(&self.here[n]).await;
        for loan in self.ledgers[n].loans.values() {
            self.been.entry((n, loan.id)).or_default().insert(loan.stands());
        }
    }

    pub fn installation_of(&self, n: usize, library: i64) -> usize {
        self.here[n].libraries.iter().position(|known| *known == library).unwrap()
    }

    /// The library that a borrowed loan was asked of last, and the loan there.
    pub fn lender_of(&self, n: usize, loan: &Loan) -> Option<(usize, i64)> {
        let last = self.ledgers[n].last_exchange(loan.id).filter(|_| loan.is_borrowed())?;
        let lender = self.installation_of(n, last.library);
        let lent = self.ledgers[lender].lent(self.here[lender].libraries[n], &last.number)?;
        Some((lender, lent.id))
    }

    fn thing_of(&self, n: usize, loan: &Loan) -> Option<(usize, i64)> {
        if loan.is_borrowed() { self.lender_of(n, loan) } else { Some((n, loan.id)) }
    }

    fn place(&self, thing: (usize, i64)) -> Thing {
        self.things.get(&thing).and_then(|places| places.last()).copied().unwrap_or(Thing::AtLender)
    }

    /// Whether what a loan lends was ever there.
    pub fn was(&self, lender: usize, loan: i64, thing: Thing) -> bool {
        self.things.get(&(lender, loan)).is_some_and(|places| places.contains(&thing))
    }

    pub fn has_been(&self, n: usize, loan: i64, status: &str) -> bool {
        self.been.get(&(n, loan)).is_some_and(|been| been.iter().any(|(been, _)| been == status))
    }

    pub fn has_waited(&self, n: usize, loan: i64, question: &str) -> bool {
        let waited = |been: &BTreeSet<Stands>| been.iter().any(|(_, asked)| asked.as_deref() == Some(question));
        self.been.get(&(n, loan)).is_some_and(waited)
    }
}
