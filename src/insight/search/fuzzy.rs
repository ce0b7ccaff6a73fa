//! A trie of sounds, walked with a price: finds every word a typed beginning may stand for.
//!
//! The walk keeps one row of the edit distance per level, so words that share a beginning share the
//! work, and whole branches are left as soon as no word in them can be within the budget.

use crate::text::fold::sound::{self, MISTAKE, SOUNDS};

/// What stands for "no node" and "no word".
const NONE: u32 = u32::MAX;

/// Longer patterns are cut: nobody types more letters of one name.
const LONGEST: usize = 24;

/// Words by their sounds. Words are numbers the caller gives; several may share their sounds.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    nodes: Vec<Node>,
    /// The words of a node as a chain: word number and the next link.
    links: Vec<(u32, u32)>,
}

#[derive(Clone, Copy, Debug)]
struct Node {
    first_child: u32,
    next_sibling: u32,
    /// First link of the words that end here.
    words: u32,
    label: u8,
}

/// A word within the budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub word: u32,
    pub price: u8,
    /// Whether the pattern is all of the word rather than its beginning.
    pub is_whole: bool,
}

/// The price of two neighbours in the wrong order.
const SWAP: u8 = MISTAKE - 2;

/// How far the swapped neighbours may be from what they should be: e for ə.
const NEARLY: u8 = 2;

type Row = [u8; LONGEST + 1];

impl Default for Trie {
    fn default() -> Self {
        Self {
            nodes: vec![Node::new(0)],
            links: Vec::new(),
        }
    }
}

impl Node {
    const fn new(label: u8) -> Self {
        Self {
            first_child: NONE,
            next_sibling: NONE,
            words: NONE,
            label,
        }
    }
}

impl Trie {
    /// Adds a word under its sounds.
    pub(super) fn insert(&mut self, code: &[u8], word: u32) {
        let mut at = 0;
        for label in code {
            at = self.child_or_new(at, *label);
        }
        let link = self.links.len() as u32;
        if let Some(node) = self.nodes.get_mut(at as usize) {
            self.links.push((word, node.words));
            node.words = link;
        }
    }

    /// Gives every word that begins with something within `budget` of `pattern`; a word may be given
    /// more than once, at different prices.
    pub(super) fn search(&self, pattern: &[u8], budget: u8, mut give: impl FnMut(Found)) {
        if pattern.is_empty() {
            return;
        }
        let mut walk = Walk::new(self, &pattern[..pattern.len().min(LONGEST)], budget);
        walk.descend(0, 0, u8::MAX, &mut give);
    }

    fn child_or_new(&mut self, parent: u32, label: u8) -> u32 {
        let mut at = self.node(parent).first_child;
        while at != NONE {
            let node = self.node(at);
            if node.label == label {
                return at;
            }
            at = node.next_sibling;
        }
        let new = self.nodes.len() as u32;
        let mut node = Node::new(label);
        if let Some(parent) = self.nodes.get_mut(parent as usize) {
            node.next_sibling = parent.first_child;
            parent.first_child = new;
        }
        self.nodes.push(node);
        new
    }

    fn node(&self, at: u32) -> Node {
        self.nodes.get(at as usize).copied().unwrap_or(Node::new(0))
    }

    fn give_words(&self, node: Node, price: u8, is_whole: bool, give: &mut impl FnMut(Found)) {
        let mut link = node.words;
        while let Some((word, next)) = self.links.get(link as usize) {
            give(Found {
                word: *word,
                price,
                is_whole,
            });
            link = *next;
        }
    }

    /// Gives every word below a node, which all begin with the pattern at this price.
    fn give_below(&self, at: u32, price: u8, give: &mut impl FnMut(Found)) {
        let mut child = self.node(at).first_child;
        while child != NONE {
            let node = self.node(child);
            self.give_words(node, price, false, give);
            self.give_below(child, price, give);
            child = node.next_sibling;
        }
    }
}

/// What is looked for, with the price of each of its sounds against each sound of a word.
struct Pattern<'a> {
    sounds: &'a [u8],
    prices: Vec<[u8; SOUNDS]>,
    gaps: Row,
}

/// One search under way.
struct Walk<'a> {
    trie: &'a Trie,
    pattern: Pattern<'a>,
    budget: u8,
    rows: Vec<Row>,
    labels: Vec<u8>,
}

impl<'a> Pattern<'a> {
    fn new(sounds: &'a [u8]) -> Self {
        let prices = sounds.iter().enumerate().map(|(i, typed)| {
            let mut prices = [MISTAKE; SOUNDS];
            for (meant, price) in (0_u8..).zip(&mut prices) {
                *price = sound::substitution(*typed, meant);
                if i + 1 == sounds.len() && sound::begins(*typed, meant) {
                    *price = (*price).min(1);
                }
            }
            prices
        });
        let mut gaps: Row = [0; LONGEST + 1];
        for (typed, gap) in sounds.iter().zip(&mut gaps[1..]) {
            *gap = sound::gap(*typed);
        }
        Self {
            sounds,
            prices: prices.collect(),
            gaps,
        }
    }

    /// The row before any sound of a word: every sound so far is one too many.
    fn first_row(&self) -> Row {
        let mut row: Row = [0; LONGEST + 1];
        for i in 1..row.len() {
            row[i] = row[i - 1].saturating_add(self.gaps[i]);
        }
        row
    }

    /// The price of the `j`th sound read for a sound of a word.
    fn price(&self, j: usize, label: u8) -> u8 {
        match self.prices[j].get(label as usize) {
            Some(price) => *price,
            None => sound::substitution(self.sounds[j], label),
        }
    }
}

impl<'a> Walk<'a> {
    fn new(trie: &'a Trie, sounds: &'a [u8], budget: u8) -> Self {
        let pattern = Pattern::new(sounds);
        let first_row = pattern.first_row();
        // At least half of what was typed must be in the word: "zzzz" is one sound, and no slip.
        let half = first_row[sounds.len()] / 2;
        Self {
            trie,
            budget: budget.min(half),
            rows: vec![first_row],
            labels: vec![0],
            pattern,
        }
    }

    /// Visits the children of a node at `depth`; `best` is the price at which the pattern already ended
    /// on the way here.
    fn descend(&mut self, at: u32, depth: usize, best: u8, give: &mut impl FnMut(Found)) {
        let mut child = self.trie.node(at).first_child;
        while child != NONE {
            let node = self.trie.node(child);
            let (least, end) = self.step(depth, node.label);
            let reached = best.min(end);
            if reached <= self.budget {
                self.trie.give_words(node, reached, end <= reached, give);
            }
            if least <= self.budget && least <= reached {
                self.descend(child, depth + 1, reached, give);
            } else if reached <= self.budget {
                self.trie.give_below(child, reached, give);
            }
            child = node.next_sibling;
        }
    }

    /// Computes the row after one more sound of the word; gives the least price in it and the last one.
    fn step(&mut self, depth: usize, label: u8) -> (u8, u8) {
        if self.rows.len() < depth + 2 {
            self.rows.push([0; LONGEST + 1]);
            self.labels.push(0);
        }
        self.labels[depth + 1] = label;
        let before = self.labels[depth];
        let pattern = &self.pattern;
        let (done, rest) = self.rows.split_at_mut(depth + 1);
        let (old, new) = (&done[depth], &mut rest[0]);
        let gap = sound::gap(label);
        new[0] = old[0].saturating_add(gap);
        let mut least = new[0];
        for j in 0..pattern.sounds.len() {
            let mut price = old[j]
                .saturating_add(pattern.price(j, label))
                .min(old[j + 1].saturating_add(gap))
                .min(new[j].saturating_add(pattern.gaps[j + 1]));
            if j > 0 && depth > 0 && label != before {
                let swapped = pattern
                    .price(j, before)
                    .saturating_add(pattern.price(j - 1, label));
                if swapped <= NEARLY {
                    price = price.min(done[depth - 1][j - 1].saturating_add(SWAP + swapped));
                }
            }
            new[j + 1] = price;
            least = least.min(price);
        }
        (least, new[pattern.sounds.len()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold::exact;
    use std::collections::BTreeMap;

    fn trie(words: &[&str]) -> Trie {
        let mut trie = Trie::default();
        for (i, word) in words.iter().enumerate() {
            for code in sound::codes(&exact(word)) {
                trie.insert(&code, i as u32);
            }
        }
        trie
    }

    /// Best price and wholeness of every word found.
    fn found<'a>(words: &[&'a str], typed: &str, budget: u8) -> BTreeMap<&'a str, (u8, bool)> {
        let mut best = BTreeMap::new();
        for code in sound::codes_of_beginning(&exact(typed)) {
            trie(words).search(&code, budget, |found| {
                let new = (found.price, !found.is_whole);
                let old = best.entry(words[found.word as usize]).or_insert(new);
                *old = new.min(*old);
            });
        }
        best.into_iter()
            .map(|(word, (price, is_part))| (word, (price, !is_part)))
            .collect()
    }

    #[test]
    fn beginnings_are_free() {
        let found = found(&["Anvar", "Anna", "Bobur"], "an", 0);
        assert_eq!(found.len(), 2);
        assert_eq!(found["Anvar"], (0, false));
    }

    #[test]
    fn whole_words_are_told_from_beginnings() {
        let found = found(&["Ali", "Alisher", "Алия"], "ali", 3);
        assert_eq!(found["Ali"], (0, true));
        assert_eq!(found["Alisher"], (0, false));
        assert_eq!(found["Алия"], (0, false));
    }

    #[test]
    fn each_kind_of_slip_costs_one_mistake_at_most() {
        let price = |typed| found(&["Bekmurod"], typed, 2 * MISTAKE)["Bekmurod"].0;
        assert_eq!(price("bekmurod"), 0);
        assert_eq!(price("bekmrod"), 8);
        assert_eq!(price("bekpmurod"), MISTAKE);
        assert_eq!(price("bekmutod"), MISTAKE);
        assert_eq!(price("bemkurod"), MISTAKE - 2);
        assert_eq!(price("ebkmurod"), MISTAKE - 2);
    }

    #[test]
    fn nothing_beyond_the_budget_is_given() {
        assert!(found(&["Anvar", "Bobur"], "zzz", 9).is_empty());
        assert!(found(&["Anvar"], "", 9).is_empty());
        let long = "a".repeat(3) + &"bo".repeat(40);
        assert!(found(&["Anvar"], &long, 24).is_empty());
        assert_eq!(found(&[long.as_str()], &long, 0).len(), 1);
    }

    #[test]
    fn a_search_agrees_with_the_plain_edit_distance() {
        let words = [
            "karim", "karima", "karimov", "akram", "korim", "karma", "makrim", "kar", "rim",
            "xalim",
        ];
        for typed in ["karim", "krim", "akrim", "kari", "kram", "qarim", "rimka"] {
            for budget in [0, 5, 10, 20] {
                let fast = found(&words, typed, budget);
                for word in words {
                    let slow = slow_price(typed, word);
                    let typed_code = sound::codes(&exact(typed)).remove(0);
                    let half = typed_code
                        .iter()
                        .map(|sound| sound::gap(*sound))
                        .sum::<u8>()
                        / 2;
                    let expected = (slow <= budget.min(half)).then_some(slow);
                    assert_eq!(
                        fast.get(word).map(|found| found.0),
                        expected,
                        "{typed} {word}"
                    );
                }
            }
        }
    }

    /// The least price of the pattern against any beginning of the word, by the textbook.
    fn slow_price(typed: &str, word: &str) -> u8 {
        let typed = sound::codes(&exact(typed)).remove(0);
        let word = sound::codes(&exact(word)).remove(0);
        let mut table = vec![vec![0_u8; typed.len() + 1]; word.len() + 1];
        for i in 0..=word.len() {
            for j in 0..=typed.len() {
                if i == 0 && j == 0 {
                    continue;
                }
                let mut best = u8::MAX;
                if i > 0 {
                    best = best.min(table[i - 1][j].saturating_add(sound::gap(word[i - 1])));
                }
                if j > 0 {
                    best = best.min(table[i][j - 1].saturating_add(sound::gap(typed[j - 1])));
                }
                if i > 0 && j > 0 {
                    let (a, b) = (typed[j - 1], word[i - 1]);
                    let mut change = sound::substitution(a, b);
                    if j == typed.len() && sound::begins(a, b) {
                        change = change.min(1);
                    }
                    best = best.min(table[i - 1][j - 1].saturating_add(change));
                }
                if i > 1 && j > 1 && word[i - 1] != word[i - 2] {
                    let is_begun = j == typed.len() && sound::begins(typed[j - 1], word[i - 2]);
                    let second = sound::substitution(typed[j - 1], word[i - 2]);
                    let second = if is_begun { second.min(1) } else { second };
                    let swapped = second + sound::substitution(typed[j - 2], word[i - 1]);
                    if swapped <= NEARLY {
                        best = best.min(table[i - 2][j - 2].saturating_add(SWAP + swapped));
                    }
                }
                table[i][j] = best;
            }
        }
        table.iter().map(|row| row[typed.len()]).min().unwrap()
    }
}
