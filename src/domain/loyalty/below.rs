//! Why a balance of points is below nothing.

use super::points::{PointsLine, PointsLineKind};
use crate::domain::money::Money;

/// What took a balance below nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BelowCause {
    /// Goods that earned points came back after the points were used.
    GoodsBack,
    /// Somebody took more by hand than there was.
    ByHand,
    /// A payment was taken back whose points were used.
    PaymentBack,
    /// Points were used whose purchase was taken back, or that another device used too.
    Used,
}

/// What took the balance below nothing since it last was not, in order and each once. Nothing while
/// it is not below.
pub fn causes_below(lines: &[PointsLine]) -> Vec<BelowCause> {
    let (mut balance, mut causes) = (Money::ZERO, Vec::new());
    for line in lines {
        balance = balance + line.amount;
        if balance >= Money::ZERO {
            causes.clear();
            continue;
        }
        if line.amount >= Money::ZERO {
            continue;
        }
        let cause = match line.kind {
            PointsLineKind::Reversed | PointsLineKind::Withdrawn(_) => BelowCause::GoodsBack,
            PointsLineKind::Earned => BelowCause::PaymentBack,
            PointsLineKind::Opening | PointsLineKind::Given(_) => BelowCause::ByHand,
            PointsLineKind::Spent | PointsLineKind::GivenBack | PointsLineKind::Expired => {
                BelowCause::Used
            }
        };
        if !causes.contains(&cause) {
            causes.push(cause);
        }
    }
    causes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::programme::PointsReason;
    use crate::domain::{Id, Moment};

    fn line(kind: PointsLineKind, amount: i64) -> PointsLine {
        PointsLine {
            at: Moment(0),
            entry: Id(1),
            sale: None,
            kind,
            amount: Money(amount),
            until: None,
        }
    }

    #[test]
    fn each_cause_since_the_balance_last_held_is_told_once() {
        use PointsLineKind::{Earned, Given, Reversed, Spent};
        let by_hand = || Given(PointsReason::Adjusted);
        let mut lines = vec![line(Earned, 50), line(Spent, -50), line(Reversed, -20)];
        assert_eq!(causes_below(&lines), [BelowCause::GoodsBack]);
        lines.push(line(Earned, 30));
        assert_eq!(causes_below(&lines), []);
        lines.push(line(by_hand(), -900));
        lines.push(line(Earned, 1));
        lines.push(line(Reversed, -1));
        lines.push(line(by_hand(), -1));
        let causes = [BelowCause::ByHand, BelowCause::GoodsBack];
        assert_eq!(causes_below(&lines), causes);
    }
}
