//! A shop with a programme, and what happens in it: histories for the laws of loyalty.

use daftar::domain::change::{Action, Change};
use daftar::domain::command::Save;
use daftar::domain::decide::Circumstances;
use daftar::domain::entry::Verb;
use daftar::domain::loyalty::entitlement::entitle;
use daftar::domain::loyalty::refund::propose_refund;
use daftar::domain::loyalty::{Entitlement, PointsAccount, Wish};
use daftar::domain::sale::{Reward, RewardKind};
use daftar::domain::{
    Book, Certificate, CertificateRefund, Command, Customer, DeviceId, Id, Moment, Money, Opening,
    Points, Product, Programme, Refusal, Return, ReturnLine, Sale, SaleLine, Stamp, Tender,
    TenderMethod, Zone,
};
use proptest::prelude::*;

use super::loyalty_rules::{coupon, programme};

const START_MS: i64 = 1_790_000_000_000;
const DAY_MS: i64 = 86_400_000;
pub const CUSTOMERS: u128 = 3;
const PRODUCTS: u128 = 4;

/// What somebody does.
#[derive(Debug, Clone, Copy)]
pub enum Deed {
    Sell,
    /// A sale nobody's screen would make.
    SellWildly,
    Return,
    ReturnAll,
    Tie,
    Void,
    Restore,
    SetProgramme,
    Adjust,
    AddCoupon,
    SellCertificate,
    RefundCertificate,
    Open,
}

/// One step: what, to whom, how much, and how many hours after the last.
pub type Step = (Deed, u16, u16, u16);

/// Histories of up to that many steps.
pub fn history(steps: usize) -> impl Strategy<Value = Vec<Step>> {
    use Deed::*;
    let deeds = [
        Sell,
        Sell,
        Sell,
        Sell,
        Sell,
        Sell,
        SellWildly,
        Return,
        Return,
        ReturnAll,
        Tie,
        Void,
        Void,
        Restore,
        SetProgramme,
        Adjust,
        AddCoupon,
        SellCertificate,
        RefundCertificate,
        Open,
    ];
    let deed = (0..deeds.len()).prop_map(move |place| deeds[place]);
    let hours = prop_oneof![0_u16..30, 0_u16..30, 300_u16..5_000];
    prop::collection::vec((deed, any::<u16>(), any::<u16>(), hours), 1..steps)
}

/// One device of the shop.
pub struct Shop {
    pub book: Book,
    pub zone: Zone,
    pub now: Moment,
    /// Who acts.
    pub by: Option<Id>,
    next: u128,
    stamps: u16,
}

impl Shop {
    pub fn new() -> Self {
        let mut shop = Self {
            book: Book::default(),
            zone: Zone::fixed(300),
            now: Moment(START_MS),
            by: None,
            next: 1_000,
            stamps: 0,
        };
        let customer = |number: u128| Customer {
            given: "Gul".into(),
            birthday: (number == 1).then(|| "--10-01".parse().unwrap()),
            referred_by: (number > 1).then(|| Id(number - 1)),
            ..Customer::default()
        };
        let product = |number: u128| Product {
            name: "Choy".into(),
            category: ["tea", "coffee"][(number % 2) as usize].into(),
            price: Money(100 + 777 * number as i64),
            ..Product::default()
        };
        let customers = (1..=CUSTOMERS).map(|number| Change::add(Id(number), customer(number)));
        let products = (1..=PRODUCTS).map(|number| Change::add(Id(100 + number), product(number)));
        let rules = Change::enter(programme(Id(200), shop.now, 2));
        shop.write(customers.chain(products).chain([rules]).collect());
        shop
    }

    pub fn after(history: &[Step]) -> Self {
        let mut shop = Self::new();
        for step in history {
            shop.step(*step);
        }
        shop
    }

    pub fn step(&mut self, (deed, pick, value, hours): Step) {
        self.now = Moment(self.now.0 + i64::from(hours) * 3_600_000 + 1);
        if let Some(command) = self.command(deed, pick, value) {
            self.run(command);
        }
    }

    /// Carries a command out, if it is not refused.
    pub fn run(&mut self, command: Command) -> bool {
        self.act(command).is_ok()
    }

    /// Carries a command out, or says why not.
    pub fn act(&mut self, command: Command) -> Result<(), Refusal> {
        let next = &mut self.next;
        let mut new_id = || {
            *next += 1;
            Id(*next)
        };
        let mut circumstances = Circumstances {
            by: self.by,
            now: self.now,
            zone: &self.zone,
            new_id: &mut new_id,
        };
        let decision = self.book.decide(command, &mut circumstances)?;
        self.write(decision.changes);
        Ok(())
    }

    pub fn account(&self, customer: Id) -> PointsAccount {
        let today = self.zone.day_of(self.now);
        PointsAccount::of(self.book.ledger(), customer, &self.zone, today)
    }

    fn write(&mut self, changes: Vec<Change>) {
        self.stamps += 1;
        let stamp = Stamp::new(self.now.0, self.stamps, DeviceId(1));
        self.book
            .apply(&Action::new(stamp, None, Verb::Add, changes));
    }

    fn id(&mut self) -> Id {
        self.next += 1;
        Id(self.next)
    }

    fn command(&mut self, deed: Deed, pick: u16, value: u16) -> Option<Command> {
        let id = self.id();
        let customer = Id(1 + u128::from(pick) % CUSTOMERS);
        let amount = Money(i64::from(value) % 5_000);
        let sale = picked(self.book.ledger().sales().rows(), pick).cloned();
        let at = self.now;
        Some(match deed {
            Deed::Sell => {
                self.sell(id, pick, value);
                return None;
            }
            Deed::SellWildly => Command::RecordSale(Box::new(self.wild_sale(id, pick, value))),
            Deed::Return => self.some_back(id, &sale?, value)?,
            Deed::ReturnAll => self.all_back(id, &sale?)?,
            Deed::Tie => Command::TieSale {
                sale: sale?.id,
                customer: (!value.is_multiple_of(4)).then_some(customer),
            },
            Deed::Void => Command::VoidEntry {
                target: self.entry(pick, value)?,
                reason: String::new(),
            },
            Deed::Restore => Command::RestoreEntry {
                target: picked(self.book.ledger().voids().rows(), pick)?.target,
            },
            Deed::SetProgramme => Command::SetProgramme(Box::new(programme(id, at, value))),
            Deed::Adjust => Command::AdjustPoints(Points {
                id,
                at,
                customer: Some(customer),
                amount: amount - Money(2_000),
                until: value.is_multiple_of(3).then(|| {
                    daftar::domain::Day(self.zone.day_of(at).0 + i32::from(value % 90) - 5)
                }),
                note: "by hand".into(),
                ..Points::default()
            }),
            Deed::AddCoupon => Command::SaveCoupon(Save::add(id, coupon(customer, value))),
            Deed::SellCertificate => Command::SellCertificate(Certificate {
                id,
                at,
                code: format!("C{value}"),
                value: amount,
                tenders: vec![Tender::new(TenderMethod::Cash, amount)],
                until: value.is_multiple_of(4).then(|| self.zone.day_of(at)),
                ..Certificate::default()
            }),
            Deed::RefundCertificate => Command::RefundCertificate(CertificateRefund {
                id,
                at,
                certificate: self.certificate(pick)?,
                amount,
                ..CertificateRefund::default()
            }),
            Deed::Open => Command::RecordOpening(Opening {
                id,
                at,
                customer,
                points: amount,
                spent: Money(i64::from(value)),
                ..Opening::default()
            }),
        })
    }

    /// A sale as the counter makes it: what was shown before is what is written.
    fn sell(&mut self, id: Id, pick: u16, value: u16) {
        let wish = Wish {
            coupon: picked(self.book.coupons().rows(), value).map(|held| held.id),
            certificates: self.certificate(value).into_iter().collect(),
            points: Money(if pick.is_multiple_of(2) {
                i64::MAX
            } else {
                500
            }),
            without_level: value % 7 == 1,
            without_stamps: value % 7 == 2,
        };
        let mut sale = self.plain_sale(id, pick, value);
        sale.spread_discount(Money(i64::from(value % 5) * 11));
        if value.is_multiple_of(5) && sale.customer.is_some() {
            sale.tenders = vec![Tender::new(TenderMethod::Credit, Money(50))];
        }
        let Entitlement {
            mut sale,
            left_to_pay,
            earning,
            points_used,
            ..
        } = entitle(&self.book, &self.zone, sale, &wish, self.now);
        if left_to_pay < Money::ZERO {
            return;
        }
        let method = [TenderMethod::Cash, TenderMethod::Card][usize::from(pick % 2)].clone();
        sale.tenders.push(Tender::new(method, left_to_pay));
        let customer = sale.customer;
        let is_done = self.run(Command::RecordSale(Box::new(sale)));
        assert!(is_done, "shown but refused");
        let Some(written) = self.book.ledger().sales().get(id) else {
            panic!("a sale is not there");
        };
        assert_eq!(written.points_earned, earning.earned);
        assert_eq!(written.points_promised, earning.promised);
        if let Some(customer) = customer
            && !points_used.is_zero()
        {
            let own = earning
                .bonuses
                .iter()
                .filter(|own| own.customer == customer);
            let given: Money = own.map(|bonus| bonus.amount).sum();
            let before = self.account(customer).balance - earning.earned - given;
            assert!(before >= Money::ZERO, "points that were not there");
        }
    }

    fn plain_sale(&self, id: Id, pick: u16, value: u16) -> Sale {
        let line = |place: u16| {
            let product = 1 + u128::from(value / 3 + place) % PRODUCTS;
            SaleLine {
                product: (value % 11 != 10).then_some(Id(100 + product)),
                text: "x".into(),
                quantity_milli: 1_000 * i64::from(1 + (pick / 4 + place) % 4)
                    + i64::from(value % 2) * 500,
                unit_price: Money(100 + 777 * product as i64),
                ..SaleLine::default()
            }
        };
        Sale {
            id,
            at: self.now,
            customer: (pick % 5 != 4).then(|| Id(1 + u128::from(pick) % CUSTOMERS)),
            lines: (0..=value % 3).map(line).collect(),
            ..Sale::default()
        }
    }

    fn wild_sale(&self, id: Id, pick: u16, value: u16) -> Sale {
        let mut sale = self.plain_sale(id, pick, value);
        sale.spread_discount(Money(i64::from(value)));
        let kinds = [RewardKind::Level, RewardKind::Coupon, RewardKind::Stamps];
        let reward = |place: u16| Reward {
            kind_of: kinds[usize::from((value + place) % 3)].clone(),
            source: picked(self.book.coupons().rows(), value)
                .map_or(Id(500 + u128::from(value % 4)), |held| held.id),
            amount: Money(i64::from(pick) * 3 - 500),
            free_milli: i64::from(pick % 3) * 1_000,
        };
        sale.rewards = (0..value % 3).map(reward).collect();
        let methods = [TenderMethod::Points, TenderMethod::Certificate];
        sale.tenders = vec![Tender {
            certificate: self.certificate(pick),
            ..Tender::new(methods[usize::from(pick % 2)].clone(), sale.total())
        }];
        sale.at = Moment(self.now.0 - i64::from(value % 40) * DAY_MS);
        sale
    }

    fn some_back(&self, id: Id, sale: &Sale, value: u16) -> Option<Command> {
        let place = u32::from(value) % sale.lines.len().max(1) as u32;
        let (back_milli, _) = self.book.ledger().returned_of_line(sale.id, place);
        let left_milli = sale.lines.get(place as usize)?.quantity_milli - back_milli;
        let quantity_milli = left_milli.min(500 * i64::from(1 + value % 4));
        Some(self.back(id, sale, vec![(place, quantity_milli)]))
    }

    /// Everything of a sale that is not back yet.
    pub fn all_back(&self, id: Id, sale: &Sale) -> Option<Command> {
        let left = sale.lines.iter().zip(0..).map(|(line, place)| {
            let (back_milli, _) = self.book.ledger().returned_of_line(sale.id, place);
            (place, line.quantity_milli - back_milli)
        });
        let left: Vec<_> = left.filter(|(_, milli)| *milli > 0).collect();
        (!left.is_empty()).then(|| self.back(id, sale, left))
    }

    fn back(&self, id: Id, sale: &Sale, goods: Vec<(u32, i64)>) -> Command {
        let lines = goods.into_iter().map(|(line, quantity_milli)| ReturnLine {
            line,
            quantity_milli,
            amount: self.book.refund_of(sale, line, quantity_milli),
        });
        let mut entry = Return {
            id,
            at: self.now,
            sale: sale.id,
            lines: lines.collect(),
            ..Return::default()
        };
        let ledger = self.book.ledger();
        entry.tenders = propose_refund(ledger, sale, entry.total());
        Command::RecordReturn(entry)
    }

    fn certificate(&self, pick: u16) -> Option<Id> {
        let known = self.book.ledger().entries::<Certificate>().rows();
        picked(known, pick).map(|certificate| certificate.id)
    }

    fn entry(&self, pick: u16, value: u16) -> Option<Id> {
        let ledger = self.book.ledger();
        match value % 8 {
            0 => picked(ledger.returns().rows(), pick).map(|entry| entry.id),
            1 => picked(ledger.entries::<Points>().rows(), pick).map(|entry| entry.id),
            2 => self.certificate(pick),
            3 => picked(ledger.entries::<CertificateRefund>().rows(), pick).map(|entry| entry.id),
            4 => picked(ledger.entries::<Programme>().rows(), pick).map(|entry| entry.id),
            5 => picked(ledger.ties().rows(), pick).map(|entry| entry.id),
            _ => picked(ledger.sales().rows(), pick).map(|entry| entry.id),
        }
    }
}

/// One of the rows, whichever `pick` comes to.
pub fn picked<'a, T: 'a>(
    rows: impl IntoIterator<Item = &'a T, IntoIter: ExactSizeIterator>,
    pick: u16,
) -> Option<&'a T> {
    let mut rows = rows.into_iter();
    let place = usize::from(pick).checked_rem(rows.len())?;
    rows.nth(place)
}
