//! Products and variants.

words! {
    /// Products and variants.
    pub struct ProductsWords;

    // The list.
    search { en: "Find a product", uz: "Tovarni topish", uz_cyrl: "Товарни топиш", az: "Mal tap", vi: "Tìm sản phẩm", ru: "Найти товар" }
    add { en: "New product", uz: "Yangi tovar", uz_cyrl: "Янги товар", az: "Yeni mal", vi: "Sản phẩm mới", ru: "Новый товар" }
    added(name) { en: "Product added: {name}", uz: "Tovar qoʻshildi: {name}", uz_cyrl: "Товар қўшилди: {name}", az: "Mal əlavə edildi: {name}", vi: "Đã thêm sản phẩm: {name}", ru: "Товар добавлен: {name}" }
    empty_title { en: "No products yet", uz: "Hali tovarlar yoʻq", uz_cyrl: "Ҳали товарлар йўқ", az: "Hələ mal yoxdur", vi: "Chưa có sản phẩm nào", ru: "Товаров пока нет" }
    empty { en: "Add what you sell most. Everything else can be sold as a free line.", uz: "Eng koʻp sotiladiganlarini qoʻshing. Qolganini erkin qator bilan sotish mumkin.", uz_cyrl: "Энг кўп сотиладиганларини қўшинг. Қолганини эркин қатор билан сотиш мумкин.", az: "Ən çox satdığınızı əlavə edin. Qalanını sərbəst sətirlə satmaq olar.", vi: "Hãy thêm những thứ bán nhiều nhất. Phần còn lại có thể bán bằng dòng tự do.", ru: "Добавьте то, что продаёте чаще всего. Остальное можно продать свободной строкой." }
    nothing_in_filter { en: "No product fits.", uz: "Mos tovar yoʻq.", uz_cyrl: "Мос товар йўқ.", az: "Uyğun mal yoxdur.", vi: "Không có sản phẩm phù hợp.", ru: "Подходящих товаров нет." }
    show_all { en: "Show all", uz: "Hammasini koʻrsatish", uz_cyrl: "Ҳаммасини кўрсатиш", az: "Hamısını göstər", vi: "Hiện tất cả", ru: "Показать все" }
    by_name { en: "By name", uz: "Nomi boʻyicha", uz_cyrl: "Номи бўйича", az: "Ada görə", vi: "Theo tên", ru: "По названию" }
    by_revenue { en: "Most revenue", uz: "Koʻp tushum", uz_cyrl: "Кўп тушум", az: "Ən çox gəlir", vi: "Doanh thu cao nhất", ru: "По выручке" }
    by_quantity { en: "Most sold", uz: "Koʻp sotilgan", uz_cyrl: "Кўп сотилган", az: "Ən çox satılan", vi: "Bán nhiều nhất", ru: "По количеству" }
    by_profit { en: "Most profit", uz: "Koʻp foyda", uz_cyrl: "Кўп фойда", az: "Ən çox mənfəət", vi: "Lãi nhiều nhất", ru: "По прибыли" }
    by_slowest { en: "Not sold for longest", uz: "Anchadan beri sotilmagan", uz_cyrl: "Анчадан бери сотилмаган", az: "Çoxdan satılmayan", vi: "Lâu chưa bán được", ru: "Давно не продавались" }
    sold_in { en: "Sold in", uz: "Sotilgan davr", uz_cyrl: "Сотилган давр", az: "Satış dövrü", vi: "Đã bán trong", ru: "Продано за" }
    sold_count(quantity) { en: "sold: {quantity}", uz: "sotildi: {quantity}", uz_cyrl: "сотилди: {quantity}", az: "satılıb: {quantity}", vi: "đã bán: {quantity}", ru: "продано: {quantity}" }
    variants_count[n] { en: ["{n} variant", "{n} variants"], uz: ["{n} xil", "{n} xil"], uz_cyrl: ["{n} хил", "{n} хил"], az: ["{n} növ", "{n} növ"], vi: ["{n} phân loại"], ru: ["{n} вариант", "{n} варианта", "{n} вариантов"] }
    no_longer_sold { en: "No longer sold", uz: "Endi sotilmaydi", uz_cyrl: "Энди сотилмайди", az: "Artıq satılmır", vi: "Ngừng bán", ru: "Больше не продаётся" }
    without_price { en: "Without a price", uz: "Narxi yozilmagan", uz_cyrl: "Нархи ёзилмаган", az: "Qiyməti olmayan", vi: "Chưa có giá", ru: "Без цены" }
    none_open_title { en: "No product is open", uz: "Tovar ochilmagan", uz_cyrl: "Товар очилмаган", az: "Açıq mal yoxdur", vi: "Chưa mở sản phẩm nào", ru: "Товар не открыт" }
    none_open { en: "Choose a product from the list.", uz: "Roʻyxatdan tovarni tanlang.", uz_cyrl: "Рўйхатдан товарни танланг.", az: "Siyahıdan mal seçin.", vi: "Hãy chọn một sản phẩm trong danh sách.", ru: "Выберите товар в списке." }

    // Many at once.
    change_many { en: "Change price or category", uz: "Narx yoki turkumni oʻzgartirish", uz_cyrl: "Нарх ёки туркумни ўзгартириш", az: "Qiyməti və ya kateqoriyanı dəyiş", vi: "Đổi giá hoặc nhóm hàng", ru: "Изменить цену или категорию" }
    raise_percent { en: "Price: up by per cent", uz: "Narx: foizga oshirish", uz_cyrl: "Нарх: фоизга ошириш", az: "Qiymət: faizlə artır", vi: "Giá: tăng theo phần trăm", ru: "Цена: поднять на процент" }
    lower_percent { en: "Price: down by per cent", uz: "Narx: foizga tushirish", uz_cyrl: "Нарх: фоизга тушириш", az: "Qiymət: faizlə endir", vi: "Giá: giảm theo phần trăm", ru: "Цена: снизить на процент" }
    raise_amount { en: "Price: up by an amount", uz: "Narx: summaga oshirish", uz_cyrl: "Нарх: суммага ошириш", az: "Qiymət: məbləğ qədər artır", vi: "Giá: tăng theo số tiền", ru: "Цена: поднять на сумму" }
    lower_amount { en: "Price: down by an amount", uz: "Narx: summaga tushirish", uz_cyrl: "Нарх: суммага тушириш", az: "Qiymət: məbləğ qədər endir", vi: "Giá: giảm theo số tiền", ru: "Цена: снизить на сумму" }
    set_price { en: "One price for all", uz: "Hammasiga bitta narx", uz_cyrl: "Ҳаммасига битта нарх", az: "Hamısına bir qiymət", vi: "Một giá cho tất cả", ru: "Одна цена для всех" }
    by_percent { en: "By how many per cent", uz: "Necha foizga", uz_cyrl: "Неча фоизга", az: "Neçə faiz", vi: "Bao nhiêu phần trăm", ru: "На сколько процентов" }
    by_amount { en: "By how much", uz: "Qanchaga", uz_cyrl: "Қанчага", az: "Nə qədər", vi: "Bao nhiêu tiền", ru: "На сколько" }
    round_to { en: "Round prices to", uz: "Narxlarni yaxlitlash", uz_cyrl: "Нархларни яхлитлаш", az: "Qiymətləri yuvarlaqlaşdır", vi: "Làm tròn giá đến", ru: "Округлять цены до" }
    not_rounded { en: "Do not round", uz: "Yaxlitlanmasin", uz_cyrl: "Яхлитланмасин", az: "Yuvarlaqlaşdırma", vi: "Không làm tròn", ru: "Не округлять" }
    price_becomes(name, before, after) { en: "{name}: {before} → {after}", uz: "{name}: {before} → {after}", uz_cyrl: "{name}: {before} → {after}", az: "{name}: {before} → {after}", vi: "{name}: {before} → {after}", ru: "{name}: {before} → {after}" }
    said[n] { en: ["{n} product changed", "{n} products changed"], uz: ["{n} ta tovar oʻzgartirildi", "{n} ta tovar oʻzgartirildi"], uz_cyrl: ["{n} та товар ўзгартирилди", "{n} та товар ўзгартирилди"], az: ["{n} mal dəyişdirildi", "{n} mal dəyişdirildi"], vi: ["Đã sửa {n} sản phẩm"], ru: ["Изменён {n} товар", "Изменены {n} товара", "Изменено {n} товаров"] }
    deleted_many[n] { en: ["{n} product deleted", "{n} products deleted"], uz: ["{n} ta tovar oʻchirildi", "{n} ta tovar oʻchirildi"], uz_cyrl: ["{n} та товар ўчирилди", "{n} та товар ўчирилди"], az: ["{n} mal silindi", "{n} mal silindi"], vi: ["Đã xóa {n} sản phẩm"], ru: ["Удалён {n} товар", "Удалено {n} товара", "Удалено {n} товаров"] }

    // One product.
    no_such_product { en: "There is no product at this address.", uz: "Bu manzilda tovar yoʻq.", uz_cyrl: "Бу манзилда товар йўқ.", az: "Bu ünvanda mal yoxdur.", vi: "Không có sản phẩm ở địa chỉ này.", ru: "По этому адресу нет товара." }
    details { en: "Details", uz: "Tafsilotlar", uz_cyrl: "Тафсилотлар", az: "Təfərrüat", vi: "Chi tiết", ru: "Подробности" }
    category { en: "Category", uz: "Turkum", uz_cyrl: "Туркум", az: "Kateqoriya", vi: "Nhóm hàng", ru: "Категория" }
    brand { en: "Brand", uz: "Brend", uz_cyrl: "Бренд", az: "Marka", vi: "Thương hiệu", ru: "Марка" }
    fabric { en: "Fabric or material", uz: "Mato yoki material", uz_cyrl: "Мато ёки материал", az: "Parça və ya material", vi: "Chất liệu", ru: "Ткань или материал" }
    unit { en: "Unit", uz: "Oʻlchov birligi", uz_cyrl: "Ўлчов бирлиги", az: "Ölçü vahidi", vi: "Đơn vị", ru: "Единица" }
    cost { en: "Cost", uz: "Tannarxi", uz_cyrl: "Таннархи", az: "Maya dəyəri", vi: "Giá vốn", ru: "Себестоимость" }
    barcode { en: "Barcode", uz: "Shtrix-kod", uz_cyrl: "Штрих-код", az: "Ştrixkod", vi: "Mã vạch", ru: "Штрихкод" }
    sku { en: "Own code", uz: "Ichki kod", uz_cyrl: "Ички код", az: "Daxili kod", vi: "Mã riêng", ru: "Артикул" }
    margin(amount, share) { en: "Each one earns {amount}, {share} of the price", uz: "Har biridan foyda {amount}, narxning {share}", uz_cyrl: "Ҳар биридан фойда {amount}, нархнинг {share}", az: "Hər birindən qazanc {amount}, qiymətin {share}", vi: "Mỗi cái lãi {amount}, bằng {share} giá bán", ru: "Каждая штука приносит {amount}, {share} цены" }
    saved(what) { en: "{what}: saved", uz: "{what}: saqlandi", uz_cyrl: "{what}: сақланди", az: "{what}: yadda saxlandı", vi: "{what}: đã lưu", ru: "{what}: сохранено" }
    stop_selling { en: "Stop selling it", uz: "Sotishni toʻxtatish", uz_cyrl: "Сотишни тўхтатиш", az: "Satışı dayandır", vi: "Ngừng bán", ru: "Снять с продажи" }
    sell_again { en: "Sell it again", uz: "Yana sotish", uz_cyrl: "Яна сотиш", az: "Yenidən sat", vi: "Bán lại", ru: "Вернуть в продажу" }
    sold_again { en: "Sold again", uz: "Yana sotuvda", uz_cyrl: "Яна сотувда", az: "Yenidən satışda", vi: "Bán trở lại", ru: "Снова в продаже" }
    no_longer_sold_banner { en: "This product is no longer sold. It is kept for the past.", uz: "Bu tovar endi sotilmaydi. U oʻtgan savdolar uchun saqlanadi.", uz_cyrl: "Бу товар энди сотилмайди. У ўтган савдолар учун сақланади.", az: "Bu mal artıq satılmır. Keçmiş üçün saxlanılır.", vi: "Sản phẩm này đã ngừng bán. Nó được giữ lại cho các đơn cũ.", ru: "Этот товар больше не продаётся. Он сохранён для прошлых продаж." }
    deleted(name) { en: "Product deleted: {name}", uz: "Tovar oʻchirildi: {name}", uz_cyrl: "Товар ўчирилди: {name}", az: "Mal silindi: {name}", vi: "Đã xóa sản phẩm: {name}", ru: "Товар удалён: {name}" }

    // Sold so far.
    sold_so_far { en: "Sold so far", uz: "Shu paytgacha sotilgan", uz_cyrl: "Шу пайтгача сотилган", az: "İndiyədək satılıb", vi: "Đã bán đến nay", ru: "Продано на сегодня" }
    revenue { en: "Revenue", uz: "Tushum", uz_cyrl: "Тушум", az: "Gəlir", vi: "Doanh thu", ru: "Выручка" }
    last_sold(when) { en: "last {when}", uz: "oxirgisi {when}", uz_cyrl: "охиргиси {when}", az: "sonuncusu {when}", vi: "gần nhất {when}", ru: "последняя {when}" }
    open_receipts { en: "Receipts", uz: "Cheklar", uz_cyrl: "Чеклар", az: "Çeklər", vi: "Hóa đơn", ru: "Чеки" }
    who_bought { en: "Who bought it", uz: "Kim sotib olgan", uz_cyrl: "Ким сотиб олган", az: "Kim alıb", vi: "Ai đã mua", ru: "Кто купил" }
    nobody_bought { en: "Nobody has bought it yet.", uz: "Hali hech kim sotib olmagan.", uz_cyrl: "Ҳали ҳеч ким сотиб олмаган.", az: "Hələ heç kim almayıb.", vi: "Chưa ai mua.", ru: "Пока никто не купил." }

    // Variants.
    variants { en: "Colours and sizes", uz: "Ranglar va oʻlchamlar", uz_cyrl: "Ранглар ва ўлчамлар", az: "Rənglər və ölçülər", vi: "Màu và cỡ", ru: "Цвета и размеры" }
    add_variants { en: "Add colours and sizes", uz: "Rang va oʻlcham qoʻshish", uz_cyrl: "Ранг ва ўлчам қўшиш", az: "Rəng və ölçü əlavə et", vi: "Thêm màu và cỡ", ru: "Добавить цвета и размеры" }
    no_variants { en: "It comes in one kind only.", uz: "Bu tovar bir xil.", uz_cyrl: "Бу товар бир хил.", az: "Yalnız bir növü var.", vi: "Chỉ có một loại.", ru: "У товара нет вариантов." }
    colour { en: "Colour", uz: "Rangi", uz_cyrl: "Ранги", az: "Rəng", vi: "Màu", ru: "Цвет" }
    size { en: "Size", uz: "Oʻlchami", uz_cyrl: "Ўлчами", az: "Ölçü", vi: "Cỡ", ru: "Размер" }
    colours { en: "Colours", uz: "Ranglar", uz_cyrl: "Ранглар", az: "Rənglər", vi: "Các màu", ru: "Цвета" }
    sizes { en: "Sizes", uz: "Oʻlchamlar", uz_cyrl: "Ўлчамлар", az: "Ölçülər", vi: "Các cỡ", ru: "Размеры" }
    unnamed { en: "Without", uz: "Belgisiz", uz_cyrl: "Белгисиз", az: "Göstərilməyib", vi: "Không ghi", ru: "Без названия" }
    tags_hint { en: "Enter or a comma after each", uz: "Har biridan keyin Enter yoki vergul", uz_cyrl: "Ҳар биридан кейин Энтер ёки вергул", az: "Hər birindən sonra Enter və ya vergül", vi: "Nhấn Enter hoặc dấu phẩy sau mỗi mục", ru: "После каждого: ввод или запятая" }
    new_variants[n] { en: ["{n} new variant", "{n} new variants"], uz: ["{n} ta yangi xil", "{n} ta yangi xil"], uz_cyrl: ["{n} та янги хил", "{n} та янги хил"], az: ["{n} yeni növ", "{n} yeni növ"], vi: ["{n} phân loại mới"], ru: ["{n} новый вариант", "{n} новых варианта", "{n} новых вариантов"] }
    cell(part, variant) { en: "{part}: {variant}", uz: "{part}: {variant}", uz_cyrl: "{part}: {variant}", az: "{part}: {variant}", vi: "{part}: {variant}", ru: "{part}: {variant}" }
    remove_variant(variant) { en: "Remove: {variant}", uz: "Olib tashlash: {variant}", uz_cyrl: "Олиб ташлаш: {variant}", az: "Çıxar: {variant}", vi: "Bỏ: {variant}", ru: "Убрать: {variant}" }
}
