//! Sales that were never finished because their tab was closed.

use leptos::prelude::*;

use super::carts::{Carts, LeftCart};
use super::counter::Counter;
use crate::text::dates;
use crate::ui::{Banner, Button, Glyph, Status, Toast, Toaster, Tone};

/// Offers to go on with each.
#[component]
pub fn LeftCarts(counter: Counter) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let s = w.sell();
    let carts: Carts = expect_context();
    let toaster = Toaster::get();
    let banner = move |left: LeftCart| {
        let minutes = (desk.now().0 - left.at.0).max(0) / 60_000;
        let when = dates::minutes_ago(w.language(), minutes.unsigned_abs());
        let others = carts.left.with_untracked(Vec::len).saturating_sub(1);
        let others = (others > 0).then(|| w.common().more_count(others as u64));
        let text: Vec<String> =
            std::iter::once(s.left_behind(desk.money(left.cart.sums().total), when))
                .chain(others)
                .collect();
        let text = text.join(" · ");
        let taken = left.clone();
        let go_on = Callback::new(move |()| {
            counter.next_sale();
            carts.take_over(desk, taken.clone());
        });
        let discard = Callback::new(move |()| {
            carts.discard(&left);
            let left = left.clone();
            let toast = Toast::new(s.cleared()).icon(Glyph::Trash);
            toaster.show(toast.action(w.common().undo(), move || {
                carts.put_back(desk, left.clone());
            }));
        });
        view! {
            <Banner
                status=Status::Accent
                text=text
                actions=move || {
                    // Two sales would be mixed: the one on the counter comes first.
                    let is_blocked = Signal::derive(move || counter.cart.with(|cart| !cart.is_blank()));
                    view! {
                        <Button label=s.go_on_with_it() disabled=is_blocked on_click=move |_| go_on.run(()) />
                        <Button label=s.discard_it() tone=Tone::Quiet on_click=move |_| discard.run(()) />
                    }
                }
            />
        }
    };
    // One at a time, the latest first: they are not what the page is for.
    view! { <div class="left-cart no-print">{move || carts.left.get().pop().map(banner)}</div> }
}
