//! The page of today: what to do, tasks, the calendar.

words! {
    /// The page of today: what to do, tasks, the calendar.
    pub struct TodayWords;

    things[n] { en: ["{n} thing to do", "{n} things to do"], uz: ["{n} ta ish bor", "{n} ta ish bor"], uz_cyrl: ["{n} та иш бор", "{n} та иш бор"], az: ["{n} iş var", "{n} iş var"], vi: ["{n} việc cần làm"], ru: ["{n} дело", "{n} дела", "{n} дел"] }
    parts { en: "What is shown", uz: "Nima koʻrsatiladi", uz_cyrl: "Нима кўрсатилади", az: "Nə göstərilir", vi: "Nội dung hiển thị", ru: "Что показано" }
    list { en: "To do", uz: "Ishlar", uz_cyrl: "Ишлар", az: "İşlər", vi: "Việc cần làm", ru: "Дела" }
    calendar { en: "Calendar", uz: "Taqvim", uz_cyrl: "Тақвим", az: "Təqvim", vi: "Lịch", ru: "Календарь" }
    overdue { en: "Overdue", uz: "Muddati oʻtgan", uz_cyrl: "Муддати ўтган", az: "Vaxtı keçib", vi: "Quá hạn", ru: "Просрочено" }
    today { en: "Today", uz: "Bugun", uz_cyrl: "Бугун", az: "Bu gün", vi: "Hôm nay", ru: "Сегодня" }
    this_week { en: "This week", uz: "Shu hafta", uz_cyrl: "Шу ҳафта", az: "Bu həftə", vi: "Tuần này", ru: "На этой неделе" }
    anytime { en: "When there is time", uz: "Vaqt boʻlganda", uz_cyrl: "Вақт бўлганда", az: "Vaxt olanda", vi: "Khi rảnh", ru: "Когда будет время" }
    empty_title { en: "Nothing to do right now", uz: "Hozircha ish yoʻq", uz_cyrl: "Ҳозирча иш йўқ", az: "Hələlik iş yoxdur", vi: "Hiện không có việc gì", ru: "Сейчас дел нет" }
    empty_text { en: "A good moment for a cup of tea. Birthdays, debts and customers who stay away come up here by themselves; write down above what else must not be forgotten.", uz: "Bir piyola choy ichish payti. Tugʻilgan kunlar, qarzlar va koʻpdan kelmagan mijozlar bu yerda oʻzi chiqadi; yana nimani unutmaslik kerak boʻlsa, yuqorida yozib qoʻying.", uz_cyrl: "Бир пиёла чой ичиш пайти. Туғилган кунлар, қарзлар ва кўпдан келмаган мижозлар бу ерда ўзи чиқади; яна нимани унутмаслик керак бўлса, юқорида ёзиб қўйинг.", az: "Bir stəkan çay vaxtıdır. Ad günləri, borclar və çoxdan gəlməyən müştərilər burada özü çıxır; daha nəyi unutmaq olmazsa, yuxarıda yazın.", vi: "Vừa đúng lúc uống chén trà. Sinh nhật, công nợ và khách lâu chưa ghé sẽ tự hiện ở đây; còn gì cần nhớ, hãy ghi ở trên.", ru: "Самое время выпить чаю. Дни рождения, долги и клиенты, которые давно не заходили, появятся здесь сами; что ещё нельзя забыть — запишите выше." }
    more_debts[n] { en: ["{n} more debt is overdue", "{n} more debts are overdue"], uz: ["Yana {n} ta qarzning muddati oʻtgan", "Yana {n} ta qarzning muddati oʻtgan"], uz_cyrl: ["Яна {n} та қарзнинг муддати ўтган", "Яна {n} та қарзнинг муддати ўтган"], az: ["Daha {n} borcun vaxtı keçib", "Daha {n} borcun vaxtı keçib"], vi: ["Còn {n} khoản nợ khác quá hạn"], ru: ["Ещё {n} долг просрочен", "Ещё {n} долга просрочены", "Ещё {n} долгов просрочены"] }
    more_absent[n] { en: ["{n} more customer has not come for long. They come up here as you deal with these.", "{n} more customers have not come for long. They come up here as you deal with these."], uz: ["Yana {n} ta mijoz koʻpdan kelmadi. Bularni bajargan sari ular ham chiqadi.", "Yana {n} ta mijoz koʻpdan kelmadi. Bularni bajargan sari ular ham chiqadi."], uz_cyrl: ["Яна {n} та мижоз кўпдан келмади. Буларни бажарган сари улар ҳам чиқади.", "Яна {n} та мижоз кўпдан келмади. Буларни бажарган сари улар ҳам чиқади."], az: ["Daha {n} müştəri çoxdan gəlmir. Bunları etdikcə onlar da çıxacaq.", "Daha {n} müştəri çoxdan gəlmir. Bunları etdikcə onlar da çıxacaq."], vi: ["Còn {n} khách khác lâu chưa ghé. Xong những người này thì họ sẽ hiện ra."], ru: ["Ещё {n} клиент давно не заходил. Он появится здесь, когда разберётесь с этими.", "Ещё {n} клиента давно не заходили. Они появятся здесь, когда разберётесь с этими.", "Ещё {n} клиентов давно не заходили. Они появятся здесь, когда разберётесь с этими."] }

    // Why something stands there.
    about(name) { en: "About {name}", uz: "Mijoz: {name}", uz_cyrl: "Мижоз: {name}", az: "Müştəri: {name}", vi: "Về {name}", ru: "Клиент: {name}" }
    about_deal(title) { en: "Deal: {title}", uz: "Bitim: {title}", uz_cyrl: "Битим: {title}", az: "Sövdələşmə: {title}", vi: "Thương vụ: {title}", ru: "Сделка: {title}" }
    anniversary[n] { en: ["{n} year since the first purchase", "{n} years since the first purchase"], uz: ["Birinchi xaridga {n} yil boʻldi", "Birinchi xaridga {n} yil boʻldi"], uz_cyrl: ["Биринчи харидга {n} йил бўлди", "Биринчи харидга {n} йил бўлди"], az: ["İlk alışdan {n} il keçir", "İlk alışdan {n} il keçir"], vi: ["{n} năm kể từ lần mua đầu tiên"], ru: ["{n} год с первой покупки", "{n} года с первой покупки", "{n} лет с первой покупки"] }
    late(usual, away) { en: "Usually comes {usual}, away for {away} now", uz: "Odatda {usual} keladi, {away}dan beri yoʻq", uz_cyrl: "Одатда {usual} келади, {away}дан бери йўқ", az: "Adətən {usual} gəlir, artıq {away} yoxdur", vi: "Thường ghé {usual}, nay đã {away} chưa ghé", ru: "Обычно приходит {usual}, нет уже {away}" }
    debt_due(amount, when) { en: "{amount} is due {when}", uz: "Toʻlov {when}: {amount}", uz_cyrl: "Тўлов {when}: {amount}", az: "Ödəniş {when}: {amount}", vi: "Đến hạn {when}: {amount}", ru: "Срок оплаты {when}: {amount}" }
    debt_overdue(amount, when) { en: "{amount} was due {when}", uz: "{amount} toʻlanishi kerak edi: {when}", uz_cyrl: "{amount} тўланиши керак эди: {when}", az: "{amount} ödənilməli idi: {when}", vi: "Quá hạn {amount}, từ {when}", ru: "Просрочено {amount}, срок был {when}" }
    promise_broken(amount, when) { en: "Promised to pay {amount}, the day was {when}", uz: "{amount} toʻlashga vaʼda bergan edi: {when}", uz_cyrl: "{amount} тўлашга ваъда берган эди: {when}", az: "{amount} ödəməyə söz vermişdi: {when}", vi: "Đã hẹn trả {amount}, hẹn {when}", ru: "Обещал заплатить {amount}, срок был {when}" }
    points_expire(amount, when) { en: "{amount} in points expires {when}", uz: "Ball kuyadi ({amount}): {when}", uz_cyrl: "Балл куяди ({amount}): {when}", az: "Bal yanır ({amount}): {when}", vi: "Điểm {amount} hết hạn {when}", ru: "Сгорят баллы на {amount}: {when}" }
    next_step(when) { en: "Next step {when}", uz: "Keyingi qadam {when}", uz_cyrl: "Кейинги қадам {when}", az: "Növbəti addım {when}", vi: "Bước tiếp theo {when}", ru: "Следующий шаг {when}" }
    backup { en: "Save a backup", uz: "Zaxira nusxasini saqlang", uz_cyrl: "Захира нусхасини сақланг", az: "Ehtiyat nüsxə saxlayın", vi: "Hãy lưu bản sao lưu", ru: "Сохраните резервную копию" }
    backup_never { en: "There is none yet outside this device", uz: "Qurilmadan tashqarida hali birortasi yoʻq", uz_cyrl: "Қурилмадан ташқарида ҳали бирортаси йўқ", az: "Bu cihazdan kənarda hələ biri də yoxdur", vi: "Chưa có bản nào ngoài thiết bị này", ru: "Вне этого устройства пока нет ни одной" }
    backup_old(when) { en: "The last one was saved {when}", uz: "Oxirgisi saqlangan: {when}", uz_cyrl: "Охиргиси сақланган: {when}", az: "Sonuncusu saxlanıb: {when}", vi: "Bản gần nhất lưu {when}", ru: "Последняя сохранена {when}" }
    opened_today(channel) { en: "Opened in {channel} today", uz: "Bugun {channel} orqali ochildi", uz_cyrl: "Бугун {channel} орқали очилди", az: "Bu gün {channel} ilə açılıb", vi: "Hôm nay đã mở {channel}", ru: "Сегодня открыто: {channel}" }

    // What can be done about it.
    call(name) { en: "Call {name}", uz: "Qoʻngʻiroq: {name}", uz_cyrl: "Қўнғироқ: {name}", az: "Zəng et: {name}", vi: "Gọi {name}", ru: "Позвонить: {name}" }
    write_by(channel, name) { en: "{channel} to {name}", uz: "{channel}: {name}", uz_cyrl: "{channel}: {name}", az: "{channel}: {name}", vi: "{channel} cho {name}", ru: "{channel}: {name}" }
    message { en: "Message…", uz: "Xabar yozish…", uz_cyrl: "Хабар ёзиш…", az: "Mesaj…", vi: "Nhắn tin…", ru: "Сообщение…" }
    sell_to(name) { en: "Sell to {name}", uz: "Sotish: {name}", uz_cyrl: "Сотиш: {name}", az: "Satış: {name}", vi: "Bán cho {name}", ru: "Продать: {name}" }
    mark_done(what) { en: "Done: {what}", uz: "Bajarildi: {what}", uz_cyrl: "Бажарилди: {what}", az: "Görüldü: {what}", vi: "Xong: {what}", ru: "Готово: {what}" }
    menu_of(what) { en: "More about: {what}", uz: "Yana: {what}", uz_cyrl: "Яна: {what}", az: "Daha: {what}", vi: "Thêm: {what}", ru: "Ещё: {what}" }
    until_tomorrow(what) { en: "Put off until tomorrow: {what}", uz: "Ertaga eslatish: {what}", uz_cyrl: "Эртага эслатиш: {what}", az: "Sabaha saxla: {what}", vi: "Để đến mai: {what}", ru: "Отложить до завтра: {what}" }
    in_three_days { en: "Put off for 3 days", uz: "3 kundan keyin eslatish", uz_cyrl: "3 кундан кейин эслатиш", az: "3 gün sonraya saxla", vi: "Để sau 3 ngày", ru: "Отложить на 3 дня" }
    until_next_week { en: "Put off for a week", uz: "Bir haftadan keyin eslatish", uz_cyrl: "Бир ҳафтадан кейин эслатиш", az: "Bir həftə sonraya saxla", vi: "Để sau một tuần", ru: "Отложить на неделю" }
    until_a_day { en: "Put off until a day…", uz: "Boshqa kunga qoldirish…", uz_cyrl: "Бошқа кунга қолдириш…", az: "Başqa günə saxla…", vi: "Để đến ngày khác…", ru: "Отложить до дня…" }
    put_off { en: "Put off", uz: "Kechiktirish", uz_cyrl: "Кечиктириш", az: "Təxirə sal", vi: "Để sau", ru: "Отложить" }
    put_off_until { en: "Until which day", uz: "Qaysi kungacha", uz_cyrl: "Қайси кунгача", az: "Hansı günə qədər", vi: "Đến ngày nào", ru: "До какого дня" }
    was_put_off(day) { en: "Put off until {day}", uz: "Qoldirildi: {day}", uz_cyrl: "Қолдирилди: {day}", az: "Saxlanıldı: {day}", vi: "Đã để đến {day}", ru: "Отложено до {day}" }
    was_done { en: "Done", uz: "Bajarildi", uz_cyrl: "Бажарилди", az: "Görüldü", vi: "Đã xong", ru: "Готово" }
    comes_again(day) { en: "Done. Next time: {day}", uz: "Bajarildi. Keyingisi: {day}", uz_cyrl: "Бажарилди. Кейингиси: {day}", az: "Görüldü. Növbəti: {day}", vi: "Đã xong. Lần tới: {day}", ru: "Готово. В следующий раз: {day}" }
    hide_kind(kind) { en: "Do not show: {kind}", uz: "Koʻrsatilmasin: {kind}", uz_cyrl: "Кўрсатилмасин: {kind}", az: "Göstərmə: {kind}", vi: "Không hiện: {kind}", ru: "Не показывать: {kind}" }
    hidden(kind) { en: "Not shown any more: {kind}", uz: "Endi koʻrsatilmaydi: {kind}", uz_cyrl: "Энди кўрсатилмайди: {kind}", az: "Daha göstərilmir: {kind}", vi: "Không hiện nữa: {kind}", ru: "Больше не показывается: {kind}" }

    // Kinds of things to do.
    kinds { en: "What comes up here", uz: "Bu yerda nima chiqadi", uz_cyrl: "Бу ерда нима чиқади", az: "Burada nə çıxır", vi: "Những gì hiện ở đây", ru: "Что здесь показывать" }
    kind_tasks { en: "Tasks", uz: "Vazifalar", uz_cyrl: "Вазифалар", az: "Tapşırıqlar", vi: "Công việc", ru: "Задачи" }
    kind_follow_ups { en: "Follow-ups", uz: "Qaytish kerak boʻlganlar", uz_cyrl: "Қайтиш керак бўлганлар", az: "Qayıdılacaqlar", vi: "Việc cần quay lại", ru: "К чему вернуться" }
    kind_promises { en: "Broken promises", uz: "Bajarilmagan vaʼdalar", uz_cyrl: "Бажарилмаган ваъдалар", az: "Tutulmayan sözlər", vi: "Lỡ hẹn trả nợ", ru: "Нарушенные обещания" }
    kind_overdue { en: "Overdue debts", uz: "Muddati oʻtgan qarzlar", uz_cyrl: "Муддати ўтган қарзлар", az: "Vaxtı keçmiş borclar", vi: "Nợ quá hạn", ru: "Просроченные долги" }
    kind_due { en: "Debts falling due", uz: "Muddati kelayotgan qarzlar", uz_cyrl: "Муддати келаётган қарзлар", az: "Vaxtı çatan borclar", vi: "Nợ sắp đến hạn", ru: "Долги к оплате" }
    kind_birthdays { en: "Birthdays", uz: "Tugʻilgan kunlar", uz_cyrl: "Туғилган кунлар", az: "Ad günləri", vi: "Sinh nhật", ru: "Дни рождения" }
    kind_points { en: "Points about to expire", uz: "Kuyadigan ballar", uz_cyrl: "Куядиган баллар", az: "Yanacaq ballar", vi: "Điểm sắp hết hạn", ru: "Сгорающие баллы" }
    kind_relatives { en: "Birthdays of relatives", uz: "Yaqinlarining tugʻilgan kunlari", uz_cyrl: "Яқинларининг туғилган кунлари", az: "Yaxınlarının ad günləri", vi: "Sinh nhật người thân", ru: "Дни рождения близких" }
    kind_anniversaries { en: "Anniversaries of the first purchase", uz: "Birinchi xarid yilliklari", uz_cyrl: "Биринчи харид йилликлари", az: "İlk alışın ildönümləri", vi: "Ngày kỷ niệm mua lần đầu", ru: "Годовщины первой покупки" }
    kind_late { en: "Customers who are late", uz: "Kechikayotgan mijozlar", uz_cyrl: "Кечикаётган мижозлар", az: "Gecikən müştərilər", vi: "Khách lâu chưa ghé", ru: "Клиенты, которые давно не заходили" }
    kind_lost { en: "Customers who may be lost", uz: "Ketib qolgan mijozlar", uz_cyrl: "Кетиб қолган мижозлар", az: "İtirilən müştərilər", vi: "Khách có thể không còn ghé nữa", ru: "Клиенты, которых можно потерять" }
    kind_backup { en: "Backup", uz: "Zaxira nusxasi", uz_cyrl: "Захира нусхаси", az: "Ehtiyat nüsxə", vi: "Sao lưu", ru: "Резервная копия" }
    kind_deals { en: "Deals gone quiet", uz: "Jim boʻlib qolgan bitimlar", uz_cyrl: "Жим бўлиб қолган битимлар", az: "Səssiz qalan sövdələşmələr", vi: "Thương vụ im ắng", ru: "Затихшие сделки" }
    kind_next_steps { en: "Next steps of deals", uz: "Bitimlarning keyingi qadamlari", uz_cyrl: "Битимларнинг кейинги қадамлари", az: "Sövdələşmələrin növbəti addımları", vi: "Bước tiếp theo của thương vụ", ru: "Следующие шаги сделок" }
    kind_dismissals { en: "What was dealt with", uz: "Bajarib boʻlinganlar", uz_cyrl: "Бажариб бўлинганлар", az: "Görülmüş işlər", vi: "Việc đã xử lý", ru: "Что уже сделано" }

    // Tasks.
    what_to_do { en: "What is to be done", uz: "Nima qilish kerak", uz_cyrl: "Нима қилиш керак", az: "Nə etmək lazımdır", vi: "Cần làm gì", ru: "Что нужно сделать" }
    add_task { en: "Add", uz: "Qoʻshish", uz_cyrl: "Қўшиш", az: "Əlavə et", vi: "Thêm", ru: "Добавить" }
    when { en: "When", uz: "Qachon", uz_cyrl: "Қачон", az: "Nə vaxt", vi: "Khi nào", ru: "Когда" }
    in_a_week { en: "In a week", uz: "Bir haftadan keyin", uz_cyrl: "Бир ҳафтадан кейин", az: "Bir həftəyə", vi: "Sau một tuần", ru: "Через неделю" }
    tomorrow { en: "Tomorrow", uz: "Ertaga", uz_cyrl: "Эртага", az: "Sabah", vi: "Ngày mai", ru: "Завтра" }
    more_about_task { en: "More…", uz: "Batafsil…", uz_cyrl: "Батафсил…", az: "Ətraflı…", vi: "Chi tiết…", ru: "Подробнее…" }
    task { en: "Task", uz: "Vazifa", uz_cyrl: "Вазифа", az: "Tapşırıq", vi: "Công việc", ru: "Задача" }
    edit_task { en: "Edit the task", uz: "Vazifani tahrirlash", uz_cyrl: "Вазифани таҳрирлаш", az: "Tapşırığı düzəlt", vi: "Sửa công việc", ru: "Изменить задачу" }
    delete_task { en: "Delete the task", uz: "Vazifani oʻchirish", uz_cyrl: "Вазифани ўчириш", az: "Tapşırığı sil", vi: "Xóa công việc", ru: "Удалить задачу" }
    task_saved { en: "Task saved", uz: "Vazifa saqlandi", uz_cyrl: "Вазифа сақланди", az: "Tapşırıq saxlanıldı", vi: "Đã lưu công việc", ru: "Задача сохранена" }
    task_deleted { en: "Task deleted", uz: "Vazifa oʻchirildi", uz_cyrl: "Вазифа ўчирилди", az: "Tapşırıq silindi", vi: "Đã xóa công việc", ru: "Задача удалена" }
    due { en: "Day", uz: "Kun", uz_cyrl: "Кун", az: "Gün", vi: "Ngày", ru: "День" }
    at_time { en: "Time", uz: "Vaqt", uz_cyrl: "Вақт", az: "Saat", vi: "Giờ", ru: "Время" }
    repeat { en: "Repeats", uz: "Takrorlanadi", uz_cyrl: "Такрорланади", az: "Təkrarlanır", vi: "Lặp lại", ru: "Повтор" }
    never { en: "Does not repeat", uz: "Takrorlanmaydi", uz_cyrl: "Такрорланмайди", az: "Təkrarlanmır", vi: "Không lặp lại", ru: "Не повторяется" }
    by_days { en: "By days", uz: "Kunlar boʻyicha", uz_cyrl: "Кунлар бўйича", az: "Günlərlə", vi: "Theo ngày", ru: "По дням" }
    by_weeks { en: "By weeks", uz: "Haftalar boʻyicha", uz_cyrl: "Ҳафталар бўйича", az: "Həftələrlə", vi: "Theo tuần", ru: "По неделям" }
    by_months { en: "By months", uz: "Oylar boʻyicha", uz_cyrl: "Ойлар бўйича", az: "Aylarla", vi: "Theo tháng", ru: "По месяцам" }
    by_years { en: "By years", uz: "Yillar boʻyicha", uz_cyrl: "Йиллар бўйича", az: "İllərlə", vi: "Theo năm", ru: "По годам" }
    on_weekdays { en: "On days of the week", uz: "Hafta kunlarida", uz_cyrl: "Ҳафта кунларида", az: "Həftənin günlərində", vi: "Vào các thứ trong tuần", ru: "По дням недели" }
    every { en: "Every so many", uz: "Har nechtada", uz_cyrl: "Ҳар нечтада", az: "Neçədən bir", vi: "Cứ mỗi", ru: "Раз в сколько" }
    every_days[n] { en: ["every day", "every {n} days"], uz: ["har kuni", "har {n} kunda"], uz_cyrl: ["ҳар куни", "ҳар {n} кунда"], az: ["hər gün", "{n} gündən bir"], vi: ["{n} ngày một lần"], ru: ["раз в {n} день", "раз в {n} дня", "раз в {n} дней"] }
    every_weeks[n] { en: ["every week", "every {n} weeks"], uz: ["har hafta", "har {n} haftada"], uz_cyrl: ["ҳар ҳафта", "ҳар {n} ҳафтада"], az: ["hər həftə", "{n} həftədən bir"], vi: ["{n} tuần một lần"], ru: ["раз в {n} неделю", "раз в {n} недели", "раз в {n} недель"] }
    every_months[n] { en: ["every month", "every {n} months"], uz: ["har oy", "har {n} oyda"], uz_cyrl: ["ҳар ой", "ҳар {n} ойда"], az: ["hər ay", "{n} aydan bir"], vi: ["{n} tháng một lần"], ru: ["раз в {n} месяц", "раз в {n} месяца", "раз в {n} месяцев"] }
    every_years[n] { en: ["every year", "every {n} years"], uz: ["har yili", "har {n} yilda"], uz_cyrl: ["ҳар йили", "ҳар {n} йилда"], az: ["hər il", "{n} ildən bir"], vi: ["{n} năm một lần"], ru: ["раз в {n} год", "раз в {n} года", "раз в {n} лет"] }
    monday_to_friday { en: "Monday to Friday", uz: "dushanbadan jumagacha", uz_cyrl: "душанбадан жумагача", az: "bazar ertəsindən cüməyə qədər", vi: "thứ hai đến thứ sáu", ru: "с понедельника по пятницу" }
    weekdays { en: "Days of the week", uz: "Hafta kunlari", uz_cyrl: "Ҳафта кунлари", az: "Həftənin günləri", vi: "Các thứ trong tuần", ru: "Дни недели" }
    owner { en: "Who does it", uz: "Kim bajaradi", uz_cyrl: "Ким бажаради", az: "Kim görür", vi: "Ai làm", ru: "Кто делает" }
    anybody { en: "Anybody", uz: "Kim boʻlsa ham", uz_cyrl: "Ким бўлса ҳам", az: "Kim olsa", vi: "Ai cũng được", ru: "Кто угодно" }
    task_done(title) { en: "Task done: {title}", uz: "Vazifa bajarildi: {title}", uz_cyrl: "Вазифа бажарилди: {title}", az: "Tapşırıq görüldü: {title}", vi: "Đã xong việc: {title}", ru: "Задача сделана: {title}" }
    add_for_customer { en: "Add a task", uz: "Vazifa qoʻshish", uz_cyrl: "Вазифа қўшиш", az: "Tapşırıq əlavə et", vi: "Thêm công việc", ru: "Добавить задачу" }

    // The calendar.
    month_before { en: "The month before", uz: "Oldingi oy", uz_cyrl: "Олдинги ой", az: "Əvvəlki ay", vi: "Tháng trước", ru: "Предыдущий месяц" }
    month_after { en: "The month after", uz: "Keyingi oy", uz_cyrl: "Кейинги ой", az: "Sonrakı ay", vi: "Tháng sau", ru: "Следующий месяц" }
    this_month { en: "This month", uz: "Shu oy", uz_cyrl: "Шу ой", az: "Bu ay", vi: "Tháng này", ru: "Этот месяц" }
    day_with[n, day] { en: ["{day}: {n} entry", "{day}: {n} entries"], uz: ["{day}: {n} ta yozuv", "{day}: {n} ta yozuv"], uz_cyrl: ["{day}: {n} та ёзув", "{day}: {n} та ёзув"], az: ["{day}: {n} qeyd", "{day}: {n} qeyd"], vi: ["{day}: {n} mục"], ru: ["{day}: {n} запись", "{day}: {n} записи", "{day}: {n} записей"] }
    nothing_on_day { en: "Nothing on this day.", uz: "Bu kunda hech narsa yoʻq.", uz_cyrl: "Бу кунда ҳеч нарса йўқ.", az: "Bu gündə heç nə yoxdur.", vi: "Ngày này không có gì.", ru: "В этот день ничего нет." }
    more_on_day[n] { en: ["+{n}", "+{n}"], uz: ["+{n}", "+{n}"], uz_cyrl: ["+{n}", "+{n}"], az: ["+{n}", "+{n}"], vi: ["+{n}"], ru: ["+{n}", "+{n}", "+{n}"] }

    // Reminders and the calendar file.
    more { en: "Reminders and what is shown", uz: "Eslatmalar va koʻrsatiladiganlar", uz_cyrl: "Эслатмалар ва кўрсатиладиганлар", az: "Xatırlatmalar və göstərilənlər", vi: "Nhắc nhở và nội dung hiển thị", ru: "Напоминания и что показывать" }
    reminders { en: "Reminders", uz: "Eslatmalar", uz_cyrl: "Эслатмалар", az: "Xatırlatmalar", vi: "Nhắc nhở", ru: "Напоминания" }
    remind_here { en: "Remind me on this device", uz: "Shu qurilmada eslatish", uz_cyrl: "Шу қурилмада эслатиш", az: "Bu cihazda xatırlat", vi: "Nhắc tôi trên thiết bị này", ru: "Напоминать на этом устройстве" }
    remind_hint { en: "Tasks with a time, as long as Daftar is open, in the background too. A browser that is closed cannot remind: for that, bring the calendar file into your phone’s calendar.", uz: "Vaqti koʻrsatilgan vazifalar, Daftar ochiq turganda, orqa fonda ham. Yopiq brauzer eslata olmaydi: buning uchun taqvim faylini telefoningiz taqvimiga qoʻshing.", uz_cyrl: "Вақти кўрсатилган вазифалар, Дафтар очиқ турганда, орқа фонда ҳам. Ёпиқ браузер эслата олмайди: бунинг учун тақвим файлини телефонингиз тақвимига қўшинг.", az: "Saatı olan tapşırıqlar, Daftar açıq olduqca, arxa fonda da. Bağlı brauzer xatırlada bilməz: bunun üçün təqvim faylını telefonunuzun təqviminə əlavə edin.", vi: "Nhắc công việc có giờ khi Daftar đang mở, kể cả chạy nền. Trình duyệt đã đóng thì không nhắc được: hãy đưa tệp lịch vào lịch của điện thoại.", ru: "О задачах со временем, пока Дафтар открыт, в том числе в фоне. Закрытый браузер напомнить не может: для этого добавьте файл календаря в календарь телефона." }
    remind_denied { en: "The browser does not allow reminders here. You can allow notifications in its settings for this page.", uz: "Brauzer bu yerda eslatmalarga ruxsat bermayapti. Sahifa sozlamalarida bildirishnomalarga ruxsat bering.", uz_cyrl: "Браузер бу ерда эслатмаларга рухсат бермаяпти. Саҳифа созламаларида билдиришномаларга рухсат беринг.", az: "Brauzer burada xatırlatmağa icazə vermir. Bu səhifənin ayarlarında bildirişlərə icazə verin.", vi: "Trình duyệt không cho phép nhắc ở đây. Hãy cho phép thông báo trong cài đặt của trang này.", ru: "Браузер не разрешает напоминания. Разрешите уведомления в его настройках для этой страницы." }
    remind_missing { en: "This browser knows no reminders.", uz: "Bu brauzerda eslatmalar yoʻq.", uz_cyrl: "Бу браузерда эслатмалар йўқ.", az: "Bu brauzerdə xatırlatma yoxdur.", vi: "Trình duyệt này không có nhắc nhở.", ru: "Этот браузер не умеет напоминать." }
    calendar_file { en: "Calendar file", uz: "Taqvim fayli", uz_cyrl: "Тақвим файли", az: "Təqvim faylı", vi: "Tệp lịch", ru: "Файл календаря" }
    calendar_file_hint { en: "Open tasks and birthdays for the calendar of a phone or computer. It is a copy of today: save it again when much has changed.", uz: "Ochiq vazifalar va tugʻilgan kunlar, telefon yoki kompyuter taqvimi uchun. Bu bugungi nusxa: koʻp narsa oʻzgarsa, qayta saqlang.", uz_cyrl: "Очиқ вазифалар ва туғилган кунлар, телефон ёки компьютер тақвими учун. Бу бугунги нусха: кўп нарса ўзгарса, қайта сақланг.", az: "Açıq tapşırıqlar və ad günləri, telefon və ya kompüter təqvimi üçün. Bu, bugünkü nüsxədir: çox şey dəyişəndə yenidən saxlayın.", vi: "Công việc đang mở và sinh nhật, cho lịch của điện thoại hay máy tính. Đây là bản của hôm nay: khi thay đổi nhiều, hãy lưu lại.", ru: "Открытые задачи и дни рождения для календаря телефона или компьютера. Это копия на сегодня: когда многое изменится, сохраните её снова." }
    save_calendar { en: "Save the calendar file", uz: "Taqvim faylini saqlash", uz_cyrl: "Тақвим файлини сақлаш", az: "Təqvim faylını saxla", vi: "Lưu tệp lịch", ru: "Сохранить файл календаря" }
    calendar_saved[n] { en: ["Calendar file with {n} entry", "Calendar file with {n} entries"], uz: ["Taqvim fayli: {n} ta yozuv", "Taqvim fayli: {n} ta yozuv"], uz_cyrl: ["Тақвим файли: {n} та ёзув", "Тақвим файли: {n} та ёзув"], az: ["Təqvim faylı: {n} qeyd", "Təqvim faylı: {n} qeyd"], vi: ["Tệp lịch có {n} mục"], ru: ["Файл календаря: {n} запись", "Файл календаря: {n} записи", "Файл календаря: {n} записей"] }
    birthday_entry(name) { en: "Birthday: {name}", uz: "Tugʻilgan kun: {name}", uz_cyrl: "Туғилган кун: {name}", az: "Ad günü: {name}", vi: "Sinh nhật: {name}", ru: "День рождения: {name}" }
}
