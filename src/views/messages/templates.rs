//! All messages that are ready, to be read and changed.

use leptos::prelude::*;

use super::form::{Choice, choices};
use super::template_form::TemplateForm;
use crate::desk::{Topic, use_desk};
use crate::domain::{Id, Occasion};
use crate::insight::messages::text_of;
use crate::ui::{Button, Dialog, Glyph, Model, Panel};

/// What is being edited: a card and what it is for; a new one without.
type Edited = (Option<Id>, Occasion);

/// The list of messages, with its editor.
#[component]
pub fn Templates() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let m = w.messages();
    let edited = RwSignal::new(None::<Edited>);
    let is_open = Model::new(
        Signal::derive(move || edited.get().is_some()),
        move |is_open: bool| {
            if !is_open {
                edited.set(None);
            }
        },
    );
    let done = Callback::new(move |()| edited.set(None));
    let rows = move || {
        desk.track(Topic::Tasks);
        let language = w.language();
        choices(desk)
            .into_iter()
            .map(|choice| {
                let text = text_of(choice.template.as_ref(), &choice.occasion, language);
                let Choice {
                    id, name, occasion, ..
                } = choice;
                let label = format!("{}: {name}", w.common().edit());
                let open = move |_| edited.set(Some((Some(id), occasion.clone())));
                view! {
                    <li>
                        <div class="grow">
                            <p>{name}</p>
                            <p class="muted small template-words">{text}</p>
                        </div>
                        <crate::ui::IconButton label=label icon=Glyph::Edit on_click=open />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Panel
            title=m.title()
            flush=true
            actions=move || {
                view! {
                    <Button
                        label=m.add()
                        icon=Glyph::Plus
                        on_click=move |_| edited.set(Some((None, Occasion::Own)))
                    />
                }
            }
        >
            <p class="muted small template-intro">{m.intro()}</p>
            <ul class="rows" role="list">
                {rows}
            </ul>
        </Panel>
        <Dialog open=is_open title=m.send() close_label=w.common().close()>
            {move || {
                edited
                    .get()
                    .map(|(id, occasion)| {
                        view! { <TemplateForm id=id occasion=occasion done=done /> }
                    })
            }}
        </Dialog>
    }
}
