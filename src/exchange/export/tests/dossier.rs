//! The page that is handed to a customer.

use super::*;

#[test]
fn a_dossier_says_in_every_language_what_the_card_and_the_ledger_say() {
    let book = book();
    let one = regular(&book);
    let zone = Zone::fixed(300);
    let card = book.customers().get(one).unwrap();
    for language in Language::ALL {
        let dossier = Dossier {
            book: &book,
            style: Style {
                words: words(language),
                digits: 0,
                zone: &zone,
                is_family_first: false,
                now: Moment(1_790_000_000_000),
            },
            currency: crate::text::currency::Currency::by_code("UZS").unwrap(),
            now: Moment(1_790_000_000_000),
        };
        let portrait = Portrait {
            mime: "image/png",
            base64: "QUJD",
        };
        let page = dossier.page(one, Some(portrait)).unwrap();
        assert!(page.contains(&format!("<html lang=\"{}\">", language.tag())));
        assert!(page.contains(&card.given), "{language:?}");
        assert!(card.phones.iter().all(|phone| page.contains(&phone.number)));
        assert!(page.contains("data:image/png;base64,QUJD"));
        for place in &book.ledger().account(one).unwrap().sales {
            assert!(page.contains(&book.ledger().sales().at(*place).number));
        }
        for (_, note) in book.notes_of(one) {
            let first: String = note
                .text
                .chars()
                .take_while(|sign| sign.is_alphanumeric())
                .collect();
            assert!(page.contains(&first), "{first}");
        }
    }
    assert_eq!(
        Dossier {
            book: &book,
            style: Style {
                words: words(Language::En),
                digits: 0,
                zone: &zone,
                is_family_first: false,
                now: Moment(1_790_000_000_000),
            },
            currency: crate::text::currency::Currency::by_code("UZS").unwrap(),
            now: Moment(0),
        }
        .page(Id(3), None),
        None
    );
}
