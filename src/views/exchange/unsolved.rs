//! Formulas whose results the file does not hold.

use leptos::prelude::*;

use super::bringing::Bringing;
use crate::ui::{Banner, Status};

/// Says how many cells read as empty that are not, while there are any in the sheet that comes in.
#[component]
pub fn Unsolved(bringing: Bringing) -> impl IntoView {
    let x = bringing.desk.words().exchange();
    move || {
        bringing.sheet.track();
        let count = bringing.table().map_or(0, |table| table.unsolved);
        let told = x.unsolved(u64::from(count));
        (count > 0).then(|| view! { <Banner status=Status::Warn text=told /> })
    }
}
