//! How it is to be paid (BG-16), and the document that goes with it (BG-24).
use base64::{Engine, engine::general_purpose::STANDARD};

use super::Xml;
use crate::model::{Attachment, Invoice, Kind, Means, Payment};

pub fn write(xml: &mut Xml, invoice: &Invoice) {
    if let Some(payment) = &invoice.payment {
        means(xml, invoice, payment);
    }
    xml.group("cac:PaymentTerms", |xml| xml.maybe("cbc:Note", &invoice.terms));
}

fn means(xml: &mut Xml, invoice: &Invoice, payment: &Payment) {
    let code = match payment.means {
        Means::CreditTransfer => "30",
        Means::SepaCreditTransfer => "58",
    };
    xml.group("cac:PaymentMeans", |xml| {
        xml.leaf("cbc:PaymentMeansCode", code);
        if let (Kind::CreditNote, Some(day)) = (invoice.kind, invoice.due_on) {
            xml.leaf("cbc:PaymentDueDate", &day.to_string());
        }
        xml.maybe("cbc:PaymentID", &payment.remittance);
        if payment.account.trim().is_empty() {
            return;
        }
        xml.group("cac:PayeeFinancialAccount", |xml| {
            xml.leaf("cbc:ID", &payment.account);
            xml.maybe("cbc:Name", &payment.account_name);
            xml.group("cac:FinancialInstitutionBranch", |xml| xml.maybe("cbc:ID", &payment.bank));
        });
    });
}

/// BG-24, the bytes in base64 without line breaks.
pub fn attachment(xml: &mut Xml, attachment: &Attachment) {
    xml.group("cac:AdditionalDocumentReference", |xml| {
        xml.leaf("cbc:ID", &attachment.id);
        xml.maybe("cbc:DocumentDescription", &attachment.description);
        xml.group("cac:Attachment", |xml| {
            let attributes = [("mimeCode", attachment.media_type.trim()), ("filename", attachment.file_name.trim())];
            xml.leaf_with("cbc:EmbeddedDocumentBinaryObject", &attributes, &STANDARD.encode(&attachment.content));
        });
    });
}
