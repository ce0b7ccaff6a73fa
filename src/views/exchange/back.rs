//! Taking back what was brought in, with a word before where more would go than came with the file,
//! or some of it stays.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::bringing::Bringing;
use crate::desk::{Desk, Topic};
use crate::domain::Id;
use crate::domain::decide::TakenBack;
use crate::ui::{Button, Dialog, DialogActions, DialogSize, Glyph, Model, Toast, Tone};
use crate::views::refusals;
use crate::views::saved::say_saved;

/// So many of those whose balance stays are named.
const NAMED: usize = 5;

/// What is asked before something is taken back, and what it came to.
#[derive(Clone, Copy)]
pub struct Back {
    asked: RwSignal<Option<(Id, TakenBack)>>,
    told: RwSignal<Option<String>>,
}

impl Default for Back {
    fn default() -> Self {
        Self {
            asked: RwSignal::new(None),
            told: RwSignal::new(None),
        }
    }
}

impl Bringing {
    /// Whether what was just brought in was taken back. Follows that.
    pub fn is_back(self) -> bool {
        let batch = self.brought.get().map(|brought| brought.batch);
        self.desk.follow(&[Topic::Ledger, Topic::Log], |book| {
            batch.is_some_and(|batch| book.ledger().is_void(batch))
        })
    }

    /// What the last taking back came to. Follows that.
    pub fn told_of_back(self) -> String {
        let x = self.desk.words().exchange();
        let told = self.back.told.get();
        told.unwrap_or_else(|| x.taken_back().to_owned())
    }

    /// Takes back what was just brought in.
    pub fn take_back(self) {
        if let Some(brought) = self.brought.get_untracked() {
            self.ask_to_take_back(brought.batch);
        }
    }

    /// Takes back what was brought in some time; asks first where some of it was changed or used
    /// since, or it is about the rest of what was taken back before.
    pub fn ask_to_take_back(self, batch: Id) {
        let (taking, is_rest) = self.desk.read(|book| {
            let is_rest = book.ledger().is_void(batch);
            (book.taking_back(batch), is_rest)
        });
        match taking.map(|taking| taking.told().clone()) {
            Ok(told) if is_rest || told.changed > 0 || told.stays > 0 => {
                self.back.asked.set(Some((batch, told)));
            }
            Err(_) if is_rest => {
                let why = self.desk.words().exchange().rest_in_use();
                self.toaster.show(Toast::new(why).icon(Glyph::Alert));
            }
            _ => self.take_back_batch(batch),
        }
    }

    fn take_back_batch(self, batch: Id) {
        let w = self.desk.words();
        self.start(w.exchange().taking_back());
        spawn_local(async move {
            let taken = self.desk.take_back(batch, self.progress).await;
            self.rest();
            match taken {
                Ok((done, told)) => {
                    let told = tell(self.desk, &told);
                    let _ = self.back.told.try_set(Some(told.clone()));
                    say_saved(self.desk, self.toaster, &done, told);
                }
                Err(why) => {
                    let why = refusals::explain(&self.desk, &why);
                    self.toaster.show(Toast::new(why).icon(Glyph::Alert));
                }
            }
        });
    }
}

/// What taking something back came to.
fn tell(desk: Desk, told: &TakenBack) -> String {
    let x = desk.words().exchange();
    if told.stays == 0 {
        return x.taken_back().to_owned();
    }
    let mut parts = vec![x.went_back(told.went), x.stays_used(told.stays)];
    parts.extend(balances(desk, told));
    parts.join(" · ")
}

/// Whose debt or points stay.
fn balances(desk: Desk, told: &TakenBack) -> Option<String> {
    if told.balances.is_empty() {
        return None;
    }
    let is_family_first = desk.is_family_first();
    let mut names = desk.read(|book| {
        let customers = told.balances.iter().take(NAMED);
        let cards = customers.filter_map(|id| book.customers().get(*id));
        cards
            .map(|card| card.display_name(is_family_first))
            .collect::<Vec<_>>()
    });
    if told.balances.len() > NAMED {
        names.push("…".to_owned());
    }
    let x = desk.words().exchange();
    Some(x.balances_stay(names.join(", ")))
}

/// What would go and what would stay, and what would go with changes made since.
fn foretell(desk: Desk, told: &TakenBack) -> Vec<String> {
    let x = desk.words().exchange();
    let mut lines = Vec::new();
    if told.stays > 0 {
        let (goes, stays) = (x.would_go_back(told.went), x.would_stay_used(told.stays));
        lines.push(format!("{goes} · {stays}"));
        lines.extend(balances(desk, told));
    } else if told.changed == 0 {
        lines.push(x.would_go_back(told.went));
    }
    if told.changed > 0 {
        lines.push(x.changed_since(told.changed));
    }
    lines
}

/// Tells what would go and what would stay, and asks whether to take it back.
#[component]
pub fn AskBack(bringing: Bringing) -> impl IntoView {
    let w = bringing.desk.words();
    let x = w.exchange();
    let asked = bringing.back.asked;
    let foretold = move || {
        let told = asked.get().map(|(_, told)| foretell(bringing.desk, &told));
        let lines = told.unwrap_or_default().into_iter();
        lines.map(|line| view! { <p>{line}</p> }).collect_view()
    };
    let is_open = Model::asked(asked);
    let go = move |_| {
        if let Some((batch, _)) = asked.get_untracked() {
            asked.set(None);
            bringing.take_back_batch(batch);
        }
    };
    view! {
        <Dialog
            open=is_open
            title=x.take_back_asked()
            close_label=w.common().close()
            size=DialogSize::Narrow
        >
            {foretold}
            <DialogActions>
                <Button label=w.common().cancel() tone=Tone::Quiet on_click=move |_| asked.set(None) />
                <Button label=x.take_back() icon=Glyph::Undo tone=Tone::Danger on_click=go />
            </DialogActions>
        </Dialog>
    }
}
