//! Sales, returns and payments: entries that never change.

use super::days::Day;
use super::entry::{EntryRecord, Kind};
use super::ids::Id;
use super::money::Money;
use super::refusal::Refusal;

choice! {
    /// How money changed hands.
    pub enum TenderMethod {
        Cash = "cash", Card = "card", Transfer = "transfer", Credit = "credit", Points = "points",
        Certificate = "certificate", Untold = "untold",
    }
}

choice! {
    /// What a purchase was for.
    pub enum SalePurpose {
        Unknown = "", Own = "self", Family = "family", Gift = "gift", Work = "work", Resale = "resale",
    }
}

record! {
    /// A part of what was paid, one way.
    pub struct Tender {
        /// How.
        0 method: TenderMethod,
        /// How much.
        1 amount: Money,
        /// The gift certificate it came from.
        2 certificate: Option<Id>,
    }
}

impl Tender {
    /// So much, that way.
    pub fn new(method: TenderMethod, amount: Money) -> Self {
        Self {
            method,
            amount,
            certificate: None,
        }
    }
}

choice! {
    /// What took something off a receipt.
    pub enum RewardKind {
        Level = "level", Coupon = "coupon", Stamps = "stamps",
    }
}

record! {
    /// What a customer was entitled to, and what it took off; the lines carry that already.
    pub struct Reward {
        /// What it was.
        0 kind_of: RewardKind,
        /// The level, coupon or stamp card.
        1 source: Id,
        /// What it took off.
        2 amount: Money,
        /// Goods it made free, in thousandths of the unit.
        3 free_milli: i64,
    }
}

record! {
    /// One line of a sale.
    pub struct SaleLine {
        /// The product; nothing for a free line.
        0 product: Option<Id>,
        /// Its variant.
        1 variant: Option<Id>,
        /// What a free line says.
        2 text: String,
        /// How many, in thousandths of the unit.
        3 quantity_milli: i64,
        /// Price of one unit before discounts.
        4 unit_price: Money,
        /// Taken off this line.
        5 discount: Money,
        /// This line's share of what was taken off the whole receipt.
        6 receipt_discount: Money,
        /// What the shop had paid for one unit, if known.
        7 unit_cost: Option<Money>,
    }
}

impl SaleLine {
    /// Price by quantity, before discounts.
    pub fn gross(&self) -> Money {
        self.unit_price.times_milli(self.quantity_milli)
    }

    /// What the line brought in.
    pub fn net(&self) -> Money {
        self.gross() - self.discount - self.receipt_discount
    }

    /// What the goods had cost, if known.
    pub fn cost(&self) -> Option<Money> {
        self.unit_cost
            .map(|cost| cost.times_milli(self.quantity_milli))
    }

    /// What the line earned, if the cost is known.
    pub fn profit(&self) -> Option<Money> {
        self.cost().map(|cost| self.net() - cost)
    }
}

entry! {
    /// A sale.
    pub struct Sale (Kind::Sale) {
        /// Number on the receipt.
        10 number: String,
        /// Who bought, if known at the counter; may be tied later.
        11 customer: Option<Id>,
        /// Who sold.
        12 seller: Option<Id>,
        /// What was sold.
        13 lines: Vec<SaleLine> as exact_list,
        /// How it was paid; adds up to the total.
        14 tenders: Vec<Tender> as exact_list,
        /// What it was for.
        15 purpose: SalePurpose,
        /// What brought the customer.
        16 campaign: String,
        /// Anything else.
        17 note: String,
        /// Part of the sample shop.
        18 is_sample: bool,
        /// What the customer was entitled to.
        19 rewards: Vec<Reward>,
        /// Points it gives once all of it is paid.
        20 points_promised: Money,
        /// Points it gave at once.
        21 points_earned: Money,
        /// Until when those can be used, that day included.
        22 points_until: Option<Day>,
        /// When what was not paid falls due.
        23 due: Option<Day>,
        /// The deal it was made of.
        24 deal: Option<Id>,
    }
}

impl Sale {
    /// The same, without the room for more that lists have after reading and never use.
    pub fn trimmed(mut self) -> Self {
        self.lines.shrink_to_fit();
        self.tenders.shrink_to_fit();
        self
    }

    /// What was to be paid.
    pub fn total(&self) -> Money {
        self.lines.iter().map(SaleLine::net).sum()
    }

    /// What was paid that way.
    pub fn paid_by(&self, method: &TenderMethod) -> Money {
        paid_by(&self.tenders, method)
    }

    /// What was paid at once or promised.
    pub fn paid(&self) -> Money {
        self.tenders.iter().map(|tender| tender.amount).sum()
    }

    /// All that was taken off.
    pub fn discount(&self) -> Money {
        self.lines
            .iter()
            .map(|line| line.discount + line.receipt_discount)
            .sum()
    }

    /// What the sale earned, if the cost of every line is known.
    pub fn profit(&self) -> Option<Money> {
        self.lines
            .iter()
            .map(SaleLine::profit)
            .try_fold(Money::ZERO, |sum, profit| Some(sum + profit?))
    }

    /// Takes `discount` off the whole receipt, shared over the lines by what they cost. A
    /// discount of no more than the lines cost never takes more off one than that one costs.
    pub fn spread_discount(&mut self, discount: Money) {
        for line in &mut self.lines {
            line.receipt_discount = Money::ZERO;
        }
        self.take_off(discount, |_| true);
    }

    /// Takes `amount` off as well, shared by what is still to be paid over the lines it is meant
    /// for. Gives how much was taken off: no more than these lines came to.
    pub fn take_off(&mut self, amount: Money, is_meant: impl Fn(&SaleLine) -> bool) -> Money {
        let weigh = |line: &SaleLine| {
            if is_meant(line) {
                line.net().max(Money::ZERO)
            } else {
                Money::ZERO
            }
        };
        let weights: Vec<Money> = self.lines.iter().map(weigh).collect();
        let amount = amount.min(weights.iter().copied().sum()).max(Money::ZERO);
        // The last line takes what rounding left over; a cheap one cannot always take it.
        let mut left = Money::ZERO;
        let shares = amount.share_out(&weights);
        for ((line, share), most) in self.lines.iter_mut().zip(shares).zip(weights).rev() {
            let wanted = share + left;
            let taken = wanted.min(most).max(Money::ZERO);
            line.receipt_discount = line.receipt_discount + taken;
            left = wanted - taken;
        }
        amount - left
    }

    /// Whether the sale may be written down.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.lines.is_empty() {
            return Err(Refusal::NothingSold);
        }
        for (line_index, line) in self.lines.iter().enumerate() {
            let amounts = [
                line.unit_price,
                line.gross(),
                line.discount,
                line.receipt_discount,
            ];
            if line.quantity_milli <= 0 {
                return Err(Refusal::QuantityOutOfRange { line_index });
            }
            if amounts
                .iter()
                .any(|amount| *amount < Money::ZERO || !amount.is_exact())
                || line.unit_cost.is_some_and(|cost| !cost.is_exact())
            {
                return Err(Refusal::AmountOutOfRange);
            }
            if line.net() < Money::ZERO {
                return Err(Refusal::DiscountTooLarge { line_index });
            }
        }
        if !self.total().is_exact() {
            return Err(Refusal::AmountOutOfRange);
        }
        if self
            .tenders
            .iter()
            .any(|tender| tender.amount < Money::ZERO)
        {
            return Err(Refusal::AmountOutOfRange);
        }
        let (total, paid) = (self.total(), self.paid());
        if total != paid {
            return Err(Refusal::TendersDoNotMatch { total, paid });
        }
        Ok(())
    }
}

record! {
    /// A part of a sold line that came back.
    pub struct ReturnLine {
        /// Which line of the sale.
        0 line: u32,
        /// How many, in thousandths of the unit.
        1 quantity_milli: i64,
        /// What is given back for it.
        2 amount: Money,
    }
}

entry! {
    /// Goods that came back.
    pub struct Return (Kind::Return) {
        /// The sale they were sold in.
        10 sale: Id,
        /// What came back.
        11 lines: Vec<ReturnLine>,
        /// How the money was given back; adds up to the total.
        12 tenders: Vec<Tender>,
        /// Why.
        13 reason: String,
        /// Who took it.
        14 seller: Option<Id>,
        /// Part of the sample shop.
        15 is_sample: bool,
        /// Points that were earned with what came back, and are taken again.
        16 points_reversed: Money,
    }
}

impl Return {
    /// What was given back.
    pub fn total(&self) -> Money {
        self.lines.iter().map(|line| line.amount).sum()
    }
}

entry! {
    /// Money from a customer that is not part of a sale: an advance, a debt paid.
    pub struct Payment (Kind::Payment) {
        /// Who paid.
        10 customer: Id,
        /// How much; negative when the shop gave money back.
        11 amount: Money,
        /// How.
        12 method: TenderMethod,
        /// The sale or opening balance it is for, if one was named.
        13 sale: Option<Id>,
        /// Anything else.
        14 note: String,
        /// Part of the sample shop.
        15 is_sample: bool,
    }
}

entry! {
    /// Says whose purchase a sale was, after the fact. The latest one counts.
    pub struct Tie (Kind::Tie) {
        /// The sale.
        10 sale: Id,
        /// Whose it was; nobody's when empty.
        11 customer: Option<Id>,
    }
}

entry! {
    /// Takes an entry back, or takes the taking back. The latest one counts.
    pub struct Void (Kind::Void) {
        /// The entry.
        10 target: Id,
        /// Taken back, or standing again.
        11 is_void: bool,
        /// Why.
        12 reason: String,
    }
}

/// What of these tenders was paid that way.
pub fn paid_by(tenders: &[Tender], method: &TenderMethod) -> Money {
    let own = tenders.iter().filter(|tender| tender.method == *method);
    own.map(|tender| tender.amount).sum()
}

/// The order in which entries are told: by when they happened, then by when written down.
/// Those of one import share a stamp; their ids keep the order the same everywhere.
pub fn telling_order<T: EntryRecord>(entry: &T) -> (i64, u128, Id) {
    (entry.at().0, entry.stamp().0, entry.id())
}
