//! The customer list, its search and filters, quick add.

words! {
    /// The customer list, its search and filters, quick add.
    pub struct CustomersWords;

    title { en: "Customers", uz: "Mijozlar", uz_cyrl: "Мижозлар", az: "Müştərilər", vi: "Khách hàng", ru: "Клиенты" }
    search { en: "Find a customer", uz: "Mijozni qidirish", uz_cyrl: "Мижозни қидириш", az: "Müştəri axtar", vi: "Tìm khách hàng", ru: "Найти клиента" }
    add { en: "New customer", uz: "Yangi mijoz", uz_cyrl: "Янги мижоз", az: "Yeni müştəri", vi: "Khách mới", ru: "Новый клиент" }
    all_more { en: "More for all customers", uz: "Barcha mijozlar uchun yana", uz_cyrl: "Барча мижозлар учун яна", az: "Bütün müştərilər üçün daha çox", vi: "Thêm cho tất cả khách hàng", ru: "Ещё для всех клиентов" }
    found[n] { en: ["{n} customer found", "{n} customers found"], uz: ["{n} ta mijoz topildi", "{n} ta mijoz topildi"], uz_cyrl: ["{n} та мижоз топилди", "{n} та мижоз топилди"], az: ["{n} müştəri tapıldı", "{n} müştəri tapıldı"], vi: ["Tìm thấy {n} khách hàng"], ru: ["Найден {n} клиент", "Найдено {n} клиента", "Найдено {n} клиентов"] }

    // What stands in a row.
    last_visit(when) { en: "last purchase {when}", uz: "oxirgi xarid {when}", uz_cyrl: "охирги харид {when}", az: "son alış {when}", vi: "mua lần cuối {when}", ru: "последняя покупка {when}" }
    never_bought { en: "no purchases yet", uz: "hali xarid qilmagan", uz_cyrl: "ҳали харид қилмаган", az: "hələ alış etməyib", vi: "chưa mua lần nào", ru: "ещё не покупал" }
    reading_past { en: "Reading the past…", uz: "Oʻtmish oʻqilmoqda…", uz_cyrl: "Ўтмиш ўқилмоқда…", az: "Keçmiş oxunur…", vi: "Đang đọc dữ liệu cũ…", ru: "Читаем прошлое…" }

    // Where a customer stands in their habit of coming.
    rhythm { en: "Visits", uz: "Tashriflar", uz_cyrl: "Ташрифлар", az: "Gəlişlər", vi: "Nhịp ghé mua", ru: "Визиты" }
    rhythm_new { en: "No purchases", uz: "Xaridsiz", uz_cyrl: "Харидсиз", az: "Alışsız", vi: "Chưa mua", ru: "Без покупок" }
    on_time { en: "On time", uz: "Oʻz vaqtida", uz_cyrl: "Ўз вақтида", az: "Vaxtında", vi: "Đúng nhịp", ru: "Вовремя" }
    late { en: "Late", uz: "Kechikmoqda", uz_cyrl: "Кечикмоқда", az: "Gecikir", vi: "Lâu chưa ghé", ru: "Задерживается" }
    lost { en: "Lost", uz: "Ketib qolgan", uz_cyrl: "Кетиб қолган", az: "İtirilib", vi: "Không còn ghé", ru: "Потерян" }

    // Filters and order.
    filter { en: "Filter", uz: "Saralash", uz_cyrl: "Саралаш", az: "Süzgəc", vi: "Lọc", ru: "Фильтр" }
    filter_count(n) { en: "Filter ({n})", uz: "Saralash ({n})", uz_cyrl: "Саралаш ({n})", az: "Süzgəc ({n})", vi: "Lọc ({n})", ru: "Фильтр ({n})" }
    filter_title { en: "Show only", uz: "Faqat shularni koʻrsatish", uz_cyrl: "Фақат шуларни кўрсатиш", az: "Yalnız bunları göstər", vi: "Chỉ hiện", ru: "Показать только" }
    show_everybody { en: "Show everybody", uz: "Hammani koʻrsatish", uz_cyrl: "Ҳаммани кўрсатиш", az: "Hamını göstər", vi: "Hiện tất cả", ru: "Показать всех" }
    tag_match { en: "Customers with", uz: "Belgisi bor mijozlar", uz_cyrl: "Белгиси бор мижозлар", az: "Etiketi olan müştərilər", vi: "Khách có", ru: "Клиенты, у которых" }
    any_tag { en: "any of these tags", uz: "shulardan biri", uz_cyrl: "шулардан бири", az: "bunlardan biri", vi: "một trong các nhãn", ru: "любая из меток" }
    all_tags { en: "all of these tags", uz: "hammasi birga", uz_cyrl: "ҳаммаси бирга", az: "hamısı birlikdə", vi: "mọi nhãn này", ru: "все эти метки" }
    no_tags { en: "No customer has a tag yet", uz: "Hali hech bir mijozda belgi yoʻq", uz_cyrl: "Ҳали ҳеч бир мижозда белги йўқ", az: "Hələ heç bir müştəridə etiket yoxdur", vi: "Chưa khách nào có nhãn", ru: "Пока ни у кого нет меток" }
    with_phone { en: "With a phone", uz: "Telefoni bor", uz_cyrl: "Телефони бор", az: "Telefonu var", vi: "Có số điện thoại", ru: "С телефоном" }
    without_phone { en: "Without a phone", uz: "Telefoni yoʻq", uz_cyrl: "Телефони йўқ", az: "Telefonu yoxdur", vi: "Không có số", ru: "Без телефона" }
    whichever { en: "Either", uz: "Farqi yoʻq", uz_cyrl: "Фарқи йўқ", az: "Fərqi yoxdur", vi: "Không phân biệt", ru: "Неважно" }
    birthday_this_month { en: "Birthday this month", uz: "Shu oyda tugʻilgan kun", uz_cyrl: "Шу ойда туғилган кун", az: "Bu ay ad günü", vi: "Sinh nhật tháng này", ru: "День рождения в этом месяце" }
    sort_by(order) { en: "Sorted: {order}", uz: "Tartib: {order}", uz_cyrl: "Тартиб: {order}", az: "Sıra: {order}", vi: "Sắp xếp: {order}", ru: "Порядок: {order}" }
    by_name { en: "by name", uz: "ismi boʻyicha", uz_cyrl: "исми бўйича", az: "ada görə", vi: "theo tên", ru: "по имени" }
    by_last_visit { en: "last purchase first", uz: "oxirgi xarid boʻyicha", uz_cyrl: "охирги харид бўйича", az: "son alışa görə", vi: "mua gần nhất trước", ru: "сначала недавние покупки" }
    by_spent { en: "biggest spenders first", uz: "koʻp xarid qilganlar oldin", uz_cyrl: "кўп харид қилганлар олдин", az: "çox alanlar əvvəl", vi: "chi nhiều nhất trước", ru: "сначала те, кто потратил больше" }
    by_lateness { en: "most overdue first", uz: "eng kechikkanlar oldin", uz_cyrl: "энг кечикканлар олдин", az: "ən çox gecikənlər əvvəl", vi: "trễ nhất trước", ru: "сначала те, кто давно не был" }
    by_newest { en: "newest first", uz: "yangilari oldin", uz_cyrl: "янгилари олдин", az: "yenilər əvvəl", vi: "mới nhất trước", ru: "сначала новые" }

    // Nothing to show.
    empty_title { en: "Your notebook is empty", uz: "Daftaringiz hali boʻsh", uz_cyrl: "Дафтарингиз ҳали бўш", az: "Dəftəriniz hələ boşdur", vi: "Sổ của bạn còn trống", ru: "В тетради пока пусто" }
    empty_text { en: "Write down your first customer: a name or a phone is enough. A list you already have can be brought in from a file.", uz: "Birinchi mijozni yozing: ismi yoki telefoni yetarli. Tayyor roʻyxatingiz boʻlsa, uni fayldan olib kirsa boʻladi.", uz_cyrl: "Биринчи мижозни ёзинг: исми ёки телефони етарли. Тайёр рўйхатингиз бўлса, уни файлдан олиб кирса бўлади.", az: "İlk müştərini yazın: adı və ya telefonu kifayətdir. Hazır siyahınız varsa, onu fayldan gətirə bilərsiniz.", vi: "Hãy ghi khách đầu tiên: chỉ cần tên hoặc số điện thoại. Nếu đã có danh sách, bạn có thể đưa vào từ tệp.", ru: "Запишите первого клиента: достаточно имени или телефона. Готовый список можно загрузить из файла." }
    bring_list { en: "Bring a list from a file", uz: "Roʻyxatni fayldan olish", uz_cyrl: "Рўйхатни файлдан олиш", az: "Siyahını fayldan gətir", vi: "Đưa danh sách từ tệp vào", ru: "Загрузить список из файла" }
    nobody_title { en: "Nobody found", uz: "Hech kim topilmadi", uz_cyrl: "Ҳеч ким топилмади", az: "Heç kim tapılmadı", vi: "Không tìm thấy ai", ru: "Никого не нашлось" }
    nobody_text { en: "Try fewer letters, another spelling or a part of the phone.", uz: "Kamroq harf, boshqacha yozilishi yoki telefonning bir qismi bilan qidirib koʻring.", uz_cyrl: "Камроқ ҳарф, бошқача ёзилиши ёки телефоннинг бир қисми билан қидириб кўринг.", az: "Daha az hərf, başqa yazılış və ya telefonun bir hissəsi ilə axtarın.", vi: "Thử gõ ít chữ hơn, cách viết khác hoặc một phần số điện thoại.", ru: "Попробуйте меньше букв, другое написание или часть телефона." }
    nobody_filtered { en: "No customer matches the filter.", uz: "Bu shartlarga mos mijoz yoʻq.", uz_cyrl: "Бу шартларга мос мижоз йўқ.", az: "Süzgəcə uyğun müştəri yoxdur.", vi: "Không có khách nào khớp bộ lọc.", ru: "Никто не подходит под фильтр." }
    add_query(query) { en: "Add “{query}” as a new customer", uz: "“{query}” ni yangi mijoz qilib qoʻshish", uz_cyrl: "“{query}” ни янги мижоз қилиб қўшиш", az: "“{query}” yeni müştəri kimi əlavə et", vi: "Thêm “{query}” làm khách mới", ru: "Добавить «{query}» как нового клиента" }
    choose_title { en: "Choose a customer", uz: "Mijozni tanlang", uz_cyrl: "Мижозни танланг", az: "Müştəri seçin", vi: "Chọn một khách hàng", ru: "Выберите клиента" }
    choose_text { en: "Press / to search, N to add somebody new.", uz: "Qidirish uchun / tugmasini, yangi mijoz uchun N tugmasini bosing.", uz_cyrl: "Қидириш учун / тугмасини, янги мижоз учун N тугмасини босинг.", az: "Axtarmaq üçün /, yeni müştəri üçün N düyməsini basın.", vi: "Nhấn / để tìm, N để thêm khách mới.", ru: "Нажмите / для поиска, N — чтобы добавить нового." }
    gone_title { en: "There is no such customer", uz: "Bunday mijoz yoʻq", uz_cyrl: "Бундай мижоз йўқ", az: "Belə müştəri yoxdur", vi: "Không có khách hàng này", ru: "Такого клиента нет" }
    gone_text { en: "The link may be from another shop or from before a restore.", uz: "Havola boshqa doʻkondan yoki tiklashdan oldingi boʻlishi mumkin.", uz_cyrl: "Ҳавола бошқа дўкондан ёки тиклашдан олдинги бўлиши мумкин.", az: "Keçid başqa mağazadan və ya bərpadan əvvəl ola bilər.", vi: "Liên kết có thể của cửa hàng khác hoặc từ trước khi khôi phục.", ru: "Возможно, ссылка из другого магазина или старше восстановления." }
    to_list { en: "All customers", uz: "Barcha mijozlar", uz_cyrl: "Барча мижозлар", az: "Bütün müştərilər", vi: "Tất cả khách hàng", ru: "Все клиенты" }

    // Quick add.
    name_or_phone { en: "Name or phone", uz: "Ism yoki telefon", uz_cyrl: "Исм ёки телефон", az: "Ad və ya telefon", vi: "Tên hoặc số điện thoại", ru: "Имя или телефон" }
    recognised(phone) { en: "Taken as a phone: {phone}", uz: "Telefon deb olindi: {phone}", uz_cyrl: "Телефон деб олинди: {phone}", az: "Telefon kimi qəbul edildi: {phone}", vi: "Nhận là số điện thoại: {phone}", ru: "Распознано как телефон: {phone}" }
    same_phone(name) { en: "This phone is already known: {name}", uz: "Bu telefon allaqachon bor: {name}", uz_cyrl: "Бу телефон аллақачон бор: {name}", az: "Bu telefon artıq var: {name}", vi: "Số này đã có: {name}", ru: "Этот телефон уже есть: {name}" }
    open_known { en: "Open the known customer", uz: "Mavjud mijozni ochish", uz_cyrl: "Мавжуд мижозни очиш", az: "Mövcud müştərini aç", vi: "Mở khách đã có", ru: "Открыть существующего" }
    add_anyway { en: "Add anyway", uz: "Baribir qoʻshish", uz_cyrl: "Барибир қўшиш", az: "Yenə də əlavə et", vi: "Vẫn thêm", ru: "Всё равно добавить" }
    added(name) { en: "Added: {name}", uz: "Qoʻshildi: {name}", uz_cyrl: "Қўшилди: {name}", az: "Əlavə edildi: {name}", vi: "Đã thêm: {name}", ru: "Добавлено: {name}" }

    // Many at once.
    select { en: "Select several", uz: "Bir nechtasini belgilash", uz_cyrl: "Бир нечтасини белгилаш", az: "Bir neçəsini seç", vi: "Chọn nhiều", ru: "Выбрать несколько" }
    stop_selecting { en: "Stop selecting", uz: "Belgilashni tugatish", uz_cyrl: "Белгилашни тугатиш", az: "Seçimi bitir", vi: "Thôi chọn", ru: "Закончить выбор" }
    change_tags { en: "Change tags", uz: "Belgilarni oʻzgartirish", uz_cyrl: "Белгиларни ўзгартириш", az: "Etiketləri dəyiş", vi: "Đổi nhãn", ru: "Изменить метки" }
    tags_to_add { en: "Tags to put on", uz: "Qoʻshiladigan belgilar", uz_cyrl: "Қўшиладиган белгилар", az: "Əlavə ediləcək etiketlər", vi: "Nhãn cần gắn", ru: "Добавить метки" }
    tags_to_remove { en: "Tags to take off", uz: "Olib tashlanadigan belgilar", uz_cyrl: "Олиб ташланадиган белгилар", az: "Çıxarılacaq etiketlər", vi: "Nhãn cần gỡ", ru: "Снять метки" }
    remove_tag(tag) { en: "Remove {tag}", uz: "Olib tashlash: {tag}", uz_cyrl: "Олиб ташлаш: {tag}", az: "Çıxar: {tag}", vi: "Gỡ {tag}", ru: "Убрать: {tag}" }
    tagged[n] { en: ["Tags changed for {n} customer", "Tags changed for {n} customers"], uz: ["{n} ta mijozning belgilari oʻzgardi", "{n} ta mijozning belgilari oʻzgardi"], uz_cyrl: ["{n} та мижознинг белгилари ўзгарди", "{n} та мижознинг белгилари ўзгарди"], az: ["{n} müştərinin etiketləri dəyişdi", "{n} müştərinin etiketləri dəyişdi"], vi: ["Đã đổi nhãn của {n} khách hàng"], ru: ["Метки изменены у {n} клиента", "Метки изменены у {n} клиентов", "Метки изменены у {n} клиентов"] }
    say { en: "Change a field", uz: "Bitta maydonni oʻzgartirish", uz_cyrl: "Битта майдонни ўзгартириш", az: "Bir sahəni dəyiş", vi: "Sửa một mục", ru: "Изменить поле" }
    say_what { en: "What to change", uz: "Nimani oʻzgartirish", uz_cyrl: "Нимани ўзгартириш", az: "Nəyi dəyişmək", vi: "Sửa mục nào", ru: "Что изменить" }
    say_of_all { en: "What it shall say", uz: "Nima deb yozilsin", uz_cyrl: "Нима деб ёзилсин", az: "Nə yazılsın", vi: "Nội dung mới", ru: "Новое значение" }
    say_clears { en: "Left empty, it is cleared for all of them", uz: "Boʻsh qolsa, hammasida tozalanadi", uz_cyrl: "Бўш қолса, ҳаммасида тозаланади", az: "Boş qalsa, hamısında təmizlənəcək", vi: "Để trống thì xóa mục này ở tất cả", ru: "Если оставить пустым, очистится у всех" }
    said[n] { en: ["{n} customer changed", "{n} customers changed"], uz: ["{n} ta mijoz oʻzgartirildi", "{n} ta mijoz oʻzgartirildi"], uz_cyrl: ["{n} та мижоз ўзгартирилди", "{n} та мижоз ўзгартирилди"], az: ["{n} müştəri dəyişdirildi", "{n} müştəri dəyişdirildi"], vi: ["Đã sửa {n} khách"], ru: ["Изменён {n} клиент", "Изменены {n} клиента", "Изменено {n} клиентов"] }
    all_alike { en: "All of them say that already", uz: "Hammasida allaqachon shunday", uz_cyrl: "Ҳаммасида аллақачон шундай", az: "Hamısında artıq belədir", vi: "Tất cả đã như vậy rồi", ru: "У всех уже так" }
    delete_asked[n] { en: ["Delete {n} customer?", "Delete {n} customers?"], uz: ["{n} ta mijoz oʻchirilsinmi?", "{n} ta mijoz oʻchirilsinmi?"], uz_cyrl: ["{n} та мижоз ўчирилсинми?", "{n} та мижоз ўчирилсинми?"], az: ["{n} müştəri silinsin?", "{n} müştəri silinsin?"], vi: ["Xóa {n} khách hàng?"], ru: ["Удалить {n} клиента?", "Удалить {n} клиентов?", "Удалить {n} клиентов?"] }
    still_owe[n, owed] { en: ["{n} customer still owes {owed}. The debt stays in the list of debts.", "{n} customers still owe {owed} together. Their debts stay in the list of debts."], uz: ["{n} ta mijozning qarzi bor: {owed}. Qarz qarzlar roʻyxatida qoladi.", "{n} ta mijozning qarzi bor, jami {owed}. Qarzlar roʻyxatda qoladi."], uz_cyrl: ["{n} та мижознинг қарзи бор: {owed}. Қарз қарзлар рўйхатида қолади.", "{n} та мижознинг қарзи бор, жами {owed}. Қарзлар рўйхатда қолади."], az: ["{n} müştərinin hələ borcu var: {owed}. Borc siyahıda qalır.", "{n} müştərinin hələ borcu var, cəmi {owed}. Borclar siyahıda qalır."], vi: ["{n} khách còn nợ, tổng cộng {owed}. Khoản nợ vẫn nằm trong danh sách công nợ."], ru: ["{n} клиент ещё должен {owed}. Долг останется в списке долгов.", "{n} клиента ещё должны, всего {owed}. Долги останутся в списке долгов.", "{n} клиентов ещё должны, всего {owed}. Долги останутся в списке долгов."] }
    deleted[n] { en: ["{n} customer deleted", "{n} customers deleted"], uz: ["{n} ta mijoz oʻchirildi", "{n} ta mijoz oʻchirildi"], uz_cyrl: ["{n} та мижоз ўчирилди", "{n} та мижоз ўчирилди"], az: ["{n} müştəri silindi", "{n} müştəri silindi"], vi: ["Đã xóa {n} khách hàng"], ru: ["Удалён {n} клиент", "Удалено {n} клиента", "Удалено {n} клиентов"] }
}
