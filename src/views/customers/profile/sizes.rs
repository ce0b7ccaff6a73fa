//! The sizes a customer wears, by garment.

use leptos::prelude::*;

use super::draft::Rows;
use crate::desk::{Desk, Topic};
use crate::domain::customer::GarmentSize;
use crate::ui::{Button, Glyph, IconButton, TextField, Tone};

/// A size being typed.
#[derive(Clone, Copy)]
pub struct SizeDraft {
    garment: RwSignal<String>,
    size: RwSignal<String>,
}

impl SizeDraft {
    /// Begins with a known size.
    pub fn of(size: &GarmentSize) -> Self {
        Self {
            garment: RwSignal::new(size.garment.clone()),
            size: RwSignal::new(size.size.clone()),
        }
    }

    fn size(self) -> GarmentSize {
        GarmentSize {
            garment: self.garment.get_untracked().trim().to_owned(),
            size: self.size.get_untracked().trim().to_owned(),
        }
    }
}

/// What the rows come to; rows without a size are left out.
pub fn sizes_of(rows: Rows<SizeDraft>) -> Vec<GarmentSize> {
    let mut sizes = rows.map(SizeDraft::size);
    sizes.retain(|size| !size.size.is_empty());
    sizes
}

/// "Dress 38, shoes 39".
pub fn sizes_text(sizes: &[GarmentSize]) -> String {
    let one = |size: &GarmentSize| format!("{} {}", size.garment, size.size).trim().to_owned();
    sizes.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Rows of garment and size, with a button for one more.
#[component]
pub fn SizeFields(desk: Desk, rows: Rows<SizeDraft>) -> impl IntoView {
    let p = desk.words().profile();
    let garments = Memo::new(move |_| {
        desk.follow(&[Topic::Products], |book| {
            let products = book.products().iter();
            let mut names: Vec<String> = products
                .map(|(_, product)| product.category.trim().to_owned())
                .filter(|name| !name.is_empty())
                .collect();
            names.sort();
            names.dedup();
            names
        })
    });
    let row = move |(name, draft): (u32, SizeDraft)| {
        view! {
            <div class="draft-row">
                <div class="field-row">
                    <TextField
                        label=p.garment()
                        value=draft.garment
                        suggestions=garments
                        max_length=60
                    />
                    <TextField label=p.size() value=draft.size max_length=30 />
                </div>
                <IconButton
                    label=Signal::derive(move || {
                        p.remove_row(format!("{} {}", draft.garment.get(), draft.size.get()).trim())
                    })
                    icon=Glyph::X
                    on_click=move |_| rows.remove(name)
                />
            </div>
        }
    };
    view! {
        <For each=move || rows.get() key=|(name, _)| *name children=row />
        <div>
            <Button
                label=p.add_size()
                icon=Glyph::Plus
                tone=Tone::Quiet
                on_click=move |_| rows.add(|| SizeDraft::of(&GarmentSize::default()))
            />
        </div>
    }
}
