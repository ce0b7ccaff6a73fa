//! Choosing several of a few, and products by typing.

use leptos::prelude::*;

use crate::desk::{Desk, Topic, use_desk};
use crate::domain::Id;
use crate::insight::catalogue::CatalogueFilter;
use crate::ui::{Chip, Combobox, Glyph, Icon, Model};

/// Products shown for what is typed.
const FOUND: usize = 12;

/// A few things, each of which can be pressed in or out.
#[component]
pub fn Picks<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] label: String,
    value: Model<Vec<T>>,
    /// Values and their words.
    #[prop(into)]
    options: Signal<Vec<(T, String)>>,
    /// Said where there is nothing to choose from.
    #[prop(optional, into)]
    nothing: String,
) -> impl IntoView {
    let chip = move |(own, words): (T, String)| {
        let asked = own.clone();
        let is_in = Signal::derive(move || value.get().contains(&asked));
        let press = move |()| {
            let mut chosen = value.get_untracked();
            let before = chosen.len();
            chosen.retain(|other| *other != own);
            if chosen.len() == before {
                chosen.push(own.clone());
            }
            value.set(chosen);
        };
        view! { <Chip label=words pressed=is_in on_press=press /> }
    };
    let nothing = StoredValue::new(nothing);
    view! {
        <fieldset class="chip-set">
            <legend class="field-label">{label}</legend>
            {move || {
                let options = options.get();
                if options.is_empty() {
                    view! { <p class="muted small">{nothing.get_value()}</p> }.into_any()
                } else {
                    options.into_iter().map(chip).collect_view().into_any()
                }
            }}
        </fieldset>
    }
}

/// The categories products have, and those that are chosen although none has them any more.
pub fn categories(desk: Desk, chosen: Model<Vec<String>>) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let mut names: Vec<String> = desk
            .product_categories()
            .into_iter()
            .map(|(name, _)| name)
            .filter(|name| !name.is_empty())
            .collect();
        for name in chosen.get() {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.into_iter().map(|name| (name.clone(), name)).collect()
    })
}

/// What a product is called, also when it was deleted since.
pub fn product_name(desk: Desk, id: Id) -> String {
    desk.follow(&[Topic::Products], |book| {
        let held = book.products().held(id);
        held.map(|held| held.card.name.clone()).unwrap_or_default()
    })
}

/// A field that finds products by typing.
#[component]
pub fn ProductField(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] on_pick: Callback<Id>,
    #[prop(optional, into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let query = RwSignal::new(String::new());
    let results = Memo::new(move |_| {
        let typed = query.get();
        if typed.trim().is_empty() {
            return Vec::new();
        }
        let filter = CatalogueFilter {
            query: &typed,
            ..CatalogueFilter::default()
        };
        let mut found = desk.find_products(&filter);
        found.truncate(FOUND);
        found
    });
    let pick = move |id: Id| {
        query.set(String::new());
        on_pick.run(id);
    };
    view! {
        <Combobox
            label=label
            error=error
            query=query
            results=results
            option=move |id: Id| {
                let price = desk.read(|book| book.products().get(id).map(|own| own.price));
                view! {
                    <Icon glyph=Glyph::Box />
                    <div class="list-text">
                        <span class="list-title">{product_name(desk, id)}</span>
                    </div>
                    <div class="list-end">{price.map(|price| desk.money(price))}</div>
                }
            }
            on_pick=pick
            picks_first=true
            nothing_label=w.common().nothing_found()
            clear_label=w.common().clear()
        />
    }
}

/// Products, each a chip that can be taken away, and a field that adds one.
#[component]
pub fn Products(value: Model<Vec<Id>>) -> impl IntoView {
    let desk = use_desk();
    let l = desk.words().loyalty();
    let chips = move || {
        let chip = |id: Id| {
            let name = product_name(desk, id);
            let remove = move |()| {
                let mut chosen = value.get_untracked();
                chosen.retain(|other| *other != id);
                value.set(chosen);
            };
            view! {
                <Chip
                    label=name.clone()
                    icon=Glyph::Box
                    remove_label=l.remove_it(name)
                    on_remove=remove
                />
            }
        };
        let chosen = value.get();
        (!chosen.is_empty()).then(|| {
            view! { <div class="row">{chosen.into_iter().map(chip).collect_view()}</div> }
        })
    };
    let add = move |id: Id| {
        let mut chosen = value.get_untracked();
        if !chosen.contains(&id) {
            chosen.push(id);
            value.set(chosen);
        }
    };
    view! {
        <div class="stack">
            <ProductField label=l.add_product() on_pick=add />
            {chips}
        </div>
    }
}
