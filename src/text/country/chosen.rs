//! Where a new shop stands: what its owner chose, and a guess for the rest.

use super::{Country, OTHER};
use crate::text::Language;

/// What was chosen on the first screen so far. Nothing chosen is ever guessed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    country: Option<&'static str>,
    currency: Option<&'static str>,
    language: Option<Language>,
}

impl Chosen {
    /// The owner says which country. It brings its own currency, which can then be changed by itself.
    pub fn choose_country(&mut self, code: &'static str) {
        self.country = Some(code);
        self.currency = None;
    }

    /// The owner says which currency.
    pub fn choose_currency(&mut self, code: &'static str) {
        self.currency = Some(code);
    }

    /// The owner says in which language, which may tell the country too.
    pub fn choose_language(&mut self, language: Language) {
        self.language = Some(language);
    }

    /// The country: the chosen one, else where the chosen language is at home, else the guess.
    pub fn country(&self, guess: &'static Country) -> &'static Country {
        if let Some(code) = self.country {
            return Country::by_code(code).unwrap_or(&OTHER);
        }
        let speaks = |language: &Language| guess.language == *language;
        let told = self.language.filter(|language| !speaks(language));
        told.and_then(home_of).unwrap_or(guess)
    }

    /// The code of the currency: the chosen one, else that of the country.
    pub fn currency(&self, guess: &'static Country) -> &'static str {
        self.currency
            .unwrap_or_else(|| self.country(guess).currency_code)
    }
}

/// The one country where shops speak this language; English and Russian are spoken in many.
fn home_of(language: Language) -> Option<&'static Country> {
    let code = match language {
        Language::Uz | Language::UzCyrl => "UZ",
        Language::Az => "AZ",
        Language::Vi => "VN",
        Language::En | Language::Ru => return None,
    };
    Country::by_code(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(code: &str) -> &'static Country {
        Country::by_code(code).unwrap_or(&OTHER)
    }

    fn told(chosen: Chosen, guessed: &str) -> (&'static str, &'static str) {
        let guess = guess(guessed);
        (chosen.country(guess).code, chosen.currency(guess))
    }

    #[test]
    fn another_language_changes_nothing_that_was_chosen() {
        let mut chosen = Chosen::default();
        chosen.choose_country("UZ");
        chosen.choose_language(Language::Ru);
        assert_eq!(told(chosen, "US"), ("UZ", "UZS"));
        chosen.choose_currency("USD");
        chosen.choose_language(Language::Vi);
        assert_eq!(told(chosen, "US"), ("UZ", "USD"));
        chosen.choose_country("KZ");
        assert_eq!(told(chosen, "US"), ("KZ", "KZT"));
    }

    #[test]
    fn a_chosen_language_tells_the_country_where_nothing_else_does() {
        let speaking = |language| {
            let mut chosen = Chosen::default();
            chosen.choose_language(language);
            chosen
        };
        assert_eq!(told(speaking(Language::Uz), "US"), ("UZ", "UZS"));
        assert_eq!(told(speaking(Language::UzCyrl), "ZZ"), ("UZ", "UZS"));
        assert_eq!(told(speaking(Language::Az), "US"), ("AZ", "AZN"));
        assert_eq!(told(speaking(Language::Vi), "US"), ("VN", "VND"));
        assert_eq!(told(speaking(Language::Ru), "KZ"), ("KZ", "KZT"));
        assert_eq!(told(Chosen::default(), "US"), ("US", "USD"));
        let mut dollars = speaking(Language::Uz);
        dollars.choose_currency("USD");
        assert_eq!(told(dollars, "US"), ("UZ", "USD"));
    }
}
