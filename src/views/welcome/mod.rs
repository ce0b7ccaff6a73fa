//! The first run: language, country and currency guessed, then three ways in.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::desk::{Boot, Desk, Opening, opening, use_desk, when_idle};
use crate::domain::Shop;
use crate::text::Language;
use crate::text::country::{self, Chosen, Country};
use crate::text::currency::{self, Currency};
use crate::ui::{Banner, Glyph, Icon, Model, SelectField, Status};
use crate::views::data::{ACCEPT, ChosenBackup};
use crate::views::parts::piece;
use crate::views::pieces::Piece;

/// What was chosen for the new shop. Another language builds the page anew, and this stays.
#[derive(Clone, Copy)]
pub struct NewShop(RwSignal<Chosen>);

impl NewShop {
    /// Makes room for it. Call once, in the root.
    pub fn provide() {
        provide_context(Self(RwSignal::new(Chosen::default())));
    }
}

/// Asks how to begin.
#[component]
pub fn Welcome() -> impl IntoView {
    let desk = use_desk();
    // This device had a shop before: the browser must have deleted it.
    let had_data = matches!(
        desk.boot().get_untracked(),
        Boot::FirstRun { had_data: true }
    );
    let w = desk.words();
    let t = w.welcome();
    let NewShop(chosen) = expect_context();
    let guess = desk.guess_country();
    let country = Signal::derive(move || chosen.read().country(guess).code);
    let currency_code = Signal::derive(move || chosen.read().currency(guess));
    let is_working = RwSignal::new(false);
    let (is_sampling, is_missing) = (RwSignal::new(false), RwSignal::new(false));
    // The page is read first; what it leads to comes meanwhile.
    when_idle(|| {
        spawn_local(async {
            let _ = opening().await;
        });
    });
    let choose_language = move |language| {
        chosen.update(|chosen| chosen.choose_language(language));
        desk.choose_language(language);
    };
    let shop = move || {
        let mut shop = desk.new_shop(place(country.get_untracked()));
        currency_code.get_untracked().clone_into(&mut shop.currency);
        let digits = Currency::by_code(&shop.currency).map_or(2, |currency| currency.decimals);
        shop.currency_digits = digits as u8;
        shop
    };
    let open = move |open: fn(Opening, Desk, Shop) -> bool| {
        is_working.set(true);
        is_missing.set(false);
        let shop = shop();
        spawn_local(async move {
            match opening().await {
                // The page says that it works before the work begins.
                Some(opening) => request_animation_frame(move || {
                    let opened = move || {
                        // The page is gone where a shop is open.
                        let _ = is_working.try_set(open(opening, desk, shop));
                    };
                    set_timeout(opened, Duration::ZERO);
                }),
                None => {
                    is_missing.set(true);
                    is_working.set(false);
                    is_sampling.set(false);
                }
            }
        });
    };
    let start_empty = move |_| open(|opening, desk, shop| (opening.empty)(desk, shop).is_ok());
    let start_sample = move |_| {
        is_sampling.set(true);
        open(|opening, desk, shop| {
            (opening.sample)(desk, shop);
            true
        });
    };
    view! {
        <main class="welcome page" id="main">
            <header class="welcome-head">
                <h1>{t.title()}</h1>
                <p>{t.promise()}</p>
            </header>
            {had_data
                .then(|| {
                    let text = format!("{}. {}", t.lost_title(), t.lost());
                    view! { <Banner status=Status::Warn text=text /> }
                })}
            {is_installed().then(|| view! { <Banner text=t.standalone() /> })}
            <section class="welcome-place field-row" aria-label=t.your_place()>
                <SelectField
                    label=w.common().language()
                    value=Model::new(desk.language(), choose_language)
                    options=languages()
                />
                <SelectField
                    label=w.common().country()
                    value=Model::new(
                        country,
                        move |code| chosen.update(|chosen| chosen.choose_country(code)),
                    )
                    options=countries(w.language())
                />
                <SelectField
                    label=w.common().currency()
                    value=Model::new(
                        currency_code,
                        move |code| chosen.update(|chosen| chosen.choose_currency(code)),
                    )
                    options=currencies(w.language())
                />
            </section>
            <section class="welcome-ways" aria-label=t.how_to_begin()>
                <button class="welcome-way" on:click=start_sample disabled=is_working>
                    <Icon glyph=Glyph::Store />
                    <b>{t.sample()}</b>
                    <span>{t.sample_text()}</span>
                </button>
                <OpenBackup />
                <button class="welcome-way" on:click=start_empty disabled=is_working>
                    <Icon glyph=Glyph::Plus />
                    <b>{t.empty()}</b>
                    <span>{t.empty_text()}</span>
                </button>
            </section>
            <p role="status">{move || is_sampling.get().then(|| t.making_sample())}</p>
            {move || {
                is_missing
                    .get()
                    .then(|| view! { <Banner status=Status::Danger text=w.shell().incomplete() /> })
            }}
        </main>
    }
}

/// A way in: choose a file and begin with it.
#[component]
fn OpenBackup() -> impl IntoView {
    let t = use_desk().words().welcome();
    let file = RwSignal::new_local(None::<web_sys::File>);
    provide_context(ChosenBackup(file));
    let input = NodeRef::<leptos::html::Input>::new();
    let choose = move |_| {
        let Some(input) = input.get_untracked() else {
            return;
        };
        file.set(input.files().and_then(|files| files.get(0)));
        // The same file may be chosen again after a failure.
        input.set_value("");
    };
    view! {
        <div class="welcome-file">
            <label class="welcome-way">
                <input
                    class="visually-hidden"
                    type="file"
                    accept=ACCEPT
                    node_ref=input
                    on:change=choose
                    aria-label=t.backup()
                />
                <Icon glyph=Glyph::Upload />
                <b>{t.backup()}</b>
                <span>{t.backup_text()}</span>
            </label>
            {move || file.with(Option::is_some).then(|| piece(Piece::BeginWithBackup))}
        </div>
    }
}

/// All languages, each by its own name.
pub fn languages() -> Vec<(Language, String)> {
    Language::ALL
        .map(|language| (language, language.own_name().to_owned()))
        .to_vec()
}

/// All countries by their names, those we serve first.
pub fn countries(language: Language) -> Vec<(&'static str, String)> {
    let named = |country: &Country| (country.code, country.name(language).to_owned());
    country::ALL
        .iter()
        .chain([&country::OTHER])
        .map(named)
        .collect()
}

/// All currencies by code and sign.
pub fn currencies(language: Language) -> Vec<(&'static str, String)> {
    let named = |currency: &Currency| {
        let sign = currency.sign(language);
        let name = if sign == currency.code {
            sign.to_owned()
        } else {
            format!("{} · {sign}", currency.code)
        };
        (currency.code, name)
    };
    currency::ALL.iter().map(named).collect()
}

/// The country of a code, or any other.
pub fn place(code: &str) -> &'static Country {
    Country::by_code(code).unwrap_or(&country::OTHER)
}

/// Started from the home screen, where some browsers keep a store of its own.
fn is_installed() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(display-mode: standalone)").ok()?)
        .is_some_and(|query| query.matches())
}
