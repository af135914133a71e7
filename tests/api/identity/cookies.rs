//! The cookie of a session: for our own pages alone.
use super::{PASSWORD, administrator, sign_in};
use crate::harness::each_database;

const PLACE: &str = "/api/v1/session";

#[test]
fn the_cookie_of_a_session_is_only_for_our_own_pages() {
    each_database(|api| {
        administrator(api);
        let answer = sign_in(api, "  ALDONA@example.lt ", PASSWORD);
        assert_eq!((answer.status, answer.header("Location")), (201, PLACE));
        let cookie = answer.header("Set-Cookie");
        for part in ["__Host-abonementas=", "; HttpOnly", "; Secure", "; SameSite=Strict", "; Path=/"] {
            assert!(cookie.contains(part), "{cookie} has no {part}");
        }
        assert_eq!(answer.body["user"]["name"], "Aldona Petkevičienė");
        assert_eq!(answer.header("Cache-Control"), "no-store");
    });
}

#[test]
fn a_cookie_changes_nothing_for_another_site() {
    each_database(|api| {
        let me = administrator(api);
        let end = |headers: &[(&str, &str)]| me.send_with_cookie("DELETE", PLACE, headers).status;
        assert_eq!(me.send_with_cookie("GET", PLACE, &[]).status, 200);
        assert_eq!(end(&[]), 401);
        assert_eq!(end(&[("Sec-Fetch-Site", "cross-site")]), 401);
        assert_eq!(end(&[("Sec-Fetch-Site", "same-site")]), 401);
        assert_eq!(end(&[("Origin", "https://elsewhere.example")]), 401);
        assert_eq!(end(&[("Sec-Fetch-Site", "cross-site"), ("Origin", &api.url)]), 401);
        assert_eq!(me.get(PLACE).status, 200);
        assert_eq!(end(&[("Origin", &api.url)]), 204);
    });
}

#[test]
fn a_page_of_our_own_may_change_things_with_the_cookie() {
    each_database(|api| {
        let me = administrator(api);
        assert_eq!(me.send_with_cookie("DELETE", PLACE, &[("Sec-Fetch-Site", "same-origin")]).status, 204);
    });
}
