//! What columns are called in English, Uzbek, Azerbaijani, Vietnamese and Russian.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::key;
use crate::exchange::meaning::Meaning;
use crate::text::{Language, words};

/// Names of columns by meaning. A name may stand under several; the first that fits counts.
#[rustfmt::skip]
const NAMES: &[(Meaning, &[&str])] = &[
    (Meaning::Given, &["first name", "given name", "ism", "исм", "имя", "имя клиента", "ad", "adı", "tên", "ismi", "исми"]),
    (Meaning::Family, &["last name", "surname", "family name", "familiya", "familiyasi", "фамилия", "фамилияси", "soyad", "soyadı", "soyadi", "họ", "họ đệm", "họ và tên đệm", "họ và đệm"]),
    (Meaning::Middle, &["middle name", "patronymic", "otasining ismi", "sharifi", "отасининг исми", "отчество", "ata adı", "tên đệm", "otasi ismi", "ota ismi", "atasının adı", "şərifi", "шарифи", "отасининг исми шарифи"]),
    (Meaning::Name, &["name", "full name", "customer", "customer name", "client", "client name", "contact", "contact name", "ism familiya", "ism sharif", "f.i.sh", "fish", "fio", "mijoz", "mijoz ismi", "мижоз", "исм фамилия", "ф.и.ш.", "фио", "ф.и.о.", "имя и фамилия", "фамилия имя", "фамилия имя отчество", "клиент", "контакт", "покупатель", "ad soyad", "adı soyadı", "soyad ad", "müştəri", "müştəri adı", "họ tên", "họ và tên", "tên khách hàng", "khách hàng", "tên khách", "mijozning ismi", "mijozning ismi sharifi", "ismi sharifi", "ism sharifi", "исми шарифи", "исми шариф", "ismi sharif", "исм шариф", "мижознинг исми", "xaridor", "xaridor ismi", "харидор", "qarzdor", "қарздор", "qarzdor ismi", "tên kh", "tên kh hàng", "müştərinin adı", "alıcı", "borclu", "должник", "имя фамилия", "имя покупателя", "фио клиента", "ф.и.о. клиента", "người nợ", "người mua", "контрагент", "клиенты", "наименование", "наименование контрагента", "покупатель клиент", "кому", "kimga", "кимга", "kimdan", "s.a.a.", "saa", "müştərilər", "khách", "họ tên kh", "họ tên khách", "fish mijoz", "mijoz fish", "f.i.o", "qarzdorning ismi", "xaridorning f.i.sh.", "имя клиента", "ф.и.о. должника", "klient", "client full name", "должник ф.и.о.", "kim", "ким", "buyer", "buyer name", "mijozlar", "borclunun adı", "tên người mua", "debtor", "debtor name", "наименование клиента", "наименование покупателя", "имя", "ism", "ismi", "исм", "исми", "tên", "ad", "adı"]),
    (Meaning::Nickname, &["nickname", "laqab", "лақаб", "прозвище", "ləqəb", "biệt danh"]),
    (Meaning::Company, &["company", "company name", "organization", "organisation", "firm", "kompaniya", "tashkilot", "firma", "компания", "ташкилот", "организация", "фирма", "şirkət", "công ty"]),
    (Meaning::Phone, &["phone", "phone number", "telephone", "tel", "mobile", "mobile phone", "mobile number", "cell", "cell phone", "whatsapp", "telefon", "telefon raqami", "telefon raqam", "tel raqami", "raqami", "телефон", "тел", "тел.", "номер телефона", "мобильный", "мобильный телефон", "сотовый", "телефон рақами", "nömrə", "telefon nömrəsi", "mobil", "mobil nömrə", "əlaqə nömrəsi", "điện thoại", "số điện thoại", "sđt", "sdt", "di động", "nomer", "номер", "raqam", "рақам", "telefoni", "aloqa", "aloqa raqami", "алоқа", "контакты", "контакт", "contact", "contacts", "contact number", "контактный телефон", "əlaqə", "əlaqə telefonu", "моб", "мобила", "моб тел", "тел моб", "mob", "mob nömrə", "số đt", "đt", "sđt khách", "whatsapp raqami", "telegram raqami", "telegram nomeri", "вотсап", "ватсап", "telefon raqami mobil", "liên hệ", "số liên hệ", "phone no", "номер тел", "тел номер", "tel nomer", "tel nomeri", "telefon nomeri", "telefon nomer", "telefon nömrə", "tel raqam", "телефон номери", "тел рақами"]),
    (Meaning::PhoneLabel, &["phone label", "phone type", "telefon turi", "телефон тури", "тип телефона", "подпись телефона", "telefon növü", "loại điện thoại"]),
    (Meaning::Email, &["email", "e-mail", "e-mail address", "email address", "mail", "elektron pochta", "pochta", "электрон почта", "почта", "эл. почта", "электронная почта", "имейл", "e-poçt", "elektron poçt", "thư điện tử"]),
    (Meaning::Telegram, &["telegram", "телеграм", "telegram username"]),
    (Meaning::Instagram, &["instagram", "инстаграм", "insta"]),
    (Meaning::Birthday, &["birthday", "birth date", "date of birth", "dob", "birthdate", "tugʻilgan kun", "tugʻilgan kuni", "tugʻilgan sana", "tugʻilgan sanasi", "туғилган кун", "туғилган куни", "туғилган сана", "туғилган санаси", "день рождения", "дата рождения", "д.р.", "др", "doğum günü", "doğum tarixi", "ngày sinh", "sinh nhật", "дата рожд", "дата рожд.", "день рожд", "tugʻilgan", "туғилган", "năm sinh", "tugʻilgan kun va oyi", "tugʻilgan kuni va oyi", "туғилган кун ва ойи", "туг. кун", "tug kun", "д/р", "день рожденья", "год рождения", "doğum", "doğulduğu gün", "doğulduğu tarix", "ngày tháng năm sinh", "ngày tháng sinh", "ns", "sn", "birth day", "tugʻilgan yili", "туғилган йили", "tugʻilgan kun sanasi", "дата рождения клиента", "днюха", "bday", "b day"]),
    (Meaning::Sex, &["sex", "gender", "jins", "jinsi", "жинс", "жинси", "пол", "cins", "cinsi", "giới tính"]),
    (Meaning::Card, &["card", "card number", "customer code", "loyalty card", "discount card", "barcode of card", "karta", "karta raqami", "карта", "карта рақами", "номер карты", "дисконтная карта", "бонусная карта", "kart", "kart nömrəsi", "thẻ", "số thẻ", "mã thẻ", "mã khách hàng", "chegirma kartasi", "bonus karta", "skidka karta", "diskont karta", "чегирма картаси", "код карты", "штрих код карты", "накопительная карта", "скидочная карта", "карты", "bonus kart", "endirim kartı", "mã thẻ kh", "số thẻ thành viên", "thẻ thành viên", "card no", "card code", "membership card", "member card", "karta kodi", "karta shtrix kodi", "номер дисконтной карты", "№ дисконтной карты", "customer card", "client card", "mijoz kartasi", "xaridor kartasi", "мижоз картаси", "карта клиента", "карта покупателя", "müştəri kartı", "thẻ khách hàng"]),
    (Meaning::Street, &["address", "street", "street address", "address line 1", "address line 2", "manzil", "koʻcha", "манзил", "кўча", "адрес", "улица", "ünvan", "küçə", "địa chỉ", "đường"]),
    (Meaning::City, &["city", "town", "shahar", "шаҳар", "город", "şəhər", "thành phố"]),
    (Meaning::Region, &["region", "state", "province", "district", "viloyat", "tuman", "вилоят", "туман", "область", "регион", "район", "rayon", "bölgə", "tỉnh", "quận", "huyện", "khu vực"]),
    (Meaning::Postcode, &["postal code", "postcode", "zip", "zip code", "pochta indeksi", "indeks", "почта индекси", "индекс", "почтовый индекс", "poçt indeksi", "mã bưu điện"]),
    (Meaning::Country, &["country", "davlat", "mamlakat", "мамлакат", "давлат", "страна", "ölkə", "quốc gia"]),
    (Meaning::Tags, &["tags", "tag", "group", "groups", "labels", "category of customer", "segment", "teglar", "teg", "guruh", "теглар", "тег", "теги", "гуруҳ", "группа", "метки", "сегмент", "etiketlər", "etiket", "qrup", "teqlər", "nhãn", "nhóm", "nhóm khách hàng"]),
    (Meaning::Note, &["note", "notes", "comment", "comments", "remark", "remarks", "memo", "description", "izoh", "eslatma", "изоҳ", "эслатма", "заметка", "заметки", "примечание", "примечания", "комментарий", "описание", "qeyd", "qeydlər", "şərh", "ghi chú", "chú thích"]),
    (Meaning::Source, &["source", "lead source", "how found", "manba", "qayerdan", "манба", "источник", "откуда узнали", "mənbə", "haradan", "nguồn", "nguồn khách"]),
    (Meaning::Since, &["since", "customer since", "created", "created at", "registered", "registration date", "first visit", "first purchase", "mijoz boʻlgan sana", "birinchi tashrif", "roʻyxatdan oʻtgan sana", "мижоз бўлган сана", "биринчи ташриф", "рўйхатдан ўтган сана", "клиент с", "дата регистрации", "первый визит", "müştəri olduğu tarix", "ilk ziyarət", "qeydiyyat tarixi", "khách từ ngày", "lần đầu đến", "ngày đăng ký", "ngày tạo"]),
    (Meaning::Elsewhere, &["customer id", "client id", "contact id", "external id", "id", "boshqa dasturdagi raqami", "бошқа дастурдаги рақами", "id клиента", "номер в другой программе", "başqa proqramdakı nömrə", "mã ở phần mềm khác"]),
    (Meaning::EmailConsent, &["email consent", "accepts email marketing", "e-mail consent", "xatga rozilik", "elektron xatga rozilik", "электрон хатга розилик", "согласие на письма", "e-poçta razılıq", "đồng ý nhận email"]),
    (Meaning::SmsConsent, &["sms consent", "accepts sms marketing", "sms ga rozilik", "смсга розилик", "согласие на смс", "sms-ə razılıq", "đồng ý nhận sms"]),
    (Meaning::Consents, &["consents since when", "consents", "roziliklar va sanasi", "roziliklar", "розиликлар ва санаси", "розиликлар", "razılıqlar və tarixi", "razılıqlar", "các điều đã đồng ý và từ ngày", "согласия и с какого дня", "согласия"]),
    (Meaning::Points, &["points", "points balance", "bonus", "bonuses", "bonus balance", "cashback", "ball", "ballar", "bonuslar", "keshbek", "балл", "баллар", "бонус", "бонуслар", "баллы", "бонусы", "кешбэк", "кэшбэк", "xal", "xallar", "bonuslar", "điểm", "điểm tích lũy", "tích điểm", "bonus ballari", "bonus ball", "yigʻilgan ball", "yigʻilgan ballar", "ballari", "keshbek summasi", "бонусные баллы", "кол-во бонусов", "количество бонусов", "кол-во баллов", "количество баллов", "накоплено баллов", "накоплено бонусов", "остаток бонусов", "бонусный баланс", "bonus balans", "bonus xalları", "bonus xal", "điểm hiện tại", "điểm thưởng", "số điểm", "point", "cashback balance", "loyalty points", "reward points"]),
    (Meaning::Spent, &["total spent", "spent", "lifetime spend", "total purchases", "turnover", "jami xarid", "jami xaridlar", "xarid summasi", "жами харид", "жами харидлар", "сумма покупок", "всего куплено", "оборот", "ümumi alış", "alış məbləği", "tổng chi tiêu", "tổng mua", "tổng bán", "jami savdo", "xaridlari summasi", "xaridlar summasi", "umumiy xarid", "umumiy xaridlar", "umumiy savdo", "умумий харид", "жами савдо", "сумма всех покупок", "итого покупок", "всего покупок", "общая сумма покупок", "потрачено", "выручка", "ümumi alış məbləği", "ümumi alışlar", "tổng bán trừ trả hàng", "tổng mua trừ trả hàng", "net sales", "net spent", "net purchases", "сумма покупок за вычетом возвратов", "продажи за вычетом возвратов", "покупки без возвратов", "чистая сумма покупок", "чистые продажи", "sof xarid", "sof savdo", "соф харид", "соф савдо", "xalis alış", "xalis satış", "doanh thu thuần", "doanh số thuần", "doanh số", "doanh thu", "purchases total", "total sales", "lifetime value"]),
    (Meaning::Debt, &["debt", "owes", "credit balance", "receivable", "qarz", "qarzi", "qarzdorlik", "nasiya", "қарз", "қарзи", "насия", "долг", "задолженность", "borc", "borcu", "nisyə", "nợ", "công nợ", "nợ hiện tại", "nợ cần thu", "сумма долга", "остаток долга", "остаток по долгу", "долг клиента", "к оплате", "qarz miqdori", "qarz summasi", "qolgan qarz", "qoldiq", "qoldiq qarz", "қарз миқдори", "қарз суммаси", "қолдиқ", "balans qarz", "qalıq borc", "qalıq", "dư nợ", "tiền nợ", "còn nợ", "số tiền nợ", "nợ còn lại", "balance due", "amount due", "amount owed", "qarz summa", "qarzdorligi", "qancha qarz", "jami qarz", "umumiy qarz", "nasiya summasi", "қарздорлиги", "общий долг", "сумма задолженности", "остаток", "дебет", "дебиторка", "дебиторская задолженность", "сальдо", "borc məbləği", "ümumi borc", "công nợ hiện tại", "nợ cần thu hiện tại", "tổng nợ", "nợ cũ", "phải thu", "qolgan summa", "қолган сумма", "осталось", "осталось оплатить", "остаток к оплате", "qoldi", "қолди", "qalan", "qaldı", "còn lại", "số tiền còn lại", "còn phải trả", "remaining", "outstanding", "qalan borc"]),
    (Meaning::Advance, &["paid ahead", "advance", "prepaid", "prepayment", "avans", "oldindan toʻlagan", "oldindan toʻlov", "аванс", "предоплата", "олдиндан тўлаган", "олдиндан тўлов", "qabaqcadan ödəyib", "ön ödəniş", "trả trước", "đặt cọc"]),
    (Meaning::Product, &["product", "product name", "item", "item name", "title", "goods", "name of product", "mahsulot", "mahsulot nomi", "tovar", "tovar nomi", "nomi", "маҳсулот", "маҳсулот номи", "номи", "товар", "наименование", "название", "наименование товара", "название товара", "номенклатура", "məhsul", "məhsulun adı", "mal", "malın adı", "hàng", "tên hàng", "hàng hóa", "sản phẩm", "tên sản phẩm", "name", "номенклатура характеристика", "товар услуга", "товары", "mahsulotlar", "tovarlar", "product title"]),
    (Meaning::Category, &["category", "product category", "type of product", "kategoriya", "turkum", "категория", "туркум", "группа товаров", "kateqoriya", "danh mục", "nhóm hàng", "nhóm hàng 3 cấp", "loại hàng", "nhóm hàng hóa", "номенклатурная группа"]),
    (Meaning::Brand, &["brand", "manufacturer", "vendor", "brend", "бренд", "марка", "производитель", "marka", "thương hiệu", "nhãn hiệu"]),
    (Meaning::Fabric, &["fabric", "material", "mato", "мато", "ткань", "материал", "состав", "parça", "vải", "chất liệu"]),
    (Meaning::Colour, &["colour", "color", "rang", "rangi", "ранг", "ранги", "цвет", "rəng", "màu", "màu sắc", "цвета", "ranglar", "ranglari", "option color"]),
    (Meaning::Size, &["size", "oʻlcham", "oʻlchami", "razmer", "ўлчам", "ўлчами", "размер", "ölçü", "kích thước", "cỡ", "kích cỡ", "size", "oʻlchamlar", "oʻlchamlari", "ўлчамлари", "размеры", "razmeri", "размери", "o'lchami", "ölçüsü", "sizes", "kích thước cỡ"]),
    (Meaning::Variant, &["variant", "variation", "modification", "variant nomi", "tur", "вариант", "тур", "модификация", "phiên bản", "biến thể", "thuộc tính", "характеристика", "характеристика номенклатуры", "attributes", "attribute"]),
    (Meaning::Unit, &["unit", "unit of measure", "oʻlchov birligi", "birlik", "ўлчов бирлиги", "бирлик", "единица", "ед. изм.", "единица измерения", "vahid", "ölçü vahidi", "đơn vị", "đvt", "đơn vị tính", "ед", "ед.", "ед изм", "birligi"]),
    (Meaning::Handle, &["same in all variants", "handle", "variantlarda bir xil kod", "вариантларда бир хил код", "variantlarda eyni kod", "mã chung của các phiên bản", "общий код вариантов"]),
    (Meaning::OptionName, &["option name", "option 1 name", "option 2 name", "option 3 name", "xususiyat nomi", "хусусият номи", "xüsusiyyət adı", "tên tùy chọn", "название свойства"]),
    (Meaning::OptionValue, &["option value", "option 1 value", "option 2 value", "option 3 value", "xususiyat qiymati", "хусусият қиймати", "xüsusiyyət dəyəri", "giá trị tùy chọn", "значение свойства"]),
    (Meaning::Price, &["price", "sale price", "retail price", "selling price", "narx", "narxi", "sotuv narxi", "sotish narxi", "нарх", "нархи", "сотув нархи", "цена", "цена продажи", "розничная цена", "qiymət", "qiyməti", "satış qiyməti", "giá", "giá bán", "đơn giá", "sotiladigan narx", "sotiladigan narxi", "chakana narx", "chakana narxi", "чакана нарх", "розница", "розничная", "розн", "цена розн", "цена розница", "розничная цена сум", "giá bán lẻ", "default price", "sotish", "цена продажная", "продажная цена", "отпускная цена", "giá lẻ"]),
    (Meaning::Cost, &["cost", "cost price", "purchase price", "buying price", "tannarx", "tannarxi", "kelish narxi", "olish narxi", "таннарх", "таннархи", "келиш нархи", "себестоимость", "закупочная цена", "цена закупки", "maya dəyəri", "alış qiyməti", "giá vốn", "giá nhập", "kelgan narxi", "kelgan narx", "asl narxi", "asl narx", "tan narxi", "tan narx", "келган нархи", "асл нархи", "тан нархи", "закуп", "закупочная", "закупка", "цена закуп", "закуп цена", "приход цена", "цена прихода", "приходная цена", "входная цена", "alış", "maya", "maya qiyməti", "giá nhập hàng", "olingan narxi", "olingan narx", "закупочная цена сум"]),
    (Meaning::Barcode, &["barcode", "bar code", "ean", "upc", "gtin", "shtrix kod", "shtrixkod", "штрих код", "штрихкод", "ştrix kod", "ştrixkod", "barkod", "mã vạch"]),
    (Meaning::Sku, &["sku", "article", "item code", "product code", "artikul", "kod", "артикул", "код", "код товара", "məhsul kodu", "mã hàng", "mã sản phẩm", "mã"]),
    (Meaning::When, &["date", "date and time", "sale date", "order date", "receipt date", "time", "sana", "sotuv sanasi", "vaqt", "сана", "сотув санаси", "вақт", "дата", "дата продажи", "дата и время", "дата чека", "tarix", "satış tarixi", "ngày", "ngày bán", "thời gian", "дата документа", "дата операции", "дата заказа", "ngày giờ", "ngày tạo đơn", "vaqti", "дата покупки"]),
    (Meaning::Number, &["receipt number", "receipt", "receipt no", "order number", "order", "invoice", "invoice number", "check number", "chek raqami", "chek", "чек рақами", "чек", "номер чека", "№ чека", "номер заказа", "qəbz nömrəsi", "qəbz", "çek nömrəsi", "çek", "mã hóa đơn", "số hóa đơn", "hóa đơn", "номер документа", "№ документа", "номер"]),
    (Meaning::Type, &["receipt type", "operation", "sale or return", "savdo yoki qaytarish", "савдо ёки қайтариш", "тип чека", "тип операции", "продажа или возврат", "əməliyyat növü", "satış və ya qaytarma", "loại hóa đơn", "bán hay trả"]),
    (Meaning::Quantity, &["quantity", "qty", "count", "soni", "miqdor", "miqdori", "сони", "миқдор", "миқдори", "количество", "кол-во", "say", "miqdar", "sayı", "số lượng", "sl"]),
    (Meaning::Gross, &["gross sales", "gross", "subtotal", "chegirmagacha", "чегирмагача", "сумма без скидки", "до скидки", "endirimə qədər", "endirimsiz məbləğ", "tổng tiền hàng", "trước giảm giá"]),
    (Meaning::Discount, &["discount", "discounts", "chegirma", "чегирма", "скидка", "endirim", "giảm giá", "chiết khấu"]),
    (Meaning::Net, &["net sales", "net", "amount", "sum", "total price", "line total", "chegirmadan keyin", "summa", "чегирмадан кейин", "сумма", "после скидки", "сумма со скидкой", "endirimdən sonra", "məbləğ", "thành tiền", "sau giảm giá"]),
    (Meaning::Paid, &["total collected", "total", "paid", "grand total", "toʻlangan", "jami", "jami summa", "тўланган", "жами", "жами сумма", "итого", "оплачено", "всего", "тўлов", "toʻlov", "оплата", "ödəniş", "thanh toán", "ödənilib", "cəmi", "yekun", "tổng cộng", "khách trả", "đã trả", "tổng tiền", "ödənib", "đã thanh toán", "тўланди", "toʻlandi"]),
    (Meaning::CostTotal, &["cost of goods", "cogs", "jami tannarx", "жами таннарх", "себестоимость продаж", "общая себестоимость", "cəmi maya dəyəri", "tổng giá vốn"]),
    (Meaning::PaidHow, &["payment type", "payment method", "payment", "paid by", "toʻlov turi", "toʻlov usuli", "тўлов тури", "тўлов усули", "способ оплаты", "тип оплаты", "вид оплаты", "форма оплаты", "ödəniş növü", "ödəniş üsulu", "hình thức thanh toán", "phương thức thanh toán", "cách trả", "тўлов", "toʻlov", "оплата", "ödəniş", "thanh toán"]),
    (Meaning::PaidBy, &["paid this way", "shu usulda toʻlangan", "шу усулда тўланган", "bu üsulla ödənən", "trả bằng cách này", "оплачено этим способом", "cash", "naqd", "naqd pul", "нақд", "нақд пул", "наличные", "наличными", "nağd", "tiền mặt", "card", "karta", "plastik", "карта", "пластик", "картой", "безнал", "безналичные", "kart", "thẻ", "click", "payme", "uzum", "terminal", "терминал", "ví", "chuyển khoản", "перевод", "oʻtkazma", "köçürmə", "transfer"]),
    (Meaning::ReceiptPaid, &["paid of the receipt", "chekdan toʻlangani", "чекдан тўлангани", "qəbzdən ödənən", "khách đã trả", "оплачено по чеку", "оплачено клиентом", "customer paid", "mijoz toʻladi", "мижоз тўлади"]),
    (Meaning::ReceiptDiscount, &["discount on the receipt", "receipt discount", "invoice discount", "order discount", "chekka chegirma", "chek chegirmasi", "чекка чегирма", "чек чегирмаси", "qəbzə endirim", "giảm giá hóa đơn", "chiết khấu hóa đơn", "скидка на чек", "скидка чека", "скидка на документ"]),
    (Meaning::Discount, &["giảm giá hóa đơn", "chiết khấu hóa đơn", "скидка на чек", "chek chegirmasi", "receipt discount", "invoice discount", "order discount"]),
    (Meaning::Paid, &["khách cần trả"]),
    (Meaning::Paid, OF_RECEIPT),
    (Meaning::ReceiptOwed, &["owed of the receipt", "chekdan qarz", "чекдан қарз", "qəbzdən borc", "còn nợ của hóa đơn", "долг по чеку"]),
    (Meaning::Seller, &["seller", "cashier", "cashier name", "salesperson", "employee", "sotuvchi", "kassir", "сотувчи", "кассир", "продавец", "сотрудник", "satıcı", "người bán", "thu ngân", "nhân viên"]),
    (Meaning::Shop, &["store", "shop", "branch", "location", "doʻkon", "filial", "дўкон", "филиал", "магазин", "точка", "mağaza", "cửa hàng", "chi nhánh"]),
    (Meaning::Buyer, &["buyer", "customer name", "customer", "client", "client name", "xaridor", "mijoz", "харидор", "мижоз", "покупатель", "клиент", "имя клиента", "alıcı", "müştəri", "người mua", "khách hàng", "tên khách hàng", "контрагент", "розничный клиент", "наименование контрагента", "fio", "ф.и.о. клиента", "имя покупателя", "f.i.sh", "mijoz ismi", "xaridor ismi", "ism familiya", "фио", "tên khách", "họ tên khách", "müştəri adı", "alıcı adı"]),
    (Meaning::BuyerContact, &["buyers phone or e-mail", "xaridorning telefoni yoki elektron pochtasi", "харидорнинг телефони ёки электрон почтаси", "alıcının telefonu və ya e-poçtu", "điện thoại hoặc email người mua", "телефон или почта покупателя", "customer contacts", "customer phone", "buyer phone", "contact of buyer", "xaridor telefoni", "mijoz telefoni", "харидор телефони", "мижоз телефони", "телефон клиента", "телефон покупателя", "alıcının telefonu", "müştərinin telefonu", "điện thoại người mua", "điện thoại khách", "phone", "phone number", "telefon", "телефон", "số điện thoại", "điện thoại"]),
    (Meaning::BuyerCode, &["customer id", "client id", "buyer id", "id клиента", "id покупателя", "mijoz id", "buyer code", "customer code", "client code", "code of customer", "customer no", "customer card", "client card", "xaridor kodi", "mijoz kodi", "mijozning kodi", "mijoz kartasi", "xaridor kartasi", "харидор коди", "мижоз коди", "мижознинг коди", "мижоз картаси", "код покупателя", "код клиента", "код контрагента", "карта клиента", "карта покупателя", "№ клиента", "alıcının kodu", "alıcı kodu", "müştəri kodu", "müştərinin kodu", "müştəri kartı", "mã người mua", "mã khách hàng", "mã khách", "mã kh", "thẻ khách hàng", "card number", "loyalty card", "discount card", "karta raqami", "карта рақами", "номер карты", "дисконтная карта", "бонусная карта", "kart nömrəsi", "số thẻ", "mã thẻ"]),
    (Meaning::Status, &["status", "state of receipt", "holati", "holat", "ҳолати", "ҳолат", "статус", "состояние", "vəziyyət", "trạng thái"]),
    (Meaning::Taken, &["taken on credit", "taken", "took", "bought on credit", "on credit", "nasiyaga olgani", "oldi", "oldi qarz", "oldi nasiya", "qarz oldi", "nasiya oldi", "qarzga oldi", "nasiyaga oldi", "olgan", "olgani", "qarzga olgan", "berilgan qarz", "berilgan nasiya", "насияга олгани", "олди", "олди қарз", "қарз олди", "насияга олди", "олган", "олгани", "взято в долг", "взял", "взяла", "взято", "взял в долг", "взяла в долг", "отпущено в долг", "отпущено", "nisyə götürdüyü", "götürdü", "götürüb", "nisyə götürdü", "borc götürdü", "aldı", "mua chịu", "lấy nợ", "mua nợ", "ghi nợ", "phát sinh nợ", "nợ phát sinh"]),
    (Meaning::PaidBack, &["paid back", "repaid", "paid", "payments", "qaytargani", "berdi", "berdi toʻladi", "berdi qaytardi", "toʻladi", "toʻlandi", "toʻlagan", "toʻlagani", "toʻlangan", "qaytardi", "qaytargan", "uzdi", "toʻlov", "қайтаргани", "берди", "берди тўлади", "тўлади", "тўланди", "тўлаган", "тўлагани", "тўланган", "қайтарди", "қайтарган", "узди", "тўлов", "возвращено", "оплатил", "оплатила", "оплачено", "погасил", "погасила", "погашено", "погашение", "вернул", "вернула", "отдал", "отдала", "внес", "оплата", "qaytardığı", "ödədi", "ödəyib", "ödənib", "ödənilib", "ödəniş", "qaytardı", "verdi", "đã trả nợ", "trả", "đã trả", "trả nợ", "khách trả", "thanh toán", "đã thanh toán"]),
    (Meaning::StillOwed, &["still owed", "hali qarzi", "ҳали қарзи", "hələ borcu", "còn phải trả nợ", "осталось вернуть"]),
    (Meaning::Relative, &["relative or child", "spouse", "children", "yaqini yoki farzandi", "яқини ёки фарзанди", "yaxını və ya övladı", "người thân hoặc con", "родственник или ребёнок"]),
    (Meaning::RelationLabel, &["who the relative is", "relation", "relationship", "relation to customer", "relationship to customer", "kinship", "yaqini kim boʻladi", "kim boʻladi", "kimi boʻladi", "qarindoshi kim", "qarindosh kim", "yaqini kim", "qarindoshligi", "qarindoshlik", "qarindoshlik darajasi", "qarindoshlik turi", "яқини ким бўлади", "ким бўлади", "кими бўлади", "қариндоши ким", "яқини ким", "қариндошлиги", "қариндошлик", "қариндошлик даражаси", "yaxını kimidir", "kimidir", "kim olur", "nəyi olur", "qohumluq", "qohumluğu", "qohumluq dərəcəsi", "qohumluq əlaqəsi", "quan hệ với người thân", "quan hệ", "mối quan hệ", "quan hệ gia đình", "quan hệ họ hàng", "quan hệ với khách", "кем приходится родственник", "кем приходится", "кто приходится", "кто родственник", "родство", "степень родства", "родственная связь", "вид родства"]),
    (Meaning::RelativeBirthday, &["relatives birthday", "yaqinining tugʻilgan kuni", "яқинининг туғилган куни", "yaxınının doğum günü", "ngày sinh của người thân", "день рождения родственника"]),
    // A plain date beside a debt is the debt's.
    (Meaning::DebtSince, &["debt since", "debt date", "date of debt", "owed since", "credit date", "qarz sanasi", "qarz olingan sana", "qarz olgan sana", "qarz berilgan sana", "nasiya sanasi", "қарз санаси", "қарз олинган сана", "қарз олган сана", "қарз берилган сана", "насия санаси", "дата долга", "дата возникновения долга", "дата возникновения", "долг с", "borc tarixi", "borcun tarixi", "borc götürülən tarix", "nisyə tarixi", "ngày nợ", "ngày mua nợ", "ngày ghi nợ", "ngày phát sinh nợ", "date", "sana", "сана", "дата", "tarix", "ngày"]),
    (Meaning::DebtDue, &["due on", "due", "due date", "due day", "pay by", "payment due", "toʻlash muddati", "toʻlov muddati", "qarz muddati", "qaytarish muddati", "qaytarish sanasi", "muddat", "muddati", "тўлаш муддати", "тўлов муддати", "қарз муддати", "қайтариш муддати", "қайтариш санаси", "муддат", "муддати", "срок оплаты", "срок", "оплатить до", "срок погашения", "срок долга", "дата возврата", "срок возврата", "ödəmə tarixi", "son ödəmə tarixi", "ödəmə müddəti", "qaytarma tarixi", "hạn trả", "hạn thanh toán", "ngày đến hạn", "ngày trả", "hạn nợ", "ngày hẹn trả", "return by", "repay by", "due by", "repayment date", "promised date", "вернуть до", "вернёт до", "обещал вернуть", "обещала вернуть", "отдать до", "отдаст", "погасить до", "дата погашения", "крайний срок", "крайний срок оплаты", "qaytarish kuni", "qaytarish vaqti", "qaytaradigan kun", "qaytaradigan sana", "qachon qaytaradi", "toʻlash sanasi", "toʻlash kuni", "vaʼda qilgan kun", "vaʼda qilgan sana", "қайтариш куни", "қайтариш вақти", "қайтарадиган кун", "қайтарадиган сана", "қачон қайтаради", "тўлаш санаси", "тўлаш куни", "ваъда қилган кун", "ваъда қилган сана", "son ödəniş tarixi", "son ödəniş günü", "ödəniş müddəti", "son tarix", "qaytarılma tarixi", "qaytarma müddəti", "qaytarma günü", "borcun qaytarılma tarixi", "vəd etdiyi tarix", "hạn cuối", "hạn chót", "hạn trả nợ", "hạn trả tiền", "ngày phải trả", "ngày trả nợ", "hẹn trả", "hẹn trả nợ"]),
];

/// Names of sums of whole receipts, whatever the rows are.
#[rustfmt::skip]
pub const OF_RECEIPT: &[&str] = &[
    "total of receipt", "receipt total", "total per receipt", "receipt sum", "order total",
    "invoice total", "check total", "jami chek", "chek jami", "chek jami summasi", "chek summasi",
    "chek boʻyicha jami", "жами чек", "чек жами", "чек суммаси", "чек бўйича жами", "итого по чеку",
    "итого чек", "чек итого", "сумма чека", "сумма по чеку", "всего по чеку", "к оплате по чеку",
    "итого по заказу", "сумма заказа", "итого по накладной", "tổng hóa đơn", "tổng tiền hóa đơn",
    "tổng đơn", "tổng đơn hàng", "tổng tiền đơn hàng", "qəbz cəmi", "qəbzin cəmi", "qəbz üzrə cəmi",
    "qəbz məbləği", "qəbzin məbləği", "çek cəmi", "çek üzrə cəmi", "çek məbləği",
];

/// Names of columns that hold nothing about a customer.
const NOISE: &[&str] = &[
    "no",
    "n",
    "nr",
    "num",
    "№",
    "#",
    "t/r",
    "п/п",
    "№ п/п",
    "stt",
    "sira",
    "row",
];

/// Words that make a column one of days: "Qarz sanasi" is no debt.
const OF_DAYS: &[&str] = &[
    "date",
    "due",
    "sana",
    "sanasi",
    "muddat",
    "muddati",
    "дата",
    "срок",
    "сана",
    "санаси",
    "муддат",
    "муддати",
    "tarix",
    "tarixi",
    "müddət",
    "müddəti",
    "ngày",
    "hạn",
];

/// [`OF_DAYS`] as names are compared.
pub fn of_days() -> &'static BTreeSet<String> {
    static DAYS: OnceLock<BTreeSet<String>> = OnceLock::new();
    DAYS.get_or_init(|| OF_DAYS.iter().map(|word| key(word)).collect())
}

/// A running number and the like; also why a row was left out, in a file of such rows.
pub fn is_noise(name: &str) -> bool {
    let is_reason = |language: Language| key(words(language).exchange().reason()) == name;
    name.is_empty()
        || NOISE.iter().any(|noise| key(noise) == name)
        || Language::ALL.into_iter().any(is_reason)
}

/// Meanings by names as they are compared, the likeliest first.
pub fn known() -> &'static BTreeMap<String, Vec<Meaning>> {
    static KNOWN: OnceLock<BTreeMap<String, Vec<Meaning>>> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let mut known: BTreeMap<String, Vec<Meaning>> = BTreeMap::new();
        for (meaning, names) in NAMES {
            for name in *names {
                let meanings = known.entry(key(name)).or_default();
                if !meanings.contains(meaning) {
                    meanings.push(meaning.clone());
                }
            }
        }
        known
    })
}
