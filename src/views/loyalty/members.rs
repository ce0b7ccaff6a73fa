//! Who is on which level.

use leptos::prelude::*;

use super::levels::LevelBadge;
use super::overview::{Found, Holders, levels, of};
use crate::desk::use_desk;
use crate::domain::Money;
use crate::domain::programme::Level;
use crate::insight::loyalty::LevelMembers;
use crate::ui::{Bar, Bars, Dialog, Model, Panel};

/// How many customers are on each level, and who.
#[component]
pub fn Members(found: Found) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let l = w.loyalty();
    // A level, how many are on it and what they spent; the first is of those on none.
    let known = move || {
        let told = |own: &LevelMembers| (own.level, own.customers.len(), own.spent);
        let members = of(found, |own| {
            own.members.iter().map(told).collect::<Vec<_>>()
        });
        let levels = levels(desk);
        let members = members.into_iter().enumerate();
        members
            .filter(|(_, (level, count, _))| level.is_some() || *count > 0)
            .map(|(place, (id, count, spent))| {
                let level = levels.iter().find(|level| Some(level.id) == id);
                (place, level.cloned(), count, spent)
            })
            .collect::<Vec<_>>()
    };
    let name_of =
        move |level: Option<Level>| level.map_or_else(|| l.below().to_owned(), |own| own.name);
    let bars = move || {
        let bar = |(_, level, count, spent): (usize, Option<Level>, usize, Money)| {
            let count_told = w.common().customers(count as u64);
            let text = format!("{count_told} · {}", desk.money(spent));
            Bar::new(name_of(level), count as f64, text)
        };
        known().into_iter().map(bar).collect::<Vec<_>>()
    };
    let has_levels = Memo::new(move |_| of(found, |own| own.members.len() > 1));
    let axis = move |count: f64| (count.round() as i64).to_string();
    let opened = RwSignal::new(None::<(usize, String)>);
    let is_open = Model::asked(opened);
    let badge = move |(place, level, count, _): (usize, Option<Level>, usize, Money)| {
        let colour = level
            .as_ref()
            .map(|own| own.colour.clone())
            .unwrap_or_default();
        let name = name_of(level);
        let title = name.clone();
        view! {
            <button
                class="level-open"
                type="button"
                on:click=move |_| opened.set(Some((place, title.clone())))
            >
                <LevelBadge name=name colour=colour />
                " "
                <span>{w.common().customers(count as u64)}</span>
            </button>
        }
    };
    view! {
        <Show when=move || has_levels.get()>
            <Panel title=l.members()>
                <div class="stack">
                    <div class="row">{move || known().into_iter().map(badge).collect_view()}</div>
                    <Bars
                        summary=l.members()
                        bars=Signal::derive(bars)
                        axis=axis
                        whole=true
                        table_label=w.credit().as_table()
                        label_head=l.level()
                        value_head=l.how_many()
                    />
                </div>
            </Panel>
        </Show>
        <Dialog
            open=is_open
            title=Signal::derive(move || opened.get().map(|(_, title)| title).unwrap_or_default())
            close_label=w.common().close()
        >
            {move || {
                let (place, title) = opened.get()?;
                let people = move || {
                    of(found, |own| own.members.get(place).map(|own| own.customers.clone()))
                        .unwrap_or_default()
                };
                Some(view! { <Holders label=title of=people /> })
            }}
        </Dialog>
    }
}
