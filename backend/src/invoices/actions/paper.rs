//! Invoices, reminders and statements on paper.
use std::collections::BTreeMap;

use super::{accounts, show};
use crate::{
    invoices::{
        model::{
            Invoice, InvoiceId, InvoiceKind, InvoiceLine, Party, Statement, StatementKind, StatementLine, StatementOf,
            VatRegime,
        },
        problems, rules, sheet,
    },
    papers::{
        self, Payment,
        model::{
            AnnexRow, InvoiceKind as PaperKind, InvoicePaper, InvoicePaperLine, PaperParty, Qr, ReminderPaper,
            ReminderRow, StatementPaper, StatementRow, VatRow,
        },
    },
    platform::{
        Error, Result, Tx,
        i18n::Language,
        press::{Order, Paper},
    },
};

/// An invoice or a credit note, with the specification as its annex; a draft is printed across as one.
pub fn paper(tx: &mut Tx, id: InvoiceId, language: Language) -> Result<Order> {
    let invoice = show::get(tx, id)?;
    let row = &invoice.row;
    let paper = InvoicePaper {
        head: papers::head(tx, language)?,
        kind: match row.kind {
            InvoiceKind::Invoice => PaperKind::Invoice,
            InvoiceKind::CreditNote => PaperKind::CreditNote,
        },
        is_vat: invoice.vat.regime != VatRegime::NotPayer,
        number: row.number.clone(),
        issued_on: row.number.as_ref().map(|_| row.invoice_on),
        due_on: (row.kind == InvoiceKind::Invoice).then_some(row.due_on),
        from_on: Some(row.from_on),
        until_on: Some(row.to_on),
        agreement: invoice.agreement_number.clone(),
        credits: invoice.credits.as_ref().and_then(|credited| credited.number.clone()),
        reason: invoice.reason.clone(),
        seller: party(&invoice.seller),
        buyer: party(&invoice.buyer),
        lines: lines(&invoice, language),
        vat: vat(&invoice, language),
        exemption: invoice.vat.note.clone(),
        net_cents: row.net_cents,
        total_cents: row.total_cents,
        words: papers::money_in_words(row.total_cents, language),
        reference: reference(&invoice),
        qr: (row.kind == InvoiceKind::Invoice).then(|| qr(&invoice)).flatten(),
        annex: invoice.lines.iter().map(|line| annex(line, language)).collect(),
        issued_by: invoice.issued_by.as_ref().map(|person| person.name.clone()),
        note: None,
    };
    paper.order()
}

/// A reminder of an invoice that is late.
///
/// # Errors
/// Nothing is owed of it.
pub fn reminder(tx: &mut Tx, id: InvoiceId, language: Language) -> Result<Order> {
    let invoice = show::get(tx, id)?;
    let row = &invoice.row;
    let number = row.number.clone().filter(|_| row.is_overdue).ok_or(Error::from(&problems::NOT_LATE))?;
    let late = ReminderRow {
        number,
        issued_on: row.invoice_on,
        due_on: row.due_on,
        days_late: (tx.today - row.due_on).num_days(),
        total_cents: row.total_cents,
        paid_cents: row.paid_cents + row.credited_cents,
        left_cents: row.rest_cents,
    };
    let paper = ReminderPaper {
        head: papers::head(tx, language)?,
        nth: row.n_reminders.max(1),
        day: tx.today,
        addressee: party(&invoice.buyer),
        payee: party(&invoice.seller),
        rows: vec![late],
        left_cents: row.rest_cents,
        words: papers::money_in_words(row.rest_cents, language),
        pay_by: None,
        reference: reference(&invoice),
        qr: qr(&invoice),
        note: None,
        signed_by: None,
    };
    paper.order()
}

/// The statement of a library over a period, for both to sign.
pub fn statement_paper(tx: &mut Tx, of: &StatementOf, language: Language) -> Result<Order> {
    let statement = accounts::statement(tx, of)?;
    let is_payment = |line: &&StatementLine| matches!(line.kind, StatementKind::Payment | StatementKind::Refund);
    let paid: i64 = statement.lines.iter().filter(is_payment).map(|line| -line.amount_cents).sum();
    let all: i64 = statement.lines.iter().map(|line| line.amount_cents).sum();
    let Statement { library, from_on, to_on, opening_cents, lines, closing_cents, .. } = statement;
    let row = |line: StatementLine| {
        let is_payment = is_payment(&&line);
        StatementRow {
            day: line.on,
            document: document(&line, language),
            charged_cents: if is_payment { 0 } else { line.amount_cents },
            paid_cents: if is_payment { -line.amount_cents } else { 0 },
            balance_cents: line.balance_cents,
        }
    };
    let paper = StatementPaper {
        head: papers::head(tx, language)?,
        from_on,
        until_on: to_on,
        creditor: papers::our_party(tx)?,
        debtor: papers::party(tx, library.id)?,
        opening_cents,
        rows: lines.into_iter().map(row).collect(),
        charged_cents: all + paid,
        paid_cents: paid,
        closing_cents,
        words: papers::money_in_words(closing_cents, language),
        note: None,
    };
    paper.order()
}

fn document(line: &StatementLine, language: Language) -> String {
    let name = sheet::statement_name(line.kind, language);
    if line.text.is_empty() { name.to_owned() } else { format!("{name} {}", line.text) }
}

fn party(party: &Party) -> PaperParty {
    let Party { name, company_code, vat_code, address, email, phone, iban, bank, bic, .. } = party.clone();
    PaperParty { name, company_code, vat_code, address, iban, bank, bic, phone, email }
}

/// Costs of one kind and one price are one line, so that quantity times price is the sum.
fn lines(invoice: &Invoice, language: Language) -> Vec<InvoicePaperLine> {
    let mut grouped: BTreeMap<(&'static str, i64), i64> = BTreeMap::new();
    for line in &invoice.lines {
        let name = rules::charge_name(line.kind, language);
        *grouped.entry((name, line.net_cents.abs())).or_default() += line.net_cents.signum();
    }
    let rate = match invoice.vat.regime {
        VatRegime::NotPayer => None,
        VatRegime::Exempt => Some(language.pick("neapm.", "exempt").to_owned()),
        VatRegime::Payer => Some(format!("{}\u{a0}%", invoice.vat.rate)),
    };
    let line = |((name, price_cents), quantity): ((&str, i64), i64)| InvoicePaperLine {
        text: name.to_owned(),
        quantity,
        unit: Some(language.pick("vnt.", "pcs").to_owned()),
        price_cents,
        sum_cents: quantity * price_cents,
        vat: rate.clone(),
    };
    grouped.into_iter().filter(|(_, quantity)| *quantity != 0).map(line).collect()
}

fn vat(invoice: &Invoice, language: Language) -> Vec<VatRow> {
    let label = match invoice.vat.regime {
        VatRegime::NotPayer => return Vec::new(),
        VatRegime::Exempt => language.pick("Neapmokestinama PVM", "Exempt from VAT").to_owned(),
        VatRegime::Payer => format!("{} {}\u{a0}%", language.pick("PVM", "VAT"), invoice.vat.rate),
    };
    vec![VatRow { label, base_cents: invoice.row.net_cents, vat_cents: invoice.row.vat_cents }]
}

fn annex(line: &InvoiceLine, language: Language) -> AnnexRow {
    AnnexRow {
        day: line.charged_on,
        loan: line.loan_number.clone(),
        title: line.title.clone(),
        kind: rules::charge_name(line.kind, language).to_owned(),
        cents: line.net_cents,
    }
}

/// What the payer writes.
fn reference(invoice: &Invoice) -> String {
    invoice.reference.clone().or_else(|| invoice.row.number.clone()).unwrap_or_default()
}

/// What is still owed, as a code that the apps of banks read; none of a draft or where our account is not known.
fn qr(invoice: &Invoice) -> Option<Qr> {
    let payment = Payment {
        name: &invoice.seller.name,
        iban: invoice.seller.iban.as_deref()?,
        bic: invoice.seller.bic.as_deref(),
        cents: invoice.row.rest_cents,
        reference: invoice.reference.as_deref()?,
    };
    payment.qr()
}
