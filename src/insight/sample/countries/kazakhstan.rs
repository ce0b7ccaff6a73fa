//! Kazakhstan.

use super::{Country, LocalGood, Names, Naming, RUSSIAN, Sizes};
use crate::domain::customer::Channel;
use crate::insight::sample::calendar::{Feast, NAVRUZ, NEW_YEAR, SCHOOL, WOMENS_DAY};
use crate::insight::sample::goods::{SizeKind, Wearer};

const KAZAKH: Names = Names {
    share: 62,
    language: "ru",
    naming: Naming::Feminine,
    female: "Айгүл Айнұр Динара Әсел Жанар Гүлнар Мадина Сәуле Аружан Айжан Әлия Меруерт Назгүл Камила Томирис Зарина \
        Індира Ботагөз Гаухар Ләззат Сандуғаш Ұлжан Қарлығаш Жансая",
    male: "Нұрлан Ерлан Асқар Бауыржан Дәулет Ержан Қанат Марат Серік Тимур Алмас Айдос Нұрсұлтан Жандос Әлихан",
    families: "Ахметов Оспанов Нұрғалиев Сейітов Әбдіров Қасымов Жұмабаев Омаров Тілеуов Ибраев Сүлейменов Байжанов \
        Смағұлов Әлиев Қалиев Жақыпов Мұқанов Бекенов Тоқтаров Есенов",
    middles: ["", ""],
};

pub static COUNTRY: Country = Country {
    names: &[
        KAZAKH,
        Names {
            share: 38,
            ..RUSSIAN
        },
    ],
    staff: ["Гүлмира Сәрсенова", "Арман Қасенов", "Ольга Ткаченко"],
    city: "Алматы",
    town: "Қаскелең",
    streets: &[
        "пр. Абая, #",
        "ул. Толе би, #",
        "ул. Жандосова, #",
        "пр. Достык, #",
        "ул. Сатпаева, #",
        "мкр. Аксай-2, дом #",
        "ул. Розыбакиева, #",
        "мкр. Орбита-1, дом #",
    ],
    phones: &[
        "+7 746 000 ## ##",
        "8 (749) 001-##-##",
        "+7773002####",
        "8 746 003 ## ##",
        "+7 (749) 004-##-##",
    ],
    messengers: [Channel::WhatsApp, Channel::Instagram],
    barcode_prefix: "487",
    brands: &[
        "Алма",
        "Сырға",
        "Тұран",
        "Жібек Жолы",
        "Алатау",
        "Қызғалдақ",
        "Мерей",
    ],
    sizes: Sizes::Numbers,
    goods: &[
        LocalGood {
            name: "Камзол с орнаментом",
            price_us_cents: 6_200,
            sizes: SizeKind::Women,
            colours: &[6, 4],
            fabric: Some(6),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Шапан",
            price_us_cents: 7_800,
            sizes: SizeKind::Letters,
            colours: &[4, 6],
            fabric: Some(6),
            wearer: Wearer::Anybody,
        },
        LocalGood {
            name: "Тақия",
            price_us_cents: 900,
            sizes: SizeKind::One,
            colours: &[1, 4],
            fabric: Some(6),
            wearer: Wearer::Anybody,
        },
    ],
    hours: (10, 20),
    weekdays: [80, 86, 92, 96, 106, 132, 124],
    tenders: [14, 58, 28],
    credit_percent: 3,
    feasts: &[
        Feast {
            closed_days: 2,
            ..NEW_YEAR
        },
        WOMENS_DAY,
        Feast {
            month: 3,
            day: 22,
            ..NAVRUZ
        },
        Feast {
            month: 9,
            day: 1,
            ..SCHOOL
        },
    ],
};
