//! What invoices and payments refuse.

crate::refusals! {
    ACTION_NOT_ALLOWED = 409 "invoices.action_not_allowed", "Sąskaita yra „{status_lt}“: veiksmo „{action_lt}“ dabar nėra.", "The invoice is “{status_en}”: it has no step “{action_en}” now.";
    ANOTHER_PERSON = 409 "invoices.another_person", "Sąskaitą išrašo kitas žmogus, ne tas, kuris parengė juodraštį.", "Another person issues an invoice than the one who drafted it.";
    NOT_A_CREDIT = 409 "invoices.not_creditable", "Kredituojama tik išrašyta sąskaita, ir tik tos eilutės, kurios dar nekredituotos.", "Only an issued invoice is credited, and only lines that are not credited yet.";
    NOT_LATE = 409 "invoices.not_late", "Sąskaita nevėluoja: priminti nereikia.", "The invoice is not late: there is nothing to remind of.";
    NOTHING_TO_DO = 409 "invoices.nothing_to_do", "Nėra sąskaitų, kurioms tai būtų galima padaryti.", "There are no invoices to do this to.";
    NO_NUMBER = 409 "invoices.no_number", "Juodraštis dar ne sąskaita: pirmiausia išrašykite.", "A draft is no invoice yet: issue it first.";
    CHANGED = 409 "invoices.changed", "Sąskaita ką tik pasikeitė. Bandykite dar kartą.", "The invoice has just changed. Try again.";
    NO_LETTER = 409 "invoices.no_letter", "Laiškas neišeis: nenustatytas paštas, nėra adreso arba jis laiškų nepriima. Išsiųskite kitaip ir pažymėkite.", "No letter goes out: mail is not set up, there is no address, or it takes no mail. Send it otherwise, and note that.";
    REMINDED_THREE_TIMES = 409 "invoices.reminded_three_times", "Priminta jau tris kartus.", "It was reminded of three times already.";
    RUN_UNDER_WAY = 409 "invoices.run_under_way", "Sąskaitos jau rengiamos. Palaukite, kol bus baigta.", "Invoices are being made already. Wait until that has ended.";
    RUN_ISSUED = 409 "invoices.run_issued", "Dalis šio rengimo sąskaitų jau išrašyta: jos tik kredituojamos.", "Some invoices of this run are issued already: they are only credited.";
    RUN_UNDONE = 409 "invoices.run_undone", "Šis rengimas jau atšauktas.", "This run is undone already.";
    SELLER_INCOMPLETE = 409 "invoices.seller_incomplete", "Sąskaitai trūksta mūsų bibliotekos duomenų parametruose: {missing_lt}.", "The parameters lack what an invoice needs of our library: {missing_en}.";
    USED_UP = 409 "invoices.used_up", "Mokėjimas jau panaudotas visas.", "The payment is used up already.";
    PAYMENT_USED = 409 "invoices.payment_used", "Mokėjimas jau panaudotas: pirmiausia atsiekite jį nuo sąskaitų.", "The payment is used already: take it off its invoices first.";
    PAYMENT_WITHDRAWN = 409 "invoices.payment_withdrawn", "Šis mokėjimas atšauktas.", "This payment was withdrawn.";
    PAYMENT_OF_BANK = 409 "invoices.payment_of_bank", "Mokėjimas atėjo iš banko išrašo: jo atšaukti negalima.", "The payment came with a statement of the bank: it is not withdrawn.";
}
