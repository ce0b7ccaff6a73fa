//! What customers are rewarded with: levels, points, stamps, coupons and certificates in use.

words! {
    /// What customers are rewarded with: levels, points, stamps, coupons and certificates in use.
    pub struct RewardsWords;

    // At the counter.
    rewards { en: "Rewards", uz: "Imtiyozlar", uz_cyrl: "Имтиёзлар", az: "Mükafatlar", vi: "Ưu đãi", ru: "Привилегии" }
    to_next(amount, level) { en: "{amount} to {level}", uz: "{level} gacha {amount}", uz_cyrl: "{level} гача {amount}", az: "{level} səviyyəsinə {amount}", vi: "còn {amount} nữa lên {level}", ru: "{amount} до «{level}»" }
    back(percent) { en: "{percent} back", uz: "{percent} qaytadi", uz_cyrl: "{percent} қайтади", az: "{percent} geri", vi: "hoàn {percent}", ru: "кешбэк {percent}" }
    stamps_of(card, stamps, needed) { en: "{card}: {stamps} of {needed}", uz: "{card}: {needed} tadan {stamps}", uz_cyrl: "{card}: {needed} тадан {stamps}", az: "{card}: {needed}-dan {stamps}", vi: "{card}: {stamps}/{needed}", ru: "{card}: {stamps} из {needed}" }
    free_now[n] { en: ["{n} free", "{n} free"], uz: ["{n} tasi bepul", "{n} tasi bepul"], uz_cyrl: ["{n} таси бепул", "{n} таси бепул"], az: ["{n} pulsuz", "{n} pulsuz"], vi: ["{n} miễn phí"], ru: ["{n} бесплатно", "{n} бесплатно", "{n} бесплатно"] }
    points_of(amount) { en: "Points: {amount}", uz: "Ball: {amount}", uz_cyrl: "Балл: {amount}", az: "Bal: {amount}", vi: "Điểm: {amount}", ru: "Баллы: {amount}" }
    use_points(amount) { en: "Use points: {amount}", uz: "Ball bilan: {amount}", uz_cyrl: "Балл билан: {amount}", az: "Balla ödə: {amount}", vi: "Dùng điểm: {amount}", ru: "Списать баллы: {amount}" }
    level_discount(level) { en: "{level} discount", uz: "{level} chegirmasi", uz_cyrl: "{level} чегирмаси", az: "{level} endirimi", vi: "Giảm giá {level}", ru: "Скидка «{level}»" }
    take_free { en: "Take the free one", uz: "Bepulini berish", uz_cyrl: "Бепулини бериш", az: "Pulsuzu ver", vi: "Nhận phần miễn phí", ru: "Отдать бесплатный" }
    code { en: "Coupon or certificate", uz: "Kupon yoki sertifikat", uz_cyrl: "Купон ёки сертификат", az: "Kupon və ya sertifikat", vi: "Phiếu giảm giá hoặc phiếu quà tặng", ru: "Купон или сертификат" }
    use_code { en: "Use", uz: "Ishlatish", uz_cyrl: "Ишлатиш", az: "İstifadə et", vi: "Dùng", ru: "Применить" }
    unknown_code(code) { en: "No coupon or certificate has the code {code}", uz: "{code} kodli kupon yoki sertifikat yoʻq", uz_cyrl: "{code} кодли купон ёки сертификат йўқ", az: "{code} kodlu kupon və ya sertifikat yoxdur", vi: "Không có phiếu nào mang mã {code}", ru: "Нет купона или сертификата с кодом {code}" }
    without_code(code) { en: "Leave out {code}", uz: "{code} ni olib tashlash", uz_cyrl: "{code} ни олиб ташлаш", az: "{code} olmasın", vi: "Bỏ {code}", ru: "Убрать {code}" }
    coupon(code) { en: "Coupon {code}", uz: "Kupon {code}", uz_cyrl: "Купон {code}", az: "Kupon {code}", vi: "Phiếu giảm giá {code}", ru: "Купон {code}" }
    certificate(code) { en: "Certificate {code}", uz: "Sertifikat {code}", uz_cyrl: "Сертификат {code}", az: "Sertifikat {code}", vi: "Phiếu quà tặng {code}", ru: "Сертификат {code}" }
    stays_on_it(left) { en: "{left} stays on it", uz: "unda {left} qoladi", uz_cyrl: "унда {left} қолади", az: "üzərində {left} qalır", vi: "còn lại {left}", ru: "на нём останется {left}" }
    free_goods(card) { en: "Free: {card}", uz: "Bepul: {card}", uz_cyrl: "Бепул: {card}", az: "Pulsuz: {card}", vi: "Miễn phí: {card}", ru: "Бесплатно: {card}" }
    will_earn(amount) { en: "Earns {amount} in points", uz: "{amount} ball beriladi", uz_cyrl: "{amount} балл берилади", az: "{amount} bal qazandırır", vi: "Được {amount} điểm", ru: "Принесёт баллами {amount}" }
    will_reach(level) { en: "reaches {level}", uz: "{level} darajasiga chiqadi", uz_cyrl: "{level} даражасига чиқади", az: "{level} səviyyəsinə çatır", vi: "lên hạng {level}", ru: "новый уровень: {level}" }
    pay_with_points { en: "Pay with points", uz: "Ball bilan toʻlash", uz_cyrl: "Балл билан тўлаш", az: "Balla ödəmək", vi: "Trả bằng điểm", ru: "Оплатить баллами" }
    up_to(limit, balance) { en: "Up to {limit} of {balance}", uz: "{balance} dan {limit} gacha", uz_cyrl: "{balance} дан {limit} гача", az: "{balance} baldan {limit} qədər", vi: "Tối đa {limit} trong {balance}", ru: "До {limit} из {balance}" }

    // After the sale, and on the receipt.
    earned(amount) { en: "Earned in points: {amount}", uz: "Ball berildi: {amount}", uz_cyrl: "Балл берилди: {amount}", az: "Qazanılan bal: {amount}", vi: "Điểm được cộng: {amount}", ru: "Начислено баллов: {amount}" }
    later(amount) { en: "{amount} more once the debt is paid", uz: "qarz toʻlangach yana {amount}", uz_cyrl: "қарз тўлангач яна {amount}", az: "borc ödənəndə daha {amount}", vi: "thêm {amount} khi trả hết nợ", ru: "ещё {amount} после оплаты долга" }
    new_level(level) { en: "New level: {level}!", uz: "Yangi daraja: {level}!", uz_cyrl: "Янги даража: {level}!", az: "Yeni səviyyə: {level}!", vi: "Lên hạng mới: {level}!", ru: "Новый уровень: {level}!" }
    points_earned { en: "Points earned", uz: "Berilgan ball", uz_cyrl: "Берилган балл", az: "Qazanılan bal", vi: "Điểm được cộng", ru: "Начислено баллов" }
    points_balance { en: "Points balance", uz: "Ball qoldigʻi", uz_cyrl: "Балл қолдиғи", az: "Bal qalığı", vi: "Số dư điểm", ru: "Остаток баллов" }

    // Returns.
    goes_back { en: "Goes back as", uz: "Qanday qaytariladi", uz_cyrl: "Қандай қайтарилади", az: "Necə qaytarılır", vi: "Hoàn lại bằng", ru: "Вернётся" }
    as_paid { en: "As it was paid", uz: "Qanday toʻlangan boʻlsa", uz_cyrl: "Қандай тўланган бўлса", az: "Ödənildiyi kimi", vi: "Như đã trả", ru: "Как оплачено" }
    taken_again(amount) { en: "Points taken again: {amount}", uz: "Qaytarib olinadigan ball: {amount}", uz_cyrl: "Қайтариб олинадиган балл: {amount}", az: "Geri alınan bal: {amount}", vi: "Điểm bị thu lại: {amount}", ru: "Баллов снимется: {amount}" }
    balance_below(amount) { en: "Points balance after that: {amount}. Points already used are made up by the next ones.", uz: "Shundan keyin ball qoldigʻi: {amount}. Ishlatilgan ballar keyingilari bilan qoplanadi.", uz_cyrl: "Шундан кейин балл қолдиғи: {amount}. Ишлатилган баллар кейингилари билан қопланади.", az: "Bundan sonra bal qalığı: {amount}. İstifadə olunmuş ballar növbətilərlə örtüləcək.", vi: "Số dư điểm sau đó: {amount}. Điểm đã dùng sẽ được bù bằng điểm sau này.", ru: "Остаток баллов после этого: {amount}. Потраченное покроют следующие баллы." }
}
