//! What occasions and places are called.

use crate::domain::Occasion;
use crate::text::Words;

/// What a message for an occasion is called; empty for one of the owner's.
pub fn occasion_name(w: Words, occasion: &Occasion) -> &'static str {
    let m = w.messages();
    match occasion {
        Occasion::Birthday => m.birthday(),
        Occasion::RelativeBirthday => m.relative_birthday(),
        Occasion::Anniversary => m.anniversary(),
        Occasion::Late => m.late(),
        Occasion::DebtDue => m.debt_due(),
        Occasion::DebtLate => m.debt_late(),
        Occasion::OrderReady => m.order_ready(),
        Occasion::Thanks => m.thanks(),
        Occasion::NewGoods => m.new_goods(),
        Occasion::Points => m.points(),
        Occasion::Own | Occasion::Other(_) => "",
    }
}

/// What a place is called.
pub fn place_name(w: Words, place: &str) -> &'static str {
    let m = w.messages();
    match place {
        "name" => m.place_name(),
        "shop" => m.place_shop(),
        "phone" => m.place_phone(),
        "product" => m.place_product(),
        "date" => m.place_date(),
        "debt" => m.place_debt(),
        "balance" => m.place_balance(),
        "points" => m.place_points(),
        "level" => m.place_level(),
        _ => m.place_relative(),
    }
}
