//! Countries where English is spoken.

use super::{Country, LocalGood, Names, Naming, Sizes};
use crate::domain::customer::Channel;
use crate::insight::sample::calendar::{BLACK_FRIDAY, CHRISTMAS, Feast, SCHOOL, WOMENS_DAY};
use crate::insight::sample::goods::{SizeKind, Wearer};

const ENGLISH: Names = Names {
    share: 100,
    language: "en",
    naming: Naming::Plain,
    female: "Emma Olivia Charlotte Amelia Sophie Grace Hannah Lucy Alice Megan Rachel Laura Sarah Emily Kate Jessica \
        Rebecca Natalie Zoe Priya Fatima Mia Chloe Helen Ruth Maria Aisha Nora Siobhán Zoë",
    male: "James Oliver Harry Jack Thomas Daniel Samuel Adam David Michael Ryan Ben Luke Omar Ravi Peter José",
    families: "Smith Jones Taylor Brown Wilson Evans Thomas Johnson Roberts Walker Wright Thompson White Hughes Green \
        Hall Wood Clarke Patel Khan Lewis Martin Cooper King Baker O'Neill Murphy García Novák Nguyen",
    middles: ["", ""],
};

const GOODS: &[LocalGood] = &[
    LocalGood {
        name: "Tweed jacket",
        price_us_cents: 9_500,
        sizes: SizeKind::Women,
        colours: &[10, 8],
        fabric: Some(2),
        wearer: Wearer::Woman,
    },
    LocalGood {
        name: "Hand-knitted jumper",
        price_us_cents: 6_400,
        sizes: SizeKind::Letters,
        colours: &[3, 9],
        fabric: Some(2),
        wearer: Wearer::Anybody,
    },
    LocalGood {
        name: "Rain boots",
        price_us_cents: 3_400,
        sizes: SizeKind::WomenShoes,
        colours: &[8, 11],
        fabric: None,
        wearer: Wearer::Woman,
    },
];

const BRANDS: &[&str] = &[
    "Northwood",
    "Harbour & Hill",
    "Wren",
    "Oak Lane",
    "Fern & Thistle",
    "Marlow",
    "Saltmarsh",
];

pub static BRITAIN: Country = Country {
    names: &[ENGLISH],
    staff: ["Margaret Ellis", "Tom Barker", "Anjali Shah"],
    city: "Leeds",
    town: "Wakefield",
    streets: &[
        "# Park Row",
        "# Otley Road",
        "# Street Lane",
        "# Kirkstall Road",
        "# Harrogate Road",
        "Flat 2, # Cardigan Road",
    ],
    // Kept free by the regulator for drama.
    phones: &[
        "07700 900###",
        "+44 7700 900###",
        "07700900###",
        "07700-900-###",
    ],
    messengers: [Channel::WhatsApp, Channel::Facebook],
    barcode_prefix: "500",
    brands: BRANDS,
    sizes: Sizes::British,
    goods: GOODS,
    hours: (9, 18),
    weekdays: [82, 86, 92, 98, 110, 152, 80],
    tenders: [10, 86, 4],
    credit_percent: 1,
    feasts: &[
        CHRISTMAS,
        BLACK_FRIDAY,
        Feast {
            month: 9,
            day: 3,
            ..SCHOOL
        },
        Feast {
            month: 2,
            day: 14,
            rise_percent: 25,
            ..WOMENS_DAY
        },
    ],
};

pub static AMERICA: Country = Country {
    names: &[ENGLISH],
    staff: ["Margaret Ellis", "Tom Barker", "Anjali Shah"],
    city: "Springfield",
    town: "Riverton",
    streets: &[
        "# Maple Street",
        "# Washington Avenue",
        "# Main Street",
        "# Oak Drive",
        "# Lincoln Road",
        "# Second Avenue, Apt 4",
    ],
    // 555-01## belongs to nobody in any area; the area differs.
    phones: &[
        "(2##) 555-01##",
        "3##-555-01##",
        "+1 4## 555 01##",
        "5##55501##",
    ],
    messengers: [Channel::WhatsApp, Channel::Facebook],
    barcode_prefix: "080",
    brands: BRANDS,
    sizes: Sizes::American,
    goods: GOODS,
    hours: (9, 19),
    weekdays: [80, 84, 90, 96, 112, 150, 88],
    tenders: [12, 86, 2],
    credit_percent: 1,
    feasts: &[
        CHRISTMAS,
        BLACK_FRIDAY,
        Feast {
            month: 8,
            day: 25,
            ..SCHOOL
        },
        Feast {
            month: 2,
            day: 14,
            rise_percent: 25,
            ..WOMENS_DAY
        },
    ],
};
