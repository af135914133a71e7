//! Postage over HTTP. No decisions here: unpack, call, pack.
mod lines;
mod vouchers;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(lines::list_postage_lines)
        .service(lines::sum_postage_lines)
        .service(lines::counter_postage_line)
        .service(lines::get_funded_postage)
        .service(vouchers::list_vouchers)
        .service(vouchers::get_voucher_balance)
        .service(vouchers::list_voucher_years)
        .service(vouchers::enter_vouchers)
        .service(vouchers::counter_vouchers);
}
