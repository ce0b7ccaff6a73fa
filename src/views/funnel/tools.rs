//! Finding deals: by words, by who looks after them, by tag.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::shown::Funnel;
use crate::desk::Topic;
use crate::domain::Id;
use crate::ui::{Chip, Glyph, Model, SearchField, SelectField};
use crate::views::buyer::name_and_phone;

/// Where the field is, for keys that lead to it.
pub const SEARCH: &str = "#deal-search";

/// What chooses the deals that are shown, and what is put beside it.
#[component]
pub fn Tools(funnel: Funnel, #[prop(optional)] children: Option<Children>) -> impl IntoView {
    let desk = funnel.desk;
    let w = desk.words();
    let f = w.funnel();
    let filter = funnel.filter;
    let query = Model::new(
        Signal::derive(move || filter.with(|filter| filter.query.clone())),
        move |query| filter.update(|filter| filter.query = query),
    );
    let owner = Model::new(
        Signal::derive(move || filter.with(|filter| filter.owner)),
        move |owner| filter.update(|filter| filter.owner = owner),
    );
    let tag = Model::new(
        Signal::derive(move || filter.with(|filter| filter.tag.clone())),
        move |tag| filter.update(|filter| filter.tag = tag),
    );
    let owners = Memo::new(move |_| {
        desk.follow(&[Topic::Staff], |book| {
            let staff = book.staff().iter().filter(|(_, own)| !own.is_archived);
            let staff = staff.map(|(id, own)| (Some(id), own.name.clone()));
            let mut all = vec![(None::<Id>, f.everybodys().to_owned())];
            all.extend(staff);
            all
        })
    });
    let tags = Memo::new(move |_| {
        let known = known_tags(funnel);
        let mut all = vec![(None::<String>, f.all_tags().to_owned())];
        all.extend(known.into_iter().map(|tag| (Some(tag.clone()), tag)));
        all
    });
    let owner_field = move || {
        (owners.with(Vec::len) > 1).then(|| {
            view! { <SelectField label=f.owner() hide_label=true value=owner options=owners /> }
        })
    };
    let tag_field = move || {
        (tags.with(Vec::len) > 1).then(|| {
            view! {
                <SelectField label=w.common().tags() hide_label=true value=tag options=tags />
            }
        })
    };
    let customer = move || {
        filter.with(|filter| filter.customer).map(|id| {
            let name = name_and_phone(&desk, id).0;
            view! {
                <Chip
                    label=name.clone()
                    icon=Glyph::User
                    remove_label=w.profile().remove_row(name)
                    on_remove=move |()| filter.update(|filter| filter.customer = None)
                />
            }
        })
    };
    view! {
        <div class="deal-tools">
            <SearchField
                label=f.find()
                clear_label=w.common().clear()
                value=query
                id=SEARCH.trim_start_matches('#').to_owned()
            />
            {owner_field}
            {tag_field}
            {children.map(|children| children())}
            {customer}
        </div>
    }
}

/// Tags deals have. Follows them.
pub fn known_tags(funnel: Funnel) -> Vec<String> {
    funnel.desk.follow(&[Topic::Funnel], |book| {
        let tags = book.deals().iter().flat_map(|(_, deal)| &deal.tags);
        let tags: BTreeSet<&String> = tags.collect();
        tags.into_iter().cloned().collect()
    })
}
