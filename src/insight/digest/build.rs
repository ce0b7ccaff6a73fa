//! Building the digest, and keeping it up with what comes.

use rustc_hash::FxHashSet;

use super::{Digest, HAS_COST, LACKS_COST, NO_COST, NONE, STANDS};
use crate::domain::entry::Entry;
use crate::domain::{Book, Id, Money, Opening, Return, Sale, TenderMethod, Zone};

/// Of more sales put between others than this, all are put in order anew.
const MANY: usize = 64;

/// What has to be looked at again.
#[derive(Default)]
struct Again {
    sales: FxHashSet<Id>,
    returns: FxHashSet<Id>,
    ties: FxHashSet<Id>,
    voids: FxHashSet<Id>,
    /// Returns that were taken back, or stand again.
    turned: Vec<Id>,
    openings: bool,
}

impl Digest {
    /// Looks at every sale and return once, in the order they lie in memory.
    pub fn of(book: &Book, zone: &Zone) -> Self {
        let mut digest = Self::default();
        digest.grow(book, zone, usize::MAX);
        digest
    }

    /// The same in turns, from an empty digest on: looks at so many more sales, and says whether
    /// those were the last. Nothing may be asked of it before, and where anything but sales
    /// comes meanwhile it has to begin anew.
    pub fn grow(&mut self, book: &Book, zone: &Zone, most: usize) -> bool {
        self.change();
        if self.sales.lines_from.is_empty() {
            self.sales.lines_from.push(0);
            self.sales.tenders_from.push(0);
            self.backs.from.push(0);
            self.refunds.from.push(0);
            self.reserve(book);
        }
        let all = book.ledger().sales().len();
        let until = self.len().saturating_add(most).min(all);
        self.push_sales(book, zone, until);
        if until < all {
            return false;
        }
        self.append(book, zone);
        self.look_at_openings(book, zone);
        true
    }

    /// Takes in what entries changed; the book has them already. In another zone, or after
    /// very many changes, build anew.
    pub fn refresh<'a>(
        &mut self,
        book: &Book,
        zone: &Zone,
        came: impl IntoIterator<Item = &'a Entry>,
    ) {
        self.change();
        let ledger = book.ledger();
        let known_sales = self.len();
        let mut again = Again::default();
        for entry in came {
            again.note(book, entry);
        }
        let grown = [
            (ledger.returns().len(), again.returns.len()),
            (ledger.ties().len(), again.ties.len()),
            (ledger.voids().len(), again.voids.len()),
        ];
        let is_new = |((now, came), seen): ((usize, usize), usize)| now == seen + came;
        let are_new = grown.into_iter().zip(self.seen).all(is_new);
        // An entry that came again may have said something else before. Rare.
        let sales = again
            .sales
            .iter()
            .filter_map(|id| ledger.sales().place(*id));
        let mut known: Vec<usize> = sales.map(|place| place as usize).collect();
        known.retain(|place| *place < known_sales);
        let keep_shape = |place: &usize| self.keeps_shape(*place, ledger.sales().at(*place as u32));
        if self.sales.lines_from.is_empty() || !are_new || !known.iter().all(keep_shape) {
            let version = self.version;
            *self = Self::of(book, zone);
            self.version = version;
            return;
        }
        self.append(book, zone);
        known.sort_unstable();
        for place in known {
            self.write_again(book, zone, place);
        }
        // Their sale need not have come yet.
        for back in again.turned {
            if let Some(back) = ledger.returns().get(back) {
                self.write_return(book, zone, back);
            }
        }
        if again.openings {
            self.look_at_openings(book, zone);
        }
    }

    fn reserve(&mut self, book: &Book) {
        let sales = book.ledger().sales().len();
        self.sales.day.reserve(sales);
        self.sales.owner.reserve(sales);
        self.sales.seller.reserve(sales);
        for column in [
            &mut self.sales.total,
            &mut self.sales.net,
            &mut self.sales.profit,
            &mut self.sales.kept_profit,
            &mut self.sales.costed,
            &mut self.sales.items_milli,
        ] {
            column.reserve(sales);
        }
        self.sales.flags.reserve(sales);
        self.sales.lines_from.reserve(sales);
        self.sales.tenders_from.reserve(sales);
        self.order.reserve(sales);
    }

    /// Appends the sales and returns that are not here yet.
    fn append(&mut self, book: &Book, zone: &Zone) {
        let ledger = book.ledger();
        // Those that were looked at in turns are not in order yet.
        let known = self.order.len();
        self.push_sales(book, zone, ledger.sales().len());
        let known_returns = self.backs.from.len() - 1;
        for back in ledger.returns().rows().iter().skip(known_returns) {
            self.push_return(book, zone, back);
        }
        self.put_in_order(known);
        // Returns that were here before their sale.
        if known_returns > 0 {
            for place in known..ledger.sales().len() {
                let id = ledger.sales().at(place as u32).id;
                for back in ledger.all_returns_of(id) {
                    self.write_return(book, zone, back);
                }
            }
        }
        self.seen = [
            ledger.returns().len(),
            ledger.ties().len(),
            ledger.voids().len(),
        ];
    }

    /// Appends the sales up to a place.
    fn push_sales(&mut self, book: &Book, zone: &Zone, until: usize) {
        let known = self.len();
        let rows = book.ledger().sales().rows();
        // Each sale is looked at once: memory is waited for longer than anything is reckoned.
        for (sale, place) in rows.iter().skip(known).take(until - known).zip(known..) {
            self.push_sale(sale);
            self.write_row(book, zone, place);
        }
    }

    fn push_sale(&mut self, sale: &Sale) {
        let lines = self.lines.product.len() + sale.lines.len();
        let tenders = self.tenders.method.len() + sale.tenders.len();
        self.sales.lines_from.push(lines as u32);
        self.sales.tenders_from.push(tenders as u32);
        self.lines.product.resize(lines, NONE);
        self.lines.quantity_milli.resize(lines, 0);
        self.lines.net.resize(lines, 0);
        self.lines.cost.resize(lines, NO_COST);
        self.tenders.method.resize(tenders, 0);
        self.tenders.amount.resize(tenders, 0);
        self.sales.day.push(crate::domain::Day::default());
        self.sales.owner.push(NONE);
        self.sales.seller.push(NONE);
        self.sales.total.push(0);
        self.sales.net.push(0);
        self.sales.profit.push(0);
        self.sales.kept_profit.push(0);
        self.sales.costed.push(0);
        self.sales.items_milli.push(0);
        self.sales.flags.push(0);
    }

    /// Whether a sale has as many lines and tenders as are kept of it.
    fn keeps_shape(&self, place: usize, sale: &Sale) -> bool {
        self.lines_of(place).len() == sale.lines.len()
            && self.tenders_of(place).len() == sale.tenders.len()
    }

    fn write_again(&mut self, book: &Book, zone: &Zone, place: usize) {
        let day = self.sales.day[place];
        self.write_row(book, zone, place);
        if self.sales.day[place] != day {
            self.order.retain(|own| *own as usize != place);
            self.insert_in_order(place);
        }
        let id = book.ledger().sales().at(place as u32).id;
        for back in book.ledger().all_returns_of(id) {
            self.write_return(book, zone, back);
        }
    }

    fn write_row(&mut self, book: &Book, zone: &Zone, place: usize) {
        let ledger = book.ledger();
        let sale = ledger.sales().at(place as u32);
        let (mut total, mut profit, mut costed) = (Money::ZERO, Money::ZERO, Money::ZERO);
        let (mut items_milli, mut flags) = (0_i64, 0);
        for (number, line) in self.lines_of(place).zip(&sale.lines) {
            let net = line.net();
            total = total + net;
            items_milli = items_milli.saturating_add(line.quantity_milli);
            let cost = line.cost();
            if let Some(cost) = cost {
                flags |= HAS_COST;
                costed = costed + net;
                profit = profit + net - cost;
            } else {
                flags |= LACKS_COST;
            }
            self.lines.product[number] = self.products.meet(line.product);
            self.lines.quantity_milli[number] = line.quantity_milli;
            self.lines.net[number] = net.0;
            self.lines.cost[number] = cost.map_or(NO_COST, |cost| cost.0.max(NO_COST + 1));
        }
        for (number, tender) in self.tenders_of(place).zip(&sale.tenders) {
            self.tenders.method[number] = self.method(&tender.method);
            self.tenders.amount[number] = tender.amount.0;
        }
        let (mut net, mut kept_profit) = (total, profit);
        for back in ledger.returns_of(sale.id) {
            for line in &back.lines {
                net = net - line.amount;
                let sold = sale.lines.get(line.line as usize);
                if let Some(cost) = sold.and_then(|sold| sold.unit_cost) {
                    let cost = cost.times_milli(line.quantity_milli);
                    kept_profit = kept_profit - (line.amount - cost);
                }
            }
        }
        if !ledger.is_void(sale.id) {
            flags |= STANDS;
        }
        let owner = self.customers.meet(ledger.owner_at(place as u32));
        let seller = self.sellers.meet(sale.seller);
        let sales = &mut self.sales;
        sales.day[place] = zone.day_of(sale.at);
        sales.owner[place] = owner;
        sales.seller[place] = seller;
        sales.total[place] = total.0;
        sales.net[place] = net.0;
        sales.profit[place] = profit.0;
        sales.kept_profit[place] = kept_profit.0;
        sales.costed[place] = costed.0;
        sales.items_milli[place] = items_milli;
        sales.flags[place] = flags;
    }

    fn push_return(&mut self, book: &Book, zone: &Zone, back: &Return) {
        let lines = self.backs.day.len() + back.lines.len();
        let tenders = self.refunds.day.len() + back.tenders.len();
        let none = crate::domain::Day::default();
        self.backs.from.push(lines as u32);
        self.backs.day.resize(lines, none);
        self.backs.sale.resize(lines, NONE);
        self.backs.line.resize(lines, NONE);
        self.backs.quantity_milli.resize(lines, 0);
        self.backs.amount.resize(lines, 0);
        self.backs.cost.resize(lines, NO_COST);
        self.backs.stands.resize(lines, false);
        self.refunds.from.push(tenders as u32);
        self.refunds.day.resize(tenders, none);
        self.refunds.sale.resize(tenders, NONE);
        self.refunds.method.resize(tenders, 0);
        self.refunds.amount.resize(tenders, 0);
        self.refunds.stands.resize(tenders, false);
        self.write_return(book, zone, back);
    }

    fn write_return(&mut self, book: &Book, zone: &Zone, back: &Return) {
        let ledger = book.ledger();
        let Some(place) = ledger.returns().place(back.id).map(|place| place as usize) else {
            return;
        };
        let (stands, day) = (!ledger.is_void(back.id), zone.day_of(back.at));
        let sale = ledger.sales().place(back.sale);
        let sold = sale.map(|place| ledger.sales().at(place));
        let first = sale.map_or(NONE, |place| self.sales.lines_from[place as usize]);
        let rows = self.backs.from[place] as usize..self.backs.from[place + 1] as usize;
        for (row, line) in rows.zip(&back.lines) {
            let sold = sold.and_then(|sale| sale.lines.get(line.line as usize));
            let cost = sold.and_then(|sold| sold.unit_cost);
            let cost = cost.map(|cost| cost.times_milli(line.quantity_milli));
            self.backs.day[row] = day;
            self.backs.sale[row] = sale.unwrap_or(NONE);
            self.backs.line[row] = sold.map_or(NONE, |_| first + line.line);
            self.backs.quantity_milli[row] = line.quantity_milli;
            self.backs.amount[row] = line.amount.0;
            self.backs.cost[row] = cost.map_or(NO_COST, |cost| cost.0.max(NO_COST + 1));
            self.backs.stands[row] = stands;
        }
        let rows = self.refunds.from[place] as usize..self.refunds.from[place + 1] as usize;
        for (row, tender) in rows.zip(&back.tenders) {
            self.refunds.day[row] = day;
            self.refunds.sale[row] = sale.unwrap_or(NONE);
            self.refunds.method[row] = self.method(&tender.method);
            self.refunds.amount[row] = tender.amount.0;
            self.refunds.stands[row] = stands;
        }
    }

    fn method(&mut self, method: &TenderMethod) -> u16 {
        let known = self.methods.iter().position(|own| own == method);
        known.unwrap_or_else(|| {
            self.methods.push(method.clone());
            self.methods.len() - 1
        }) as u16
    }

    /// Puts the sales from a place on among those before.
    fn put_in_order(&mut self, from: usize) {
        let mut early = 0;
        for place in from..self.len() {
            let last = self.order.last().map(|last| self.sales.day[*last as usize]);
            if last.is_some_and(|last| last > self.sales.day[place]) {
                early += 1;
                if early > MANY {
                    break;
                }
                self.insert_in_order(place);
            } else {
                self.order.push(place as u32);
            }
        }
        if early > MANY {
            self.order.clear();
            self.order.extend(0..self.sales.day.len() as u32);
            let days = &self.sales.day;
            self.order
                .sort_unstable_by_key(|place| (days[*place as usize], *place));
        }
    }

    fn insert_in_order(&mut self, place: usize) {
        let day = self.sales.day[place];
        let is_before = |own: &u32| (self.sales.day[*own as usize], *own as usize) < (day, place);
        let at = self.order.partition_point(is_before);
        self.order.insert(at, place as u32);
    }

    fn look_at_openings(&mut self, book: &Book, zone: &Zone) {
        self.openings.clear();
        let openings = book.ledger().entries::<Opening>().rows().iter();
        for opening in openings.filter(|opening| !book.ledger().is_void(opening.id)) {
            let customer = self.customers.meet(Some(opening.customer));
            self.openings.push((customer, zone.day_of(opening.at)));
        }
    }
}

impl Again {
    fn note(&mut self, book: &Book, entry: &Entry) {
        let ledger = book.ledger();
        match entry {
            Entry::Sale(sale) => {
                self.sales.insert(sale.id);
            }
            Entry::Return(back) => {
                self.returns.insert(back.id);
                self.sales.insert(back.sale);
            }
            Entry::Tie(tie) => {
                self.ties.insert(tie.id);
                self.sales.insert(tie.sale);
            }
            Entry::Void(void) => {
                self.voids.insert(void.id);
                self.openings |= ledger.entries::<Opening>().get(void.target).is_some();
                let of_tie = ledger.ties().get(void.target).map(|tie| tie.sale);
                let of_return = ledger.returns().get(void.target).map(|back| back.sale);
                self.turned.extend(of_return.map(|_| void.target));
                self.sales
                    .insert(of_tie.or(of_return).unwrap_or(void.target));
            }
            Entry::Opening(_) => self.openings = true,
            _ => {}
        }
    }
}
