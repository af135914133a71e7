//! Every rule of the standards that could concern what we write, and how it is held.
mod en;
mod lists;
mod numbers;
mod ours;
mod peppol;
mod vat;

/// A rule, or several that are held in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its numbers, separated by spaces: `BR-31 BR-32 BR-33`. One that is checked stands alone.
    pub ids: &'static str,
    /// What it says.
    pub says: &'static str,
    /// The same in Lithuanian; empty where the rule cannot be broken and nobody will read of it.
    pub says_lt: &'static str,
    pub held: Held,
}

/// How a rule is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// [`crate::check`] looks for it.
    Checked,
    /// What is written cannot break it, and why.
    Built(&'static str),
    /// It is about something that is never written, and what that is.
    Unused(&'static str),
}

/// All of them: EN 16931-1, its decimals and lists, its VAT categories, Peppol BIS Billing 3.0, ours.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [en::RULES, lists::RULES, vat::RULES, peppol::RULES, numbers::RULES, ours::RULES].into_iter().flatten()
}

/// The rule that is checked by this number.
pub(crate) fn rule(id: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.held == Held::Checked && rule.ids == id)
}

const fn checked(id: &'static str, says: &'static str, says_lt: &'static str) -> Rule {
    Rule { ids: id, says, says_lt, held: Held::Checked }
}

const fn built(ids: &'static str, says: &'static str, why: &'static str) -> Rule {
    Rule { ids, says, says_lt: "", held: Held::Built(why) }
}

const fn unused(ids: &'static str, says: &'static str, what: &'static str) -> Rule {
    Rule { ids, says, says_lt: "", held: Held::Unused(what) }
}
