//! Everything about one customer as a file, to be handed over.

use leptos::task::spawn_local;

use super::subject::Subject;
use crate::storage::save::{Saved, Way, save_file};
use crate::ui::{Glyph, MenuItem, Toast};
use crate::views::data::explain_failure;

/// A page to read, and records for a program.
pub fn items(subject: Subject) -> [MenuItem; 2] {
    let t = subject.words().taking();
    let item = |label: &'static str, is_page: bool| {
        MenuItem::new(label, move || take(subject, is_page)).icon(Glyph::Download)
    };
    [item(t.all_to_read(), true), item(t.all_as_records(), false)]
}

fn take(subject: Subject, is_page: bool) {
    let (desk, id) = (subject.desk, subject.id);
    spawn_local(async move {
        let (made, ending) = if is_page {
            (desk.write_dossier(id).await, "html")
        } else {
            (desk.write_about(id).await, "json")
        };
        let saved = match made {
            Ok(blob) => {
                let name = desk.dossier_name(id, ending);
                save_file(&name, &blob, Way::Best).await.map_err(Into::into)
            }
            Err(error) => Err(error),
        };
        let toast = match saved {
            Ok(Saved::Cancelled) => return,
            Ok(_) => Toast::new(desk.words().data().taken()).icon(Glyph::Check),
            Err(error) => Toast::new(explain_failure(&desk, &error)).icon(Glyph::Alert),
        };
        subject.toaster.show(toast);
    });
}
