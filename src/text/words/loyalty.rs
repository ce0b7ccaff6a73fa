//! Loyalty: the programme, coupons, gift certificates, the simulator.

words! {
    /// Loyalty: the programme, coupons, gift certificates, the simulator.
    pub struct LoyaltyWords;

    overview { en: "Overview", uz: "Umumiy", uz_cyrl: "Умумий", az: "İcmal", vi: "Tổng quan", ru: "Обзор" }
    programme { en: "Programme", uz: "Dastur", uz_cyrl: "Дастур", az: "Proqram", vi: "Chương trình", ru: "Программа" }
    coupons { en: "Coupons", uz: "Kuponlar", uz_cyrl: "Купонлар", az: "Kuponlar", vi: "Phiếu giảm giá", ru: "Купоны" }
    certificates { en: "Gift certificates", uz: "Sovgʻa sertifikatlari", uz_cyrl: "Совға сертификатлари", az: "Hədiyyə sertifikatları", vi: "Phiếu quà tặng", ru: "Сертификаты" }
    simulator { en: "Simulator", uz: "Sinov hisobi", uz_cyrl: "Синов ҳисоби", az: "Sınaq hesabı", vi: "Tính thử", ru: "Расчёт наперёд" }

    // No programme yet.
    empty_title { en: "Reward those who come back", uz: "Qaytib kelganlarni taqdirlang", uz_cyrl: "Қайтиб келганларни тақдирланг", az: "Geri qayıdanları mükafatlandırın", vi: "Thưởng cho khách quay lại", ru: "Поощряйте тех, кто возвращается" }
    empty { en: "A programme gives regulars a discount or points, by itself, at the counter. Choose a start, look it over, save: a minute.", uz: "Dastur doimiy mijozlarga kassada oʻzi chegirma yoki ball beradi. Boshlanishini tanlang, koʻrib chiqing, saqlang: bir daqiqa.", uz_cyrl: "Дастур доимий мижозларга кассада ўзи чегирма ёки балл беради. Бошланишини танланг, кўриб чиқинг, сақланг: бир дақиқа.", az: "Proqram daimi müştərilərə kassada özü endirim və ya bal verir. Başlanğıc seçin, baxın, saxlayın: bir dəqiqə.", vi: "Chương trình tự tặng khách quen giảm giá hoặc điểm ngay tại quầy. Chọn một mẫu, xem lại, lưu: một phút là xong.", ru: "Программа сама даёт постоянным покупателям скидку или баллы на кассе. Выберите начало, проверьте, сохраните: минута дела." }
    start_discount { en: "Accumulating discount", uz: "Yigʻiladigan chegirma", uz_cyrl: "Йиғиладиган чегирма", az: "Yığılan endirim", vi: "Giảm giá tích lũy", ru: "Накопительная скидка" }
    start_discount_text { en: "The more one has bought, the larger the discount.", uz: "Qancha koʻp xarid, shuncha katta chegirma.", uz_cyrl: "Қанча кўп харид, шунча катта чегирма.", az: "Nə qədər çox alış, o qədər böyük endirim.", vi: "Mua càng nhiều, giảm càng lớn.", ru: "Чем больше куплено, тем больше скидка." }
    start_cashback { en: "Cashback", uz: "Keshbek", uz_cyrl: "Кешбэк", az: "Keşbek", vi: "Hoàn điểm", ru: "Кешбэк" }
    start_cashback_text { en: "A part of each purchase comes back as points to pay with.", uz: "Har bir xaridning bir qismi ball boʻlib qaytadi.", uz_cyrl: "Ҳар бир хариднинг бир қисми балл бўлиб қайтади.", az: "Hər alışın bir hissəsi bal olaraq qayıdır.", vi: "Một phần mỗi lần mua trở lại thành điểm để trả tiền.", ru: "Часть каждой покупки возвращается баллами, которыми можно платить." }
    start_both { en: "Both", uz: "Ikkalasi", uz_cyrl: "Иккаласи", az: "Hər ikisi", vi: "Cả hai", ru: "И то и другое" }
    start_both_text { en: "A small discount at once, and points for the next time.", uz: "Darhol kichik chegirma va keyingi safar uchun ball.", uz_cyrl: "Дарҳол кичик чегирма ва кейинги сафар учун балл.", az: "Dərhal kiçik endirim, növbəti dəfə üçün bal.", vi: "Giảm một ít ngay, thêm điểm cho lần sau.", ru: "Небольшая скидка сразу и баллы на следующий раз." }
    start_stamps { en: "Stamp card", uz: "Belgilar kartasi", uz_cyrl: "Белгилар картаси", az: "Möhür kartı", vi: "Thẻ tích tem", ru: "Карта со штампами" }
    start_stamps_text { en: "Ten bought, one free.", uz: "Oʻnta xarid, bittasi bepul.", uz_cyrl: "Ўнта харид, биттаси бепул.", az: "On alış, biri pulsuz.", vi: "Mua mười, tặng một.", ru: "Десять куплено, одна бесплатно." }
    level_start { en: "Regular", uz: "Doimiy", uz_cyrl: "Доимий", az: "Daimi", vi: "Thân thiết", ru: "Свой" }
    level_silver { en: "Silver", uz: "Kumush", uz_cyrl: "Кумуш", az: "Gümüş", vi: "Bạc", ru: "Серебро" }
    level_gold { en: "Gold", uz: "Oltin", uz_cyrl: "Олтин", az: "Qızıl", vi: "Vàng", ru: "Золото" }

    // The editor.
    is_on { en: "The programme is on", uz: "Dastur yoqilgan", uz_cyrl: "Дастур ёқилган", az: "Proqram işləyir", vi: "Chương trình đang bật", ru: "Программа включена" }
    has_discount { en: "Levels take their discount off", uz: "Darajalar chegirma beradi", uz_cyrl: "Даражалар чегирма беради", az: "Səviyyələr endirim verir", vi: "Hạng được giảm giá", ru: "Уровни дают скидку" }
    has_points { en: "Purchases earn points", uz: "Xaridlar ball keltiradi", uz_cyrl: "Харидлар балл келтиради", az: "Alışlar bal qazandırır", vi: "Mua hàng được điểm", ru: "Покупки приносят баллы" }
    past_keeps { en: "What is saved holds from now on. What was bought before keeps its rules.", uz: "Saqlangani shu paytdan amal qiladi. Avvalgi xaridlar oʻz qoidasida qoladi.", uz_cyrl: "Сақлангани шу пайтдан амал қилади. Аввалги харидлар ўз қоидасида қолади.", az: "Saxlanan bundan sonra qüvvədədir. Əvvəlki alışlar öz qaydasında qalır.", vi: "Điều được lưu có hiệu lực từ bây giờ. Lần mua trước giữ luật cũ.", ru: "Сохранённое действует с этого момента. За прежними покупками остаются их правила." }
    levels { en: "Levels", uz: "Darajalar", uz_cyrl: "Даражалар", az: "Səviyyələr", vi: "Hạng", ru: "Уровни" }
    level { en: "Level", uz: "Daraja", uz_cyrl: "Даража", az: "Səviyyə", vi: "Hạng", ru: "Уровень" }
    add_level { en: "Add a level", uz: "Daraja qoʻshish", uz_cyrl: "Даража қўшиш", az: "Səviyyə əlavə et", vi: "Thêm hạng", ru: "Добавить уровень" }
    no_levels { en: "Without levels nobody gets a discount or points by percentage.", uz: "Darajasiz hech kim foiz bilan chegirma yoki ball olmaydi.", uz_cyrl: "Даражасиз ҳеч ким фоиз билан чегирма ёки балл олмайди.", az: "Səviyyə olmasa, heç kim faizlə endirim və ya bal almır.", vi: "Không có hạng thì không ai được giảm giá hay điểm theo phần trăm.", ru: "Без уровней никто не получает скидку или баллы в процентах." }
    colour { en: "Colour", uz: "Rangi", uz_cyrl: "Ранги", az: "Rəngi", vi: "Màu", ru: "Цвет" }
    threshold { en: "From spend of", uz: "Xarid summasidan", uz_cyrl: "Харид суммасидан", az: "Alış məbləğindən", vi: "Từ mức chi", ru: "От суммы покупок" }
    discount_share { en: "Discount", uz: "Chegirma", uz_cyrl: "Чегирма", az: "Endirim", vi: "Giảm giá", ru: "Скидка" }
    cashback_share { en: "Points back", uz: "Qaytadigan ball", uz_cyrl: "Қайтадиган балл", az: "Qayıdan bal", vi: "Điểm hoàn", ru: "Баллами" }
    window { en: "Which purchases count for a level", uz: "Daraja uchun qaysi xaridlar hisoblanadi", uz_cyrl: "Даража учун қайси харидлар ҳисобланади", az: "Səviyyə üçün hansı alışlar sayılır", vi: "Lần mua nào tính cho hạng", ru: "Какие покупки считаются для уровня" }
    window_all { en: "All of them", uz: "Barchasi", uz_cyrl: "Барчаси", az: "Hamısı", vi: "Tất cả", ru: "Все" }
    window_rolling { en: "The last twelve months", uz: "Oxirgi oʻn ikki oy", uz_cyrl: "Охирги ўн икки ой", az: "Son on iki ay", vi: "Mười hai tháng qua", ru: "За последние двенадцать месяцев" }
    window_calendar { en: "Since the first of January", uz: "1-yanvardan beri", uz_cyrl: "1-январдан бери", az: "1 yanvardan bəri", vi: "Từ đầu năm", ru: "С первого января" }
    points { en: "Points", uz: "Ballar", uz_cyrl: "Баллар", az: "Ballar", vi: "Điểm", ru: "Баллы" }
    points_months { en: "Months until points expire", uz: "Ballar necha oyda kuyadi", uz_cyrl: "Баллар неча ойда куяди", az: "Ballar neçə aya yanır", vi: "Số tháng điểm còn hạn", ru: "Через сколько месяцев сгорают баллы" }
    never_hint { en: "Empty: never.", uz: "Boʻsh qolsa, hech qachon.", uz_cyrl: "Бўш қолса, ҳеч қачон.", az: "Boş qalsa, heç vaxt.", vi: "Để trống: không bao giờ.", ru: "Пусто: никогда." }
    warning_days { en: "Days before that to warn", uz: "Necha kun oldin ogohlantirish", uz_cyrl: "Неча кун олдин огоҳлантириш", az: "Neçə gün əvvəl xəbərdarlıq", vi: "Báo trước bao nhiêu ngày", ru: "За сколько дней предупреждать" }
    round_to { en: "Round points down to", uz: "Ballarni pastga yaxlitlash", uz_cyrl: "Балларни пастга яхлитлаш", az: "Balları aşağı yuvarlaqlaşdırma", vi: "Làm tròn điểm xuống", ru: "Округлять баллы вниз до" }
    pay_limit { en: "Points pay at most", uz: "Ball bilan koʻpi toʻlanadi", uz_cyrl: "Балл билан кўпи тўланади", az: "Balla ən çoxu ödənilir", vi: "Điểm trả được nhiều nhất", ru: "Баллами можно оплатить до" }
    pay_limit_hint { en: "Of a receipt. Empty: points cannot pay.", uz: "Chekdan. Boʻsh qolsa, ball bilan toʻlab boʻlmaydi.", uz_cyrl: "Чекдан. Бўш қолса, балл билан тўлаб бўлмайди.", az: "Çekdən. Boş qalsa, balla ödəmək olmur.", vi: "Của hóa đơn. Để trống: không trả bằng điểm.", ru: "От чека. Пусто: платить баллами нельзя." }
    not_earning { en: "Ways of paying that earn nothing", uz: "Ball bermaydigan toʻlov turlari", uz_cyrl: "Балл бермайдиган тўлов турлари", az: "Bal qazandırmayan ödənişlər", vi: "Cách trả không được điểm", ru: "Способы оплаты без баллов" }
    excluded { en: "Categories that neither earn nor are discounted", uz: "Ball ham, chegirma ham berilmaydigan turkumlar", uz_cyrl: "Балл ҳам, чегирма ҳам берилмайдиган туркумлар", az: "Nə bal, nə endirim verilən kateqoriyalar", vi: "Nhóm hàng không tích điểm, không giảm giá", ru: "Категории без баллов и скидок" }
    no_categories { en: "The products have no categories yet.", uz: "Tovarlarda hali turkum yoʻq.", uz_cyrl: "Товарларда ҳали туркум йўқ.", az: "Malların hələ kateqoriyası yoxdur.", vi: "Sản phẩm chưa có nhóm hàng.", ru: "У товаров пока нет категорий." }
    stamp_goods_needed { en: "Choose which goods give a stamp: until then none does", uz: "Qaysi tovarlar belgi berishini tanlang: hozircha hech biri bermaydi", uz_cyrl: "Қайси товарлар белги беришини танланг: ҳозирча ҳеч бири бермайди", az: "Hansı malların möhür verdiyini seçin: hələlik heç biri vermir", vi: "Hãy chọn món hàng nào được tem: lúc này chưa có món nào", ru: "Выберите, за какие товары даётся штамп: пока ни за какие" }
    bonuses { en: "Bonuses", uz: "Bonuslar", uz_cyrl: "Бонуслар", az: "Bonuslar", vi: "Điểm thưởng", ru: "Бонусы" }
    birthday_points { en: "Around the birthday", uz: "Tugʻilgan kun atrofida", uz_cyrl: "Туғилган кун атрофида", az: "Ad günü ətrafında", vi: "Dịp sinh nhật", ru: "Ко дню рождения" }
    birthday_days { en: "Days before and after it", uz: "Undan oldin va keyin, kun", uz_cyrl: "Ундан олдин ва кейин, кун", az: "Ondan əvvəl və sonra, gün", vi: "Số ngày trước và sau", ru: "Дней до и после" }
    welcome_points { en: "With the first purchase", uz: "Birinchi xarid bilan", uz_cyrl: "Биринчи харид билан", az: "İlk alışla", vi: "Lần mua đầu tiên", ru: "За первую покупку" }
    referral_points { en: "To who brought somebody", uz: "Mijoz olib kelganga", uz_cyrl: "Мижоз олиб келганга", az: "Müştəri gətirənə", vi: "Cho người giới thiệu", ru: "Тому, кто привёл" }
    newcomer_points { en: "To who was brought", uz: "Olib kelingan mijozga", uz_cyrl: "Олиб келинган мижозга", az: "Gətirilən müştəriyə", vi: "Cho người được giới thiệu", ru: "Тому, кого привели" }
    stamp_cards { en: "Stamp cards", uz: "Belgilar kartalari", uz_cyrl: "Белгилар карталари", az: "Möhür kartları", vi: "Thẻ tích tem", ru: "Карты со штампами" }
    stamp_cards_text { en: "So many bought, one free. Each category and product below gives a stamp.", uz: "Shuncha xarid, bittasi bepul. Quyidagi har bir turkum va tovar belgi beradi.", uz_cyrl: "Шунча харид, биттаси бепул. Қуйидаги ҳар бир туркум ва товар белги беради.", az: "Bu qədər alış, biri pulsuz. Aşağıdakı hər kateqoriya və mal möhür verir.", vi: "Mua bấy nhiêu, tặng một. Mỗi nhóm hàng và sản phẩm dưới đây cho một tem.", ru: "Столько куплено, одна бесплатно. Каждая категория и товар ниже дают штамп." }
    add_card { en: "Add a stamp card", uz: "Karta qoʻshish", uz_cyrl: "Карта қўшиш", az: "Kart əlavə et", vi: "Thêm thẻ", ru: "Добавить карту" }
    needed { en: "Stamps for one free", uz: "Bitta bepul uchun belgilar", uz_cyrl: "Битта бепул учун белгилар", az: "Bir pulsuz üçün möhür", vi: "Số tem để được tặng một", ru: "Штампов за одну бесплатную" }
    card_in_use { en: "Given out", uz: "Beriladi", uz_cyrl: "Берилади", az: "Verilir", vi: "Đang phát", ru: "Выдаётся" }
    add_product { en: "Add a product", uz: "Tovar qoʻshish", uz_cyrl: "Товар қўшиш", az: "Mal əlavə et", vi: "Thêm sản phẩm", ru: "Добавить товар" }
    remove_it(name) { en: "Remove: {name}", uz: "Olib tashlash: {name}", uz_cyrl: "Олиб ташлаш: {name}", az: "Sil: {name}", vi: "Bỏ: {name}", ru: "Убрать: {name}" }
    rules_saved { en: "The programme is saved", uz: "Dastur saqlandi", uz_cyrl: "Дастур сақланди", az: "Proqram saxlandı", vi: "Đã lưu chương trình", ru: "Программа сохранена" }
    not_saved_yet { en: "Changes to the programme are not saved yet. They are kept on this device.", uz: "Dasturdagi oʻzgarishlar hali saqlanmagan. Ular shu qurilmada turibdi.", uz_cyrl: "Дастурдаги ўзгаришлар ҳали сақланмаган. Улар шу қурилмада турибди.", az: "Proqramdakı dəyişikliklər hələ yadda saxlanmayıb. Onlar bu cihazda qalır.", vi: "Thay đổi của chương trình chưa được lưu, vẫn còn giữ trên máy này.", ru: "Изменения программы ещё не сохранены. Они остаются на этом устройстве." }
    go_on_editing { en: "Go on with it", uz: "Davom ettirish", uz_cyrl: "Давом эттириш", az: "Davam et", vi: "Làm tiếp", ru: "Продолжить" }
    put_back { en: "Discard changes", uz: "Oʻzgarishlardan kechish", uz_cyrl: "Ўзгаришлардан кечиш", az: "Dəyişiklikləri at", vi: "Bỏ thay đổi", ru: "Отменить изменения" }
    off_banner { en: "The programme is off: nothing is taken off, nothing is earned.", uz: "Dastur oʻchirilgan: chegirma ham, ball ham berilmaydi.", uz_cyrl: "Дастур ўчирилган: чегирма ҳам, балл ҳам берилмайди.", az: "Proqram söndürülüb: nə endirim, nə bal verilir.", vi: "Chương trình đang tắt: không giảm giá, không tích điểm.", ru: "Программа выключена: скидок нет, баллы не начисляются." }
    coral { en: "Coral", uz: "Marjon", uz_cyrl: "Маржон", az: "Mərcan", vi: "San hô", ru: "Коралловый" }
    bronze { en: "Bronze", uz: "Bronza", uz_cyrl: "Бронза", az: "Bürünc", vi: "Đồng", ru: "Бронзовый" }
    olive { en: "Olive", uz: "Zaytun", uz_cyrl: "Зайтун", az: "Zeytun", vi: "Ô liu", ru: "Оливковый" }
    green { en: "Green", uz: "Yashil", uz_cyrl: "Яшил", az: "Yaşıl", vi: "Xanh lá", ru: "Зелёный" }
    turquoise { en: "Turquoise", uz: "Feruza", uz_cyrl: "Феруза", az: "Firuzəyi", vi: "Ngọc lam", ru: "Бирюзовый" }
    blue { en: "Blue", uz: "Koʻk", uz_cyrl: "Кўк", az: "Mavi", vi: "Xanh dương", ru: "Голубой" }
    violet { en: "Violet", uz: "Binafsha", uz_cyrl: "Бинафша", az: "Bənövşəyi", vi: "Tím", ru: "Фиолетовый" }
    pink { en: "Pink", uz: "Pushti", uz_cyrl: "Пушти", az: "Çəhrayı", vi: "Hồng", ru: "Розовый" }

    // The overview.
    members { en: "Customers by level", uz: "Darajalar boʻyicha mijozlar", uz_cyrl: "Даражалар бўйича мижозлар", az: "Səviyyələr üzrə müştərilər", vi: "Khách theo hạng", ru: "Покупатели по уровням" }
    same_level_name { en: "Another level has this name", uz: "Boshqa darajaning nomi ham shunday", uz_cyrl: "Бошқа даражанинг номи ҳам шундай", az: "Başqa səviyyənin adı da belədir", vi: "Một hạng khác đã có tên này", ru: "Так называется другой уровень" }
    below { en: "No level", uz: "Darajasiz", uz_cyrl: "Даражасиз", az: "Səviyyəsiz", vi: "Chưa có hạng", ru: "Без уровня" }
    how_many { en: "Customers", uz: "Mijozlar", uz_cyrl: "Мижозлар", az: "Müştərilər", vi: "Khách hàng", ru: "Покупатели" }
    outstanding { en: "Points customers hold", uz: "Mijozlardagi ballar", uz_cyrl: "Мижозлардаги баллар", az: "Müştərilərdəki ballar", vi: "Điểm khách đang giữ", ru: "Баллы на руках" }
    owed_by_shop { en: "what the shop owes", uz: "doʻkonning qarzi", uz_cyrl: "дўконнинг қарзи", az: "mağazanın borcu", vi: "cửa hàng đang nợ", ru: "долг магазина" }
    overdrawn { en: "Used beyond the balance", uz: "Qoldiqdan ortiq ishlatilgan", uz_cyrl: "Қолдиқдан ортиқ ишлатилган", az: "Qalıqdan artıq işlədilib", vi: "Dùng quá số dư", ru: "Потрачено сверх остатка" }
    on_certificates { en: "Left on certificates", uz: "Sertifikatlarda qolgani", uz_cyrl: "Сертификатларда қолгани", az: "Sertifikatlarda qalan", vi: "Còn trên phiếu quà", ru: "Осталось на сертификатах" }
    earned { en: "Earned", uz: "Toʻplangan", uz_cyrl: "Тўпланган", az: "Qazanılıb", vi: "Đã tích", ru: "Начислено" }
    redeemed { en: "Used", uz: "Ishlatilgan", uz_cyrl: "Ишлатилган", az: "İşlədilib", vi: "Đã dùng", ru: "Потрачено" }
    earned_by_month { en: "Points earned by month", uz: "Oyma-oy toʻplangan ballar", uz_cyrl: "Ойма-ой тўпланган баллар", az: "Aylar üzrə qazanılan ballar", vi: "Điểm tích theo tháng", ru: "Начислено баллов по месяцам" }
    redeemed_by_month { en: "Points used by month", uz: "Oyma-oy ishlatilgan ballar", uz_cyrl: "Ойма-ой ишлатилган баллар", az: "Aylar üzrə işlədilən ballar", vi: "Điểm dùng theo tháng", ru: "Потрачено баллов по месяцам" }
    no_points_yet { en: "No points were earned yet. They appear with the first sale to a customer.", uz: "Hali ball toʻplanmagan. Mijozga birinchi savdo bilan paydo boʻladi.", uz_cyrl: "Ҳали балл тўпланмаган. Мижозга биринчи савдо билан пайдо бўлади.", az: "Hələ bal qazanılmayıb. Müştəriyə ilk satışla görünəcək.", vi: "Chưa có điểm nào. Điểm xuất hiện từ lần bán đầu tiên cho khách.", ru: "Баллов пока нет. Они появятся с первой продажей покупателю." }
    expiring { en: "Expiring soon", uz: "Tez orada kuyadi", uz_cyrl: "Тез орада куяди", az: "Tezliklə yanacaq", vi: "Sắp hết hạn", ru: "Скоро сгорят" }
    nothing_expires { en: "No points expire soon.", uz: "Yaqin orada kuyadigan ball yoʻq.", uz_cyrl: "Яқин орада куядиган балл йўқ.", az: "Tezliklə yanacaq bal yoxdur.", vi: "Không có điểm nào sắp hết hạn.", ru: "Скоро не сгорит ничего." }
    until(day) { en: "until {day}", uz: "{day} gacha", uz_cyrl: "{day} гача", az: "{day} tarixinədək", vi: "đến {day}", ru: "до {day}" }
    from_day(day) { en: "from {day}", uz: "{day} dan", uz_cyrl: "{day} дан", az: "{day} tarixindən", vi: "từ {day}", ru: "с {day}" }

    // Coupons.
    add_coupon { en: "New coupon", uz: "Yangi kupon", uz_cyrl: "Янги купон", az: "Yeni kupon", vi: "Phiếu mới", ru: "Новый купон" }
    edit_coupon { en: "Coupon", uz: "Kupon", uz_cyrl: "Купон", az: "Kupon", vi: "Phiếu giảm giá", ru: "Купон" }
    edit_it(code) { en: "Edit: {code}", uz: "Tahrirlash: {code}", uz_cyrl: "Таҳрирлаш: {code}", az: "Dəyiş: {code}", vi: "Sửa: {code}", ru: "Изменить: {code}" }
    no_coupons_title { en: "No coupons yet", uz: "Hali kupon yoʻq", uz_cyrl: "Ҳали купон йўқ", az: "Hələ kupon yoxdur", vi: "Chưa có phiếu giảm giá", ru: "Купонов пока нет" }
    no_coupons { en: "A coupon gives a discount or a gift to who shows its code.", uz: "Kupon kodini koʻrsatganga chegirma yoki sovgʻa beradi.", uz_cyrl: "Купон кодини кўрсатганга чегирма ёки совға беради.", az: "Kupon kodunu göstərənə endirim və ya hədiyyə verir.", vi: "Ai đưa mã phiếu sẽ được giảm giá hoặc nhận quà.", ru: "Купон даёт скидку или подарок тому, кто покажет код." }
    code { en: "Code", uz: "Kod", uz_cyrl: "Код", az: "Kod", vi: "Mã", ru: "Код" }
    new_code { en: "Another code", uz: "Boshqa kod", uz_cyrl: "Бошқа код", az: "Başqa kod", vi: "Mã khác", ru: "Другой код" }
    title { en: "What it is called", uz: "Nomi", uz_cyrl: "Номи", az: "Adı", vi: "Tên gọi", ru: "Название" }
    gives { en: "What it gives", uz: "Nima beradi", uz_cyrl: "Нима беради", az: "Nə verir", vi: "Ưu đãi", ru: "Что даёт" }
    percentage { en: "Percentage", uz: "Foiz", uz_cyrl: "Фоиз", az: "Faiz", vi: "Phần trăm", ru: "Процент" }
    amount { en: "Amount", uz: "Summa", uz_cyrl: "Сумма", az: "Məbləğ", vi: "Số tiền", ru: "Сумма" }
    gift { en: "Gift", uz: "Sovgʻa", uz_cyrl: "Совға", az: "Hədiyyə", vi: "Quà tặng", ru: "Подарок" }
    gift_of(name) { en: "Gift: {name}", uz: "Sovgʻa: {name}", uz_cyrl: "Совға: {name}", az: "Hədiyyə: {name}", vi: "Quà: {name}", ru: "Подарок: {name}" }
    which_gift { en: "What is given", uz: "Nima sovgʻa qilinadi", uz_cyrl: "Нима совға қилинади", az: "Nə hədiyyə edilir", vi: "Tặng gì", ru: "Что дарится" }
    valid_from { en: "Valid from", uz: "Boshlanishi", uz_cyrl: "Бошланиши", az: "Başlanır", vi: "Có hạn từ", ru: "Действует с" }
    valid_to { en: "Valid until", uz: "Tugashi", uz_cyrl: "Тугаши", az: "Bitir", vi: "Có hạn đến", ru: "Действует до" }
    minimum { en: "Receipt of at least", uz: "Chek kamida", uz_cyrl: "Чек камида", az: "Çek ən azı", vi: "Hóa đơn tối thiểu", ru: "Чек не меньше" }
    times_used { en: "Times used", uz: "Necha marta ishlatilgan", uz_cyrl: "Неча марта ишлатилган", az: "Neçə dəfə işlədilib", vi: "Số lần đã dùng", ru: "Использован раз" }
    use_limit { en: "Uses in all", uz: "Jami necha marta", uz_cyrl: "Жами неча марта", az: "Cəmi neçə dəfə", vi: "Tổng số lần dùng", ru: "Всего раз" }
    customer_limit { en: "Uses per customer", uz: "Har bir mijozga necha marta", uz_cyrl: "Ҳар бир мижозга неча марта", az: "Bir müştəriyə neçə dəfə", vi: "Số lần mỗi khách", ru: "Раз на покупателя" }
    no_limit_hint { en: "Empty: as often as one likes.", uz: "Boʻsh qolsa, cheklanmagan.", uz_cyrl: "Бўш қолса, чекланмаган.", az: "Boş qalsa, məhdudiyyətsiz.", vi: "Để trống: không giới hạn.", ru: "Пусто: без ограничений." }
    only_for { en: "Only for this customer", uz: "Faqat shu mijoz uchun", uz_cyrl: "Фақат шу мижоз учун", az: "Yalnız bu müştəri üçün", vi: "Chỉ cho khách này", ru: "Только для этого покупателя" }
    coupon_saved(code) { en: "Coupon saved: {code}", uz: "Kupon saqlandi: {code}", uz_cyrl: "Купон сақланди: {code}", az: "Kupon saxlandı: {code}", vi: "Đã lưu phiếu: {code}", ru: "Купон сохранён: {code}" }
    switch_off_it(code) { en: "Switch off: {code}", uz: "Oʻchirish: {code}", uz_cyrl: "Ўчириш: {code}", az: "Söndür: {code}", vi: "Tắt: {code}", ru: "Выключить: {code}" }
    switch_on_it(code) { en: "Switch on: {code}", uz: "Yoqish: {code}", uz_cyrl: "Ёқиш: {code}", az: "Yandır: {code}", vi: "Bật: {code}", ru: "Включить: {code}" }
    is_off { en: "Off", uz: "Oʻchirilgan", uz_cyrl: "Ўчирилган", az: "Söndürülüb", vi: "Đã tắt", ru: "Выключен" }
    is_valid { en: "Valid", uz: "Amalda", uz_cyrl: "Амалда", az: "Qüvvədə", vi: "Còn hạn", ru: "Действует" }
    not_yet { en: "Not yet", uz: "Hali boshlanmagan", uz_cyrl: "Ҳали бошланмаган", az: "Hələ başlamayıb", vi: "Chưa đến hạn", ru: "Ещё не начался" }
    expired { en: "Expired", uz: "Muddati oʻtgan", uz_cyrl: "Муддати ўтган", az: "Vaxtı keçib", vi: "Hết hạn", ru: "Истёк" }
    used_up { en: "Used up", uz: "Ishlatilgan", uz_cyrl: "Ишлатилган", az: "İşlədilib", vi: "Đã dùng hết", ru: "Использован" }
    used[n] { en: ["used {n} time", "used {n} times"], uz: ["{n} marta ishlatilgan", "{n} marta ishlatilgan"], uz_cyrl: ["{n} марта ишлатилган", "{n} марта ишлатилган"], az: ["{n} dəfə işlədilib", "{n} dəfə işlədilib"], vi: ["dùng {n} lần"], ru: ["использован {n} раз", "использован {n} раза", "использован {n} раз"] }
    given(amount) { en: "given {amount}", uz: "berilgan {amount}", uz_cyrl: "берилган {amount}", az: "verilib {amount}", vi: "đã giảm {amount}", ru: "отдано {amount}" }

    // Gift certificates.
    sell_certificate { en: "Sell a certificate", uz: "Sertifikat sotish", uz_cyrl: "Сертификат сотиш", az: "Sertifikat sat", vi: "Bán phiếu quà", ru: "Продать сертификат" }
    no_certificates_title { en: "No certificates sold yet", uz: "Hali sertifikat sotilmagan", uz_cyrl: "Ҳали сертификат сотилмаган", az: "Hələ sertifikat satılmayıb", vi: "Chưa bán phiếu quà nào", ru: "Сертификатов ещё не продано" }
    no_certificates { en: "A certificate is money paid now and spent later by whoever shows its code.", uz: "Sertifikat hozir toʻlanadi, keyin kodini koʻrsatgan kishi sarflaydi.", uz_cyrl: "Сертификат ҳозир тўланади, кейин кодини кўрсатган киши сарфлайди.", az: "Sertifikat indi ödənilir, sonra kodunu göstərən xərcləyir.", vi: "Phiếu quà trả tiền bây giờ, sau này ai đưa mã thì dùng.", ru: "За сертификат платят сейчас, а тратит его потом тот, кто покажет код." }
    certificate(code) { en: "Gift certificate {code}", uz: "Sovgʻa sertifikati {code}", uz_cyrl: "Совға сертификати {code}", az: "Hədiyyə sertifikatı {code}", vi: "Phiếu quà tặng {code}", ru: "Подарочный сертификат {code}" }
    sold { en: "Sold", uz: "Sotilgan", uz_cyrl: "Сотилган", az: "Satılıb", vi: "Đã bán", ru: "Продан" }
    what_became(code) { en: "What became of {code}", uz: "{code} tarixi", uz_cyrl: "{code} тарихи", az: "{code} tarixçəsi", vi: "Lịch sử {code}", ru: "История {code}" }
    holders { en: "Who holds points", uz: "Ball kimda bor", uz_cyrl: "Балл кимда бор", az: "Bal kimdədir", vi: "Ai đang giữ điểm", ru: "У кого есть баллы" }
    value { en: "Value", uz: "Qiymati", uz_cyrl: "Қиймати", az: "Dəyəri", vi: "Giá trị", ru: "Номинал" }
    buyer { en: "Who buys it", uz: "Kim sotib oladi", uz_cyrl: "Ким сотиб олади", az: "Kim alır", vi: "Người mua", ru: "Кто покупает" }
    paid_by { en: "How it is paid", uz: "Qanday toʻlanadi", uz_cyrl: "Қандай тўланади", az: "Necə ödənilir", vi: "Trả bằng", ru: "Как оплачен" }
    certificate_sold(code) { en: "Certificate sold: {code}", uz: "Sertifikat sotildi: {code}", uz_cyrl: "Сертификат сотилди: {code}", az: "Sertifikat satıldı: {code}", vi: "Đã bán phiếu: {code}", ru: "Сертификат продан: {code}" }
    left_of(left, value) { en: "{left} of {value} left", uz: "{left} qoldi, jami {value}", uz_cyrl: "{left} қолди, жами {value}", az: "{value} məbləğindən {left} qalıb", vi: "còn {left} trên {value}", ru: "осталось {left} из {value}" }
    refund { en: "Refund", uz: "Pulni qaytarish", uz_cyrl: "Пулни қайтариш", az: "Pulu qaytar", vi: "Hoàn tiền", ru: "Вернуть деньги" }
    refund_it(code) { en: "Refund: {code}", uz: "Pulni qaytarish: {code}", uz_cyrl: "Пулни қайтариш: {code}", az: "Pulu qaytar: {code}", vi: "Hoàn tiền: {code}", ru: "Вернуть деньги: {code}" }
    refund_by { en: "How it is given back", uz: "Qanday qaytariladi", uz_cyrl: "Қандай қайтарилади", az: "Necə qaytarılır", vi: "Hoàn bằng", ru: "Как вернуть" }
    refunded { en: "Refunded", uz: "Qaytarilgan", uz_cyrl: "Қайтарилган", az: "Qaytarılıb", vi: "Đã hoàn tiền", ru: "Возвращён" }
    given_back(amount) { en: "Given back: {amount}", uz: "Qaytarildi: {amount}", uz_cyrl: "Қайтарилди: {amount}", az: "Qaytarıldı: {amount}", vi: "Đã hoàn: {amount}", ru: "Возвращено: {amount}" }
    taken_back { en: "Taken back", uz: "Bekor qilingan", uz_cyrl: "Бекор қилинган", az: "Ləğv edilib", vi: "Đã hủy", ru: "Отменён" }

    // The simulator.
    simulate_hint { en: "All past sales are replayed under the programme you choose. It is taken for granted that customers would have bought the same.", uz: "Barcha savdolar tanlangan dastur boʻyicha qayta hisoblanadi. Mijozlar xuddi shuni olgan boʻlardi deb qaraladi.", uz_cyrl: "Барча савдолар танланган дастур бўйича қайта ҳисобланади. Мижозлар худди шуни олган бўларди деб қаралади.", az: "Bütün satışlar seçdiyiniz proqramla yenidən hesablanır. Müştərilərin eyni şeyi alacağı güman edilir.", vi: "Mọi lần bán được tính lại theo chương trình bạn chọn, coi như khách vẫn mua như vậy.", ru: "Все прошлые продажи пересчитываются по выбранной программе. Считается, что покупатели купили бы то же самое." }
    own_draft { en: "What stands on “Programme” now", uz: "“Dastur” sahifasida turgani", uz_cyrl: "“Дастур” саҳифасида тургани", az: "“Proqram” səhifəsində duran", vi: "Bản đang soạn ở “Chương trình”", ru: "То, что сейчас на странице «Программа»" }
    since { en: "Sales since", uz: "Qaysi savdolar", uz_cyrl: "Қайси савдолар", az: "Hansı satışlar", vi: "Bán hàng từ", ru: "Продажи с" }
    since_ever { en: "The beginning", uz: "Boshidan", uz_cyrl: "Бошидан", az: "Əvvəldən", vi: "Lần bán đầu tiên", ru: "Начала" }
    since_year { en: "A year ago", uz: "Bir yildan beri", uz_cyrl: "Бир йилдан бери", az: "Bir ildən bəri", vi: "Một năm trước", ru: "Год назад" }
    since_quarter { en: "Three months ago", uz: "Uch oydan beri", uz_cyrl: "Уч ойдан бери", az: "Üç aydan bəri", vi: "Ba tháng trước", ru: "Три месяца назад" }
    breakage { en: "Points never used", uz: "Ishlatilmay qoladigan ballar", uz_cyrl: "Ишлатилмай қоладиган баллар", az: "İşlədilməyən ballar", vi: "Điểm không bao giờ dùng", ru: "Неиспользованные баллы" }
    run { en: "Calculate", uz: "Hisoblash", uz_cyrl: "Ҳисоблаш", az: "Hesabla", vi: "Tính", ru: "Рассчитать" }
    figure { en: "Figure", uz: "Koʻrsatkich", uz_cyrl: "Кўрсаткич", az: "Göstərici", vi: "Số liệu", ru: "Показатель" }
    without { en: "Without any", uz: "Dastursiz", uz_cyrl: "Дастурсиз", az: "Proqramsız", vi: "Không có", ru: "Без программы" }
    todays { en: "Today’s", uz: "Hozirgisi", uz_cyrl: "Ҳозиргиси", az: "İndiki", vi: "Hiện tại", ru: "Нынешняя" }
    proposed { en: "Chosen", uz: "Tanlangan", uz_cyrl: "Танланган", az: "Seçilən", vi: "Đã chọn", ru: "Выбранная" }
    revenue { en: "Revenue before rewards", uz: "Mukofotlargacha tushum", uz_cyrl: "Мукофотларгача тушум", az: "Mükafatlara qədər gəlir", vi: "Doanh thu trước ưu đãi", ru: "Выручка до поощрений" }
    discounts { en: "Discounts of levels", uz: "Daraja chegirmalari", uz_cyrl: "Даража чегирмалари", az: "Səviyyə endirimləri", vi: "Giảm giá theo hạng", ru: "Скидки уровней" }
    stamps_for(card, goods) { en: "“{card}”: each of these gives a stamp: {goods}", uz: "“{card}”: bularning har biri belgi beradi: {goods}", uz_cyrl: "“{card}”: буларнинг ҳар бири белги беради: {goods}", az: "“{card}”: bunların hər biri möhür verir: {goods}", vi: "“{card}”: mỗi món sau được một tem: {goods}", ru: "«{card}»: каждый из этих товаров даёт штамп: {goods}" }
    free_goods { en: "Free by stamps", uz: "Belgilar bilan bepul", uz_cyrl: "Белгилар билан бепул", az: "Möhürlə pulsuz", vi: "Tặng theo tem", ru: "Бесплатно по штампам" }
    points_earned { en: "Points earned", uz: "Toʻplangan ballar", uz_cyrl: "Тўпланган баллар", az: "Qazanılan ballar", vi: "Điểm tích được", ru: "Начислено баллов" }
    bonus_points { en: "Bonus points", uz: "Bonus ballar", uz_cyrl: "Бонус баллар", az: "Bonus ballar", vi: "Điểm thưởng", ru: "Бонусные баллы" }
    points_cost { en: "Points that are used", uz: "Ishlatiladigan ballar", uz_cyrl: "Ишлатиладиган баллар", az: "İşlədiləcək ballar", vi: "Điểm được dùng", ru: "Баллы, что потратят" }
    cost { en: "Cost in all", uz: "Jami xarajat", uz_cyrl: "Жами харажат", az: "Cəmi xərc", vi: "Tổng chi phí", ru: "Стоит всего" }
    margin_before { en: "Margin before rewards", uz: "Mukofotlargacha foyda", uz_cyrl: "Мукофотларгача фойда", az: "Mükafatlara qədər mənfəət", vi: "Lãi trước ưu đãi", ru: "Прибыль до поощрений" }
    margin_after { en: "Margin after rewards", uz: "Mukofotlardan keyin foyda", uz_cyrl: "Мукофотлардан кейин фойда", az: "Mükafatlardan sonra mənfəət", vi: "Lãi sau ưu đãi", ru: "Прибыль после поощрений" }
    cost_unknown(amount) { en: "Goods sold for {amount} have no known cost and are in no margin.", uz: "Tannarxi nomaʼlum tovarlar foydaga kirmagan: {amount}.", uz_cyrl: "Таннархи номаълум товарлар фойдага кирмаган: {amount}.", az: "{amount} məbləğində malın maya dəyəri bilinmir və mənfəətə daxil deyil.", vi: "Hàng bán {amount} không rõ giá vốn nên không tính vào lãi.", ru: "У товаров на {amount} себестоимость неизвестна, в прибыль они не входят." }
    rises[n] { en: ["{n} would get more", "{n} would get more"], uz: ["{n} kishi koʻproq oladi", "{n} kishi koʻproq oladi"], uz_cyrl: ["{n} киши кўпроқ олади", "{n} киши кўпроқ олади"], az: ["{n} nəfər daha çox alar", "{n} nəfər daha çox alar"], vi: ["{n} người được nhiều hơn"], ru: ["{n} получит больше", "{n} получат больше", "{n} получат больше"] }
    falls[n] { en: ["{n} would get less", "{n} would get less"], uz: ["{n} kishi kamroq oladi", "{n} kishi kamroq oladi"], uz_cyrl: ["{n} киши камроқ олади", "{n} киши камроқ олади"], az: ["{n} nəfər daha az alar", "{n} nəfər daha az alar"], vi: ["{n} người được ít hơn"], ru: ["{n} получит меньше", "{n} получат меньше", "{n} получат меньше"] }
    and_more[n] { en: ["and {n} more", "and {n} more"], uz: ["va yana {n}", "va yana {n}"], uz_cyrl: ["ва яна {n}", "ва яна {n}"], az: ["və daha {n}", "və daha {n}"], vi: ["và {n} người nữa"], ru: ["и ещё {n}", "и ещё {n}", "и ещё {n}"] }
    no_sales_title { en: "No sales to replay yet", uz: "Hali hisoblanadigan savdo yoʻq", uz_cyrl: "Ҳали ҳисобланадиган савдо йўқ", az: "Hələ hesablanacaq satış yoxdur", vi: "Chưa có lần bán nào để tính", ru: "Пересчитывать пока нечего" }
    no_sales { en: "Sell for some weeks, then see here what a programme would cost.", uz: "Bir necha hafta soting, keyin dastur qanchaga tushishini shu yerda koʻring.", uz_cyrl: "Бир неча ҳафта сотинг, кейин дастур қанчага тушишини шу ерда кўринг.", az: "Bir neçə həftə satın, sonra proqramın neçəyə başa gələcəyinə burada baxın.", vi: "Bán vài tuần, rồi xem ở đây chương trình tốn bao nhiêu.", ru: "Поторгуйте несколько недель и увидите здесь, во что обойдётся программа." }
}
