//! How long a keystroke of the search takes: names typed letter by letter in a town of 20,000 and 100,000.
//!
//! `cargo bench --no-default-features --bench search`

use daftar::insight::search::{Fields, Index};
use std::time::{Duration, Instant};

#[path = "../src/insight/search/people/mod.rs"]
mod people;

fn main() {
    // Run as a test, it only shows that it runs.
    let counts: &[usize] = if cfg!(debug_assertions) {
        &[500]
    } else {
        &[20_000, 100_000]
    };
    for &count in counts {
        let town = people::town(count);
        let index = index_of(&town);
        let built = (0..3)
            .map(|_| time_to_build(&town))
            .min()
            .unwrap_or_default();
        println!("{count} people: built in {built:.1?}");
        let typed: Vec<String> = queries(&town);
        let mut all: Vec<(Duration, String)> = typed
            .iter()
            .map(|text| {
                // The best of three: other work on the machine is not the search's.
                let taken = (0..3).map(|_| time_of(&index, text)).min();
                (taken.unwrap_or_default(), text.clone())
            })
            .collect();
        all.sort_unstable();
        let at = |percent: usize| all[(all.len() - 1) * percent / 100].0;
        println!(
            "  {} keystrokes: p50 {:.1?}  p95 {:.1?}  p99 {:.1?}  slowest {:.1?}",
            all.len(),
            at(50),
            at(95),
            at(99),
            at(100)
        );
        for (taken, text) in all.iter().rev().take(3) {
            println!("    {taken:.1?} {text:?}");
        }
    }
}

fn time_to_build(town: &[people::Person]) -> Duration {
    let start = Instant::now();
    let index = std::hint::black_box(index_of(town));
    let taken = start.elapsed();
    drop(index);
    taken
}

fn time_of(index: &Index<usize>, text: &str) -> Duration {
    let start = Instant::now();
    let found = std::hint::black_box(index.find(text, 20));
    let taken = start.elapsed();
    assert!(found.len() <= 20);
    taken
}

fn index_of(town: &[people::Person]) -> Index<usize> {
    let mut index = Index::default();
    for (i, person) in town.iter().enumerate() {
        let fields = Fields {
            names: &[&person.name],
            phones: &[&person.phone],
            tags: &[person.tag],
            notes: &[&person.note],
            ..Fields::default()
        };
        index.put(i, &fields);
    }
    index
}

/// Every beginning of two hundred queries: names as written, unmarked, with a slip, and phones.
fn queries(town: &[people::Person]) -> Vec<String> {
    let mut chance = people::Chance::new(3);
    let mut all = Vec::new();
    for i in 0..200 {
        let person = &town[chance.below(town.len())];
        let whole = match i % 4 {
            0 => person.name.clone(),
            1 => person.latin.join(" "),
            2 => {
                let mut letters: Vec<char> = person.name.to_lowercase().chars().collect();
                let at = 1 + chance.below(letters.len() - 2);
                letters.swap(at, at - 1);
                letters.into_iter().collect()
            }
            _ => person.phone[person.phone.len() - 7..].to_owned(),
        };
        all.extend(
            whole
                .char_indices()
                .skip(1)
                .map(|(end, _)| whole[..end].to_owned()),
        );
        all.push(whole);
    }
    all
}
