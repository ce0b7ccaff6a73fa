//! Russia.

use super::{Country, LocalGood, Names, RUSSIAN, Sizes};
use crate::domain::customer::Channel;
use crate::insight::sample::calendar::{Feast, NEW_YEAR, SCHOOL, WOMENS_DAY};
use crate::insight::sample::goods::{SizeKind, Wearer};

pub static COUNTRY: Country = Country {
    names: &[Names {
        share: 100,
        ..RUSSIAN
    }],
    staff: ["Ирина Соколова", "Артём Лебедев", "Юлия Зайцева"],
    city: "Казань",
    town: "Зеленодольск",
    streets: &[
        "ул. Баумана, д. #",
        "ул. Пушкина, д. #",
        "пр. Победы, д. #",
        "ул. Декабристов, д. #",
        "ул. Гагарина, д. #",
        "ул. Чистопольская, д. #",
        "ул. Мира, д. #",
        "пр. Ямашева, д. #",
    ],
    phones: &[
        "+7 943 000-##-##",
        "8 (946) 001-##-##",
        "+7 (948) 002-##-##",
        "8943003####",
        "8 946 004 ## ##",
    ],
    messengers: [Channel::Telegram, Channel::WhatsApp],
    barcode_prefix: "460",
    brands: &[
        "Берегиня",
        "Северянка",
        "Рябинка",
        "Ткачиха",
        "Волжанка",
        "Лён и Ко",
        "Тёплый дом",
    ],
    sizes: Sizes::Numbers,
    goods: &[
        LocalGood {
            name: "Шерстяной платок с розами",
            price_us_cents: 3_600,
            sizes: SizeKind::One,
            colours: &[5, 8, 1],
            fabric: Some(2),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Рубашка с вышивкой",
            price_us_cents: 4_000,
            sizes: SizeKind::Letters,
            colours: &[0, 9],
            fabric: Some(4),
            wearer: Wearer::Anybody,
        },
        LocalGood {
            name: "Валенки",
            price_us_cents: 4_400,
            sizes: SizeKind::WomenShoes,
            colours: &[2, 1],
            fabric: Some(2),
            wearer: Wearer::Woman,
        },
    ],
    hours: (10, 20),
    weekdays: [80, 86, 92, 96, 108, 132, 122],
    tenders: [16, 74, 10],
    credit_percent: 1,
    feasts: &[
        Feast {
            closed_days: 2,
            ..NEW_YEAR
        },
        Feast {
            month: 2,
            day: 23,
            rise_percent: 30,
            ..WOMENS_DAY
        },
        WOMENS_DAY,
        Feast {
            month: 9,
            day: 1,
            ..SCHOOL
        },
    ],
};
