//! Products as the counter needs them: found while typing or scanning, and numbers for receipts.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::{Desk, Inner, Topic};
use crate::domain::barcode::other_writing;
use crate::domain::{Id, receipt_number};
use crate::insight::catalogue::{Catalogue, CatalogueFilter, Wording, by_barcode, sold_often};
use crate::storage::random::random_bytes;
use crate::storage::settings::DeviceSettings;
use crate::text::Language;
use crate::text::collate::sort_key;
use crate::text::fold::plain_text as fold;

/// Products offered without searching.
const OFTEN: usize = 24;

/// What is kept about products between changes. Computed when first asked for.
#[derive(Clone, Copy)]
pub(super) struct Goods {
    catalogue: Memo<(Language, Arc<Catalogue>)>,
    sold_often: Memo<Vec<Id>>,
}

impl Goods {
    pub(super) fn new(
        inner: StoredValue<Rc<Inner>, LocalStorage>,
        language: RwSignal<Language>,
    ) -> Self {
        let catalogue = move |earlier: Option<&(Language, Arc<Catalogue>)>| {
            let inner = inner.get_value();
            inner.topics.track(Topic::Products);
            let language = language.get();
            let wording = Wording {
                fold,
                key: |name: &str| sort_key(language, name),
            };
            let earlier = earlier.filter(|(before, _)| *before == language);
            let earlier = earlier.map(|(_, catalogue)| &**catalogue);
            let catalogue = Catalogue::of(&inner.book.borrow(), &wording, earlier);
            (language, Arc::new(catalogue))
        };
        let often = move |_: Option<&Vec<Id>>| {
            let inner = inner.get_value();
            inner.topics.track(Topic::Products);
            inner.topics.track(Topic::Ledger);
            sold_often(&inner.book.borrow(), OFTEN)
        };
        Self {
            catalogue: Memo::new_with_compare(catalogue, |_, _| true),
            sold_often: Memo::new(often),
        }
    }
}

impl Desk {
    /// Products that a filter shows, best answers first. Follows changes of products.
    pub fn find_products(&self, filter: &CatalogueFilter) -> Vec<Id> {
        self.goods
            .catalogue
            .with(|(_, catalogue)| self.read(|book| catalogue.list(book, filter, fold)))
    }

    /// The product or variant of that barcode, however a scanner writes it. Follows nothing.
    pub fn product_by_barcode(&self, barcode: &str) -> Option<(Id, Option<Id>)> {
        let other = other_writing(barcode);
        self.read(|book| by_barcode(book, barcode).or_else(|| by_barcode(book, &other?)))
    }

    /// Categories and how many products are in each, the largest first. Follows changes.
    pub fn product_categories(&self) -> Vec<(String, u32)> {
        self.goods
            .catalogue
            .with(|(_, catalogue)| catalogue.categories())
    }

    /// What is sold most often. Follows sales and changes of products.
    pub fn products_sold_often(&self) -> Vec<Id> {
        self.goods.sold_often.get()
    }

    /// The number for the next receipt of this device, which is used up with it.
    pub fn take_receipt_number(&self) -> String {
        let today = self.zone().day_of(self.now());
        let random = random_bytes().map_or(0, u16::from_be_bytes);
        let fresh_mark = receipt_number::mark(random);
        let settings = DeviceSettings::update(|settings| {
            let last = settings.last_receipt.as_deref();
            settings.last_receipt = Some(receipt_number::next(last, today, &fresh_mark));
        });
        settings.last_receipt.unwrap_or_default()
    }
}
