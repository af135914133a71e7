//! The nouns of the catalogue: descriptions, items, claims, and the records that they come from.
mod description;
mod holding;
mod import;
mod item;
mod list;
mod marc;
mod write;
mod write_item;

pub use self::{
    description::{
        Described, Description, DescriptionId, DescriptionKind, DescriptionRow, Keys, MarcFormat, Number, NumberKind,
        Record, Source,
    },
    holding::{Asked, Holding, Holdings, MatchedBy},
    import::{Charset, NewMarcImport, Reading, ToImport},
    item::{Item, ItemId, ItemRecord, ItemState, NotLendable, Shelving},
    list::{DescriptionList, ListFormat, MarcAs, MarcShown, Order},
    marc::{MarcField, MarcRecord, MarcSubfield},
    write::{DescriptionPatch, NewDescription},
    write_item::{BarcodeResult, BarcodeResults, ItemPatch, NewBarcodes, NewItem},
};
