//! The navigation and the pages behind it.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::hooks::{use_location, use_navigate};
use leptos_router::path;

use super::help::Help;
use super::keys::listen;
use super::notices::Notices;
use crate::desk::{SaveState, use_desk};
use crate::storage::settings::DeviceSettings;
use crate::ui::{AppShell, Glyph, Icon, NavLink, return_focus};
use crate::views::parts::piece;
use crate::views::pieces::Piece;
use crate::views::routes::{Page, base, within};
use crate::views::today::{Reminders, has_any};

/// Every page, with the way to each.
#[component]
pub fn Pages() -> impl IntoView {
    view! {
        <Router base=base()>
            <Frame />
        </Router>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let is_help_open = RwSignal::new(false);
    listen(desk, is_help_open);
    let nav = w.nav();
    let links = vec![
        NavLink::new(Page::Today.href(), nav.today(), Glyph::CheckCircle),
        NavLink::new(Page::Sell.href(), nav.sell(), Glyph::ShoppingBag),
        NavLink::new(Page::Customers.href(), nav.customers(), Glyph::Users),
        NavLink::new(Page::Sales.href(), nav.sales(), Glyph::Receipt),
        NavLink::new(Page::Products.href(), nav.products(), Glyph::Box),
        NavLink::new(Page::Debts.href(), w.credit().title(), Glyph::Wallet),
        NavLink::new(Page::Funnel.href(), nav.funnel(), Glyph::Filter),
        NavLink::new(Page::Loyalty.href(), nav.loyalty(), Glyph::Gift),
        NavLink::new(Page::Insight.href(), nav.insight(), Glyph::Chart),
        NavLink::new(Page::Data.href(), nav.data(), Glyph::Shield),
        NavLink::new(Page::Settings.href(), nav.settings(), Glyph::Settings),
    ];
    let places = [
        Page::Today,
        Page::Sell,
        Page::Customers,
        Page::Sales,
        Page::Products,
        Page::Debts,
        Page::Funnel,
        Page::Loyalty,
        Page::Insight,
        Page::Data,
        Page::Settings,
    ]
    .map(Page::path);
    let location = use_location();
    let place = Memo::new(move |_| {
        let path = location.pathname.read();
        let first = within(&path)
            .trim_start_matches('/')
            .split('/')
            .next()
            .unwrap_or_default();
        format!("/{first}")
    });
    // What led here is gone from the page, and the focus with it.
    Effect::new(move |is_later: Option<bool>| {
        location.pathname.track();
        if is_later == Some(true) {
            return_focus(None);
        }
        true
    });
    // The next start leads to the page one was last on.
    Effect::new(move || {
        let page = place.get();
        if places.contains(&page) {
            DeviceSettings::update(|settings| settings.last_page = Some(page));
        }
    });
    view! {
        <AppShell
            links=Signal::stored(links)
            current=Signal::derive(move || format!("{}{}", base(), place.read()))
            nav_label=nav.main()
            skip_label=nav.skip_to_content()
            more_label=w.common().more()
            brand=move || view! { <Brand /> }
            foot=move || view! { <SaveLight /> }
        >
            <Notices />
            <Routes fallback=|| view! { <Home /> }>
                <Route path=path!("/today") view=|| piece(Piece::Today) />
                // One route, so that the list stays as it is while customers are opened from it.
                <Route path=path!("/customers/:id?") view=|| piece(Piece::Customers) />
                <Route path=path!("/cards") view=|| piece(Piece::Cards) />
                <Route path=path!("/sell") view=|| piece(Piece::Sell) />
                <Route path=path!("/sales/:id?") view=|| piece(Piece::Sales) />
                <Route path=path!("/products/:id?") view=|| piece(Piece::Products) />
                <Route path=path!("/debts/:id?") view=|| piece(Piece::Debts) />
                <Route path=path!("/funnel/:id?") view=|| piece(Piece::Funnel) />
                <Route path=path!("/loyalty") view=|| piece(Piece::Loyalty) />
                <Route path=path!("/insight") view=|| piece(Piece::Insight) />
                <Route path=path!("/data") view=|| piece(Piece::Data) />
                <Route path=path!("/bring") view=|| piece(Piece::Bring) />
                <Route path=path!("/duplicates") view=|| piece(Piece::Duplicates) />
                <Route path=path!("/settings") view=|| piece(Piece::Settings) />
            </Routes>
        </AppShell>
        <Help open=is_help_open />
        <Reminders />
    }
}

/// Stands for every place there is no page for: leads to what is to be done today, or to the
/// customers where there is nothing.
#[component]
fn Home() -> impl IntoView {
    let desk = use_desk();
    let navigate = use_navigate();
    // Only once the page is drawn: the router holds on to the address until then.
    Effect::new(move || {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        let page = if has_any(desk) {
            Page::Today
        } else {
            Page::Customers
        };
        navigate(&page.path(), options);
    });
}

/// The shop's name, or the app's while it has none.
#[component]
fn Brand() -> impl IntoView {
    let desk = use_desk();
    let name = move || {
        let name = desk.follow(&[crate::desk::Topic::Shop], |book| {
            book.shop()
                .map(|(_, shop)| shop.name.clone())
                .unwrap_or_default()
        });
        if name.is_empty() {
            desk.words().nav().app().to_owned()
        } else {
            name
        }
    };
    view! { <span>{name}</span> }
}

/// Says whether everything is on the disk.
#[component]
fn SaveLight() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words().common();
    view! {
        <p class="save-light small" role="status">
            {move || match desk.save_state().get() {
                SaveState::Saved => view! { <Icon glyph=Glyph::Check /> <span>{w.saved()}</span> }.into_any(),
                SaveState::Saving => view! { <span>{w.saving()}</span> }.into_any(),
                SaveState::NotSaved { .. } => {
                    view! { <Icon glyph=Glyph::Alert /> <span>{w.not_saved()}</span> }.into_any()
                }
            }}
        </p>
    }
}
