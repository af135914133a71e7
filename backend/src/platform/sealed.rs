//! Secrets that we must be able to read again, such as the one that a webhook is signed with: sealed with a key of the
//! installation's secret (AES-256-GCM), so that a copy of the database alone opens none of them (decision 29).
use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey},
    error::Unspecified,
};
use base64::{Engine, prelude::BASE64_STANDARD};

use super::{Error, Result, secrets::Secrets};

/// Seals a secret for one purpose and one thing; opened for another, it is nothing.
pub fn seal(secrets: &Secrets, purpose: &str, about: &str, plain: &[u8]) -> Result<String> {
    let internal = |_: Unspecified| Error::Internal("a secret could not be sealed".into());
    let mut bytes = plain.to_vec();
    let key = RandomizedNonceKey::new(&AES_256_GCM, &secrets.key(purpose)).map_err(internal)?;
    let nonce = key.seal_in_place_append_tag(Aad::from(about.as_bytes()), &mut bytes).map_err(internal)?;
    let whole = [nonce.as_ref().as_slice(), &bytes].concat();
    Ok(format!("{}:{}", secrets.id(), BASE64_STANDARD.encode(whole)))
}

/// What was sealed, with the present secret or the one before; nothing where neither opens it.
pub fn open(secrets: &Secrets, purpose: &str, about: &str, sealed: &str) -> Option<Vec<u8>> {
    let (generation, text) = sealed.split_once(':')?;
    let (_, key) = secrets.keys(purpose).into_iter().find(|(id, _)| id == generation)?;
    let whole = BASE64_STANDARD.decode(text).ok()?;
    let (nonce, bytes) = whole.split_at_checked(aws_lc_rs::aead::NONCE_LEN)?;
    let key = RandomizedNonceKey::new(&AES_256_GCM, &key).ok()?;
    let (nonce, mut bytes) = (Nonce::try_assume_unique_for_key(nonce).ok()?, bytes.to_vec());
    Some(key.open_in_place(nonce, Aad::from(about.as_bytes()), &mut bytes).ok()?.to_vec())
}

/// The same, sealed with the present secret; nothing where neither opens it.
pub fn renew(secrets: &Secrets, purpose: &str, about: &str, sealed: &str) -> Result<Option<String>> {
    open(secrets, purpose, about, sealed).map(|plain| seal(secrets, purpose, about, &plain)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_secret_is_opened_for_its_purpose_and_thing_alone() {
        let old = Secrets::parse(&format!("1:{}", "a".repeat(32))).expect("a line");
        let both = Secrets::parse(&format!("2:{}\n1:{}", "b".repeat(32), "a".repeat(32))).expect("two lines");
        let new = Secrets::parse(&format!("2:{}", "b".repeat(32))).expect("a line");
        let sealed = seal(&old, "webhook", "7", b"secret").expect("sealed");
        assert!(!sealed.contains("secret") && sealed != seal(&old, "webhook", "7", b"secret").expect("sealed"));
        assert_eq!(open(&old, "webhook", "7", &sealed).as_deref(), Some(b"secret".as_slice()));
        assert_eq!(open(&both, "webhook", "7", &sealed).as_deref(), Some(b"secret".as_slice()));
        for nothing in [open(&new, "webhook", "7", &sealed), open(&old, "webhook", "8", &sealed)] {
            assert_eq!(nothing, None);
        }
        let renewed = renew(&both, "webhook", "7", &sealed).expect("sealed").expect("opened");
        assert_eq!(open(&new, "webhook", "7", &renewed).as_deref(), Some(b"secret".as_slice()));
        assert_eq!(renew(&new, "webhook", "7", &sealed).expect("nothing to seal"), None);
        assert_eq!(open(&old, "session", "7", &sealed), None);
        assert_eq!(open(&old, "webhook", "7", "1:AAAA"), None);
    }
}
