//! Today: what to do now, the calendar of it, and the messages that go with it.

mod act;
mod calendar;
mod doing;
mod list;
mod quick;
mod remind;
mod row;
mod settings;
mod task_form;
mod told;

use std::sync::Arc;

use leptos::prelude::*;

use crate::desk::{Desk, Topic, use_desk};
use crate::insight::{Outlook, Today};
use crate::text::dates;
use crate::ui::{Glyph, IconButton, PageHeader, Tabs};
use crate::views::act::Actor;
use crate::views::days::date_of;
use crate::views::messages::Templates;

pub use doing::{Doing, TodayDialogs};
pub use remind::Reminders;

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// What to do.
    List,
    /// The same by days of a month.
    Calendar,
    /// The messages that are ready.
    Messages,
}

/// What acts on the rows of the page.
#[derive(Clone, Copy)]
pub struct Work {
    /// The desk.
    pub desk: Desk,
    /// Carries out what is pressed.
    pub actor: Actor,
    /// What is being done in a dialog.
    pub doing: RwSignal<Option<Doing>>,
}

/// The page of today.
#[component]
pub fn TodayPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let t = w.today();
    let work = Work {
        desk,
        actor: Actor::new(desk),
        doing: RwSignal::new(None),
    };
    let today = Memo::new(move |_| {
        desk.today();
        if !desk.is_complete().get() {
            return Arc::default();
        }
        Arc::new(look(desk, Today::of))
    });
    let part = RwSignal::new(Part::List);
    let parts = vec![
        (Part::List, t.list().to_owned()),
        (Part::Calendar, t.calendar().to_owned()),
        (Part::Messages, w.messages().title().to_owned()),
    ];
    let panel = move |part: Part| match part {
        Part::List => view! { <list::List work=work today=today /> }.into_any(),
        Part::Calendar => view! { <calendar::Calendar work=work /> }.into_any(),
        Part::Messages => view! { <Templates /> }.into_any(),
    };
    let subtitle = move || {
        let day = dates::long(w.language(), date_of(desk.today()));
        if desk.is_complete().get() {
            format!("{day} · {}", t.things(today.read().rows.len()))
        } else {
            format!("{day} · {}", w.sales().reading_past())
        }
    };
    view! {
        <div class="page today">
            <PageHeader
                title=w.nav().today()
                subtitle=Signal::derive(subtitle)
                actions=move || {
                    view! {
                        <IconButton
                            label=t.more()
                            icon=Glyph::Settings
                            on_click=move |_| work.doing.set(Some(Doing::Settings))
                        />
                    }
                }
            />
            <Tabs label=t.parts() value=part tabs=Signal::stored(parts) panel=panel />
        </div>
        <TodayDialogs work=work />
    }
}

/// Looks at everything the rules look at, and follows it.
fn look<T>(desk: Desk, look: impl FnOnce(&Outlook<'_>) -> T) -> T {
    let topics = [
        Topic::Shop,
        Topic::Customers,
        Topic::Notes,
        Topic::Ledger,
        Topic::Loyalty,
        Topic::Tasks,
        Topic::Funnel,
    ];
    let rhythm = desk.rhythm();
    let last_backup = desk.last_backup().get();
    desk.follow(&topics, |book| {
        look(&Outlook {
            book,
            rhythm: &rhythm,
            zone: &desk.zone(),
            now: desk.now(),
            last_backup,
        })
    })
}

/// Whether there is anything to do, as far as cards tell: entries may still be read.
pub fn has_any(desk: Desk) -> bool {
    untrack(|| look(desk, Today::has_any))
}
