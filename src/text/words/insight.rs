//! Reports: their frame, and sales at a glance.

words! {
    /// Reports: their frame, and sales at a glance.
    pub struct InsightWords;

    // The page.
    overview { en: "Overview", uz: "Umumiy", uz_cyrl: "Умумий", az: "Ümumi", vi: "Tổng quan", ru: "Обзор" }
    products { en: "Products", uz: "Tovarlar", uz_cyrl: "Товарлар", az: "Mallar", vi: "Sản phẩm", ru: "Товары" }
    customers { en: "Customers", uz: "Mijozlar", uz_cyrl: "Мижозлар", az: "Müştərilər", vi: "Khách hàng", ru: "Клиенты" }
    lifetime { en: "Lifetime value", uz: "Mijoz qiymati", uz_cyrl: "Мижоз қиймати", az: "Müştəri dəyəri", vi: "Giá trị khách hàng", ru: "Ценность клиента" }
    forecast { en: "Forecast", uz: "Prognoz", uz_cyrl: "Прогноз", az: "Proqnoz", vi: "Dự báo", ru: "Прогноз" }
    scorecard { en: "Scorecard", uz: "Asosiy koʻrsatkichlar", uz_cyrl: "Асосий кўрсаткичлар", az: "Əsas göstəricilər", vi: "Chỉ số chính", ru: "Главные показатели" }
    empty_title { en: "Nothing sold yet", uz: "Hali hech narsa sotilmagan", uz_cyrl: "Ҳали ҳеч нарса сотилмаган", az: "Hələ heç nə satılmayıb", vi: "Chưa bán được gì", ru: "Пока ничего не продано" }
    empty_text { en: "Record a sale at the counter, or bring in your old sales under Data. Then this page shows what sells, who matters and what to expect.", uz: "Peshtaxtada savdo qiling yoki eski savdolaringizni “Maʼlumotlar” boʻlimida kiriting. Shunda bu sahifa nima sotilayotganini, kim muhimligini va nima kutilayotganini koʻrsatadi.", uz_cyrl: "Пештахтада савдо қилинг ёки эски савдоларингизни “Маълумотлар” бўлимида киритинг. Шунда бу саҳифа нима сотилаётганини, ким муҳимлигини ва нима кутилаётганини кўрсатади.", az: "Piştaxtada satış edin və ya köhnə satışlarınızı “Məlumatlar” bölməsində əlavə edin. Onda bu səhifə nəyin satıldığını, kimin vacib olduğunu və nə gözlənildiyini göstərəcək.", vi: "Hãy ghi một đơn bán tại quầy, hoặc nhập các đơn cũ ở mục Dữ liệu. Khi đó trang này cho biết món gì bán chạy, khách nào quan trọng và sắp tới ra sao.", ru: "Запишите продажу на кассе или загрузите старые продажи в разделе «Данные». Тогда эта страница покажет, что продаётся, кто важен и чего ожидать." }
    preparing { en: "Looking through all sales…", uz: "Barcha savdolar koʻrib chiqilmoqda…", uz_cyrl: "Барча савдолар кўриб чиқилмоқда…", az: "Bütün satışlar nəzərdən keçirilir…", vi: "Đang xem lại mọi đơn bán…", ru: "Просматриваем все продажи…" }

    // The period.
    this_week { en: "This week", uz: "Shu hafta", uz_cyrl: "Шу ҳафта", az: "Bu həftə", vi: "Tuần này", ru: "Эта неделя" }
    this_month { en: "This month", uz: "Shu oy", uz_cyrl: "Шу ой", az: "Bu ay", vi: "Tháng này", ru: "Этот месяц" }
    this_quarter { en: "This quarter", uz: "Shu chorak", uz_cyrl: "Шу чорак", az: "Bu rüb", vi: "Quý này", ru: "Этот квартал" }
    this_year { en: "This year", uz: "Shu yil", uz_cyrl: "Шу йил", az: "Bu il", vi: "Năm nay", ru: "Этот год" }
    last_month { en: "Last month", uz: "Oʻtgan oy", uz_cyrl: "Ўтган ой", az: "Keçən ay", vi: "Tháng trước", ru: "Прошлый месяц" }
    last_days[n] { en: ["Last {n} day", "Last {n} days"], uz: ["Soʻnggi {n} kun", "Soʻnggi {n} kun"], uz_cyrl: ["Сўнгги {n} кун", "Сўнгги {n} кун"], az: ["Son {n} gün", "Son {n} gün"], vi: ["{n} ngày qua"], ru: ["Последний {n} день", "Последние {n} дня", "Последние {n} дней"] }
    compared(before, year_before) { en: "Compared with {before} and, a year before, {year_before}", uz: "{before} bilan hamda bir yil avvalgi {year_before} bilan solishtirilgan", uz_cyrl: "{before} билан ҳамда бир йил аввалги {year_before} билан солиштирилган", az: "{before} ilə və bir il əvvəlki {year_before} ilə müqayisədə", vi: "So với {before} và cùng kỳ năm trước {year_before}", ru: "В сравнении с {before} и, годом раньше, {year_before}" }

    // A report.
    how { en: "How it is computed", uz: "Qanday hisoblanadi", uz_cyrl: "Қандай ҳисобланади", az: "Necə hesablanır", vi: "Cách tính", ru: "Как это считается" }
    as_table { en: "Show as a table", uz: "Jadval qilib koʻrsatish", uz_cyrl: "Жадвал қилиб кўрсатиш", az: "Cədvəl kimi göstər", vi: "Xem dạng bảng", ru: "Показать таблицей" }
    export_menu(title) { en: "Export: {title}", uz: "Eksport: {title}", uz_cyrl: "Экспорт: {title}", az: "İxrac: {title}", vi: "Xuất: {title}", ru: "Экспорт: {title}" }
    copy_table { en: "Copy the table", uz: "Jadvaldan nusxa olish", uz_cyrl: "Жадвалдан нусха олиш", az: "Cədvəli kopyala", vi: "Sao chép bảng", ru: "Скопировать таблицу" }
    table_copied { en: "The table was copied: paste it into a spreadsheet", uz: "Jadvaldan nusxa olindi: elektron jadvalga joylang", uz_cyrl: "Жадвалдан нусха олинди: электрон жадвалга жойланг", az: "Cədvəl kopyalandı: elektron cədvələ yapışdırın", vi: "Đã sao chép bảng: dán vào bảng tính", ru: "Таблица скопирована: вставьте её в электронную таблицу" }
    save_csv { en: "Save the table (CSV)", uz: "Jadvalni saqlash (CSV)", uz_cyrl: "Жадвални сақлаш (CSV)", az: "Cədvəli saxla (CSV)", vi: "Lưu bảng (CSV)", ru: "Сохранить таблицу (CSV)" }
    save_png { en: "Save the picture (PNG)", uz: "Rasmni saqlash (PNG)", uz_cyrl: "Расмни сақлаш (PNG)", az: "Şəkli saxla (PNG)", vi: "Lưu hình (PNG)", ru: "Сохранить картинку (PNG)" }
    save_svg { en: "Save the drawing (SVG)", uz: "Chizmani saqlash (SVG)", uz_cyrl: "Чизмани сақлаш (SVG)", az: "Çertyoju saxla (SVG)", vi: "Lưu hình vẽ (SVG)", ru: "Сохранить рисунок (SVG)" }
    print_report { en: "Print this report", uz: "Shu hisobotni chop etish", uz_cyrl: "Шу ҳисоботни чоп этиш", az: "Bu hesabatı çap et", vi: "In báo cáo này", ru: "Напечатать этот отчёт" }
    file_saved { en: "The file was saved", uz: "Fayl saqlandi", uz_cyrl: "Файл сақланди", az: "Fayl yadda saxlandı", vi: "Đã lưu tệp", ru: "Файл сохранён" }
    file_failed { en: "The file could not be saved.", uz: "Faylni saqlab boʻlmadi.", uz_cyrl: "Файлни сақлаб бўлмади.", az: "Faylı saxlamaq olmadı.", vi: "Không lưu được tệp.", ru: "Не удалось сохранить файл." }
    walk { en: "Tap a point, or walk with the arrow keys.", uz: "Nuqtaga tegining yoki koʻrsatkich tugmalari bilan yuring.", uz_cyrl: "Нуқтага тегининг ёки кўрсаткич тугмалари билан юринг.", az: "Nöqtəyə toxunun və ya ox düymələri ilə gəzin.", vi: "Chạm vào một điểm, hoặc dùng phím mũi tên.", ru: "Коснитесь точки или ходите стрелками." }
    open_rows { en: "Show what is behind it", uz: "Ortidagilarni koʻrsatish", uz_cyrl: "Ортидагиларни кўрсатиш", az: "Arxasında nə olduğunu göstər", vi: "Xem chi tiết phía sau", ru: "Показать, что за этим стоит" }
    nothing_in_period { en: "Nothing was sold in this period. Choose a longer one above.", uz: "Bu davrda hech narsa sotilmagan. Yuqorida uzunroq davrni tanlang.", uz_cyrl: "Бу даврда ҳеч нарса сотилмаган. Юқорида узунроқ даврни танланг.", az: "Bu dövrdə heç nə satılmayıb. Yuxarıda daha uzun dövr seçin.", vi: "Không bán gì trong khoảng này. Hãy chọn khoảng dài hơn ở trên.", ru: "За этот период ничего не продано. Выберите выше период подлиннее." }
    says(label, value) { en: "{label}: {value}", uz: "{label}: {value}", uz_cyrl: "{label}: {value}", az: "{label}: {value}", vi: "{label}: {value}", ru: "{label}: {value}" }
    says_with(label, value, more) { en: "{label}: {value}, {more}", uz: "{label}: {value}, {more}", uz_cyrl: "{label}: {value}, {more}", az: "{label}: {value}, {more}", vi: "{label}: {value}, {more}", ru: "{label}: {value}, {more}" }
    receipts_behind[n, amount] { en: ["{n} receipt, {amount}", "{n} receipts, {amount}"], uz: ["{n} ta chek, {amount}", "{n} ta chek, {amount}"], uz_cyrl: ["{n} та чек, {amount}", "{n} та чек, {amount}"], az: ["{n} çek, {amount}", "{n} çek, {amount}"], vi: ["{n} hóa đơn, {amount}"], ru: ["{n} чек, {amount}", "{n} чека, {amount}", "{n} чеков, {amount}"] }
    tag_all { en: "Tag all of them", uz: "Hammasiga belgi qoʻyish", uz_cyrl: "Ҳаммасига белги қўйиш", az: "Hamısına etiket qoy", vi: "Gắn nhãn cho tất cả", ru: "Отметить всех" }

    // At a glance.
    glance { en: "At a glance", uz: "Bir qarashda", uz_cyrl: "Бир қарашда", az: "Bir baxışda", vi: "Nhìn nhanh", ru: "Коротко" }
    glance_how { en: "Sales count on the day they were made, returns on the day the goods came back; a sale taken back counts nowhere. Profit is of goods with a known cost. A customer is new if their first purchase lies within the period. Changes are against as many days right before, and the same days a year before.", uz: "Savdolar qilingan kunida, qaytarishlar esa tovar qaytgan kunida hisoblanadi; bekor qilingan savdo hisobga olinmaydi. Foyda tannarxi maʼlum tovarlar boʻyicha. Birinchi xaridi shu davrga toʻgʻri kelgan mijoz yangi hisoblanadi. Oʻzgarishlar shundan oldingi shuncha kun va bir yil avvalgi shu kunlarga nisbatan.", uz_cyrl: "Савдолар қилинган кунида, қайтаришлар эса товар қайтган кунида ҳисобланади; бекор қилинган савдо ҳисобга олинмайди. Фойда таннархи маълум товарлар бўйича. Биринчи хариди шу даврга тўғри келган мижоз янги ҳисобланади. Ўзгаришлар шундан олдинги шунча кун ва бир йил аввалги шу кунларга нисбатан.", az: "Satışlar edildiyi gün, qaytarmalar malın qayıtdığı gün sayılır; ləğv edilmiş satış heç yerdə sayılmır. Mənfəət maya dəyəri məlum mallar üzrədir. İlk alışı bu dövrə düşən müştəri yenidir. Dəyişikliklər bundan əvvəlki eyni sayda günə və bir il əvvəlki həmin günlərə nisbətəndir.", vi: "Đơn bán tính vào ngày bán, hàng trả tính vào ngày nhận lại; đơn đã hủy không tính. Lợi nhuận chỉ tính món đã biết giá vốn. Khách là mới nếu lần mua đầu nằm trong khoảng này. Mức thay đổi so với đúng bấy nhiêu ngày liền trước, và cùng những ngày đó năm trước.", ru: "Продажи учитываются в день продажи, возвраты — в день возврата; отменённая продажа нигде не учитывается. Прибыль — по товарам с известной себестоимостью. Клиент новый, если его первая покупка попала в период. Изменения — к стольким же дням непосредственно перед этим и к тем же дням год назад." }
    sales { en: "Sales", uz: "Savdo", uz_cyrl: "Савдо", az: "Satış", vi: "Doanh thu", ru: "Продажи" }
    profit { en: "Profit", uz: "Foyda", uz_cyrl: "Фойда", az: "Mənfəət", vi: "Lợi nhuận", ru: "Прибыль" }
    margin { en: "Margin", uz: "Rentabellik", uz_cyrl: "Рентабеллик", az: "Marja", vi: "Biên lợi nhuận", ru: "Маржа" }
    receipts { en: "Receipts", uz: "Cheklar", uz_cyrl: "Чеклар", az: "Çeklər", vi: "Hóa đơn", ru: "Чеки" }
    average_receipt { en: "Average receipt", uz: "Oʻrtacha chek", uz_cyrl: "Ўртача чек", az: "Orta çek", vi: "Hóa đơn trung bình", ru: "Средний чек" }
    items_per_receipt { en: "Items per receipt", uz: "Chekdagi tovarlar", uz_cyrl: "Чекдаги товарлар", az: "Bir çekdə mal", vi: "Số món mỗi hóa đơn", ru: "Товаров в чеке" }
    new_customers { en: "New customers", uz: "Yangi mijozlar", uz_cyrl: "Янги мижозлар", az: "Yeni müştərilər", vi: "Khách mới", ru: "Новые клиенты" }
    returning_customers { en: "Returning customers", uz: "Qaytgan mijozlar", uz_cyrl: "Қайтган мижозлар", az: "Qayıdan müştərilər", vi: "Khách quay lại", ru: "Вернувшиеся клиенты" }
    known_share { en: "Sales with a known customer", uz: "Mijozi maʼlum savdolar", uz_cyrl: "Мижози маълум савдолар", az: "Müştərisi məlum satışlar", vi: "Doanh thu biết khách", ru: "Продажи известным клиентам" }
    returns { en: "Returned", uz: "Qaytarilgan", uz_cyrl: "Қайтарилган", az: "Qaytarılıb", vi: "Hàng trả lại", ru: "Возвращено" }
    figure { en: "Figure", uz: "Koʻrsatkich", uz_cyrl: "Кўрсаткич", az: "Göstərici", vi: "Chỉ số", ru: "Показатель" }
    now { en: "This period", uz: "Shu davr", uz_cyrl: "Шу давр", az: "Bu dövr", vi: "Kỳ này", ru: "Этот период" }
    before { en: "Period before", uz: "Oldingi davr", uz_cyrl: "Олдинги давр", az: "Əvvəlki dövr", vi: "Kỳ trước", ru: "Период до этого" }
    year_before { en: "Year before", uz: "Bir yil avval", uz_cyrl: "Бир йил аввал", az: "Bir il əvvəl", vi: "Năm trước", ru: "Год назад" }
    vs_before(change) { en: "{change} vs the period before", uz: "oldingi davrga {change}", uz_cyrl: "олдинги даврга {change}", az: "əvvəlki dövrə görə {change}", vi: "{change} so với kỳ trước", ru: "{change} к периоду до этого" }
    vs_year(change) { en: "{change} vs a year before", uz: "bir yil avvalga {change}", uz_cyrl: "бир йил аввалга {change}", az: "bir il əvvələ görə {change}", vi: "{change} so với năm trước", ru: "{change} к прошлому году" }

    // Over time.
    over_time { en: "Over time", uz: "Vaqt boʻyicha", uz_cyrl: "Вақт бўйича", az: "Zaman üzrə", vi: "Theo thời gian", ru: "По времени" }
    over_time_how { en: "What each day, week (from Monday) or month came to. The first and the last one may be cut off by the period. Days without sales are there, too.", uz: "Har bir kun, hafta (dushanbadan) yoki oyda qancha boʻlgani. Birinchisi va oxirgisi davr chegarasida kesilgan boʻlishi mumkin. Savdosiz kunlar ham koʻrsatiladi.", uz_cyrl: "Ҳар бир кун, ҳафта (душанбадан) ёки ойда қанча бўлгани. Биринчиси ва охиргиси давр чегарасида кесилган бўлиши мумкин. Савдосиз кунлар ҳам кўрсатилади.", az: "Hər gün, həftə (bazar ertəsindən) və ya ayda nə qədər olduğu. Birinci və sonuncu dövrlə kəsilmiş ola bilər. Satışsız günlər də göstərilir.", vi: "Mỗi ngày, tuần (từ thứ Hai) hoặc tháng được bao nhiêu. Đoạn đầu và đoạn cuối có thể bị cắt theo khoảng đã chọn. Ngày không bán gì cũng có mặt.", ru: "Сколько вышло за каждый день, неделю (с понедельника) или месяц. Первый и последний отрезок могут быть обрезаны периодом. Дни без продаж тоже показаны." }
    by_day { en: "By day", uz: "Kunlar", uz_cyrl: "Кунлар", az: "Günlər", vi: "Theo ngày", ru: "По дням" }
    by_week { en: "By week", uz: "Haftalar", uz_cyrl: "Ҳафталар", az: "Həftələr", vi: "Theo tuần", ru: "По неделям" }
    by_month { en: "By month", uz: "Oylar", uz_cyrl: "Ойлар", az: "Aylar", vi: "Theo tháng", ru: "По месяцам" }
    step { en: "Cut into", uz: "Boʻlinishi", uz_cyrl: "Бўлиниши", az: "Bölgü", vi: "Chia theo", ru: "Разбивка" }
    shown { en: "Shown", uz: "Koʻrsatilgan", uz_cyrl: "Кўрсатилган", az: "Göstərilir", vi: "Hiển thị", ru: "Показано" }
    week_of(day) { en: "Week of {day}", uz: "{day} haftasi", uz_cyrl: "{day} ҳафтаси", az: "{day} həftəsi", vi: "Tuần {day}", ru: "Неделя с {day}" }
    over_time_says(what, from, to) { en: "{what}, {from} – {to}", uz: "{what}, {from} – {to}", uz_cyrl: "{what}, {from} – {to}", az: "{what}, {from} – {to}", vi: "{what}, {from} – {to}", ru: "{what}, {from} – {to}" }
    comers { en: "New and returning customers", uz: "Yangi va qaytgan mijozlar", uz_cyrl: "Янги ва қайтган мижозлар", az: "Yeni və qayıdan müştərilər", vi: "Khách mới và khách quay lại", ru: "Новые и вернувшиеся клиенты" }
    comers_how { en: "Known customers who bought. New: the first purchase of all was then, or later than what your old notebook told. Returning: they had bought before.", uz: "Xarid qilgan tanish mijozlar. Yangi: eng birinchi xaridi oʻsha paytda boʻlgan. Qaytgan: avval ham xarid qilgan.", uz_cyrl: "Харид қилган таниш мижозлар. Янги: энг биринчи хариди ўша пайтда бўлган. Қайтган: аввал ҳам харид қилган.", az: "Alış edən tanış müştərilər. Yeni: ilk alışı həmin vaxt olub. Qayıdan: əvvəl də alıb.", vi: "Khách quen biết có mua hàng. Mới: lần mua đầu tiên là lúc đó. Quay lại: trước đó đã từng mua.", ru: "Известные клиенты, которые покупали. Новые: самая первая покупка была тогда. Вернувшиеся: покупали и раньше." }

    // In parts.
    by_seller { en: "By seller", uz: "Sotuvchilar boʻyicha", uz_cyrl: "Сотувчилар бўйича", az: "Satıcılar üzrə", vi: "Theo người bán", ru: "По продавцам" }
    by_seller_how { en: "Each receipt belongs to the seller who made it; what came back is taken off the seller of the sale.", uz: "Har bir chek uni yozgan sotuvchiga tegishli; qaytarilgani oʻsha sotuvchidan ayiriladi.", uz_cyrl: "Ҳар бир чек уни ёзган сотувчига тегишли; қайтарилгани ўша сотувчидан айирилади.", az: "Hər çek onu yazan satıcınındır; qaytarılan həmin satıcıdan çıxılır.", vi: "Mỗi hóa đơn thuộc về người bán đã lập; hàng trả được trừ vào người bán của đơn đó.", ru: "Каждый чек относится к продавцу, который его пробил; возвраты вычитаются у продавца той продажи." }
    no_seller { en: "No seller", uz: "Sotuvchisiz", uz_cyrl: "Сотувчисиз", az: "Satıcısız", vi: "Không ghi người bán", ru: "Без продавца" }
    by_payment { en: "By way of paying", uz: "Toʻlov turi boʻyicha", uz_cyrl: "Тўлов тури бўйича", az: "Ödəniş növü üzrə", vi: "Theo cách trả tiền", ru: "По способам оплаты" }
    by_payment_how { en: "What was paid in each way, and what was given back in it. A receipt paid in two ways counts in both.", uz: "Har bir usulda qancha toʻlangani va qancha qaytarilgani. Ikki usulda toʻlangan chek ikkalasida ham sanaladi.", uz_cyrl: "Ҳар бир усулда қанча тўлангани ва қанча қайтарилгани. Икки усулда тўланган чек иккаласида ҳам саналади.", az: "Hər üsulla nə qədər ödənildiyi və nə qədər qaytarıldığı. İki üsulla ödənilən çek hər ikisində sayılır.", vi: "Mỗi cách trả được bao nhiêu, hoàn lại bao nhiêu. Hóa đơn trả bằng hai cách được tính ở cả hai.", ru: "Сколько оплачено каждым способом и сколько возвращено. Чек, оплаченный двумя способами, считается в обоих." }
    received { en: "Received", uz: "Tushgan", uz_cyrl: "Тушган", az: "Daxil olub", vi: "Đã nhận", ru: "Получено" }
    refunded { en: "Given back", uz: "Qaytarib berilgan", uz_cyrl: "Қайтариб берилган", az: "Geri verilib", vi: "Đã hoàn", ru: "Возвращено" }
    by_category { en: "By category", uz: "Toifalar boʻyicha", uz_cyrl: "Тоифалар бўйича", az: "Kateqoriyalar üzrə", vi: "Theo nhóm hàng", ru: "По категориям" }
    by_category_how { en: "What goods of each category brought in, returns taken off. The line adds up their shares, the largest first.", uz: "Har bir toifadagi tovarlar keltirgan tushum, qaytarishlar ayirilgan. Chiziq ulushlarni eng kattasidan boshlab qoʻshib boradi.", uz_cyrl: "Ҳар бир тоифадаги товарлар келтирган тушум, қайтаришлар айирилган. Чизиқ улушларни энг каттасидан бошлаб қўшиб боради.", az: "Hər kateqoriyanın malları nə gətirib, qaytarmalar çıxılıb. Xətt payları ən böyüyündən başlayaraq toplayır.", vi: "Hàng của mỗi nhóm đem về bao nhiêu, đã trừ hàng trả. Đường cộng dồn tỷ trọng, lớn nhất trước.", ru: "Сколько принесли товары каждой категории за вычетом возвратов. Линия складывает доли, начиная с самой большой." }
    no_category { en: "No category", uz: "Toifasiz", uz_cyrl: "Тоифасиз", az: "Kateqoriyasız", vi: "Không nhóm", ru: "Без категории" }
    share { en: "Share", uz: "Ulushi", uz_cyrl: "Улуши", az: "Payı", vi: "Tỷ trọng", ru: "Доля" }
    added_up { en: "Added up", uz: "Jamlangan", uz_cyrl: "Жамланган", az: "Yığılan", vi: "Cộng dồn", ru: "Нарастающим итогом" }
}
