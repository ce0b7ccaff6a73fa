//! The names of the pages.

words! {
    /// The names of the pages.
    pub struct NavWords;

    /// The product's own name.
    app { en: "Daftar", uz: "Daftar", uz_cyrl: "Дафтар", az: "Daftar", vi: "Daftar", ru: "Daftar" }
    /// The navigation as a landmark, for screen readers.
    main { en: "Main menu", uz: "Asosiy menyu", uz_cyrl: "Асосий меню", az: "Əsas menyu", vi: "Trình đơn chính", ru: "Главное меню" }
    skip_to_content { en: "Skip to content", uz: "Asosiy qismga oʻtish", uz_cyrl: "Асосий қисмга ўтиш", az: "Məzmuna keç", vi: "Chuyển đến nội dung", ru: "Перейти к содержанию" }
    customers { en: "Customers", uz: "Mijozlar", uz_cyrl: "Мижозлар", az: "Müştərilər", vi: "Khách hàng", ru: "Клиенты" }
    sell { en: "Sell", uz: "Sotish", uz_cyrl: "Сотиш", az: "Satış et", vi: "Bán hàng", ru: "Продать" }
    sales { en: "Sales", uz: "Savdolar", uz_cyrl: "Савдолар", az: "Satışlar", vi: "Đơn bán", ru: "Продажи" }
    products { en: "Products", uz: "Tovarlar", uz_cyrl: "Товарлар", az: "Mallar", vi: "Sản phẩm", ru: "Товары" }
    loyalty { en: "Loyalty", uz: "Bonuslar", uz_cyrl: "Бонуслар", az: "Loyallıq", vi: "Ưu đãi", ru: "Лояльность" }
    funnel { en: "Funnel", uz: "Voronka", uz_cyrl: "Воронка", az: "Satış qıfı", vi: "Phễu", ru: "Воронка" }
    data { en: "Data", uz: "Maʼlumot", uz_cyrl: "Маълумот", az: "Məlumatlar", vi: "Dữ liệu", ru: "Данные" }
    settings { en: "Settings", uz: "Sozlamalar", uz_cyrl: "Созламалар", az: "Ayarlar", vi: "Cài đặt", ru: "Настройки" }
    today { en: "Today", uz: "Bugun", uz_cyrl: "Бугун", az: "Bu gün", vi: "Hôm nay", ru: "Сегодня" }
    insight { en: "Insight", uz: "Tahlil", uz_cyrl: "Таҳлил", az: "Təhlil", vi: "Phân tích", ru: "Анализ" }
    help { en: "Help", uz: "Yordam", uz_cyrl: "Ёрдам", az: "Kömək", vi: "Trợ giúp", ru: "Справка" }
}
