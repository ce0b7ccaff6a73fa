//! Debts: who owes, what was paid, what was promised.

words! {
    /// Debts: who owes, what was paid, what was promised.
    pub struct CreditWords;

    // The page of debts.
    title { en: "Debts", uz: "Qarzlar", uz_cyrl: "Қарзлар", az: "Borclar", vi: "Công nợ", ru: "Долги" }
    owed_in_all { en: "Owed in all", uz: "Jami qarz", uz_cyrl: "Жами қарз", az: "Cəmi borc", vi: "Tổng nợ", ru: "Всего должны" }
    overdue { en: "Overdue", uz: "Muddati oʻtgan", uz_cyrl: "Муддати ўтган", az: "Vaxtı keçib", vi: "Quá hạn", ru: "Просрочено" }
    due_soon { en: "Due within a week", uz: "Bir hafta ichida toʻlanadi", uz_cyrl: "Бир ҳафта ичида тўланади", az: "Bir həftə içində ödənilməli", vi: "Đến hạn trong tuần", ru: "Срок в течение недели" }
    advances { en: "Paid ahead", uz: "Oldindan toʻlangan", uz_cyrl: "Олдиндан тўланган", az: "Qabaqcadan ödənilib", vi: "Trả trước", ru: "Авансы" }
    debtors[n] { en: ["{n} debtor", "{n} debtors"], uz: ["{n} qarzdor", "{n} qarzdor"], uz_cyrl: ["{n} қарздор", "{n} қарздор"], az: ["{n} borclu", "{n} borclu"], vi: ["{n} người nợ"], ru: ["{n} должник", "{n} должника", "{n} должников"] }
    ages { en: "How old the debts are", uz: "Qarzlar qancha turibdi", uz_cyrl: "Қарзлар қанча турибди", az: "Borclar nə qədər köhnədir", vi: "Tuổi nợ", ru: "Возраст долгов" }
    age { en: "Age", uz: "Necha kunlik", uz_cyrl: "Неча кунлик", az: "Neçə günlük", vi: "Tuổi nợ", ru: "Возраст" }
    as_table { en: "As a table", uz: "Jadval koʻrinishida", uz_cyrl: "Жадвал кўринишида", az: "Cədvəl kimi", vi: "Dạng bảng", ru: "Таблицей" }
    age_between(from, to) { en: "{from}–{to} days", uz: "{from}–{to} kun", uz_cyrl: "{from}–{to} кун", az: "{from}–{to} gün", vi: "{from}–{to} ngày", ru: "{from}–{to} дней" }
    age_over(days) { en: "over {days} days", uz: "{days} kundan ortiq", uz_cyrl: "{days} кундан ортиқ", az: "{days} gündən çox", vi: "trên {days} ngày", ru: "свыше {days} дней" }
    any_age { en: "Any age", uz: "Har qanday", uz_cyrl: "Ҳар қандай", az: "Hər yaşda", vi: "Mọi tuổi nợ", ru: "Любой возраст" }
    only_overdue { en: "Only overdue", uz: "Faqat muddati oʻtganlar", uz_cyrl: "Фақат муддати ўтганлар", az: "Yalnız vaxtı keçənlər", vi: "Chỉ nợ quá hạn", ru: "Только просроченные" }
    order { en: "Order", uz: "Tartib", uz_cyrl: "Тартиб", az: "Sıra", vi: "Sắp xếp", ru: "Порядок" }
    by_most { en: "Who owes most", uz: "Koʻp qarzdorlar", uz_cyrl: "Кўп қарздорлар", az: "Ən çox borclu", vi: "Nợ nhiều nhất", ru: "Кто должен больше" }
    by_oldest { en: "Oldest first", uz: "Eng eskisi", uz_cyrl: "Энг эскиси", az: "Ən köhnəsi", vi: "Nợ lâu nhất", ru: "Сначала старые" }
    by_due { en: "Due first", uz: "Muddati yaqin", uz_cyrl: "Муддати яқин", az: "Vaxtı çatan", vi: "Đến hạn trước", ru: "По сроку" }
    find { en: "Find a debtor", uz: "Qarzdorni topish", uz_cyrl: "Қарздорни топиш", az: "Borclunu tap", vi: "Tìm người nợ", ru: "Найти должника" }
    nobody_title { en: "Nobody owes anything", uz: "Hech kimning qarzi yoʻq", uz_cyrl: "Ҳеч кимнинг қарзи йўқ", az: "Heç kimin borcu yoxdur", vi: "Không ai nợ gì", ru: "Никто ничего не должен" }
    nobody { en: "Sell on credit at the counter, or write down on a customer’s page what they owed before.", uz: "Savdoda nasiyaga soting yoki mijoz sahifasida eski qarzini yozib qoʻying.", uz_cyrl: "Савдода насияга сотинг ёки мижоз саҳифасида эски қарзини ёзиб қўйинг.", az: "Piştaxtada nisyə satın və ya müştərinin səhifəsində köhnə borcunu yazın.", vi: "Hãy bán chịu tại quầy, hoặc ghi nợ cũ trên trang của khách hàng.", ru: "Продайте в долг на прилавке или запишите старый долг на странице клиента." }
    nothing_in_filter { en: "Nobody owes this way.", uz: "Bunday qarzdor yoʻq.", uz_cyrl: "Бундай қарздор йўқ.", az: "Belə borclu yoxdur.", vi: "Không có ai như vậy.", ru: "Таких должников нет." }
    show_all { en: "Show all", uz: "Hammasini koʻrsatish", uz_cyrl: "Ҳаммасини кўрсатиш", az: "Hamısını göstər", vi: "Hiện tất cả", ru: "Показать всех" }
    gone_customer { en: "Deleted customer", uz: "Oʻchirilgan mijoz", uz_cyrl: "Ўчирилган мижоз", az: "Silinmiş müştəri", vi: "Khách hàng đã xóa", ru: "Удалённый клиент" }

    // One debt.
    due_by(day) { en: "due {day}", uz: "muddati {day}", uz_cyrl: "муддати {day}", az: "vaxtı {day}", vi: "hạn {day}", ru: "срок {day}" }
    promised_by(day) { en: "promised for {day}", uz: "{day} ga vaʼda qilingan", uz_cyrl: "{day} га ваъда қилинган", az: "{day} üçün söz verilib", vi: "hẹn trả {day}", ru: "обещано к {day}" }
    since(day) { en: "since {day}", uz: "{day} dan beri", uz_cyrl: "{day} дан бери", az: "{day} tarixindən", vi: "từ {day}", ru: "с {day}" }
    left_of(left, amount) { en: "{left} of {amount}", uz: "{left} qoldi, jami {amount}", uz_cyrl: "{left} қолди, жами {amount}", az: "{left} qalıb, cəmi {amount}", vi: "{left} trong {amount}", ru: "{left} из {amount}" }
    from_sale(number) { en: "Receipt {number}", uz: "Chek {number}", uz_cyrl: "Чек {number}", az: "Çek {number}", vi: "Hóa đơn {number}", ru: "Чек {number}" }
    from_opening { en: "From before this notebook", uz: "Daftargacha boʻlgan qarz", uz_cyrl: "Дафтаргача бўлган қарз", az: "Dəftərdən əvvəlki borc", vi: "Nợ từ trước khi ghi sổ", ru: "Долг до этой тетради" }
    from_payout { en: "Money given out", uz: "Berilgan pul", uz_cyrl: "Берилган пул", az: "Verilmiş pul", vi: "Tiền đã chi", ru: "Выданные деньги" }
    by_payment { en: "Payment", uz: "Toʻlov", uz_cyrl: "Тўлов", az: "Ödəniş", vi: "Thanh toán", ru: "Платёж" }
    by_return { en: "Goods returned", uz: "Qaytarilgan tovar", uz_cyrl: "Қайтарилган товар", az: "Qaytarılmış mal", vi: "Hàng trả lại", ru: "Возврат товара" }
    by_write_off { en: "Written off", uz: "Kechilgan qarz", uz_cyrl: "Кечилган қарз", az: "Silinmiş borc", vi: "Xóa nợ", ru: "Списано" }
    by_opening { en: "Paid before this notebook", uz: "Daftargacha toʻlangan", uz_cyrl: "Дафтаргача тўланган", az: "Dəftərdən əvvəl ödənilib", vi: "Trả từ trước khi ghi sổ", ru: "Оплачено до этой тетради" }
    settled { en: "Settled", uz: "Toʻlangan", uz_cyrl: "Тўланган", az: "Ödənilib", vi: "Đã trả xong", ru: "Погашено" }

    // The card on a customer's page.
    card { en: "Debt", uz: "Qarz", uz_cyrl: "Қарз", az: "Borc", vi: "Công nợ", ru: "Долг" }
    owes { en: "Owes", uz: "Qarzi", uz_cyrl: "Қарзи", az: "Borcu", vi: "Còn nợ", ru: "Должен" }
    paid_ahead { en: "Paid ahead", uz: "Oldindan toʻlagan", uz_cyrl: "Олдиндан тўлаган", az: "Qabaqcadan ödəyib", vi: "Trả trước", ru: "Аванс" }
    oldest { en: "Oldest", uz: "Eng eskisi", uz_cyrl: "Энг эскиси", az: "Ən köhnəsi", vi: "Lâu nhất", ru: "Самый старый" }
    promised { en: "Promised", uz: "Vaʼda", uz_cyrl: "Ваъда", az: "Söz verilib", vi: "Hẹn trả", ru: "Обещано" }
    due { en: "Due", uz: "Muddati", uz_cyrl: "Муддати", az: "Vaxtı", vi: "Hạn trả", ru: "Срок" }
    limit { en: "Limit", uz: "Chegara", uz_cyrl: "Чегара", az: "Hədd", vi: "Hạn mức", ru: "Лимит" }
    nothing_owed { en: "Owes nothing.", uz: "Qarzi yoʻq.", uz_cyrl: "Қарзи йўқ.", az: "Borcu yoxdur.", vi: "Không nợ gì.", ru: "Ничего не должен." }
    open_debts { en: "What is owed", uz: "Toʻlanmagan qarzlar", uz_cyrl: "Тўланмаган қарзлар", az: "Ödənilməmiş borclar", vi: "Các khoản còn nợ", ru: "Непогашенные долги" }
    settled_debts[n] { en: ["{n} settled debt", "{n} settled debts"], uz: ["{n} ta toʻlangan qarz", "{n} ta toʻlangan qarz"], uz_cyrl: ["{n} та тўланган қарз", "{n} та тўланган қарз"], az: ["{n} ödənilmiş borc", "{n} ödənilmiş borc"], vi: ["{n} khoản đã trả xong"], ru: ["{n} погашенный долг", "{n} погашенных долга", "{n} погашенных долгов"] }
    more_actions { en: "More about the debt", uz: "Qarz haqida yana", uz_cyrl: "Қарз ҳақида яна", az: "Borc haqqında daha çox", vi: "Thao tác khác với nợ", ru: "Ещё о долге" }
    edit_limit { en: "Limit for this customer", uz: "Shu mijoz uchun chegara", uz_cyrl: "Шу мижоз учун чегара", az: "Bu müştəri üçün hədd", vi: "Hạn mức của khách này", ru: "Лимит этого клиента" }
    own_limit_hint { en: "Empty: the shop’s own limit holds.", uz: "Boʻsh qolsa, doʻkonning umumiy chegarasi amal qiladi.", uz_cyrl: "Бўш қолса, дўконнинг умумий чегараси амал қилади.", az: "Boş qalsa, mağazanın öz həddi keçərlidir.", vi: "Để trống thì theo hạn mức chung của cửa hàng.", ru: "Пусто — действует лимит магазина." }
    limit_saved { en: "Limit saved", uz: "Chegara saqlandi", uz_cyrl: "Чегара сақланди", az: "Hədd yadda saxlandı", vi: "Đã lưu hạn mức", ru: "Лимит сохранён" }

    // Taking a payment.
    take_payment { en: "Take a payment", uz: "Toʻlov olish", uz_cyrl: "Тўлов олиш", az: "Ödəniş al", vi: "Nhận thanh toán", ru: "Принять платёж" }
    payment_from(name) { en: "Payment from {name}", uz: "Toʻlov: {name}", uz_cyrl: "Тўлов: {name}", az: "Ödəniş: {name}", vi: "Khách trả: {name}", ru: "Платёж: {name}" }
    amount { en: "Amount", uz: "Summa", uz_cyrl: "Сумма", az: "Məbləğ", vi: "Số tiền", ru: "Сумма" }
    how { en: "How it is paid", uz: "Qanday toʻlanadi", uz_cyrl: "Қандай тўланади", az: "Necə ödənilir", vi: "Trả bằng gì", ru: "Как платит" }
    what_for { en: "What for", uz: "Qaysi qarz uchun", uz_cyrl: "Қайси қарз учун", az: "Hansı borc üçün", vi: "Trả cho", ru: "За что" }
    oldest_first { en: "Oldest first", uz: "Avval eng eskisi", uz_cyrl: "Аввал энг эскиси", az: "Əvvəl ən köhnəsi", vi: "Khoản lâu nhất trước", ru: "Сначала самый старый" }
    will_owe(amount) { en: "Then owes {amount}", uz: "Keyin qarzi: {amount}", uz_cyrl: "Кейин қарзи: {amount}", az: "Sonra borcu: {amount}", vi: "Sau đó còn nợ {amount}", ru: "Останется долг {amount}" }
    will_be_settled { en: "Then everything is paid", uz: "Keyin hammasi toʻlangan boʻladi", uz_cyrl: "Кейин ҳаммаси тўланган бўлади", az: "Sonra hamısı ödənilmiş olacaq", vi: "Sau đó trả hết nợ", ru: "Всё будет погашено" }
    will_be_ahead(amount) { en: "Then {amount} is paid ahead", uz: "Keyin {amount} oldindan toʻlangan boʻladi", uz_cyrl: "Кейин {amount} олдиндан тўланган бўлади", az: "Sonra {amount} qabaqcadan ödənilmiş olacaq", vi: "Sau đó trả trước {amount}", ru: "Аванс составит {amount}" }
    taken(amount) { en: "Payment taken: {amount}", uz: "Toʻlov olindi: {amount}", uz_cyrl: "Тўлов олинди: {amount}", az: "Ödəniş alındı: {amount}", vi: "Đã nhận {amount}", ru: "Платёж принят: {amount}" }
    give_ahead_back { en: "Give back what was paid ahead", uz: "Oldindan toʻlanganini qaytarish", uz_cyrl: "Олдиндан тўланганини қайтариш", az: "Qabaqcadan ödənilmişi qaytar", vi: "Hoàn tiền trả trước", ru: "Вернуть аванс" }
    amount_needed { en: "Say how much.", uz: "Summani yozing.", uz_cyrl: "Суммани ёзинг.", az: "Məbləği yazın.", vi: "Hãy ghi số tiền.", ru: "Укажите сумму." }
    take_back { en: "Take the entry back", uz: "Yozuvni bekor qilish", uz_cyrl: "Ёзувни бекор қилиш", az: "Qeydi ləğv et", vi: "Hủy mục này", ru: "Отменить запись" }
    taken_back { en: "The entry was taken back", uz: "Yozuv bekor qilindi", uz_cyrl: "Ёзув бекор қилинди", az: "Qeyd ləğv edildi", vi: "Đã hủy mục này", ru: "Запись отменена" }

    // Promises, write-offs, opening balances.
    promise { en: "Promise to pay", uz: "Toʻlash vaʼdasi", uz_cyrl: "Тўлаш ваъдаси", az: "Ödəmə vədi", vi: "Hẹn trả nợ", ru: "Обещание заплатить" }
    which_debt { en: "Which debt", uz: "Qaysi qarz", uz_cyrl: "Қайси қарз", az: "Hansı borc", vi: "Khoản nợ nào", ru: "Какой долг" }
    all_debts { en: "All that is owed", uz: "Barcha qarzlar", uz_cyrl: "Барча қарзлар", az: "Bütün borclar", vi: "Tất cả các khoản nợ", ru: "Весь долг" }
    promise_day { en: "By when", uz: "Qachongacha", uz_cyrl: "Қачонгача", az: "Nə vaxta qədər", vi: "Hẹn ngày", ru: "К какому дню" }
    promise_saved(day) { en: "Promised for {day}", uz: "Vaʼda: {day}", uz_cyrl: "Ваъда: {day}", az: "Söz verildi: {day}", vi: "Hẹn trả {day}", ru: "Обещано к {day}" }
    day_needed { en: "Choose a day.", uz: "Kunni tanlang.", uz_cyrl: "Кунни танланг.", az: "Gün seçin.", vi: "Hãy chọn ngày.", ru: "Выберите день." }
    write_off { en: "Write off", uz: "Qarzdan kechish", uz_cyrl: "Қарздан кечиш", az: "Borcu sil", vi: "Xóa nợ", ru: "Списать долг" }
    write_off_why { en: "Why it is written off", uz: "Nima uchun kechiladi", uz_cyrl: "Нима учун кечилади", az: "Nə üçün silinir", vi: "Lý do xóa nợ", ru: "Почему списывается" }
    write_off_undone(amount) { en: "The debt for this was written off. Now that the goods are back, {amount} of the write-off is undone; no money is given back for it", uz: "Buning qarzidan kechilgan edi. Tovar qaytgani uchun bu bekor boʻladi: {amount}. Buning uchun pul qaytarilmaydi", uz_cyrl: "Бунинг қарзидан кечилган эди. Товар қайтгани учун бу бекор бўлади: {amount}. Бунинг учун пул қайтарилмайди", az: "Bunun borcu silinmişdi. Mal qayıtdığı üçün bu ləğv olunur: {amount}. Bunun üçün pul qaytarılmır", vi: "Nợ của món này đã được xóa. Hàng đã trả lại nên khoản xóa nợ {amount} được hủy; không hoàn tiền cho phần này", ru: "Долг за это был списан. Раз товар вернулся, списание на {amount} отменяется; деньги за эту часть не возвращаются" }
    written_off(amount) { en: "Written off: {amount}", uz: "Kechildi: {amount}", uz_cyrl: "Кечилди: {amount}", az: "Silindi: {amount}", vi: "Đã xóa nợ {amount}", ru: "Списано: {amount}" }
    opening { en: "Opening balance", uz: "Boshlangʻich qoldiq", uz_cyrl: "Бошланғич қолдиқ", az: "İlkin qalıq", vi: "Số dư đầu kỳ", ru: "Начальный остаток" }
    opening_hint { en: "What stood in the old notebook, taken over once.", uz: "Eski daftardagi hisob; bir marta koʻchiriladi.", uz_cyrl: "Эски дафтардаги ҳисоб; бир марта кўчирилади.", az: "Köhnə dəftərdə yazılan; bir dəfə köçürülür.", vi: "Số ghi trong sổ cũ, chuyển sang một lần.", ru: "То, что стояло в старой тетради; переносится один раз." }
    opening_known(day, what) { en: "Taken over already on {day}: {what}. Another one is added to it.", uz: "{day} kuni koʻchirilgan: {what}. Yangisi unga qoʻshiladi.", uz_cyrl: "{day} куни кўчирилган: {what}. Янгиси унга қўшилади.", az: "{day} tarixində artıq köçürülüb: {what}. Yenisi üstünə əlavə olunur.", vi: "Đã chuyển sang ngày {day}: {what}. Ghi thêm sẽ cộng vào đó.", ru: "Уже перенесено {day}: {what}. Новая запись прибавится к ней." }
    opening_debt { en: "They owed", uz: "Mijozning qarzi", uz_cyrl: "Мижознинг қарзи", az: "Müştərinin borcu", vi: "Khách nợ", ru: "Клиент должен" }
    opening_advance { en: "The shop owed them", uz: "Doʻkonning qarzi", uz_cyrl: "Дўконнинг қарзи", az: "Mağazanın borcu", vi: "Cửa hàng nợ khách", ru: "Магазин должен" }
    opening_since { en: "Owed since", uz: "Qachondan beri qarz", uz_cyrl: "Қачондан бери қарз", az: "Nə vaxtdan borcludur", vi: "Nợ từ ngày", ru: "Должен с" }
    opening_since_hint { en: "Empty: from today. The age of the debt is counted from this day.", uz: "Boʻsh qolsa, bugundan. Qarz necha kunlik ekani shu kundan hisoblanadi.", uz_cyrl: "Бўш қолса, бугундан. Қарз неча кунлик экани шу кундан ҳисобланади.", az: "Boş qalsa, bu gündən. Borcun yaşı bu gündən sayılır.", vi: "Để trống là từ hôm nay. Tuổi nợ tính từ ngày này.", ru: "Пусто — с сегодняшнего дня. Возраст долга считается с этого дня." }
    day_ahead { en: "This day is still to come: choose today or earlier", uz: "Bu kun hali kelmagan: bugun yoki oldinroqni tanlang", uz_cyrl: "Бу кун ҳали келмаган: бугун ёки олдинроқни танланг", az: "Bu gün hələ gəlməyib: bu günü və ya əvvəli seçin", vi: "Ngày này chưa tới: hãy chọn hôm nay hoặc trước đó", ru: "Этот день ещё не наступил: выберите сегодня или раньше" }
    opening_points { en: "Points they held", uz: "Mijozdagi ballar", uz_cyrl: "Мижоздаги баллар", az: "Müştərinin balları", vi: "Điểm khách đã có", ru: "Баллы у клиента" }
    opening_spent { en: "Spent before this notebook", uz: "Daftargacha qilgan xaridlari", uz_cyrl: "Дафтаргача қилган харидлари", az: "Dəftərdən əvvəlki alışları", vi: "Đã mua trước khi ghi sổ", ru: "Куплено до этой тетради" }
    opening_spent_hint { en: "Counts towards the customer’s level.", uz: "Mijozning darajasi uchun hisobga olinadi.", uz_cyrl: "Мижознинг даражаси учун ҳисобга олинади.", az: "Müştərinin səviyyəsi üçün sayılır.", vi: "Được tính để lên hạng.", ru: "Учитывается для уровня клиента." }
    whose { en: "Who owed whom", uz: "Kim kimga qarz", uz_cyrl: "Ким кимга қарз", az: "Kim kimə borcludur", vi: "Ai nợ ai", ru: "Кто кому должен" }
    opening_saved { en: "Opening balance written down", uz: "Boshlangʻich qoldiq yozildi", uz_cyrl: "Бошланғич қолдиқ ёзилди", az: "İlkin qalıq yazıldı", vi: "Đã ghi số dư đầu kỳ", ru: "Начальный остаток записан" }
    note { en: "Note", uz: "Izoh", uz_cyrl: "Изоҳ", az: "Qeyd", vi: "Ghi chú", ru: "Заметка" }

    // The counter.
    on_credit { en: "On credit", uz: "Nasiyaga", uz_cyrl: "Насияга", az: "Nisyə", vi: "Bán chịu", ru: "В долг" }
    put_on_credit(amount) { en: "Put {amount} on credit", uz: "{amount} nasiyaga yozish", uz_cyrl: "{amount} насияга ёзиш", az: "{amount} nisyə yaz", vi: "Ghi nợ {amount}", ru: "Записать в долг {amount}" }
    from_advance { en: "From the advance", uz: "Avansdan", uz_cyrl: "Авансдан", az: "Avansdan", vi: "Tiền trả trước", ru: "Из аванса" }
    pay_from_advance(amount) { en: "Take {amount} from the advance", uz: "Avansdan {amount} olish", uz_cyrl: "Авансдан {amount} олиш", az: "Avansdan {amount} tut", vi: "Trừ {amount} vào tiền trả trước", ru: "Списать {amount} из аванса" }
    paid_now { en: "Paid now", uz: "Hozir toʻlanadi", uz_cyrl: "Ҳозир тўланади", az: "İndi ödənilir", vi: "Trả ngay", ru: "Платит сейчас" }
    paid_now_hint { en: "Empty: all of it is owed.", uz: "Boʻsh qolsa, hammasi nasiyaga.", uz_cyrl: "Бўш қолса, ҳаммаси насияга.", az: "Boş qalsa, hamısı nisyəyə.", vi: "Để trống thì ghi nợ toàn bộ.", ru: "Пусто — всё в долг." }
    stays_owed(amount) { en: "Stays owed: {amount}", uz: "Nasiyaga qoladi: {amount}", uz_cyrl: "Насияга қолади: {amount}", az: "Borc qalır: {amount}", vi: "Ghi nợ: {amount}", ru: "Остаётся в долг: {amount}" }
    due_day { en: "To be paid by", uz: "Toʻlash muddati", uz_cyrl: "Тўлаш муддати", az: "Ödəmə vaxtı", vi: "Hạn trả", ru: "Заплатить до" }
    nothing_on_credit { en: "Nothing would stay owed: choose another way to pay above", uz: "Qarz qolmaydi: yuqorida boshqa toʻlov turini tanlang", uz_cyrl: "Қарз қолмайди: юқорида бошқа тўлов турини танланг", az: "Borc qalmır: yuxarıda başqa ödəniş növü seçin", vi: "Không còn gì để ghi nợ: hãy chọn cách trả khác ở trên", ru: "В долг ничего не остаётся: выберите выше другой способ оплаты" }
    day_past { en: "This day has passed: choose today or later", uz: "Bu kun oʻtib ketgan: bugun yoki keyinroqni tanlang", uz_cyrl: "Бу кун ўтиб кетган: бугун ёки кейинроқни танланг", az: "Bu gün keçib: bu günü və ya sonranı seçin", vi: "Ngày này đã qua: hãy chọn hôm nay hoặc sau đó", ru: "Этот день прошёл: выберите сегодня или позже" }
    covered_by_advance(amount) { en: "Covered by what was paid ahead: {amount}", uz: "Oldindan toʻlangan puldan: {amount}", uz_cyrl: "Олдиндан тўланган пулдан: {amount}", az: "Qabaqcadan ödənilən puldan: {amount}", vi: "Trừ vào tiền trả trước: {amount}", ru: "Из аванса: {amount}" }
    choose_customer { en: "To sell on credit, say who buys.", uz: "Nasiyaga sotish uchun mijozni tanlang.", uz_cyrl: "Насияга сотиш учун мижозни танланг.", az: "Nisyə satmaq üçün müştərini seçin.", vi: "Muốn bán chịu, hãy chọn khách hàng.", ru: "Чтобы продать в долг, выберите клиента." }
    over_limit(owed, limit) { en: "That makes {owed}: more than the limit of {limit}", uz: "Jami {owed} boʻladi: {limit} chegarasidan ortiq", uz_cyrl: "Жами {owed} бўлади: {limit} чегарасидан ортиқ", az: "Cəmi {owed} olur: {limit} həddindən çox", vi: "Tổng nợ thành {owed}: vượt hạn mức {limit}", ru: "Долг станет {owed}: больше лимита {limit}" }
    over_by(amount) { en: "{amount} over the limit", uz: "chegaradan {amount} ortiq", uz_cyrl: "чегарадан {amount} ортиқ", az: "həddən {amount} çox", vi: "vượt hạn mức {amount}", ru: "больше лимита на {amount}" }
    owes_now(amount) { en: "Owes {amount}", uz: "Qarzi {amount}", uz_cyrl: "Қарзи {amount}", az: "Borcu {amount}", vi: "Còn nợ {amount}", ru: "Должен {amount}" }
    overdue_of(amount) { en: "{amount} overdue", uz: "{amount} muddati oʻtgan", uz_cyrl: "{amount} муддати ўтган", az: "{amount} vaxtı keçib", vi: "quá hạn {amount}", ru: "просрочено {amount}" }
    ahead_of(amount) { en: "{amount} paid ahead", uz: "{amount} oldindan toʻlangan", uz_cyrl: "{amount} олдиндан тўланган", az: "{amount} qabaqcadan ödənilib", vi: "trả trước {amount}", ru: "аванс {amount}" }

    // The statement.
    statement { en: "Statement of account", uz: "Hisob-kitob varaqasi", uz_cyrl: "Ҳисоб-китоб варақаси", az: "Hesabdan çıxarış", vi: "Bảng kê công nợ", ru: "Выписка по долгу" }
    open_statement { en: "Statement", uz: "Hisob-kitob", uz_cyrl: "Ҳисоб-китоб", az: "Çıxarış", vi: "Bảng kê", ru: "Выписка" }
    as_of(day) { en: "As of {day}", uz: "{day} holatiga", uz_cyrl: "{day} ҳолатига", az: "{day} tarixinə", vi: "Tính đến {day}", ru: "На {day}" }
    entry { en: "Entry", uz: "Yozuv", uz_cyrl: "Ёзув", az: "Qeyd", vi: "Nội dung", ru: "Запись" }
    debit { en: "Debt", uz: "Qarz", uz_cyrl: "Қарз", az: "Borc", vi: "Nợ", ru: "Долг" }
    credit { en: "Paid", uz: "Toʻlandi", uz_cyrl: "Тўланди", az: "Ödənildi", vi: "Trả", ru: "Оплата" }
    balance { en: "Balance", uz: "Qoldiq", uz_cyrl: "Қолдиқ", az: "Qalıq", vi: "Còn lại", ru: "Остаток" }
    to_pay { en: "To be paid", uz: "Toʻlanishi kerak", uz_cyrl: "Тўланиши керак", az: "Ödənilməlidir", vi: "Cần trả", ru: "К оплате" }
    no_entries { en: "Nothing was sold on credit or paid yet.", uz: "Hali nasiya savdo ham, toʻlov ham yoʻq.", uz_cyrl: "Ҳали насия савдо ҳам, тўлов ҳам йўқ.", az: "Hələ nisyə satış və ödəniş yoxdur.", vi: "Chưa có lần bán chịu hay trả tiền nào.", ru: "Пока ни продаж в долг, ни платежей." }
    back_to_debts { en: "To all debts", uz: "Barcha qarzlarga", uz_cyrl: "Барча қарзларга", az: "Bütün borclara", vi: "Về danh sách nợ", ru: "Ко всем долгам" }

    // The reminder.
    remind { en: "Remind", uz: "Eslatish", uz_cyrl: "Эслатиш", az: "Xatırlat", vi: "Nhắc nợ", ru: "Напомнить" }
    reminder { en: "Reminder", uz: "Eslatma", uz_cyrl: "Эслатма", az: "Xatırlatma", vi: "Lời nhắc", ru: "Напоминание" }
    copy { en: "Copy", uz: "Nusxa olish", uz_cyrl: "Нусха олиш", az: "Kopyala", vi: "Sao chép", ru: "Скопировать" }

    // The timeline.
    kind_debt { en: "Debts", uz: "Qarzlar", uz_cyrl: "Қарзлар", az: "Borclar", vi: "Công nợ", ru: "Долги" }
    told_promise(day) { en: "Promised to pay by {day}", uz: "Toʻlashga vaʼda berdi: {day}", uz_cyrl: "Тўлашга ваъда берди: {day}", az: "Ödəməyə söz verdi: {day}", vi: "Hẹn trả ngày {day}", ru: "Обещал заплатить к {day}" }
    told_no_promise { en: "A promise was withdrawn", uz: "Vaʼda bekor qilindi", uz_cyrl: "Ваъда бекор қилинди", az: "Vəd geri götürüldü", vi: "Đã bỏ lời hẹn", ru: "Обещание снято" }
    told_opening { en: "Opening balance", uz: "Boshlangʻich qoldiq", uz_cyrl: "Бошланғич қолдиқ", az: "İlkin qalıq", vi: "Số dư đầu kỳ", ru: "Начальный остаток" }
    told_on_credit(amount) { en: "{amount} on credit", uz: "{amount} nasiyaga", uz_cyrl: "{amount} насияга", az: "{amount} nisyə", vi: "ghi nợ {amount}", ru: "в долг {amount}" }

    // Kinds of records, in the preview of a file.
    kind_promises { en: "Promises", uz: "Vaʼdalar", uz_cyrl: "Ваъдалар", az: "Vədlər", vi: "Hẹn trả", ru: "Обещания" }
    kind_write_offs { en: "Write-offs", uz: "Kechilgan qarzlar", uz_cyrl: "Кечилган қарзлар", az: "Silinmiş borclar", vi: "Xóa nợ", ru: "Списания" }
    kind_openings { en: "Opening balances", uz: "Boshlangʻich qoldiqlar", uz_cyrl: "Бошланғич қолдиқлар", az: "İlkin qalıqlar", vi: "Số dư đầu kỳ", ru: "Начальные остатки" }
    kind_programmes { en: "Loyalty rules", uz: "Bonus qoidalari", uz_cyrl: "Бонус қоидалари", az: "Loyallıq qaydaları", vi: "Quy tắc tích điểm", ru: "Правила лояльности" }
    kind_points { en: "Points", uz: "Ballar", uz_cyrl: "Баллар", az: "Ballar", vi: "Điểm", ru: "Баллы" }
    kind_coupons { en: "Coupons", uz: "Kuponlar", uz_cyrl: "Купонлар", az: "Kuponlar", vi: "Phiếu giảm giá", ru: "Купоны" }
    kind_certificates { en: "Gift certificates", uz: "Sovgʻa sertifikatlari", uz_cyrl: "Совға сертификатлари", az: "Hədiyyə sertifikatları", vi: "Phiếu quà tặng", ru: "Подарочные сертификаты" }
    kind_certificate_refunds { en: "Certificate refunds", uz: "Sertifikat boʻyicha qaytarilgan pul", uz_cyrl: "Сертификат бўйича қайтарилган пул", az: "Sertifikat üzrə geri ödəmələr", vi: "Hoàn tiền phiếu quà tặng", ru: "Возвраты по сертификатам" }

    // Settings.
    settings { en: "Credit", uz: "Nasiya", uz_cyrl: "Насия", az: "Nisyə", vi: "Bán chịu", ru: "Продажа в долг" }
    usual_days { en: "Days until a debt is due", uz: "Qarz toʻlanadigan kunlar soni", uz_cyrl: "Қарз тўланадиган кунлар сони", az: "Borcun ödənmə müddəti, gün", vi: "Số ngày đến hạn trả", ru: "Срок долга в днях" }
    usual_days_hint { en: "Proposed for each sale on credit; it can be changed there.", uz: "Har bir nasiya savdoda taklif qilinadi, oʻsha yerda oʻzgartirsa boʻladi.", uz_cyrl: "Ҳар бир насия савдода таклиф қилинади, ўша ерда ўзгартирса бўлади.", az: "Hər nisyə satışda təklif olunur, orada dəyişmək olar.", vi: "Được gợi ý mỗi lần bán chịu; có thể sửa tại đó.", ru: "Предлагается при продаже в долг; там же можно изменить." }
    shop_limit { en: "Limit for every customer", uz: "Har bir mijoz uchun chegara", uz_cyrl: "Ҳар бир мижоз учун чегара", az: "Hər müştəri üçün hədd", vi: "Hạn mức mỗi khách", ru: "Лимит на клиента" }
    shop_limit_hint { en: "Empty: no limit. Passing it is warned of, not forbidden.", uz: "Boʻsh qolsa, chegara yoʻq. Oshsa ogohlantiriladi, taqiqlanmaydi.", uz_cyrl: "Бўш қолса, чегара йўқ. Ошса огоҳлантирилади, тақиқланмайди.", az: "Boş qalsa, hədd yoxdur. Keçəndə xəbərdarlıq edilir, qadağan olunmur.", vi: "Để trống là không giới hạn. Vượt mức thì chỉ nhắc, không cấm.", ru: "Пусто — без лимита. О превышении предупредят, но не запретят." }
}
