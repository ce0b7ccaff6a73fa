//! What sellers may take off a sale by hand: the owner sets how much. What a customer is entitled to
//! is no part of it.

use crate::domain::book::Book;
use crate::domain::{Id, Refusal, Sale};

/// The whole of something, in hundredths of a per cent.
const WHOLE_BP: i128 = 10_000;

impl Book {
    /// What sellers may take off by hand, in hundredths of a per cent; anything when empty.
    pub fn seller_discount_bp(&self) -> Option<u32> {
        self.shop().and_then(|(_, shop)| shop.seller_discount_bp)
    }

    /// Whether `by` may take off what the sale takes off by hand. A price below the product's own
    /// is taken off too.
    ///
    /// # Errors
    /// When a seller takes off more than the owner lets sellers.
    pub fn check_by_hand(&self, sale: &Sale, by: Option<Id>) -> Result<(), Refusal> {
        let Some(limit_bp) = self.seller_discount_bp().filter(|_| self.is_seller(by)) else {
            return Ok(());
        };
        let (mut usual, mut asked) = (0_i128, 0_i128);
        for line in &sale.lines {
            let product = line.product.and_then(|id| self.products().held(id));
            let own = product.map_or(line.unit_price, |held| held.card.price_of(line.variant));
            let price = own.max(line.unit_price);
            usual += i128::from(price.times_milli(line.quantity_milli).0);
            asked += i128::from(line.net().0);
        }
        // What a customer is entitled to was not asked for either.
        let rewards = sale.rewards.iter();
        asked += rewards
            .map(|reward| i128::from(reward.amount.0))
            .sum::<i128>();
        // Each line and the whole receipt may be rounded by half a unit against the limit.
        let rounding = WHOLE_BP / 2 * (sale.lines.len() as i128 + 1);
        if (usual - asked) * WHOLE_BP > usual * i128::from(limit_bp) + rounding {
            return Err(Refusal::DiscountBeyond { limit_bp });
        }
        Ok(())
    }
}
