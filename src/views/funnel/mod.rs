//! The funnel: deals on their way, board and list, what they tell, and the stages themselves.

mod add;
mod board;
mod card;
mod deal;
mod draft;
mod editor;
mod ending;
mod figures;
mod goods;
mod history;
mod list;
mod profile;
mod shown;
mod starts;
mod tasks;
mod tools;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map, use_query_map};

use crate::desk::{Topic, use_desk};
use crate::domain::Id;
use crate::ui::{Button, Glyph, Model, PageHeader, SelectField, Tabs, Tone};
use crate::views::page_keys::{focus, take_keys};
use crate::views::routes::Page;
use crate::views::today::TodayDialogs;

pub use history::told;
pub use profile::DealsOf;
pub use shown::{quiet_text, title_of};

use shown::Funnel;

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Board,
    List,
    Figures,
    Stages,
}

/// The page of the funnel; with a deal's id, that deal is open.
#[component]
pub fn FunnelPage() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let f = w.funnel();
    let params = use_params_map();
    let open = Memo::new(move |_| params.with(|params| params.get("id")?.parse::<Id>().ok()));
    let navigate = use_navigate();
    let go = Callback::new(move |page: Page| navigate(&page.path(), NavigateOptions::default()));
    let funnel = Funnel::new(desk, go);
    ending::keep_focus(funnel);
    let part = RwSignal::new(Part::Board);
    take_keys(move |key| match key {
        "/" => {
            focus(tools::SEARCH);
            true
        }
        "n" if funnel.shown.with_untracked(Option::is_some) => {
            funnel.is_adding.set(true);
            true
        }
        _ => false,
    });
    // A deal that is opened from elsewhere shows its own pipeline behind it.
    Effect::new(move || {
        let Some(id) = open.get() else { return };
        let pipeline = desk.follow(&[Topic::Funnel], |book| {
            book.deals().get(id).map(|deal| deal.pipeline)
        });
        if pipeline.is_some() {
            funnel.chosen.set(pipeline);
        }
    });
    let query = use_query_map();
    Effect::new(move || {
        let asked = query.with(|query| query.get("customer")?.parse::<Id>().ok());
        if asked.is_some() {
            funnel.filter.update(|filter| filter.customer = asked);
        }
    });
    let is_any = Memo::new(move |_| funnel.shown.with(Option::is_some));
    let tabs = vec![
        (Part::Board, f.board().to_owned()),
        (Part::List, f.list().to_owned()),
        (Part::Figures, f.figures().to_owned()),
        (Part::Stages, f.stages().to_owned()),
    ];
    let panel = move |shown: Part| match shown {
        Part::Board => view! { <board::DealBoard funnel=funnel /> }.into_any(),
        Part::List => view! { <list::DealList funnel=funnel /> }.into_any(),
        Part::Figures => view! { <figures::Figures funnel=funnel /> }.into_any(),
        Part::Stages => view! { <editor::Editor funnel=funnel /> }.into_any(),
    };
    let choice = Model::new(
        Signal::derive(move || funnel.pipeline()),
        move |pipeline: Option<Id>| funnel.chosen.set(pipeline),
    );
    let actions = move || {
        let options = funnel.pipelines.get();
        let several = (options.len() > 1).then(|| {
            let options: Vec<_> = options.into_iter().map(|(id, name)| (Some(id), name)).collect();
            view! { <SelectField label=f.pipeline() hide_label=true value=choice options=options /> }
        });
        let add = is_any.get().then(|| {
            view! {
                <Button
                    label=f.add_deal()
                    icon=Glyph::Plus
                    tone=Tone::Primary
                    on_click=move |_| funnel.is_adding.set(true)
                />
            }
        });
        view! {
            {several}
            {add}
        }
    };
    let subtitle = move || {
        if desk.is_complete().get() {
            String::new()
        } else {
            w.sales().reading_past().to_owned()
        }
    };
    view! {
        <div class="page-fill funnel-page">
            <PageHeader
                title=w.nav().funnel()
                subtitle=Signal::derive(subtitle)
                actions=actions
            />
            <Show
                when=move || is_any.get()
                fallback=move || {
                    desk.is_complete().get().then(|| view! { <starts::Starts funnel=funnel /> })
                }
            >
                <Tabs
                    label=w.nav().funnel()
                    value=part
                    tabs=Signal::stored(tabs.clone())
                    panel=panel
                />
            </Show>
            <add::AddDeal funnel=funnel />
            <deal::DealDialog funnel=funnel open=open />
            <ending::LoseDialog funnel=funnel />
            <ending::SaleOffer funnel=funnel />
            <TodayDialogs work=funnel.work />
        </div>
    }
}
