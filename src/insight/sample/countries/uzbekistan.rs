//! Uzbekistan.

use super::{Country, LocalGood, Names, Naming, RUSSIAN, Sizes};
use crate::domain::customer::Channel;
use crate::insight::sample::calendar::{
    EID_AL_ADHA, EID_AL_FITR, Feast, NAVRUZ, NEW_YEAR, SCHOOL, WOMENS_DAY,
};
use crate::insight::sample::goods::{SizeKind, Wearer};

const UZBEK: Names = Names {
    share: 74,
    language: "uz-Latn",
    naming: Naming::Feminine,
    female: "Nilufar Shahnoza Dilnoza Gulnora Malika Feruza Zilola Madina Sevara Kamola Nargiza Dildora Barno Lola \
        Munira Saodat Ozoda Umida Mohira Iroda Zulfiya Nodira Robiya Maftuna Shahlo Gulchehra Yulduz Nigora Aziza \
        Farida Ziyoda Oydin Muhabbat Hulkar Sitora Mavluda",
    male: "Jasur Sardor Bekzod Otabek Aziz Rustam Sherzod Ulugʻbek Jahongir Anvar Farrux Doniyor Temur Alisher \
        Shuhrat Bobur Islom Davron Sanjar Oybek",
    families: "Karimov Rahimov Yusupov Toshmatov Abdullayev Ismoilov Xolmatov Qodirov Nazarov Saidov Ergashev \
        Mirzayev Usmonov Hamidov Joʻrayev Tursunov Sobirov Aliyev Normatov Gʻaniyev Oripov Ibragimov Mahmudov \
        Shukurov Haydarov Sattorov Valiyev Xudoyberdiyev Mamatov Rasulov Egamberdiyev Oʻrinov",
    middles: ["", ""],
};

pub static COUNTRY: Country = Country {
    names: &[
        UZBEK,
        Names {
            share: 16,
            language: "uz-Cyrl",
            ..UZBEK
        },
        Names {
            share: 10,
            ..RUSSIAN
        },
    ],
    staff: ["Nafosat Karimova", "Dilshod Rahmonov", "Sevinch Toʻrayeva"],
    city: "Toshkent",
    town: "Chirchiq",
    streets: &[
        "Chilonzor, #-uy",
        "Yunusobod, #-uy",
        "Navoiy koʻchasi, #",
        "Bobur koʻchasi, #",
        "Mirobod koʻchasi, #",
        "Shota Rustaveli koʻchasi, #",
        "Olmazor, #-uy",
        "Sergeli, #-uy",
    ],
    phones: &[
        "+998 90 000 ## ##",
        "+998 91 001 ## ##",
        "93 002 ## ##",
        "+99894003####",
        "(97) 004-##-##",
        "99 005-##-##",
        "+998 33 006 ## ##",
    ],
    messengers: [Channel::Telegram, Channel::Instagram],
    barcode_prefix: "478",
    brands: &[
        "Nafis",
        "Zarafshon",
        "Lolazor",
        "Bek Textile",
        "Oq Terak",
        "Shohi",
        "Anhor",
        "Sayyor",
    ],
    sizes: Sizes::Numbers,
    goods: &[
        LocalGood {
            name: "Atlas koʻylak",
            price_us_cents: 4_600,
            sizes: SizeKind::Women,
            colours: &[11, 8, 5],
            fabric: Some(3),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Adras choponcha",
            price_us_cents: 6_000,
            sizes: SizeKind::Letters,
            colours: &[4, 6],
            fabric: Some(3),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Doʻppi",
            price_us_cents: 700,
            sizes: SizeKind::One,
            colours: &[1, 8],
            fabric: Some(6),
            wearer: Wearer::Anybody,
        },
    ],
    hours: (9, 20),
    weekdays: [78, 88, 92, 96, 104, 128, 132],
    tenders: [46, 40, 14],
    credit_percent: 6,
    feasts: &[
        NEW_YEAR,
        WOMENS_DAY,
        NAVRUZ,
        EID_AL_FITR,
        EID_AL_ADHA,
        Feast {
            month: 9,
            day: 2,
            ..SCHOOL
        },
    ],
};
