//! The list of sales, receipts, returns.

words! {
    /// The list of sales, receipts, returns.
    pub struct SalesWords;

    // Ways to pay.
    cash { en: "Cash", uz: "Naqd", uz_cyrl: "Нақд", az: "Nağd", vi: "Tiền mặt", ru: "Наличные" }
    card { en: "Card", uz: "Karta", uz_cyrl: "Карта", az: "Kart", vi: "Thẻ", ru: "Карта" }
    transfer { en: "Transfer", uz: "Oʻtkazma", uz_cyrl: "Ўтказма", az: "Köçürmə", vi: "Chuyển khoản", ru: "Перевод" }
    credit { en: "On credit", uz: "Nasiya", uz_cyrl: "Насия", az: "Nisyə", vi: "Ghi nợ", ru: "В долг" }
    points { en: "Points", uz: "Ballar", uz_cyrl: "Баллар", az: "Bonuslar", vi: "Điểm", ru: "Баллы" }
    certificate { en: "Gift certificate", uz: "Sovgʻa sertifikati", uz_cyrl: "Совға сертификати", az: "Hədiyyə kartı", vi: "Phiếu quà tặng", ru: "Подарочный сертификат" }

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
}
