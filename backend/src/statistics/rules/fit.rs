//! Whether what is asked for fits together.
use super::{
    super::model::{Dimension, MeasureKey, Question},
    measures::definition,
};

/// Why a question cannot be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The measure is not known by this dimension, or cannot be narrowed by it.
    Unknown(MeasureKey, Dimension),
    /// The sides mean something else by the measure: one must be named, or both told apart.
    NeedsSide(MeasureKey),
}

/// The first misfit of a question.
pub fn misfit(question: &Question) -> Option<Misfit> {
    let asked: Vec<Dimension> = question.by.0.iter().copied().chain(narrowed(question)).collect();
    question.measures.0.iter().find_map(|&key| {
        let definition = definition(key);
        let unknown = asked.iter().find(|dimension| !definition.dimensions.contains(dimension));
        let lacks_side = definition.needs_side() && !asked.contains(&Dimension::Side);
        unknown.map(|&dimension| Misfit::Unknown(key, dimension)).or(lacks_side.then_some(Misfit::NeedsSide(key)))
    })
}

/// By what a question is narrowed.
fn narrowed(question: &Question) -> impl Iterator<Item = Dimension> {
    let all = [
        (Dimension::Library, question.library_id.is_some()),
        (Dimension::Municipality, question.municipality.is_some()),
        (Dimension::Country, question.country.is_some()),
        (Dimension::IsSubscriber, question.is_subscriber.is_some()),
        (Dimension::Branch, question.branch_id.is_some()),
        (Dimension::Side, question.side.is_some()),
        (Dimension::Medium, question.medium.is_some()),
        (Dimension::Kind, question.kind.is_some()),
        (Dimension::IsAbroad, question.is_abroad.is_some()),
        (Dimension::Reason, question.reason.is_some()),
        (Dimension::Place, question.place.is_some()),
    ];
    all.into_iter().filter_map(|(dimension, is_asked)| is_asked.then_some(dimension))
}
