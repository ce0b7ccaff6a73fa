//! The counter.

words! {
    /// The counter.
    pub struct SellWords;

    title { en: "New sale", uz: "Yangi savdo", uz_cyrl: "Янги савдо", az: "Yeni satış", vi: "Bán hàng mới", ru: "Новая продажа" }

    // Finding what is sold.
    find_product { en: "Product or barcode", uz: "Tovar yoki shtrix-kod", uz_cyrl: "Товар ёки штрих-код", az: "Mal və ya ştrixkod", vi: "Sản phẩm hoặc mã vạch", ru: "Товар или штрихкод" }
    find_product_hint { en: "Name, code, “hem 15000”", uz: "Nomi, kod, “yubka 15000”", uz_cyrl: "Номи, код, «юбка 15000»", az: "Ad, kod, “düymə 15000”", vi: "Tên, mã, “lên gấu 15000”", ru: "Товар, код, «подшив 15000»" }
    nothing_found { en: "No such product. Enter writes a free line.", uz: "Bunday tovar yoʻq. Enter erkin qator yozadi.", uz_cyrl: "Бундай товар йўқ. Энтер эркин қатор ёзади.", az: "Belə mal yoxdur. Enter sərbəst sətir yazır.", vi: "Không có sản phẩm này. Nhấn Enter để ghi dòng tự do.", ru: "Такого товара нет. Ввод запишет свободную строку." }
    unknown_code(code) { en: "Nothing has the code {code}", uz: "{code} kodli hech narsa yoʻq", uz_cyrl: "{code} кодли ҳеч нарса йўқ", az: "{code} kodlu heç nə yoxdur", vi: "Không có gì mang mã {code}", ru: "Ничего нет с кодом {code}" }
    answer_first { en: "Answer this first, then scan the next one", uz: "Avval bunga javob bering, keyin navbatdagisini skanerlang", uz_cyrl: "Аввал бунга жавоб беринг, кейин навбатдагисини сканерланг", az: "Əvvəlcə buna cavab verin, sonra növbətini oxudun", vi: "Hãy trả lời mục này trước rồi quét món tiếp theo", ru: "Сначала ответьте здесь, потом сканируйте следующий" }
    add_product { en: "Add a product", uz: "Tovar qoʻshish", uz_cyrl: "Товар қўшиш", az: "Mal əlavə et", vi: "Thêm sản phẩm", ru: "Добавить товар" }
    tap_product { en: "Products to tap", uz: "Bosib tanlanadigan tovarlar", uz_cyrl: "Босиб танланадиган товарлар", az: "Toxunmaqla seçilən mallar", vi: "Chạm để chọn sản phẩm", ru: "Товары для выбора касанием" }
    categories { en: "Categories", uz: "Turkumlar", uz_cyrl: "Туркумлар", az: "Kateqoriyalar", vi: "Nhóm hàng", ru: "Категории" }
    often { en: "Often sold", uz: "Koʻp sotiladi", uz_cyrl: "Кўп сотилади", az: "Çox satılan", vi: "Bán chạy", ru: "Часто продаётся" }
    added(title, total) { en: "Added: {title}. To pay: {total}", uz: "Qoʻshildi: {title}. Toʻlanadi: {total}", uz_cyrl: "Қўшилди: {title}. Тўланади: {total}", az: "Əlavə edildi: {title}. Ödəniləcək: {total}", vi: "Đã thêm: {title}. Phải trả: {total}", ru: "Добавлено: {title}. К оплате: {total}" }

    // Free lines.
    free_line { en: "Free line", uz: "Erkin qator", uz_cyrl: "Эркин қатор", az: "Sərbəst sətir", vi: "Dòng tự do", ru: "Свободная строка" }
    free_text { en: "What is sold", uz: "Nima sotildi", uz_cyrl: "Нима сотилди", az: "Nə satılır", vi: "Bán gì", ru: "Что продаётся" }
    add_line { en: "Add to the sale", uz: "Savdoga qoʻshish", uz_cyrl: "Савдога қўшиш", az: "Satışa əlavə et", vi: "Thêm vào đơn", ru: "Добавить в продажу" }

    // What lies on the counter.
    cart { en: "On the counter", uz: "Peshtaxtada", uz_cyrl: "Пештахтада", az: "Piştaxtada", vi: "Trên quầy", ru: "На прилавке" }
    cart_empty_title { en: "Nothing on the counter yet", uz: "Peshtaxtada hali hech narsa yoʻq", uz_cyrl: "Пештахтада ҳали ҳеч нарса йўқ", az: "Piştaxtada hələ heç nə yoxdur", vi: "Chưa có gì trên quầy", ru: "На прилавке пока пусто" }
    cart_empty { en: "Scan a barcode, find a product or write a free line.", uz: "Shtrix-kodni skanerlang, tovarni toping yoki erkin qator yozing.", uz_cyrl: "Штрих-кодни сканерланг, товарни топинг ёки эркин қатор ёзинг.", az: "Ştrixkodu oxudun, malı tapın və ya sərbəst sətir yazın.", vi: "Hãy quét mã vạch, tìm sản phẩm hoặc ghi dòng tự do.", ru: "Отсканируйте штрихкод, найдите товар или запишите свободную строку." }
    clear { en: "Clear the counter", uz: "Peshtaxtani boʻshatish", uz_cyrl: "Пештахтани бўшатиш", az: "Piştaxtanı boşalt", vi: "Dọn quầy", ru: "Очистить прилавок" }
    cleared { en: "The counter was cleared", uz: "Peshtaxta boʻshatildi", uz_cyrl: "Пештахта бўшатилди", az: "Piştaxta boşaldıldı", vi: "Đã dọn quầy", ru: "Прилавок очищен" }
    edit_line(title) { en: "Price and discount: {title}", uz: "Narx va chegirma: {title}", uz_cyrl: "Нарх ва чегирма: {title}", az: "Qiymət və endirim: {title}", vi: "Giá và giảm giá: {title}", ru: "Цена и скидка: {title}" }
    quantity_of(title) { en: "Quantity: {title}", uz: "Soni: {title}", uz_cyrl: "Сони: {title}", az: "Say: {title}", vi: "Số lượng: {title}", ru: "Количество: {title}" }
    less_of(title) { en: "Less: {title}", uz: "Kamroq: {title}", uz_cyrl: "Камроқ: {title}", az: "Daha az: {title}", vi: "Bớt: {title}", ru: "Меньше: {title}" }
    more_of(title) { en: "More: {title}", uz: "Koʻproq: {title}", uz_cyrl: "Кўпроқ: {title}", az: "Daha çox: {title}", vi: "Thêm: {title}", ru: "Больше: {title}" }
    remove_line(title) { en: "Remove: {title}", uz: "Olib tashlash: {title}", uz_cyrl: "Олиб ташлаш: {title}", az: "Çıxar: {title}", vi: "Bỏ: {title}", ru: "Убрать: {title}" }
    removed(title) { en: "Removed: {title}", uz: "Olib tashlandi: {title}", uz_cyrl: "Олиб ташланди: {title}", az: "Çıxarıldı: {title}", vi: "Đã bỏ: {title}", ru: "Убрано: {title}" }
    unit_price { en: "Price of one", uz: "Bittasining narxi", uz_cyrl: "Биттасининг нархи", az: "Birinin qiyməti", vi: "Đơn giá", ru: "Цена за штуку" }
    price_per(price, unit) { en: "{price} / {unit}", uz: "{price} / {unit}", uz_cyrl: "{price} / {unit}", az: "{price} / {unit}", vi: "{price} / {unit}", ru: "{price} / {unit}" }
    discount_in { en: "Discount in per cent or money", uz: "Chegirma foizda yoki pulda", uz_cyrl: "Чегирма фоизда ёки пулда", az: "Endirim faizlə və ya pulla", vi: "Giảm theo phần trăm hoặc số tiền", ru: "Скидка в процентах или деньгах" }

    // What has no price.
    no_price { en: "No price", uz: "Narxsiz", uz_cyrl: "Нархсиз", az: "Qiymətsiz", vi: "Chưa có giá", ru: "Без цены" }
    no_price_yet { en: "It has no price yet", uz: "Narxi hali yozilmagan", uz_cyrl: "Нархи ҳали ёзилмаган", az: "Hələ qiyməti yoxdur", vi: "Sản phẩm này chưa có giá", ru: "Цена ещё не указана" }
    keep_price { en: "Keep it as the price of the product", uz: "Tovar narxi sifatida saqlash", uz_cyrl: "Товар нархи сифатида сақлаш", az: "Malın qiyməti kimi yadda saxla", vi: "Lưu làm giá của sản phẩm", ru: "Сохранить как цену товара" }

    // What it comes to.
    receipt_discount { en: "Discount on everything", uz: "Hammasiga chegirma", uz_cyrl: "Ҳаммасига чегирма", az: "Hamısına endirim", vi: "Giảm giá toàn đơn", ru: "Скидка на всё" }
    without_discounts { en: "Without discounts", uz: "Chegirmasiz", uz_cyrl: "Чегирмасиз", az: "Endirimsiz", vi: "Chưa giảm giá", ru: "Без скидок" }
    discounts { en: "Discounts", uz: "Chegirmalar", uz_cyrl: "Чегирмалар", az: "Endirimlər", vi: "Giảm giá", ru: "Скидки" }
    to_pay { en: "To pay", uz: "Toʻlanadi", uz_cyrl: "Тўланади", az: "Ödəniləcək", vi: "Phải trả", ru: "К оплате" }
    cash_exact { en: "Cash, exact", uz: "Naqd, qaytimsiz", uz_cyrl: "Нақд, қайтимсиз", az: "Nağd, tam", vi: "Tiền mặt, vừa đủ", ru: "Наличные без сдачи" }
    pay { en: "Pay…", uz: "Toʻlov…", uz_cyrl: "Тўлов…", az: "Ödəniş…", vi: "Thanh toán…", ru: "Оплата…" }

    // Payment.
    payment { en: "Payment", uz: "Toʻlov", uz_cyrl: "Тўлов", az: "Ödəniş", vi: "Thanh toán", ru: "Оплата" }
    mixed { en: "Mixed", uz: "Aralash", uz_cyrl: "Аралаш", az: "Qarışıq", vi: "Kết hợp", ru: "Смешанная" }
    given { en: "Given", uz: "Berildi", uz_cyrl: "Берилди", az: "Verildi", vi: "Khách đưa", ru: "Получено" }
    round_amounts { en: "Round amounts", uz: "Yaxlit summalar", uz_cyrl: "Яхлит суммалар", az: "Yuvarlaq məbləğlər", vi: "Số tiền tròn", ru: "Круглые суммы" }
    number_pad { en: "Number pad", uz: "Raqamlar", uz_cyrl: "Рақамлар", az: "Rəqəmlər", vi: "Bàn phím số", ru: "Цифры" }
    erase_digit { en: "Erase a digit", uz: "Raqamni oʻchirish", uz_cyrl: "Рақамни ўчириш", az: "Rəqəmi sil", vi: "Xóa một chữ số", ru: "Стереть цифру" }
    change(amount) { en: "Change: {amount}", uz: "Qaytim: {amount}", uz_cyrl: "Қайтим: {amount}", az: "Qalıq: {amount}", vi: "Tiền thối: {amount}", ru: "Сдача: {amount}" }
    missing(amount) { en: "Still missing: {amount}", uz: "Yana kerak: {amount}", uz_cyrl: "Яна керак: {amount}", az: "Çatmır: {amount}", vi: "Còn thiếu: {amount}", ru: "Не хватает: {amount}" }
    too_much(amount) { en: "Too much: {amount}", uz: "Ortiqcha: {amount}", uz_cyrl: "Ортиқча: {amount}", az: "Artıqdır: {amount}", vi: "Thừa: {amount}", ru: "Лишнее: {amount}" }
    the_rest(way) { en: "The rest: {way}", uz: "Qolgani: {way}", uz_cyrl: "Қолгани: {way}", az: "Qalanı: {way}", vi: "Phần còn lại: {way}", ru: "Остаток: {way}" }
    take_payment(amount) { en: "Take {amount}", uz: "{amount} olish", uz_cyrl: "{amount} олиш", az: "{amount} alındı", vi: "Nhận {amount}", ru: "Принять {amount}" }

    // The customer.
    find_customer_hint { en: "Phone, name or card", uz: "Telefon, ism yoki karta", uz_cyrl: "Телефон, исм ёки карта", az: "Telefon, ad və ya kart", vi: "Điện thoại, tên hoặc thẻ", ru: "Телефон, имя или карта" }
    new_customer(typed) { en: "New customer: {typed}", uz: "Yangi mijoz: {typed}", uz_cyrl: "Янги мижоз: {typed}", az: "Yeni müştəri: {typed}", vi: "Khách hàng mới: {typed}", ru: "Новый клиент: {typed}" }
    customer_added(name) { en: "Customer added: {name}", uz: "Mijoz qoʻshildi: {name}", uz_cyrl: "Мижоз қўшилди: {name}", az: "Müştəri əlavə edildi: {name}", vi: "Đã thêm khách hàng: {name}", ru: "Клиент добавлен: {name}" }
    without_customer { en: "Without a customer", uz: "Mijozsiz", uz_cyrl: "Мижозсиз", az: "Müştərisiz", vi: "Không ghi khách hàng", ru: "Без клиента" }
    bought_before(purchases, last) { en: "{purchases}, last {last}", uz: "{purchases}, oxirgisi {last}", uz_cyrl: "{purchases}, охиргиси {last}", az: "{purchases}, sonuncusu {last}", vi: "{purchases}, gần nhất {last}", ru: "{purchases}, последняя {last}" }

    // What is seldom needed.
    more { en: "More about this sale", uz: "Savdo haqida yana", uz_cyrl: "Савдо ҳақида яна", az: "Satış haqqında daha çox", vi: "Thông tin thêm", ru: "Ещё о продаже" }
    no_seller { en: "Nobody in particular", uz: "Hech kim", uz_cyrl: "Ҳеч ким", az: "Heç kim", vi: "Không ai cụ thể", ru: "Никто" }
    purpose { en: "What for", uz: "Nima maqsadda", uz_cyrl: "Нима мақсадда", az: "Nə üçün", vi: "Mua để làm gì", ru: "Для чего" }
    campaign { en: "What brought the customer", uz: "Mijozni nima olib keldi", uz_cyrl: "Мижозни нима олиб келди", az: "Müştərini nə gətirdi", vi: "Khách đến nhờ đâu", ru: "Что привело клиента" }
    campaign_hint { en: "A campaign, a sign, a friend", uz: "Aksiya, eʼlon, tanish", uz_cyrl: "Акция, эълон, таниш", az: "Kampaniya, elan, dost", vi: "Chiến dịch, biển hiệu, bạn bè", ru: "Акция, вывеска, знакомые" }

    // After the payment.
    done_title { en: "Sold", uz: "Sotildi", uz_cyrl: "Сотилди", az: "Satıldı", vi: "Đã bán", ru: "Продано" }
    next_sale { en: "Next sale", uz: "Keyingi savdo", uz_cyrl: "Кейинги савдо", az: "Növbəti satış", vi: "Đơn tiếp theo", ru: "Следующая продажа" }
    open_receipt { en: "Open the receipt", uz: "Chekni ochish", uz_cyrl: "Чекни очиш", az: "Çeki aç", vi: "Mở hóa đơn", ru: "Открыть чек" }
    take_back { en: "Take the sale back", uz: "Savdoni bekor qilish", uz_cyrl: "Савдони бекор қилиш", az: "Satışı ləğv et", vi: "Hủy đơn bán", ru: "Отменить продажу" }
    taken_back { en: "The sale was taken back", uz: "Savdo bekor qilindi", uz_cyrl: "Савдо бекор қилинди", az: "Satış ləğv edildi", vi: "Đã hủy đơn bán", ru: "Продажа отменена" }
    back_to_counter { en: "Put it on the counter again", uz: "Yana peshtaxtaga qoʻyish", uz_cyrl: "Яна пештахтага қўйиш", az: "Yenidən piştaxtaya qoy", vi: "Đặt lại lên quầy", ru: "Вернуть на прилавок" }

    // Unfinished sales of tabs that were closed.
    left_behind(amount, when) { en: "An unfinished sale of {amount} is waiting ({when})", uz: "Tugallanmagan savdo kutmoqda: {amount} ({when})", uz_cyrl: "Тугалланмаган савдо кутмоқда: {amount} ({when})", az: "Bitməmiş satış gözləyir: {amount} ({when})", vi: "Còn một đơn chưa xong: {amount} ({when})", ru: "Ждёт незаконченная продажа: {amount} ({when})" }
    go_on_with_it { en: "Go on with it", uz: "Davom ettirish", uz_cyrl: "Давом эттириш", az: "Davam etdir", vi: "Làm tiếp", ru: "Продолжить её" }
    discard_it { en: "Discard it", uz: "Tashlab yuborish", uz_cyrl: "Ташлаб юбориш", az: "At", vi: "Bỏ đi", ru: "Удалить её" }

    // Keys.
    keys { en: "Keys at the counter", uz: "Peshtaxta tugmalari", uz_cyrl: "Пештахта тугмалари", az: "Piştaxta düymələri", vi: "Phím tắt tại quầy", ru: "Клавиши прилавка" }
    key_product { en: "find a product", uz: "tovar topish", uz_cyrl: "товар топиш", az: "mal tap", vi: "tìm sản phẩm", ru: "найти товар" }
    key_customer { en: "find the customer", uz: "mijozni topish", uz_cyrl: "мижозни топиш", az: "müştərini tap", vi: "tìm khách hàng", ru: "найти клиента" }
    key_pay { en: "payment", uz: "toʻlov", uz_cyrl: "тўлов", az: "ödəniş", vi: "thanh toán", ru: "оплата" }
    key_cash { en: "paid in cash, exactly", uz: "naqd toʻlandi, qaytimsiz", uz_cyrl: "нақд тўланди, қайтимсиз", az: "nağd ödənildi, qalıqsız", vi: "trả tiền mặt vừa đủ", ru: "оплачено наличными без сдачи" }
    key_quantity { en: "before a name or barcode: three of it", uz: "nom yoki shtrix-kod oldida: undan uchta", uz_cyrl: "ном ёки штрих-код олдида: ундан учта", az: "addan və ya ştrixkoddan əvvəl: üç ədəd", vi: "trước tên hoặc mã vạch: lấy ba cái", ru: "перед названием или штрихкодом: три штуки" }
    key_free { en: "after words and a price: a free line", uz: "soʻz va narxdan keyin: erkin qator", uz_cyrl: "сўз ва нархдан кейин: эркин қатор", az: "söz və qiymətdən sonra: sərbəst sətir", vi: "sau chữ và giá: dòng tự do", ru: "после слов и цены: свободная строка" }
    scanner_hint { en: "A barcode scanner works anywhere on this page; it also reads customers’ cards.", uz: "Shtrix-kod skaneri shu sahifaning istalgan joyida ishlaydi; mijoz kartasini ham oʻqiydi.", uz_cyrl: "Штрих-код сканери шу саҳифанинг исталган жойида ишлайди; мижоз картасини ҳам ўқийди.", az: "Ştrixkod oxuyucusu bu səhifənin hər yerində işləyir; müştəri kartlarını da oxuyur.", vi: "Máy quét mã vạch dùng được ở bất cứ đâu trên trang này; đọc được cả thẻ khách hàng.", ru: "Сканер штрихкодов работает в любом месте этой страницы; он читает и карты клиентов." }
}
