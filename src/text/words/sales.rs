//! The list of sales, receipts, returns.

words! {
    /// The list of sales, receipts, returns.
    pub struct SalesWords;

    // Ways to pay.
    cash { en: "Cash", uz: "Naqd", uz_cyrl: "Нақд", az: "Nağd", vi: "Tiền mặt", ru: "Наличные" }
    card { en: "Card", uz: "Karta", uz_cyrl: "Карта", az: "Kart", vi: "Thẻ", ru: "Карта" }
    transfer { en: "Transfer", uz: "Oʻtkazma", uz_cyrl: "Ўтказма", az: "Köçürmə", vi: "Chuyển khoản", ru: "Перевод" }
    credit { en: "On credit", uz: "Nasiya", uz_cyrl: "Насия", az: "Nisyə", vi: "Ghi nợ", ru: "В долг" }
    points { en: "Points", uz: "Ballar", uz_cyrl: "Баллар", az: "Ballar", vi: "Điểm", ru: "Баллы" }
    certificate { en: "Gift certificate", uz: "Sovgʻa sertifikati", uz_cyrl: "Совға сертификати", az: "Hədiyyə kartı", vi: "Phiếu quà tặng", ru: "Подарочный сертификат" }
    untold { en: "Not told", uz: "Aytilmagan", uz_cyrl: "Айтилмаган", az: "Göstərilməyib", vi: "Không rõ", ru: "Не указано" }

    // What a sale was for.
    purpose_unknown { en: "Not said", uz: "Aytilmagan", uz_cyrl: "Айтилмаган", az: "Deyilməyib", vi: "Không nói", ru: "Не сказано" }
    purpose_own { en: "For oneself", uz: "Oʻzi uchun", uz_cyrl: "Ўзи учун", az: "Özü üçün", vi: "Cho bản thân", ru: "Для себя" }
    purpose_family { en: "For the family", uz: "Oila uchun", uz_cyrl: "Оила учун", az: "Ailə üçün", vi: "Cho gia đình", ru: "Для семьи" }
    purpose_gift { en: "A gift", uz: "Sovgʻa", uz_cyrl: "Совға", az: "Hədiyyə", vi: "Làm quà", ru: "В подарок" }
    purpose_work { en: "For work", uz: "Ish uchun", uz_cyrl: "Иш учун", az: "İş üçün", vi: "Cho công việc", ru: "Для работы" }
    purpose_resale { en: "To sell on", uz: "Qayta sotish uchun", uz_cyrl: "Қайта сотиш учун", az: "Yenidən satmaq üçün", vi: "Để bán lại", ru: "На перепродажу" }

    // The receipt.
    receipt { en: "Receipt", uz: "Chek", uz_cyrl: "Чек", az: "Çek", vi: "Hóa đơn", ru: "Чек" }
    receipt_of(number, when) { en: "Receipt {number}, {when}", uz: "Chek {number}, {when}", uz_cyrl: "Чек {number}, {when}", az: "Çek {number}, {when}", vi: "Hóa đơn {number}, {when}", ru: "Чек {number}, {when}" }
    number { en: "Number", uz: "Raqami", uz_cyrl: "Рақами", az: "Nömrə", vi: "Số", ru: "Номер" }
    void { en: "Taken back", uz: "Bekor qilingan", uz_cyrl: "Бекор қилинган", az: "Ləğv edilib", vi: "Đã hủy", ru: "Отменён" }
    line_off(amount) { en: "Discount −{amount}", uz: "Chegirma −{amount}", uz_cyrl: "Чегирма −{amount}", az: "Endirim −{amount}", vi: "Giảm giá −{amount}", ru: "Скидка −{amount}" }
    came_back(quantity) { en: "Came back: {quantity}", uz: "Qaytarildi: {quantity}", uz_cyrl: "Қайтарилди: {quantity}", az: "Qaytarıldı: {quantity}", vi: "Đã trả lại: {quantity}", ru: "Возвращено: {quantity}" }
    given_back { en: "Given back", uz: "Qaytarilgan pul", uz_cyrl: "Қайтарилган пул", az: "Geri verilib", vi: "Đã hoàn tiền", ru: "Возвращено денег" }
    receipt_copied { en: "The receipt was copied: paste it into a message", uz: "Chekdan nusxa olindi: xabarga joylang", uz_cyrl: "Чекдан нусха олинди: хабарга жойланг", az: "Çek kopyalandı: mesaja yapışdırın", vi: "Đã sao chép hóa đơn: hãy dán vào tin nhắn", ru: "Чек скопирован: вставьте его в сообщение" }
    cannot_copy { en: "This browser does not allow copying", uz: "Bu brauzer nusxa olishga ruxsat bermaydi", uz_cyrl: "Бу браузер нусха олишга рухсат бермайди", az: "Bu brauzer kopyalamağa icazə vermir", vi: "Trình duyệt này không cho sao chép", ru: "Этот браузер не разрешает копировать" }
    receipt_numbered(number) { en: "Receipt {number}", uz: "Chek {number}", uz_cyrl: "Чек {number}", az: "Çek {number}", vi: "Hóa đơn {number}", ru: "Чек {number}" }

    // The list.
    average_receipt(amount) { en: "average receipt {amount}", uz: "oʻrtacha chek {amount}", uz_cyrl: "ўртача чек {amount}", az: "orta çek {amount}", vi: "hóa đơn trung bình {amount}", ru: "средний чек {amount}" }
    reading_past { en: "Reading the past…", uz: "Oʻtgan savdolar oʻqilmoqda…", uz_cyrl: "Ўтган савдолар ўқилмоқда…", az: "Keçmiş oxunur…", vi: "Đang đọc dữ liệu cũ…", ru: "Читаются прошлые записи…" }
    nobody { en: "No customer", uz: "Mijozsiz", uz_cyrl: "Мижозсиз", az: "Müştəri yoxdur", vi: "Không có khách hàng", ru: "Без клиента" }
    returned { en: "Returned", uz: "Qaytarilgan", uz_cyrl: "Қайтарилган", az: "Qaytarılıb", vi: "Trả hàng", ru: "Возврат" }
    returned_partly { en: "Partly returned", uz: "Qisman qaytarilgan", uz_cyrl: "Қисман қайтарилган", az: "Qismən qaytarılıb", vi: "Trả một phần", ru: "Частичный возврат" }
    empty_title { en: "Nothing sold yet", uz: "Hali hech narsa sotilmagan", uz_cyrl: "Ҳали ҳеч нарса сотилмаган", az: "Hələ heç nə satılmayıb", vi: "Chưa bán gì", ru: "Пока ничего не продано" }
    empty { en: "Every sale made at the counter appears here.", uz: "Peshtaxtadagi har bir savdo shu yerda koʻrinadi.", uz_cyrl: "Пештахтадаги ҳар бир савдо шу ерда кўринади.", az: "Piştaxtada edilən hər satış burada görünür.", vi: "Mọi đơn bán tại quầy sẽ hiện ở đây.", ru: "Здесь появляется каждая продажа с прилавка." }
    nothing_in_filter { en: "No sale fits this filter.", uz: "Bu saralashga mos savdo yoʻq.", uz_cyrl: "Бу саралашга мос савдо йўқ.", az: "Bu süzgəcə uyğun satış yoxdur.", vi: "Không có đơn nào khớp bộ lọc.", ru: "Под этот фильтр не подходит ни одна продажа." }
    show_all { en: "Show all", uz: "Hammasini koʻrsatish", uz_cyrl: "Ҳаммасини кўрсатиш", az: "Hamısını göstər", vi: "Hiện tất cả", ru: "Показать все" }
    none_open_title { en: "No receipt is open", uz: "Chek ochilmagan", uz_cyrl: "Чек очилмаган", az: "Açıq çek yoxdur", vi: "Chưa mở hóa đơn nào", ru: "Чек не открыт" }
    none_open { en: "Choose a sale from the list.", uz: "Roʻyxatdan savdoni tanlang.", uz_cyrl: "Рўйхатдан савдони танланг.", az: "Siyahıdan satış seçin.", vi: "Hãy chọn một đơn trong danh sách.", ru: "Выберите продажу в списке." }

    // The filter.
    period { en: "Period", uz: "Davr", uz_cyrl: "Давр", az: "Dövr", vi: "Thời gian", ru: "Период" }
    period_all { en: "All time", uz: "Butun davr", uz_cyrl: "Бутун давр", az: "Bütün dövr", vi: "Toàn bộ", ru: "Всё время" }
    period_today { en: "Today", uz: "Bugun", uz_cyrl: "Бугун", az: "Bu gün", vi: "Hôm nay", ru: "Сегодня" }
    period_yesterday { en: "Yesterday", uz: "Kecha", uz_cyrl: "Кеча", az: "Dünən", vi: "Hôm qua", ru: "Вчера" }
    period_week { en: "Last 7 days", uz: "Soʻnggi 7 kun", uz_cyrl: "Сўнгги 7 кун", az: "Son 7 gün", vi: "7 ngày qua", ru: "Последние 7 дней" }
    period_month { en: "This month", uz: "Shu oy", uz_cyrl: "Шу ой", az: "Bu ay", vi: "Tháng này", ru: "Этот месяц" }
    period_last_month { en: "Last month", uz: "Oʻtgan oy", uz_cyrl: "Ўтган ой", az: "Keçən ay", vi: "Tháng trước", ru: "Прошлый месяц" }
    period_year { en: "This year", uz: "Shu yil", uz_cyrl: "Шу йил", az: "Bu il", vi: "Năm nay", ru: "Этот год" }
    period_between { en: "Between two days", uz: "Ikki kun oraligʻi", uz_cyrl: "Икки кун оралиғи", az: "İki gün arası", vi: "Từ ngày … đến ngày …", ru: "Свой период" }
    from_day { en: "From", uz: "Dan", uz_cyrl: "Дан", az: "Başlanğıc", vi: "Từ ngày", ru: "С" }
    to_day { en: "To", uz: "Gacha", uz_cyrl: "Гача", az: "Son", vi: "Đến ngày", ru: "По" }
    paid_by { en: "Paid by", uz: "Toʻlov turi", uz_cyrl: "Тўлов тури", az: "Ödəniş növü", vi: "Cách trả", ru: "Способ оплаты" }
    without_customer { en: "Without a customer", uz: "Mijozsiz savdolar", uz_cyrl: "Мижозсиз савдолар", az: "Müştərisiz satışlar", vi: "Không có khách hàng", ru: "Без клиента" }

    // One sale.
    no_such_sale { en: "There is no sale at this address.", uz: "Bu manzilda savdo yoʻq.", uz_cyrl: "Бу манзилда савдо йўқ.", az: "Bu ünvanda satış yoxdur.", vi: "Không có đơn bán ở địa chỉ này.", ru: "По этому адресу нет продажи." }
    take_back { en: "Take the sale back", uz: "Savdoni bekor qilish", uz_cyrl: "Савдони бекор қилиш", az: "Satışı ləğv et", vi: "Hủy đơn bán", ru: "Отменить продажу" }
    taken_back { en: "The sale was taken back", uz: "Savdo bekor qilindi", uz_cyrl: "Савдо бекор қилинди", az: "Satış ləğv edildi", vi: "Đã hủy đơn bán", ru: "Продажа отменена" }
    void_banner { en: "This sale was taken back. It counts nowhere.", uz: "Bu savdo bekor qilingan. U hech qayerda hisobga olinmaydi.", uz_cyrl: "Бу савдо бекор қилинган. У ҳеч қаерда ҳисобга олинмайди.", az: "Bu satış ləğv edilib. Heç yerdə nəzərə alınmır.", vi: "Đơn này đã hủy. Đơn không được tính ở đâu cả.", ru: "Эта продажа отменена и нигде не учитывается." }
    let_stand { en: "Let it stand again", uz: "Qayta tiklash", uz_cyrl: "Қайта тиклаш", az: "Yenidən bərpa et", vi: "Khôi phục đơn", ru: "Вернуть в силу" }
    standing_again { en: "The sale stands again", uz: "Savdo tiklandi", uz_cyrl: "Савдо тикланди", az: "Satış bərpa edildi", vi: "Đã khôi phục đơn bán", ru: "Продажа снова в силе" }
    whose_sale { en: "Whose purchase was it?", uz: "Bu kimning xaridi?", uz_cyrl: "Бу кимнинг хариди?", az: "Bu kimin alışı idi?", vi: "Ai đã mua?", ru: "Чья это покупка?" }
    change_customer { en: "Change the customer", uz: "Mijozni almashtirish", uz_cyrl: "Мижозни алмаштириш", az: "Müştərini dəyiş", vi: "Đổi khách hàng", ru: "Сменить клиента" }
    untie { en: "Not this customer", uz: "Bu mijoz emas", uz_cyrl: "Бу мижоз эмас", az: "Bu müştəri deyil", vi: "Không phải khách này", ru: "Не этот клиент" }
    tied { en: "The customer was set", uz: "Mijoz belgilandi", uz_cyrl: "Мижоз белгиланди", az: "Müştəri təyin edildi", vi: "Đã gắn khách hàng", ru: "Клиент указан" }
    untied { en: "The sale has no customer now", uz: "Endi savdo mijozsiz", uz_cyrl: "Энди савдо мижозсиз", az: "Satış indi müştərisizdir", vi: "Đơn này không còn khách hàng", ru: "Теперь продажа без клиента" }
    profit { en: "Profit", uz: "Foyda", uz_cyrl: "Фойда", az: "Mənfəət", vi: "Lợi nhuận", ru: "Прибыль" }
    profit_in_all { en: "In all", uz: "Hammasi boʻlib", uz_cyrl: "Ҳаммаси бўлиб", az: "Cəmi", vi: "Tổng cộng", ru: "Всего" }
    cost_unknown { en: "cost not known", uz: "tannarxi nomaʼlum", uz_cyrl: "таннархи номаълум", az: "maya dəyəri məlum deyil", vi: "chưa rõ giá vốn", ru: "себестоимость неизвестна" }
    cost_partly_unknown { en: "Only of what has a known cost.", uz: "Faqat tannarxi maʼlum boʻlganlari boʻyicha.", uz_cyrl: "Фақат таннархи маълум бўлганлари бўйича.", az: "Yalnız maya dəyəri məlum olanlar üzrə.", vi: "Chỉ tính phần đã rõ giá vốn.", ru: "Только по тому, у чего известна себестоимость." }

    // Returns.
    return_goods { en: "Return…", uz: "Qaytarish…", uz_cyrl: "Қайтариш…", az: "Qaytarma…", vi: "Trả hàng…", ru: "Возврат…" }
    return_title { en: "What comes back?", uz: "Nima qaytarilmoqda?", uz_cyrl: "Нима қайтарилмоқда?", az: "Nə qaytarılır?", vi: "Trả lại gì?", ru: "Что возвращают?" }
    sold_and_kept(quantity) { en: "with the customer: {quantity}", uz: "mijozda: {quantity}", uz_cyrl: "мижозда: {quantity}", az: "müştəridə: {quantity}", vi: "khách đang giữ: {quantity}", ru: "у покупателя: {quantity}" }
    at_most(quantity) { en: "At most {quantity}", uz: "Koʻpi bilan {quantity}", uz_cyrl: "Кўпи билан {quantity}", az: "Ən çoxu {quantity}", vi: "Tối đa {quantity}", ru: "Не больше {quantity}" }
    return_all { en: "Everything comes back", uz: "Hammasi qaytariladi", uz_cyrl: "Ҳаммаси қайтарилади", az: "Hamısı qaytarılır", vi: "Trả lại tất cả", ru: "Возвращают всё" }
    give_back_by { en: "How the money is given back", uz: "Pul qanday qaytariladi", uz_cyrl: "Пул қандай қайтарилади", az: "Pul necə qaytarılır", vi: "Hoàn tiền bằng", ru: "Как возвращаются деньги" }
    return_reason { en: "Why", uz: "Sababi", uz_cyrl: "Сабаби", az: "Səbəb", vi: "Lý do", ru: "Причина" }
    reason_size { en: "Wrong size", uz: "Oʻlchami toʻgʻri kelmadi", uz_cyrl: "Ўлчами тўғри келмади", az: "Ölçü uyğun gəlmədi", vi: "Không vừa cỡ", ru: "Не подошёл размер" }
    reason_faulty { en: "Faulty", uz: "Nuqsonli", uz_cyrl: "Нуқсонли", az: "Qüsurlu", vi: "Hàng lỗi", ru: "Брак" }
    reason_mind { en: "Did not like it", uz: "Yoqmadi", uz_cyrl: "Ёқмади", az: "Xoşuna gəlmədi", vi: "Không thích", ru: "Не понравилось" }
    reason_mistake { en: "Sold by mistake", uz: "Xato sotilgan", uz_cyrl: "Хато сотилган", az: "Səhvən satılıb", vi: "Bán nhầm", ru: "Продано по ошибке" }
    give_back(amount) { en: "Give back {amount}", uz: "{amount} qaytarish", uz_cyrl: "{amount} қайтариш", az: "{amount} qaytar", vi: "Hoàn {amount}", ru: "Вернуть {amount}" }
    off_debt { en: "Off the debt", uz: "Qarzdan chegiriladi", uz_cyrl: "Қарздан чегирилади", az: "Borcdan çıxılır", vi: "Trừ vào nợ", ru: "В счёт долга" }
    whole_only { en: "Sold by the piece: it comes back whole", uz: "Donalab sotilgan: butunligicha qaytariladi", uz_cyrl: "Доналаб сотилган: бутунлигича қайтарилади", az: "Ədədlə satılıb: bütöv qaytarılmalıdır", vi: "Hàng bán theo cái: phải trả nguyên cái", ru: "Товар штучный: вернуть можно только целиком" }
    take_goods_back { en: "Take the goods back", uz: "Tovarni qaytarib olish", uz_cyrl: "Товарни қайтариб олиш", az: "Malı geri götür", vi: "Nhận lại hàng", ru: "Принять товар" }
    took_back(amount) { en: "Goods taken back: {amount}", uz: "Tovar qaytarib olindi: {amount}", uz_cyrl: "Товар қайтариб олинди: {amount}", az: "Mal geri götürüldü: {amount}", vi: "Đã nhận lại hàng: {amount}", ru: "Товар принят назад: {amount}" }
    gave_back(amount) { en: "Given back: {amount}", uz: "Qaytarildi: {amount}", uz_cyrl: "Қайтарилди: {amount}", az: "Qaytarıldı: {amount}", vi: "Đã hoàn: {amount}", ru: "Возвращено: {amount}" }
    came_back_title { en: "What came back", uz: "Qaytarilganlar", uz_cyrl: "Қайтарилганлар", az: "Qaytarılanlar", vi: "Hàng đã trả", ru: "Что вернули" }
    take_return_back { en: "Take the return back", uz: "Qaytarishni bekor qilish", uz_cyrl: "Қайтаришни бекор қилиш", az: "Qaytarmanı ləğv et", vi: "Hủy lần trả hàng", ru: "Отменить возврат" }
    return_taken_back { en: "The return was taken back", uz: "Qaytarish bekor qilindi", uz_cyrl: "Қайтариш бекор қилинди", az: "Qaytarma ləğv edildi", vi: "Đã hủy lần trả hàng", ru: "Возврат отменён" }
}
