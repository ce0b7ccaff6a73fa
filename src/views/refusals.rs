//! Refusals in the owner's words.

use crate::desk::Desk;
use crate::domain::Refusal;

/// Why a command was refused, and what to do about it.
pub fn explain(desk: &Desk, refusal: &Refusal) -> String {
    let w = desk.words();
    let r = w.refusals();
    match refusal {
        Refusal::NotFound => w.errors().gone().to_owned(),
        Refusal::NameOrPhoneNeeded => w.errors().name_or_phone_needed().to_owned(),
        Refusal::NameNeeded => r.name_needed().to_owned(),
        Refusal::CurrencyNeeded => r.currency_needed().to_owned(),
        Refusal::CurrencyInUse => w.settings().currency_fixed().to_owned(),
        Refusal::TextNeeded => r.text_needed().to_owned(),
        Refusal::CustomerNeeded => r.customer_needed().to_owned(),
        Refusal::CardTaken { customer } => r.card_taken(desk.read(|book| {
            let customer = book.customers().get(*customer);
            customer
                .map(|customer| customer.display_name(desk.is_family_first()))
                .unwrap_or_default()
        })),
        Refusal::BarcodeTaken { product } => r.barcode_taken(desk.read(|book| {
            book.products()
                .get(*product)
                .map(|product| product.name.clone())
                .unwrap_or_default()
        })),
        Refusal::NothingSold => r.nothing_sold().to_owned(),
        Refusal::QuantityOutOfRange { line_index } => r.quantity_out_of_range(line_index + 1),
        Refusal::DiscountTooLarge { line_index } => r.discount_too_large(line_index + 1),
        Refusal::AmountOutOfRange => w.errors().amount_too_big().to_owned(),
        Refusal::TendersDoNotMatch { total, paid } => {
            r.tenders_do_not_match(desk.money(*total), desk.money(*paid))
        }
        Refusal::ReturnTooLarge { line_index } => r.return_too_large(line_index + 1),
        Refusal::RefundTooLarge { limit } => r.refund_too_large(desk.money(*limit)),
        Refusal::SaleIsVoid => r.sale_is_void().to_owned(),
        Refusal::AlreadyWritten => r.already_written().to_owned(),
    }
}
