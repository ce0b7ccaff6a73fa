//! Which sales the list shows.

use leptos::prelude::*;

use crate::desk::{Desk, Topic};
use crate::domain::{Day, Id, TenderMethod};
use crate::insight::SalesFilter;
use crate::ui::{Button, Chip, DateField, Glyph, SelectField, Tone};
use crate::views::buyer::{BuyerField, name_and_phone};
use crate::views::periods::Period;

use crate::insight::labels;

/// Who bought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Buyer {
    /// Anybody.
    #[default]
    Any,
    /// Nobody it is tied to.
    Nobody,
    /// One customer.
    One(Id),
}

/// What is chosen, kept while the list is shown.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// Which days.
    pub period: RwSignal<Period>,
    /// The first day of one's own choice, `YYYY-MM-DD` or empty.
    pub from: RwSignal<String>,
    /// The last one.
    pub to: RwSignal<String>,
    /// Who sold.
    pub seller: RwSignal<Option<Id>>,
    /// Who bought.
    pub buyer: RwSignal<Buyer>,
    /// How it was paid.
    pub tender: RwSignal<Option<TenderMethod>>,
    /// A product on the receipt.
    pub product: RwSignal<Option<Id>>,
}

impl Chosen {
    /// Everything.
    pub fn all() -> Self {
        Self {
            period: RwSignal::default(),
            from: RwSignal::default(),
            to: RwSignal::default(),
            seller: RwSignal::default(),
            buyer: RwSignal::default(),
            tender: RwSignal::default(),
            product: RwSignal::default(),
        }
    }

    /// Shows everything again.
    pub fn clear(&self) {
        self.period.set(Period::All);
        self.from.set(String::new());
        self.to.set(String::new());
        self.seller.set(None);
        self.buyer.set(Buyer::Any);
        self.tender.set(None);
        self.product.set(None);
    }

    /// Shows one day.
    pub fn only(&self, day: Day) {
        self.from.set(day.to_string());
        self.to.set(day.to_string());
        self.period.set(Period::Between);
    }

    /// The filter it comes to.
    pub fn filter(&self, today: Day) -> SalesFilter {
        let period = self.period.get();
        let (from, to) = if period == Period::Between {
            (self.from.get().parse().ok(), self.to.get().parse().ok())
        } else {
            period.days(today)
        };
        let buyer = self.buyer.get();
        SalesFilter {
            from,
            to,
            seller: self.seller.get(),
            customer: match buyer {
                Buyer::One(id) => Some(id),
                _ => None,
            },
            is_nobodys: buyer == Buyer::Nobody,
            product: self.product.get(),
            tender: self.tender.get(),
            is_standing_only: false,
        }
    }

    /// Something is left out.
    pub fn is_narrow(&self) -> bool {
        self.period.get() != Period::All
            || self.seller.get().is_some()
            || self.buyer.get() != Buyer::Any
            || self.tender.get().is_some()
            || self.product.get().is_some()
    }
}

/// The fields that narrow the list down.
#[component]
pub fn FilterFields(desk: Desk, chosen: Chosen) -> impl IntoView {
    let w = desk.words();
    let s = w.sales();
    let between = (Period::Between, Period::Between.name(w).to_owned());
    let periods: Vec<_> = Period::options(w).into_iter().chain([between]).collect();
    let sellers = Signal::derive(move || {
        desk.follow(&[Topic::Staff], |book| {
            let anybody = (None, w.common().all().to_owned());
            let staff = book
                .staff()
                .iter()
                .map(|(id, person)| (Some(id), person.name.clone()));
            std::iter::once(anybody).chain(staff).collect::<Vec<_>>()
        })
    });
    let tenders: Vec<(Option<TenderMethod>, String)> = TenderMethod::ALL
        .iter()
        .map(|method| (Some(method.clone()), labels::tender(w, method).to_owned()))
        .collect();
    let tenders: Vec<_> = std::iter::once((None, w.common().all().to_owned()))
        .chain(tenders)
        .collect();
    let product = move || {
        let id = chosen.product.get()?;
        let name = desk.follow(&[Topic::Products], |book| {
            book.products().held(id).map(|held| held.card.name.clone())
        })?;
        Some(view! {
            <Chip
                label=name.clone()
                icon=Glyph::Box
                remove_label=format!("{}: {name}", w.common().remove())
                on_remove=move |()| chosen.product.set(None)
            />
        })
    };
    let buyer = move || match chosen.buyer.get() {
        Buyer::One(id) => {
            let (name, _) = name_and_phone(&desk, id);
            view! {
                <Chip
                    label=name.clone()
                    icon=Glyph::User
                    remove_label=format!("{}: {name}", w.common().remove())
                    on_remove=move |()| chosen.buyer.set(Buyer::Any)
                />
            }
            .into_any()
        }
        Buyer::Nobody => ().into_any(),
        Buyer::Any => view! {
            <BuyerField
                label=w.common().customer()
                id="filter-customer"
                is_known_only=true
                on_pick=move |id: Id| chosen.buyer.set(Buyer::One(id))
            />
        }
        .into_any(),
    };
    view! {
        <div class="sales-filter stack">
            <SelectField label=s.period() value=chosen.period options=periods />
            <Show when=move || chosen.period.get() == Period::Between>
                <div class="field-row">
                    <DateField label=s.from_day() value=chosen.from />
                    <DateField label=s.to_day() value=chosen.to />
                </div>
            </Show>
            <div class="field-row">
                <Show when=move || sellers.with(|sellers| sellers.len() > 1)>
                    <SelectField label=w.common().seller() value=chosen.seller options=sellers />
                </Show>
                <SelectField label=s.paid_by() value=chosen.tender options=tenders.clone() />
            </div>
            {buyer}
            <div class="row">
                {product}
                <Chip
                    label=s.without_customer()
                    pressed=Signal::derive(move || chosen.buyer.get() == Buyer::Nobody)
                    on_press=move |()| {
                        chosen
                            .buyer
                            .update(|buyer| {
                                *buyer = if *buyer == Buyer::Nobody { Buyer::Any } else { Buyer::Nobody };
                            });
                    }
                />
                <Button
                    label=w.common().clear()
                    tone=Tone::Quiet
                    disabled=Signal::derive(move || !chosen.is_narrow())
                    on_click=move |_| chosen.clear()
                />
            </div>
        </div>
    }
}
