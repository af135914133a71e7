//! Which passwords are taken: ASVS 5, level 2. Any Unicode, no rules of composition, nothing that is easily guessed.
use zxcvbn::{Score, zxcvbn};

/// Characters; at most 128, which the schema says.
pub const SHORTEST: usize = 8;

/// What everybody here might choose.
const CONTEXT: [&str; 6] =
    ["abonementas", "biblioteka", "bibliotekininkas", "bibliotekininkė", "slaptažodis", "slaptazodis"];

/// Why a password is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    Short,
    Common,
    /// It would do for somebody else.
    LikeYou,
}

/// The weakness of a password for one who has this name, e-mail and library.
pub fn weakness(password: &str, about: &[&str]) -> Option<Weakness> {
    if password.chars().count() < SHORTEST {
        return Some(Weakness::Short);
    }
    let words: Vec<&str> = about.iter().flat_map(|text| text.split([' ', '@', '.', '-'])).collect();
    let known = about.iter().copied().chain(words).filter(|text| text.chars().count() > 2).chain(CONTEXT);
    let known: Vec<&str> = known.collect();
    if zxcvbn(password, &known).score() >= Score::Three {
        None
    } else if zxcvbn(password, &CONTEXT).score() >= Score::Three {
        Some(Weakness::LikeYou)
    } else {
        Some(Weakness::Common)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: &[&str] = &["Aldona Petkevičienė", "aldona.petkeviciene@example.lt", "Panevėžio biblioteka"];

    #[test]
    fn what_is_easily_guessed_is_not_taken() {
        let cases = [
            ("trumpas", Some(Weakness::Short)),
            ("password1", Some(Weakness::Common)),
            ("12345678", Some(Weakness::Common)),
            ("aaaaaaaaaaaa", Some(Weakness::Common)),
            ("Petkevičienė1", Some(Weakness::LikeYou)),
            ("aldona.petkeviciene@example.lt", Some(Weakness::LikeYou)),
            ("Bibliotekininkas1", Some(Weakness::Common)),
            ("slaptazodis", Some(Weakness::Common)),
            ("žalia lempa ant stalo", None),
            ("Ž8#k¶wq€x2", None),
        ];
        for (password, expected) in cases {
            assert_eq!(weakness(password, ME), expected, "{password}");
        }
    }

    #[test]
    fn characters_are_counted_and_not_bytes() {
        assert_eq!(weakness("žžžąąąę", ME), Some(Weakness::Short));
    }
}
