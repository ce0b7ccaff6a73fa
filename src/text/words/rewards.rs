//! What customers are rewarded with: levels, points, stamps, coupons and certificates in use.

words! {
    /// What customers are rewarded with: levels, points, stamps, coupons and certificates in use.
    pub struct RewardsWords;

    // At the counter.
    rewards { en: "Rewards", uz: "Imtiyozlar", uz_cyrl: "Имтиёзлар", az: "Mükafatlar", vi: "Ưu đãi", ru: "Привилегии" }
    to_next(amount, level) { en: "{amount} to {level}", uz: "{level} gacha {amount}", uz_cyrl: "{level} гача {amount}", az: "{level} səviyyəsinə {amount}", vi: "còn {amount} nữa lên {level}", ru: "{amount} до «{level}»" }
    back(percent) { en: "{percent} back", uz: "{percent} qaytadi", uz_cyrl: "{percent} қайтади", az: "{percent} geri", vi: "hoàn {percent}", ru: "кешбэк {percent}" }
    stamps_of(card, stamps, needed) { en: "{card}: {stamps} of {needed}", uz: "{card}: {needed} tadan {stamps}", uz_cyrl: "{card}: {needed} тадан {stamps}", az: "{card}: {stamps} / {needed}", vi: "{card}: {stamps}/{needed}", ru: "{card}: {stamps} из {needed}" }
    stamps_owed[n, card] { en: ["{card}: {n} stamp is owed, goods came back after the free one", "{card}: {n} stamps are owed, goods came back after the free one"], uz: ["{card}: {n} ta belgi qarz, bepulidan keyin tovar qaytgan", "{card}: {n} ta belgi qarz, bepulidan keyin tovar qaytgan"], uz_cyrl: ["{card}: {n} та белги қарз, бепулидан кейин товар қайтган", "{card}: {n} та белги қарз, бепулидан кейин товар қайтган"], az: ["{card}: {n} möhür borcdur, pulsuzdan sonra mal qaytarılıb", "{card}: {n} möhür borcdur, pulsuzdan sonra mal qaytarılıb"], vi: ["{card}: còn nợ {n} tem vì hàng bị trả lại sau khi đã nhận phần miễn phí"], ru: ["{card}: не хватает {n} штампа, товар вернули после бесплатного", "{card}: не хватает {n} штампов, товар вернули после бесплатного", "{card}: не хватает {n} штампов, товар вернули после бесплатного"] }
    stamps { en: "Stamps", uz: "Belgilar", uz_cyrl: "Белгилар", az: "Möhürlər", vi: "Tem", ru: "Штампы" }
    free_taken { en: "free one taken", uz: "bepuli olingan", uz_cyrl: "бепули олинган", az: "pulsuzu götürülüb", vi: "đã nhận phần miễn phí", ru: "взят бесплатный" }
    free_now[n] { en: ["{n} free", "{n} free"], uz: ["{n} tasi bepul", "{n} tasi bepul"], uz_cyrl: ["{n} таси бепул", "{n} таси бепул"], az: ["{n} pulsuz", "{n} pulsuz"], vi: ["{n} miễn phí"], ru: ["{n} бесплатно", "{n} бесплатно", "{n} бесплатно"] }
    points_of(amount) { en: "Points: {amount}", uz: "Ball: {amount}", uz_cyrl: "Балл: {amount}", az: "Bal: {amount}", vi: "Điểm: {amount}", ru: "Баллы: {amount}" }
    use_points(amount) { en: "Use points: {amount}", uz: "Ball bilan: {amount}", uz_cyrl: "Балл билан: {amount}", az: "Balla ödə: {amount}", vi: "Dùng điểm: {amount}", ru: "Списать баллы: {amount}" }
    level_discount(level) { en: "{level} discount", uz: "{level} chegirmasi", uz_cyrl: "{level} чегирмаси", az: "{level} endirimi", vi: "Giảm giá {level}", ru: "Скидка «{level}»" }
    take_free { en: "Take the free one", uz: "Bepulini berish", uz_cyrl: "Бепулини бериш", az: "Pulsuzu ver", vi: "Nhận phần miễn phí", ru: "Отдать бесплатный" }
    code { en: "Coupon or certificate", uz: "Kupon yoki sertifikat", uz_cyrl: "Купон ёки сертификат", az: "Kupon və ya sertifikat", vi: "Phiếu giảm giá hoặc phiếu quà tặng", ru: "Купон или сертификат" }
    use_code { en: "Use", uz: "Ishlatish", uz_cyrl: "Ишлатиш", az: "İstifadə et", vi: "Dùng", ru: "Применить" }
    unknown_code(code) { en: "No coupon or certificate has the code {code}", uz: "{code} kodli kupon yoki sertifikat yoʻq", uz_cyrl: "{code} кодли купон ёки сертификат йўқ", az: "{code} kodlu kupon və ya sertifikat yoxdur", vi: "Không có phiếu nào mang mã {code}", ru: "Нет купона или сертификата с кодом {code}" }
    coupon_replaced(before, now) { en: "{now} instead of {before}: one coupon for one receipt", uz: "{before} oʻrniga {now}: bitta chekka bitta kupon", uz_cyrl: "{before} ўрнига {now}: битта чекка битта купон", az: "{before} əvəzinə {now}: bir çekə bir kupon", vi: "{now} thay cho {before}: mỗi hóa đơn chỉ dùng một phiếu", ru: "{now} вместо: {before}. Один купон на один чек" }
    coupon_kept(before, now, why) { en: "{before} stays. {now}: {why}", uz: "{before} qoladi. {now}: {why}", uz_cyrl: "{before} қолади. {now}: {why}", az: "{before} qalır. {now}: {why}", vi: "Vẫn dùng {before}. {now}: {why}", ru: "Остаётся: {before}. {now}: {why}" }
    without_code(code) { en: "Leave out {code}", uz: "Olib tashlash: {code}", uz_cyrl: "Олиб ташлаш: {code}", az: "{code} olmasın", vi: "Bỏ {code}", ru: "Убрать {code}" }
    coupon(code) { en: "Coupon {code}", uz: "Kupon {code}", uz_cyrl: "Купон {code}", az: "Kupon {code}", vi: "Phiếu giảm giá {code}", ru: "Купон {code}" }
    certificate(code) { en: "Certificate {code}", uz: "Sertifikat {code}", uz_cyrl: "Сертификат {code}", az: "Sertifikat {code}", vi: "Phiếu quà tặng {code}", ru: "Сертификат {code}" }
    left_on(code) { en: "Left on certificate {code}", uz: "Sertifikatda qoldi: {code}", uz_cyrl: "Сертификатда қолди: {code}", az: "Sertifikatda qalıb: {code}", vi: "Còn lại trên phiếu {code}", ru: "Осталось на сертификате {code}" }
    stays_on_it(left) { en: "{left} stays on it", uz: "unda {left} qoladi", uz_cyrl: "унда {left} қолади", az: "üzərində {left} qalır", vi: "còn lại {left}", ru: "на нём останется {left}" }
    free_goods(card) { en: "Free: {card}", uz: "Bepul: {card}", uz_cyrl: "Бепул: {card}", az: "Pulsuz: {card}", vi: "Miễn phí: {card}", ru: "Бесплатно: {card}" }
    will_earn(amount) { en: "Earns {amount} in points", uz: "Beriladigan ball: {amount}", uz_cyrl: "Бериладиган балл: {amount}", az: "Qazandıracağı bal: {amount}", vi: "Được cộng điểm: {amount}", ru: "Будет начислено баллов: {amount}" }
    earns_later(amount) { en: "Earns {amount} in points once the debt is paid", uz: "Qarz toʻlangach beriladigan ball: {amount}", uz_cyrl: "Қарз тўлангач бериладиган балл: {amount}", az: "Borc ödənəndə qazandıracağı bal: {amount}", vi: "Được cộng điểm khi trả hết nợ: {amount}", ru: "Баллов после оплаты долга: {amount}" }
    will_reach(level) { en: "reaches {level}", uz: "{level} darajasiga chiqadi", uz_cyrl: "{level} даражасига чиқади", az: "{level} səviyyəsinə çatır", vi: "lên hạng {level}", ru: "новый уровень: {level}" }
    pay_with_points { en: "Pay with points", uz: "Ball bilan toʻlash", uz_cyrl: "Балл билан тўлаш", az: "Balla ödəmək", vi: "Trả bằng điểm", ru: "Оплатить баллами" }
    up_to(limit, balance) { en: "Up to {limit} of {balance}", uz: "Koʻpi bilan {limit}, jami ball {balance}", uz_cyrl: "Кўпи билан {limit}, жами балл {balance}", az: "Ən çoxu {limit}, cəmi bal {balance}", vi: "Tối đa {limit} trong {balance}", ru: "До {limit} из {balance}" }

    // After the sale, and on the receipt.
    earned(amount) { en: "Earned in points: {amount}", uz: "Ball berildi: {amount}", uz_cyrl: "Балл берилди: {amount}", az: "Qazanılan bal: {amount}", vi: "Điểm được cộng: {amount}", ru: "Начислено баллов: {amount}" }
    later(amount) { en: "{amount} more once the debt is paid", uz: "qarz toʻlangach yana ball: {amount}", uz_cyrl: "қарз тўлангач яна балл: {amount}", az: "borc ödənəndə daha bal: {amount}", vi: "thêm điểm khi trả hết nợ: {amount}", ru: "ещё баллов после оплаты долга: {amount}" }
    new_level(level) { en: "New level: {level}!", uz: "Yangi daraja: {level}!", uz_cyrl: "Янги даража: {level}!", az: "Yeni səviyyə: {level}!", vi: "Lên hạng mới: {level}!", ru: "Новый уровень: {level}!" }
    points_earned { en: "Points earned", uz: "Berilgan ball", uz_cyrl: "Берилган балл", az: "Qazanılan bal", vi: "Điểm được cộng", ru: "Начислено баллов" }
    points_balance { en: "Points balance", uz: "Ball qoldigʻi", uz_cyrl: "Балл қолдиғи", az: "Bal qalığı", vi: "Số dư điểm", ru: "Остаток баллов" }

    // Returns.
    goes_back { en: "Goes back as", uz: "Qanday qaytariladi", uz_cyrl: "Қандай қайтарилади", az: "Necə qaytarılır", vi: "Hoàn lại bằng", ru: "Вернётся" }
    as_paid { en: "As it was paid", uz: "Qanday toʻlangan boʻlsa", uz_cyrl: "Қандай тўланган бўлса", az: "Ödənildiyi kimi", vi: "Như đã trả", ru: "Как оплачено" }
    taken_again(amount) { en: "Points taken again: {amount}", uz: "Qaytarib olinadigan ball: {amount}", uz_cyrl: "Қайтариб олинадиган балл: {amount}", az: "Geri alınan bal: {amount}", vi: "Điểm bị thu lại: {amount}", ru: "Баллов снимется: {amount}" }
    taken_from(name, amount) { en: "Points taken again from {name}: {amount}", uz: "Qaytarib olinadigan ball ({name}): {amount}", uz_cyrl: "Қайтариб олинадиган балл ({name}): {amount}", az: "Geri alınan bal ({name}): {amount}", vi: "Điểm bị thu lại của {name}: {amount}", ru: "Баллов снимется ({name}): {amount}" }
    stamps_back[n, card] { en: ["{card}: {n} stamp goes back", "{card}: {n} stamps go back"], uz: ["{card}: {n} ta belgi qaytariladi", "{card}: {n} ta belgi qaytariladi"], uz_cyrl: ["{card}: {n} та белги қайтарилади", "{card}: {n} та белги қайтарилади"], az: ["{card}: {n} möhür geri alınır", "{card}: {n} möhür geri alınır"], vi: ["{card}: thu lại {n} tem"], ru: ["{card}: снимется {n} штамп", "{card}: снимется {n} штампа", "{card}: снимется {n} штампов"] }
    free_back[n, card] { en: ["{card}: {n} free one can be taken again", "{card}: {n} free ones can be taken again"], uz: ["{card}: {n} ta bepulini yana olish mumkin", "{card}: {n} ta bepulini yana olish mumkin"], uz_cyrl: ["{card}: {n} та бепулини яна олиш мумкин", "{card}: {n} та бепулини яна олиш мумкин"], az: ["{card}: {n} pulsuz yenidən götürülə bilər", "{card}: {n} pulsuz yenidən götürülə bilər"], vi: ["{card}: được nhận lại {n} món miễn phí"], ru: ["{card}: {n} бесплатный можно взять снова", "{card}: {n} бесплатных можно взять снова", "{card}: {n} бесплатных можно взять снова"] }
    balance_below(amount) { en: "Points balance after that: {amount}. Points already used are made up by the next ones.", uz: "Shundan keyin ball qoldigʻi: {amount}. Ishlatilgan ballar keyingilari bilan qoplanadi.", uz_cyrl: "Шундан кейин балл қолдиғи: {amount}. Ишлатилган баллар кейингилари билан қопланади.", az: "Bundan sonra bal qalığı: {amount}. İstifadə olunmuş ballar növbətilərlə örtüləcək.", vi: "Số dư điểm sau đó: {amount}. Điểm đã dùng sẽ được bù bằng điểm sau này.", ru: "Остаток баллов после этого: {amount}. Потраченное покроют следующие баллы." }

    // On the customer's page.
    loyalty { en: "Loyalty", uz: "Bonuslar", uz_cyrl: "Бонуслар", az: "Loyallıq", vi: "Khách thân thiết", ru: "Лояльность" }
    level { en: "Level", uz: "Daraja", uz_cyrl: "Даража", az: "Səviyyə", vi: "Hạng", ru: "Уровень" }
    spent_for_level { en: "Counted spend", uz: "Hisoblangan xarid", uz_cyrl: "Ҳисобланган харид", az: "Sayılan alış", vi: "Chi tiêu được tính", ru: "Учтено покупок" }
    highest { en: "The highest level", uz: "Eng yuqori daraja", uz_cyrl: "Энг юқори даража", az: "Ən yüksək səviyyə", vi: "Hạng cao nhất", ru: "Высший уровень" }
    way_to(level) { en: "Way to {level}", uz: "{level} gacha yoʻl", uz_cyrl: "{level} гача йўл", az: "{level} səviyyəsinə yol", vi: "Đường lên {level}", ru: "Путь до «{level}»" }
    expires(amount, day) { en: "{amount} expires by {day}", uz: "{amount} {day} gacha kuyadi", uz_cyrl: "{amount} {day} гача куяди", az: "{amount} {day} tarixinədək yanır", vi: "{amount} hết hạn vào {day}", ru: "{amount} сгорит к {day}" }
    below_nothing { en: "Goods that earned points came back after the points were used", uz: "Ball ishlatilgach, uni bergan tovar qaytarilgan", uz_cyrl: "Балл ишлатилгач, уни берган товар қайтарилган", az: "Ballar istifadə olunduqdan sonra onları qazandıran mal qaytarılıb", vi: "Hàng tích điểm đã bị trả lại sau khi điểm được dùng", ru: "Товар вернули после того, как баллы за него потратили" }
    below_by_hand { en: "More points were taken by hand than there were", uz: "Qoʻlda bor balldan koʻproq olingan", uz_cyrl: "Қўлда бор баллдан кўпроқ олинган", az: "Əllə olandan çox bal alınıb", vi: "Đã trừ thủ công nhiều điểm hơn số đang có", ru: "Вручную списали больше баллов, чем было" }
    below_unpaid { en: "A payment was taken back after its points were used", uz: "Toʻlov bekor qilingan, uning ballari esa ishlatilgan edi", uz_cyrl: "Тўлов бекор қилинган, унинг баллари эса ишлатилган эди", az: "Ballar istifadə olunduqdan sonra ödəniş ləğv edilib", vi: "Khoản trả đã bị hủy sau khi điểm của nó được dùng", ru: "Платёж отменили после того, как баллы за него потратили" }
    below_used { en: "Points were used whose purchase was taken back, or that were used on another device too", uz: "Xaridi bekor qilingan yoki boshqa qurilmada ham ishlatilgan ballar sarflangan", uz_cyrl: "Хариди бекор қилинган ёки бошқа қурилмада ҳам ишлатилган баллар сарфланган", az: "Alışı ləğv edilmiş və ya başqa cihazda da istifadə olunmuş ballar xərclənib", vi: "Đã dùng điểm của đơn bị hủy, hoặc điểm đã dùng cả trên thiết bị khác", ru: "Потрачены баллы отменённой покупки или использованные и на другом устройстве" }
    entry_count[n] { en: ["{n} entry", "{n} entries"], uz: ["{n} ta yozuv", "{n} ta yozuv"], uz_cyrl: ["{n} та ёзув", "{n} та ёзув"], az: ["{n} qeyd", "{n} qeyd"], vi: ["{n} mục"], ru: ["{n} запись", "{n} записи", "{n} записей"] }
    counted_spend { en: "What counts towards the level", uz: "Daraja uchun hisoblangan xaridlar", uz_cyrl: "Даража учун ҳисобланган харидлар", az: "Səviyyə üçün sayılan alışlar", vi: "Chi tiêu được tính để lên hạng", ru: "Покупки, учтённые для уровня" }
    until(day) { en: "until {day}", uz: "{day} gacha", uz_cyrl: "{day} гача", az: "{day} tarixinədək", vi: "đến {day}", ru: "до {day}" }
    line_opening { en: "From before this notebook", uz: "Daftargacha boʻlgan", uz_cyrl: "Дафтаргача бўлган", az: "Dəftərdən əvvəl", vi: "Từ trước khi ghi sổ", ru: "До этой тетради" }
    line_earned { en: "Earned", uz: "Xarid uchun", uz_cyrl: "Харид учун", az: "Alışa görə", vi: "Tích điểm", ru: "За покупку" }
    line_spent { en: "Paid with points", uz: "Ball bilan toʻlangan", uz_cyrl: "Балл билан тўланган", az: "Balla ödənib", vi: "Trả bằng điểm", ru: "Оплата баллами" }
    line_given_back { en: "Given back with a return", uz: "Qaytarishda berilgan", uz_cyrl: "Қайтаришда берилган", az: "Qaytarışla geri verilib", vi: "Hoàn điểm khi trả hàng", ru: "Возвращено при возврате" }
    line_reversed { en: "Taken again for a return", uz: "Tovar qaytgani uchun olingan", uz_cyrl: "Товар қайтгани учун олинган", az: "Qaytarışa görə geri alınıb", vi: "Thu lại do trả hàng", ru: "Снято из-за возврата" }
    line_expired { en: "Expired", uz: "Muddati tugagan", uz_cyrl: "Муддати тугаган", az: "Vaxtı bitib", vi: "Hết hạn", ru: "Сгорело" }
    withdrawn(what) { en: "{what}: withdrawn", uz: "{what}: bekor qilingan", uz_cyrl: "{what}: бекор қилинган", az: "{what}: ləğv edilib", vi: "{what}: đã hủy", ru: "{what}: отменено" }
    welcome { en: "Welcome", uz: "Birinchi xarid sovgʻasi", uz_cyrl: "Биринчи харид совғаси", az: "İlk alış hədiyyəsi", vi: "Quà chào mừng", ru: "Приветственные баллы" }
    birthday { en: "Birthday", uz: "Tugʻilgan kun", uz_cyrl: "Туғилган кун", az: "Ad günü", vi: "Sinh nhật", ru: "День рождения" }
    referral { en: "Brought a new customer", uz: "Yangi mijoz olib keldi", uz_cyrl: "Янги мижоз олиб келди", az: "Yeni müştəri gətirib", vi: "Giới thiệu khách mới", ru: "Привёл нового клиента" }
    newcomer { en: "Came by recommendation", uz: "Tavsiya bilan kelgan", uz_cyrl: "Тавсия билан келган", az: "Tövsiyə ilə gəlib", vi: "Được giới thiệu đến", ru: "Пришёл по рекомендации" }
    adjusted { en: "Adjusted", uz: "Tuzatish", uz_cyrl: "Тузатиш", az: "Düzəliş", vi: "Điều chỉnh", ru: "Корректировка" }
    points_entry(what, amount) { en: "{what}: {amount} in points", uz: "{what}, ball: {amount}", uz_cyrl: "{what}, балл: {amount}", az: "{what}, bal: {amount}", vi: "{what}, điểm: {amount}", ru: "{what}, баллы: {amount}" }
    rose(level) { en: "Reached {level}", uz: "{level} darajasiga chiqdi", uz_cyrl: "{level} даражасига чиқди", az: "{level} səviyyəsinə çatdı", vi: "Lên hạng {level}", ru: "Достигнут уровень «{level}»" }

    // The owner's hand.
    adjust { en: "Adjust points", uz: "Ballni tuzatish", uz_cyrl: "Баллни тузатиш", az: "Balları düzəlt", vi: "Điều chỉnh điểm", ru: "Изменить баллы" }
    give { en: "Give", uz: "Berish", uz_cyrl: "Бериш", az: "Ver", vi: "Cộng", ru: "Начислить" }
    take { en: "Take", uz: "Olish", uz_cyrl: "Олиш", az: "Al", vi: "Trừ", ru: "Списать" }
    give_or_take { en: "Give or take", uz: "Berish yoki olish", uz_cyrl: "Бериш ёки олиш", az: "Ver və ya al", vi: "Cộng hay trừ", ru: "Начислить или списать" }
    how_many { en: "How many", uz: "Qancha", uz_cyrl: "Қанча", az: "Nə qədər", vi: "Bao nhiêu", ru: "Сколько" }
    reason { en: "Why", uz: "Sababi", uz_cyrl: "Сабаби", az: "Səbəb", vi: "Lý do", ru: "Почему" }
    points_adjusted { en: "Points adjusted", uz: "Ball tuzatildi", uz_cyrl: "Балл тузатилди", az: "Ballar düzəldildi", vi: "Đã điều chỉnh điểm", ru: "Баллы изменены" }
}
