//! Invoices and payments over HTTP. No decisions here: unpack, call, pack.
mod accounts;
mod act;
mod bank;
mod payments;
mod read;
mod runs;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    // Before `/invoices/{id}`, which would take a word for an id.
    cfg.service(read::get_invoice_lifecycle)
        .service(read::sum_invoices)
        .service(accounts::list_invoice_balances)
        .service(accounts::get_statement)
        .service(accounts::export_invoice_register)
        .service(accounts::export_invoices_for_accounting)
        .service(runs::start_invoice_run)
        .service(runs::list_invoice_runs)
        .service(runs::get_invoice_run)
        .service(runs::list_invoice_run_rows)
        .service(runs::cancel_invoice_run)
        .service(runs::undo_invoice_run)
        .service(runs::issue_invoice_run)
        .service(runs::send_invoice_run)
        .service(runs::get_invoice_batch)
        .service(runs::list_invoice_batch_rows)
        .service(runs::cancel_invoice_batch)
        .service(read::list_invoices)
        .service(read::get_invoice)
        .service(read::list_invoice_events)
        .service(read::export_invoice_specification)
        .service(read::get_invoice_ubl)
        .service(act::issue_invoice)
        .service(act::drop_invoice)
        .service(act::send_invoice)
        .service(act::remind_of_invoice)
        .service(act::credit_invoice)
        .service(bank::create_bank_import)
        .service(bank::list_bank_imports)
        .service(bank::get_bank_import)
        .service(bank::list_bank_import_rows)
        .service(bank::commit_bank_import)
        .service(bank::cancel_bank_import)
        .service(payments::list_payments)
        .service(payments::enter_payment)
        .service(payments::get_payment)
        .service(payments::use_payment)
        .service(payments::take_payment_back)
        .service(payments::refund_payment)
        .service(payments::assign_payment)
        .service(payments::withdraw_payment);
}
