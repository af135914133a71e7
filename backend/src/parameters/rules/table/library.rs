//! Our own library, as letters, agreements and invoices name it. What is not decided here, the directory tells.
use super::super::{
    codes,
    definition::{Definition, parameters},
    kind::{Kind, TextRule},
};

const fn text(key: &'static str, rule: TextRule) -> Definition {
    Definition::new(key, Kind::Text(rule), "null")
        .source("bibliotekų katalogas / the directory, where nothing is decided")
}

parameters! {
    /// The official name, as papers carry it.
    NAME: Option<String> = text("library.name", codes::words)
        .named("Pavadinimas", "Name")
        .about("Oficialus pavadinimas, koks rašomas dokumentuose.");
    /// The name on papers in English.
    NAME_EN: Option<String> = Definition::new("library.name_en", Kind::Text(codes::words), "null")
        .named("Pavadinimas anglų kalba", "Name in English")
        .about("Pavadinimas angliškuose dokumentuose.");
    /// The name where there is little room.
    SHORT_NAME: Option<String> = text("library.short_name", codes::words)
        .named("Trumpas pavadinimas", "Short name")
        .about("Pavadinimas ten, kur mažai vietos.");
    /// The code of the register of legal persons; its check digit must fit.
    COMPANY_CODE: Option<String> = text("library.company_code", codes::company_code)
        .named("Juridinio asmens kodas", "Company code")
        .about("Juridinių asmenų registro kodas; tikrinamas kontrolinis skaitmuo.");
    /// The VAT code, if the library has one.
    VAT_CODE: Option<String> = Definition::new("library.vat_code", Kind::Text(codes::vat_code), "null")
        .named("PVM mokėtojo kodas", "VAT code")
        .about("PVM mokėtojo kodas, jei biblioteka jį turi.");
    /// The code in LIBIS.
    SIGLA: Option<String> = text("library.sigla", codes::sigla)
        .named("LIBIS siglas", "LIBIS sigla")
        .about("Bibliotekos kodas LIBIS sistemoje.");
    /// The identifier of ISO 15511.
    ISIL: Option<String> = text("library.isil", codes::isil)
        .named("ISIL", "ISIL")
        .about("Tarptautinis bibliotekos identifikatorius (ISO 15511).");
    /// Street, postal code and town in one line.
    ADDRESS: Option<String> = text("library.address", codes::words)
        .named("Adresas", "Address")
        .about("Gatvė, pašto kodas ir miestas vienoje eilutėje.");
    /// The telephone of the desk, kept as `+37061234567`.
    PHONE: Option<String> = Definition::new("library.phone", Kind::Text(codes::phone), "null")
        .named("Telefonas", "Telephone")
        .about("TBA darbo vietos telefonas.");
    /// The e-mail of the desk.
    EMAIL: Option<String> = Definition::new("library.email", Kind::Text(codes::email), "null")
        .named("El. paštas", "E-mail")
        .about("TBA darbo vietos el. paštas.");
    /// The account for invoices; its check digits must fit (ISO 13616).
    IBAN: Option<String> = Definition::new("library.iban", Kind::Text(codes::iban), "null")
        .named("Atsiskaitomoji sąskaita (IBAN)", "Bank account (IBAN)")
        .about("Sąskaita, į kurią mokama pagal sąskaitas faktūras; tikrinami kontroliniai skaitmenys (ISO 13616).")
        .risky();
    /// The bank of the account.
    BANK: Option<String> = Definition::new("library.bank", Kind::Text(codes::words), "null")
        .named("Bankas", "Bank")
        .about("Banko, kuriame laikoma sąskaita, pavadinimas.");
    /// The bank's code (ISO 9362).
    BIC: Option<String> = Definition::new("library.bic", Kind::Text(codes::bic), "null")
        .named("Banko kodas (BIC)", "Bank code (BIC)")
        .about("Banko kodas (ISO 9362).")
        .risky();
    /// Who signs for the library.
    SIGNATORY: Option<String> = Definition::new("library.signatory", Kind::Text(codes::words), "null")
        .named("Pasirašo", "Signatory")
        .about("Kas pasirašo bibliotekos vardu: vardas ir pavardė.");
    /// What the signatory is.
    SIGNATORY_POSITION: Option<String> =
        Definition::new("library.signatory_position", Kind::Text(codes::words), "\"Direktorius\"")
            .named("Pasirašančiojo pareigos", "Signatory’s position")
            .about("Pasirašančiojo pareigos.");
    /// By what the signatory acts: what follows “veikiantis pagal”, in the accusative.
    SIGNATORY_BASIS: Option<String> =
        Definition::new("library.signatory_basis", Kind::Text(codes::words), "\"bibliotekos nuostatus\"")
            .named("Veikia pagal", "Basis of authority")
            .about("Kas rašoma po „veikiantis pagal“, galininko linksniu.")
            .source("TBA sutarčių praktika / practice of agreements");
}
