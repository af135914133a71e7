//! The one list of rights.
use crate::{
    agreements, catalogue, deadlines, demand, diary, history, identity, inquiries, invoices, iso18626, keys, libraries,
    loans, mail, parameters, platform::feed, postage, quality, readers, reports, shipments, statistics, subscribers,
    webhooks,
};

/// Every right there is, by capability: code, Lithuanian name, English name.
pub const RIGHTS: &[&[(&str, &str, &str)]] = &[
    identity::RIGHTS,
    keys::RIGHTS,
    feed::RIGHTS,
    webhooks::RIGHTS,
    iso18626::RIGHTS,
    libraries::RIGHTS,
    parameters::RIGHTS,
    catalogue::RIGHTS,
    loans::RIGHTS,
    history::RIGHTS,
    readers::RIGHTS,
    mail::RIGHTS,
    subscribers::RIGHTS,
    agreements::RIGHTS,
    demand::RIGHTS,
    inquiries::RIGHTS,
    postage::RIGHTS,
    invoices::RIGHTS,
    shipments::RIGHTS,
    diary::RIGHTS,
    statistics::RIGHTS,
    quality::RIGHTS,
    deadlines::RIGHTS,
    reports::RIGHTS,
];
