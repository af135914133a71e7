//! The catalogue: bibliographic descriptions and our own items; MARC in and out; "do we own it?".
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{
    claims::hold,
    holdings::{described_by, holdings},
    import::{Imports, KIND as IMPORT, take_in},
    items::{add as add_item, find_again, miss},
    show::list,
};
pub use http::routes;
pub use problems::REFUSALS;
pub use rules::{read_marcxml, same_author};
pub use store::shelves;

crate::rights! {
    /// See the catalogue.
    ReadCatalogue = "catalogue:read", "Matyti katalogą ir egzempliorius", "See the catalogue and its items";
    /// Describe titles and enter items.
    ManageCatalogue = "catalogue:manage", "Tvarkyti aprašus ir egzempliorius", "Edit descriptions and items";
    /// Import MARC records.
    ImportCatalogue = "catalogue:import", "Importuoti MARC įrašus", "Import MARC records";
}
