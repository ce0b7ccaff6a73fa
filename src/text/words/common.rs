//! Words that belong to no page: buttons, states, units.

words! {
    /// Words that belong to no page: buttons, states, units.
    pub struct CommonWords;

    // What one does.
    save { en: "Save", uz: "Saqlash", uz_cyrl: "Сақлаш", az: "Yadda saxla", vi: "Lưu", ru: "Сохранить" }
    cancel { en: "Cancel", uz: "Bekor qilish", uz_cyrl: "Бекор қилиш", az: "Ləğv et", vi: "Hủy", ru: "Отмена" }
    delete { en: "Delete", uz: "Oʻchirish", uz_cyrl: "Ўчириш", az: "Sil", vi: "Xóa", ru: "Удалить" }
    restore { en: "Restore", uz: "Tiklash", uz_cyrl: "Тиклаш", az: "Bərpa et", vi: "Khôi phục", ru: "Восстановить" }
    undo { en: "Undo", uz: "Ortga qaytarish", uz_cyrl: "Ортга қайтариш", az: "Geri al", vi: "Hoàn tác", ru: "Отменить" }
    redo { en: "Redo", uz: "Takrorlash", uz_cyrl: "Такрорлаш", az: "Təkrar et", vi: "Làm lại", ru: "Повторить" }
    edit { en: "Edit", uz: "Tahrirlash", uz_cyrl: "Таҳрирлаш", az: "Düzəlt", vi: "Sửa", ru: "Изменить" }
    add { en: "Add", uz: "Qoʻshish", uz_cyrl: "Қўшиш", az: "Əlavə et", vi: "Thêm", ru: "Добавить" }
    create { en: "Create", uz: "Yaratish", uz_cyrl: "Яратиш", az: "Yarat", vi: "Tạo", ru: "Создать" }
    remove { en: "Remove", uz: "Olib tashlash", uz_cyrl: "Олиб ташлаш", az: "Çıxar", vi: "Bỏ", ru: "Убрать" }
    change { en: "Change", uz: "Almashtirish", uz_cyrl: "Алмаштириш", az: "Dəyiş", vi: "Đổi", ru: "Сменить" }
    search { en: "Search", uz: "Qidirish", uz_cyrl: "Қидириш", az: "Axtar", vi: "Tìm", ru: "Поиск" }
    clear { en: "Clear", uz: "Tozalash", uz_cyrl: "Тозалаш", az: "Təmizlə", vi: "Xóa hết", ru: "Очистить" }
    close { en: "Close", uz: "Yopish", uz_cyrl: "Ёпиш", az: "Bağla", vi: "Đóng", ru: "Закрыть" }
    open { en: "Open", uz: "Ochish", uz_cyrl: "Очиш", az: "Aç", vi: "Mở", ru: "Открыть" }
    back { en: "Back", uz: "Orqaga", uz_cyrl: "Орқага", az: "Geri", vi: "Quay lại", ru: "Назад" }
    next { en: "Next", uz: "Keyingisi", uz_cyrl: "Кейингиси", az: "Növbəti", vi: "Tiếp", ru: "Далее" }
    previous { en: "Previous", uz: "Oldingisi", uz_cyrl: "Олдингиси", az: "Əvvəlki", vi: "Trước", ru: "Предыдущее" }
    go_on { en: "Continue", uz: "Davom etish", uz_cyrl: "Давом этиш", az: "Davam et", vi: "Tiếp tục", ru: "Продолжить" }
    start { en: "Start", uz: "Boshlash", uz_cyrl: "Бошлаш", az: "Başla", vi: "Bắt đầu", ru: "Начать" }
    done { en: "Done", uz: "Tayyor", uz_cyrl: "Тайёр", az: "Hazırdır", vi: "Xong", ru: "Готово" }
    apply { en: "Apply", uz: "Qoʻllash", uz_cyrl: "Қўллаш", az: "Tətbiq et", vi: "Áp dụng", ru: "Применить" }
    choose { en: "Choose", uz: "Tanlash", uz_cyrl: "Танлаш", az: "Seç", vi: "Chọn", ru: "Выбрать" }
    select { en: "Select", uz: "Belgilash", uz_cyrl: "Белгилаш", az: "Seç", vi: "Chọn", ru: "Отметить" }
    select_all { en: "Select all", uz: "Hammasini belgilash", uz_cyrl: "Ҳаммасини белгилаш", az: "Hamısını seç", vi: "Chọn tất cả", ru: "Выбрать всё" }
    choose_file { en: "Choose a file", uz: "Fayl tanlash", uz_cyrl: "Файл танлаш", az: "Fayl seç", vi: "Chọn tệp", ru: "Выбрать файл" }
    copy { en: "Copy", uz: "Nusxa olish", uz_cyrl: "Нусха олиш", az: "Kopyala", vi: "Sao chép", ru: "Копировать" }
    copied { en: "Copied", uz: "Nusxa olindi", uz_cyrl: "Нусха олинди", az: "Kopyalandı", vi: "Đã sao chép", ru: "Скопировано" }
    share { en: "Share", uz: "Ulashish", uz_cyrl: "Улашиш", az: "Paylaş", vi: "Chia sẻ", ru: "Поделиться" }
    share_text { en: "Send as text", uz: "Matn qilib yuborish", uz_cyrl: "Матн қилиб юбориш", az: "Mətn kimi göndər", vi: "Gửi dạng chữ", ru: "Отправить текстом" }
    share_picture { en: "Send as a picture", uz: "Rasm qilib yuborish", uz_cyrl: "Расм қилиб юбориш", az: "Şəkil kimi göndər", vi: "Gửi dạng ảnh", ru: "Отправить картинкой" }
    picture_saved { en: "The picture was saved", uz: "Rasm saqlandi", uz_cyrl: "Расм сақланди", az: "Şəkil yadda saxlandı", vi: "Đã lưu ảnh", ru: "Картинка сохранена" }
    picture_failed { en: "The picture could not be made. Send the text instead.", uz: "Rasm tayyorlanmadi. Matnni yuboring.", uz_cyrl: "Расм тайёрланмади. Матнни юборинг.", az: "Şəkil alınmadı. Mətni göndərin.", vi: "Không tạo được ảnh. Hãy gửi dạng chữ.", ru: "Картинка не получилась. Отправьте текст." }
    text_copied { en: "Copied", uz: "Nusxa olindi", uz_cyrl: "Нусха олинди", az: "Kopyalandı", vi: "Đã sao chép", ru: "Скопировано" }
    print { en: "Print", uz: "Chop etish", uz_cyrl: "Чоп этиш", az: "Çap et", vi: "In", ru: "Печать" }
    download { en: "Download", uz: "Yuklab olish", uz_cyrl: "Юклаб олиш", az: "Endir", vi: "Tải xuống", ru: "Скачать" }
    export { en: "Export", uz: "Eksport", uz_cyrl: "Экспорт", az: "İxrac et", vi: "Xuất", ru: "Экспорт" }
    import { en: "Import", uz: "Import", uz_cyrl: "Импорт", az: "İdxal et", vi: "Nhập", ru: "Импорт" }
    filter { en: "Filter", uz: "Saralash", uz_cyrl: "Саралаш", az: "Süz", vi: "Lọc", ru: "Фильтр" }
    sort { en: "Sort", uz: "Tartiblash", uz_cyrl: "Тартиблаш", az: "Sırala", vi: "Sắp xếp", ru: "Сортировка" }
    show { en: "Show", uz: "Koʻrsatish", uz_cyrl: "Кўрсатиш", az: "Göstər", vi: "Hiện", ru: "Показать" }
    hide { en: "Hide", uz: "Yashirish", uz_cyrl: "Яшириш", az: "Gizlət", vi: "Ẩn", ru: "Скрыть" }
    show_more { en: "Show more", uz: "Yana koʻrsatish", uz_cyrl: "Яна кўрсатиш", az: "Daha çox göstər", vi: "Xem thêm", ru: "Показать ещё" }
    more { en: "More", uz: "Yana", uz_cyrl: "Яна", az: "Daha çox", vi: "Thêm", ru: "Ещё" }
    less { en: "Less", uz: "Kamroq", uz_cyrl: "Камроқ", az: "Daha az", vi: "Ít hơn", ru: "Меньше" }
    messages { en: "Messages", uz: "Xabarlar", uz_cyrl: "Хабарлар", az: "Mesajlar", vi: "Thông báo", ru: "Сообщения" }
    menu { en: "Menu", uz: "Menyu", uz_cyrl: "Меню", az: "Menyu", vi: "Trình đơn", ru: "Меню" }
    call { en: "Call", uz: "Qoʻngʻiroq qilish", uz_cyrl: "Қўнғироқ қилиш", az: "Zəng et", vi: "Gọi", ru: "Позвонить" }
    write { en: "Write", uz: "Yozish", uz_cyrl: "Ёзиш", az: "Yaz", vi: "Nhắn", ru: "Написать" }

    // How things stand.
    yes { en: "Yes", uz: "Ha", uz_cyrl: "Ҳа", az: "Bəli", vi: "Có", ru: "Да" }
    no { en: "No", uz: "Yoʻq", uz_cyrl: "Йўқ", az: "Xeyr", vi: "Không", ru: "Нет" }
    on { en: "On", uz: "Yoqilgan", uz_cyrl: "Ёқилган", az: "Açıq", vi: "Bật", ru: "Включено" }
    off { en: "Off", uz: "Oʻchirilgan", uz_cyrl: "Ўчирилган", az: "Bağlı", vi: "Tắt", ru: "Выключено" }
    loading { en: "Loading…", uz: "Yuklanmoqda…", uz_cyrl: "Юкланмоқда…", az: "Yüklənir…", vi: "Đang tải…", ru: "Загрузка…" }
    working { en: "Working…", uz: "Bajarilmoqda…", uz_cyrl: "Бажарилмоқда…", az: "İcra olunur…", vi: "Đang xử lý…", ru: "Выполняется…" }
    saving { en: "Saving…", uz: "Saqlanmoqda…", uz_cyrl: "Сақланмоқда…", az: "Saxlanılır…", vi: "Đang lưu…", ru: "Сохранение…" }
    saved { en: "Saved", uz: "Saqlandi", uz_cyrl: "Сақланди", az: "Yadda saxlandı", vi: "Đã lưu", ru: "Сохранено" }
    not_saved { en: "Not saved", uz: "Saqlanmadi", uz_cyrl: "Сақланмади", az: "Yadda saxlanmadı", vi: "Chưa lưu", ru: "Не сохранено" }
    unsaved_changes { en: "There are unsaved changes", uz: "Saqlanmagan oʻzgarishlar bor", uz_cyrl: "Сақланмаган ўзгаришлар бор", az: "Saxlanmamış dəyişikliklər var", vi: "Có thay đổi chưa lưu", ru: "Есть несохранённые изменения" }
    deleted { en: "Deleted", uz: "Oʻchirildi", uz_cyrl: "Ўчирилди", az: "Silindi", vi: "Đã xóa", ru: "Удалено" }
    undone { en: "Undone", uz: "Ortga qaytarildi", uz_cyrl: "Ортга қайтарилди", az: "Geri alındı", vi: "Đã hoàn tác", ru: "Отменено" }
    undone_what(what) { en: "Undone: {what}", uz: "Ortga qaytarildi: {what}", uz_cyrl: "Ортга қайтарилди: {what}", az: "Geri alındı: {what}", vi: "Đã hoàn tác: {what}", ru: "Отменено: {what}" }
    redone_what(what) { en: "Redone: {what}", uz: "Takrorlandi: {what}", uz_cyrl: "Такрорланди: {what}", az: "Təkrar edildi: {what}", vi: "Đã làm lại: {what}", ru: "Повторено: {what}" }
    done_for(what, whom) { en: "{what} · {whom}", uz: "{what} · {whom}", uz_cyrl: "{what} · {whom}", az: "{what} · {whom}", vi: "{what} · {whom}", ru: "{what} · {whom}" }
    redone { en: "Redone", uz: "Takrorlandi", uz_cyrl: "Такрорланди", az: "Təkrar edildi", vi: "Đã làm lại", ru: "Повторено" }
    all { en: "All", uz: "Hammasi", uz_cyrl: "Ҳаммаси", az: "Hamısı", vi: "Tất cả", ru: "Все" }
    none { en: "None", uz: "Hech biri", uz_cyrl: "Ҳеч бири", az: "Heç biri", vi: "Không có", ru: "Нет" }
    other { en: "Other", uz: "Boshqa", uz_cyrl: "Бошқа", az: "Digər", vi: "Khác", ru: "Другое" }
    unknown { en: "Unknown", uz: "Nomaʼlum", uz_cyrl: "Номаълум", az: "Naməlum", vi: "Chưa rõ", ru: "Неизвестно" }
    not_given { en: "Not given", uz: "Koʻrsatilmagan", uz_cyrl: "Кўрсатилмаган", az: "Göstərilməyib", vi: "Chưa có", ru: "Не указано" }
    optional { en: "optional", uz: "ixtiyoriy", uz_cyrl: "ихтиёрий", az: "istəyə bağlı", vi: "không bắt buộc", ru: "необязательно" }
    required { en: "required", uz: "majburiy", uz_cyrl: "мажбурий", az: "məcburi", vi: "bắt buộc", ru: "обязательно" }
    nothing_found { en: "Nothing found", uz: "Hech narsa topilmadi", uz_cyrl: "Ҳеч нарса топилмади", az: "Heç nə tapılmadı", vi: "Không tìm thấy gì", ru: "Ничего не найдено" }
    nothing_yet { en: "Nothing here yet", uz: "Hozircha hech narsa yoʻq", uz_cyrl: "Ҳозирча ҳеч нарса йўқ", az: "Hələ heç nə yoxdur", vi: "Chưa có gì", ru: "Пока ничего нет" }
    new { en: "New", uz: "Yangi", uz_cyrl: "Янги", az: "Yeni", vi: "Mới", ru: "Новое" }
    chosen { en: "Chosen", uz: "Tanlangan", uz_cyrl: "Танланган", az: "Seçilib", vi: "Đã chọn", ru: "Выбрано" }
    results[n] { en: ["{n} result", "{n} results"], uz: ["{n} ta natija", "{n} ta natija"], uz_cyrl: ["{n} та натижа", "{n} та натижа"], az: ["{n} nəticə", "{n} nəticə"], vi: ["{n} kết quả"], ru: ["{n} результат", "{n} результата", "{n} результатов"] }
    selected[n] { en: ["{n} selected", "{n} selected"], uz: ["{n} ta belgilandi", "{n} ta belgilandi"], uz_cyrl: ["{n} та белгиланди", "{n} та белгиланди"], az: ["{n} seçilib", "{n} seçilib"], vi: ["Đã chọn {n}"], ru: ["Выбран {n}", "Выбрано {n}", "Выбрано {n}"] }
    more_count[n] { en: ["{n} more", "{n} more"], uz: ["yana {n} ta", "yana {n} ta"], uz_cyrl: ["яна {n} та", "яна {n} та"], az: ["daha {n}", "daha {n}"], vi: ["thêm {n}"], ru: ["ещё {n}", "ещё {n}", "ещё {n}"] }
    of(part, whole) { en: "{part} of {whole}", uz: "{whole} dan {part}", uz_cyrl: "{whole} дан {part}", az: "{part} / {whole}", vi: "{part} trên {whole}", ru: "{part} из {whole}" }

    // What things are.
    name { en: "Name", uz: "Nomi", uz_cyrl: "Номи", az: "Ad", vi: "Tên", ru: "Название" }
    phone { en: "Phone", uz: "Telefon", uz_cyrl: "Телефон", az: "Telefon", vi: "Điện thoại", ru: "Телефон" }
    email { en: "E-mail", uz: "Elektron pochta", uz_cyrl: "Электрон почта", az: "E-poçt", vi: "Email", ru: "Эл. почта" }
    address { en: "Address", uz: "Manzil", uz_cyrl: "Манзил", az: "Ünvan", vi: "Địa chỉ", ru: "Адрес" }
    date { en: "Date", uz: "Sana", uz_cyrl: "Сана", az: "Tarix", vi: "Ngày", ru: "Дата" }
    time { en: "Time", uz: "Vaqt", uz_cyrl: "Вақт", az: "Vaxt", vi: "Giờ", ru: "Время" }
    day { en: "Day", uz: "Kun", uz_cyrl: "Кун", az: "Gün", vi: "Ngày", ru: "День" }
    month { en: "Month", uz: "Oy", uz_cyrl: "Ой", az: "Ay", vi: "Tháng", ru: "Месяц" }
    year { en: "Year", uz: "Yil", uz_cyrl: "Йил", az: "İl", vi: "Năm", ru: "Год" }
    amount { en: "Amount", uz: "Summa", uz_cyrl: "Сумма", az: "Məbləğ", vi: "Số tiền", ru: "Сумма" }
    quantity { en: "Quantity", uz: "Soni", uz_cyrl: "Сони", az: "Say", vi: "Số lượng", ru: "Количество" }
    price { en: "Price", uz: "Narx", uz_cyrl: "Нарх", az: "Qiymət", vi: "Giá", ru: "Цена" }
    discount { en: "Discount", uz: "Chegirma", uz_cyrl: "Чегирма", az: "Endirim", vi: "Giảm giá", ru: "Скидка" }
    total { en: "Total", uz: "Jami", uz_cyrl: "Жами", az: "Cəmi", vi: "Tổng", ru: "Итого" }
    note { en: "Note", uz: "Izoh", uz_cyrl: "Изоҳ", az: "Qeyd", vi: "Ghi chú", ru: "Заметка" }
    tags { en: "Tags", uz: "Belgilar", uz_cyrl: "Белгилар", az: "Etiketlər", vi: "Nhãn", ru: "Метки" }
    photo { en: "Photo", uz: "Surat", uz_cyrl: "Сурат", az: "Şəkil", vi: "Ảnh", ru: "Фото" }
    language { en: "Language", uz: "Til", uz_cyrl: "Тил", az: "Dil", vi: "Ngôn ngữ", ru: "Язык" }
    country { en: "Country", uz: "Mamlakat", uz_cyrl: "Мамлакат", az: "Ölkə", vi: "Quốc gia", ru: "Страна" }
    currency { en: "Currency", uz: "Valyuta", uz_cyrl: "Валюта", az: "Valyuta", vi: "Tiền tệ", ru: "Валюта" }
    customer { en: "Customer", uz: "Mijoz", uz_cyrl: "Мижоз", az: "Müştəri", vi: "Khách hàng", ru: "Клиент" }
    product { en: "Product", uz: "Tovar", uz_cyrl: "Товар", az: "Mal", vi: "Sản phẩm", ru: "Товар" }
    seller { en: "Seller", uz: "Sotuvchi", uz_cyrl: "Сотувчи", az: "Satıcı", vi: "Người bán", ru: "Продавец" }

    // Counted things.
    customers[n] { en: ["{n} customer", "{n} customers"], uz: ["{n} ta mijoz", "{n} ta mijoz"], uz_cyrl: ["{n} та мижоз", "{n} та мижоз"], az: ["{n} müştəri", "{n} müştəri"], vi: ["{n} khách hàng"], ru: ["{n} клиент", "{n} клиента", "{n} клиентов"] }
    products[n] { en: ["{n} product", "{n} products"], uz: ["{n} ta tovar", "{n} ta tovar"], uz_cyrl: ["{n} та товар", "{n} та товар"], az: ["{n} mal", "{n} mal"], vi: ["{n} sản phẩm"], ru: ["{n} товар", "{n} товара", "{n} товаров"] }
    sales[n] { en: ["{n} sale", "{n} sales"], uz: ["{n} ta savdo", "{n} ta savdo"], uz_cyrl: ["{n} та савдо", "{n} та савдо"], az: ["{n} satış", "{n} satış"], vi: ["{n} đơn bán"], ru: ["{n} продажа", "{n} продажи", "{n} продаж"] }
    purchases[n] { en: ["{n} purchase", "{n} purchases"], uz: ["{n} ta xarid", "{n} ta xarid"], uz_cyrl: ["{n} та харид", "{n} та харид"], az: ["{n} alış", "{n} alış"], vi: ["{n} lần mua"], ru: ["{n} покупка", "{n} покупки", "{n} покупок"] }
    pieces[n] { en: ["{n} piece", "{n} pieces"], uz: ["{n} dona", "{n} dona"], uz_cyrl: ["{n} дона", "{n} дона"], az: ["{n} ədəd", "{n} ədəd"], vi: ["{n} cái"], ru: ["{n} штука", "{n} штуки", "{n} штук"] }
    records[n] { en: ["{n} record", "{n} records"], uz: ["{n} ta yozuv", "{n} ta yozuv"], uz_cyrl: ["{n} та ёзув", "{n} та ёзув"], az: ["{n} qeyd", "{n} qeyd"], vi: ["{n} bản ghi"], ru: ["{n} запись", "{n} записи", "{n} записей"] }
    days[n] { en: ["{n} day", "{n} days"], uz: ["{n} kun", "{n} kun"], uz_cyrl: ["{n} кун", "{n} кун"], az: ["{n} gün", "{n} gün"], vi: ["{n} ngày"], ru: ["{n} день", "{n} дня", "{n} дней"] }
    weeks[n] { en: ["{n} week", "{n} weeks"], uz: ["{n} hafta", "{n} hafta"], uz_cyrl: ["{n} ҳафта", "{n} ҳафта"], az: ["{n} həftə", "{n} həftə"], vi: ["{n} tuần"], ru: ["{n} неделя", "{n} недели", "{n} недель"] }
    months[n] { en: ["{n} month", "{n} months"], uz: ["{n} oy", "{n} oy"], uz_cyrl: ["{n} ой", "{n} ой"], az: ["{n} ay", "{n} ay"], vi: ["{n} tháng"], ru: ["{n} месяц", "{n} месяца", "{n} месяцев"] }
    years[n] { en: ["{n} year", "{n} years"], uz: ["{n} yil", "{n} yil"], uz_cyrl: ["{n} йил", "{n} йил"], az: ["{n} il", "{n} il"], vi: ["{n} năm"], ru: ["{n} год", "{n} года", "{n} лет"] }
    /// The age of a person.
    age[n] { en: ["{n} year old", "{n} years old"], uz: ["{n} yosh", "{n} yosh"], uz_cyrl: ["{n} ёш", "{n} ёш"], az: ["{n} yaş", "{n} yaş"], vi: ["{n} tuổi"], ru: ["{n} год", "{n} года", "{n} лет"] }
    hours[n] { en: ["{n} hour", "{n} hours"], uz: ["{n} soat", "{n} soat"], uz_cyrl: ["{n} соат", "{n} соат"], az: ["{n} saat", "{n} saat"], vi: ["{n} giờ"], ru: ["{n} час", "{n} часа", "{n} часов"] }
    minutes[n] { en: ["{n} minute", "{n} minutes"], uz: ["{n} daqiqa", "{n} daqiqa"], uz_cyrl: ["{n} дақиқа", "{n} дақиқа"], az: ["{n} dəqiqə", "{n} dəqiqə"], vi: ["{n} phút"], ru: ["{n} минута", "{n} минуты", "{n} минут"] }

    // When.
    today { en: "today", uz: "bugun", uz_cyrl: "бугун", az: "bu gün", vi: "hôm nay", ru: "сегодня" }
    yesterday { en: "yesterday", uz: "kecha", uz_cyrl: "кеча", az: "dünən", vi: "hôm qua", ru: "вчера" }
    tomorrow { en: "tomorrow", uz: "ertaga", uz_cyrl: "эртага", az: "sabah", vi: "ngày mai", ru: "завтра" }
    now { en: "now", uz: "hozir", uz_cyrl: "ҳозир", az: "indi", vi: "bây giờ", ru: "сейчас" }
    never { en: "never", uz: "hech qachon", uz_cyrl: "ҳеч қачон", az: "heç vaxt", vi: "chưa bao giờ", ru: "никогда" }
    just_now { en: "just now", uz: "hozirgina", uz_cyrl: "ҳозиргина", az: "indicə", vi: "vừa xong", ru: "только что" }
    minutes_ago[n] { en: ["{n} minute ago", "{n} minutes ago"], uz: ["{n} daqiqa oldin", "{n} daqiqa oldin"], uz_cyrl: ["{n} дақиқа олдин", "{n} дақиқа олдин"], az: ["{n} dəqiqə əvvəl", "{n} dəqiqə əvvəl"], vi: ["{n} phút trước"], ru: ["{n} минуту назад", "{n} минуты назад", "{n} минут назад"] }
    hours_ago[n] { en: ["{n} hour ago", "{n} hours ago"], uz: ["{n} soat oldin", "{n} soat oldin"], uz_cyrl: ["{n} соат олдин", "{n} соат олдин"], az: ["{n} saat əvvəl", "{n} saat əvvəl"], vi: ["{n} giờ trước"], ru: ["{n} час назад", "{n} часа назад", "{n} часов назад"] }
    days_ago[n] { en: ["{n} day ago", "{n} days ago"], uz: ["{n} kun oldin", "{n} kun oldin"], uz_cyrl: ["{n} кун олдин", "{n} кун олдин"], az: ["{n} gün əvvəl", "{n} gün əvvəl"], vi: ["{n} ngày trước"], ru: ["{n} день назад", "{n} дня назад", "{n} дней назад"] }
    weeks_ago[n] { en: ["{n} week ago", "{n} weeks ago"], uz: ["{n} hafta oldin", "{n} hafta oldin"], uz_cyrl: ["{n} ҳафта олдин", "{n} ҳафта олдин"], az: ["{n} həftə əvvəl", "{n} həftə əvvəl"], vi: ["{n} tuần trước"], ru: ["{n} неделю назад", "{n} недели назад", "{n} недель назад"] }
    months_ago[n] { en: ["{n} month ago", "{n} months ago"], uz: ["{n} oy oldin", "{n} oy oldin"], uz_cyrl: ["{n} ой олдин", "{n} ой олдин"], az: ["{n} ay əvvəl", "{n} ay əvvəl"], vi: ["{n} tháng trước"], ru: ["{n} месяц назад", "{n} месяца назад", "{n} месяцев назад"] }
    years_ago[n] { en: ["{n} year ago", "{n} years ago"], uz: ["{n} yil oldin", "{n} yil oldin"], uz_cyrl: ["{n} йил олдин", "{n} йил олдин"], az: ["{n} il əvvəl", "{n} il əvvəl"], vi: ["{n} năm trước"], ru: ["{n} год назад", "{n} года назад", "{n} лет назад"] }
    in_days[n] { en: ["in {n} day", "in {n} days"], uz: ["{n} kundan keyin", "{n} kundan keyin"], uz_cyrl: ["{n} кундан кейин", "{n} кундан кейин"], az: ["{n} gün sonra", "{n} gün sonra"], vi: ["sau {n} ngày"], ru: ["через {n} день", "через {n} дня", "через {n} дней"] }
    in_weeks[n] { en: ["in {n} week", "in {n} weeks"], uz: ["{n} haftadan keyin", "{n} haftadan keyin"], uz_cyrl: ["{n} ҳафтадан кейин", "{n} ҳафтадан кейин"], az: ["{n} həftə sonra", "{n} həftə sonra"], vi: ["sau {n} tuần"], ru: ["через {n} неделю", "через {n} недели", "через {n} недель"] }
    in_months[n] { en: ["in {n} month", "in {n} months"], uz: ["{n} oydan keyin", "{n} oydan keyin"], uz_cyrl: ["{n} ойдан кейин", "{n} ойдан кейин"], az: ["{n} ay sonra", "{n} ay sonra"], vi: ["sau {n} tháng"], ru: ["через {n} месяц", "через {n} месяца", "через {n} месяцев"] }
    in_years[n] { en: ["in {n} year", "in {n} years"], uz: ["{n} yildan keyin", "{n} yildan keyin"], uz_cyrl: ["{n} йилдан кейин", "{n} йилдан кейин"], az: ["{n} il sonra", "{n} il sonra"], vi: ["sau {n} năm"], ru: ["через {n} год", "через {n} года", "через {n} лет"] }
    every_day { en: "every day", uz: "har kuni", uz_cyrl: "ҳар куни", az: "hər gün", vi: "mỗi ngày", ru: "каждый день" }
    every_days[n] { en: ["every day", "every {n} days"], uz: ["har kuni", "har {n} kunda"], uz_cyrl: ["ҳар куни", "ҳар {n} кунда"], az: ["hər gün", "{n} gündən bir"], vi: ["{n} ngày một lần"], ru: ["раз в {n} день", "раз в {n} дня", "раз в {n} дней"] }
    /// A day and a time together.
    at(day, time) { en: "{day} at {time}", uz: "{day}, {time}", uz_cyrl: "{day}, {time}", az: "{day}, {time}", vi: "{time}, {day}", ru: "{day} в {time}" }
    from_to(from, to) { en: "{from} – {to}", uz: "{from} – {to}", uz_cyrl: "{from} – {to}", az: "{from} – {to}", vi: "{from} – {to}", ru: "{from} – {to}" }
    since(day) { en: "since {day}", uz: "{day} dan beri", uz_cyrl: "{day} дан бери", az: "{day} tarixindən", vi: "từ {day}", ru: "с {day}" }
    until(day) { en: "until {day}", uz: "{day} gacha", uz_cyrl: "{day} гача", az: "{day} tarixinədək", vi: "đến {day}", ru: "до {day}" }

    // Units.
    unit_piece { en: "pc", uz: "dona", uz_cyrl: "дона", az: "əd.", vi: "cái", ru: "шт." }
    unit_pair { en: "pair", uz: "juft", uz_cyrl: "жуфт", az: "cüt", vi: "đôi", ru: "пара" }
    unit_kilogram { en: "kg", uz: "kg", uz_cyrl: "кг", az: "kq", vi: "kg", ru: "кг" }
    unit_gram { en: "g", uz: "g", uz_cyrl: "г", az: "q", vi: "g", ru: "г" }
    unit_litre { en: "l", uz: "l", uz_cyrl: "л", az: "l", vi: "lít", ru: "л" }
    unit_metre { en: "m", uz: "m", uz_cyrl: "м", az: "m", vi: "m", ru: "м" }
    unit_hour { en: "h", uz: "soat", uz_cyrl: "соат", az: "saat", vi: "giờ", ru: "ч" }
    kilobytes(n) { en: "{n} kB", uz: "{n} KB", uz_cyrl: "{n} КБ", az: "{n} KB", vi: "{n} KB", ru: "{n} КБ" }
    megabytes(n) { en: "{n} MB", uz: "{n} MB", uz_cyrl: "{n} МБ", az: "{n} MB", vi: "{n} MB", ru: "{n} МБ" }
    gigabytes(n) { en: "{n} GB", uz: "{n} GB", uz_cyrl: "{n} ГБ", az: "{n} GB", vi: "{n} GB", ru: "{n} ГБ" }
}

#[cfg(test)]
mod tests {
    use crate::text::{Language, words};

    #[test]
    fn counted_words_take_the_form_of_their_number() {
        let ru = words(Language::Ru).common();
        assert_eq!(ru.customers(1), "1 клиент");
        assert_eq!(ru.customers(22), "22 клиента");
        assert_eq!(ru.customers(1_011), "1\u{a0}011 клиентов");
        let en = words(Language::En).common();
        assert_eq!(en.every_days(1), "every day");
        assert_eq!(en.every_days(34), "every 34 days");
        assert_eq!(words(Language::Vi).common().results(1), "1 kết quả");
    }

    #[test]
    fn what_is_lost_is_told_by_its_number() {
        let (en, ru) = (words(Language::En), words(Language::Ru));
        assert_eq!(en.customers().delete_asked(400), "Delete 400 customers?");
        assert_eq!(ru.customers().delete_asked(21), "Удалить 21 клиента?");
        let them = en.data().only_here(22, "22 customers");
        assert!(them.contains("takes them out"), "{them}");
        assert!(en.data().only_here(1, "1 sale").contains("takes it out"));
        let since = en.taking().changes_since(1);
        assert_eq!(since, "1 change since is not in it");
    }

    #[test]
    fn places_stand_where_the_language_wants_them() {
        assert_eq!(words(Language::En).common().of(3, 10), "3 of 10");
        assert_eq!(words(Language::Uz).common().of(3, 10), "10 dan 3");
        assert_eq!(words(Language::Vi).common().at("hôm nay", "10:30"), "10:30, hôm nay");
    }
}
