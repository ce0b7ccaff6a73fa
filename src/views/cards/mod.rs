//! What is handed to customers: their card, a gift certificate, sheets of cards.

mod face;
mod picture;
mod sheet;

pub use crate::storage::settings::CardCodes;
pub use face::{CardFace, CodesChoice, card_face, codes_of_device, shop_name};
pub use picture::draw;
pub use sheet::{CardsPage, pick_cards};
