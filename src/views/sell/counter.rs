//! What can be done at the counter, whether by key, by touch or by scanner.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::carts::Carts;
use super::entitled::{Entitled, Shown, entitled, shown_by};
use super::paying::Paid;
use super::pricing::Priceless;
use super::typed::{BegunLine, split_count, split_price, split_quantity};
use crate::desk::Desk;
use crate::domain::barcode::is_like_code;
use crate::domain::cart::{Cart, ONE_MILLI};
use crate::domain::{Book, Id, Money};
use crate::insight::catalogue::CatalogueFilter;
use crate::ui::{Glyph, Toast, Toaster};
use crate::views::amounts::{read_money, read_quantity};
use crate::views::routes::Page;
use crate::views::scanning::Scanned;

/// Products shown for what is typed.
const FOUND: usize = 20;
/// A free line so many times cheaper than a product of that name is rather that product.
const FAR_TOO_CHEAP: i64 = 20;

/// Something the product field found, and how much of it was asked for, in thousandths.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Found {
    /// A product.
    Product(Id, i64),
    /// The customer whose card has this number.
    Customer(Id),
    /// The coupon or certificate with this code.
    Shown(Shown),
    /// A line of its own: what it says and what it costs.
    Free(String, Money, i64),
}

/// Goes to a path; `true` leaves no way back to the page before.
type Go = Arc<dyn Fn(&str, bool) + Send + Sync>;

/// The counter: one sale in the making.
#[derive(Clone, Copy)]
pub struct Counter {
    /// The desk.
    pub desk: Desk,
    /// What lies on it.
    pub cart: RwSignal<Cart>,
    /// The product whose colour and size are being chosen, and how much of it.
    pub choosing: RwSignal<Option<(Id, i64)>>,
    /// What has no price yet and is to be sold.
    pub pricing: RwSignal<Option<Priceless>>,
    /// A free line is being written; it begins with these words.
    pub writing: RwSignal<Option<BegunLine>>,
    /// The payment is open.
    pub is_paying: RwSignal<bool>,
    /// The sale before, until the next begins.
    pub paid: RwSignal<Option<Paid>>,
    /// Why the sale could not be recorded.
    pub refused: RwSignal<Option<String>>,
    /// What the customer is entitled to; nothing where neither rules nor codes apply.
    pub entitled: Memo<Option<Entitled>>,
    go: StoredValue<Go>,
    /// What was done last, for those who do not see it.
    pub said: RwSignal<String>,
    pub(super) toaster: Toaster,
    /// A sale that was paid, whose goods still lie on the counter.
    pub(super) leaving: StoredValue<Option<Paid>, LocalStorage>,
}

impl Counter {
    /// The counter with what lay on it.
    pub fn open(desk: Desk) -> Self {
        let navigate = use_navigate();
        let go = move |path: &str, replace: bool| {
            let options = NavigateOptions {
                replace,
                ..NavigateOptions::default()
            };
            navigate(path, options);
        };
        let cart = Carts::open(desk).cart;
        let counter = Self {
            go: StoredValue::new(Arc::new(go)),
            desk,
            cart,
            entitled: Memo::new(move |_| cart.with(|cart| entitled(desk, cart))),
            choosing: RwSignal::new(None),
            pricing: RwSignal::new(None),
            writing: RwSignal::new(None),
            is_paying: RwSignal::new(false),
            paid: RwSignal::new(None),
            refused: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            toaster: Toaster::get(),
            leaving: StoredValue::new_local(None),
        };
        // The cart outlives the page.
        on_cleanup(move || counter.hand_over());
        counter
    }

    /// What there is for what was typed. Follows changes of products.
    pub fn find(&self, typed: &str) -> Vec<Found> {
        let (mut quantity_milli, typed) = self.read_quantity(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let filter = CatalogueFilter {
            query: typed,
            ..CatalogueFilter::default()
        };
        let mut found = self.desk.find_products(&filter);
        let free = self.free_line(typed);
        if let (true, Some((words, amount))) = (found.is_empty(), &free) {
            // "jeans 46" where there is no such size: hardly jeans for 46 soʻm.
            let query = words.as_str();
            let named = CatalogueFilter { query, ..filter };
            found = self.desk.find_products(&named);
            found.retain(|id| self.price_of(*id).0 / FAR_TOO_CHEAP > amount.0);
        }
        if let (true, Some((count, query))) = (found.is_empty(), split_count(typed)) {
            found = self
                .desk
                .find_products(&CatalogueFilter { query, ..filter });
            if let (false, Ok(count_milli)) = (found.is_empty(), read_quantity(&self.desk, count)) {
                quantity_milli = count_milli;
            }
        }
        found.truncate(FOUND);
        let customer = self.desk.customer_with_card(typed);
        let shown = shown_by(self.desk, typed);
        found
            .into_iter()
            .map(|id| Found::Product(id, quantity_milli))
            .chain(customer.map(Found::Customer))
            .chain(shown.map(Found::Shown))
            .chain(free.map(|(text, price)| Found::Free(text, price, quantity_milli)))
            .collect()
    }

    /// Enter in the product field, from a finger or a scanner: a barcode, the best that was
    /// found, a customer's card, or a free line.
    pub fn enter(&self, typed: &str) {
        let (quantity_milli, rest) = self.read_quantity(typed);
        if rest.is_empty() {
            return;
        }
        if let Some((product, variant)) = self.desk.product_by_barcode(rest) {
            return self.put(product, variant, quantity_milli);
        }
        // A code is read to the letter, while names are guessed.
        if let Some(shown) = shown_by(self.desk, rest) {
            return self.show(shown);
        }
        match self.find(typed).into_iter().next() {
            Some(found) => self.take(found),
            // A field asking for its price would take the next code for one.
            None if is_like_code(rest) => self.tell_unknown(rest),
            None => self.writing.set(Some(BegunLine::of(rest))),
        }
    }

    /// Something that was found is picked.
    pub fn take(&self, found: Found) {
        match found {
            Found::Product(product, quantity_milli) => self.put(product, None, quantity_milli),
            Found::Customer(customer) => self.sell_to(customer),
            Found::Shown(shown) => self.show(shown),
            Found::Free(text, price, quantity_milli) => self.put_free(&text, price, quantity_milli),
        }
    }

    /// What is left to pay, rewards taken off.
    pub fn left_to_pay(&self) -> Money {
        let own = self
            .entitled
            .with(|entitled| entitled.as_ref().map(|entitled| entitled.left_to_pay));
        own.unwrap_or_else(|| self.cart.with(|cart| cart.sums().total))
    }

    /// Another customer buys, or nobody known: what the one before wanted is not theirs.
    pub fn choose_customer(&self, customer: Option<Id>) {
        self.cart.update(|cart| {
            if cart.customer != customer {
                cart.customer = customer;
                cart.wish.points = Money::ZERO;
                cart.wish.without_level = false;
                cart.wish.without_stamps = false;
            }
        });
    }

    /// A scanner or the camera read the code of a product, of a customer's card or of a coupon.
    pub fn scan(&self, code: &str) -> Scanned {
        if let Some((product, variant)) = self.desk.product_by_barcode(code) {
            self.put(product, variant, ONE_MILLI);
            // The next can be scanned at once, unless something must be asked first.
            let is_asking = self.choosing.with_untracked(Option::is_some)
                || self.pricing.with_untracked(Option::is_some);
            return if is_asking {
                Scanned::Done
            } else {
                Scanned::More(self.said.get_untracked())
            };
        }
        if let Some(customer) = self.desk.customer_with_card(code) {
            self.sell_to(customer);
            return Scanned::Done;
        }
        if let Some(shown) = shown_by(self.desk, code) {
            self.show(shown);
            return Scanned::Done;
        }
        self.tell_unknown(code);
        Scanned::Done
    }

    /// Nothing has this code: it can be written down as a product.
    fn tell_unknown(&self, code: &str) {
        let s = self.desk.words().sell();
        // The notice outlives the page.
        let (go, path) = (
            self.go.get_value(),
            format!("{}?barcode={code}", Page::Products.path()),
        );
        let toast = Toast::new(s.unknown_code(code)).icon(Glyph::Barcode);
        let add = move || go(&path, false);
        self.toaster.show(toast.action(s.add_product(), add));
    }

    /// What is asked for comes before the next code.
    pub fn tell_asking(&self) {
        let told = self.desk.words().sell().answer_first();
        self.toaster.show(Toast::new(told).icon(Glyph::Barcode));
    }

    /// The sale is this customer's, if there is such a customer.
    pub fn sell_to(&self, customer: Id) {
        if self
            .desk
            .read(|book| book.customers().get(customer).is_some())
        {
            self.next_sale();
            self.choose_customer(Some(customer));
        }
    }

    /// Forgets what the address asked for: neither a reload nor another language asks again.
    pub fn forget_query(&self) {
        let go = self.go.get_value();
        go(&Page::Sell.path(), true);
    }

    /// Puts a product on the counter; one with variants only when it is known which, one without
    /// a price when it was said what it is sold for.
    pub fn put(&self, product: Id, variant: Option<Id>, quantity_milli: i64) {
        let known = self.desk.read(|book| {
            let known = book.products().get(product)?;
            let is_open = variant.is_none() && !known.variants.is_empty();
            Some((is_open, known.price_of(variant)))
        });
        match known {
            None => {}
            Some((true, _)) => self.choosing.set(Some((product, quantity_milli))),
            Some((false, price)) => {
                let said = self
                    .cart
                    .with_untracked(|cart| cart.price_said(product, variant));
                match said.filter(|_| price.is_zero()) {
                    None if price.is_zero() => self.pricing.set(Some(Priceless {
                        product,
                        variant,
                        quantity_milli,
                    })),
                    said => self.put_at(product, variant, said.unwrap_or(price), quantity_milli),
                }
            }
        }
    }

    /// Puts a product on the counter at a price.
    pub(super) fn put_at(
        &self,
        product: Id,
        variant: Option<Id>,
        price: Money,
        quantity_milli: i64,
    ) {
        self.begin();
        self.cart.update(|cart| {
            cart.add(product, variant, price, quantity_milli);
        });
        let title = |book: &Book| Some(book.products().get(product)?.title(variant));
        self.say_added(&self.desk.read(title).unwrap_or_default());
    }

    /// Puts a line that is no product on the counter.
    pub fn put_free(&self, text: &str, price: Money, quantity_milli: i64) {
        self.begin();
        self.cart.update(|cart| {
            cart.add_free(text, price, quantity_milli);
        });
        self.say_added(text);
    }

    /// Takes a line off the counter.
    pub fn remove(&self, key: u32, title: &str) {
        let (cart, w) = (self.cart, self.desk.words());
        let Some((place, line)) = cart.try_update(|cart| cart.remove(key)).flatten() else {
            return;
        };
        let toast = Toast::new(w.sell().removed(title)).icon(Glyph::Trash);
        self.toaster.show(toast.action(w.common().undo(), move || {
            cart.update(|cart| cart.put_back(place, line.clone()));
        }));
    }

    /// Takes everything off the counter.
    pub fn clear(&self) {
        let (cart, w) = (self.cart, self.desk.words());
        let before = cart.get_untracked();
        if before.is_blank() {
            return;
        }
        cart.set(Cart::default());
        let toast = Toast::new(w.sell().cleared()).icon(Glyph::Trash);
        self.toaster
            .show(toast.action(w.common().undo(), move || cart.set(before.clone())));
    }

    /// The payment is asked for, unless there is nothing to pay for.
    pub fn ask_payment(&self) {
        if self.cart.with_untracked(|cart| cart.lines.is_empty()) {
            let words = self.desk.words().refusals().nothing_sold();
            self.refused.set(Some(words.to_owned()));
        } else {
            self.refused.set(None);
            self.is_paying.set(true);
        }
    }

    /// Leaves the sale that was paid.
    pub fn next_sale(&self) {
        self.hand_over();
        if self.paid.with_untracked(Option::is_some) {
            self.paid.set(None);
        }
    }

    /// The sale before is left behind, with what was refused of it.
    pub(super) fn begin(&self) {
        self.next_sale();
        self.refused.set(None);
    }

    fn say_added(&self, title: &str) {
        let total = self.desk.money(untrack(|| self.left_to_pay()));
        self.said.set(self.desk.words().sell().added(title, total));
    }

    /// The quantity before a star, and the rest.
    fn read_quantity<'a>(&self, typed: &'a str) -> (i64, &'a str) {
        let (quantity, rest) = split_quantity(typed);
        let read = quantity.and_then(|quantity| read_quantity(&self.desk, quantity).ok());
        (read.unwrap_or(ONE_MILLI), rest)
    }

    fn price_of(&self, product: Id) -> Money {
        let price = |book: &Book| book.products().get(product).map(|own| own.price);
        self.desk.read(price).unwrap_or_default()
    }

    fn free_line(&self, typed: &str) -> Option<(String, Money)> {
        split_price(typed, |typed| read_money(&self.desk, typed).ok().flatten())
    }
}
