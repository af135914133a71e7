//! People over HTTP. No decisions here: unpack, call, pack.
mod accounts;
mod act;
mod audit;
mod deputies;
mod held;
mod invitations;
mod passwords;
mod requests;
mod roles;
mod sessions;
mod setup;

use crate::platform::routes::Routes;

/// Every operation, for the router and for the spec.
pub fn routes(cfg: &mut Routes) {
    cfg.service(setup::get_setup)
        .service(setup::set_up)
        .service(sessions::sign_in)
        .service(sessions::get_session)
        .service(sessions::sign_out)
        .service(sessions::list_sessions)
        .service(sessions::end_session)
        .service(passwords::change_password)
        .service(invitations::open_invitation)
        .service(invitations::accept_invitation)
        .service(accounts::list_accounts)
        .service(accounts::create_account)
        .service(accounts::get_account)
        .service(accounts::update_account)
        .service(act::invite_account)
        .service(act::disable_account)
        .service(act::enable_account)
        .service(act::assign_role)
        .service(act::end_assignment)
        .service(requests::list_role_requests)
        .service(requests::approve_role_request)
        .service(requests::decline_role_request)
        .service(held::get_rights_on_day)
        .service(roles::list_roles)
        .service(roles::create_role)
        .service(roles::update_role)
        .service(roles::delete_role)
        .service(roles::list_rights)
        .service(deputies::list_deputies)
        .service(deputies::create_deputy)
        .service(deputies::get_deputy)
        .service(deputies::list_deputy_events)
        .service(deputies::list_deputy_acts)
        .service(deputies::approve_deputy)
        .service(deputies::end_deputy)
        .service(audit::list_audit);
}
