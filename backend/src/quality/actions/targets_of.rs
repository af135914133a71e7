//! Within how many working days a step is taken: as the agreement with the library says, else as our own target does.
use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    agreements::{self, model::Stand},
    libraries::Known,
    loans::Side,
    platform::{Result, Tx, actor::LibraryId},
    quality::{
        model::{ServiceStep, Target, TargetOf, TargetRow},
        store,
    },
};

/// The targets of a day.
pub struct Targets {
    ours: Vec<TargetRow>,
    /// By the other library; a part goes by the agreement of its library, unless it has its own.
    agreed: HashMap<LibraryId, Stand>,
}

impl Targets {
    pub fn of(tx: &mut Tx, partners: &[Known], on: NaiveDate) -> Result<Targets> {
        let ours = store::all_targets(tx)?.into_iter().filter(|target| target.holds(on)).collect();
        let stands = agreements::stands(tx, on)?;
        let in_force = |id: &LibraryId| stands.get(id).filter(|stand| stand.terms.is_some()).cloned();
        let agreed = partners.iter().filter_map(|one| Some((one.id, in_force(&one.id).or(in_force(&one.root))?)));
        Ok(Targets { ours, agreed: agreed.collect() })
    }

    /// The target of a step of a loan with a library, if there is one.
    pub fn find(&self, side: Side, step: ServiceStep, partner: Option<LibraryId>) -> Option<Target> {
        self.agreed(step, partner).or_else(|| {
            let target = self.ours.iter().find(|target| target.step == Some(step) && target.side == side)?;
            Some(Target { days: target.value.0 / 100, of: TargetOf::Service, agreement: None })
        })
    }

    fn agreed(&self, step: ServiceStep, partner: Option<LibraryId>) -> Option<Target> {
        let stand = self.agreed.get(&partner?)?;
        let terms = stand.terms.as_ref()?;
        let days = match step {
            ServiceStep::Answer => terms.answer_days,
            ServiceStep::Supply => terms.supply_days,
            ServiceStep::SendBack => terms.send_back_days,
            _ => None,
        };
        Some(Target { days: i64::from(days?), of: TargetOf::Agreement, agreement: Some(stand.number.clone()) })
    }
}
