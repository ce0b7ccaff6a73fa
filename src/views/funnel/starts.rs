//! Where to begin: pipelines that suit a clothes shop, a tailor, a repair shop, wholesale.

use leptos::prelude::*;

use super::shown::Funnel;
use crate::domain::command::Save;
use crate::domain::{Command, Pipeline};
use crate::insight::funnel::Start;
use crate::text::Words;
use crate::ui::{Glyph, Icon};

/// The picture of a start, and what it is for.
pub fn about(start: Start, w: Words) -> (Glyph, &'static str) {
    let f = w.funnel();
    match start {
        Start::Clothes => (Glyph::Shirt, f.start_clothes_text()),
        Start::Tailor => (Glyph::Scissors, f.start_tailor_text()),
        Start::Repair => (Glyph::Wrench, f.start_repair_text()),
        Start::Wholesale => (Glyph::Truck, f.start_wholesale_text()),
    }
}

/// The pipeline of a start, with ids of its own.
pub fn begun(funnel: Funnel, start: Start) -> Pipeline {
    start.pipeline(funnel.desk.words(), || funnel.desk.new_id())
}

/// The page before there is a pipeline.
#[component]
pub fn Starts(funnel: Funnel) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let begin = move |start: Start| {
        let save = Save::add(desk.new_id(), begun(funnel, start));
        let command = Command::SavePipeline(save);
        funnel.actor.try_act(command, f.pipeline_saved());
    };
    let card = move |own: Start| {
        let (glyph, text) = about(own, w);
        view! {
            <button class="loyalty-start" type="button" on:click=move |_| begin(own)>
                <Icon glyph=glyph />
                <strong>{own.name(w)}</strong>
                <span>{text}</span>
            </button>
        }
    };
    view! {
        <section class="stack loyalty-empty funnel-empty">
            <Icon glyph=Glyph::Filter />
            <h2>{f.empty_title()}</h2>
            <p>{f.empty()}</p>
            <div class="columns loyalty-starts">{Start::ALL.map(card).collect_view()}</div>
        </section>
    }
}
