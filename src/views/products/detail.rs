//! One product: what it is, its colours and sizes, what was sold of it and to whom.

use leptos::prelude::*;

use super::buyers::Buyers;
use super::companions::Companions;
use super::editing::Editing;
use super::fields::Fields;
use super::sold::SoldPanel;
use super::variants::Variants;
use crate::desk::{Topic, use_desk};
use crate::domain::{Command, Id, Kind};
use crate::ui::{
    Banner, Button, EmptyState, Glyph, LinkButton, Menu, MenuItem, PageHeader, Status, Tone,
};
use crate::views::routes::Page;

/// One product and all that can be done about it.
#[component]
pub fn ProductDetail(
    /// Which product.
    id: Id,
    go: Callback<Page>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let is_known = Memo::new(move |_| {
        desk.follow(&[Topic::Products], |book| book.products().get(id).is_some())
    });
    move || {
        if is_known.get() {
            view! { <Known id=id go=go /> }.into_any()
        } else {
            view! {
                <EmptyState
                    icon=Glyph::Box
                    title=w.errors().gone()
                    text=w.products().no_such_product()
                    actions=move || {
                        view! {
                            <Button
                                label=w.common().back()
                                on_click=move |_| go.run(Page::Products)
                            />
                        }
                    }
                />
            }
            .into_any()
        }
    }
}

#[component]
fn Known(id: Id, go: Callback<Page>) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let p = w.products();
    let editing = Editing::new(desk, id);
    let product = editing.product;
    let is_archived = Memo::new(move |_| product.with(|product| product.is_archived));
    let archive = move |is_archived: bool| {
        let what = if is_archived {
            p.no_longer_sold()
        } else {
            p.sold_again()
        };
        // Nothing about a product forbids this.
        let _ = editing.change(what, |product| product.is_archived = is_archived);
    };
    let delete = move || {
        let command = Command::Delete {
            kind: Kind::Product,
            ids: vec![id],
        };
        let name = product.with_untracked(|product| product.name.clone());
        go.run(Page::Products);
        editing.actor.try_act(command, p.deleted(name));
    };
    let menu = Signal::derive(move || {
        let archived = is_archived.get();
        let words = if archived {
            p.sell_again()
        } else {
            p.stop_selling()
        };
        vec![
            MenuItem::new(words, move || archive(!archived)).icon(Glyph::Ban),
            MenuItem::new(w.common().delete(), delete)
                .icon(Glyph::Trash)
                .danger(),
        ]
    });
    view! {
        <div class="page">
            <PageHeader
                title=Signal::derive(move || product.with(|product| product.name.clone()))
                subtitle=Signal::derive(move || {
                    product.with(|product| {
                        [product.category.as_str(), &product.brand]
                            .into_iter()
                            .filter(|part| !part.is_empty())
                            .collect::<Vec<_>>()
                            .join(" · ")
                    })
                })
                back_label=w.nav().products()
                on_back=move |()| go.run(Page::Products)
                actions=move || {
                    view! {
                        <LinkButton
                            label=w.nav().sell()
                            icon=Glyph::ShoppingBag
                            tone=Tone::Primary
                            href=format!("{}?product={id}", Page::Sell.href())
                        />
                        <Menu label=w.common().more() items=menu />
                    }
                }
            />
            <Show when=move || is_archived.get()>
                <Banner
                    status=Status::Warn
                    text=p.no_longer_sold_banner()
                    actions=move || view! { <Button label=p.sell_again() on_click=move |_| archive(false) /> }
                />
            </Show>
            <SoldPanel editing=editing />
            <Fields editing=editing />
            <Variants editing=editing />
            <Companions editing=editing />
            <Buyers editing=editing />
        </div>
    }
}
