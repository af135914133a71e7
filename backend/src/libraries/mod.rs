//! The directory: every library and organisation we deal with, ours first, with branches and departments.
mod actions;
mod http;
pub mod model;
mod problems;
mod rules;
mod sheet;
mod store;

pub use actions::{
    check, closed_on, closures, create, found,
    import::{Imports, KIND as IMPORT, take_in},
    mailbox, named, update,
};
pub use http::routes;
pub use model::{Founded, Known, LibraryKind, Ref};
pub use problems::REFUSALS;
pub use rules::{NamedLibraries, codes, reach};
pub use sheet::kind_name;
pub use store::{find, get, is_ours, isil, know, our_places, ours, refs};

crate::rights! {
    /// See the directory.
    ReadLibraries = "libraries:read", "Matyti bibliotekų katalogą", "See the directory of libraries";
    /// Add and edit libraries.
    ManageLibraries = "libraries:manage", "Tvarkyti bibliotekų katalogą", "Add and edit libraries";
    /// Import libraries from a file.
    ImportLibraries = "libraries:import", "Importuoti bibliotekas iš failo", "Import libraries from a file";
}
