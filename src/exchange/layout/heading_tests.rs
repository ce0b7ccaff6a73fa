//! Headings as owners write them, in six languages, and what they must mean.

use super::tests::table;
use super::*;

const PEOPLE: &str = "Mijoz,Telefon";
const GOODS: &str = "Nomi,Shtrix kod";

/// What headings mean; the columns beside them with their rows, the values under them.
type Headings<'a> = (Meaning, &'a str, [&'a str; 3], [&'a str; 3], &'a [&'a str]);

/// What a heading means beside such columns, with such values under it.
fn meaning(beside: &str, rows: [&str; 3], heading: &str, values: [&str; 3]) -> Meaning {
    let beside = beside.replace(',', "\t");
    let head = format!("{heading}\t{beside}").trim_end().to_owned();
    let lines = rows.iter().zip(values);
    let lines = lines.map(|(row, value)| format!("{value}\t{}", row.replace(',', "\t")));
    let text = std::iter::once(head).chain(lines).collect::<Vec<_>>();
    recognise(&table(&text.join("\n"), '\t')).columns[0]
        .meaning
        .clone()
}

#[test]
fn headings_mean_what_owners_mean_by_them() {
    let sums = ["120000", "50000", "75500"];
    let names = ["Anvar Qodirov", "Lola Saidova", "Botir Aliyev"];
    let phones = ["90 123 45 61", "90 123 45 62", "90 123 45 63"];
    let people = [0, 1, 2].map(|at| format!("{},{}", names[at], phones[at]));
    let people: [&str; 3] = [&people[0], &people[1], &people[2]];
    let goods = [
        "Koʻylak,4780000000011",
        "Shim,4780000000028",
        "Roʻmol,4780000000035",
    ];
    let days = ["15.05.1990", "12.03.1988", "01.12.1975"];
    let cards = ["0004521", "0004522", "0004523"];
    let all: [Headings<'_>; 9] = [
        (
            Meaning::Name,
            "Telefon",
            phones,
            [
                "Anvar Qodirov Olimovich",
                "Lola Saidova Olimovna",
                "Botir Aliyev Olimovich",
            ],
            NAMES,
        ),
        (Meaning::Phone, "Mijoz", names, phones, PHONES),
        (Meaning::Debt, PEOPLE, people, sums, DEBTS),
        (Meaning::Birthday, PEOPLE, people, days, BIRTHDAYS),
        (Meaning::Card, PEOPLE, people, cards, CARDS),
        (Meaning::Points, PEOPLE, people, sums, POINTS),
        (Meaning::Spent, PEOPLE, people, sums, SPENT),
        (Meaning::Price, GOODS, goods, sums, PRICES),
        (Meaning::Cost, GOODS, goods, sums, COSTS),
    ];
    let mut wrong = Vec::new();
    let mut count = 0;
    for (expected, beside, rows, values, headings) in all {
        for heading in headings {
            count += 1;
            let found = meaning(beside, rows, heading, values);
            if found != expected {
                wrong.push(format!("{heading}: {found:?}, not {expected:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert_eq!(count, 179);
}

#[rustfmt::skip]
const NAMES: &[&str] = &[
    "Familiya Ism Otasining ismi", "Familiyasi, ismi, sharifi", "Familiya, ism", "Ismi va familiyasi",
    "F.I.Sh", "F.I.O.", "FIO mijoz", "Mijoz F.I.O", "Mijoz FISH", "Фамилия, имя, отчество", "Фамилия, имя",
    "Ф.И.О клиента", "Контрагент", "Покупатель/Клиент", "Исми шариф", "Ism-familiya", "Klient", "Клиенты",
    "Mijozlar", "Xaridorning F.I.Sh.", "Soyadı, adı, atasının adı", "Soyad, Ad, Ata adı", "S.A.A.", "SAA",
    "Müştərilər", "Müştəri adı soyadı", "Ad, soyad", "Họ tên khách", "Tên Khách Hàng (*)", "Tên KH (*)",
    "Họ tên KH", "Khách", "Tên", "Customer Name *", "Client full name", "Имя клиента", "Наименование",
    "Наименование контрагента", "Кому", "Kimga", "Ф.И.О. должника", "Qarzdorning ismi",
];

#[rustfmt::skip]
const PHONES: &[&str] = &[
    "Telefon raqami (mobil)", "Tel raqam", "Tel.raqam", "Nomer", "Номер", "Raqam", "Telefoni", "Телефони",
    "Телефоны", "Контактный телефон", "Тел. моб.", "моб. тел", "Моб", "Мобила", "Aloqa", "Контакты", "Əlaqə",
    "Telefon №", "Mob. nömrə", "Əlaqə telefonu", "Số ĐT", "SĐT khách", "ĐT", "Điện thoại 1", "Di động (*)",
    "Contact number", "Phone №", "WhatsApp raqami", "Telegram raqami",
];

#[rustfmt::skip]
const DEBTS: &[&str] = &[
    "Qarzi (soʻm)", "Qarz summa", "Nasiya summasi", "Qancha qarz", "Jami qarz", "Umumiy qarz", "Qarzdorligi",
    "Qolgan summa", "Долг (сум)", "Долг, сум", "Общий долг", "Сумма задолженности", "Остаток",
    "Задолженность клиента", "Дебет", "Дебиторка", "Сальдо", "Borc məbləği", "Qalıq borc (AZN)", "Ümumi borc",
    "Công nợ hiện tại", "Nợ cần thu hiện tại", "Tổng nợ", "Nợ cũ", "Phải thu",
];

#[rustfmt::skip]
const BIRTHDAYS: &[&str] = &[
    "Tugʻilgan kuni va oyi", "Tug'ilgan sana", "Tugilgan kun", "Туг. кун", "Дата рожд", "Д/Р", "Д.Р", "ДР",
    "День рожденья", "Год рождения", "Doğum", "Doğulduğu gün", "Doğum tarixi (gün.ay.il)",
    "Ngày/tháng/năm sinh", "Năm sinh", "NS", "SN", "Birth day", "DOB (dd/mm/yyyy)",
];

#[rustfmt::skip]
const CARDS: &[&str] = &[
    "Chegirma kartasi", "Karta №", "Bonus karta raqami", "Skidka karta", "Diskont karta", "№ карты",
    "Карта клиента", "Код карты", "Штрих-код карты", "Накопительная карта", "Bonus kart", "Kart №",
    "Endirim kartı", "Mã thẻ KH", "Số thẻ thành viên", "Card No", "Card code",
];

#[rustfmt::skip]
const POINTS: &[&str] = &[
    "Bonus ballari", "Ballari", "Yigʻilgan ball", "Keshbek summasi", "Бонусные баллы", "Кол-во бонусов",
    "Накоплено баллов", "Bonus balans", "Bonus xalları", "Điểm hiện tại", "Điểm thưởng", "Số điểm", "Point",
    "Cashback balance",
];

#[rustfmt::skip]
const SPENT: &[&str] = &[
    "Jami savdo", "Xaridlari summasi", "Umumiy xarid", "Сумма всех покупок", "Итого покупок", "Потрачено",
    "Выручка", "Ümumi alış məbləği", "Tổng chi tiêu (VND)", "Tổng bán trừ trả hàng", "Doanh số",
    "Purchases total",
];

#[rustfmt::skip]
const PRICES: &[&str] = &[
    "Sotuv narxi (soʻm)", "Sotiladigan narx", "Chakana narx", "Розница", "Розничная", "Цена розн.",
    "Цена, сум", "Satış qiyməti (AZN)", "Giá bán lẻ", "Giá bán (VND)",
];

#[rustfmt::skip]
const COSTS: &[&str] = &[
    "Kelgan narxi", "Asl narxi", "Tan narxi", "Закуп", "Закупочная", "Цена закуп.", "Приход цена", "Alış",
    "Maya", "Giá nhập", "Giá vốn (VND)",
];

#[test]
fn relatives_are_not_the_customer() {
    let values = ["Vali", "Malika", "Ivan"];
    let days = ["15.05.2015", "12.03.2018", "01.12.2019"];
    let phones = ["90 123 45 71", "90 123 45 72", "90 123 45 73"];
    let people = [
        "Anvar Qodirov,90 123 45 61",
        "Lola Saidova,90 123 45 62",
        "Botir,90 123 45 63",
    ];
    for (expected, values, headings) in [
        (
            Meaning::Relative,
            values,
            &[
                "Имя ребенка",
                "Имя ребёнка 2",
                "Farzandi ismi",
                "Фарзандининг исми",
                "Qizining ismi",
                "Uşağın adı",
                "Övladının adı",
                "Tên con",
                "Tên bé",
                "Child's name",
                "Дети",
                "Имя мужа",
                "Xotinining ismi",
                "Tên chồng",
                "Spouse",
            ][..],
        ),
        (
            Meaning::RelativeBirthday,
            days,
            &[
                "День рождения дочери",
                "Дата рождения сына",
                "Farzandi tugʻilgan kuni",
                "Oʻgʻlining tugʻilgan kuni",
                "Uşağının doğum günü",
                "Ngày sinh con",
                "Sinh nhật của bé",
                "Child's birthday",
            ],
        ),
        (
            Meaning::Own,
            phones,
            &[
                "Телефон мужа",
                "Eri telefoni",
                "Ərinin telefonu",
                "SĐT chồng",
                "Husband's phone",
            ],
        ),
        (
            Meaning::Own,
            ["12345", "22345", "32345"],
            &["INN", "Shartnoma", "Buyurtma raqami", "Номер договора"],
        ),
        (
            Meaning::Own,
            ["AA1234567", "AB7654321", "AC1111111"],
            &["Pasport"],
        ),
        (
            Meaning::Own,
            ["301234567", "302345678", "303456789"],
            &["INN", "STIR", "Паспорт", "MST"],
        ),
    ] {
        for heading in headings {
            let found = meaning(PEOPLE, people, heading, values);
            assert_eq!(found, expected, "{heading}");
        }
    }
}

#[test]
fn what_a_relative_is_is_known_in_six_languages() {
    let people = ["Anvar,901234561", "Lola,901234562", "Botir,901234563"];
    let values = ["Vali", "Malika", "Olim"];
    for heading in [
        "Relationship",
        "Who the relative is",
        "Qarindoshligi",
        "Kim boʻladi",
        "Yaqini kim boʻladi",
        "Қариндошлиги",
        "Ким бўлади",
        "Qohumluq",
        "Qohumluq dərəcəsi",
        "Quan hệ",
        "Кто родственник",
        "Кем приходится",
        "Родство",
        "Степень родства",
    ] {
        let of = |beside: &str, people: [&str; 3]| meaning(beside, people, heading, values);
        let rows = people.map(|row| format!("{row},Aziza"));
        let rows = [&*rows[0], &rows[1], &rows[2]];
        let with_names = of("Ism,Telefon,Имя родственника", rows);
        assert_eq!(with_names, Meaning::RelationLabel, "{heading}");
        // Without anybody it speaks of it is kept as it is.
        assert_eq!(of("Ism,Telefon", people), Meaning::Own, "{heading}");
    }
}

#[test]
fn no_two_columns_write_one_field() {
    let text = "Клиент\tИмя\tТелефон\nОлег Пак\tОлег\t901234561\nBarno Saidova\tBarno\t901234562";
    let mapping = recognise(&table(text, '\t'));
    assert_eq!(mapping.place(&Meaning::Name), Some(0));
    assert_eq!(mapping.columns[1].meaning, Meaning::Own);
    let mut mapping = mapping;
    mapping.set(1, Meaning::Given);
    assert_eq!(mapping.columns[0].meaning, Meaning::Skip);
}

#[test]
fn only_a_day_of_a_debt_is_one() {
    let people = ["Anvar,901234561", "Lola,901234562", "Botir,901234563"];
    let days = ["15.05.2026", "12.03.2026", "01.12.2025"];
    let of = |heading: &str| {
        let beside = "Mijoz,Telefon,Qarz";
        let rows = people.map(|row| format!("{row},50000"));
        meaning(beside, [&rows[0], &rows[1], &rows[2]], heading, days)
    };
    for heading in ["Qarz sanasi", "Sana", "Дата", "Ngày nợ", "Borc tarixi"] {
        assert_eq!(of(heading), Meaning::DebtSince, "{heading}");
    }
    for heading in [
        "Дата последней покупки",
        "Ngày giao dịch cuối",
        "Oxirgi xarid sanasi",
        "Son alış tarixi",
    ] {
        assert_eq!(of(heading), Meaning::Own, "{heading}");
    }
}

#[test]
fn the_last_part_of_a_dotted_name_says_what_it_is() {
    let text = "name\tphones\temails\taddress.city\taddress.street\nLola\t901234561\tl@mail.uz\tToshkent\tNavoiy 1";
    let mapping = recognise(&table(text, '\t'));
    let meanings: Vec<&Meaning> = mapping.columns.iter().map(|one| &one.meaning).collect();
    let expected = [
        Meaning::Name,
        Meaning::Phone,
        Meaning::Email,
        Meaning::City,
        Meaning::Street,
    ];
    assert_eq!(meanings, expected.iter().collect::<Vec<_>>());
}

#[test]
fn a_day_or_a_year_in_a_heading_leaves_it_one() {
    for (text, expected) in [
        (
            "ФИО/Контрагент;Телефон;Долг на 01.11.2026\nЛола;901234561;50000",
            [Meaning::Name, Meaning::Phone, Meaning::Debt].as_slice(),
        ),
        (
            "Mijoz;Telefon;Qarz 01.11.2026 holatiga\nLola;901234561;50000",
            &[Meaning::Name, Meaning::Phone, Meaning::Debt],
        ),
        (
            "ФИО;Телефон;2025;2026;Долг\nЛола;901234561;10;20;50000",
            &[
                Meaning::Name,
                Meaning::Phone,
                Meaning::Own,
                Meaning::Own,
                Meaning::Debt,
            ],
        ),
    ] {
        let mapping = recognise(&table(text, ';'));
        let meanings: Vec<&Meaning> = mapping.columns.iter().map(|one| &one.meaning).collect();
        assert_eq!(meanings, expected.iter().collect::<Vec<_>>(), "{text}");
    }
}

#[test]
fn a_balance_may_be_of_anything_and_is_left_to_the_owner() {
    use Meaning as M;
    for (text, expected) in [
        (
            "name;phone;balance\nLola;901234561;-150000\nTimur;901234562;0",
            [M::Name, M::Phone, M::Own],
        ),
        (
            "Имя;Телефон;Баланс\nЛола;901234561;1500\nТимур;901234562;200",
            [M::Given, M::Phone, M::Own],
        ),
        (
            "Имя;Телефон;Бонусный баланс\nЛола;901234561;1500\nТимур;901234562;200",
            [M::Given, M::Phone, M::Points],
        ),
    ] {
        let mapping = recognise(&table(text, ';'));
        let meanings: Vec<&Meaning> = mapping.columns.iter().map(|one| &one.meaning).collect();
        assert_eq!(meanings, expected.iter().collect::<Vec<_>>(), "{text}");
    }
    let clopos = "Name;Phone;Date of Birth;Address;Gender;Balance;Group\n\
        Nigar;994501112233;1990-01-02;;Female;25.5;VIP\nOrxan;994551112233;;;Male;-10;";
    let mapping = recognise(&table(clopos, ';'));
    assert_eq!(mapping.layout, Some(Layout::Clopos));
    assert_eq!(mapping.columns[5].meaning, M::Own);
}

#[test]
fn parts_of_one_of_several_mean_what_they_are_of() {
    use Meaning as M;
    let text = "name;phones.1.type;phones.1.number;phones.2.number;emails.1.type;emails.1.address;tags.1.name\n\
        Lola;mobile;+998905550001;712220001;work;lola@x.uz;vip\nTimur;;;;;;";
    let mapping = recognise(&table(text, ';'));
    let meanings: Vec<&Meaning> = mapping.columns.iter().map(|one| &one.meaning).collect();
    let expected = [
        M::Name,
        M::PhoneLabel,
        M::Phone,
        M::Phone,
        M::Skip,
        M::Email,
        M::Tags,
    ];
    assert_eq!(meanings, expected.iter().collect::<Vec<_>>());
}
