//! Keys, all derived from one secret file; two generations, so that the secret can be changed without a stop.
use std::{fs, io, path::Path};

use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};

use super::clock::Clock;

/// 256 bits for one purpose.
pub type Key = [u8; 32];

/// The secret of this installation: the current generation first, then the one before.
#[derive(Clone)]
pub struct Secrets {
    generations: Vec<Generation>,
}

#[derive(Clone)]
struct Generation {
    id: String,
    secret: Vec<u8>,
}

impl Secrets {
    /// Reads `id:secret` lines, the newest first; a secret is 32 characters or more.
    ///
    /// # Errors
    /// A sentence that names what is wrong with the file, never its content.
    pub fn parse(text: &str) -> Result<Secrets, String> {
        let generation = |line: &str| {
            let (id, secret) = line.split_once(':').ok_or("each line is an id, a colon and a secret")?;
            if id.is_empty() || secret.len() < 32 {
                return Err("a secret has an id and 32 characters or more");
            }
            Ok(Generation { id: id.into(), secret: secret.into() })
        };
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let generations = lines.map(generation).collect::<Result<Vec<_>, _>>()?;
        match generations.len() {
            1 | 2 => Ok(Secrets { generations }),
            _ => Err("the file has one line, or two while the secret is being changed".into()),
        }
    }

    /// Reads the file; where `may_make` and there is none, makes one that only its owner can read.
    pub fn open(path: &Path, may_make: bool, clock: &dyn Clock) -> Result<Secrets, String> {
        match fs::read_to_string(path) {
            Ok(text) => Secrets::parse(&text),
            Err(err) if err.kind() == io::ErrorKind::NotFound && may_make => {
                let text = format!("1:{:032x}{:032x}\n", clock.random(), clock.random());
                write_privately(path, &text).map_err(|err| err.to_string())?;
                Secrets::parse(&text)
            }
            Err(err) => Err(err.to_string()),
        }
    }

    /// The key of the current generation for one purpose.
    pub fn key(&self, purpose: &str) -> Key {
        derive(&self.generations[0], purpose)
    }

    /// The id of the current generation.
    pub fn id(&self) -> &str {
        &self.generations[0].id
    }

    /// The keys of every generation for one purpose, with their ids: what was signed before a change is still read.
    pub fn keys(&self, purpose: &str) -> Vec<(String, Key)> {
        self.generations.iter().map(|generation| (generation.id.clone(), derive(generation, purpose))).collect()
    }
}

fn derive(generation: &Generation, purpose: &str) -> Key {
    let mut key = Key::default();
    // HKDF-SHA-256 gives up to 8,160 bytes; 32 always fit.
    let _ = Hkdf::<Sha256>::new(None, &generation.secret).expand(purpose.as_bytes(), &mut key);
    key
}

/// A keyed digest, as hexadecimal: what cannot be guessed back from a short list.
pub fn mac(key: &Key, parts: &[&str]) -> String {
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        // The length goes first, so that two parts cannot be read as others.
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    hex(&mac.finalize().into_bytes())
}

/// The digest of something that is itself unguessable, such as a link of 128 bits.
pub fn digest(text: &str) -> String {
    hex(&Sha256::digest(text))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn write_privately(path: &Path, text: &str) -> io::Result<()> {
    use std::io::Write;
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_serves_one_purpose_of_one_generation() {
        let secrets = Secrets::parse(&format!("2:{}\n1:{}\n", "b".repeat(32), "a".repeat(32))).expect("two lines");
        assert_eq!(secrets.id(), "2");
        assert_ne!(secrets.key("audit"), secrets.key("session"));
        assert_ne!(secrets.keys("audit")[0].1, secrets.keys("audit")[1].1);
    }

    #[test]
    fn a_short_secret_is_refused() {
        assert!(Secrets::parse("1:short").is_err());
        assert!(Secrets::parse("").is_err());
    }
}
