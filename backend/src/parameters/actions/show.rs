//! Parameters and decisions, looked at.
use super::view;
use crate::{
    libraries,
    parameters::{
        ManageParameters,
        model::{
            AsOf, DecisionId, DecisionList, DecisionView, LibraryId, ParameterCard, ParameterGroup, ParameterSheet,
        },
        problems,
        rules::{Definition, table},
        store,
    },
    platform::{Action, Error, Page, Result, Right, Tx, i18n::Language},
};

/// Every parameter as it counts on a day.
pub fn sheet(tx: &mut Tx, asked: &AsOf, language: Language) -> Result<ParameterSheet> {
    let (on, branch) = (asked.on.unwrap_or(tx.today), place(tx, asked.branch_id)?);
    let definitions: Vec<_> = table::all().collect();
    let group = |group: &'static table::Group| {
        let (key, (lt, en), _) = *group;
        ParameterGroup { key, name: language.pick(lt, en) }
    };
    Ok(ParameterSheet {
        on,
        branch: named(tx, branch)?,
        groups: table::GROUPS.iter().map(group).collect(),
        items: view::rows(tx, &definitions, on, branch, language)?,
    })
}

/// One parameter, with everything that was decided about it.
pub fn card(tx: &mut Tx, key: &str, asked: &AsOf, language: Language) -> Result<ParameterCard> {
    let (on, branch) = (asked.on.unwrap_or(tx.today), place(tx, asked.branch_id)?);
    let definition = known(key)?;
    let row = view::rows(tx, &[definition], on, branch, language)?.pop().ok_or(Error::NotFound)?;
    let history = store::history(tx, key)?;
    let decisions = view::decisions(tx, history, language)?;
    let may = tx.actor.may(ManageParameters::CODE);
    let change = Action::new("change").needing(vec!["value", "from_on", "reason"]).primary();
    Ok(ParameterCard { row, decisions, actions: if may { vec![change] } else { vec![] } })
}

/// Decisions about all parameters, the newest first: what waits, and what was changed.
pub fn decisions(tx: &mut Tx, wanted: &DecisionList, language: Language) -> Result<Page<DecisionView>> {
    let page = store::list(tx, wanted)?;
    let items = view::decisions(tx, page.items, language)?;
    Ok(Page { items, next_cursor: page.next_cursor, total: page.total })
}

pub fn decision(tx: &mut Tx, id: DecisionId, language: Language) -> Result<DecisionView> {
    let decision = store::find(tx, id)?;
    view::decisions(tx, vec![decision], language)?.pop().ok_or(Error::NotFound)
}

/// The parameter of a key.
pub fn known(key: &str) -> Result<&'static Definition> {
    table::find(key)
        .ok_or_else(|| Error::Refused { refusal: &problems::UNKNOWN_KEY, params: vec![("key", key.to_owned())] })
}

/// A branch or department of ours; the library itself is no branch of it.
pub fn place(tx: &mut Tx, branch: Option<LibraryId>) -> Result<Option<LibraryId>> {
    let Some(branch) = branch else { return Ok(None) };
    let known = libraries::get(tx, branch)?;
    if !known.is_ours {
        return Err(Error::NotFound);
    }
    Ok((known.root != known.id).then_some(branch))
}

pub fn named(tx: &mut Tx, branch: Option<LibraryId>) -> Result<Option<libraries::Ref>> {
    let Some(branch) = branch else { return Ok(None) };
    Ok(libraries::refs(tx, &[branch])?.remove(&branch))
}
