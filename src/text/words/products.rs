//! Products and variants.

words! {
    /// Products and variants.
    pub struct ProductsWords;

    colour { en: "Colour", uz: "Rangi", uz_cyrl: "Ранги", az: "Rəng", vi: "Màu", ru: "Цвет" }
    size { en: "Size", uz: "Oʻlchami", uz_cyrl: "Ўлчами", az: "Ölçü", vi: "Cỡ", ru: "Размер" }
    unnamed { en: "Without", uz: "Belgisiz", uz_cyrl: "Белгисиз", az: "Göstərilməyib", vi: "Không ghi", ru: "Без названия" }
}
