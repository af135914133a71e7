//! What the catalogue refuses.

crate::refusals! {
    ITEM_CLAIMED = 409 "catalogue.item_claimed", "Egzempliorius {barcode} jau pažadėtas kitam užsakymui.", "Item {barcode} is promised to another loan.";
    ITEM_NOT_LENDABLE = 409 "catalogue.item_not_lendable", "Egzempliorius {barcode} neskolinamas.", "Item {barcode} is not lent.";
    NOT_IN_ISO2709 = 409 "catalogue.not_in_iso2709", "Įrašas per ilgas ISO 2709 formatui. Imkite MARCXML.", "The record is too long for ISO 2709. Take MARCXML.";
}
