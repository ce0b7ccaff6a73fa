//! The shop's card.

use leptos::prelude::*;

use crate::desk::{Topic, use_desk};
use crate::domain::command::Save;
use crate::domain::{Book, Command, Shop};
use crate::text::Language;
use crate::text::currency::Currency;
use crate::ui::{
    Button, Form, Glyph, Panel, SelectField, TagInput, TextArea, TextField, TextKind, Toaster, Tone,
};
use crate::views::refusals;
use crate::views::saved::say_saved;
use crate::views::welcome::{countries, currencies, languages, place};

/// Name, place, currency and what stands on receipts.
#[component]
pub fn ShopSettings() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.settings();
    let toaster = Toaster::get();
    let Some((id, before)) = desk.read(|book| book.shop().map(|(id, shop)| (id, shop.clone())))
    else {
        return ().into_any();
    };
    let draft = Draft::of(&before);
    let begun = StoredValue::new(before);
    let refusal = RwSignal::new(None::<String>);
    let is_currency_fixed = Memo::new(move |_| {
        let topics = [
            Topic::Ledger,
            Topic::Products,
            Topic::Loyalty,
            Topic::Funnel,
        ];
        desk.follow(&topics, Book::has_amounts)
    });
    let save = move |()| {
        let (before, after) = (begun.get_value(), draft.shop(&begun.get_value()));
        match desk.run(Command::SaveShop(Save::edit(id, before, after.clone()))) {
            Ok(done) => {
                refusal.set(None);
                begun.set_value(after);
                say_saved(desk, toaster, &done, s.settings_saved());
            }
            Err(why) => refusal.set(Some(refusals::explain(&desk, &why))),
        }
    };
    let zones = move || {
        let mut zones: Vec<String> = place(draft.country.get())
            .time_zones
            .iter()
            .map(|zone| (*zone).to_owned())
            .collect();
        let own = draft.time_zone.get();
        if !own.is_empty() && !zones.contains(&own) {
            zones.insert(0, own);
        }
        zones
            .into_iter()
            .map(|zone| (zone.clone(), zone))
            .collect::<Vec<_>>()
    };
    view! {
        <Panel title=s.shop()>
            <Form on_submit=save>
                <TextField label=s.shop_name() value=draft.name max_length=80 />
                <div class="field-row">
                    <SelectField label=w.common().country() value=draft.country options=countries(w.language()) />
                    <SelectField label=s.time_zone() value=draft.time_zone options=Signal::derive(zones) />
                </div>
                <div class="field-row">
                    <SelectField
                        label=w.common().currency()
                        value=draft.currency
                        options=currencies(w.language())
                        disabled=is_currency_fixed
                        hint=Signal::derive(move || {
                            if is_currency_fixed.get() { s.currency_fixed().to_owned() } else { String::new() }
                        })
                    />
                    <SelectField label=s.customer_language() value=draft.language options=languages() />
                </div>
                <div class="field-row">
                    <TextField label=s.shop_phone() value=draft.phone kind=TextKind::Phone />
                    <TextField label=s.shop_address() value=draft.address />
                </div>
                <TextArea label=s.receipt_footer() value=draft.footer rows=2 />
                <TagInput label=s.own_fields() remove_label=Callback::new(move |field: String| format!("{}: {field}", w.common().remove())) value=draft.own_fields hint=s.own_fields_hint() />
                <p role="alert" class="field-error">{refusal}</p>
                <Button label=w.common().save() tone=Tone::Primary submit=true icon=Glyph::Check />
            </Form>
        </Panel>
    }
    .into_any()
}

/// What is being typed.
#[derive(Clone, Copy)]
struct Draft {
    name: RwSignal<String>,
    country: RwSignal<&'static str>,
    currency: RwSignal<&'static str>,
    time_zone: RwSignal<String>,
    language: RwSignal<Language>,
    address: RwSignal<String>,
    phone: RwSignal<String>,
    footer: RwSignal<String>,
    own_fields: RwSignal<Vec<String>>,
}

impl Draft {
    fn of(shop: &Shop) -> Self {
        Self {
            name: RwSignal::new(shop.name.clone()),
            country: RwSignal::new(place(&shop.country).code),
            currency: RwSignal::new(
                Currency::by_code(&shop.currency).map_or("", |currency| currency.code),
            ),
            time_zone: RwSignal::new(shop.time_zone.clone()),
            language: RwSignal::new(Language::from_tag(&shop.language).unwrap_or(Language::En)),
            address: RwSignal::new(shop.address.clone()),
            phone: RwSignal::new(shop.phone.clone()),
            footer: RwSignal::new(shop.receipt_footer.clone()),
            own_fields: RwSignal::new(shop.own_fields.clone()),
        }
    }

    fn shop(&self, before: &Shop) -> Shop {
        let mut shop = Shop {
            name: self.name.get_untracked().trim().to_owned(),
            country: self.country.get_untracked().to_owned(),
            time_zone: self.time_zone.get_untracked(),
            language: self.language.get_untracked().tag().to_owned(),
            address: self.address.get_untracked().trim().to_owned(),
            phone: self.phone.get_untracked().trim().to_owned(),
            receipt_footer: self.footer.get_untracked().trim().to_owned(),
            own_fields: self.own_fields.get_untracked(),
            ..before.clone()
        };
        // A currency we have no sign for stays as it came.
        if let Some(currency) = Currency::by_code(self.currency.get_untracked()) {
            currency.code.clone_into(&mut shop.currency);
            shop.currency_digits = currency.decimals as u8;
        }
        shop
    }
}
