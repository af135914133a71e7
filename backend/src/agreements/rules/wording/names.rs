//! Words of the closed lists as the sentences of an agreement go on.
use crate::{
    agreements::model::{Liability, NotLent, PostagePayer},
    platform::i18n::Language,
};

/// Who pays, as the sentence goes on.
pub fn payer(payer: PostagePayer, language: Language) -> &'static str {
    let (lt, en) = match payer {
        PostagePayer::Subscriber => ("Abonentė", "the Subscriber"),
        PostagePayer::OurLibrary => ("Skolintoja", "the Lender"),
        PostagePayer::CentralFunding => ("valstybė iš centralizuoto finansavimo", "the state out of central funding"),
    };
    language.pick(lt, en)
}

/// What is owed for what is lost or damaged.
pub fn liability(liability: Liability, language: Language) -> &'static str {
    let (lt, en) = match liability {
        Liability::SameOrEqual => (
            "Prarastą ar sugadintą dokumentą Abonentė pakeičia tokiu pačiu arba lygiaverčiu.",
            "The Subscriber replaces what is lost or damaged by the same or the like.",
        ),
        Liability::MarketPrice => (
            "Už prarastą ar sugadintą dokumentą Abonentė atlygina rinkos kainą.",
            "For what is lost or damaged the Subscriber pays the market price.",
        ),
        Liability::LenderRules => (
            "Už prarastą ar sugadintą dokumentą Abonentė atlygina pagal Skolintojos taisykles.",
            "For what is lost or damaged the Subscriber compensates as the Lender’s rules say.",
        ),
    };
    language.pick(lt, en)
}

/// What is not lent, as the sentence goes on.
pub fn not_lent(what: NotLent, language: Language) -> &'static str {
    let (lt, en) = match what {
        NotLent::Rare => ("reti ir vertingi dokumentai", "rare and valuable documents"),
        NotLent::OnlyCopy => ("vieninteliai egzemplioriai", "only copies"),
        NotLent::Periodicals => ("periodiniai leidiniai", "periodicals"),
        NotLent::Reference => ("žinynai, žodynai, enciklopedijos", "reference works"),
        NotLent::Bibliographies => ("bibliografijos", "bibliographies"),
        NotLent::ArtAlbums => ("meno albumai", "art albums"),
        NotLent::Audiovisual => ("garso ir vaizdo dokumentai", "audiovisual documents"),
        NotLent::SheetMusic => ("natos", "sheet music"),
        NotLent::Manuscripts => ("rankraščiai", "manuscripts"),
        NotLent::Maps => ("žemėlapiai", "maps"),
    };
    language.pick(lt, en)
}
