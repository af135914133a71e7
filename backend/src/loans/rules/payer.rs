//! Who pays for what a loan costs, where nobody says otherwise.
use crate::{
    agreements::model as agreed,
    loans::model::{Payer, Side},
    parameters::PostagePayer,
};

/// As an agreement says: a subscriber is the library with which the loan is.
pub fn by_agreement(payer: agreed::PostagePayer) -> Payer {
    match payer {
        agreed::PostagePayer::Subscriber => Payer::Partner,
        agreed::PostagePayer::OurLibrary => Payer::OurLibrary,
        agreed::PostagePayer::CentralFunding => Payer::CentralFunding,
    }
}

/// As is decided for all: what we lend is paid by the library that borrows, which asks it of its reader; for what we
/// borrow we are the subscriber, and the reader is ours.
pub fn by_parameter(payer: PostagePayer, side: Side) -> Payer {
    match (payer, side) {
        (PostagePayer::Reader | PostagePayer::Subscriber, Side::Lending) => Payer::Partner,
        (PostagePayer::Reader, Side::Borrowing) => Payer::Reader,
        (PostagePayer::Subscriber, Side::Borrowing) | (PostagePayer::OurLibrary, _) => Payer::OurLibrary,
        (PostagePayer::CentralFunding, _) => Payer::CentralFunding,
    }
}

/// Copies, vouchers, and what was lost are paid by whom it was asked for.
pub fn who_asked(side: Side) -> Payer {
    match side {
        Side::Borrowing => Payer::Reader,
        Side::Lending => Payer::Partner,
    }
}
