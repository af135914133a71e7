//! The language of a person's request: Lithuanian is the source, English the second.
use actix_web::{HttpRequest, http::header::ACCEPT_LANGUAGE};

crate::text_enum! {
    /// The languages that the server speaks.
    Language { Lt = "lt", En = "en" }
}

impl Language {
    /// The first of `Accept-Language` that we speak, by its weight; Lithuanian where nothing is asked.
    pub fn of(request: &HttpRequest) -> Language {
        let asked = request.headers().get(ACCEPT_LANGUAGE).and_then(|asked| asked.to_str().ok()).unwrap_or_default();
        Language::choose(asked)
    }

    fn choose(asked: &str) -> Language {
        let mut best = (Language::Lt, 0_u16);
        for part in asked.split(',') {
            let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let language = match tag.trim().get(..2).map(str::to_ascii_lowercase).as_deref() {
                Some("lt") => Language::Lt,
                Some("en") => Language::En,
                _ => continue,
            };
            let weight = thousandths(weight.trim());
            if weight > best.1 {
                best = (language, weight);
            }
        }
        best.0
    }

    /// The text in this language.
    pub fn pick<'a>(self, lt: &'a str, en: &'a str) -> &'a str {
        match self {
            Language::Lt => lt,
            Language::En => en,
        }
    }
}

/// A weight of RFC 9110: `1`, `0.8`, `0.125`.
fn thousandths(weight: &str) -> u16 {
    let (whole, fraction) = weight.split_once('.').unwrap_or((weight, ""));
    let fraction = format!("{fraction:0<3.3}").parse::<u16>().unwrap_or(0);
    whole.parse::<u16>().map_or(0, |whole| whole.min(1) * 1000 + fraction)
}

/// Puts values into the `{names}` of a sentence.
pub fn fill<'a>(sentence: &str, params: impl IntoIterator<Item = (&'a str, String)>) -> String {
    params.into_iter().fold(sentence.to_owned(), |text, (name, value)| text.replace(&format!("{{{name}}}"), &value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_heaviest_language_that_we_speak_is_chosen() {
        assert_eq!(Language::choose(""), Language::Lt);
        assert_eq!(Language::choose("en-GB,en;q=0.9,lt;q=0.8"), Language::En);
        assert_eq!(Language::choose("de, en;q=0.3, lt;q=0.75"), Language::Lt);
    }
}
