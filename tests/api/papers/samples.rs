//! Papers whose things other capabilities own, filled as the desk would fill them.
use abonementas::{
    papers::{
        Payment,
        model::{
            ActKind, ActPaper, AnnexRow, Block, Chart, Code128, Column, Document, Head, InvoiceKind, InvoicePaper,
            InvoicePaperLine, Letterhead, PaperParty, ReminderPaper, ReminderRow, Series, SheetPaper, SheetRow, Signer,
            StatementPaper, StatementRow, Table,
        },
        money_in_words,
    },
    platform::i18n::Language,
};
use chrono::NaiveDate;

pub fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

pub fn head(language: Language) -> Head {
    let name = language.pick(
        "Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka",
        "Panevėžys County Gabrielė Petkevičaitė-Bitė Public Library",
    );
    let address = "Respublikos g. 14, LT-35184 Panevėžys";
    let letterhead = Letterhead {
        name: name.into(),
        address: Some(address.into()),
        lines: vec![address.into(), "tba@biblioteka.example".into()],
        emblem: None,
        closing: vec![language.pick("Ačiū, kad skaitote.", "Thank you for reading.").into()],
    };
    Head { language, printed_on: day(3, 2), letterhead }
}

fn ours() -> PaperParty {
    PaperParty {
        name: "Panevėžio apskrities Gabrielės Petkevičaitės-Bitės viešoji biblioteka".into(),
        company_code: Some("190966737".into()),
        address: Some("Respublikos g. 14, LT-35184 Panevėžys".into()),
        iban: Some("LT121000011101001000".into()),
        bank: Some("Bankas".into()),
        bic: Some("AGBLLT2X".into()),
        email: Some("tba@biblioteka.example".into()),
        ..PaperParty::default()
    }
}

fn theirs() -> PaperParty {
    PaperParty {
        name: "Biržų rajono savivaldybės Jurgio Bielinio viešoji biblioteka".into(),
        company_code: Some("188204007".into()),
        address: Some("Radvilos g. 3, LT-41175 Biržai".into()),
        ..PaperParty::default()
    }
}

fn payment<'a>(party: &'a PaperParty, cents: i64) -> Payment<'a> {
    let iban = party.iban.as_deref().unwrap();
    Payment { name: &party.name, iban, bic: party.bic.as_deref(), cents, reference: "RF32TBA20210042" }
}

pub fn invoice(language: Language) -> InvoicePaper {
    let (seller, total) = (ours(), 123_456);
    let line = |text: &str, quantity, price_cents, sum_cents| InvoicePaperLine {
        text: text.into(),
        quantity,
        unit: Some(language.pick("vnt.", "pcs").into()),
        price_cents,
        sum_cents,
        vat: None,
    };
    let annex = |n: u32, kind: &str, cents| AnnexRow {
        day: day(1 + n % 12, 1 + n),
        loan: format!("TBA-2026-{n:04}"),
        title: "Žemaitė. Marti: apysaka".into(),
        kind: kind.into(),
        cents,
    };
    InvoicePaper {
        head: head(language),
        kind: InvoiceKind::Invoice,
        is_vat: false,
        number: Some("TBA 000123".into()),
        issued_on: Some(day(12, 15)),
        due_on: Some(day(12, 31)),
        from_on: Some(day(1, 1)),
        until_on: Some(day(11, 30)),
        agreement: Some("TBA-S-2026-0007".into()),
        credits: None,
        reason: None,
        qr: payment(&seller, total).qr(),
        seller,
        buyer: theirs(),
        lines: vec![
            line(language.pick("Siuntimo išlaidos", "Postage out"), 300, 400, 120_000),
            line(language.pick("Kopijos", "Copies"), 432, 8, 3456),
        ],
        vat: Vec::new(),
        exemption: Some(language.pick("Ne PVM mokėtoja.", "Not a VAT payer.").into()),
        net_cents: total,
        total_cents: total,
        words: money_in_words(total, language),
        reference: "RF32TBA20210042".into(),
        annex: (0..28).map(|n| annex(n, language.pick("siuntimas", "postage"), 4409)).collect(),
        issued_by: Some("Ona Onaitė".into()),
        note: None,
    }
}

pub fn credit_note(language: Language) -> InvoicePaper {
    InvoicePaper {
        kind: InvoiceKind::CreditNote,
        number: None,
        credits: Some("TBA 000123".into()),
        reason: Some("Klaidingai suskaičiuota".into()),
        qr: None,
        annex: Vec::new(),
        ..invoice(language)
    }
}

pub fn reminder(language: Language) -> ReminderPaper {
    let row = ReminderRow {
        number: "TBA 000123".into(),
        issued_on: day(1, 15),
        due_on: day(2, 14),
        days_late: 16,
        total_cents: 22_145,
        paid_cents: 2100,
        left_cents: 20_045,
    };
    let payee = ours();
    ReminderPaper {
        head: head(language),
        nth: 2,
        day: day(3, 2),
        addressee: theirs(),
        rows: vec![row],
        left_cents: 20_045,
        words: money_in_words(20_045, language),
        pay_by: Some(day(3, 16)),
        reference: "SF TBA 000123".into(),
        qr: payment(&payee, 20_045).qr(),
        payee,
        note: None,
        signed_by: Some("Ona Onaitė".into()),
    }
}

pub fn statement(language: Language) -> StatementPaper {
    let row = |on, document: &str, charged_cents, paid_cents, balance_cents| StatementRow {
        day: on,
        document: document.into(),
        charged_cents,
        paid_cents,
        balance_cents,
    };
    StatementPaper {
        head: head(language),
        from_on: day(1, 1),
        until_on: day(6, 30),
        creditor: ours(),
        debtor: theirs(),
        opening_cents: 0,
        rows: vec![row(day(1, 15), "TBA 000123", 22_145, 0, 22_145), row(day(2, 20), "MK-7", 0, 2100, 20_045)],
        charged_cents: 22_145,
        paid_cents: 2100,
        closing_cents: 20_045,
        words: money_in_words(20_045, language),
        note: None,
    }
}

pub fn sheet(language: Language) -> SheetPaper {
    let row = |loan: &str, title: &str, due_on| SheetRow {
        loan: loan.into(),
        title: title.into(),
        barcode: Some("C15-000123".into()),
        due_on,
        note: None,
    };
    SheetPaper {
        head: head(language),
        number: "S-2026-0012".into(),
        barcode: Some(Code128("S-2026-0012".into())),
        day: day(3, 2),
        sender: ours(),
        recipient: theirs(),
        carrier: Some("Lietuvos paštas".into()),
        tracking_number: Some("RR123456785LT".into()),
        weight_grams: Some(1240),
        rows: vec![
            row("TBA-2026-0001", "Žemaitė. Marti", Some(day(4, 1))),
            row("TBA-2026-0002", "Balys Sruoga. Dievų miškas", None),
        ],
        note: None,
    }
}

pub fn act(language: Language) -> ActPaper {
    let signer = |position: &str, name: &str| Signer { position: position.into(), name: Some(name.into()) };
    ActPaper {
        head: head(language),
        kind: ActKind::Damaged,
        number: "A-2026-01".into(),
        day: day(3, 2),
        owner: ours(),
        borrower: theirs(),
        loan: "TBA-2026-0001".into(),
        title: "Žemaitė. Marti".into(),
        barcode: Some("C15-000123".into()),
        shipment: Some("S-2026-0012".into()),
        noticed_on: Some(day(3, 1)),
        description: "Grąžinta sušlapusi.\nIšplėšti 12–16 puslapiai.".into(),
        decision: Some("Atlyginti rinkos kainą.".into()),
        compensation_cents: Some(1250),
        words: Some(money_in_words(1250, language)),
        signers: vec![signer("Vyr. bibliotekininkė", "Ona Onaitė"), signer("Direktorė", "Jonė Jonaitė")],
    }
}

pub fn document(language: Language) -> Document {
    let series = |name: &str, values: [Option<i64>; 4]| Series { name: name.into(), values: values.to_vec() };
    let chart = |title: &str, is_lines, digits| Chart {
        title: title.into(),
        is_lines,
        digits,
        labels: ["I", "II", "III", "IV"].map(String::from).to_vec(),
        series: vec![
            series("2025", [Some(105), Some(203), None, Some(310)]),
            series("2026", [Some(121), Some(270), Some(311), Some(402)]),
        ],
    };
    let table = Table {
        title: Some(language.pick("Užsakymai", "Requests").into()),
        columns: vec![Column::wide(language.pick("Biblioteka", "Library")), Column::number("2026")],
        rows: vec![vec!["Biržai".into(), "12".into()], vec!["Pasvalys".into(), "30".into()]],
        totals: vec![vec![language.pick("Iš viso", "Total").into(), "42".into()]],
    };
    Document {
        head: head(language),
        title: language.pick("Metų ataskaita", "Yearly report").into(),
        subtitle: Some("2026".into()),
        is_landscape: false,
        blocks: vec![
            Block::Heading { level: 1, text: language.pick("Žodinė dalis", "In words").into() },
            Block::Paragraph { text: "Pirma eilutė.\nAntra eilutė: 5 < 6 & #set text(red) *ne žymė*".into() },
            Block::List { is_numbered: true, items: vec!["pirma".into(), "antra".into()] },
            Block::Table(table),
            Block::Chart(chart(language.pick("Užsakymai per ketvirtį", "Requests by quarter"), false, 0)),
            Block::Chart(chart(language.pick("Trukmė, d.", "Days"), true, 1)),
            Block::PageBreak,
            Block::Signatures { signers: vec![Signer { position: "Direktorė".into(), name: None }] },
        ],
    }
}
