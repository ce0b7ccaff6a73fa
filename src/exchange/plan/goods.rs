//! Products of a file meet those that are here: by code, barcode, name and variant.

use rustc_hash::{FxHashMap, FxHashSet};

use super::goods_joining::{Meeting, join, join_variant, price_variant};
use super::goods_notes::Notes;
use super::product_row::ProductRow;
use super::receipt::Item;
use super::{Reason, variants};
use crate::domain::batch::BatchDraft;
use crate::domain::change::Change;
use crate::domain::held::difference;
use crate::domain::{Book, Card, Id, Kind, Money, Product, Variant};
use crate::exchange::layout::key;

/// A product as it shall be.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductDraft {
    /// Which.
    pub id: Id,
    /// As it shall be.
    pub card: Product,
    /// Not here yet.
    pub is_new: bool,
    /// Here, and would change.
    pub is_changed: bool,
}

impl ProductDraft {
    /// It comes in without a price.
    pub fn is_priceless(&self) -> bool {
        self.is_new && self.card.is_priceless()
    }
}

/// All products, those of the file among them.
#[derive(Debug, Default)]
pub struct Goods {
    by_name: FxHashMap<Box<str>, Id>,
    by_code: FxHashMap<Box<str>, (Id, Option<Id>)>,
    draft_of: FxHashMap<Id, usize>,
    /// Products that a row named.
    named: FxHashSet<Id>,
    /// By what rows of one product have in common: its name, and those of what it can be had in.
    by_handle: FxHashMap<Box<str>, (String, Vec<String>)>,
    /// What the rows of a product write into its note.
    notes: FxHashMap<Id, Notes>,
    /// Those that come in or change.
    pub drafts: Vec<ProductDraft>,
}

impl Goods {
    /// Takes in a product that is here.
    pub fn insert(&mut self, id: Id, card: &Product) {
        self.by_name.entry(key(&card.name).into()).or_insert(id);
        for code in [&card.sku, &card.barcode] {
            self.code(code, id, None);
        }
        for variant in &card.variants {
            for code in [&variant.sku, &variant.barcode] {
                self.code(code, id, Some(variant.id));
            }
        }
    }

    fn code(&mut self, code: &str, id: Id, variant: Option<Id>) {
        if !code.is_empty() {
            self.by_code
                .entry(code.to_lowercase().into())
                .or_insert((id, variant));
        }
    }

    /// The product of a code or, without one, of a name; of several with one code the one of that
    /// name.
    fn find(&self, book: &Book, codes: [&str; 2], name: &str) -> Option<(Id, Option<Id>)> {
        let named = self.by_name.get(key(name).as_str()).copied();
        let by_both = |code: &str| {
            let id = named?;
            of_code(id, self.card(book, id)?, code)
        };
        let by_code = |code: &str| self.by_code.get(code.to_lowercase().as_str()).copied();
        let mut codes = codes.into_iter().filter(|code| !code.is_empty());
        codes
            .find_map(|code| by_both(code).or_else(|| by_code(code)))
            .or_else(|| named.map(|id| (id, None)))
    }

    /// A product as it shall be.
    fn card<'a>(&'a self, book: &'a Book, id: Id) -> Option<&'a Product> {
        let draft = self.draft_of.get(&id).and_then(|at| self.drafts.get(*at));
        let card = draft.map(|draft| &draft.card);
        card.or_else(|| book.products().get(id))
    }

    /// Whether an earlier row called that product otherwise: one code stands on both.
    fn is_another(&self, book: &Book, id: Id, name: &str) -> bool {
        let card = self.card(book, id).filter(|_| self.named.contains(&id));
        card.is_some_and(|card| key(&card.name) != key(name))
    }

    fn draft(&mut self, book: &Book, id: Id) -> Option<&mut ProductDraft> {
        if !self.draft_of.contains_key(&id) {
            let card = book.products().get(id)?.clone();
            self.draft_of.insert(id, self.drafts.len());
            self.drafts.push(ProductDraft {
                id,
                card,
                is_new: false,
                is_changed: false,
            });
        }
        let place = *self.draft_of.get(&id)?;
        self.drafts.get_mut(place)
    }

    /// What a row leaves to those before it that have its handle: the name, and of what it can be
    /// had in.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn complete(&mut self, row: &mut ProductRow) -> Result<(), Reason> {
        let handle = key(&row.handle);
        if row.card.name.is_empty() {
            let known = self.by_handle.get(handle.as_str());
            let (name, options) = known.ok_or(Reason::NothingNamed)?;
            row.card.name.clone_from(name);
            for ((own, _), name) in row.options.iter_mut().zip(options) {
                if own.is_empty() {
                    own.clone_from(name);
                }
            }
        } else if !handle.is_empty() {
            let names = row.options.iter().map(|(name, _)| name.clone()).collect();
            let own = (row.card.name.clone(), names);
            self.by_handle.insert(handle.into(), own);
        }
        row.card.check().map_err(Reason::Refused)?;
        row.settle();
        Ok(())
    }

    /// Takes in a row. Gives the place of the draft it is about.
    pub fn take(
        &mut self,
        book: &Book,
        row: ProductRow,
        keeps_ours: bool,
        new_id: &mut dyn FnMut() -> Id,
    ) -> usize {
        let codes = match &row.variant {
            Some(variant) => [variant.barcode.clone(), variant.sku.clone()],
            None => [row.card.barcode.clone(), row.card.sku.clone()],
        };
        let found = self.find(book, [&codes[0], &codes[1]], &row.card.name);
        let found = found.filter(|(id, variant)| {
            let is_of_variant = variant.is_some() || row.variant.is_some();
            is_of_variant || !self.is_another(book, *id, &row.card.name)
        });
        let id = found.map_or_else(&mut *new_id, |(id, _)| id);
        if found.is_none() {
            self.by_name.insert(key(&row.card.name).into(), id);
            self.draft_of.insert(id, self.drafts.len());
            self.drafts.push(ProductDraft {
                id,
                card: Product {
                    variants: Vec::new(),
                    ..row.card.clone()
                },
                is_new: true,
                is_changed: false,
            });
        }
        let mut row = row;
        let of_variant = found.and_then(|(_, variant)| variant);
        if of_variant.is_some() && row.variant.is_none() {
            // The code is one of a variant, and says no more of the whole.
            (row.card.barcode, row.card.sku) = Default::default();
        }
        let is_first = self.named.insert(id);
        let mut notes = self.notes.remove(&id).unwrap_or_default();
        if let Some(draft) = self.draft(book, id) {
            let keeps_ours = keeps_ours && !draft.is_new;
            let has_untitled = || draft.card.variants.iter().any(|own| own.title().is_empty());
            let is_of_whole = row.variant.is_none() && of_variant.is_none() && !has_untitled();
            let meeting = Meeting {
                keeps_ours,
                may_rename: is_of_whole && is_first,
                is_of_whole,
            };
            if let (Some(of), None) = (of_variant, &row.variant) {
                price_variant(&mut draft.card, of, &row.card, keeps_ours);
            }
            join(&mut draft.card, &row.card, meeting);
            let is_here = |variant: &Variant| {
                let mut own = draft.card.variants.iter();
                own.any(|own| own.title() == variant.title())
            };
            let coming = match &row.variant {
                Some(variant) if !is_here(variant) => variants::each(variant),
                variant => variant.iter().cloned().collect(),
            };
            if let ([_, _, ..], Some(variant)) = (coming.as_slice(), row.variant) {
                // Of several one code can only be the whole's.
                row.card.barcode = variant.barcode;
                row.card.sku = variant.sku;
                join(&mut draft.card, &row.card, meeting);
            }
            let told = match coming.as_slice() {
                [] => draft.card.variant(of_variant).map(Variant::title),
                [one] => Some(one.title()),
                _ => None,
            };
            for variant in coming {
                join_variant(&mut draft.card, variant, &row.card, keeps_ours, new_id);
            }
            let told = told.unwrap_or_default().replace(", ", " ");
            let of = (told.as_str(), draft.card.variants.len());
            notes.write(&mut draft.card.note, of, row.said, keeps_ours);
            draft.is_changed = !draft.is_new && book.products().get(id) != Some(&draft.card);
            let card = draft.card.clone();
            self.insert(id, &card);
        }
        self.notes.insert(id, notes);
        self.draft_of.get(&id).copied().unwrap_or_default()
    }

    /// The product of an item of a receipt; one that is not here yet is added.
    pub fn of_item(
        &mut self,
        book: &Book,
        item: &Item,
        new_id: &mut dyn FnMut() -> Id,
    ) -> (Id, Option<Id>) {
        let found = self.find(book, [&item.sku, ""], &item.name);
        let (id, variant) = found.unwrap_or_else(|| {
            let id = new_id();
            let per_unit = |sum: Money| sum.ratio(1000, item.quantity_milli.max(1));
            let has_variant = !item.variant.is_empty();
            let card = Product {
                name: item.name.clone(),
                category: item.category.clone(),
                price: per_unit(item.gross),
                cost: item.cost.map(per_unit),
                sku: if has_variant {
                    String::new()
                } else {
                    item.sku.clone()
                },
                ..Product::default()
            };
            self.insert(id, &card);
            self.draft_of.insert(id, self.drafts.len());
            self.drafts.push(ProductDraft {
                id,
                card,
                is_new: true,
                is_changed: false,
            });
            (id, None)
        });
        let Some(draft) = self.draft(book, id) else {
            return (id, variant);
        };
        let card = &mut draft.card;
        if card.category.is_empty() {
            card.category.clone_from(&item.category);
        }
        let of = variants::of_told(card, variant, &item.variant);
        let of = if of.is_some() || key(&item.variant).is_empty() {
            if card.variants.is_empty() && card.sku.is_empty() {
                card.sku.clone_from(&item.sku);
            }
            of
        } else {
            let added = Variant {
                id: new_id(),
                size: item.variant.clone(),
                sku: item.sku.clone(),
                ..Variant::default()
            };
            let of = added.id;
            card.variants.push(added);
            Some(of)
        };
        draft.is_changed = !draft.is_new && book.products().get(id) != Some(&draft.card);
        self.code(&item.sku, id, of);
        (id, of)
    }

    /// Puts all products that come in or change into the batch; of a list of sales, those that were
    /// sold.
    pub fn collect(&mut self, book: &Book, batch: &mut BatchDraft, sold: Option<&FxHashSet<Id>>) {
        let mut drafts = std::mem::take(&mut self.drafts);
        drafts.retain(|draft| sold.is_none_or(|sold| sold.contains(&draft.id)));
        for draft in drafts {
            if draft.is_new {
                batch.push(book, Change::add(draft.id, draft.card));
            } else if let Some(own) = book.products().get(draft.id) {
                let fields = difference(own, &draft.card);
                if !fields.is_empty() {
                    let (kind, id) = (Kind::Product, draft.id);
                    batch.push(book, Change::Edit { kind, id, fields });
                }
            }
        }
    }
}

/// Whether a code is one of a product: of the whole, or of which variant.
fn of_code(id: Id, card: &Product, code: &str) -> Option<(Id, Option<Id>)> {
    let is_code = |own: &String| own.to_lowercase() == code.to_lowercase();
    if is_code(&card.sku) || is_code(&card.barcode) {
        return Some((id, None));
    }
    let mut variants = card.variants.iter();
    let of = variants.find(|own| is_code(&own.sku) || is_code(&own.barcode));
    of.map(|own| (id, Some(own.id)))
}
