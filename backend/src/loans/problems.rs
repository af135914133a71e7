//! What loans refuse.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "loans.action_not_allowed", "Užsakymas yra „{status_lt}“: žingsnio „{action_lt}“ dabar nėra.", "The loan is “{status_en}”: it has no step “{action_en}” now.";
    ALREADY_ASKED = 409 "loans.already_asked", "Ši biblioteka jau atsakė neigiamai. Jei klausiate dar kartą, tai patvirtinkite.", "This library has said no already. Confirm that you ask it again.";
    CHARGE_VOIDED = 409 "loans.charge_voided", "Šios išlaidos jau panaikintos arba pačios panaikina kitas.", "This charge is voided already, or voids another one.";
    ENDED = 409 "loans.ended", "Užsakymas baigtas, jo taisyti nebegalima.", "The loan has ended and cannot be edited.";
    LIMIT_REACHED = 409 "loans.limit_reached", "Pagal sutartį {number} vienu metu vykdoma daugiausia {limit} užsakymų. Išimties tvarka reikia teisės ir pastabos.", "By agreement {number} at most {limit} requests are open at one time. An exception takes a right and a note.";
    /// Each side has its papers, and a notice that something has come needs that it has.
    NO_PAPER = 409 "loans.no_paper", "Užsakymui {number} tokio spaudinio dabar nėra.", "The loan {number} has no such paper now.";
    NO_ADDRESSEE = 409 "loans.no_addressee", "Užsakymo {number} biblioteka dar neparinkta, todėl nėra kam adresuoti.", "No library is chosen for the loan {number} yet, so there is nobody to address.";
    NOT_LENT = 409 "loans.not_lent", "Pagal sutartį {number} tokie dokumentai neskolinami; galima kopija. Išimties tvarka reikia teisės ir pastabos.", "By agreement {number} such things are not lent; a copy may be. An exception takes a right and a note.";
    RENEWALS_USED_UP = 409 "loans.renewals_used_up", "Pratęsta jau tiek kartų, kiek leidžia sąlygos.", "It was renewed as often as the terms allow.";
    SOMEONE_WAITS = 409 "loans.someone_waits", "To paties leidinio laukia kiti, todėl nepratęsiama.", "Others wait for the same title, so it is not renewed.";
    /// A letter with a link goes only to a library that is asked, or has our thing, and can be written to.
    NO_NEW_LINK = 409 "loans.no_new_link", "Naujos nuorodos siųsti nėra kam: biblioteka nelaukia mūsų laiško, turi savo sistemą arba neturi el. pašto adreso.", "There is nobody to send a new link to: no library waits for our letter, it has a system of its own, or no address for mail.";
    /// A wish to keep a book longer is made once for each day until which the reader has it, and declined while it waits.
    NOT_WISHED = 409 "loans.not_wished", "Šiuo metu prašyti palikti knygą ilgiau negalima arba prašymas jau išspręstas.", "It cannot be wished to keep it longer now, or the wish is settled.";
    /// A reader waits for the book of another request as long as no library was asked for this one.
    NOT_QUEUED = 409 "loans.not_queued", "Eilėje gali laukti tik skaitytojo užsakymas, kuris dar nesiųstas jokiai bibliotekai, o palikti eilę – tik laukiantis.", "Only a reader’s request that was sent to no library can wait in a queue, and only one that waits can leave it.";
    OTHERS_ACTED = 409 "loans.others_acted", "Po jūsų žingsnio su užsakymu dirbo kiti: atšaukti galima tik taisant su priežastimi.", "Others have worked on the loan since: it can only be corrected, with a reason.";
    NOTHING_TO_CORRECT = 409 "loans.nothing_to_correct", "Nėra žingsnio, kurį būtų galima atšaukti.", "There is no step to take back.";
}
