//! What an inquiry is found by, and how alike two questions are.
use crate::{
    inquiries::model::{Asker, FoundBy, Question, Standing},
    platform::text,
};

/// Of a Lithuanian word its beginning stays when its ending changes.
const STEM: usize = 6;
/// Shorter words are in every question.
const SHORTEST: usize = 4;
/// So many words of a question are looked for, the longest first.
const MOST_STEMS: usize = 10;

/// Number, question, answer and sources, folded, each word after a space; the asker apart.
pub fn found_by(number: &str, asked: &Question, asker: &Asker, standing: &Standing) -> FoundBy {
    let answer = standing.answer.as_deref().unwrap_or_default();
    let asker = [asker.name.as_deref(), asker.email.as_deref()];
    FoundBy {
        search_text: search_text(&[number, &asked.question, answer, &standing.sources]),
        asker_search: search_text(&asker.into_iter().flatten().collect::<Vec<_>>()),
    }
}

/// Texts folded, each word after a space.
pub fn search_text(texts: &[&str]) -> String {
    format!(" {}", text::fold(&texts.join(" ")))
}

/// The beginnings of the words by which a question is looked for.
pub fn stems(question: &str) -> Vec<String> {
    let folded = text::fold(question);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| word.chars().count() >= SHORTEST).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    let mut stems: Vec<String> = Vec::new();
    for word in words {
        let stem: String = word.chars().take(STEM).collect();
        if !stems.contains(&stem) {
            stems.push(stem);
        }
    }
    stems.truncate(MOST_STEMS);
    stems
}

/// How many of these beginnings a text has.
pub fn likeness(stems: &[String], text: &str) -> i64 {
    let folded = search_text(&[text]);
    stems.iter().filter(|stem| folded.contains(&format!(" {stem}"))).map(|_| 1).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_the_same_in_another_case() {
        let stems = stems("Kaip užsakyti knygą iš Nacionalinės bibliotekos?");
        assert_eq!(stems, ["nacion", "biblio", "uzsaky", "knyga", "kaip"]);
        assert_eq!(likeness(&stems, "Ar bibliotekoje galima užsakyti knygas?"), 3);
        assert_eq!(likeness(&stems, "Skaitytojo pažymėjimas"), 0);
    }

    #[test]
    fn a_question_of_many_words_is_looked_for_by_its_longest() {
        let long: Vec<String> = (0..40).map(|n| format!("žodis{n:02}")).collect();
        assert_eq!(stems(&long.join(" ")).len(), 4);
        assert_eq!(stems("ar čia"), Vec::<String>::new());
    }
}
