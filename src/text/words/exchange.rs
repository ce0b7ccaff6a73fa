//! Bringing data in from elsewhere.

words! {
    /// Bringing data in from elsewhere.
    pub struct ExchangeWords;

    title { en: "Bring in data", uz: "Maʼlumot kiritish", uz_cyrl: "Маълумот киритиш", az: "Məlumat gətir", vi: "Nhập dữ liệu", ru: "Загрузить данные" }
    intro { en: "Customers from Excel, from the phone, from another till. You see what would happen before anything changes.", uz: "Excel, telefon yoki boshqa kassadagi mijozlar. Biror narsa oʻzgarmasdan oldin nima boʻlishini koʻrasiz.", uz_cyrl: "Excel, телефон ёки бошқа кассадаги мижозлар. Бирор нарса ўзгармасдан олдин нима бўлишини кўрасиз.", az: "Excel-dən, telefondan, başqa kassadan müştərilər. Dəyişiklikdən əvvəl nə olacağını görürsünüz.", vi: "Khách từ Excel, từ điện thoại, từ phần mềm khác. Bạn xem trước điều sẽ xảy ra.", ru: "Клиенты из Excel, из телефона, из другой кассы. Сначала вы увидите, что произойдёт." }
    choose_file { en: "Choose a file", uz: "Faylni tanlash", uz_cyrl: "Файлни танлаш", az: "Fayl seç", vi: "Chọn tệp", ru: "Выбрать файл" }
    drop_here { en: "Or drop a file here", uz: "Yoki faylni shu yerga tashlang", uz_cyrl: "Ёки файлни шу ерга ташланг", az: "Və ya faylı bura atın", vi: "Hoặc thả tệp vào đây", ru: "Или перетащите файл сюда" }
    paste { en: "Paste from a spreadsheet", uz: "Jadvaldan nusxa qoʻyish", uz_cyrl: "Жадвалдан нусха қўйиш", az: "Cədvəldən yapışdır", vi: "Dán từ bảng tính", ru: "Вставить из таблицы" }
    paste_hint { en: "Copy the rows together with their headings and paste them here", uz: "Qatorlarni sarlavhasi bilan nusxalab, shu yerga qoʻying", uz_cyrl: "Қаторларни сарлавҳаси билан нусхалаб, шу ерга қўйинг", az: "Sətirləri başlıqları ilə birgə köçürüb bura yapışdırın", vi: "Sao chép các dòng cùng tiêu đề rồi dán vào đây", ru: "Скопируйте строки вместе с заголовками и вставьте сюда" }
    pasted { en: "Pasted", uz: "Qoʻyilgan jadval", uz_cyrl: "Қўйилган жадвал", az: "Yapışdırılmış", vi: "Đã dán", ru: "Вставленное" }
    go_on { en: "Continue", uz: "Davom etish", uz_cyrl: "Давом этиш", az: "Davam et", vi: "Tiếp tục", ru: "Дальше" }
    what_rows { en: "What the rows are", uz: "Qatorlarda nima bor", uz_cyrl: "Қаторларда нима бор", az: "Sətirlərdə nə var", vi: "Các dòng là gì", ru: "Что в строках" }
    rows_customers { en: "Customers", uz: "Mijozlar", uz_cyrl: "Мижозлар", az: "Müştərilər", vi: "Khách hàng", ru: "Клиенты" }
    rows_products { en: "Products", uz: "Mahsulotlar", uz_cyrl: "Маҳсулотлар", az: "Məhsullar", vi: "Hàng hóa", ru: "Товары" }
    rows_receipts { en: "Receipts", uz: "Cheklar", uz_cyrl: "Чеклар", az: "Qəbzlər", vi: "Hóa đơn", ru: "Чеки" }
    rows_items { en: "Receipts by item", uz: "Cheklar, har bir mahsuloti bilan", uz_cyrl: "Чеклар, ҳар бир маҳсулоти билан", az: "Qəbzlər, hər malı ilə", vi: "Hóa đơn theo từng món", ru: "Чеки по товарам" }
    columns { en: "Columns", uz: "Ustunlar", uz_cyrl: "Устунлар", az: "Sütunlar", vi: "Các cột", ru: "Столбцы" }
    column { en: "Column", uz: "Ustun", uz_cyrl: "Устун", az: "Sütun", vi: "Cột", ru: "Столбец" }
    means { en: "What it means", uz: "Nimani bildiradi", uz_cyrl: "Нимани билдиради", az: "Nə deməkdir", vi: "Ý nghĩa", ru: "Что означает" }
    unnamed { en: "No heading", uz: "Sarlavhasiz", uz_cyrl: "Сарлавҳасиз", az: "Başlıqsız", vi: "Không có tiêu đề", ru: "Без заголовка" }
    not_enough { en: "Say which column holds the name or the phone", uz: "Qaysi ustunda ism yoki telefon borligini koʻrsating", uz_cyrl: "Қайси устунда исм ёки телефон борлигини кўрсатинг", az: "Hansı sütunda ad və ya telefon olduğunu göstərin", vi: "Hãy chỉ ra cột chứa tên hoặc số điện thoại", ru: "Укажите, в каком столбце имя или телефон" }
    date_question { en: "Day or month first?", uz: "Avval kunmi yoki oymi?", uz_cyrl: "Аввал кунми ёки ойми?", az: "Əvvəl gün, yoxsa ay?", vi: "Ngày hay tháng đứng trước?", ru: "Сначала день или месяц?" }
    day_first { en: "Day first", uz: "Avval kun", uz_cyrl: "Аввал кун", az: "Əvvəl gün", vi: "Ngày trước", ru: "Сначала день" }
    month_first { en: "Month first", uz: "Avval oy", uz_cyrl: "Аввал ой", az: "Əvvəl ay", vi: "Tháng trước", ru: "Сначала месяц" }
    decimal_question { en: "What parts the decimals?", uz: "Kasr qismi qanday ajratilgan?", uz_cyrl: "Каср қисми қандай ажратилган?", az: "Onluq hissə necə ayrılır?", vi: "Dấu nào ngăn phần thập phân?", ru: "Чем отделена дробная часть?" }
    decimal_point { en: "Point", uz: "Nuqta", uz_cyrl: "Нуқта", az: "Nöqtə", vi: "Dấu chấm", ru: "Точка" }
    decimal_comma { en: "Comma", uz: "Vergul", uz_cyrl: "Вергул", az: "Vergül", vi: "Dấu phẩy", ru: "Запятая" }
    country_question { en: "Which country are these phones of?", uz: "Bu telefonlar qaysi davlatniki?", uz_cyrl: "Бу телефонлар қайси давлатники?", az: "Bu telefonlar hansı ölkənindir?", vi: "Các số này thuộc nước nào?", ru: "Из какой страны эти телефоны?" }
    keep_ours { en: "Only fill in what is empty here", uz: "Faqat bu yerda boʻsh joylarni toʻldirish", uz_cyrl: "Фақат бу ерда бўш жойларни тўлдириш", az: "Yalnız burada boş olanları doldur", vi: "Chỉ điền vào chỗ còn trống", ru: "Только заполнить пустое" }
    keep_ours_hint { en: "Otherwise what the file says takes the place of what is here", uz: "Aks holda fayldagi qiymatlar bu yerdagilar oʻrniga yoziladi", uz_cyrl: "Акс ҳолда файлдаги қийматлар бу ердагилар ўрнига ёзилади", az: "Əks halda fayldakılar buradakıların yerinə yazılır", vi: "Nếu không, dữ liệu trong tệp sẽ thay cho dữ liệu ở đây", ru: "Иначе данные из файла заменят то, что здесь" }
    look { en: "See what would happen", uz: "Nima boʻlishini koʻrish", uz_cyrl: "Нима бўлишини кўриш", az: "Nə olacağına bax", vi: "Xem điều sẽ xảy ra", ru: "Посмотреть, что произойдёт" }
    heading_new { en: "New", uz: "Yangi", uz_cyrl: "Янги", az: "Yeni", vi: "Mới", ru: "Новые" }
    heading_updated { en: "Updated", uz: "Oʻzgaradi", uz_cyrl: "Ўзгаради", az: "Dəyişir", vi: "Thay đổi", ru: "Изменятся" }
    heading_same { en: "Same", uz: "Oʻsha-oʻsha", uz_cyrl: "Ўша-ўша", az: "Eyni", vi: "Giữ nguyên", ru: "Без изменений" }
    heading_doubtful { en: "Maybe the same", uz: "Balki oʻsha odam", uz_cyrl: "Балки ўша одам", az: "Bəlkə eyni adam", vi: "Có thể trùng", ru: "Возможно, тот же" }
    heading_rejected { en: "Left out", uz: "Kirmaydi", uz_cyrl: "Кирмайди", az: "Daxil olmur", vi: "Không nhập được", ru: "Не войдут" }
    nothing_here { en: "No rows here", uz: "Bu yerda qator yoʻq", uz_cyrl: "Бу ерда қатор йўқ", az: "Burada sətir yoxdur", vi: "Không có dòng nào", ru: "Здесь пусто" }
    same_as(who) { en: "Looks like {who}", uz: "{who} ga oʻxshaydi", uz_cyrl: "Ўхшаши: {who}", az: "Oxşayır: {who}", vi: "Giống {who}", ru: "Похоже на: {who}" }
    choice_add { en: "Add as new", uz: "Yangi qilib qoʻshish", uz_cyrl: "Янги қилиб қўшиш", az: "Yeni kimi əlavə et", vi: "Thêm mới", ru: "Добавить как нового" }
    choice_join { en: "The same person", uz: "Oʻsha odam", uz_cyrl: "Ўша одам", az: "Eyni adam", vi: "Cùng một người", ru: "Тот же человек" }
    choice_leave { en: "Do not bring in", uz: "Kiritmaslik", uz_cyrl: "Киритмаслик", az: "Daxil etmə", vi: "Không nhập", ru: "Не загружать" }
    nobody_named { en: "No name, no phone, no card", uz: "Ism ham, telefon ham, karta ham yoʻq", uz_cyrl: "Исм ҳам, телефон ҳам, карта ҳам йўқ", az: "Nə ad, nə telefon, nə kart var", vi: "Không có tên, số điện thoại hay thẻ", ru: "Нет ни имени, ни телефона, ни карты" }
    nothing_named { en: "The product has no name", uz: "Mahsulot nomi yoʻq", uz_cyrl: "Маҳсулот номи йўқ", az: "Məhsulun adı yoxdur", vi: "Hàng không có tên", ru: "У товара нет названия" }
    phone_cut(value) { en: "The spreadsheet has cut the phone number: {value}. Type it again as text.", uz: "Jadval telefon raqamini qisqartirib qoʻygan: {value}. Uni matn qilib qayta yozing.", uz_cyrl: "Жадвал телефон рақамини қисқартириб қўйган: {value}. Уни матн қилиб қайта ёзинг.", az: "Cədvəl telefon nömrəsini qısaldıb: {value}. Onu mətn kimi yenidən yazın.", vi: "Bảng tính đã cắt số điện thoại: {value}. Hãy gõ lại dưới dạng văn bản.", ru: "Таблица обрезала номер телефона: {value}. Введите его заново как текст." }
    bad_date(column, value) { en: "{column}: “{value}” is not a date", uz: "{column}: “{value}” sana emas", uz_cyrl: "{column}: “{value}” сана эмас", az: "{column}: “{value}” tarix deyil", vi: "{column}: “{value}” không phải ngày", ru: "{column}: «{value}» — не дата" }
    bad_amount(column, value) { en: "{column}: “{value}” is not an amount", uz: "{column}: “{value}” summa emas", uz_cyrl: "{column}: “{value}” сумма эмас", az: "{column}: “{value}” məbləğ deyil", vi: "{column}: “{value}” không phải số tiền", ru: "{column}: «{value}» — не сумма" }
    date_missing { en: "The receipt has no date", uz: "Chekda sana yoʻq", uz_cyrl: "Чекда сана йўқ", az: "Qəbzdə tarix yoxdur", vi: "Hóa đơn không có ngày", ru: "В чеке нет даты" }
    sum_missing { en: "The receipt has no sum", uz: "Chekda summa yoʻq", uz_cyrl: "Чекда сумма йўқ", az: "Qəbzdə məbləğ yoxdur", vi: "Hóa đơn không có số tiền", ru: "В чеке нет суммы" }
    card_taken(number) { en: "Somebody else has the card {number}", uz: "{number} kartasi boshqa odamda", uz_cyrl: "Бу карта бошқа одамда: {number}", az: "{number} kartı başqasındadır", vi: "Thẻ {number} đã thuộc về người khác", ru: "Карта {number} у другого клиента" }
    sale_missing { en: "It gives back goods of a sale that is neither here nor in the file", uz: "Qaytarilgan mahsulotning savdosi bu yerda ham, faylda ham yoʻq", uz_cyrl: "Қайтарилган маҳсулотнинг савдоси бу ерда ҳам, файлда ҳам йўқ", az: "Qaytarılan malın satışı nə burada, nə də fayldadır", vi: "Trả hàng của đơn không có ở đây lẫn trong tệp", ru: "Возврат по продаже, которой нет ни здесь, ни в файле" }
    refused { en: "It breaks a rule of the notebook", uz: "Daftar qoidasiga zid", uz_cyrl: "Дафтар қоидасига зид", az: "Dəftərin qaydasına uyğun deyil", vi: "Trái quy tắc của sổ", ru: "Нарушает правило дафтара" }
    reason { en: "Reason", uz: "Sababi", uz_cyrl: "Сабаби", az: "Səbəb", vi: "Lý do", ru: "Причина" }
    save_rejected { en: "Save these rows as a file", uz: "Bu qatorlarni faylga saqlash", uz_cyrl: "Бу қаторларни файлга сақлаш", az: "Bu sətirləri fayla yadda saxla", vi: "Lưu các dòng này thành tệp", ru: "Сохранить эти строки в файл" }
    bring_in { en: "Bring it in", uz: "Kiritish", uz_cyrl: "Киритиш", az: "Daxil et", vi: "Nhập vào", ru: "Загрузить" }
    bringing_in { en: "Bringing it in…", uz: "Kiritilmoqda…", uz_cyrl: "Киритилмоқда…", az: "Daxil edilir…", vi: "Đang nhập…", ru: "Загружаем…" }
    reading { en: "Reading…", uz: "Oʻqilmoqda…", uz_cyrl: "Ўқилмоқда…", az: "Oxunur…", vi: "Đang đọc…", ru: "Читаем…" }
    comparing { en: "Comparing with what is here…", uz: "Bu yerdagilar bilan solishtirilmoqda…", uz_cyrl: "Бу ердагилар билан солиштирилмоқда…", az: "Buradakılarla müqayisə edilir…", vi: "Đang so sánh với dữ liệu hiện có…", ru: "Сравниваем с тем, что есть…" }
    done { en: "Brought in", uz: "Kiritildi", uz_cyrl: "Киритилди", az: "Daxil edildi", vi: "Đã nhập", ru: "Загружено" }
    nothing_changes { en: "Everything is here already, nothing would change.", uz: "Hammasi allaqachon bor, hech narsa oʻzgarmaydi.", uz_cyrl: "Ҳаммаси аллақачон бор, ҳеч нарса ўзгармайди.", az: "Hər şey artıq buradadır, heç nə dəyişmir.", vi: "Mọi thứ đã có, không có gì thay đổi.", ru: "Всё уже есть, ничего не изменится." }
    before_this { en: "Brought in before", uz: "Avval kiritilganlar", uz_cyrl: "Аввал киритилганлар", az: "Əvvəl gətirilənlər", vi: "Đã nhập trước đây", ru: "Загружено раньше" }
    take_back { en: "Take it back", uz: "Qaytarib olish", uz_cyrl: "Қайтариб олиш", az: "Geri al", vi: "Hoàn tác lần nhập này", ru: "Отменить загрузку" }
    taken_back { en: "Taken back: everything is as it was", uz: "Qaytarildi: hammasi avvalgidek", uz_cyrl: "Қайтарилди: ҳаммаси аввалгидек", az: "Geri alındı: hər şey əvvəlki kimidir", vi: "Đã hoàn tác: mọi thứ như cũ", ru: "Отменено: всё как было" }
    to_customers { en: "To the customers", uz: "Mijozlarga oʻtish", uz_cyrl: "Мижозларга ўтиш", az: "Müştərilərə keç", vi: "Đến danh sách khách", ru: "К клиентам" }
    another { en: "Another file", uz: "Boshqa fayl", uz_cyrl: "Бошқа файл", az: "Başqa fayl", vi: "Tệp khác", ru: "Другой файл" }
    recognised(program) { en: "Recognised: {program}", uz: "Tanildi: {program}", uz_cyrl: "Танилди: {program}", az: "Tanındı: {program}", vi: "Nhận ra: {program}", ru: "Распознано: {program}" }
    unreadable { en: "This file cannot be read as a table or an address book.", uz: "Bu faylni jadval yoki manzillar kitobi sifatida oʻqib boʻlmadi.", uz_cyrl: "Бу файлни жадвал ёки манзиллар китоби сифатида ўқиб бўлмади.", az: "Bu fayl cədvəl və ya ünvan kitabı kimi oxunmur.", vi: "Không đọc được tệp này như bảng hay danh bạ.", ru: "Этот файл не читается ни как таблица, ни как адресная книга." }
    empty_table { en: "There are no rows in it.", uz: "Unda qator yoʻq.", uz_cyrl: "Унда қатор йўқ.", az: "Orada sətir yoxdur.", vi: "Tệp không có dòng nào.", ru: "В нём нет строк." }
    row(number) { en: "Row {number}", uz: "{number}-qator", uz_cyrl: "{number}-қатор", az: "Sətir {number}", vi: "Dòng {number}", ru: "Строка {number}" }
    joined(row) { en: "Together with row {row}", uz: "{row}-qator bilan birga", uz_cyrl: "{row}-қатор билан бирга", az: "{row}-ci sətirlə birgə", vi: "Gộp với dòng {row}", ru: "Вместе со строкой {row}" }
    rows[n] { en: ["{n} row", "{n} rows"], uz: ["{n} ta qator", "{n} ta qator"], uz_cyrl: ["{n} та қатор", "{n} та қатор"], az: ["{n} sətir", "{n} sətir"], vi: ["{n} dòng"], ru: ["{n} строка", "{n} строки", "{n} строк"] }
    added[n] { en: ["{n} added", "{n} added"], uz: ["{n} ta qoʻshildi", "{n} ta qoʻshildi"], uz_cyrl: ["{n} та қўшилди", "{n} та қўшилди"], az: ["{n} əlavə edildi", "{n} əlavə edildi"], vi: ["Thêm {n}"], ru: ["добавлено {n}", "добавлено {n}", "добавлено {n}"] }
    changed[n] { en: ["{n} changed", "{n} changed"], uz: ["{n} ta oʻzgardi", "{n} ta oʻzgardi"], uz_cyrl: ["{n} та ўзгарди", "{n} та ўзгарди"], az: ["{n} dəyişdi", "{n} dəyişdi"], vi: ["Sửa {n}"], ru: ["изменено {n}", "изменено {n}", "изменено {n}"] }
    left_out[n] { en: ["{n} left out", "{n} left out"], uz: ["{n} ta kirmadi", "{n} ta kirmadi"], uz_cyrl: ["{n} та кирмади", "{n} та кирмади"], az: ["{n} daxil olmadı", "{n} daxil olmadı"], vi: ["Bỏ {n}"], ru: ["не вошло {n}", "не вошло {n}", "не вошло {n}"] }
}
