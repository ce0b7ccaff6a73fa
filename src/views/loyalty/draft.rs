//! The programme as it is being typed.

use leptos::prelude::*;

use super::faults::{Fault, Field, Reading};
use super::kept;
use crate::desk::{Desk, Topic};
use crate::domain::cart::Discount;
use crate::domain::order;
use crate::domain::programme::{Level, SpendWindow, StampCard};
use crate::domain::{Id, Money, Programme, TenderMethod};
use crate::text::fold;
use crate::ui::Model;
use crate::views::amounts::{read_discount, read_money, write_discount, write_money_grouped};

/// A level as it is being typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LevelDraft {
    pub id: Id,
    pub name: String,
    pub colour: String,
    pub threshold: String,
    pub discount: String,
    pub cashback: String,
}

/// A stamp card as it is being typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CardDraft {
    pub id: Id,
    pub name: String,
    pub categories: Vec<String>,
    pub products: Vec<Id>,
    pub needed: String,
    pub is_off: bool,
}

/// All of it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Draft {
    pub is_on: bool,
    pub has_discount: bool,
    pub has_points: bool,
    pub levels: Vec<LevelDraft>,
    pub window: SpendWindow,
    pub points_months: String,
    pub warning_days: String,
    pub round_to: String,
    pub not_earning: Vec<TenderMethod>,
    pub excluded: Vec<String>,
    pub pay_limit: String,
    pub birthday_points: String,
    pub birthday_days: String,
    pub welcome_points: String,
    pub referral_points: String,
    pub newcomer_points: String,
    pub cards: Vec<CardDraft>,
    pub note: String,
}

fn share(desk: &Desk, bp: i64) -> String {
    if bp == 0 {
        String::new()
    } else {
        write_discount(desk, Discount::Percent(bp))
    }
}

fn some_money(desk: &Desk, amount: Money) -> String {
    if amount.is_zero() {
        String::new()
    } else {
        write_money_grouped(desk, amount)
    }
}

fn count(number: u32) -> String {
    if number == 0 {
        String::new()
    } else {
        number.to_string()
    }
}

impl Draft {
    /// The rules as the fields show them.
    pub fn of(desk: &Desk, rules: &Programme) -> Self {
        let levels = rules.levels.iter().map(|level| LevelDraft {
            id: level.id,
            name: level.name.clone(),
            colour: level.colour.clone(),
            threshold: write_money_grouped(desk, level.threshold),
            discount: share(desk, level.discount_bp),
            cashback: share(desk, level.cashback_bp),
        });
        let cards = rules.stamp_cards.iter().map(|card| CardDraft {
            id: card.id,
            name: card.name.clone(),
            categories: card.categories.clone(),
            products: card.products.clone(),
            needed: count(card.needed),
            is_off: card.is_off,
        });
        Self {
            is_on: rules.is_on,
            has_discount: rules.has_discount,
            has_points: rules.has_points,
            levels: levels.collect(),
            window: rules.window.clone(),
            points_months: count(rules.points_months),
            warning_days: count(rules.warning_days),
            round_to: some_money(desk, rules.round_to),
            not_earning: rules.not_earning.clone(),
            excluded: rules.excluded_categories.clone(),
            pay_limit: share(desk, rules.pay_limit_bp),
            birthday_points: some_money(desk, rules.birthday_points),
            birthday_days: count(rules.birthday_days),
            welcome_points: some_money(desk, rules.welcome_points),
            referral_points: some_money(desk, rules.referral_points),
            newcomer_points: some_money(desk, rules.newcomer_points),
            cards: cards.collect(),
            note: rules.note.clone(),
        }
    }

    /// The rules that were typed, levels in order.
    ///
    /// # Errors
    /// Which field cannot be read, and why.
    pub fn rules(&self, desk: &Desk, id: Id) -> Result<Programme, String> {
        let w = desk.words();
        let (rules, faults) = self.read(desk, id);
        let Some(first) = faults.into_iter().next() else {
            return Ok(rules);
        };
        let label = first.field.label(w);
        let level = self.levels.iter().find(|own| Some(own.id) == first.of);
        let level = level.filter(|own| !own.name.trim().is_empty());
        let about = level.map_or(label.to_owned(), |own| {
            format!("{}, {label}", own.name.trim())
        });
        Err(format!("{about}: {}", first.why))
    }

    /// The rules as far as they can be read, levels in order, and what keeps them from being
    /// saved. Fields that do not stand on the page keep nothing from it.
    pub fn read(&self, desk: &Desk, id: Id) -> (Programme, Vec<Fault>) {
        let mut read = Reading::begin(desk);
        let mut levels = Vec::new();
        for own in &self.levels {
            let of = Some(own.id);
            levels.push(Level {
                id: own.id,
                name: read.name(own.id, &own.name),
                colour: own.colour.clone(),
                threshold: read.money(of, Field::Threshold, &own.threshold),
                discount_bp: read.share(of, Field::Discount, &own.discount),
                cashback_bp: read.share(of, Field::Cashback, &own.cashback),
            });
        }
        for (place, level) in levels.iter().enumerate() {
            let is_same = |other: &Level| fold::exact(&other.name) == fold::exact(&level.name);
            if !level.name.is_empty() && levels[..place].iter().any(is_same) {
                let why = desk.words().loyalty().same_level_name();
                read.blame(Some(level.id), Field::Name, why);
            }
        }
        order::sort_by_key(&mut levels, |level| level.threshold);
        let before = std::iter::once(None).chain(levels.iter().map(|level| Some(level.threshold)));
        for (level, before) in levels.iter().zip(before) {
            let is_above = before.map_or(level.threshold.is_zero(), |low| low < level.threshold);
            if !is_above {
                let why = desk.words().refusals().levels_out_of_order();
                read.blame(Some(level.id), Field::Threshold, why);
            }
        }
        let own = None;
        let rules = Programme {
            id,
            at: desk.now(),
            is_on: self.is_on,
            has_discount: self.has_discount,
            has_points: self.has_points,
            levels,
            window: self.window.clone(),
            pay_limit_bp: read.share(own, Field::PayLimit, &self.pay_limit),
            round_to: read.money(own, Field::RoundTo, &self.round_to),
            points_months: read.count(own, Field::PointsMonths, &self.points_months),
            warning_days: read.count(own, Field::WarningDays, &self.warning_days),
            not_earning: self.not_earning.clone(),
            excluded_categories: self.excluded.clone(),
            birthday_points: read.money(own, Field::BirthdayPoints, &self.birthday_points),
            birthday_days: read.count(own, Field::BirthdayDays, &self.birthday_days),
            welcome_points: read.money(own, Field::WelcomePoints, &self.welcome_points),
            referral_points: read.money(own, Field::ReferralPoints, &self.referral_points),
            newcomer_points: read.money(own, Field::NewcomerPoints, &self.newcomer_points),
            stamp_cards: self.stamp_cards(desk, &mut read),
            note: self.note.trim().to_owned(),
            ..Programme::default()
        };
        let mut faults = read.faults;
        faults.retain(|fault| {
            let is_hidden = fault.field.is_of_discount() && !self.has_discount
                || fault.field.is_of_points() && !self.has_points;
            !is_hidden
        });
        (rules, faults)
    }

    fn stamp_cards(&self, desk: &Desk, read: &mut Reading<'_>) -> Vec<StampCard> {
        let mut cards = Vec::new();
        for own in &self.cards {
            let of = Some(own.id);
            let needed = read.count(of, Field::Needed, &own.needed);
            if needed == 0 {
                let why = desk.words().refusals().stamps_needed();
                read.blame(of, Field::Needed, why);
            }
            cards.push(StampCard {
                id: own.id,
                name: read.name(own.id, &own.name),
                categories: own.categories.clone(),
                products: own.products.clone(),
                needed,
                is_off: own.is_off,
            });
        }
        cards
    }
}

/// Reads what was typed into a field.
pub struct Reader<'a> {
    pub desk: &'a Desk,
}

impl Reader<'_> {
    /// An amount; nothing when empty.
    pub fn money(&self, typed: &str) -> Result<Money, String> {
        read_money(self.desk, typed).map(Option::unwrap_or_default)
    }

    /// A percentage, in hundredths of a per cent; nothing when empty.
    pub fn share(&self, typed: &str) -> Result<i64, String> {
        match read_discount(self.desk, typed, true)? {
            Discount::Percent(bp) => Ok(bp),
            _ => Ok(0),
        }
    }

    /// A number of days, months, stamps; 0 when empty.
    pub fn count(&self, typed: &str) -> Result<u32, String> {
        match typed.trim() {
            "" => Ok(0),
            typed => typed
                .parse()
                .map_err(|_| self.desk.words().errors().not_a_number().to_owned()),
        }
    }
}

/// A complaint that names the field.
pub fn of_field<T>(field: &str, read: Result<T, String>) -> Result<T, String> {
    read.map_err(|why| format!("{field}: {why}"))
}

/// The draft of the page. It begins as the rules that were saved last, and follows them when
/// they change while nothing is being typed.
#[derive(Clone, Copy)]
pub struct Drafting {
    pub desk: Desk,
    pub draft: RwSignal<Draft>,
    /// The rules that were saved last, as a draft; nothing before the first.
    pub saved: Memo<Option<Draft>>,
    /// It was to be saved and something was wrong: from then on faults are told as they are typed.
    pub is_checked: RwSignal<bool>,
    /// What is told to be wrong.
    pub faults: Memo<Vec<Fault>>,
}

impl Drafting {
    /// Begins with the rules as they are.
    pub fn begin(desk: Desk) -> Self {
        let saved = Memo::new(move |_| {
            desk.follow(&[Topic::Loyalty, Topic::Ledger], |book| {
                let rules = book.ledger().programme_at(desk.now());
                rules.map(|rules| Draft::of(&desk, rules))
            })
        });
        let shop = desk.read(|book| book.shop().map(|(id, _)| id).unwrap_or_default());
        let kept = kept::read(shop).map(|rules| Draft::of(&desk, &rules));
        let draft = RwSignal::new(kept.unwrap_or_default());
        let is_begun = draft.with_untracked(|draft| *draft != Draft::default());
        let is_checked = RwSignal::new(false);
        let faults = Memo::new(move |_| {
            let is_checked = is_checked.get();
            let told = is_checked.then(|| draft.with(|draft| draft.read(&desk, Id::default()).1));
            told.unwrap_or_default()
        });
        Effect::new(move |before: Option<Option<Draft>>| {
            let now = saved.get();
            let before = before.or_else(|| is_begun.then(|| Some(Draft::default())));
            let is_touched = before.is_some_and(|before| {
                draft.with_untracked(|draft| *draft != before.unwrap_or_default())
            });
            if !is_touched {
                draft.set(now.clone().unwrap_or_default());
            }
            now
        });
        let drafting = Self {
            desk,
            draft,
            saved,
            is_checked,
            faults,
        };
        Effect::new(move || {
            if drafting.is_touched() {
                let rules = draft.with(|draft| draft.read(&desk, Id::default()).0);
                kept::write(shop, &rules);
            } else {
                kept::forget(shop);
            }
        });
        drafting
    }

    /// What is wrong with a field of a level or a stamp card, or of the programme itself.
    pub fn fault(&self, of: Option<Id>, field: Field) -> Signal<Option<String>> {
        let faults = self.faults;
        Signal::derive(move || {
            faults.with(|faults| {
                let own = faults.iter();
                let mut own = own.filter(|own| own.of == of && own.field == field);
                own.next().map(|own| own.why.clone())
            })
        })
    }

    /// Something differs from what is saved.
    pub fn is_touched(&self) -> bool {
        self.saved.with(|saved| match saved {
            Some(saved) => self.draft.with(|draft| draft != saved),
            None => self.draft.with(|draft| *draft != Draft::default()),
        })
    }

    /// Back to what is saved.
    pub fn put_back(&self) {
        let saved = self.saved.get_untracked();
        self.is_checked.set(false);
        self.draft.set(saved.unwrap_or_default());
    }

    /// A part of the draft, as a field shows and changes it.
    pub fn field<T: Clone + Default + Send + Sync + 'static>(
        &self,
        of: fn(&mut Draft) -> &mut T,
    ) -> Model<T> {
        self.part(move |draft| Some(of(draft)))
    }

    /// A part of the draft that may be gone.
    pub fn part<T: Clone + Default + Send + Sync + 'static>(
        &self,
        of: impl Fn(&mut Draft) -> Option<&mut T> + Copy + Send + Sync + 'static,
    ) -> Model<T> {
        let draft = self.draft;
        let value = Signal::derive(move || {
            let mut draft = draft.get();
            of(&mut draft).map(std::mem::take).unwrap_or_default()
        });
        Model::new(value, move |value: T| {
            draft.update(|draft| {
                if let Some(part) = of(draft) {
                    *part = value;
                }
            });
        })
    }

    /// A part of one level.
    pub fn level(&self, id: Id, of: fn(&mut LevelDraft) -> &mut String) -> Model<String> {
        self.part(move |draft| draft.levels.iter_mut().find(|own| own.id == id).map(of))
    }

    /// A part of one stamp card.
    pub fn card<T: Clone + Default + Send + Sync + 'static>(
        &self,
        id: Id,
        of: fn(&mut CardDraft) -> &mut T,
    ) -> Model<T> {
        self.part(move |draft| draft.cards.iter_mut().find(|own| own.id == id).map(of))
    }
}
