//! What columns of tables are called.

words! {
    /// What columns of tables are called.
    pub struct ColumnsWords;

    skip { en: "Leave out", uz: "Kiritilmasin", uz_cyrl: "Киритилмасин", az: "Buraxılsın", vi: "Bỏ qua", ru: "Не загружать" }
    own { en: "Own field", uz: "Oʻz maydoni", uz_cyrl: "Ўз майдони", az: "Öz sahəsi", vi: "Mục riêng", ru: "Своё поле" }
    name { en: "Full name", uz: "Ism familiya", uz_cyrl: "Исм фамилия", az: "Ad soyad", vi: "Họ và tên", ru: "Имя и фамилия" }
    given { en: "First name", uz: "Ism", uz_cyrl: "Исм", az: "Ad", vi: "Tên", ru: "Имя" }
    middle { en: "Middle name", uz: "Otasining ismi", uz_cyrl: "Отасининг исми", az: "Ata adı", vi: "Tên đệm", ru: "Отчество" }
    family { en: "Last name", uz: "Familiya", uz_cyrl: "Фамилияси", az: "Soyad", vi: "Họ", ru: "Фамилия" }
    nickname { en: "Nickname", uz: "Laqab", uz_cyrl: "Лақаб", az: "Ləqəb", vi: "Biệt danh", ru: "Прозвище" }
    company { en: "Company", uz: "Tashkilot", uz_cyrl: "Ташкилот", az: "Şirkət", vi: "Công ty", ru: "Организация" }
    phone { en: "Phone", uz: "Telefon", uz_cyrl: "Телефон рақами", az: "Telefon nömrəsi", vi: "Số điện thoại", ru: "Телефон" }
    phone_label { en: "Phone type", uz: "Telefon turi", uz_cyrl: "Телефон тури", az: "Telefon növü", vi: "Loại điện thoại", ru: "Тип телефона" }
    email { en: "E-mail", uz: "Elektron pochta", uz_cyrl: "Электрон почта", az: "E-poçt", vi: "Email", ru: "Электронная почта" }
    telegram { en: "Telegram", uz: "Telegram", uz_cyrl: "Telegram", az: "Telegram", vi: "Telegram", ru: "Telegram" }
    instagram { en: "Instagram", uz: "Instagram", uz_cyrl: "Instagram", az: "Instagram", vi: "Instagram", ru: "Instagram" }
    street { en: "Address", uz: "Manzil", uz_cyrl: "Манзил", az: "Ünvan", vi: "Địa chỉ", ru: "Адрес" }
    city { en: "City", uz: "Shahar", uz_cyrl: "Шаҳар", az: "Şəhər", vi: "Thành phố", ru: "Город" }
    region { en: "Region", uz: "Viloyat", uz_cyrl: "Вилоят", az: "Bölgə", vi: "Khu vực", ru: "Регион" }
    postcode { en: "Postal code", uz: "Pochta indeksi", uz_cyrl: "Почта индекси", az: "Poçt indeksi", vi: "Mã bưu điện", ru: "Почтовый индекс" }
    country { en: "Country", uz: "Mamlakat", uz_cyrl: "Мамлакат", az: "Ölkə", vi: "Quốc gia", ru: "Страна" }
    birthday { en: "Birthday", uz: "Tugʻilgan kun", uz_cyrl: "Туғилган кун", az: "Doğum günü", vi: "Ngày sinh", ru: "День рождения" }
    sex { en: "Sex", uz: "Jinsi", uz_cyrl: "Жинси", az: "Cinsi", vi: "Giới tính", ru: "Пол" }
    tags { en: "Tags", uz: "Teglar", uz_cyrl: "Теглар", az: "Etiketlər", vi: "Nhãn", ru: "Теги" }
    note_line { en: "To the note, with its heading", uz: "Izohga, sarlavhasi bilan", uz_cyrl: "Изоҳга, сарлавҳаси билан", az: "Qeydə, başlığı ilə birgə", vi: "Vào ghi chú, kèm tiêu đề", ru: "В заметку, вместе с заголовком" }
    note { en: "Note", uz: "Izoh", uz_cyrl: "Изоҳ", az: "Qeyd", vi: "Ghi chú", ru: "Заметка" }
    card { en: "Card number", uz: "Karta raqami", uz_cyrl: "Карта рақами", az: "Kart nömrəsi", vi: "Số thẻ", ru: "Номер карты" }
    source { en: "How found", uz: "Qayerdan", uz_cyrl: "Манба", az: "Haradan", vi: "Nguồn khách", ru: "Откуда узнали" }
    since { en: "Customer since", uz: "Mijoz boʻlgan sana", uz_cyrl: "Мижоз бўлган сана", az: "Müştəri olduğu tarix", vi: "Khách từ ngày", ru: "Клиент с" }
    elsewhere { en: "Customer ID", uz: "Boshqa dasturdagi raqami", uz_cyrl: "Бошқа дастурдаги рақами", az: "Başqa proqramdakı nömrə", vi: "Mã ở phần mềm khác", ru: "Номер в другой программе" }
    email_consent { en: "E-mail consent", uz: "Xatga rozilik", uz_cyrl: "Электрон хатга розилик", az: "E-poçta razılıq", vi: "Đồng ý nhận email", ru: "Согласие на письма" }
    sms_consent { en: "SMS consent", uz: "SMS ga rozilik", uz_cyrl: "СМСга розилик", az: "SMS-ə razılıq", vi: "Đồng ý nhận SMS", ru: "Согласие на СМС" }
    consents { en: "Consents, since when", uz: "Roziliklar va sanasi", uz_cyrl: "Розиликлар ва санаси", az: "Razılıqlar və tarixi", vi: "Các điều đã đồng ý và từ ngày", ru: "Согласия и с какого дня" }
    points { en: "Points", uz: "Ballar", uz_cyrl: "Баллар", az: "Xallar", vi: "Điểm tích lũy", ru: "Баллы" }
    spent { en: "Total spent", uz: "Jami xarid", uz_cyrl: "Жами харид", az: "Ümumi alış", vi: "Tổng chi tiêu", ru: "Сумма покупок" }
    debt { en: "Debt", uz: "Qarz", uz_cyrl: "Қарз", az: "Borc", vi: "Công nợ", ru: "Долг" }
    debt_since { en: "Debt since", uz: "Qarz sanasi", uz_cyrl: "Қарз санаси", az: "Borc tarixi", vi: "Ngày nợ", ru: "Дата долга" }
    advance { en: "Paid ahead", uz: "Oldindan toʻlagan", uz_cyrl: "Олдиндан тўлаган", az: "Qabaqcadan ödəyib", vi: "Trả trước", ru: "Аванс" }
    debt_due { en: "Due on", uz: "Toʻlash muddati", uz_cyrl: "Тўлаш муддати", az: "Ödəmə tarixi", vi: "Hạn trả", ru: "Срок оплаты" }
    taken { en: "Taken on credit", uz: "Nasiyaga olgani", uz_cyrl: "Насияга олгани", az: "Nisyə götürdüyü", vi: "Mua chịu", ru: "Взято в долг" }
    paid_back { en: "Paid back", uz: "Qaytargani", uz_cyrl: "Қайтаргани", az: "Qaytardığı", vi: "Đã trả nợ", ru: "Возвращено" }
    still_owed { en: "Still owed", uz: "Hali qarzi", uz_cyrl: "Ҳали қарзи", az: "Hələ borcu", vi: "Còn phải trả nợ", ru: "Осталось вернуть" }
    relative { en: "Relative or child", uz: "Yaqini yoki farzandi", uz_cyrl: "Яқини ёки фарзанди", az: "Yaxını və ya övladı", vi: "Người thân hoặc con", ru: "Родственник или ребёнок" }
    relation_label { en: "Who the relative is", uz: "Yaqini kim boʻladi", uz_cyrl: "Яқини ким бўлади", az: "Yaxını kimidir", vi: "Quan hệ với người thân", ru: "Кем приходится родственник" }
    relative_birthday { en: "Relative’s birthday", uz: "Yaqinining tugʻilgan kuni", uz_cyrl: "Яқинининг туғилган куни", az: "Yaxınının doğum günü", vi: "Ngày sinh của người thân", ru: "День рождения родственника" }
    product { en: "Product", uz: "Tovar", uz_cyrl: "Товар", az: "Məhsul", vi: "Tên hàng", ru: "Товар" }
    category { en: "Category", uz: "Turkum", uz_cyrl: "Туркум", az: "Kateqoriya", vi: "Nhóm hàng", ru: "Категория" }
    brand { en: "Brand", uz: "Brend", uz_cyrl: "Бренд", az: "Marka", vi: "Thương hiệu", ru: "Марка" }
    fabric { en: "Fabric", uz: "Mato", uz_cyrl: "Мато", az: "Parça", vi: "Chất liệu", ru: "Ткань" }
    colour { en: "Colour", uz: "Rang", uz_cyrl: "Ранг", az: "Rəng", vi: "Màu sắc", ru: "Цвет" }
    size { en: "Size", uz: "Oʻlcham", uz_cyrl: "Ўлчам", az: "Ölçü", vi: "Kích cỡ", ru: "Размер" }
    variant { en: "Variant", uz: "Variant nomi", uz_cyrl: "Вариант", az: "Variant", vi: "Phiên bản", ru: "Вариант" }
    handle { en: "Same in all variants", uz: "Variantlarda bir xil kod", uz_cyrl: "Вариантларда бир хил код", az: "Variantlarda eyni kod", vi: "Mã chung của các phiên bản", ru: "Общий код вариантов" }
    option_name { en: "Option name", uz: "Xususiyat nomi", uz_cyrl: "Хусусият номи", az: "Xüsusiyyət adı", vi: "Tên tùy chọn", ru: "Название свойства" }
    option_value { en: "Option value", uz: "Xususiyat qiymati", uz_cyrl: "Хусусият қиймати", az: "Xüsusiyyət dəyəri", vi: "Giá trị tùy chọn", ru: "Значение свойства" }
    unit { en: "Unit", uz: "Oʻlchov birligi", uz_cyrl: "Ўлчов бирлиги", az: "Ölçü vahidi", vi: "Đơn vị tính", ru: "Единица измерения" }
    price { en: "Price", uz: "Narx", uz_cyrl: "Нарх", az: "Qiymət", vi: "Giá bán", ru: "Цена" }
    cost { en: "Cost price", uz: "Tannarx", uz_cyrl: "Таннарх", az: "Maya dəyəri", vi: "Giá vốn", ru: "Себестоимость" }
    barcode { en: "Barcode", uz: "Shtrix kod", uz_cyrl: "Штрих код", az: "Ştrix kod", vi: "Mã vạch", ru: "Штрихкод" }
    sku { en: "Article", uz: "Artikul", uz_cyrl: "Артикул", az: "Məhsul kodu", vi: "Mã hàng", ru: "Артикул" }
    when { en: "Date", uz: "Sana", uz_cyrl: "Сана", az: "Tarix", vi: "Ngày bán", ru: "Дата" }
    number { en: "Receipt number", uz: "Chek raqami", uz_cyrl: "Чек рақами", az: "Qəbz nömrəsi", vi: "Số hóa đơn", ru: "Номер чека" }
    receipt_type { en: "Receipt type", uz: "Savdo yoki qaytarish", uz_cyrl: "Савдо ёки қайтариш", az: "Satış və ya qaytarma", vi: "Bán hay trả", ru: "Продажа или возврат" }
    quantity { en: "Quantity", uz: "Miqdor", uz_cyrl: "Миқдор", az: "Miqdar", vi: "Số lượng", ru: "Количество" }
    gross { en: "Gross sales", uz: "Chegirmagacha", uz_cyrl: "Чегирмагача", az: "Endirimə qədər", vi: "Trước giảm giá", ru: "До скидки" }
    discount { en: "Discount", uz: "Chegirma", uz_cyrl: "Чегирма", az: "Endirim", vi: "Giảm giá", ru: "Скидка" }
    net { en: "Net sales", uz: "Chegirmadan keyin", uz_cyrl: "Чегирмадан кейин", az: "Endirimdən sonra", vi: "Sau giảm giá", ru: "После скидки" }
    paid { en: "Total", uz: "Jami summa", uz_cyrl: "Жами сумма", az: "Cəmi", vi: "Tổng cộng", ru: "Итого" }
    cost_total { en: "Cost of goods", uz: "Jami tannarx", uz_cyrl: "Жами таннарх", az: "Cəmi maya dəyəri", vi: "Tổng giá vốn", ru: "Общая себестоимость" }
    paid_how { en: "Payment type", uz: "Toʻlov turi", uz_cyrl: "Тўлов тури", az: "Ödəniş növü", vi: "Hình thức thanh toán", ru: "Способ оплаты" }
    paid_by { en: "Paid this way", uz: "Shu usulda toʻlangan", uz_cyrl: "Шу усулда тўланган", az: "Bu üsulla ödənən", vi: "Trả bằng cách này", ru: "Оплачено этим способом" }
    receipt_paid { en: "Paid of the receipt", uz: "Chekdan toʻlangani", uz_cyrl: "Чекдан тўлангани", az: "Qəbzdən ödənən", vi: "Khách đã trả", ru: "Оплачено по чеку" }
    receipt_owed { en: "Owed of the receipt", uz: "Chekdan qarz", uz_cyrl: "Чекдан қарз", az: "Qəbzdən borc", vi: "Còn nợ của hóa đơn", ru: "Долг по чеку" }
    receipt_discount { en: "Discount on the receipt", uz: "Chekka chegirma", uz_cyrl: "Чекка чегирма", az: "Qəbzə endirim", vi: "Giảm giá hóa đơn", ru: "Скидка на чек" }
    seller { en: "Seller", uz: "Sotuvchi", uz_cyrl: "Сотувчи", az: "Satıcı", vi: "Người bán", ru: "Продавец" }
    shop { en: "Shop", uz: "Doʻkon", uz_cyrl: "Дўкон", az: "Mağaza", vi: "Cửa hàng", ru: "Магазин" }
    buyer { en: "Buyer", uz: "Xaridor", uz_cyrl: "Харидор", az: "Alıcı", vi: "Người mua", ru: "Покупатель" }
    buyer_contact { en: "Buyer’s phone or e-mail", uz: "Xaridorning telefoni yoki elektron pochtasi", uz_cyrl: "Харидорнинг телефони ёки электрон почтаси", az: "Alıcının telefonu və ya e-poçtu", vi: "Điện thoại hoặc email người mua", ru: "Телефон или почта покупателя" }
    buyer_code { en: "Buyer code", uz: "Xaridor kodi", uz_cyrl: "Харидор коди", az: "Alıcının kodu", vi: "Mã người mua", ru: "Код покупателя" }
    status { en: "Status", uz: "Holati", uz_cyrl: "Ҳолати", az: "Vəziyyət", vi: "Trạng thái", ru: "Статус" }
}
