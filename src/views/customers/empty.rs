//! What stands in the list when nobody does.

use leptos::prelude::*;

use super::choices::Choices;
use crate::desk::use_desk;
use crate::ui::{Button, EmptyState, Glyph, LinkButton, Tone};
use crate::views::routes::Page;

/// An empty notebook: what to do first.
#[component]
pub fn NoCustomers(add: Callback<String>) -> impl IntoView {
    let t = use_desk().words().customers();
    view! {
        <EmptyState
            icon=Glyph::Book
            title=t.empty_title()
            text=t.empty_text()
            actions=move || {
                view! {
                    <Button
                        label=t.add()
                        icon=Glyph::UserPlus
                        tone=Tone::Primary
                        on_click=move |_| add.run(String::new())
                    />
                    <LinkButton label=t.bring_list() icon=Glyph::Upload href=Page::Bring.href() />
                }
            }
        />
    }
}

/// Nobody is like what is searched for, or fits the filter.
#[component]
pub fn NobodyFound(choices: Choices, add: Callback<String>) -> impl IntoView {
    let t = use_desk().words().customers();
    let query = Signal::derive(move || choices.query.get().trim().to_owned());
    let text = move || {
        if choices.is_searching() {
            t.nobody_text().to_owned()
        } else {
            t.nobody_filtered().to_owned()
        }
    };
    view! {
        <EmptyState
            icon=Glyph::Search
            title=t.nobody_title()
            text=Signal::derive(text)
            actions=move || {
                view! {
                    {move || {
                        choices
                            .is_searching()
                            .then(|| {
                                view! {
                                    <Button
                                        label=Signal::derive(move || t.add_query(query.get()))
                                        icon=Glyph::UserPlus
                                        tone=Tone::Primary
                                        on_click=move |_| add.run(query.get_untracked())
                                    />
                                }
                            })
                    }}
                    {move || {
                        let is_filtered = choices.filter.with(|filter| !filter.is_all());
                        is_filtered
                            .then(|| {
                                view! {
                                    <Button
                                        label=t.show_everybody()
                                        on_click=move |_| choices.clear()
                                    />
                                }
                            })
                    }}
                }
            }
        />
    }
}
