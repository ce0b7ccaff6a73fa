//! Why a command was refused.

words! {
    /// Why a command was refused.
    pub struct RefusalsWords;

    name_needed { en: "Enter a name", uz: "Nomini kiriting", uz_cyrl: "Номини киритинг", az: "Ad daxil edin", vi: "Hãy nhập tên", ru: "Введите название или имя" }
    currency_needed { en: "Choose a currency", uz: "Valyutani tanlang", uz_cyrl: "Валютани танланг", az: "Valyuta seçin", vi: "Hãy chọn tiền tệ", ru: "Выберите валюту" }
    text_needed { en: "Write something first", uz: "Avval biror narsa yozing", uz_cyrl: "Аввал бирор нарса ёзинг", az: "Əvvəlcə bir şey yazın", vi: "Hãy viết gì đó trước", ru: "Сначала напишите что-нибудь" }
    customer_needed { en: "Choose a customer", uz: "Mijozni tanlang", uz_cyrl: "Мижозни танланг", az: "Müştəri seçin", vi: "Hãy chọn khách hàng", ru: "Выберите клиента" }
    card_taken(name) { en: "This card already belongs to: {name}", uz: "Bu karta allaqachon band: {name}", uz_cyrl: "Бу карта аллақачон банд: {name}", az: "Bu kart artıq istifadədədir: {name}", vi: "Thẻ này đã thuộc về: {name}", ru: "Эта карта уже занята: {name}" }
    barcode_taken(name) { en: "This barcode is already used by: {name}", uz: "Bu shtrix-kod allaqachon ishlatilgan: {name}", uz_cyrl: "Бу штрих-код аллақачон ишлатилган: {name}", az: "Bu ştrix-kod artıq istifadə olunur: {name}", vi: "Mã vạch này đã dùng cho: {name}", ru: "Этот штрихкод уже занят: {name}" }
    nothing_sold { en: "Add something to sell first", uz: "Avval tovar qoʻshing", uz_cyrl: "Аввал товар қўшинг", az: "Əvvəlcə mal əlavə edin", vi: "Hãy thêm món hàng trước", ru: "Сначала добавьте товар" }
    quantity_out_of_range(line) { en: "Line {line}: check the quantity", uz: "{line}-qator: sonini tekshiring", uz_cyrl: "{line}-қатор: сонини текширинг", az: "Sətir {line}: sayını yoxlayın", vi: "Dòng {line}: kiểm tra lại số lượng", ru: "Строка {line}: проверьте количество" }
    discount_too_large(line) { en: "Line {line}: the discount is larger than the price", uz: "{line}-qator: chegirma narxdan katta", uz_cyrl: "{line}-қатор: чегирма нархдан катта", az: "Sətir {line}: endirim qiymətdən böyükdür", vi: "Dòng {line}: giảm giá lớn hơn giá bán", ru: "Строка {line}: скидка больше цены" }
    tenders_do_not_match(total, paid) { en: "To pay: {total}, entered: {paid}", uz: "Toʻlanishi kerak: {total}, kiritildi: {paid}", uz_cyrl: "Тўланиши керак: {total}, киритилди: {paid}", az: "Ödənilməlidir: {total}, daxil edilib: {paid}", vi: "Cần trả: {total}, đã nhập: {paid}", ru: "К оплате: {total}, введено: {paid}" }
    return_too_large(line) { en: "Line {line}: more than was sold", uz: "{line}-qator: sotilganidan koʻp", uz_cyrl: "{line}-қатор: сотилганидан кўп", az: "Sətir {line}: satılandan çoxdur", vi: "Dòng {line}: nhiều hơn số đã bán", ru: "Строка {line}: больше, чем продано" }
    refund_too_large(limit) { en: "At most {limit} can be given back", uz: "Koʻpi bilan {limit} qaytarish mumkin", uz_cyrl: "Кўпи билан {limit} қайтариш мумкин", az: "Ən çoxu {limit} qaytarmaq olar", vi: "Chỉ có thể hoàn tối đa {limit}", ru: "Вернуть можно не больше {limit}" }
    sale_is_void { en: "It was taken back already", uz: "U allaqachon bekor qilingan", uz_cyrl: "У аллақачон бекор қилинган", az: "O artıq ləğv edilib", vi: "Đã được hủy trước đó", ru: "Это уже отменено" }
    already_written { en: "It is written down already", uz: "U allaqachon yozilgan", uz_cyrl: "У аллақачон ёзилган", az: "O artıq yazılıb", vi: "Đã được ghi trước đó", ru: "Это уже записано" }
}
