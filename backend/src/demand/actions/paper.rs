//! A list of acquisition proposals as a document for the acquisitions department.
use super::sent;
use crate::{
    demand::{
        model::{ProposalId, ProposalRow},
        rules,
    },
    papers::{
        self,
        model::{Block, Column, Document, Signer, Table},
    },
    platform::{Result, Tx, i18n::Language},
};

/// The rows as they were sent, with what was decided where something was.
pub fn document(tx: &mut Tx, id: ProposalId, language: Language) -> Result<Document> {
    let list = sent::proposal(tx, id)?;
    let summary = &list.summary;
    let head = papers::head(tx, language)?;
    let title = match language {
        Language::Lt => format!("Siūlymas papildyti fondą Nr. {}", summary.number),
        Language::En => format!("Acquisition proposal No. {}", summary.number),
    };
    let withdrawn = summary.withdrawn_on.map(|day| format!("{} {day}", language.pick("atsiimtas", "withdrawn")));
    let subtitle = [Some(summary.listed_on.to_string()), withdrawn].into_iter().flatten().collect::<Vec<_>>();
    let mut blocks: Vec<Block> = summary.note.clone().map(|text| Block::Paragraph { text }).into_iter().collect();
    blocks.push(Block::Table(table(&list.rows, language)));
    let of = |lt: &str, en: &str, name| Signer { position: language.pick(lt, en).into(), name };
    let sender = summary.account.as_ref().map(|person| person.name.clone());
    blocks.push(Block::Signatures {
        signers: vec![of("Siūlo", "Proposed by", sender), of("Gavo", "Received by", None)],
    });
    Ok(Document { head, title, subtitle: Some(subtitle.join(", ")), is_landscape: true, blocks })
}

fn table(rows: &[ProposalRow], language: Language) -> Table {
    let name = |lt: &str, en: &str| language.pick(lt, en).to_owned();
    let columns = vec![
        Column::number(&name("Nr.", "No.")),
        Column::wide(&name("Leidinys", "Title")),
        Column::new(&name("ISBN, ISSN", "ISBN, ISSN")),
        Column::number(&name("Užsakymų", "Requests")),
        Column::wide(&name("Kas prašė", "Asked by")),
        Column::new(&name("Pirmenybė", "Priority")),
        Column::number(&name("Kaina, Eur", "Price, EUR")),
        Column::new(&name("Sprendimas", "Decision")),
    ];
    let priced = rows.iter().filter_map(|row| row.price_cents).sum::<i64>();
    let requests: i64 = rows.iter().map(|row| row.n_requests).sum();
    let mut total = vec![String::new(), name("Iš viso", "In all"), String::new(), requests.to_string()];
    total.extend([String::new(), String::new(), euros(Some(priced), language), String::new()]);
    Table { title: None, columns, rows: rows.iter().map(|row| cells(row, language)).collect(), totals: vec![total] }
}

fn cells(row: &ProposalRow, language: Language) -> Vec<String> {
    let year = row.year.map(|year| year.to_string());
    let about = [row.author.clone(), row.publisher.clone(), year];
    let about = about.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let source = row.price_source.clone().map(|source| format!("\n{source}"));
    let day =
        |lt: &str, en: &str, on: Option<chrono::NaiveDate>| on.map(|on| format!("{} {on}", language.pick(lt, en)));
    let decided = [
        day("priimta", "accepted", row.accepted_on),
        day("atmesta", "rejected", row.rejected_on),
        row.reason.clone(),
        day("įsigyta", "acquired", row.acquired_on),
    ];
    vec![
        row.n.to_string(),
        [row.title.clone(), about].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"),
        [row.isbn.clone(), row.issn.clone()].into_iter().flatten().collect::<Vec<_>>().join(", "),
        row.n_requests.to_string(),
        row.asked_by.clone(),
        rules::priority_name(row.priority, language).into(),
        format!("{}{}", euros(row.price_cents, language), source.unwrap_or_default()),
        decided.into_iter().flatten().collect::<Vec<_>>().join(", "),
    ]
}

fn euros(cents: Option<i64>, language: Language) -> String {
    cents.map_or_else(String::new, |cents| format!("{}{}{:02}", cents / 100, language.pick(",", "."), cents % 100))
}
