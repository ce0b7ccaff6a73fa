//! From a command to the changes it means, or to the reason it is refused.

mod batch;
mod by_hand;
mod cards;
mod credit;
mod erase;
mod funnel;
mod loyalty;
mod many;
mod merge;
mod roles;
mod selling;
mod tasks;

use std::collections::{BTreeMap, BTreeSet};

use super::book::Book;
use super::change::{Change, Record};
use super::command::{Command, Save};
use super::consents;
use super::days::{Moment, Zone};
use super::entry::{Entry, Kind, Log, Verb};
use super::held::{self, Card, Held};
use super::ids::Id;
use super::money::Money;
use super::product::Product;
use super::refusal::Refusal;
use super::sale::{Return, Sale, Void};
use super::shop::Shop;

pub use batch::{TakenBack, TakingBack};

/// Ids of many records are written to the log up to this number.
pub const LOGGED_IDS: usize = 100;

/// What a decision takes from outside: the time and fresh ids.
pub struct Circumstances<'a> {
    /// Now.
    pub now: Moment,
    /// The shop's time zone: in it days begin and end.
    pub zone: &'a Zone,
    /// Who of the staff acts, if that was said.
    pub by: Option<Id>,
    /// Gives a new id at each call.
    pub new_id: &'a mut dyn FnMut() -> Id,
}

impl Circumstances<'_> {
    /// An entry is taken back, or stands again.
    pub fn void(&mut self, target: Id, is_void: bool) -> Change {
        Change::enter(Void {
            id: (self.new_id)(),
            at: self.now,
            target,
            is_void,
            ..Void::default()
        })
    }
}

/// What a command comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// What is done.
    pub verb: Verb,
    /// The changes; none when everything is as asked already.
    pub changes: Vec<Change>,
}

impl Book {
    /// What a command means for the book as it stands. Nothing is changed yet.
    ///
    /// # Errors
    /// Why it cannot be carried out.
    pub fn decide(
        &self,
        command: Command,
        circumstances: &mut Circumstances<'_>,
    ) -> Result<Decision, Refusal> {
        self.check_role(&command, circumstances.by)?;
        self.check_not_erased(&command)?;
        match command {
            Command::SaveShop(save) => {
                self.check_currency(&save)?;
                save_card(self.shops().get(save.id), save, circumstances)
            }
            Command::SaveStaff(save) => save_card(self.staff().get(save.id), save, circumstances),
            Command::SaveCustomer(mut save) => {
                save.after.tidy();
                self.check_card_number(&save)?;
                save_card(self.customers().get(save.id), save, circumstances)
            }
            Command::SaveProduct(save) => {
                self.check_barcodes(&save)?;
                save_card(self.products().get(save.id), save, circumstances)
            }
            Command::SaveNote(save) => save_card(self.notes().get(save.id), save, circumstances),
            Command::SaveTask(save) => self.decide_task(save, circumstances),
            Command::FinishTask(id) => self.decide_finish(id, circumstances),
            Command::SnoozeTask { id, until } => self.decide_snooze(id, until, circumstances),
            Command::SaveTemplate(save) => self.decide_template(save, circumstances),
            Command::Dismiss(dismissal) => self.decide_dismissal(dismissal, circumstances),
            Command::TagCustomers { ids, add, remove } => {
                Ok(self.tag(ids, &add, &remove, circumstances))
            }
            Command::SayOfCustomers { ids, said } => self.say_of(ids, &said, circumstances),
            Command::SayOfProducts { ids, said } => self.say_of_goods(ids, &said, circumstances),
            Command::GiveCards { ids } => Ok(self.give_cards(ids, circumstances)),
            Command::Delete { kind, ids } => {
                self.check_deletion(&kind, &ids)?;
                Ok(self.delete(kind, ids, true, circumstances))
            }
            Command::Restore { kind, ids } => Ok(self.delete(kind, ids, false, circumstances)),
            Command::RecordSale(sale) => self.decide_sale(*sale, circumstances),
            Command::RecordReturn(entry) => self.decide_return(entry),
            Command::RecordPayment(payment) => self.decide_payment(payment, circumstances),
            Command::SetProgramme(programme) => self.decide_programme(*programme),
            Command::AdjustPoints(points) => self.decide_adjustment(points, circumstances),
            Command::SaveCoupon(save) => self.decide_coupon(save, circumstances),
            Command::SellCertificate(certificate) => self.decide_certificate(certificate),
            Command::RefundCertificate(refund) => self.decide_certificate_refund(refund),
            Command::RecordPromise(promise) => self.decide_promise(promise),
            Command::WriteOff(write_off) => self.decide_write_off(write_off),
            Command::RecordOpening(opening) => self.decide_opening(opening),
            Command::SavePipeline(save) => self.decide_pipeline(save, circumstances),
            Command::AddDeal { id, deal, stage } => {
                self.decide_new_deal(id, *deal, stage, circumstances)
            }
            Command::SaveDeal(save) => self.decide_deal(save, circumstances),
            Command::MoveDeal(change) => self.decide_move(change, circumstances),
            Command::TieSale { sale, customer } => self.decide_tie(sale, customer, circumstances),
            Command::Merge { stays, goes, card } => {
                self.decide_merge(stays, goes, *card, circumstances)
            }
            Command::EraseCustomer(id) => self.decide_erasure(id, circumstances),
            Command::TakeBack { batch } => self.decide_taking_back(batch, circumstances),
            Command::VoidEntry { target, reason } => {
                if self.ledger().kind_of(target).is_none() {
                    return Err(Refusal::NotFound);
                }
                if self.ledger().is_void(target) {
                    return Err(Refusal::SaleIsVoid);
                }
                self.check_void(target)?;
                let void = Void {
                    id: (circumstances.new_id)(),
                    at: circumstances.now,
                    target,
                    is_void: true,
                    reason,
                    ..Void::default()
                };
                let mut changes = vec![Change::enter(void)];
                changes.extend(self.points_by_taking_back(target, true, circumstances));
                Ok(Decision {
                    verb: Verb::Void,
                    changes,
                })
            }
            Command::RestoreEntry { target } => {
                if !self.ledger().is_void(target) {
                    return Err(Refusal::NotFound);
                }
                self.check_restore(target)?;
                let stands = Void {
                    id: (circumstances.new_id)(),
                    at: circumstances.now,
                    target,
                    ..Void::default()
                };
                let mut changes = vec![Change::enter(stands)];
                changes.extend(self.points_by_taking_back(target, false, circumstances));
                Ok(Decision {
                    verb: Verb::Restore,
                    changes,
                })
            }
        }
    }

    fn check_currency(&self, save: &Save<Shop>) -> Result<(), Refusal> {
        let Some(shop) = self.shops().get(save.id) else {
            return Ok(());
        };
        let is_same = shop.currency == save.after.currency
            && shop.currency_digits == save.after.currency_digits;
        if !is_same && self.has_amounts() {
            Err(Refusal::CurrencyInUse)
        } else {
            Ok(())
        }
    }

    fn check_barcodes(&self, save: &Save<Product>) -> Result<(), Refusal> {
        let own: Vec<&str> = save.after.barcodes().map(|(barcode, _)| barcode).collect();
        if own
            .iter()
            .enumerate()
            .any(|(place, barcode)| own[..place].contains(barcode))
        {
            return Err(Refusal::BarcodeTaken { product: save.id });
        }
        let mut others = self.products().iter().filter(|(id, _)| *id != save.id);
        match others.find(|(_, product)| {
            product
                .barcodes()
                .any(|(barcode, _)| own.contains(&barcode))
        }) {
            Some((product, _)) => Err(Refusal::BarcodeTaken { product }),
            None => Ok(()),
        }
    }

    fn refuse_known(&self, id: Id) -> Result<(), Refusal> {
        match self.ledger().kind_of(id) {
            Some(_) => Err(Refusal::AlreadyWritten),
            None => Ok(()),
        }
    }

    fn delete(
        &self,
        kind: Kind,
        ids: Vec<Id>,
        is_deleted: bool,
        circumstances: &mut Circumstances<'_>,
    ) -> Decision {
        let differs = |id: &Id| {
            self.fields(&kind, *id)
                .is_some_and(|fields| fields.contains_key(held::DELETED) != is_deleted)
        };
        let changes = ids
            .into_iter()
            .filter(differs)
            .map(|id| Change::delete(kind.clone(), id, is_deleted))
            .collect();
        let verb = if is_deleted {
            Verb::Delete
        } else {
            Verb::Restore
        };
        logged(verb, kind, changes, circumstances)
    }

    fn check_return(&self, entry: &Return) -> Result<(), Refusal> {
        let sale = self
            .ledger()
            .sales()
            .get(entry.sale)
            .ok_or(Refusal::NotFound)?;
        if self.ledger().is_void(sale.id) {
            return Err(Refusal::SaleIsVoid);
        }
        if entry.lines.is_empty() {
            return Err(Refusal::NothingSold);
        }
        // One line may be named twice; what comes back of it counts together.
        let mut wanted: BTreeMap<u32, (i64, Money)> = BTreeMap::new();
        for line in &entry.lines {
            let line_index = line.line as usize;
            if line.quantity_milli <= 0 {
                return Err(Refusal::QuantityOutOfRange { line_index });
            }
            if line.amount < Money::ZERO || !line.amount.is_exact() {
                return Err(Refusal::AmountOutOfRange);
            }
            let (quantity, amount) = wanted.entry(line.line).or_default();
            *quantity = quantity.saturating_add(line.quantity_milli);
            *amount = *amount + line.amount;
        }
        for (line, (quantity_milli, amount)) in wanted {
            let line_index = line as usize;
            let sold = sale
                .lines
                .get(line_index)
                .ok_or(Refusal::ReturnTooLarge { line_index })?;
            let (back_milli, back) = self.ledger().returned_of_line(sale.id, line);
            if quantity_milli > sold.quantity_milli - back_milli {
                return Err(Refusal::ReturnTooLarge { line_index });
            }
            if amount > sold.net() - back {
                return Err(Refusal::RefundTooLarge {
                    limit: sold.net() - back,
                });
            }
        }
        let paid: Money = entry.tenders.iter().map(|tender| tender.amount).sum();
        if paid != entry.total() {
            return Err(Refusal::TendersDoNotMatch {
                total: entry.total(),
                paid,
            });
        }
        Ok(())
    }

    /// What may be given back for `quantity_milli` of a line: its share of what was paid,
    /// and all that is left with the last piece, so that a full return leaves nothing over.
    pub fn refund_of(&self, sale: &Sale, line: u32, quantity_milli: i64) -> Money {
        let Some(sold) = sale.lines.get(line as usize) else {
            return Money::ZERO;
        };
        let (back_milli, back) = self.ledger().returned_of_line(sale.id, line);
        if quantity_milli >= sold.quantity_milli - back_milli {
            sold.net() - back
        } else {
            sold.net().ratio(quantity_milli, sold.quantity_milli)
        }
    }
}

fn save_card<T>(
    current: Option<&T>,
    save: Save<T>,
    circumstances: &mut Circumstances<'_>,
) -> Result<Decision, Refusal>
where
    T: Card,
    Record: From<Held<T>>,
{
    let Save { id, before, after } = save;
    let Some(before) = before else {
        after.check()?;
        if current.is_some() {
            return Err(Refusal::AlreadyWritten);
        }
        let changes = vec![Change::add(id, *after)];
        return Ok(logged(Verb::Add, T::KIND, changes, circumstances));
    };
    let current = current.ok_or(Refusal::NotFound)?;
    let fields = held::difference(&*before, &*after);
    // What is checked is the card as it will stand, with what others changed meanwhile.
    let mut result = Held {
        id,
        card: current.clone(),
        ..Held::default()
    };
    let mut whole = result.fields();
    for (name, value) in &fields {
        whole.insert(name.clone(), value.clone());
    }
    whole.retain(|_, value| !value.is_null());
    result = Held::from_fields(id, whole, result.stamps);
    result.card.check()?;
    let consents = consents::changed(&held::fields_of(current), &fields);
    let changes = if fields.is_empty() {
        Vec::new()
    } else {
        vec![Change::Edit {
            kind: T::KIND,
            id,
            fields,
        }]
    };
    let mut decision = logged(Verb::Edit, T::KIND, changes, circumstances);
    consents::tell(&mut decision.changes, consents);
    Ok(decision)
}

/// Adds the line for the shop's own record of who did what.
fn logged(
    verb: Verb,
    kind: Kind,
    mut changes: Vec<Change>,
    circumstances: &mut Circumstances<'_>,
) -> Decision {
    if !changes.is_empty() {
        let ids = changes
            .iter()
            .take(LOGGED_IDS)
            .map(|change| change.target().1)
            .collect();
        let fields = changed_fields(&changes);
        let log = Log {
            id: (circumstances.new_id)(),
            at: circumstances.now,
            verb: verb.clone(),
            of_kind: kind,
            ids,
            count: changes.len() as u64,
            fields,
            ..Log::default()
        };
        changes.push(Change::Put(Box::new(Record::Entry(Entry::Log(log)))));
    }
    Decision { verb, changes }
}

/// Which fields are edited, on whichever card.
fn changed_fields(changes: &[Change]) -> Vec<String> {
    let mut names = BTreeSet::new();
    for change in changes {
        let Change::Edit { fields, .. } = change else {
            return Vec::new();
        };
        for name in fields.keys() {
            if !names.contains(name) {
                names.insert(name.clone());
            }
        }
    }
    names.into_iter().collect()
}
