//! The code by which a reader follows a request without an account: the request's number in another dress, and the proof
//! that we gave it. Nothing is kept for it.
use crate::platform::{Tx, secrets, secrets::Key};

/// Crockford's Base32: no I, L, O or U, so that it can be dictated and typed by hand.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Forty bits of the proof: a trillion codes for one request.
const PROOF: usize = 8;
const PURPOSE: &str = "tracking";

/// The code of a request, in groups of four: `K7PX-2M9D-16J`.
pub fn tracking_code(tx: &Tx, request: i64) -> String {
    written(&tx.world.secrets.key(PURPOSE), request)
}

/// The request of a code, however it was typed; none where we never gave it.
pub fn tracked_by(tx: &Tx, code: &str) -> Option<i64> {
    let typed = typed(code);
    let request = number(typed.get(PROOF..)?)?;
    let is_ours = |(_, key): &(String, Key)| self::typed(&written(key, request)) == typed;
    tx.world.secrets.keys(PURPOSE).iter().any(is_ours).then_some(request)
}

fn written(key: &Key, request: i64) -> String {
    let proof = secrets::mac(key, &[&request.to_string()]);
    // Two digits of sixteen hold the five bits of a letter.
    let letters = proof.as_bytes().chunks(2).take(PROOF).map(|two| {
        let text = std::str::from_utf8(two).unwrap_or_default();
        LETTERS[usize::from_str_radix(text, 16).unwrap_or_default() % LETTERS.len()]
    });
    let mut digits = Vec::new();
    let mut rest = usize::try_from(request).unwrap_or_default();
    while rest > 0 {
        digits.push(LETTERS[rest % LETTERS.len()]);
        rest /= LETTERS.len();
    }
    let all: Vec<u8> = letters.chain(digits.into_iter().rev()).collect();
    all.chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// What was typed, as it is compared: what looks alike is the same.
fn typed(code: &str) -> String {
    let signs = code.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_uppercase());
    signs
        .map(|sign| {
            if sign == 'O' {
                '0'
            } else if "IL".contains(sign) {
                '1'
            } else {
                sign
            }
        })
        .collect()
}

fn number(digits: &str) -> Option<i64> {
    let value = |digit: u8| LETTERS.iter().position(|letter| *letter == digit);
    let add = |sum: i64, digit: u8| sum.checked_mul(32)?.checked_add(i64::try_from(value(digit)?).ok()?);
    digits.bytes().try_fold(0, add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_leads_back_to_its_request_however_it_is_typed() {
        let key = [7; 32];
        for request in [1, 31, 32, 1_234, 9_999_999_999] {
            let code = written(&key, request);
            let letters = typed(&code);
            assert_eq!(number(&letters[PROOF..]), Some(request), "{code}");
            assert_eq!(typed(&code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l")), letters);
            assert_ne!(written(&[8; 32], request), code);
        }
        assert_eq!((number("U"), number("ZZZZZZZZZZZZZZZZZZ")), (None, None));
    }
}
