//! The seven roles that an installation begins with, as a table of rights × roles. They can be changed afterwards.

/// A role of the table: its key, its Lithuanian name, and what it is in English.
pub const ROLES: [(&str, &str, &str); 7] = [
    ("librarian", "Vyr. bibliotekininkas-metodininkas", "chief librarian-methodologist"),
    ("lending_librarian", "Abonemento bibliotekininkas", "lending librarian"),
    ("cashier", "Kasininkas", "cashier"),
    ("head", "Skyriaus vadovas", "head of department"),
    ("administrator", "Administratorius", "administrator"),
    ("accounting", "Buhalterija", "accounting"),
    ("auditor", "Auditorius (tik skaito)", "auditor, who only reads"),
];

/// The role of the first account. It holds every right, because nobody grants what they do not hold.
pub const ADMINISTRATOR: &str = "administrator";

const Y: bool = true;
const N: bool = false;

/// Which right each role holds, in the order of `ROLES`.
#[rustfmt::skip]
pub const TEMPLATES: &[(&str, [bool; 7])] = &[
    //                    librarian lending cashier head admin. account. auditor
    ("people:read",      [N,        N,      N,      Y,   Y,     N,       Y]),
    ("people:manage",    [N,        N,      N,      N,   Y,     N,       N]),
    ("roles:manage",     [N,        N,      N,      N,   Y,     N,       N]),
    ("deputies:read",    [Y,        Y,      N,      Y,   Y,     N,       Y]),
    ("deputies:manage",  [N,        N,      N,      Y,   Y,     N,       N]),
    ("audit:read",       [N,        N,      N,      N,   Y,     N,       Y]),
    ("keys:manage",      [N,        N,      N,      N,   Y,     N,       N]),
    ("webhooks:manage",  [N,        N,      N,      N,   Y,     N,       N]),
    ("iso18626:manage",  [N,        N,      N,      N,   Y,     N,       N]),
    ("iso18626:read",    [Y,        Y,      N,      Y,   Y,     N,       Y]),
    ("iso18626:answer",  [Y,        N,      N,      Y,   Y,     N,       N]),
    ("events:read",      [N,        N,      N,      N,   Y,     N,       Y]),
    ("libraries:read",   [Y,        Y,      Y,      Y,   Y,     Y,       Y]),
    ("libraries:manage", [Y,        N,      N,      Y,   Y,     N,       N]),
    ("libraries:import", [Y,        N,      N,      N,   Y,     N,       N]),
    ("catalogue:read",   [Y,        Y,      Y,      Y,   Y,     N,       Y]),
    ("catalogue:manage", [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("catalogue:import", [Y,        N,      N,      N,   Y,     N,       N]),
    ("loans:read",       [Y,        Y,      Y,      Y,   Y,     Y,       Y]),
    ("loans:readers",    [Y,        Y,      Y,      Y,   Y,     N,       N]),
    ("loans:request",    [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("loans:supply",     [Y,        N,      N,      Y,   Y,     N,       N]),
    ("loans:circulate",  [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("loans:correct",    [Y,        N,      N,      Y,   Y,     N,       N]),
    ("loans:charge",     [Y,        N,      Y,      Y,   Y,     Y,       N]),
    ("postage:read",     [Y,        Y,      N,      Y,   Y,     Y,       Y]),
    ("postage:write",    [Y,        N,      N,      Y,   Y,     Y,       N]),
    ("history:import",   [Y,        N,      N,      N,   Y,     N,       N]),
    ("loans:escalations", [N,       N,      N,      Y,   Y,     N,       N]),
    ("mail:read",        [Y,        Y,      N,      Y,   Y,     N,       Y]),
    ("mail:manage",      [Y,        N,      N,      Y,   Y,     N,       N]),
    ("diary:read",       [Y,        Y,      N,      Y,   Y,     Y,       Y]),
    ("diary:write",      [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("diary:lock",       [N,        N,      N,      Y,   Y,     N,       N]),
    ("parameters:read",    [Y,        Y,      Y,      Y,   Y,     Y,       Y]),
    ("parameters:manage",  [Y,        N,      N,      Y,   Y,     N,       N]),
    ("parameters:approve", [N,        N,      N,      Y,   Y,     N,       N]),
    ("statistics:read",  [Y,        Y,      N,      Y,   Y,     Y,       Y]),
    ("subscribers:read", [Y,        Y,      Y,      Y,   Y,     Y,       Y]),
    ("subscribers:manage", [Y,      N,      N,      Y,   Y,     N,       N]),
    ("subscribers:override", [N,    N,      N,      Y,   Y,     N,       N]),
    ("agreements:read",  [Y,        Y,      N,      Y,   Y,     Y,       Y]),
    ("agreements:manage", [Y,       N,      N,      Y,   Y,     N,       N]),
    ("demand:read",      [Y,        Y,      N,      Y,   Y,     Y,       Y]),
    ("demand:write",     [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("demand:decide",    [Y,        N,      N,      Y,   Y,     N,       N]),
    ("inquiries:read",   [Y,        Y,      N,      Y,   Y,     N,       Y]),
    ("inquiries:write",  [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("invoices:draft",   [Y,        N,      N,      Y,   Y,     Y,       N]),
    ("invoices:issue",   [N,        N,      N,      Y,   Y,     Y,       N]),
    ("invoices:pay",     [N,        N,      Y,      Y,   Y,     Y,       N]),
    ("invoices:read",    [Y,        N,      Y,      Y,   Y,     Y,       Y]),
    ("shipments:read",   [Y,        Y,      Y,      Y,   Y,     Y,       Y]),
    ("shipments:write",  [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("tariffs:write",    [Y,        N,      N,      Y,   Y,     N,       N]),
    ("quality:read",     [Y,        Y,      N,      Y,   Y,     N,       Y]),
    ("quality:improve",  [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("quality:manage",   [N,        N,      N,      Y,   Y,     N,       N]),
    ("reports:read",     [Y,        Y,      N,      Y,   Y,     N,       Y]),
    ("reports:write",    [Y,        Y,      N,      Y,   Y,     N,       N]),
    ("reports:approve",  [N,        N,      N,      Y,   Y,     N,       N]),
];

/// The rights of one role of the table.
pub fn rights(key: &str) -> Vec<&'static str> {
    let column = ROLES.iter().position(|role| role.0 == key);
    TEMPLATES.iter().filter(|(_, held)| column.is_some_and(|column| held[column])).map(|(code, _)| *code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_administrator_holds_every_right() {
        assert_eq!(rights(ADMINISTRATOR).len(), TEMPLATES.len());
    }

    #[test]
    fn the_auditor_only_reads() {
        assert!(rights("auditor").iter().all(|code| code.ends_with(":read")));
    }
}
