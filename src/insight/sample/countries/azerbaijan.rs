//! Azerbaijan.

use super::{Country, LocalGood, Names, Naming, RUSSIAN, Sizes};
use crate::domain::customer::Channel;
use crate::insight::sample::calendar::{
    EID_AL_ADHA, EID_AL_FITR, Feast, NAVRUZ, NEW_YEAR, SCHOOL, WOMENS_DAY,
};
use crate::insight::sample::goods::{SizeKind, Wearer};

const AZERBAIJANI: Names = Names {
    share: 93,
    language: "az",
    naming: Naming::Feminine,
    female: "Aygün Günel Nərmin Leyla Sevinc Aysel Lalə Könül Ülviyyə Nigar Fidan Xədicə Gülnar Səbinə Aytən Zeynəb \
        Mədinə Ramilə Tünzalə Şəbnəm Arzu Türkan Nuray Çinarə Elnarə Vəfa Gülşən Jalə Sənubər İradə Afaq Həcər",
    male: "Elçin Rəşad Anar Vüqar Orxan Tural Kamran Elşən Fərid Samir Ramin Nicat Əli Murad Ceyhun Rauf Emin Toğrul \
        İlqar Şahin",
    families: "Məmmədov Əliyev Hüseynov Quliyev Həsənov Abbasov İsmayılov Rzayev Kərimov Babayev Cəfərov Mustafayev \
        Nəsirov Səfərov Qasımov Axundov Vəliyev Şirinov Bağırov Tağıyev Hacıyev Nağıyev Əhmədov İbrahimov Süleymanov \
        Məlikzadə Əsgərli Rüstəmli Şıxəliyev",
    middles: ["", ""],
};

pub static COUNTRY: Country = Country {
    names: &[
        AZERBAIJANI,
        Names {
            share: 7,
            ..RUSSIAN
        },
    ],
    staff: ["Zərifə Məmmədova", "Elvin Qasımlı", "Günay Əliyeva"],
    city: "Bakı",
    town: "Sumqayıt",
    streets: &[
        "Nizami küçəsi #",
        "28 May küçəsi #",
        "Füzuli küçəsi #",
        "Nəriman Nərimanov prospekti #",
        "Əhmədli, ev #",
        "Yasamal, Şərifzadə küçəsi #",
        "Xətai prospekti #",
        "Binəqədi şossesi #",
    ],
    phones: &[
        "+994 50 000 ## ##",
        "+994 55 001 ## ##",
        "070 002 ## ##",
        "051-003-##-##",
        "+99477004####",
        "(055) 005 ## ##",
    ],
    messengers: [Channel::WhatsApp, Channel::Instagram],
    barcode_prefix: "476",
    brands: &[
        "Xəzri",
        "Nar Çiçəyi",
        "Zərxara",
        "Şəki İpəyi",
        "Günəşli",
        "Bənövşə",
        "Qala Tekstil",
        "Lalə",
    ],
    sizes: Sizes::Numbers,
    goods: &[
        LocalGood {
            name: "Kəlağayı",
            price_us_cents: 3_200,
            sizes: SizeKind::One,
            colours: &[5, 8, 6],
            fabric: Some(3),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Milli naxışlı jilet",
            price_us_cents: 4_800,
            sizes: SizeKind::Letters,
            colours: &[6, 3],
            fabric: Some(6),
            wearer: Wearer::Woman,
        },
        LocalGood {
            name: "Yun corab, əl işi",
            price_us_cents: 800,
            sizes: SizeKind::One,
            colours: &[5, 0],
            fabric: Some(2),
            wearer: Wearer::Anybody,
        },
    ],
    hours: (10, 21),
    weekdays: [82, 88, 92, 96, 106, 130, 122],
    tenders: [52, 42, 6],
    credit_percent: 6,
    feasts: &[
        NEW_YEAR,
        WOMENS_DAY,
        Feast {
            month: 3,
            day: 20,
            closed_days: 2,
            ..NAVRUZ
        },
        EID_AL_FITR,
        EID_AL_ADHA,
        Feast {
            month: 9,
            day: 15,
            ..SCHOOL
        },
    ],
};
