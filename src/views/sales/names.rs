//! Ways to pay and purposes in words, and what a line of a receipt says.

use crate::domain::sale::SalePurpose;
use crate::domain::{Book, SaleLine, TenderMethod};
use crate::text::Words;

/// A way to pay. One of a newer version stands as it is written.
pub fn tender_name(w: Words, method: &TenderMethod) -> &str {
    let s = w.sales();
    match method {
        TenderMethod::Cash => s.cash(),
        TenderMethod::Card => s.card(),
        TenderMethod::Transfer => s.transfer(),
        TenderMethod::Credit => s.credit(),
        TenderMethod::Points => s.points(),
        TenderMethod::Certificate => s.certificate(),
        TenderMethod::Other(name) => name,
    }
}

/// What a sale was for.
pub fn purpose_name(w: Words, purpose: &SalePurpose) -> &str {
    let s = w.sales();
    match purpose {
        SalePurpose::Unknown => s.purpose_unknown(),
        SalePurpose::Own => s.purpose_own(),
        SalePurpose::Family => s.purpose_family(),
        SalePurpose::Gift => s.purpose_gift(),
        SalePurpose::Work => s.purpose_work(),
        SalePurpose::Resale => s.purpose_resale(),
        SalePurpose::Other(name) => name,
    }
}

/// What was sold in a line, also when the product was deleted since.
pub fn line_title(book: &Book, line: &SaleLine) -> String {
    let held = line.product.and_then(|id| book.products().held(id));
    held.map_or_else(|| line.text.clone(), |held| held.card.title(line.variant))
}
