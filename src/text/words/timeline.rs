//! The timeline of a customer and its entries.

words! {
    /// The timeline of a customer and its entries.
    pub struct TimelineWords;

    title { en: "Timeline", uz: "Voqealar", uz_cyrl: "Воқеалар", az: "Hadisələr", vi: "Nhật ký", ru: "Лента событий" }
    empty { en: "Nothing here yet. Write the first note above.", uz: "Hali hech narsa yoʻq. Birinchi izohni yuqorida yozing.", uz_cyrl: "Ҳали ҳеч нарса йўқ. Биринчи изоҳни юқорида ёзинг.", az: "Hələ heç nə yoxdur. İlk qeydi yuxarıda yazın.", vi: "Chưa có gì. Hãy viết ghi chú đầu tiên ở trên.", ru: "Здесь пока пусто. Напишите первую заметку выше." }
    nothing_of_kind { en: "Nothing of this kind.", uz: "Bunday yozuv yoʻq.", uz_cyrl: "Бундай ёзув йўқ.", az: "Belə qeyd yoxdur.", vi: "Không có mục nào loại này.", ru: "Таких записей нет." }
    show_all[n] { en: ["Show the whole timeline ({n})", "Show the whole timeline ({n})"], uz: ["Hammasini koʻrsatish ({n})", "Hammasini koʻrsatish ({n})"], uz_cyrl: ["Ҳаммасини кўрсатиш ({n})", "Ҳаммасини кўрсатиш ({n})"], az: ["Hamısını göstər ({n})", "Hamısını göstər ({n})"], vi: ["Hiện toàn bộ nhật ký ({n})"], ru: ["Показать всю ленту ({n})", "Показать всю ленту ({n})", "Показать всю ленту ({n})"] }
    show { en: "Show in the timeline", uz: "Nimani koʻrsatish", uz_cyrl: "Нимани кўрсатиш", az: "Nəyi göstərmək", vi: "Hiện trong nhật ký", ru: "Показывать в ленте" }

    // Kinds, as the filter names them.
    kind_sale { en: "Purchases", uz: "Xaridlar", uz_cyrl: "Харидлар", az: "Alışlar", vi: "Mua hàng", ru: "Покупки" }
    kind_return { en: "Returns", uz: "Qaytarishlar", uz_cyrl: "Қайтаришлар", az: "Qaytarmalar", vi: "Trả hàng", ru: "Возвраты" }
    kind_payment { en: "Payments", uz: "Toʻlovlar", uz_cyrl: "Тўловлар", az: "Ödənişlər", vi: "Thanh toán", ru: "Платежи" }
    kind_note { en: "Notes", uz: "Izohlar", uz_cyrl: "Изоҳлар", az: "Qeydlər", vi: "Ghi chú", ru: "Заметки" }
    kind_contact { en: "Contacts", uz: "Muloqot", uz_cyrl: "Мулоқот", az: "Ünsiyyət", vi: "Liên lạc", ru: "Общение" }
    kind_complaint { en: "Complaints", uz: "Shikoyatlar", uz_cyrl: "Шикоятлар", az: "Şikayətlər", vi: "Khiếu nại", ru: "Жалобы" }
    kind_survey { en: "Surveys", uz: "Soʻrovnomalar", uz_cyrl: "Сўровномалар", az: "Sorğular", vi: "Khảo sát", ru: "Опросы" }
    kind_tie { en: "Assigned receipts", uz: "Biriktirilgan cheklar", uz_cyrl: "Бириктирилган чеклар", az: "Bağlanmış çeklər", vi: "Hóa đơn gán sau", ru: "Привязанные чеки" }
    kind_card { en: "Card changes", uz: "Karta oʻzgarishlari", uz_cyrl: "Карта ўзгаришлари", az: "Kart dəyişiklikləri", vi: "Sửa thẻ", ru: "Правки карточки" }
    kind_consent { en: "Consents", uz: "Roziliklar", uz_cyrl: "Розиликлар", az: "Razılıqlar", vi: "Đồng ý", ru: "Согласия" }

    // Entries.
    bought(amount) { en: "Bought for {amount}", uz: "Xarid: {amount}", uz_cyrl: "Харид: {amount}", az: "Alış: {amount}", vi: "Mua {amount}", ru: "Покупка на {amount}" }
    gave_back(amount) { en: "Gave goods back for {amount}", uz: "Tovar qaytardi: {amount}", uz_cyrl: "Товар қайтарди: {amount}", az: "Mal qaytarıb: {amount}", vi: "Trả hàng {amount}", ru: "Возврат на {amount}" }
    paid(amount) { en: "Paid {amount}", uz: "Toʻladi: {amount}", uz_cyrl: "Тўлади: {amount}", az: "Ödədi: {amount}", vi: "Đã trả {amount}", ru: "Платёж {amount}" }
    was_paid(amount) { en: "Was paid out {amount}", uz: "Qaytarib berildi: {amount}", uz_cyrl: "Қайтариб берилди: {amount}", az: "Geri verildi: {amount}", vi: "Đã chi lại {amount}", ru: "Выплачено {amount}" }
    tied(amount) { en: "A receipt of {amount} was assigned to them", uz: "Chek biriktirildi: {amount}", uz_cyrl: "Чек бириктирилди: {amount}", az: "Çek bağlandı: {amount}", vi: "Đã gán hóa đơn {amount}", ru: "Привязан чек на {amount}" }
    taken_back { en: "Taken back", uz: "Bekor qilingan", uz_cyrl: "Бекор қилинган", az: "Ləğv edilib", vi: "Đã hủy", ru: "Отменено" }
    free_line { en: "something", uz: "biror narsa", uz_cyrl: "бирор нарса", az: "nəsə", vi: "món hàng", ru: "что-то" }
    more_lines[n] { en: ["and {n} more", "and {n} more"], uz: ["va yana {n} ta", "va yana {n} ta"], uz_cyrl: ["ва яна {n} та", "ва яна {n} та"], az: ["və daha {n}", "və daha {n}"], vi: ["và {n} món nữa"], ru: ["и ещё {n}", "и ещё {n}", "и ещё {n}"] }
    consented(channel, state) { en: "{channel}: {state}", uz: "{channel}: {state}", uz_cyrl: "{channel}: {state}", az: "{channel}: {state}", vi: "{channel}: {state}", ru: "{channel}: {state}" }

    // Channels of contact.
    note { en: "Note", uz: "Izoh", uz_cyrl: "Изоҳ", az: "Qeyd", vi: "Ghi chú", ru: "Заметка" }
    visit { en: "Visit", uz: "Tashrif", uz_cyrl: "Ташриф", az: "Gəliş", vi: "Ghé cửa hàng", ru: "Визит" }
    call { en: "Call", uz: "Qoʻngʻiroq", uz_cyrl: "Қўнғироқ", az: "Zəng", vi: "Cuộc gọi", ru: "Звонок" }
    email { en: "E-mail", uz: "Elektron xat", uz_cyrl: "Электрон хат", az: "E-məktub", vi: "Email", ru: "Письмо" }
    social { en: "Social network", uz: "Ijtimoiy tarmoq", uz_cyrl: "Ижтимоий тармоқ", az: "Sosial şəbəkə", vi: "Mạng xã hội", ru: "Соцсеть" }
    complaint { en: "Complaint", uz: "Shikoyat", uz_cyrl: "Шикоят", az: "Şikayət", vi: "Khiếu nại", ru: "Жалоба" }
    survey { en: "Survey", uz: "Soʻrovnoma", uz_cyrl: "Сўровнома", az: "Sorğu", vi: "Khảo sát", ru: "Опрос" }
    elsewhere { en: "Other contact", uz: "Boshqa aloqa", uz_cyrl: "Бошқа алоқа", az: "Başqa əlaqə", vi: "Liên lạc khác", ru: "Другой контакт" }

    // Direction.
    direction { en: "Who turned to whom", uz: "Kim murojaat qildi", uz_cyrl: "Ким мурожаат қилди", az: "Kim müraciət edib", vi: "Ai liên hệ ai", ru: "Кто обратился" }
    incoming { en: "They to us", uz: "U bizga", uz_cyrl: "У бизга", az: "O bizə", vi: "Khách tìm mình", ru: "Он к нам" }
    outgoing { en: "We to them", uz: "Biz unga", uz_cyrl: "Биз унга", az: "Biz ona", vi: "Mình tìm khách", ru: "Мы к нему" }

    // Purpose.
    purpose { en: "About what", uz: "Nima haqida", uz_cyrl: "Нима ҳақида", az: "Nə barədə", vi: "Về việc", ru: "О чём" }
    question { en: "Question", uz: "Savol", uz_cyrl: "Савол", az: "Sual", vi: "Hỏi thông tin", ru: "Вопрос" }
    offer { en: "Offer", uz: "Taklif", uz_cyrl: "Таклиф", az: "Təklif", vi: "Chào hàng", ru: "Предложение" }
    order { en: "Order", uz: "Buyurtma", uz_cyrl: "Буюртма", az: "Sifariş", vi: "Đặt hàng", ru: "Заказ" }
    fitting { en: "Fitting", uz: "Kiyib koʻrish", uz_cyrl: "Кийиб кўриш", az: "Geyinib yoxlama", vi: "Thử đồ", ru: "Примерка" }
    reminder { en: "Reminder", uz: "Eslatma", uz_cyrl: "Эслатма", az: "Xatırlatma", vi: "Nhắc nhở", ru: "Напоминание" }
    debt { en: "Debt", uz: "Qarz", uz_cyrl: "Қарз", az: "Borc", vi: "Công nợ", ru: "Долг" }
    congratulation { en: "Congratulation", uz: "Tabrik", uz_cyrl: "Табрик", az: "Təbrik", vi: "Chúc mừng", ru: "Поздравление" }
    service { en: "Service", uz: "Xizmat", uz_cyrl: "Хизмат", az: "Xidmət", vi: "Dịch vụ", ru: "Обслуживание" }
    feedback { en: "Feedback", uz: "Fikr", uz_cyrl: "Фикр", az: "Rəy", vi: "Góp ý", ru: "Отзыв" }
    thanks { en: "Thanks", uz: "Minnatdorchilik", uz_cyrl: "Миннатдорчилик", az: "Təşəkkür", vi: "Cảm ơn", ru: "Благодарность" }

    // Outcome.
    outcome { en: "How it ended", uz: "Natijasi", uz_cyrl: "Натижаси", az: "Nəticə", vi: "Kết quả", ru: "Чем кончилось" }
    reached { en: "Reached", uz: "Bogʻlanildi", uz_cyrl: "Боғланилди", az: "Əlaqə alındı", vi: "Đã gặp", ru: "Поговорили" }
    no_answer { en: "No answer", uz: "Javob bermadi", uz_cyrl: "Жавоб бермади", az: "Cavab vermədi", vi: "Không trả lời", ru: "Не ответил" }
    interested { en: "Interested", uz: "Qiziqdi", uz_cyrl: "Қизиқди", az: "Maraqlandı", vi: "Quan tâm", ru: "Заинтересован" }
    not_interested { en: "Not interested", uz: "Qiziqmadi", uz_cyrl: "Қизиқмади", az: "Maraqlanmadı", vi: "Không quan tâm", ru: "Не заинтересован" }
    did_buy { en: "Bought", uz: "Xarid qildi", uz_cyrl: "Харид қилди", az: "Aldı", vi: "Đã mua", ru: "Купил" }
    call_back { en: "Come back later", uz: "Keyinroq qaytish", uz_cyrl: "Кейинроқ қайтиш", az: "Sonra qayıtmaq", vi: "Liên hệ lại sau", ru: "Вернуться позже" }
    resolved { en: "Resolved", uz: "Hal boʻldi", uz_cyrl: "Ҳал бўлди", az: "Həll olundu", vi: "Đã giải quyết", ru: "Решено" }
    unresolved { en: "Not resolved", uz: "Hal boʻlmadi", uz_cyrl: "Ҳал бўлмади", az: "Həll olunmadı", vi: "Chưa giải quyết", ru: "Не решено" }

    // The quick entry.
    write { en: "Write a note or a contact", uz: "Izoh yoki muloqotni yozing", uz_cyrl: "Изоҳ ёки мулоқотни ёзинг", az: "Qeyd və ya ünsiyyət yazın", vi: "Viết ghi chú hoặc lần liên lạc", ru: "Запишите заметку или контакт" }
    what_kind { en: "What it was", uz: "Bu nima edi", uz_cyrl: "Бу нима эди", az: "Bu nə idi", vi: "Loại", ru: "Что это было" }
    more_details { en: "More details", uz: "Batafsil", uz_cyrl: "Батафсил", az: "Daha ətraflı", vi: "Chi tiết hơn", ru: "Подробнее" }
    when_day { en: "On which day", uz: "Qaysi kuni", uz_cyrl: "Қайси куни", az: "Hansı gün", vi: "Ngày nào", ru: "В какой день" }
    staff { en: "Who on the staff", uz: "Qaysi xodim", uz_cyrl: "Қайси ходим", az: "Hansı işçi", vi: "Nhân viên nào", ru: "Кто из сотрудников" }
    nobody { en: "Nobody named", uz: "Koʻrsatilmagan", uz_cyrl: "Кўрсатилмаган", az: "Göstərilməyib", vi: "Không ghi", ru: "Не указан" }
    follow_up { en: "Come back to it on", uz: "Qachon qaytish", uz_cyrl: "Қачон қайтиш", az: "Nə vaxt qayıtmaq", vi: "Quay lại vào ngày", ru: "Когда вернуться" }
    next_week { en: "in a week", uz: "bir haftadan keyin", uz_cyrl: "бир ҳафтадан кейин", az: "bir həftəyə", vi: "sau một tuần", ru: "через неделю" }
    next_month { en: "in a month", uz: "bir oydan keyin", uz_cyrl: "бир ойдан кейин", az: "bir aya", vi: "sau một tháng", ru: "через месяц" }
    written { en: "Written down", uz: "Yozib qoʻyildi", uz_cyrl: "Ёзиб қўйилди", az: "Yazıldı", vi: "Đã ghi", ru: "Записано" }
    entry_deleted { en: "Entry deleted", uz: "Yozuv oʻchirildi", uz_cyrl: "Ёзув ўчирилди", az: "Qeyd silindi", vi: "Đã xóa mục", ru: "Запись удалена" }
    make_task { en: "Make a task of it", uz: "Vazifa qilish", uz_cyrl: "Вазифа қилиш", az: "Tapşırığa çevir", vi: "Tạo công việc", ru: "Сделать задачу" }
    edit_entry { en: "Edit the entry", uz: "Yozuvni tahrirlash", uz_cyrl: "Ёзувни таҳрирлаш", az: "Qeydi düzəlt", vi: "Sửa mục này", ru: "Изменить запись" }
    delete_entry { en: "Delete the entry", uz: "Yozuvni oʻchirish", uz_cyrl: "Ёзувни ўчириш", az: "Qeydi sil", vi: "Xóa mục này", ru: "Удалить запись" }
    entry_menu { en: "What to do with the entry", uz: "Yozuv bilan nima qilish", uz_cyrl: "Ёзув билан нима қилиш", az: "Qeydlə nə etmək", vi: "Thao tác với mục này", ru: "Что сделать с записью" }
    follow_up_done { en: "Done: no need to come back", uz: "Bajarildi: qaytish shart emas", uz_cyrl: "Бажарилди: қайтиш шарт эмас", az: "Edildi: qayıtmağa ehtiyac yoxdur", vi: "Xong: không cần quay lại", ru: "Сделано: возвращаться не нужно" }
    come_back(when) { en: "Come back {when}", uz: "Qaytish: {when}", uz_cyrl: "Қайтиш: {when}", az: "Qayıtmaq: {when}", vi: "Quay lại {when}", ru: "Вернуться {when}" }
}
