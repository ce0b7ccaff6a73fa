//! What differs from country to country: names, streets, phones, feasts, what is worn.

mod azerbaijan;
mod english;
mod kazakhstan;
mod russia;
mod uzbekistan;
mod vietnam;

use super::calendar::Feast;
use super::goods::{SizeKind, Wearer};
use crate::domain::customer::Channel;

/// How sizes are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sizes {
    /// 42, 44, 46.
    Numbers,
    /// S, M, L.
    Letters,
    /// As in Britain.
    British,
    /// As in America.
    American,
}

/// How the feminine of a family name is made, and what stands between the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// One family name for all, nothing between.
    Plain,
    /// Karimov, Karimova; in Cyrillic letters the same.
    Feminine,
    /// Иванов Иван Петрович, Иванова Анна Петровна.
    Patronymic,
    /// Nguyễn Thị Lan.
    Vietnamese,
}

/// Names of a part of the people. Lists have spaces between the items.
#[derive(Debug)]
pub struct Names {
    /// So many of a hundred are called so.
    pub share: u32,
    /// The language they are spoken to in.
    pub language: &'static str,
    /// How names are put together.
    pub naming: Naming,
    /// Of women.
    pub female: &'static str,
    /// Of men.
    pub male: &'static str,
    /// Of families, as men bear them.
    pub families: &'static str,
    /// What patronymics are made of, or middle names: first of women, then of men.
    pub middles: [&'static str; 2],
}

/// What is worn in this country only.
#[derive(Debug)]
pub struct LocalGood {
    /// Its name in the language of the country.
    pub name: &'static str,
    /// Price in the world's prices.
    pub price_us_cents: i64,
    /// Sizes.
    pub sizes: SizeKind,
    /// Places among the colours.
    pub colours: &'static [u8],
    /// Place among the fabrics.
    pub fabric: Option<u8>,
    /// Who wears it.
    pub wearer: Wearer,
}

/// One country.
#[derive(Debug)]
pub struct Country {
    /// Its people.
    pub names: &'static [Names],
    /// The people in the shop: owner, two sellers.
    pub staff: [&'static str; 3],
    /// City of the shop and of most customers.
    pub city: &'static str,
    /// Another town nearby.
    pub town: &'static str,
    /// Streets; `#` is the house.
    pub streets: &'static [&'static str],
    /// How phones are typed; `#` is a digit. Ranges that belong to nobody.
    pub phones: &'static [&'static str],
    /// Where people are written to, most used first.
    pub messengers: [Channel; 2],
    /// The first digits of barcodes.
    pub barcode_prefix: &'static str,
    /// Makers; invented.
    pub brands: &'static [&'static str],
    /// How sizes are counted.
    pub sizes: Sizes,
    /// What is worn there only.
    pub goods: &'static [LocalGood],
    /// Hours of opening: from, to.
    pub hours: (u32, u32),
    /// How busy weekdays are, Monday first; 100 is usual.
    pub weekdays: [u32; 7],
    /// Shares of cash, card and transfer.
    pub tenders: [u32; 3],
    /// Of a hundred purchases of people the shop knows, so many are on credit.
    pub credit_percent: u32,
    /// What fills and empties the shop.
    pub feasts: &'static [Feast],
}

impl Country {
    /// The country with that code, or one of the same language, or an English-speaking one.
    pub fn of(code: &str, language: &str) -> &'static Self {
        match code {
            "UZ" | "TJ" | "TM" => &uzbekistan::COUNTRY,
            "KZ" | "KG" | "MN" => &kazakhstan::COUNTRY,
            "AZ" => &azerbaijan::COUNTRY,
            "VN" => &vietnam::COUNTRY,
            "RU" | "BY" | "UA" | "MD" | "AM" | "GE" => &russia::COUNTRY,
            "GB" | "IE" | "AU" | "NZ" | "IN" | "PK" => &english::BRITAIN,
            "US" | "CA" => &english::AMERICA,
            _ => match language.get(..2) {
                Some("uz") => &uzbekistan::COUNTRY,
                Some("az") => &azerbaijan::COUNTRY,
                Some("vi") => &vietnam::COUNTRY,
                Some("ru") => &russia::COUNTRY,
                _ => &english::AMERICA,
            },
        }
    }

    /// Whether Uzbek is spoken there.
    pub fn is_uzbek(&self) -> bool {
        self.names.iter().any(|names| names.language == "uz-Latn")
    }
}

/// Russian names, found from Tashkent to Baku.
const RUSSIAN: Names = Names {
    share: 0,
    language: "ru",
    naming: Naming::Patronymic,
    female: "Елена Ольга Наталья Марина Светлана Анна Ирина Екатерина Татьяна Юлия Виктория Людмила Оксана Алина \
        Дарья Ксения Вера Галина Полина Софья Мария Надежда Лариса Анастасия",
    male: "Александр Дмитрий Сергей Андрей Алексей Николай Владимир Игорь Михаил Евгений Павел Роман Максим Илья Олег",
    families: "Иванов Петров Смирнов Соколов Кузнецов Попов Лебедев Козлов Новиков Морозов Волков Павлов Семёнов \
        Голубев Виноградов Богданов Фёдоров Михайлов Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев \
        Ковалёв Ильин Гусев Ким Пак Шевченко",
    middles: [
        "",
        "Иванов Петров Сергеев Александров Андреев Николаев Владимиров Викторов Олегов",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [(&str, &Country); 7] = [
        ("UZ", &uzbekistan::COUNTRY),
        ("KZ", &kazakhstan::COUNTRY),
        ("AZ", &azerbaijan::COUNTRY),
        ("VN", &vietnam::COUNTRY),
        ("RU", &russia::COUNTRY),
        ("GB", &english::BRITAIN),
        ("US", &english::AMERICA),
    ];

    #[test]
    fn the_tables_are_sound() {
        for (code, country) in ALL {
            let shares: u32 = country.names.iter().map(|names| names.share).sum();
            assert_eq!(shares, 100, "{code}");
            assert_eq!(country.tenders.iter().sum::<u32>(), 100, "{code}");
            assert_eq!(country.goods.len(), 3, "{code}");
            assert!(country.streets.iter().all(|street| street.contains('#')));
            assert!(country.barcode_prefix.len() == 3 && country.brands.len() >= 6);
            assert!(country.hours.0 < country.hours.1 && country.hours.1 < 24);
            for phone in country.phones {
                let key = crate::text::phone::international(&phone.replace('#', "7"), code);
                assert!(key.is_some_and(|key| key.len() >= 11), "{code} {phone}");
                assert!(phone.matches('#').count() >= 3, "{code} {phone}");
            }
        }
    }

    #[test]
    fn every_place_has_a_shop() {
        let name = |code, language| Country::of(code, language).city;
        assert_eq!(name("KZ", "ru"), kazakhstan::COUNTRY.city);
        assert_eq!(name("ZZ", "vi"), vietnam::COUNTRY.city);
        assert_eq!(name("DE", ""), english::AMERICA.city);
    }
}
