//! One customer's page: who they are, what they like, what they agreed to.

words! {
    /// One customer's page: who they are, what they like, what they agreed to.
    pub struct ProfileWords;

    // The head.
    deleted { en: "This customer was deleted.", uz: "Bu mijoz oʻchirilgan.", uz_cyrl: "Бу мижоз ўчирилган.", az: "Bu müştəri silinib.", vi: "Khách hàng này đã bị xóa.", ru: "Этот клиент удалён." }
    delete { en: "Delete the customer", uz: "Mijozni oʻchirish", uz_cyrl: "Мижозни ўчириш", az: "Müştərini sil", vi: "Xóa khách hàng", ru: "Удалить клиента" }
    deleted_name(name) { en: "Deleted: {name}", uz: "Oʻchirildi: {name}", uz_cyrl: "Ўчирилди: {name}", az: "Silindi: {name}", vi: "Đã xóa: {name}", ru: "Удалено: {name}" }
    restored_name(name) { en: "Restored: {name}", uz: "Tiklandi: {name}", uz_cyrl: "Тикланди: {name}", az: "Bərpa edildi: {name}", vi: "Đã khôi phục: {name}", ru: "Восстановлено: {name}" }
    sell { en: "Sell", uz: "Sotish", uz_cyrl: "Сотиш", az: "Satış", vi: "Bán hàng", ru: "Продать" }
    edit_part(part) { en: "Edit: {part}", uz: "Tahrirlash: {part}", uz_cyrl: "Таҳрирлаш: {part}", az: "Düzəlt: {part}", vi: "Sửa: {part}", ru: "Изменить: {part}" }
    saved_part(part) { en: "Saved: {part}", uz: "Saqlandi: {part}", uz_cyrl: "Сақланди: {part}", az: "Yadda saxlandı: {part}", vi: "Đã lưu: {part}", ru: "Сохранено: {part}" }
    add_photo { en: "Add a photo", uz: "Surat qoʻshish", uz_cyrl: "Сурат қўшиш", az: "Şəkil əlavə et", vi: "Thêm ảnh", ru: "Добавить фото" }
    change_photo { en: "Change the photo", uz: "Suratni almashtirish", uz_cyrl: "Суратни алмаштириш", az: "Şəkli dəyiş", vi: "Đổi ảnh", ru: "Сменить фото" }
    photo_removed { en: "Photo removed", uz: "Surat olib tashlandi", uz_cyrl: "Сурат олиб ташланди", az: "Şəkil çıxarıldı", vi: "Đã bỏ ảnh", ru: "Фото убрано" }
    remove_photo { en: "Remove the photo", uz: "Suratni olib tashlash", uz_cyrl: "Суратни олиб ташлаш", az: "Şəkli çıxar", vi: "Bỏ ảnh", ru: "Убрать фото" }
    not_a_photo { en: "This file is not a picture", uz: "Bu fayl surat emas", uz_cyrl: "Бу файл сурат эмас", az: "Bu fayl şəkil deyil", vi: "Tệp này không phải là ảnh", ru: "Этот файл — не картинка" }
    card(number) { en: "Card {number}", uz: "Karta: {number}", uz_cyrl: "Карта: {number}", az: "Kart: {number}", vi: "Thẻ {number}", ru: "Карта {number}" }

    // Name, tags, card.
    name_and_tags { en: "Name and tags", uz: "Ism va belgilar", uz_cyrl: "Исм ва белгилар", az: "Ad və etiketlər", vi: "Tên và nhãn", ru: "Имя и метки" }
    given { en: "Given name", uz: "Ism", uz_cyrl: "Исм", az: "Ad", vi: "Tên", ru: "Имя" }
    middle { en: "Middle name", uz: "Otasining ismi", uz_cyrl: "Отасининг исми", az: "Ata adı", vi: "Tên đệm", ru: "Отчество" }
    family { en: "Family name", uz: "Familiya", uz_cyrl: "Фамилия", az: "Soyad", vi: "Họ", ru: "Фамилия" }
    nickname { en: "What you call them", uz: "Siz qanday chaqirasiz", uz_cyrl: "Сиз қандай чақирасиз", az: "Siz necə çağırırsınız", vi: "Tên thường gọi", ru: "Как вы его называете" }
    company { en: "Company or workplace", uz: "Ish joyi yoki firma", uz_cyrl: "Иш жойи ёки фирма", az: "İş yeri və ya firma", vi: "Công ty hoặc nơi làm việc", ru: "Компания или место работы" }
    card_number { en: "Card number", uz: "Karta raqami", uz_cyrl: "Карта рақами", az: "Kart nömrəsi", vi: "Số thẻ", ru: "Номер карты" }

    // How to reach them.
    contacts { en: "Contacts", uz: "Aloqa", uz_cyrl: "Алоқа", az: "Əlaqə", vi: "Liên hệ", ru: "Контакты" }
    add_phone { en: "Add a phone", uz: "Telefon qoʻshish", uz_cyrl: "Телефон қўшиш", az: "Telefon əlavə et", vi: "Thêm số điện thoại", ru: "Добавить телефон" }
    phone_label { en: "Whose or which", uz: "Kimniki yoki qanday", uz_cyrl: "Кимники ёки қандай", az: "Kimin və ya hansı", vi: "Của ai hoặc loại nào", ru: "Чей или какой" }
    also_on { en: "Also answers on", uz: "Shu raqamda yana", uz_cyrl: "Шу рақамда яна", az: "Bu nömrədə həm də", vi: "Số này còn dùng", ru: "На этом номере также" }
    add_email { en: "Add an e-mail", uz: "Pochta qoʻshish", uz_cyrl: "Почта қўшиш", az: "E-poçt əlavə et", vi: "Thêm email", ru: "Добавить почту" }
    add_handle { en: "Add a messenger", uz: "Messenjer qoʻshish", uz_cyrl: "Мессенжер қўшиш", az: "Messencer əlavə et", vi: "Thêm ứng dụng nhắn tin", ru: "Добавить мессенджер" }
    handle { en: "Name or link", uz: "Nomi yoki havolasi", uz_cyrl: "Номи ёки ҳаволаси", az: "Ad və ya keçid", vi: "Tên hoặc liên kết", ru: "Имя или ссылка" }
    where_to { en: "Where", uz: "Qayerda", uz_cyrl: "Қаерда", az: "Harada", vi: "Ở đâu", ru: "Где" }
    street { en: "Street, house, flat", uz: "Koʻcha, uy, xonadon", uz_cyrl: "Кўча, уй, хонадон", az: "Küçə, ev, mənzil", vi: "Số nhà, đường", ru: "Улица, дом, квартира" }
    city { en: "City or village", uz: "Shahar yoki qishloq", uz_cyrl: "Шаҳар ёки қишлоқ", az: "Şəhər və ya kənd", vi: "Thành phố, thị trấn", ru: "Город или село" }
    region { en: "Region or district", uz: "Viloyat yoki tuman", uz_cyrl: "Вилоят ёки туман", az: "Bölgə və ya rayon", vi: "Tỉnh, quận", ru: "Область или район" }
    postcode { en: "Postal code", uz: "Pochta indeksi", uz_cyrl: "Почта индекси", az: "Poçt indeksi", vi: "Mã bưu chính", ru: "Индекс" }
    call_number(number) { en: "Call {number}", uz: "Qoʻngʻiroq: {number}", uz_cyrl: "Қўнғироқ: {number}", az: "Zəng et: {number}", vi: "Gọi {number}", ru: "Позвонить: {number}" }
    remove_row(what) { en: "Remove: {what}", uz: "Olib tashlash: {what}", uz_cyrl: "Олиб ташлаш: {what}", az: "Çıxar: {what}", vi: "Bỏ: {what}", ru: "Убрать: {what}" }
    note_contact(channel) { en: "How did it go? ({channel})", uz: "Qanday oʻtdi? ({channel})", uz_cyrl: "Қандай ўтди? ({channel})", az: "Necə keçdi? ({channel})", vi: "Kết quả thế nào? ({channel})", ru: "Как прошло? ({channel})" }
    write_down { en: "Write it down", uz: "Yozib qoʻyish", uz_cyrl: "Ёзиб қўйиш", az: "Qeyd et", vi: "Ghi lại", ru: "Записать" }

    // Ways to reach somebody.
    by_phone { en: "Phone", uz: "Telefon", uz_cyrl: "Телефон", az: "Telefon", vi: "Điện thoại", ru: "Телефон" }
    by_sms { en: "SMS", uz: "SMS", uz_cyrl: "SMS", az: "SMS", vi: "SMS", ru: "SMS" }
    by_email { en: "E-mail", uz: "Elektron pochta", uz_cyrl: "Электрон почта", az: "E-poçt", vi: "Email", ru: "Эл. почта" }
    by_post { en: "Post", uz: "Pochta", uz_cyrl: "Почта", az: "Poçt", vi: "Thư", ru: "Почта" }

    // Figures.
    summary { en: "In figures", uz: "Raqamlarda", uz_cyrl: "Рақамларда", az: "Rəqəmlərlə", vi: "Con số", ru: "В цифрах" }
    spent { en: "Spent", uz: "Xarid summasi", uz_cyrl: "Харид суммаси", az: "Xərcləyib", vi: "Đã chi", ru: "Потрачено" }
    average(amount) { en: "{amount} on average", uz: "oʻrtacha {amount}", uz_cyrl: "ўртача {amount}", az: "orta hesabla {amount}", vi: "trung bình {amount}", ru: "в среднем {amount}" }
    visits { en: "Purchases", uz: "Xaridlar", uz_cyrl: "Харидлар", az: "Alışlar", vi: "Số lần mua", ru: "Покупки" }
    last_visit { en: "Last purchase", uz: "Oxirgi xarid", uz_cyrl: "Охирги харид", az: "Son alış", vi: "Lần mua cuối", ru: "Последняя покупка" }
    usually { en: "Usually comes", uz: "Odatda keladi", uz_cyrl: "Одатда келади", az: "Adətən gəlir", vi: "Thường ghé", ru: "Обычно приходит" }
    by_own_habit { en: "own habit", uz: "oʻz odati", uz_cyrl: "ўз одати", az: "öz vərdişi", vi: "theo thói quen riêng", ru: "по своей привычке" }
    by_shop_habit { en: "as in your shop", uz: "doʻkoningizdagidek", uz_cyrl: "дўконингиздагидек", az: "mağazanızdakı kimi", vi: "theo nhịp của cửa hàng", ru: "как в вашем магазине" }
    expected { en: "Expected next", uz: "Keyingi kutilishi", uz_cyrl: "Кейинги кутилиши", az: "Növbəti gözlənilir", vi: "Dự kiến ghé lại", ru: "Ждём снова" }
    owes { en: "Owes", uz: "Qarzi", uz_cyrl: "Қарзи", az: "Borcu", vi: "Còn nợ", ru: "Долг" }
    in_credit { en: "Paid ahead", uz: "Oldindan toʻlagan", uz_cyrl: "Олдиндан тўлаган", az: "Qabaqcadan ödəyib", vi: "Đã trả trước", ru: "Аванс" }
    earned { en: "Earned from them", uz: "Undan foyda", uz_cyrl: "Ундан фойда", az: "Qazanc", vi: "Lãi từ khách", ru: "Заработано на нём" }
    earned_partly { en: "some costs are unknown", uz: "baʼzi tannarxlar nomaʼlum", uz_cyrl: "баъзи таннархлар номаълум", az: "bəzi maya dəyərləri naməlumdur", vi: "một số giá vốn chưa rõ", ru: "не вся себестоимость известна" }
    discounts { en: "Discounts given", uz: "Berilgan chegirmalar", uz_cyrl: "Берилган чегирмалар", az: "Verilən endirimlər", vi: "Đã giảm giá", ru: "Дано скидок" }
    returned { en: "Returned goods", uz: "Qaytarilgan tovarlar", uz_cyrl: "Қайтарилган товарлар", az: "Qaytarılan mallar", vi: "Hàng trả lại", ru: "Возвраты" }
    no_purchases { en: "No purchases yet. After the first sale the figures stand here.", uz: "Hali xarid yoʻq. Birinchi savdodan keyin raqamlar shu yerda chiqadi.", uz_cyrl: "Ҳали харид йўқ. Биринчи савдодан кейин рақамлар шу ерда чиқади.", az: "Hələ alış yoxdur. İlk satışdan sonra rəqəmlər burada olacaq.", vi: "Chưa mua lần nào. Sau lần bán đầu, con số sẽ hiện ở đây.", ru: "Покупок ещё не было. После первой продажи здесь появятся цифры." }
    how_figured { en: "Where these figures come from", uz: "Bu raqamlar qayerdan", uz_cyrl: "Бу рақамлар қаердан", az: "Bu rəqəmlər haradandır", vi: "Các con số này từ đâu", ru: "Откуда эти цифры" }
    since_last { en: "Since the last purchase", uz: "Oxirgi xariddan beri", uz_cyrl: "Охирги хариддан бери", az: "Son alışdan bəri", vi: "Từ lần mua cuối", ru: "С последней покупки" }
    gap_own(days, visits) { en: "Usually {days} pass between visits (the middle of {visits} visits).", uz: "Tashriflar orasida odatda {days} oʻtadi (jami tashriflar: {visits}, oʻrtadagi oraliq).", uz_cyrl: "Ташрифлар орасида одатда {days} ўтади (жами ташрифлар: {visits}, ўртадаги оралиқ).", az: "Gəlişlər arasında adətən {days} keçir (cəmi gəliş: {visits}, ortadakı aralıq).", vi: "Giữa hai lần ghé thường là {days} (trung vị của {visits} lần ghé).", ru: "Между визитами обычно проходит {days} (медиана, визитов: {visits})." }
    gap_shop(days) { en: "Fewer than three visits: the usual time in your shop serves, {days}.", uz: "Uchtadan kam tashrif: doʻkoningizdagi odatiy oraliq olindi, {days}.", uz_cyrl: "Учтадан кам ташриф: дўконингиздаги одатий оралиқ олинди, {days}.", az: "Üçdən az gəliş: mağazanızın adi aralığı götürülüb, {days}.", vi: "Chưa đủ ba lần ghé: lấy nhịp thường của cửa hàng, {days}.", ru: "Визитов меньше трёх: взят обычный срок вашего магазина, {days}." }
    gap_none { en: "Too few visits in the shop to tell a usual time.", uz: "Odatiy oraliqni aytish uchun tashriflar hali kam.", uz_cyrl: "Одатий оралиқни айтиш учун ташрифлар ҳали кам.", az: "Adi aralığı demək üçün gəlişlər hələ azdır.", vi: "Chưa đủ lần ghé để biết nhịp thường.", ru: "Визитов пока мало, чтобы назвать обычный срок." }
    late_after(late, lost) { en: "Late after {late}, lost after {lost}.", uz: "{late} dan keyin kechikkan, {lost} dan keyin ketib qolgan hisoblanadi.", uz_cyrl: "{late} дан кейин кечиккан, {lost} дан кейин кетиб қолган ҳисобланади.", az: "{late} sonra gecikmiş, {lost} sonra itirilmiş sayılır.", vi: "Sau {late} là lâu chưa ghé, sau {lost} là không còn ghé.", ru: "Задерживается спустя {late}, потерян спустя {lost}." }
    day_habit(day) { en: "Comes mostly on: {day}", uz: "Koʻproq shu kuni keladi: {day}", uz_cyrl: "Кўпроқ шу куни келади: {day}", az: "Daha çox bu gün gəlir: {day}", vi: "Hay ghé vào: {day}", ru: "Чаще приходит: {day}" }
    hour_habit(from, to) { en: "Mostly between {from} and {to}", uz: "Koʻproq soat {from} – {to} oraligʻida", uz_cyrl: "Кўпроқ соат {from} – {to} оралиғида", az: "Daha çox saat {from} – {to} arası", vi: "Thường từ {from} đến {to}", ru: "Чаще с {from} до {to}" }
    pays_by(ways) { en: "Pays: {ways}", uz: "Toʻlaydi: {ways}", uz_cyrl: "Тўлайди: {ways}", az: "Ödəyir: {ways}", vi: "Trả bằng: {ways}", ru: "Платит: {ways}" }
    as_table { en: "As a table", uz: "Jadval koʻrinishida", uz_cyrl: "Жадвал кўринишида", az: "Cədvəl kimi", vi: "Dạng bảng", ru: "Таблицей" }
    months_chart { en: "Spent by month, the last twelve", uz: "Oxirgi oʻn ikki oydagi xaridlar", uz_cyrl: "Охирги ўн икки ойдаги харидлар", az: "Son on iki ay üzrə alışlar", vi: "Chi tiêu theo tháng, mười hai tháng qua", ru: "Покупки по месяцам за последний год" }

    // What to do next.
    next { en: "What to do now", uz: "Endi nima qilish kerak", uz_cyrl: "Энди нима қилиш керак", az: "İndi nə etməli", vi: "Việc cần làm", ru: "Что сделать сейчас" }
    follow_up_due(when) { en: "Come back to it {when}", uz: "Qaytish kerak: {when}", uz_cyrl: "Қайтиш керак: {when}", az: "Qayıtmaq lazımdır: {when}", vi: "Cần quay lại {when}", ru: "Вернуться: {when}" }
    late_now(days) { en: "Away for {days}, longer than usual. A greeting may bring them back.", uz: "{days} dan beri kelmadi, odatdagidan uzoq. Bir xabar yozib koʻring.", uz_cyrl: "{days} дан бери келмади, одатдагидан узоқ. Бир хабар ёзиб кўринг.", az: "{days} gəlmir, adətdən uzun. Bir salam yazın.", vi: "Đã {days} chưa ghé, lâu hơn thường lệ. Hãy hỏi thăm một câu.", ru: "Не приходит уже {days}, дольше обычного. Стоит написать." }
    owes_now(amount) { en: "Owes {amount}", uz: "Qarzi: {amount}", uz_cyrl: "Қарзи: {amount}", az: "Borcu: {amount}", vi: "Còn nợ {amount}", ru: "Долг: {amount}" }
    own_birthday(when) { en: "Birthday {when}", uz: "Tugʻilgan kun {when}", uz_cyrl: "Туғилган кун {when}", az: "Ad günü {when}", vi: "Sinh nhật {when}", ru: "День рождения {when}" }
    birthday_of(name, when) { en: "Birthday of {name} {when}", uz: "Tugʻilgan kun ({name}) {when}", uz_cyrl: "Туғилган кун ({name}) {when}", az: "Ad günü ({name}) {when}", vi: "Sinh nhật của {name} {when}", ru: "День рождения ({name}) {when}" }
    turns(age) { en: "turns {age}", uz: "{age} yoshga toʻladi", uz_cyrl: "{age} ёшга тўлади", az: "{age} yaşı tamam olur", vi: "tròn {age} tuổi", ru: "исполнится {age}" }

    // What they like.
    likes { en: "Likes", uz: "Didi", uz_cyrl: "Диди", az: "Zövqü", vi: "Sở thích", ru: "Предпочтения" }
    colours { en: "Colours", uz: "Ranglar", uz_cyrl: "Ранглар", az: "Rənglər", vi: "Màu sắc", ru: "Цвета" }
    brands { en: "Brands", uz: "Brendlar", uz_cyrl: "Брендлар", az: "Brendlər", vi: "Nhãn hiệu", ru: "Бренды" }
    fabrics { en: "Fabrics", uz: "Matolar", uz_cyrl: "Матолар", az: "Parçalar", vi: "Chất liệu", ru: "Ткани" }
    categories { en: "Buys most", uz: "Koʻp oladi", uz_cyrl: "Кўп олади", az: "Ən çox alır", vi: "Hay mua", ru: "Чаще покупает" }
    likes_text { en: "What else they like or cannot stand", uz: "Yana nimani yoqtiradi yoki yoqtirmaydi", uz_cyrl: "Яна нимани ёқтиради ёки ёқтирмайди", az: "Daha nəyi sevir və ya sevmir", vi: "Thích gì hoặc ghét gì khác", ru: "Что ещё любит или не выносит" }
    likes_hint { en: "Dashed ones are learnt from purchases. Tap one to keep it on the card.", uz: "Punktirlilari xaridlardan bilindi. Kartaga yozib qoʻyish uchun bosing.", uz_cyrl: "Пунктирлилари харидлардан билинди. Картага ёзиб қўйиш учун босинг.", az: "Qırıq xətlilər alışlardan öyrənilib. Karta yazmaq üçün toxunun.", vi: "Ô nét đứt là biết từ các lần mua. Chạm để lưu vào thẻ.", ru: "Пунктирные узнаны из покупок. Нажмите, чтобы сохранить в карточке." }
    adopt(what) { en: "Keep on the card: {what}", uz: "Kartaga yozish: {what}", uz_cyrl: "Картага ёзиш: {what}", az: "Karta yaz: {what}", vi: "Lưu vào thẻ: {what}", ru: "Сохранить в карточке: {what}" }
    kept(what) { en: "Kept on the card: {what}", uz: "Kartaga yozildi: {what}", uz_cyrl: "Картага ёзилди: {what}", az: "Karta yazıldı: {what}", vi: "Đã lưu vào thẻ: {what}", ru: "Сохранено в карточке: {what}" }
    nothing_learnt { en: "Nothing known yet. What they buy will show here by itself.", uz: "Hali hech narsa maʼlum emas. Xaridlari shu yerda oʻzi koʻrinadi.", uz_cyrl: "Ҳали ҳеч нарса маълум эмас. Харидлари шу ерда ўзи кўринади.", az: "Hələ heç nə məlum deyil. Aldıqları burada özü görünəcək.", vi: "Chưa biết gì. Những gì khách mua sẽ tự hiện ở đây.", ru: "Пока ничего не известно. Здесь само появится то, что он покупает." }
    sizes { en: "Sizes", uz: "Oʻlchamlar", uz_cyrl: "Ўлчамлар", az: "Ölçülər", vi: "Cỡ", ru: "Размеры" }
    garment { en: "Garment", uz: "Kiyim turi", uz_cyrl: "Кийим тури", az: "Geyim", vi: "Loại đồ", ru: "Одежда" }
    size { en: "Size", uz: "Oʻlchami", uz_cyrl: "Ўлчами", az: "Ölçü", vi: "Cỡ", ru: "Размер" }
    add_size { en: "Add a size", uz: "Oʻlcham qoʻshish", uz_cyrl: "Ўлчам қўшиш", az: "Ölçü əlavə et", vi: "Thêm cỡ", ru: "Добавить размер" }

    // Family and friends.
    relatives { en: "Family and friends", uz: "Oila va yaqinlar", uz_cyrl: "Оила ва яқинлар", az: "Ailə və yaxınlar", vi: "Gia đình và bạn bè", ru: "Семья и близкие" }
    add_relative { en: "Add a relative", uz: "Yaqin kishini qoʻshish", uz_cyrl: "Яқин кишини қўшиш", az: "Yaxın adam əlavə et", vi: "Thêm người thân", ru: "Добавить близкого" }
    person_name { en: "Name", uz: "Ismi", uz_cyrl: "Исми", az: "Adı", vi: "Tên", ru: "Имя" }
    relation { en: "Who they are", uz: "Kim boʻladi", uz_cyrl: "Ким бўлади", az: "Kimidir", vi: "Quan hệ", ru: "Кем приходится" }
    own_card { en: "Their own card", uz: "Oʻz kartasi", uz_cyrl: "Ўз картаси", az: "Öz kartı", vi: "Thẻ riêng", ru: "Своя карточка" }
    relation_relative { en: "Relative", uz: "Qarindosh", uz_cyrl: "Қариндош", az: "Qohum", vi: "Người thân", ru: "Родственник" }
    relation_spouse { en: "Spouse", uz: "Turmush oʻrtogʻi", uz_cyrl: "Турмуш ўртоғи", az: "Həyat yoldaşı", vi: "Vợ hoặc chồng", ru: "Супруг(а)" }
    relation_son { en: "Son", uz: "Oʻgʻil", uz_cyrl: "Ўғил", az: "Oğul", vi: "Con trai", ru: "Сын" }
    relation_daughter { en: "Daughter", uz: "Qiz", uz_cyrl: "Қиз", az: "Qız", vi: "Con gái", ru: "Дочь" }
    relation_child { en: "Child", uz: "Farzand", uz_cyrl: "Фарзанд", az: "Uşaq", vi: "Con", ru: "Ребёнок" }
    relation_mother { en: "Mother", uz: "Ona", uz_cyrl: "Она", az: "Ana", vi: "Mẹ", ru: "Мать" }
    relation_father { en: "Father", uz: "Ota", uz_cyrl: "Ота", az: "Ata", vi: "Bố", ru: "Отец" }
    relation_sister { en: "Sister", uz: "Opa-singil", uz_cyrl: "Опа-сингил", az: "Bacı", vi: "Chị em gái", ru: "Сестра" }
    relation_brother { en: "Brother", uz: "Aka-uka", uz_cyrl: "Ака-ука", az: "Qardaş", vi: "Anh em trai", ru: "Брат" }
    relation_grandchild { en: "Grandchild", uz: "Nabira", uz_cyrl: "Набира", az: "Nəvə", vi: "Cháu", ru: "Внук или внучка" }
    relation_friend { en: "Friend", uz: "Doʻst", uz_cyrl: "Дўст", az: "Dost", vi: "Bạn", ru: "Друг" }

    // About the person.
    about { en: "About", uz: "Oʻzi haqida", uz_cyrl: "Ўзи ҳақида", az: "Haqqında", vi: "Thông tin thêm", ru: "О человеке" }
    birthday { en: "Birthday", uz: "Tugʻilgan kun", uz_cyrl: "Туғилган кун", az: "Ad günü", vi: "Ngày sinh", ru: "День рождения" }
    birthday_hint { en: "The year may be left out", uz: "Yilini yozmasa ham boʻladi", uz_cyrl: "Йилини ёзмаса ҳам бўлади", az: "İli yazmamaq olar", vi: "Có thể bỏ trống năm", ru: "Год можно не указывать" }
    sex { en: "Sex", uz: "Jinsi", uz_cyrl: "Жинси", az: "Cinsi", vi: "Giới tính", ru: "Пол" }
    female { en: "Woman", uz: "Ayol", uz_cyrl: "Аёл", az: "Qadın", vi: "Nữ", ru: "Женский" }
    male { en: "Man", uz: "Erkak", uz_cyrl: "Эркак", az: "Kişi", vi: "Nam", ru: "Мужской" }
    family_status { en: "Family status", uz: "Oilaviy holati", uz_cyrl: "Оилавий ҳолати", az: "Ailə vəziyyəti", vi: "Tình trạng gia đình", ru: "Семейное положение" }
    single { en: "Not married", uz: "Turmush qurmagan", uz_cyrl: "Турмуш қурмаган", az: "Subay", vi: "Độc thân", ru: "Не в браке" }
    married { en: "Married", uz: "Turmush qurgan", uz_cyrl: "Турмуш қурган", az: "Evli", vi: "Đã kết hôn", ru: "В браке" }
    divorced { en: "Divorced", uz: "Ajrashgan", uz_cyrl: "Ажрашган", az: "Boşanıb", vi: "Đã ly hôn", ru: "В разводе" }
    widowed { en: "Widowed", uz: "Beva", uz_cyrl: "Бева", az: "Dul", vi: "Góa", ru: "Вдовство" }
    income { en: "Purchasing power", uz: "Xarid imkoniyati", uz_cyrl: "Харид имконияти", az: "Alıcılıq qabiliyyəti", vi: "Khả năng chi tiêu", ru: "Достаток" }
    income_low { en: "Low", uz: "Past", uz_cyrl: "Паст", az: "Aşağı", vi: "Thấp", ru: "Низкий" }
    income_middle { en: "Middle", uz: "Oʻrta", uz_cyrl: "Ўрта", az: "Orta", vi: "Trung bình", ru: "Средний" }
    income_high { en: "High", uz: "Yuqori", uz_cyrl: "Юқори", az: "Yüksək", vi: "Cao", ru: "Высокий" }
    income_very_high { en: "Very high", uz: "Juda yuqori", uz_cyrl: "Жуда юқори", az: "Çox yüksək", vi: "Rất cao", ru: "Очень высокий" }
    speaks { en: "Speaks", uz: "Muloqot tili", uz_cyrl: "Мулоқот тили", az: "Ünsiyyət dili", vi: "Ngôn ngữ", ru: "Язык общения" }
    as_shop { en: "As in the shop", uz: "Doʻkondagidek", uz_cyrl: "Дўкондагидек", az: "Mağazadakı kimi", vi: "Như của cửa hàng", ru: "Как в магазине" }
    own_fields { en: "Own fields", uz: "Oʻz maydonlaringiz", uz_cyrl: "Ўз майдонларингиз", az: "Öz xanalarınız", vi: "Mục riêng", ru: "Свои поля" }

    // How they came.
    origin { en: "How they found you", uz: "Sizni qanday topgan", uz_cyrl: "Сизни қандай топган", az: "Sizi necə tapıb", vi: "Biết cửa hàng từ đâu", ru: "Как узнали о вас" }
    source { en: "From where", uz: "Qayerdan", uz_cyrl: "Қаердан", az: "Haradan", vi: "Từ đâu", ru: "Откуда" }
    referred_by { en: "Sent by", uz: "Kim yuborgan", uz_cyrl: "Ким юборган", az: "Kim göndərib", vi: "Người giới thiệu", ru: "Кто порекомендовал" }
    has_sent { en: "Sent to you", uz: "Sizga yuborgan", uz_cyrl: "Сизга юборган", az: "Sizə göndərib", vi: "Đã giới thiệu", ru: "Привёл(а) к вам" }
    known_since { en: "Known since", uz: "Qachondan beri tanish", uz_cyrl: "Қачондан бери таниш", az: "Nə vaxtdan tanışsınız", vi: "Quen từ", ru: "Знакомы с" }

    // What they agreed to.
    consents { en: "What they agreed to", uz: "Roziliklar", uz_cyrl: "Розиликлар", az: "Razılıqlar", vi: "Đã đồng ý", ru: "Согласия" }
    consent_unknown { en: "Not asked", uz: "Soʻralmagan", uz_cyrl: "Сўралмаган", az: "Soruşulmayıb", vi: "Chưa hỏi", ru: "Не спрашивали" }
    consent_given { en: "Agreed", uz: "Rozi", uz_cyrl: "Рози", az: "Razıdır", vi: "Đồng ý", ru: "Согласен" }
    consent_refused { en: "Refused", uz: "Rad etgan", uz_cyrl: "Рад этган", az: "İmtina edib", vi: "Từ chối", ru: "Отказ" }
    consent_withdrawn { en: "Withdrawn", uz: "Qaytarib olgan", uz_cyrl: "Қайтариб олган", az: "Geri götürüb", vi: "Đã rút lại", ru: "Отозвано" }
    consent_becomes(channel, before, after) { en: "{channel}: {before} → {after}", uz: "{channel}: {before} → {after}", uz_cyrl: "{channel}: {before} → {after}", az: "{channel}: {before} → {after}", vi: "{channel}: {before} → {after}", ru: "{channel}: {before} → {after}" }
    consent_day { en: "Since", uz: "Qachondan", uz_cyrl: "Қачондан", az: "Nə vaxtdan", vi: "Từ ngày", ru: "С какого дня" }
    consent_source { en: "How you know", uz: "Qayerdan bilasiz", uz_cyrl: "Қаердан биласиз", az: "Haradan bilirsiniz", vi: "Căn cứ", ru: "Откуда известно" }
    at_counter { en: "at the counter", uz: "peshtaxta oldida", uz_cyrl: "пештахта олдида", az: "piştaxta arxasında", vi: "tại quầy", ru: "у прилавка" }
    by_phone_call { en: "by phone", uz: "telefon orqali", uz_cyrl: "телефон орқали", az: "telefonla", vi: "qua điện thoại", ru: "по телефону" }
    signed_form { en: "signed form", uz: "imzolangan qogʻoz", uz_cyrl: "имзоланган қоғоз", az: "imzalanmış kağız", vi: "giấy đã ký", ru: "подписанная анкета" }
    add_channel { en: "Another way", uz: "Boshqa yoʻl", uz_cyrl: "Бошқа йўл", az: "Başqa yol", vi: "Cách khác", ru: "Другой способ" }
    privacy_notice { en: "Privacy notice given", uz: "Shaxsiy maʼlumotlar haqida aytilgan", uz_cyrl: "Шахсий маълумотлар ҳақида айтилган", az: "Məxfilik bildirişi verilib", vi: "Đã thông báo về quyền riêng tư", ru: "Уведомлён об обработке данных" }
    not_informed { en: "Privacy notice not given yet", uz: "Shaxsiy maʼlumotlar haqida hali aytilmagan", uz_cyrl: "Шахсий маълумотлар ҳақида ҳали айтилмаган", az: "Məxfilik bildirişi hələ verilməyib", vi: "Chưa thông báo về quyền riêng tư", ru: "Ещё не уведомлён об обработке данных" }
    since_day(state, day) { en: "{state} since {day}", uz: "{state}, {day} dan beri", uz_cyrl: "{state}, {day} дан бери", az: "{state}, {day} tarixindən", vi: "{state} từ {day}", ru: "{state} с {day}" }

    // Adding, and who did what.
    /// The standing note on the card, as against notes in the timeline.
    note { en: "Good to know", uz: "Bilib qoʻyish kerak", uz_cyrl: "Билиб қўйиш керак", az: "Bilmək lazımdır", vi: "Cần biết", ru: "Важно знать" }
    add_to_card { en: "Add to the card", uz: "Kartaga qoʻshish", uz_cyrl: "Картага қўшиш", az: "Karta əlavə et", vi: "Thêm vào thẻ", ru: "Дополнить карточку" }
    history { en: "Who changed what", uz: "Kim nimani oʻzgartirgan", uz_cyrl: "Ким нимани ўзгартирган", az: "Kim nəyi dəyişib", vi: "Ai đã đổi gì", ru: "Кто что менял" }
    log_added { en: "Card made", uz: "Karta ochildi", uz_cyrl: "Карта очилди", az: "Kart açıldı", vi: "Lập thẻ", ru: "Карточка создана" }
    log_edited(fields) { en: "Changed: {fields}", uz: "Oʻzgardi: {fields}", uz_cyrl: "Ўзгарди: {fields}", az: "Dəyişdi: {fields}", vi: "Đã đổi: {fields}", ru: "Изменено: {fields}" }
    log_tagged { en: "Tags changed", uz: "Belgilar oʻzgardi", uz_cyrl: "Белгилар ўзгарди", az: "Etiketlər dəyişdi", vi: "Đã đổi nhãn", ru: "Метки изменены" }
    log_deleted { en: "Card deleted", uz: "Karta oʻchirildi", uz_cyrl: "Карта ўчирилди", az: "Kart silindi", vi: "Đã xóa thẻ", ru: "Карточка удалена" }
    log_restored { en: "Card restored", uz: "Karta tiklandi", uz_cyrl: "Карта тикланди", az: "Kart bərpa edildi", vi: "Đã khôi phục thẻ", ru: "Карточка восстановлена" }
    log_imported { en: "Came from a file", uz: "Fayldan olindi", uz_cyrl: "Файлдан олинди", az: "Fayldan gəldi", vi: "Lấy từ tệp", ru: "Загружено из файла" }
    log_undone { en: "A change was undone", uz: "Oʻzgarish ortga qaytarildi", uz_cyrl: "Ўзгариш ортга қайтарилди", az: "Dəyişiklik geri alındı", vi: "Đã hoàn tác một thay đổi", ru: "Изменение отменено" }
    log_redone { en: "A change was done again", uz: "Oʻzgarish qayta bajarildi", uz_cyrl: "Ўзгариш қайта бажарилди", az: "Dəyişiklik yenidən edildi", vi: "Đã làm lại một thay đổi", ru: "Изменение повторено" }
}
