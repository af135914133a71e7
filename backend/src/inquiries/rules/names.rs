//! What librarians call the kinds, the states and the steps, in both languages.
use crate::{
    inquiries::model::{AskerKind, InquiryAction, InquiryChannel, InquiryKind, InquiryStatus, InquiryTopic, Promotion},
    platform::i18n::Language,
};

pub fn kind_name(kind: InquiryKind, language: Language) -> &'static str {
    match kind {
        InquiryKind::Consultation => language.pick("konsultacija", "consultation"),
        InquiryKind::Inquiry => language.pick("užklausa", "inquiry"),
    }
}

pub fn status_name(status: InquiryStatus, language: Language) -> &'static str {
    let (lt, en) = match status {
        InquiryStatus::Received => ("gauta", "received"),
        InquiryStatus::Assigned => ("priskirta", "assigned"),
        InquiryStatus::InPreparation => ("ruošiama", "in preparation"),
        InquiryStatus::Answered => ("atsakyta", "answered"),
        InquiryStatus::Referred => ("persiųsta", "referred"),
        InquiryStatus::NotAnswered => ("neatsakyta", "not answered"),
        InquiryStatus::Closed => ("uždaryta", "closed"),
        InquiryStatus::Void => ("įrašyta per klaidą", "noted by mistake"),
    };
    language.pick(lt, en)
}

pub fn action_name(action: InquiryAction, language: Language) -> &'static str {
    let (lt, en) = match action {
        InquiryAction::Start => ("pradėti ruošti", "start"),
        InquiryAction::Answer => ("atsakyti", "answer"),
        InquiryAction::UseAnswer => ("naudoti ankstesnį atsakymą", "use an earlier answer"),
        InquiryAction::Assign => ("priskirti", "assign"),
        InquiryAction::Refer => ("persiųsti", "refer"),
        InquiryAction::Decline => ("neatsakyti", "leave without an answer"),
        InquiryAction::Close => ("uždaryti", "close"),
        InquiryAction::TakeBack => ("atšaukti atsakymą", "take the answer back"),
        InquiryAction::Void => ("įrašyta per klaidą", "noted by mistake"),
    };
    language.pick(lt, en)
}

pub fn promotion_name(to: Promotion, language: Language) -> &'static str {
    let (lt, en) = match to {
        Promotion::RequestLoan => ("užsakyti per TBA", "request as a loan"),
        Promotion::Propose => ("siūlyti įsigyti", "propose to buy"),
        Promotion::MakeFaq => ("įtraukti į DUK", "keep as a frequent question"),
        Promotion::TakeUp => ("priimti kaip užklausą", "take up as an inquiry"),
    };
    language.pick(lt, en)
}

pub fn topic_name(topic: InquiryTopic, language: Language) -> &'static str {
    let (lt, en) = match topic {
        InquiryTopic::Search => ("paieška", "search"),
        InquiryTopic::Order => ("užsakymas", "order"),
        InquiryTopic::Tba => ("TBA", "interlibrary loan"),
        InquiryTopic::Lis => ("LIS administravimas", "administration of LIS"),
        InquiryTopic::Sap => ("SAP", "reader service subsystem"),
        InquiryTopic::Other => ("kita", "other"),
    };
    language.pick(lt, en)
}

pub fn channel_name(channel: InquiryChannel, language: Language) -> &'static str {
    let (lt, en) = match channel {
        InquiryChannel::Desk => ("prie stalo", "at the desk"),
        InquiryChannel::Phone => ("telefonu", "phone"),
        InquiryChannel::Email => ("el. paštu", "e-mail"),
        InquiryChannel::Letter => ("laišku", "letter"),
        InquiryChannel::Form => ("formoje", "form"),
        InquiryChannel::Chat => ("pokalbiu internetu", "chat"),
        InquiryChannel::Visit => ("išvykoje", "visit"),
    };
    language.pick(lt, en)
}

pub fn asker_name(asker: AskerKind, language: Language) -> &'static str {
    let (lt, en) = match asker {
        AskerKind::Reader => ("skaitytojas", "reader"),
        AskerKind::Library => ("biblioteka", "library"),
        AskerKind::Organisation => ("organizacija", "organisation"),
        AskerKind::Resident => ("gyventojas", "resident"),
        AskerKind::Colleague => ("kolega", "colleague"),
    };
    language.pick(lt, en)
}
