//! Opening all accounts at once. Sales come in the order of time, their customers in none: what an
//! account needs of each is gathered first and put in order by customer, so that every account is
//! written in one go, and not found anew for each of its sales.

use rustc_hash::FxHashMap;

use super::{Account, Ledger};
use crate::domain::days::Moment;
use crate::domain::ids::Id;
use crate::domain::money::Money;
use crate::domain::sale::{Sale, telling_order};

/// Stands for the customer of a sale that is nobody's.
const NOBODY: u32 = u32::MAX;

/// Sales on their way into accounts, while entries are loaded.
#[derive(Debug, Clone, Default)]
pub(super) struct Opening {
    /// What was gathered no longer holds: all is gathered anew at the end.
    pub(super) is_stale: bool,
    /// By place.
    gathered: Vec<Gathered>,
    /// Whose they are, each once.
    customers: Vec<Id>,
    number_of: FxHashMap<Id, u32>,
    grouped: Option<Grouped>,
}

/// What an account needs of a sale.
#[derive(Debug, Clone, Copy)]
struct Gathered {
    /// Among the customers met.
    customer: u32,
    is_void: bool,
    /// All of its goods came back.
    is_undone: bool,
    /// After returns.
    net: Money,
}

/// The gathered sales by customer.
#[derive(Debug, Clone)]
struct Grouped {
    /// Where the places of every customer begin; behind the last, where they end.
    starts: Vec<u32>,
    places: Vec<u32>,
    /// The first customer without an account yet.
    next: usize,
}

impl Opening {
    /// A return, a tie or a taking back came that may be about sales that are gathered already.
    pub(super) fn see_past_sales_changed(&mut self, owners: &[Option<Id>]) {
        self.is_stale |= !owners.is_empty();
    }

    fn number_of(&mut self, customer: Option<Id>) -> u32 {
        let Some(customer) = customer else {
            return NOBODY;
        };
        *self.number_of.entry(customer).or_insert_with(|| {
            self.customers.push(customer);
            self.customers.len() as u32 - 1
        })
    }

    /// Puts what was gathered in order by customer, and of each by place.
    fn group(&mut self) {
        let mut starts = vec![0; self.customers.len() + 1];
        let owned = || self.gathered.iter().filter(|sale| sale.customer != NOBODY);
        for sale in owned() {
            starts[sale.customer as usize + 1] += 1;
        }
        for customer in 1..starts.len() {
            starts[customer] += starts[customer - 1];
        }
        let mut behind = starts.clone();
        let mut places = vec![0; owned().count()];
        for (sale, place) in self.gathered.iter().zip(0..) {
            if let Some(behind) = behind.get_mut(sale.customer as usize) {
                places[*behind as usize] = place;
                *behind += 1;
            }
        }
        self.grouped = Some(Grouped {
            starts,
            places,
            next: 0,
        });
    }
}

impl Ledger {
    /// Makes room for sales that are about to come.
    pub fn reserve_sales(&mut self, more: usize) {
        self.rows.sales.reserve(more);
        self.owners.reserve(more);
        self.moments.reserve(more);
        self.opening.gathered.reserve(more);
    }

    /// Opens up to `most` accounts, when all entries are there. True while some are left; the end
    /// of loading opens those too.
    pub fn open_some(&mut self, most: usize) -> bool {
        if !self.can_gather() && self.opening.grouped.is_none() {
            return false;
        }
        if self.opening.grouped.is_none() {
            self.gather_rows();
            self.opening.group();
        }
        self.open_accounts(most)
    }

    /// Whether sales can be gathered before all entries are there.
    pub(super) fn can_gather(&self) -> bool {
        self.is_loading
            && !self.opening.is_stale
            && !self.is_reindexing
            && self.opening.grouped.is_none()
    }

    /// Gathers the sales that came since the last time, in the order they lie in memory.
    pub(super) fn gather_rows(&mut self) {
        self.with_sales(|ledger, sales| {
            for sale in sales.rows().iter().skip(ledger.owners.len()) {
                ledger.gather(sale);
            }
        });
    }

    /// Gathers a sale: the one behind all that are gathered.
    pub(super) fn gather(&mut self, sale: &Sale) {
        let is_void = self.is_void(sale.id);
        self.live_sales += u64::from(!is_void);
        let owner = self.owner_by_entries(sale);
        self.owners.push(owner);
        let (total, returned) = (sale.total(), self.returned(sale.id));
        let customer = self.opening.number_of(owner);
        self.opening.gathered.push(Gathered {
            customer,
            is_void,
            is_undone: Account::is_undone(total, returned),
            net: total - returned,
        });
    }

    /// Opens the accounts of everybody whose sales were gathered, and of those that came since.
    pub(super) fn open_all(&mut self) {
        if self.opening.is_stale {
            self.close_accounts();
        }
        if self.opening.grouped.is_none() {
            self.gather_rows();
            self.opening.group();
        }
        while self.open_accounts(usize::MAX) {}
        self.opening = Opening::default();
        // They came while accounts were being opened.
        for place in self.owners.len()..self.rows.sales.len() {
            let place = place as u32;
            self.begin_sale(place);
            self.assign(place);
        }
        for (place, payment) in self.rows.payments.rows().iter().enumerate() {
            let account = self.accounts.entry(payment.customer).or_default();
            account.payments.push(place as u32);
        }
    }

    fn open_accounts(&mut self, most: usize) -> bool {
        let mut opening = std::mem::take(&mut self.opening);
        let Some(grouped) = &mut opening.grouped else {
            return false;
        };
        let end = grouped
            .next
            .saturating_add(most)
            .min(opening.customers.len());
        self.accounts
            .reserve(opening.customers.len() - grouped.next);
        for customer in grouped.next..end {
            let own = grouped.starts[customer] as usize..grouped.starts[customer + 1] as usize;
            let account = self.account_of(&grouped.places[own], &opening.gathered);
            self.accounts.insert(opening.customers[customer], account);
        }
        grouped.next = end;
        let is_left = end < opening.customers.len();
        self.opening = opening;
        is_left
    }

    fn account_of(&self, places: &[u32], gathered: &[Gathered]) -> Account {
        let mut account = Account {
            sales: places.to_vec(),
            ..Account::default()
        };
        let mut before = None::<Moment>;
        let mut is_in_order = true;
        for place in places {
            let (at, sale) = (self.moment_at(*place), gathered[*place as usize]);
            is_in_order &= before < Some(at);
            before = Some(at);
            if !sale.is_void {
                account.add(at, sale.net, sale.is_undone);
            }
        }
        if !is_in_order {
            let order = |place: &u32| telling_order(self.rows.sales.at(*place));
            account.sales.sort_by_cached_key(order);
        }
        account
    }

    pub(super) fn close_accounts(&mut self) {
        self.accounts.clear();
        self.owners.clear();
        self.live_sales = 0;
        self.opening = Opening::default();
    }
}
