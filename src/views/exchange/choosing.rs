//! What the owner says of rows in doubt: of each by itself, or of all of them.

use leptos::prelude::*;

use super::bringing::Bringing;
use super::row::{Asked, alike};
use crate::exchange::plan::{Choice, Draft, Plan};
use crate::ui::{Banner, Chip, Model, SelectField, Status};

/// What the owner says of a customer: whether they are here, and which of those they may be.
type Said = (Choice, u32);

/// The owner says whether it is the same person, or whether a sale that looks wrong is one.
pub fn choose(bringing: Bringing, asked: Asked) -> AnyView {
    match asked {
        Asked::Person(draft) => person(bringing, draft),
        Asked::Sale(sale) => of_sale(bringing, sale),
    }
}

/// The same of all customers in doubt, where there are several.
#[component]
pub fn ChooseAll(bringing: Bringing) -> impl IntoView {
    let x = bringing.desk.words().exchange();
    let count = untrack(|| bringing.with_plan(Plan::asked)).unwrap_or_default();
    let said = Signal::derive(move || bringing.with_plan(Plan::said_of_all).flatten());
    let value = Model::new(said, move |said| {
        if let Some(choice) = said {
            bringing.change_plan(|plan| plan.say_of_all(choice));
        }
    });
    let options = move || {
        let one_by_one = (None, x.choice_one_by_one().to_owned());
        // Only told where it is so: nobody can choose it.
        let one_by_one = said.get().is_none().then_some(one_by_one);
        let all = [
            (Some(Choice::Add), x.choice_add().to_owned()),
            (Some(Choice::Join), x.choice_join().to_owned()),
            (Some(Choice::Leave), x.choice_leave().to_owned()),
        ];
        one_by_one.into_iter().chain(all).collect::<Vec<_>>()
    };
    let options = Signal::derive(options);
    (count > 1).then(|| {
        let takes_over = Signal::derive(move || bringing.with_plan(Plan::takes_over_all).flatten());
        let take_over = move || {
            takes_over.get().map(|_| {
                let pressed = Signal::derive(move || takes_over.get() == Some(true));
                let press = move |()| {
                    let takes = takes_over.get_untracked() != Some(true);
                    bringing.change_plan(|plan| plan.take_over_all(takes));
                };
                view! { <Chip label=x.take_over() pressed=pressed on_press=press /> }
            })
        };
        let actions = move || {
            view! {
                <SelectField label=x.choice_of_all() value=value options=options />
                {take_over}
            }
        };
        let told = x.maybe_here(count as u64);
        view! { <Banner status=Status::Neutral text=told actions=actions /> }
    })
}

fn person(bringing: Bringing, draft: u32) -> AnyView {
    let desk = bringing.desk;
    let x = desk.words().exchange();
    let look = move |look: &dyn Fn(&Draft) -> Said| {
        let said = bringing.with_plan(|plan| plan.drafts.get(draft as usize).map(look));
        said.flatten().unwrap_or_default()
    };
    let change = move |change: &dyn Fn(&mut Draft)| {
        bringing.change_plan(|plan| {
            if let Some(draft) = plan.drafts.get_mut(draft as usize) {
                change(draft);
            }
        });
    };
    let said = Signal::derive(move || {
        look(&|draft| match draft.choice {
            Choice::Join => (Choice::Join, draft.whom),
            other => (other, 0),
        })
    });
    let value = Model::new(said, move |(choice, whom): Said| {
        change(&|draft| (draft.choice, draft.whom) = (choice, whom));
    });
    let names = untrack(|| {
        bringing.with_plan(|plan| {
            let draft = plan.drafts.get(draft as usize);
            draft.map(|draft| alike(desk, plan, draft))
        })
    });
    let names = names.flatten().unwrap_or_default();
    let is_one = names.len() == 1;
    let joins = names.iter().zip(0..).map(|(name, whom)| {
        let label = if is_one {
            x.choice_join().to_owned()
        } else {
            x.choice_join_of(name)
        };
        ((Choice::Join, whom), label)
    });
    let add = ((Choice::Add, 0), x.choice_add().to_owned());
    let leave = ((Choice::Leave, 0), x.choice_leave().to_owned());
    let options: Vec<(Said, String)> = [add].into_iter().chain(joins).chain([leave]).collect();
    let takes_over = Memo::new(move |_| {
        let told = bringing.with_plan(|plan| {
            let draft = plan.drafts.get(draft as usize)?;
            let meeting = desk.read(|book| plan.meeting(book, draft))?;
            let is_other = !meeting.untaken.is_empty() || !meeting.differing.is_empty();
            (is_other || draft.takes_over).then_some(draft.takes_over)
        });
        told.flatten()
    });
    let take_over = move || {
        takes_over.get().map(|_| {
            let pressed = Signal::derive(move || takes_over.get() == Some(true));
            let press = move |()| change(&|draft| draft.takes_over = !draft.takes_over);
            view! { <Chip label=x.take_over() pressed=pressed on_press=press /> }
        })
    };
    view! {
        <div class="bring-choice">
            <SelectField label=x.heading_doubtful() hide_label=true value=value options=options />
            {take_over}
        </div>
    }
    .into_any()
}

fn of_sale(bringing: Bringing, sale: u32) -> AnyView {
    let x = bringing.desk.words().exchange();
    let chosen = Signal::derive(move || {
        let choice = bringing.with_plan(|plan| plan.sale_choice(sale));
        choice.unwrap_or_default()
    });
    let value = Model::new(chosen, move |choice| {
        bringing.change_plan(|plan| plan.choose_sale(sale, choice));
    });
    let leave = (Choice::Leave, x.choice_leave().to_owned());
    let add = (Choice::Add, x.bring_in().to_owned());
    let options = vec![leave, add];
    view! { <SelectField label=x.unlikely_choice() hide_label=true value=value options=options /> }
        .into_any()
}
