//! The funnel: deals, their stages, what they tell.

words! {
    /// The funnel.
    pub struct FunnelWords;

    board { en: "Board", uz: "Doska", uz_cyrl: "Доска", az: "Lövhə", vi: "Bảng", ru: "Доска" }
    list { en: "List", uz: "Roʻyxat", uz_cyrl: "Рўйхат", az: "Siyahı", vi: "Danh sách", ru: "Список" }
    figures { en: "Figures", uz: "Raqamlar", uz_cyrl: "Рақамлар", az: "Rəqəmlər", vi: "Số liệu", ru: "Показатели" }
    stages { en: "Stages", uz: "Bosqichlar", uz_cyrl: "Босқичлар", az: "Mərhələlər", vi: "Giai đoạn", ru: "Этапы" }
    pipeline { en: "Funnel", uz: "Voronka", uz_cyrl: "Воронка", az: "Satış qıfı", vi: "Phễu", ru: "Воронка" }
    deals[n] { en: ["{n} deal", "{n} deals"], uz: ["{n} ta bitim", "{n} ta bitim"], uz_cyrl: ["{n} та битим", "{n} та битим"], az: ["{n} sövdələşmə", "{n} sövdələşmə"], vi: ["{n} thương vụ"], ru: ["{n} сделка", "{n} сделки", "{n} сделок"] }
    deal { en: "Deal", uz: "Bitim", uz_cyrl: "Битим", az: "Sövdələşmə", vi: "Thương vụ", ru: "Сделка" }
    all_deals { en: "Deals", uz: "Bitimlar", uz_cyrl: "Битимлар", az: "Sövdələşmələr", vi: "Thương vụ", ru: "Сделки" }
    add_deal { en: "New deal", uz: "Yangi bitim", uz_cyrl: "Янги битим", az: "Yeni sövdələşmə", vi: "Thêm thương vụ", ru: "Новая сделка" }
    find { en: "Find a deal", uz: "Bitimni topish", uz_cyrl: "Битимни топиш", az: "Sövdələşmə tap", vi: "Tìm thương vụ", ru: "Найти сделку" }
    everybodys { en: "Everybody", uz: "Hamma", uz_cyrl: "Ҳамма", az: "Hamı", vi: "Mọi người", ru: "Все сотрудники" }
    all_tags { en: "All tags", uz: "Barcha teglar", uz_cyrl: "Барча теглар", az: "Bütün etiketlər", vi: "Mọi nhãn", ru: "Все метки" }
    show_all { en: "Show all", uz: "Hammasini koʻrsatish", uz_cyrl: "Ҳаммасини кўрсатиш", az: "Hamısını göstər", vi: "Hiện tất cả", ru: "Показать все" }
    outcome { en: "How they stand", uz: "Holati", uz_cyrl: "Ҳолати", az: "Vəziyyəti", vi: "Tình trạng", ru: "Состояние" }
    any_outcome { en: "Open and ended", uz: "Ochiq va tugagan", uz_cyrl: "Очиқ ва тугаган", az: "Açıq və bitmiş", vi: "Đang mở và đã xong", ru: "Открытые и завершённые" }
    open { en: "Open", uz: "Ochiq", uz_cyrl: "Очиқ", az: "Açıq", vi: "Đang mở", ru: "Открыта" }
    nothing_in_filter { en: "No deal fits what is chosen.", uz: "Tanlanganga mos bitim yoʻq.", uz_cyrl: "Танланганга мос битим йўқ.", az: "Seçilənə uyğun sövdələşmə yoxdur.", vi: "Không có thương vụ nào phù hợp.", ru: "Под выбранное не подходит ни одна сделка." }

    // The card.
    subject { en: "What it is about", uz: "Nima haqida", uz_cyrl: "Нима ҳақида", az: "Nə barədədir", vi: "Về việc gì", ru: "О чём сделка" }
    value { en: "Value", uz: "Summasi", uz_cyrl: "Суммаси", az: "Məbləği", vi: "Giá trị", ru: "Сумма" }
    value_of_lines { en: "What the goods below come to", uz: "Quyidagi tovarlar summasi", uz_cyrl: "Қуйидаги товарлар суммаси", az: "Aşağıdakı malların cəmi", vi: "Tổng tiền các món bên dưới", ru: "Сумма товаров ниже" }
    value_by_goods(now, was) { en: "The value is now what the goods come to: {now} instead of {was}", uz: "Summa endi tovarlar boʻyicha: {was} oʻrniga {now}", uz_cyrl: "Сумма энди товарлар бўйича: {was} ўрнига {now}", az: "Məbləğ indi malların cəmidir: {was} əvəzinə {now}", vi: "Giá trị nay là tổng tiền hàng: {now} thay cho {was}", ru: "Сумма теперь по товарам: {now} вместо {was}" }
    expected { en: "Expected on", uz: "Kutilayotgan kun", uz_cyrl: "Кутилаётган кун", az: "Gözlənilən gün", vi: "Dự kiến ngày", ru: "Ожидается" }
    source { en: "Where it came from", uz: "Qayerdan keldi", uz_cyrl: "Қаердан келди", az: "Haradan gəlib", vi: "Nguồn", ru: "Откуда пришла" }
    owner { en: "Looked after by", uz: "Masʼul", uz_cyrl: "Масъул", az: "Məsul", vi: "Người phụ trách", ru: "Ответственный" }
    nobody { en: "Nobody", uz: "Hech kim", uz_cyrl: "Ҳеч ким", az: "Heç kim", vi: "Chưa có ai", ru: "Никто" }
    next_step { en: "Next step", uz: "Keyingi qadam", uz_cyrl: "Кейинги қадам", az: "Növbəti addım", vi: "Bước tiếp theo", ru: "Следующий шаг" }
    next_step_on { en: "When", uz: "Qachon", uz_cyrl: "Қачон", az: "Nə vaxt", vi: "Khi nào", ru: "Когда" }
    stage { en: "Stage", uz: "Bosqich", uz_cyrl: "Босқич", az: "Mərhələ", vi: "Giai đoạn", ru: "Этап" }
    goods { en: "What is to be sold", uz: "Nima sotiladi", uz_cyrl: "Нима сотилади", az: "Nə satılacaq", vi: "Sẽ bán những gì", ru: "Что будет продано" }
    add_goods { en: "Add a product", uz: "Tovar qoʻshish", uz_cyrl: "Товар қўшиш", az: "Mal əlavə et", vi: "Thêm sản phẩm", ru: "Добавить товар" }
    history { en: "How it went", uz: "Qanday kechdi", uz_cyrl: "Қандай кечди", az: "Necə gedib", vi: "Diễn biến", ru: "Как шла сделка" }
    expected_by(day) { en: "expected {day}", uz: "kutilmoqda: {day}", uz_cyrl: "кутилмоқда: {day}", az: "gözlənilir: {day}", vi: "dự kiến {day}", ru: "ожидается {day}" }
    quiet_for(away) { en: "Quiet for {away}", uz: "{away}dan beri jim", uz_cyrl: "{away}дан бери жим", az: "{away} səs yoxdur", vi: "Im ắng đã {away}", ru: "Тихо уже {away}" }
    deal_added(title) { en: "Added: {title}", uz: "Qoʻshildi: {title}", uz_cyrl: "Қўшилди: {title}", az: "Əlavə edildi: {title}", vi: "Đã thêm: {title}", ru: "Добавлено: {title}" }
    deal_deleted(title) { en: "Deleted: {title}", uz: "Oʻchirildi: {title}", uz_cyrl: "Ўчирилди: {title}", az: "Silindi: {title}", vi: "Đã xóa: {title}", ru: "Удалено: {title}" }
    moved_to(title, stage) { en: "{title}: now in “{stage}”", uz: "{title}: endi “{stage}” bosqichida", uz_cyrl: "{title}: энди “{stage}” босқичида", az: "{title}: indi “{stage}” mərhələsində", vi: "{title}: đã sang “{stage}”", ru: "{title}: теперь на этапе «{stage}»" }

    // The end.
    won { en: "Won", uz: "Yutildi", uz_cyrl: "Ютилди", az: "Qazanıldı", vi: "Thành công", ru: "Выиграна" }
    lost { en: "Lost", uz: "Boy berildi", uz_cyrl: "Бой берилди", az: "İtirildi", vi: "Thất bại", ru: "Проиграна" }
    open_again { en: "Open again", uz: "Qayta ochish", uz_cyrl: "Қайта очиш", az: "Yenidən aç", vi: "Mở lại", ru: "Открыть снова" }
    was_won(title) { en: "Won: {title}", uz: "Yutildi: {title}", uz_cyrl: "Ютилди: {title}", az: "Qazanıldı: {title}", vi: "Thành công: {title}", ru: "Выиграна: {title}" }
    was_lost(title) { en: "Lost: {title}", uz: "Boy berildi: {title}", uz_cyrl: "Бой берилди: {title}", az: "İtirildi: {title}", vi: "Thất bại: {title}", ru: "Проиграна: {title}" }
    record_sale { en: "Record the sale", uz: "Savdoni yozish", uz_cyrl: "Савдони ёзиш", az: "Satışı qeyd et", vi: "Ghi đơn bán", ru: "Записать продажу" }
    sale_offer { en: "Shall the sale be recorded now? The customer and the goods go to the counter.", uz: "Savdo hozir yozilsinmi? Mijoz va tovarlar kassaga oʻtadi.", uz_cyrl: "Савдо ҳозир ёзилсинми? Мижоз ва товарлар кассага ўтади.", az: "Satış indi qeyd edilsin? Müştəri və mallar kassaya keçəcək.", vi: "Ghi đơn bán ngay bây giờ? Khách và hàng sẽ chuyển sang quầy.", ru: "Записать продажу сейчас? Клиент и товары перейдут на кассу." }
    later { en: "Later", uz: "Keyinroq", uz_cyrl: "Кейинроқ", az: "Sonra", vi: "Để sau", ru: "Позже" }
    sales_of_it { en: "Sold", uz: "Sotildi", uz_cyrl: "Сотилди", az: "Satıldı", vi: "Đã bán", ru: "Продано" }
    why_lost { en: "Why was it lost?", uz: "Nega boy berildi?", uz_cyrl: "Нега бой берилди?", az: "Niyə itirildi?", vi: "Vì sao thất bại?", ru: "Почему сделка сорвалась?" }
    another_reason { en: "Another reason", uz: "Boshqa sabab", uz_cyrl: "Бошқа сабаб", az: "Başqa səbəb", vi: "Lý do khác", ru: "Другая причина" }

    // The past.
    began_in(stage) { en: "Began in “{stage}”", uz: "“{stage}” bosqichidan boshlandi", uz_cyrl: "“{stage}” босқичидан бошланди", az: "“{stage}” mərhələsindən başladı", vi: "Bắt đầu ở “{stage}”", ru: "Началась на этапе «{stage}»" }
    went_to(stage) { en: "Moved to “{stage}”", uz: "“{stage}” bosqichiga oʻtdi", uz_cyrl: "“{stage}” босқичига ўтди", az: "“{stage}” mərhələsinə keçdi", vi: "Chuyển sang “{stage}”", ru: "Перешла на этап «{stage}»" }
    lost_because(reason) { en: "Lost: {reason}", uz: "Boy berildi: {reason}", uz_cyrl: "Бой берилди: {reason}", az: "İtirildi: {reason}", vi: "Thất bại: {reason}", ru: "Проиграна: {reason}" }
    told(title, what) { en: "{title}: {what}", uz: "{title}: {what}", uz_cyrl: "{title}: {what}", az: "{title}: {what}", vi: "{title}: {what}", ru: "{title}: {what}" }
    gone_stage { en: "a former stage", uz: "avvalgi bosqich", uz_cyrl: "аввалги босқич", az: "əvvəlki mərhələ", vi: "giai đoạn cũ", ru: "прежний этап" }

    // The board.
    weighted(amount) { en: "weighted {amount}", uz: "ehtimoliy {amount}", uz_cyrl: "эҳтимолий {amount}", az: "ehtimallı {amount}", vi: "có trọng số {amount}", ru: "с учётом шансов {amount}" }
    column(stage, deals) { en: "{stage}, {deals}", uz: "{stage}, {deals}", uz_cyrl: "{stage}, {deals}", az: "{stage}, {deals}", vi: "{stage}, {deals}", ru: "{stage}, {deals}" }
    card_hint { en: "Enter opens it, Space picks it up: then arrows choose the stage, Space puts it down, Escape leaves it where it was.", uz: "Enter ochadi, boʻsh joy (Space) koʻtaradi: keyin strelkalar bosqichni tanlaydi, Space qoʻyadi, Esc joyida qoldiradi.", uz_cyrl: "Enter очади, бўш жой тугмаси кўтаради: кейин стрелкалар босқични танлайди, бўш жой қўяди, Esc жойида қолдиради.", az: "Enter açır, boşluq düyməsi götürür: sonra oxlar mərhələni seçir, boşluq qoyur, Esc yerində saxlayır.", vi: "Enter để mở, phím cách để nhấc lên: sau đó phím mũi tên chọn giai đoạn, phím cách đặt xuống, Esc để nguyên chỗ cũ.", ru: "Enter открывает, пробел поднимает: затем стрелки выбирают этап, пробел кладёт, Esc оставляет на месте." }
    picked_up(title, stage) { en: "{title} is picked up from “{stage}”.", uz: "{title} “{stage}” bosqichidan koʻtarildi.", uz_cyrl: "{title} “{stage}” босқичидан кўтарилди.", az: "{title} “{stage}” mərhələsindən götürüldü.", vi: "Đã nhấc {title} khỏi “{stage}”.", ru: "{title}: поднята с этапа «{stage}»." }
    over(stage) { en: "Over “{stage}”", uz: "“{stage}” ustida", uz_cyrl: "“{stage}” устида", az: "“{stage}” üzərində", vi: "Trên “{stage}”", ru: "Над этапом «{stage}»" }
    put_back(title) { en: "{title} stays where it was.", uz: "{title} joyida qoldi.", uz_cyrl: "{title} жойида қолди.", az: "{title} yerində qaldı.", vi: "{title} ở nguyên chỗ cũ.", ru: "{title}: осталась на месте." }
    empty_stage { en: "Nothing here", uz: "Boʻsh", uz_cyrl: "Бўш", az: "Boşdur", vi: "Trống", ru: "Пусто" }

    // The beginning.
    empty_title { en: "So that no order is forgotten", uz: "Hech bir buyurtma unutilmasin", uz_cyrl: "Ҳеч бир буюртма унутилмасин", az: "Heç bir sifariş unudulmasın", vi: "Không đơn hàng nào bị quên", ru: "Чтобы ни один заказ не забылся" }
    empty { en: "Orders, tailoring, repairs and wholesale go through stages. Choose where to begin; everything can be changed later.", uz: "Buyurtma, tikuv, taʼmir va ulgurji savdo bosqichlardan oʻtadi. Boshlashni tanlang, keyin hammasini oʻzgartirsa boʻladi.", uz_cyrl: "Буюртма, тикув, таъмир ва улгуржи савдо босқичлардан ўтади. Бошлашни танланг, кейин ҳаммасини ўзгартирса бўлади.", az: "Sifariş, tikiş, təmir və topdan satış mərhələlərdən keçir. Başlanğıcı seçin, sonra hər şeyi dəyişmək olar.", vi: "Đơn đặt, may đo, sửa chữa và bán sỉ đi qua từng giai đoạn. Hãy chọn cách bắt đầu; sau này sửa gì cũng được.", ru: "Заказы, пошив, ремонт и опт проходят этапы. Выберите, с чего начать; потом всё можно изменить." }
    start_clothes { en: "Orders", uz: "Buyurtmalar", uz_cyrl: "Буюртмалар", az: "Sifarişlər", vi: "Đơn đặt hàng", ru: "Заказы" }
    start_clothes_text { en: "A clothes shop: put aside, ordered, to be collected.", uz: "Kiyim doʻkoni: ajratib qoʻyilgan, buyurtma qilingan, olib ketiladigan.", uz_cyrl: "Кийим дўкони: ажратиб қўйилган, буюртма қилинган, олиб кетиладиган.", az: "Geyim mağazası: saxlanılıb, sifariş edilib, götürüləcək.", vi: "Cửa hàng quần áo: giữ hàng, đặt hàng, chờ lấy.", ru: "Магазин одежды: отложено, заказано, к выдаче." }
    start_tailor { en: "Tailoring", uz: "Tikuv", uz_cyrl: "Тикув", az: "Tikiş", vi: "May đo", ru: "Пошив" }
    start_tailor_text { en: "A tailor: measured, sewing, fitting, ready.", uz: "Tikuvchi: oʻlchov, tikish, kiyib koʻrish, tayyor.", uz_cyrl: "Тикувчи: ўлчов, тикиш, кийиб кўриш, тайёр.", az: "Dərzi: ölçü, tikiş, sınaq, hazır.", vi: "Thợ may: lấy số đo, may, thử đồ, xong.", ru: "Ателье: замер, шьём, примерка, готово." }
    start_repair { en: "Repairs", uz: "Taʼmir", uz_cyrl: "Таъмир", az: "Təmir", vi: "Sửa chữa", ru: "Ремонт" }
    start_repair_text { en: "A repair shop: brought in, price agreed, in repair, ready.", uz: "Taʼmir ustaxonasi: qabul, narx kelishildi, taʼmirda, tayyor.", uz_cyrl: "Таъмир устахонаси: қабул, нарх келишилди, таъмирда, тайёр.", az: "Təmir emalatxanası: qəbul, qiymət razılaşdırıldı, təmirdə, hazır.", vi: "Cửa hàng sửa chữa: nhận máy, chốt giá, đang sửa, xong.", ru: "Мастерская: принято, цена согласована, в работе, готово." }
    start_wholesale { en: "Wholesale", uz: "Ulgurji savdo", uz_cyrl: "Улгуржи савдо", az: "Topdan satış", vi: "Bán sỉ", ru: "Опт" }
    start_wholesale_text { en: "Larger buyers: first contact, samples, offer, agreed.", uz: "Yirik xaridorlar: aloqa, namuna, taklif, kelishuv.", uz_cyrl: "Йирик харидорлар: алоқа, намуна, таклиф, келишув.", az: "İri alıcılar: əlaqə, nümunə, təklif, razılıq.", vi: "Khách lớn: liên hệ, mẫu hàng, báo giá, chốt.", ru: "Крупные покупатели: контакт, образцы, предложение, договорились." }
    stage_enquiry { en: "Enquiry", uz: "Soʻrov", uz_cyrl: "Сўров", az: "Sorğu", vi: "Hỏi hàng", ru: "Запрос" }
    stage_put_aside { en: "Put aside", uz: "Ajratib qoʻyildi", uz_cyrl: "Ажратиб қўйилди", az: "Saxlanılıb", vi: "Giữ hàng", ru: "Отложено" }
    stage_ordered { en: "Ordered", uz: "Buyurtma qilindi", uz_cyrl: "Буюртма қилинди", az: "Sifariş edilib", vi: "Đã đặt hàng", ru: "Заказано" }
    stage_ready { en: "Ready to collect", uz: "Olib ketishga tayyor", uz_cyrl: "Олиб кетишга тайёр", az: "Götürməyə hazır", vi: "Chờ khách lấy", ru: "Готово к выдаче" }
    stage_measured { en: "Measured", uz: "Oʻlchov olindi", uz_cyrl: "Ўлчов олинди", az: "Ölçü götürülüb", vi: "Đã lấy số đo", ru: "Мерки сняты" }
    stage_sewing { en: "Sewing", uz: "Tikilmoqda", uz_cyrl: "Тикилмоқда", az: "Tikilir", vi: "Đang may", ru: "Шьём" }
    stage_fitting { en: "Fitting", uz: "Kiyib koʻrish", uz_cyrl: "Кийиб кўриш", az: "Sınaq", vi: "Thử đồ", ru: "Примерка" }
    stage_brought_in { en: "Brought in", uz: "Qabul qilindi", uz_cyrl: "Қабул қилинди", az: "Qəbul edilib", vi: "Đã nhận", ru: "Принято" }
    stage_price_agreed { en: "Price agreed", uz: "Narx kelishildi", uz_cyrl: "Нарх келишилди", az: "Qiymət razılaşdırılıb", vi: "Đã chốt giá", ru: "Цена согласована" }
    stage_in_repair { en: "In repair", uz: "Taʼmirda", uz_cyrl: "Таъмирда", az: "Təmirdə", vi: "Đang sửa", ru: "В работе" }
    stage_contact { en: "First contact", uz: "Birinchi aloqa", uz_cyrl: "Биринчи алоқа", az: "İlk əlaqə", vi: "Liên hệ đầu", ru: "Первый контакт" }
    stage_samples { en: "Samples", uz: "Namunalar", uz_cyrl: "Намуналар", az: "Nümunələr", vi: "Gửi mẫu", ru: "Образцы" }
    stage_offer { en: "Offer made", uz: "Taklif berildi", uz_cyrl: "Таклиф берилди", az: "Təklif verilib", vi: "Đã báo giá", ru: "Предложение" }
    stage_agreed { en: "Agreed", uz: "Kelishildi", uz_cyrl: "Келишилди", az: "Razılaşdırılıb", vi: "Đã chốt", ru: "Договорились" }
    reason_price { en: "Too expensive", uz: "Qimmat", uz_cyrl: "Қиммат", az: "Bahadır", vi: "Giá cao", ru: "Дорого" }
    reason_elsewhere { en: "Bought elsewhere", uz: "Boshqa joydan oldi", uz_cyrl: "Бошқа жойдан олди", az: "Başqa yerdən aldı", vi: "Mua chỗ khác", ru: "Купили в другом месте" }
    reason_no_goods { en: "We did not have it", uz: "Bizda yoʻq edi", uz_cyrl: "Бизда йўқ эди", az: "Bizdə yox idi", vi: "Bên mình không có hàng", ru: "Не было в наличии" }
    reason_slow { en: "It took too long", uz: "Juda choʻzilib ketdi", uz_cyrl: "Жуда чўзилиб кетди", az: "Çox uzandı", vi: "Chờ lâu quá", ru: "Слишком долго" }
    reason_changed_mind { en: "Changed their mind", uz: "Fikridan qaytdi", uz_cyrl: "Фикридан қайтди", az: "Fikrini dəyişdi", vi: "Khách đổi ý", ru: "Передумали" }
    reason_no_answer { en: "No answer", uz: "Javob yoʻq", uz_cyrl: "Жавоб йўқ", az: "Cavab yoxdur", vi: "Không trả lời", ru: "Не отвечают" }

    // The editor.
    new_pipeline { en: "New funnel", uz: "Yangi voronka", uz_cyrl: "Янги воронка", az: "Yeni qıf", vi: "Thêm phễu", ru: "Новая воронка" }
    blank_pipeline { en: "Empty", uz: "Boʻsh", uz_cyrl: "Бўш", az: "Boş", vi: "Trống", ru: "Пустая" }
    stage_name { en: "Name of the stage", uz: "Bosqich nomi", uz_cyrl: "Босқич номи", az: "Mərhələnin adı", vi: "Tên giai đoạn", ru: "Название этапа" }
    probability { en: "Chance of being won", uz: "Yutish ehtimoli", uz_cyrl: "Ютиш эҳтимоли", az: "Qazanma ehtimalı", vi: "Khả năng thành công", ru: "Шанс выигрыша" }
    quiet_days { en: "Quiet after, days", uz: "Necha kundan keyin jim", uz_cyrl: "Неча кундан кейин жим", az: "Neçə gündən sonra səssiz", vi: "Im lặng sau, ngày", ru: "Тишина через, дней" }
    quiet_days_hint { en: "Empty: never", uz: "Boʻsh qolsa: hech qachon", uz_cyrl: "Бўш қолса: ҳеч қачон", az: "Boş qalsa: heç vaxt", vi: "Để trống: không bao giờ", ru: "Пусто — никогда" }
    add_stage { en: "Add a stage", uz: "Bosqich qoʻshish", uz_cyrl: "Босқич қўшиш", az: "Mərhələ əlavə et", vi: "Thêm giai đoạn", ru: "Добавить этап" }
    remove_stage(name) { en: "Remove: {name}", uz: "Olib tashlash: {name}", uz_cyrl: "Олиб ташлаш: {name}", az: "Sil: {name}", vi: "Bỏ: {name}", ru: "Убрать: {name}" }
    move_up(name) { en: "Earlier: {name}", uz: "Oldinroq: {name}", uz_cyrl: "Олдинроқ: {name}", az: "Əvvələ: {name}", vi: "Lên trước: {name}", ru: "Раньше: {name}" }
    move_down(name) { en: "Later: {name}", uz: "Keyinroq: {name}", uz_cyrl: "Кейинроқ: {name}", az: "Sonraya: {name}", vi: "Xuống sau: {name}", ru: "Позже: {name}" }
    reasons { en: "Why deals are lost", uz: "Bitimlar nega boy beriladi", uz_cyrl: "Битимлар нега бой берилади", az: "Sövdələşmələr niyə itirilir", vi: "Vì sao thất bại", ru: "Почему сделки срываются" }
    colour { en: "Colour", uz: "Rangi", uz_cyrl: "Ранги", az: "Rəngi", vi: "Màu", ru: "Цвет" }
    put_away { en: "Put away", uz: "Arxivga olish", uz_cyrl: "Архивга олиш", az: "Arxivə köçür", vi: "Cất đi", ru: "В архив" }
    bring_back { en: "Bring back", uz: "Qaytarish", uz_cyrl: "Қайтариш", az: "Geri qaytar", vi: "Lấy lại", ru: "Вернуть" }
    was_put_away { en: "In the archive", uz: "Arxivda", uz_cyrl: "Архивда", az: "Arxivdə", vi: "Đã cất", ru: "В архиве" }
    pipeline_saved { en: "The funnel was saved", uz: "Voronka saqlandi", uz_cyrl: "Воронка сақланди", az: "Qıf yadda saxlandı", vi: "Đã lưu phễu", ru: "Воронка сохранена" }
    proposed(percent, count) { en: "Your own past says {percent} ({count} finished)", uz: "Oʻz tarixingizga koʻra {percent} ({count} ta yakunlangan)", uz_cyrl: "Ўз тарихингизга кўра {percent} ({count} та якунланган)", az: "Öz keçmişinizə görə {percent} ({count} bitmiş)", vi: "Theo lịch sử của cửa hàng: {percent} ({count} đã xong)", ru: "По вашей истории {percent} (завершено: {count})" }
    take_over { en: "Take over", uz: "Qabul qilish", uz_cyrl: "Қабул қилиш", az: "Qəbul et", vi: "Dùng số này", ru: "Принять" }
    not_enough[n] { en: ["{n} finished deal that came here; a chance is proposed from 20 on", "{n} finished deals that came here; a chance is proposed from 20 on"], uz: ["Bu yerga yetgan {n} ta bitim yakunlangan; ehtimol 20 tadan keyin taklif qilinadi", "Bu yerga yetgan {n} ta bitim yakunlangan; ehtimol 20 tadan keyin taklif qilinadi"], uz_cyrl: ["Бу ерга етган {n} та битим якунланган; эҳтимол 20 тадан кейин таклиф қилинади", "Бу ерга етган {n} та битим якунланган; эҳтимол 20 тадан кейин таклиф қилинади"], az: ["Bura çatan {n} sövdələşmə bitib; ehtimal 20-dən sonra təklif olunur", "Bura çatan {n} sövdələşmə bitib; ehtimal 20-dən sonra təklif olunur"], vi: ["{n} thương vụ từng đến đây đã xong; đủ 20 sẽ gợi ý khả năng"], ru: ["Завершена {n} сделка, дошедшая сюда; шанс предлагается от 20", "Завершено {n} сделки, дошедшие сюда; шанс предлагается от 20", "Завершено {n} сделок, дошедших сюда; шанс предлагается от 20"] }

    // The figures.
    period { en: "Period", uz: "Davr", uz_cyrl: "Давр", az: "Dövr", vi: "Khoảng thời gian", ru: "Период" }
    all_time { en: "All time", uz: "Hamma vaqt", uz_cyrl: "Ҳамма вақт", az: "Bütün dövr", vi: "Từ đầu", ru: "Всё время" }
    last_year { en: "Last 12 months", uz: "Oxirgi 12 oy", uz_cyrl: "Охирги 12 ой", az: "Son 12 ay", vi: "12 tháng qua", ru: "Последние 12 месяцев" }
    last_quarter { en: "Last 90 days", uz: "Oxirgi 90 kun", uz_cyrl: "Охирги 90 кун", az: "Son 90 gün", vi: "90 ngày qua", ru: "Последние 90 дней" }
    how_far { en: "How far deals come", uz: "Bitimlar qayergacha boradi", uz_cyrl: "Битимлар қаергача боради", az: "Sövdələşmələr hara qədər gəlir", vi: "Thương vụ đi được đến đâu", ru: "Докуда доходят сделки" }
    how_far_text { en: "Of the deals that began in the period: how many came to each stage, and how many of those decided there went on.", uz: "Davrda boshlangan bitimlardan: har bosqichga nechtasi yetdi va u yerda hal boʻlganlardan nechtasi davom etdi.", uz_cyrl: "Даврда бошланган битимлардан: ҳар босқичга нечтаси етди ва у ерда ҳал бўлганлардан нечтаси давом этди.", az: "Dövrdə başlayan sövdələşmələrdən: hər mərhələyə neçəsi çatdı və orada həll olunanlardan neçəsi davam etdi.", vi: "Trong các thương vụ bắt đầu ở khoảng này: bao nhiêu đến từng giai đoạn, và trong số đã ngã ngũ ở đó bao nhiêu đi tiếp.", ru: "Из сделок, начатых за период: сколько дошло до каждого этапа и сколько из решённых там пошло дальше." }
    reached { en: "Came here", uz: "Yetdi", uz_cyrl: "Етди", az: "Çatdı", vi: "Đã đến", ru: "Дошло" }
    went_on { en: "Went on", uz: "Davom etdi", uz_cyrl: "Давом этди", az: "Davam etdi", vi: "Đi tiếp", ru: "Прошло дальше" }
    share_went_on(share) { en: "{share} went on", uz: "{share} davom etdi", uz_cyrl: "{share} давом этди", az: "{share} davam etdi", vi: "{share} đi tiếp", ru: "{share} прошло дальше" }
    waiting { en: "Here now", uz: "Hozir shu yerda", uz_cyrl: "Ҳозир шу ерда", az: "İndi burada", vi: "Hiện ở đây", ru: "Сейчас здесь" }
    stay { en: "Usual stay", uz: "Odatda turishi", uz_cyrl: "Одатда туриши", az: "Adətən qalma", vi: "Thường ở lại", ru: "Обычно стоят" }
    win_rate { en: "Win rate", uz: "Yutish ulushi", uz_cyrl: "Ютиш улуши", az: "Qazanma payı", vi: "Tỷ lệ thành công", ru: "Доля выигранных" }
    cycle { en: "Usually won after", uz: "Odatda shuncha vaqtda yutiladi", uz_cyrl: "Одатда шунча вақтда ютилади", az: "Adətən bu müddətdə qazanılır", vi: "Thường thành công sau", ru: "Обычный срок до выигрыша" }
    by_source { en: "By where they came from", uz: "Qayerdan kelgani boʻyicha", uz_cyrl: "Қаердан келгани бўйича", az: "Mənbə üzrə", vi: "Theo nguồn", ru: "По источникам" }
    by_owner { en: "By seller", uz: "Sotuvchilar boʻyicha", uz_cyrl: "Сотувчилар бўйича", az: "Satıcılar üzrə", vi: "Theo người bán", ru: "По продавцам" }
    by_month { en: "By month", uz: "Oylar boʻyicha", uz_cyrl: "Ойлар бўйича", az: "Aylar üzrə", vi: "Theo tháng", ru: "По месяцам" }
    not_said { en: "Not said", uz: "Aytilmagan", uz_cyrl: "Айтилмаган", az: "Deyilməyib", vi: "Không ghi", ru: "Не указано" }
    forecast { en: "Forecast", uz: "Prognoz", uz_cyrl: "Прогноз", az: "Proqnoz", vi: "Dự báo", ru: "Прогноз" }
    forecast_text { en: "Full bars: what won deals brought. Light ones: what open deals promise by their chances. Lines: what was foreseen when the month began.", uz: "Toʻq ustunlar: yutilgan bitimlar keltirgani. Och ustunlar: ochiq bitimlardan ehtimoli boʻyicha kutilgani. Chiziqlar: oy boshida kutilgani.", uz_cyrl: "Тўқ устунлар: ютилган битимлар келтиргани. Оч устунлар: очиқ битимлардан эҳтимоли бўйича кутилгани. Чизиқлар: ой бошида кутилгани.", az: "Tünd sütunlar: qazanılanların gətirdiyi. Açıq rəngli sütunlar: açıq sövdələşmələrdən ehtimala görə gözlənilən. Xətlər: ay başlayanda gözlənilən.", vi: "Cột đậm: tiền từ thương vụ thành công. Cột nhạt: tiền dự kiến từ thương vụ đang mở theo khả năng. Vạch: mức dự kiến khi đầu tháng.", ru: "Тёмные столбцы: что принесли выигранные. Светлые: что обещают открытые с учётом шансов. Черта: что ожидалось на начало месяца." }
    came_in { en: "Came in", uz: "Keldi", uz_cyrl: "Келди", az: "Gəldi", vi: "Đã thu", ru: "Поступило" }
    still_to_come { en: "Still to come", uz: "Hali kutilmoqda", uz_cyrl: "Ҳали кутилмоқда", az: "Hələ gözlənilir", vi: "Còn chờ", ru: "Ещё ожидается" }
    foreseen { en: "Foreseen", uz: "Kutilgan edi", uz_cyrl: "Кутилган эди", az: "Gözlənilirdi", vi: "Đã dự kiến", ru: "Ожидалось" }
    undated(amount) { en: "Without a day: {amount}", uz: "Kuni aytilmagan: {amount}", uz_cyrl: "Куни айтилмаган: {amount}", az: "Günü bilinməyən: {amount}", vi: "Chưa có ngày: {amount}", ru: "Без даты: {amount}" }
    no_figures { en: "Figures appear here once deals have moved.", uz: "Bitimlar harakatlangach, raqamlar shu yerda chiqadi.", uz_cyrl: "Битимлар ҳаракатлангач, рақамлар шу ерда чиқади.", az: "Sövdələşmələr hərəkət edəndə rəqəmlər burada görünəcək.", vi: "Số liệu sẽ hiện khi các thương vụ bắt đầu chuyển động.", ru: "Показатели появятся, когда сделки начнут двигаться." }
    show_table { en: "Show as a table", uz: "Jadval qilib koʻrsatish", uz_cyrl: "Жадвал қилиб кўрсатиш", az: "Cədvəl kimi göstər", vi: "Xem dạng bảng", ru: "Показать таблицей" }

    came_and_comes(came, comes) { en: "came in {came}, still to come {comes}", uz: "keldi: {came}, hali kutilmoqda: {comes}", uz_cyrl: "келди: {came}, ҳали кутилмоқда: {comes}", az: "gəldi: {came}, hələ gözlənilir: {comes}", vi: "đã thu {came}, còn chờ {comes}", ru: "поступило {came}, ещё ожидается {comes}" }

    // The order of the list.
    by_latest { en: "Moved last", uz: "Oxirgi harakat", uz_cyrl: "Охирги ҳаракат", az: "Son hərəkət", vi: "Mới chuyển", ru: "Последние изменения" }
    by_title { en: "By name", uz: "Nomi boʻyicha", uz_cyrl: "Номи бўйича", az: "Ada görə", vi: "Theo tên", ru: "По названию" }
    by_stage { en: "By stage", uz: "Bosqich boʻyicha", uz_cyrl: "Босқич бўйича", az: "Mərhələyə görə", vi: "Theo giai đoạn", ru: "По этапам" }
    by_worth { en: "Largest first", uz: "Eng kattasi oldin", uz_cyrl: "Энг каттаси олдин", az: "Ən böyüyü əvvəl", vi: "Lớn nhất trước", ru: "Сначала крупные" }
    by_expected { en: "Expected first", uz: "Eng yaqini oldin", uz_cyrl: "Энг яқини олдин", az: "Ən yaxını əvvəl", vi: "Gần ngày nhất trước", ru: "Сначала ближайшие" }

    // Kinds of records, in the preview of a file.
    kind_pipelines { en: "Funnels", uz: "Voronkalar", uz_cyrl: "Воронкалар", az: "Satış qıfları", vi: "Phễu", ru: "Воронки" }
    kind_stage_changes { en: "Stage changes", uz: "Bosqich oʻzgarishlari", uz_cyrl: "Босқич ўзгаришлари", az: "Mərhələ dəyişiklikləri", vi: "Lần chuyển giai đoạn", ru: "Переходы по этапам" }
}
