//! The frame around every page.

use leptos::{html, prelude::*};
use web_sys::HtmlElement;

use super::{Glyph, Icon, id::unique, popup};

/// One place of the app.
#[derive(Clone)]
pub struct NavLink {
    href: String,
    label: String,
    icon: Glyph,
    badge: Signal<Option<String>>,
}

impl NavLink {
    /// A link to `href`.
    pub fn new(href: impl Into<String>, label: impl Into<String>, icon: Glyph) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
            icon,
            badge: Signal::stored(None),
        }
    }

    /// With a small count at its corner.
    #[must_use]
    pub fn badge(mut self, badge: impl Into<Signal<Option<String>>>) -> Self {
        self.badge = badge.into();
        self
    }
}

/// Places a bar at the foot of a phone has room for.
const BAR_PLACES: usize = 5;

/// Navigation at the side of tablets and desktops, at the foot of phones, and the page beside it.
/// Places beyond the fifth wait on phones behind a last button.
#[component]
pub fn AppShell(
    /// The places, the most used first.
    #[prop(into)]
    links: Signal<Vec<NavLink>>,
    /// The `href` of the place one is in.
    #[prop(into)]
    current: Signal<String>,
    /// Names the navigation.
    #[prop(into)]
    nav_label: Signal<String>,
    /// The link that skips it.
    #[prop(into)]
    skip_label: Signal<String>,
    /// The button for the places a phone has no room for.
    #[prop(into)]
    more_label: Signal<String>,
    /// Above the places, on tablets and desktops.
    #[prop(optional, into)]
    brand: ViewFn,
    /// Below them.
    #[prop(optional, into)]
    foot: ViewFn,
    children: Children,
) -> impl IntoView {
    let (more, more_id) = (NodeRef::<html::Div>::new(), unique("more"));
    let more_button = NodeRef::<html::Button>::new();
    let has_more = Memo::new(move |_| links.with(Vec::len) > BAR_PLACES);
    let is_further_open = move || {
        let current = current.get();
        links.with(|links| {
            links
                .iter()
                .skip(BAR_PLACES - 1)
                .any(|link| link.href == current)
        })
    };
    let toggled = move |_| {
        let (Some(more), Some(button)) = (more.get_untracked(), more_button.get_untracked()) else {
            return;
        };
        if popup::is_open(&more) {
            popup::place(&more, &button, false);
        }
    };
    // A place was chosen: the page changes, so what covered it goes.
    Effect::new(move || {
        current.track();
        if let Some(more) = more.get_untracked() {
            popup::close(&HtmlElement::from(more));
        }
    });
    let place = move |link: NavLink| {
        let href = link.href.clone();
        let is_current = move || (current.get() == href).then_some("page");
        view! {
            <a class="shell-link" href=link.href aria-current=is_current>
                <Icon glyph=link.icon />
                <span>{link.label}</span>
                {move || {
                    link.badge.get().map(|badge| view! { <b class="badge" data-status="danger">{badge}</b> })
                }}
            </a>
        }
    };
    view! {
        <div class="app">
            <a class="shell-skip" href="#main">
                {skip_label}
            </a>
            <nav class="shell-nav" aria-label=nav_label>
                <div class="shell-brand">{move || brand.run()}</div>
                <ul class="shell-links" role="list" data-more=move || has_more.get().then_some("")>
                    {move || {
                        links.get().into_iter().map(|link| view! { <li>{place(link)}</li> }).collect_view()
                    }}
                    <li class="shell-more">
                        <button
                            class="shell-link"
                            type="button"
                            popovertarget=more_id.clone()
                            node_ref=more_button
                            aria-current=move || is_further_open().then_some("true")
                        >
                            <Icon glyph=Glyph::More />
                            <span>{more_label}</span>
                        </button>
                    </li>
                </ul>
                <div class="shell-foot">{move || foot.run()}</div>
                <div
                    class="menu popup"
                    id=more_id
                    popover="auto"
                    node_ref=more
                    on:toggle=toggled
                >
                    <ul role="list">
                        {move || {
                            links
                                .get()
                                .into_iter()
                                .skip(BAR_PLACES - 1)
                                .map(|link| {
                                    view! {
                                        <li>
                                            <a class="menu-item" href=link.href>
                                                <Icon glyph=link.icon />
                                                <span>{link.label}</span>
                                            </a>
                                        </li>
                                    }
                                })
                                .collect_view()
                        }}
                    </ul>
                </div>
            </nav>
            <main class="shell-main" id="main" tabindex="-1">
                {children()}
            </main>
        </div>
    }
}

/// A list and what is open from it: side by side where both fit, else one at a time.
#[component]
pub fn SplitPane(
    /// Whether something is open; decides which of the two a phone shows.
    #[prop(into)]
    has_detail: Signal<bool>,
    /// The list, with its head.
    #[prop(into)]
    list: ViewFn,
    /// What is open, or what stands there while nothing is.
    #[prop(into)]
    detail: ViewFn,
) -> impl IntoView {
    view! {
        <div class="split">
            <div
                class="split-panes"
                data-showing=move || if has_detail.get() { "detail" } else { "list" }
            >
                <div class="split-list">{move || list.run()}</div>
                <div class="split-detail">{move || detail.run()}</div>
            </div>
        </div>
    }
}
