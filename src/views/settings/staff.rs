//! Who works in the shop.

use leptos::prelude::*;

use super::discount::SellerDiscount;
use crate::desk::{Topic, use_desk};
use crate::domain::command::Save;
use crate::domain::staff::Role;
use crate::domain::{Command, Id, Staff};
use crate::insight::labels;
use crate::ui::{
    Avatar, Badge, Button, ChoiceGroup, Dialog, DialogActions, Form, Glyph, IconButton, Panel,
    Switch, TextField, TextKind, Toaster, Tone,
};
use crate::views::refusals;
use crate::views::saved::say_saved;

/// The list of staff, and a dialog to add or change one.
#[component]
pub fn StaffSettings() -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.settings();
    let is_open = RwSignal::new(false);
    let edited = RwSignal::new(None::<Id>);
    let staff = Memo::new(move |_| {
        desk.follow(&[Topic::Staff], |book| {
            book.staff()
                .iter()
                .map(|(id, staff)| (id, staff.clone()))
                .collect::<Vec<_>>()
        })
    });
    let open = move |id: Option<Id>| {
        edited.set(id);
        is_open.set(true);
    };
    let row = move |(id, person): (Id, Staff)| {
        let role = labels::role(w, &person.role);
        let name = person.name.clone();
        view! {
            <li class="row">
                <Avatar name=person.name.clone() />
                <div class="list-text grow">
                    <span class="list-title">{name.clone()}</span>
                    <span class="list-detail">{role}</span>
                </div>
                {person.is_archived.then(|| view! { <Badge label=s.no_longer_here() /> })}
                <IconButton
                    label=format!("{}: {name}", w.common().edit())
                    icon=Glyph::Edit
                    on_click=move |_| open(Some(id))
                />
            </li>
        }
    };
    view! {
        <Panel
            title=s.staff()
            actions=move || {
                view! { <Button label=s.add_staff() icon=Glyph::UserPlus on_click=move |_| open(None) /> }
            }
        >
            {move || {
                let staff = staff.get();
                if staff.is_empty() {
                    view! { <p class="muted">{s.staff_empty()}</p> }.into_any()
                } else {
                    view! { <ul class="rows">{staff.into_iter().map(row).collect_view()}</ul> }.into_any()
                }
            }}
            <SellerDiscount />
        </Panel>
        <Dialog open=is_open title=s.edit_staff() close_label=w.common().close()>
            <StaffForm id=edited.get_untracked() is_open=is_open />
        </Dialog>
    }
}

#[component]
fn StaffForm(
    /// Whom to change; somebody new when empty.
    id: Option<Id>,
    is_open: RwSignal<bool>,
) -> impl IntoView {
    let desk = use_desk();
    let w = desk.words();
    let s = w.settings();
    let toaster = Toaster::get();
    let before = id.and_then(|id| desk.read(|book| book.staff().get(id).cloned()));
    let start = before.clone().unwrap_or_default();
    let name = RwSignal::new(start.name.clone());
    let phone = RwSignal::new(start.phone.clone());
    let role = RwSignal::new(start.role.clone());
    let is_archived = RwSignal::new(start.is_archived);
    let refusal = RwSignal::new(None::<String>);
    let is_known = before.is_some();
    let save = move |()| {
        let after = Staff {
            name: name.get_untracked().trim().to_owned(),
            phone: phone.get_untracked().trim().to_owned(),
            role: role.get_untracked(),
            is_archived: is_archived.get_untracked(),
            ..start.clone()
        };
        let save = match (id, before.clone()) {
            (Some(id), Some(before)) => Save::edit(id, before, after),
            _ => Save::add(desk.new_id(), after),
        };
        match desk.run(Command::SaveStaff(save)) {
            Ok(done) => {
                say_saved(desk, toaster, &done, s.settings_saved());
                is_open.set(false);
            }
            Err(why) => refusal.set(Some(refusals::explain(&desk, &why))),
        }
    };
    let roles = vec![
        (Role::Seller, labels::role(w, &Role::Seller).to_owned()),
        (Role::Owner, labels::role(w, &Role::Owner).to_owned()),
    ];
    view! {
        <Form on_submit=save>
            <TextField label=s.staff_name() value=name required=true autofocus=true />
            <TextField label=w.common().phone() value=phone kind=TextKind::Phone />
            <ChoiceGroup label=s.role() value=role options=roles />
            {is_known.then(|| view! { <Switch label=s.no_longer_here() value=is_archived /> })}
            <p role="alert" class="field-error">{refusal}</p>
            <DialogActions>
                <Button label=w.common().cancel() on_click=move |_| is_open.set(false) />
                <Button label=w.common().save() tone=Tone::Primary submit=true />
            </DialogActions>
        </Form>
    }
}
