//! The lines, each by itself.
use super::{
    Findings,
    document::{self, is_in_order, is_some},
};
use crate::{
    codes,
    model::{Invoice, Line, Vat, given},
    sums::exact_net,
};

pub fn check(invoice: &Invoice, found: &mut Findings) {
    found.expect(!invoice.lines.is_empty(), "BR-16", "/lines");
    for (n, line) in invoice.lines.iter().enumerate() {
        one(line, &format!("/lines/{n}"), found);
        period(invoice, line, &format!("/lines/{n}/period"), found);
    }
}

fn one(line: &Line, path: &str, found: &mut Findings) {
    found.expect(given(&line.id).is_some(), "BR-21", format!("{path}/id"));
    found.expect(given(&line.name).is_some(), "BR-25", format!("{path}/name"));
    found.expect(line.price >= 0, "BR-27", format!("{path}/price"));
    let net = exact_net(line.quantity, line.price);
    found.expect(i128::from(line.net) == net, "PEPPOL-EN16931-R120", format!("{path}/net"));
    match given(&line.unit) {
        None => found.expect(false, "BR-23", format!("{path}/unit")),
        Some(unit) => found.expect(codes::is_unit(unit), "BR-CL-23", format!("{path}/unit")),
    }
    if let Vat::Standard(rate) = line.vat {
        found.expect(rate > 0, "BR-S-05", format!("{path}/vat"));
    }
}

fn period(invoice: &Invoice, line: &Line, path: &str, found: &mut Findings) {
    let Some(period) = &line.period else { return };
    found.expect(is_some(period), "BR-CO-20", path);
    found.expect(is_in_order(period), "BR-30", format!("{path}/to"));
    document::days(period, path, found);
    let Some(whole) = &invoice.period else { return };
    let is_after = whole.from.zip(period.from).is_none_or(|(whole, line)| whole <= line);
    found.expect(is_after, "PEPPOL-EN16931-R110", format!("{path}/from"));
    let is_before = whole.to.zip(period.to).is_none_or(|(whole, line)| line <= whole);
    found.expect(is_before, "PEPPOL-EN16931-R111", format!("{path}/to"));
}
