//! What a customer likes: what is written on the card, and what their purchases tell.

use leptos::prelude::*;

use super::draft::Rows;
use super::part::{Part, PartForm};
use super::sizes::{SizeDraft, SizeFields, sizes_of};
use super::subject::Subject;
use crate::desk::Topic;
use crate::domain::customer::{Customer, GarmentSize};
use crate::insight::{Liking, Taste};
use crate::text::numbers;
use crate::ui::{Chip, Glyph, Icon, TagInput, TextArea};

/// More learnt things of one kind than this tell little.
const MOST_LEARNT: usize = 4;

/// A list on the card that purchases can add to.
#[derive(Clone, Copy, PartialEq)]
enum List {
    Colours,
    Brands,
    Fabrics,
    Sizes,
}

/// A thing liked: on the card, learnt, or both.
#[derive(Clone, PartialEq)]
struct Liked {
    /// What is shown.
    shown: String,
    /// How often it was bought; 0 if it is only on the card.
    bought_milli: i64,
    /// It is on the card.
    is_kept: bool,
    /// What goes on the card: garment (for sizes) and word.
    what: (String, String),
}

/// What they like, with what is learnt beside what is entered.
#[component]
pub fn Likes(subject: Subject) -> impl IntoView {
    let p = subject.words().profile();
    let is_open = RwSignal::new(false);
    view! {
        <Part
            title=p.likes()
            is_open=is_open
            is_empty=Signal::stored(false)
            view=move || view! { <LikesView subject=subject /> }
            form=move || view! { <LikesForm subject=subject is_open=is_open /> }
        />
    }
}

#[component]
fn LikesView(subject: Subject) -> impl IntoView {
    let p = subject.words().profile();
    let lists = [
        (List::Sizes, p.sizes()),
        (List::Colours, p.colours()),
        (List::Brands, p.brands()),
        (List::Fabrics, p.fabrics()),
    ];
    let all = Memo::new(move |_| {
        let card = subject.card.read();
        let figures = subject.figures.read();
        let taste = figures.as_ref().map(|figures| &figures.taste);
        lists.map(|(list, _)| liked(list, &card, taste))
    });
    let categories = Memo::new(move |_| {
        let figures = subject.figures.read();
        let taste = figures.as_ref().map(|figures| &figures.taste);
        taste
            .map(|taste| taste.categories.clone())
            .unwrap_or_default()
    });
    let text = Memo::new(move |_| subject.card.read().likes.trim().to_owned());
    let is_nothing = move || {
        all.read().iter().all(Vec::is_empty)
            && categories.read().is_empty()
            && text.read().is_empty()
    };
    let has_learnt = move || all.read().iter().flatten().any(|liked| !liked.is_kept);
    let chips = move || {
        let rows = lists.into_iter().zip(all.get());
        rows.filter(|(_, liked)| !liked.is_empty())
            .map(|((list, label), liked)| {
                view! {
                    <div>
                        <dt>{label}</dt>
                        <dd class="row">
                            {liked
                                .into_iter()
                                .map(|liked| chip(subject, list, liked))
                                .collect_view()}
                        </dd>
                    </div>
                }
            })
            .collect_view()
    };
    view! {
        <dl class="facts">
            {move || {
                let categories = categories.get();
                (!categories.is_empty())
                    .then(|| {
                        view! {
                            <div>
                                <dt>{p.categories()}</dt>
                                <dd>{shares(subject, &categories)}</dd>
                            </div>
                        }
                    })
            }} {chips}
        </dl>
        <p class="likes-text">{move || text.get()}</p>
        <Show when=has_learnt>
            <p class="muted small">{p.likes_hint()}</p>
        </Show>
        <Show when=is_nothing>
            <p class="muted">{p.nothing_learnt()}</p>
        </Show>
    }
}

/// "Dresses 60% · Shoes 25%".
fn shares(subject: Subject, likings: &[Liking<String>]) -> String {
    let language = subject.words().language();
    let share = |liking: &Liking<String>| {
        // Whole per cents: more would pretend to know.
        let percent = numbers::percent(language, (liking.share_bp + 50) / 100 * 100);
        format!("{} {percent}", liking.what)
    };
    let shares: Vec<String> = likings.iter().take(MOST_LEARNT).map(share).collect();
    shares.join(" · ")
}

fn chip(subject: Subject, list: List, liked: Liked) -> AnyView {
    let p = subject.words().profile();
    let language = subject.words().language();
    let label = if liked.bought_milli > 0 {
        let count = numbers::trimmed(language, liked.bought_milli, 3);
        format!("{} ×{count}", liked.shown)
    } else {
        liked.shown.clone()
    };
    if liked.is_kept {
        return view! { <Chip label=label /> }.into_any();
    }
    let said = p.kept(&liked.shown);
    let name = p.adopt(&label);
    let adopt = move |_| {
        let (garment, word) = liked.what.clone();
        subject.change(said.clone(), |card| keep(card, list, garment, word));
    };
    view! {
        <button class="learnt" type="button" title=name.clone() aria-label=name on:click=adopt>
            <Icon glyph=Glyph::Plus />
            <span>{label}</span>
        </button>
    }
    .into_any()
}

fn keep(card: &mut Customer, list: List, garment: String, word: String) {
    let words = match list {
        List::Colours => &mut card.colours,
        List::Brands => &mut card.brands,
        List::Fabrics => &mut card.fabrics,
        List::Sizes => {
            card.sizes.push(GarmentSize {
                garment,
                size: word,
            });
            return;
        }
    };
    words.push(word);
}

/// What is on the card, then what is learnt and not on it.
fn liked(list: List, card: &Customer, taste: Option<&Taste>) -> Vec<Liked> {
    let learnt: Vec<((String, String), i64)> = taste
        .map(|taste| match list {
            List::Colours => words_of(&taste.colours),
            List::Brands => words_of(&taste.brands),
            List::Fabrics => words_of(&taste.fabrics),
            List::Sizes => taste
                .sizes
                .iter()
                .map(|liking| {
                    let what = (liking.what.category.clone(), liking.what.size.clone());
                    (what, liking.quantity_milli)
                })
                .collect(),
        })
        .unwrap_or_default();
    let kept: Vec<(String, String)> = match list {
        List::Colours => words(&card.colours),
        List::Brands => words(&card.brands),
        List::Fabrics => words(&card.fabrics),
        List::Sizes => card
            .sizes
            .iter()
            .filter(|own| !own.size.trim().is_empty())
            .map(|own| (own.garment.clone(), own.size.clone()))
            .collect(),
    };
    let is_same = |a: &(String, String), b: &(String, String)| {
        a.0.to_lowercase() == b.0.to_lowercase() && a.1.to_lowercase() == b.1.to_lowercase()
    };
    let draw = |what: &(String, String), bought_milli: i64, is_kept: bool| Liked {
        shown: format!("{} {}", what.0, what.1).trim().to_owned(),
        bought_milli,
        is_kept,
        what: what.clone(),
    };
    let on_card = kept.iter().map(|what| {
        let known = learnt.iter().find(|(own, _)| is_same(own, what));
        draw(what, known.map_or(0, |(_, bought)| *bought), true)
    });
    let learnt_only = learnt
        .iter()
        .filter(|(what, _)| !kept.iter().any(|own| is_same(own, what)))
        .take(MOST_LEARNT)
        .map(|(what, bought)| draw(what, *bought, false));
    on_card.chain(learnt_only).collect()
}

fn words_of(likings: &[Liking<String>]) -> Vec<((String, String), i64)> {
    let pair =
        |liking: &Liking<String>| ((String::new(), liking.what.clone()), liking.quantity_milli);
    likings.iter().map(pair).collect()
}

fn words(words: &[String]) -> Vec<(String, String)> {
    words
        .iter()
        .map(|word| (String::new(), word.clone()))
        .collect()
}

#[component]
fn LikesForm(subject: Subject, is_open: RwSignal<bool>) -> impl IntoView {
    let w = subject.words();
    let p = w.profile();
    let before = subject.card.get_untracked();
    let colours = RwSignal::new(before.colours.clone());
    let brands = RwSignal::new(before.brands.clone());
    let fabrics = RwSignal::new(before.fabrics.clone());
    let likes = RwSignal::new(before.likes.clone());
    let sizes = Rows::of(before.sizes.iter().map(SizeDraft::of));
    let before = StoredValue::new(before);
    let save = move |()| {
        let said = p.saved_part(p.likes());
        subject.save(&before.get_value(), said, |card| {
            card.sizes = sizes_of(sizes);
            card.colours = colours.get_untracked();
            card.brands = brands.get_untracked();
            card.fabrics = fabrics.get_untracked();
            likes.get_untracked().trim().clone_into(&mut card.likes);
        })
    };
    let known = Memo::new(move |_| known_words(subject));
    let input = move |label: &'static str, value: RwSignal<Vec<String>>, at: usize| {
        view! {
            <TagInput
                label=label
                value=value
                suggestions=Signal::derive(move || known.read()[at].clone())
                remove_label=move |word: String| p.remove_row(word)
            />
        }
    };
    view! {
        <PartForm is_open=is_open save=save>
            <fieldset class="draft-rows">
                <legend class="field-label">{p.sizes()}</legend>
                <SizeFields desk=subject.desk rows=sizes />
            </fieldset>
            {input(p.colours(), colours, 0)}
            {input(p.brands(), brands, 1)}
            {input(p.fabrics(), fabrics, 2)}
            <TextArea label=p.likes_text() value=likes rows=2 />
        </PartForm>
    }
}

/// Colours, brands and fabrics the shop sells, to choose from.
fn known_words(subject: Subject) -> [Vec<String>; 3] {
    let mut known = subject.desk.follow(&[Topic::Products], |book| {
        let mut known: [Vec<String>; 3] = Default::default();
        for (_, product) in book.products().iter() {
            known[1].push(product.brand.clone());
            known[2].push(product.fabric.clone());
            for variant in &product.variants {
                known[0].push(variant.colour.clone());
                known[2].push(variant.fabric.clone());
            }
        }
        known
    });
    for words in &mut known {
        words.retain(|word| !word.trim().is_empty());
        words.sort();
        words.dedup();
    }
    known
}
