//! Refusals in the owner's words.

use crate::desk::Desk;
use crate::domain::Refusal;
use crate::domain::refusal::CouponRefusal;
use crate::text::numbers::percent;
use crate::views::customers::called;

/// Why a command was refused, and what to do about it.
pub fn explain(desk: &Desk, refusal: &Refusal) -> String {
    let w = desk.words();
    let r = w.refusals();
    match refusal {
        Refusal::NotFound => w.errors().gone().to_owned(),
        Refusal::Erased => r.erased().to_owned(),
        Refusal::NameOrPhoneNeeded => w.errors().name_or_phone_needed().to_owned(),
        Refusal::NameNeeded => r.name_needed().to_owned(),
        Refusal::CurrencyNeeded => r.currency_needed().to_owned(),
        Refusal::CurrencyInUse => w.settings().currency_fixed().to_owned(),
        Refusal::TextNeeded => r.text_needed().to_owned(),
        Refusal::CustomerNeeded => r.customer_needed().to_owned(),
        Refusal::TitleNeeded => r.title_needed().to_owned(),
        Refusal::DayNeeded => r.day_needed().to_owned(),
        Refusal::RepeatOutOfRange => r.repeat_out_of_range().to_owned(),
        Refusal::AlreadyDone => r.already_done().to_owned(),
        Refusal::CardTaken { customer } => r.card_taken(desk.read(|book| {
            let customer = book.customers().get(*customer);
            customer
                .map(|customer| called(*desk, customer))
                .unwrap_or_default()
        })),
        Refusal::BarcodeTaken { product } => r.barcode_taken(desk.read(|book| {
            book.products()
                .get(*product)
                .map(|product| product.name.clone())
                .unwrap_or_default()
        })),
        Refusal::PriceTooLow { product } => r.price_too_low(desk.read(|book| {
            let product = book.products().get(*product);
            product
                .map(|product| product.name.clone())
                .unwrap_or_default()
        })),
        Refusal::NothingPriced => r.nothing_priced().to_owned(),
        Refusal::NothingSold => r.nothing_sold().to_owned(),
        Refusal::QuantityOutOfRange { line_index } => r.quantity_out_of_range(line_index + 1),
        Refusal::DiscountTooLarge { line_index } => r.discount_too_large(line_index + 1),
        Refusal::DiscountBeyond { limit_bp } => {
            r.discount_beyond(percent(w.language(), i64::from(*limit_bp)))
        }
        Refusal::AmountOutOfRange => w.errors().amount_too_big().to_owned(),
        Refusal::TendersDoNotMatch { total, paid } => {
            r.tenders_do_not_match(desk.money(*total), desk.money(*paid))
        }
        Refusal::ReturnTooLarge { line_index } => r.return_too_large(line_index + 1),
        Refusal::RefundTooLarge { limit } => r.refund_too_large(desk.money(*limit)),
        Refusal::NotPaid { limit } if limit.is_zero() => r.not_paid_yet().to_owned(),
        Refusal::NotPaid { limit } => r.paid_in_part(desk.money(*limit)),
        Refusal::NotPaidInMoney { limit } => r.not_paid_in_money(desk.money(*limit)),
        Refusal::SaleIsVoid => r.sale_is_void().to_owned(),
        Refusal::AlreadyWritten => r.already_written().to_owned(),
        Refusal::PercentOutOfRange => r.percent_out_of_range().to_owned(),
        Refusal::LevelsOutOfOrder => r.levels_out_of_order().to_owned(),
        Refusal::StampsNeeded => r.stamps_needed().to_owned(),
        Refusal::EndsBeforeItBegins => r.ends_before_it_begins().to_owned(),
        Refusal::CodeNeeded => r.code_needed().to_owned(),
        Refusal::CodeTaken => r.code_taken().to_owned(),
        Refusal::ProductNeeded => r.product_needed().to_owned(),
        Refusal::ReasonNeeded => r.reason_needed().to_owned(),
        Refusal::PointsTooMany { limit } => r.points_too_many(desk.points(*limit)),
        Refusal::PointsTooFew { left } => r.points_too_few(desk.points(*left)),
        Refusal::OwnerOnly => r.owner_only().to_owned(),
        Refusal::CouponRefused(why) => explain_coupon(desk, why),
        Refusal::CertificateTooSmall { left } => r.certificate_too_small(desk.money(*left)),
        Refusal::CertificateExpired => r.certificate_expired().to_owned(),
        Refusal::NotEntitled => r.not_entitled().to_owned(),
        Refusal::TitleOrCustomerNeeded => r.title_or_customer_needed().to_owned(),
        Refusal::StagesNeeded => r.stages_needed().to_owned(),
        Refusal::StageInUse => r.stage_in_use().to_owned(),
        Refusal::PipelineInUse => r.pipeline_in_use().to_owned(),
        Refusal::MoreThanOwed { owed } => r.more_than_owed(desk.money(*owed)),
        Refusal::NothingOwed => r.nothing_owed().to_owned(),
        Refusal::MoreThanAhead { ahead } => r.more_than_ahead(desk.money(*ahead)),
        Refusal::WholeOnly { line_index } => r.whole_only(line_index + 1),
    }
}

fn explain_coupon(desk: &Desk, refusal: &CouponRefusal) -> String {
    let r = desk.words().refusals();
    match refusal {
        CouponRefusal::Off => r.coupon_off().to_owned(),
        CouponRefusal::TooEarly => r.coupon_early().to_owned(),
        CouponRefusal::Expired => r.coupon_expired().to_owned(),
        CouponRefusal::CustomerNeeded => r.coupon_customer_needed().to_owned(),
        CouponRefusal::NothingToTakeOff => r.coupon_nothing().to_owned(),
        CouponRefusal::NotTheirs => r.coupon_not_theirs().to_owned(),
        CouponRefusal::UsedUp => r.coupon_used_up().to_owned(),
        CouponRefusal::BelowMinimum { minimum } => r.coupon_below_minimum(desk.money(*minimum)),
        CouponRefusal::OnlyOne => r.coupon_only_one().to_owned(),
        CouponRefusal::GiftMissing => r.coupon_gift_missing().to_owned(),
    }
}
