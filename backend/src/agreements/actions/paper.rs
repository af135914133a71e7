//! An agreement as a document to sign, with its annexes; and the register of agreements.
use super::show;
use crate::{
    agreements::{
        model::{Agreement, AgreementId, AgreementList, Party, Version},
        rules, sheet,
    },
    papers::{
        self,
        model::{Block, Column, Document, Signer, Table},
    },
    platform::{
        Error, Result, Tx,
        i18n::Language,
        page::{Count, Limit},
    },
};

/// The agreement as its terms say it, with the amendments, the price list and the parties.
pub fn document(tx: &mut Tx, id: AgreementId, language: Language) -> Result<Document> {
    let agreement = show::get(tx, id)?;
    let first = agreement.versions.first().ok_or(Error::NotFound)?;
    let (from, until) = (agreement.row.from_on.to_string(), agreement.agreed_until_on.or(agreement.row.until_on));
    let mut blocks = vec![paragraph(rules::preamble(&agreement.ours, &agreement.theirs, language))];
    for (n, clause) in (1..).zip(rules::clauses(&first.terms, until.map(|day| day.to_string()), &from, language)) {
        blocks.push(heading(format!("{n}. {}", clause.heading)));
        let points = (1..).zip(clause.points).map(|(point, text)| paragraph(format!("{n}.{point}. {text}")));
        blocks.extend(points);
    }
    blocks.push(heading(language.pick("Šalių rekvizitai", "The parties").into()));
    blocks.push(Block::Table(details(&agreement, language)));
    blocks.push(Block::Signatures { signers: signers(&agreement) });
    for (n, version) in (1..).zip(&agreement.versions[1..]) {
        blocks.push(Block::PageBreak);
        blocks.extend(amendment(&agreement, n, version, language));
    }
    let number = &agreement.row.number;
    let title = match language {
        Language::Lt => format!("Tarpbibliotekinio abonemento sutartis Nr. {number}"),
        Language::En => format!("Interlibrary loan agreement No. {number}"),
    };
    let day = agreement.row.signed_on.map(|day| day.to_string());
    let subtitle = day.or_else(|| Some(language.pick("____ m. ______________ d.", "Date: ______________").into()));
    Ok(Document { head: papers::head(tx, language)?, title, subtitle, is_landscape: false, blocks })
}

fn paragraph(text: String) -> Block {
    Block::Paragraph { text }
}

fn heading(text: String) -> Block {
    Block::Heading { level: 1, text }
}

fn signers(agreement: &Agreement) -> Vec<Signer> {
    let signer = |party: &Party| {
        let position = [party.name.clone(), party.position.clone().unwrap_or_default()];
        let position = position.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n");
        Signer { position, name: party.signatory.clone() }
    };
    vec![signer(&agreement.ours), signer(&agreement.theirs)]
}

/// Both parties, field by field.
fn details(agreement: &Agreement, language: Language) -> Table {
    let (ours, theirs) = (&agreement.ours, &agreement.theirs);
    type Field = fn(&Party) -> Option<&String>;
    let fields: [(&str, &str, Field); 7] = [
        ("Pavadinimas", "Name", |party| Some(&party.name)),
        ("Kodas", "Code", |party| party.company_code.as_ref()),
        ("PVM kodas", "VAT code", |party| party.vat_code.as_ref()),
        ("Adresas", "Address", |party| party.address.as_ref()),
        ("A. s.", "Account", |party| party.iban.as_ref()),
        ("Telefonas", "Telephone", |party| party.phone.as_ref()),
        ("El. paštas", "E-mail", |party| party.email.as_ref()),
    ];
    let cell = |party: &Party, field: Field| field(party).cloned().unwrap_or_default();
    let known = fields.iter().filter(|(.., field)| field(ours).or(field(theirs)).is_some());
    let row = |(lt, en, field): &(&str, &str, Field)| {
        vec![language.pick(lt, en).into(), cell(ours, *field), cell(theirs, *field)]
    };
    let (lender, subscriber) = (language.pick("Skolintoja", "Lender"), language.pick("Abonentė", "Subscriber"));
    Table {
        title: None,
        columns: vec![Column::new(""), Column::wide(lender), Column::wide(subscriber)],
        rows: known.map(row).collect(),
        totals: Vec::new(),
    }
}

/// What both agreed on later, as an annex with lines to sign on.
fn amendment(agreement: &Agreement, n: i32, version: &Version, language: Language) -> Vec<Block> {
    let (number, from) = (&agreement.row.number, version.effective_on.to_string());
    let title = match language {
        Language::Lt => format!("{n} priedas. Sutarties Nr. {number} sąlygų pakeitimas nuo {from}"),
        Language::En => format!("Annex {n}. Terms of agreement No. {number} from {from} on"),
    };
    let mut blocks = vec![heading(title)];
    blocks.extend(version.note.clone().map(paragraph));
    for clause in rules::clauses(&version.terms, None, &from, language).into_iter().skip(1).take(3) {
        blocks.push(Block::Heading { level: 2, text: clause.heading });
        blocks.push(Block::List { is_numbered: true, items: clause.points });
    }
    blocks.push(Block::Signatures { signers: signers(agreement) });
    blocks
}

/// The register of agreements, as it was asked for.
pub fn register(tx: &mut Tx, wanted: &AgreementList, language: Language) -> Result<Document> {
    let (mut rows, mut from) = (Vec::new(), None);
    loop {
        let wanted = AgreementList { count: None::<Count>, ..wanted.clone() };
        let page = show::list(tx, &wanted, Limit::EXPORT, from.as_ref())?;
        rows.extend(page.items.iter().map(|row| sheet::cells(row, language)));
        from = page.next_cursor;
        if from.is_none() || rows.len() > papers::MOST_ROWS {
            break;
        }
    }
    let title = language.pick("TBA sutarčių registras", "Register of interlibrary loan agreements");
    papers::register(tx, language, title, sheet::head(language), rows)
}
