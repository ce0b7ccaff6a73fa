//! Phone numbers by any run of their digits, last ones first.

/// The fewest digits that are looked up: fewer are in every number.
pub(super) const FEWEST: usize = 3;

const RUNS: usize = 1_000;

/// Numbers and where every run of three digits occurs.
#[derive(Clone, Debug)]
pub(super) struct Phones {
    numbers: Vec<Number>,
    free: Vec<u32>,
    /// For each of the thousand runs, the numbers that have it.
    runs: Vec<Vec<u32>>,
}

#[derive(Clone, Debug)]
struct Number {
    digits: Box<[u8]>,
    owner: u32,
}

/// Where in a number the digits stand; the better the earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Whole,
    End,
    Start,
    Inside,
}

impl Default for Phones {
    fn default() -> Self {
        Self {
            numbers: Vec::new(),
            free: Vec::new(),
            runs: vec![Vec::new(); RUNS],
        }
    }
}

impl Phones {
    /// Adds the number of an owner; gives what [`remove`](Self::remove) wants.
    pub(super) fn insert(&mut self, digits: &str, owner: u32) -> u32 {
        let digits: Box<[u8]> = digits.bytes().filter(u8::is_ascii_digit).collect();
        let number = Number { digits, owner };
        let runs: Vec<usize> = runs_of(&number.digits).collect();
        let at = if let Some(at) = self.free.pop() {
            self.numbers[at as usize] = number;
            at
        } else {
            self.numbers.push(number);
            self.numbers.len() as u32 - 1
        };
        for run in runs {
            // The same run twice in one number is noted once.
            if self.runs[run].last() != Some(&at) {
                self.runs[run].push(at);
            }
        }
        at
    }

    pub(super) fn remove(&mut self, at: u32) {
        let Some(number) = self.numbers.get_mut(at as usize) else {
            return;
        };
        let digits = core::mem::take(&mut number.digits);
        for run in runs_of(&digits) {
            self.runs[run].retain(|other| *other != at);
        }
        self.free.push(at);
    }

    /// Gives every owner of a number with these digits, and where they stand in it.
    pub(super) fn search(&self, digits: &[u8], mut give: impl FnMut(u32, Place)) {
        let rarest = runs_of(digits).min_by_key(|run| self.runs[*run].len());
        let Some(rarest) = rarest else {
            return;
        };
        for at in &self.runs[rarest] {
            let number = &self.numbers[*at as usize];
            if let Some(place) = place(&number.digits, digits) {
                give(number.owner, place);
            }
        }
    }
}

fn place(number: &[u8], digits: &[u8]) -> Option<Place> {
    if number == digits {
        Some(Place::Whole)
    } else if number.ends_with(digits) {
        Some(Place::End)
    } else if number.starts_with(digits) {
        Some(Place::Start)
    } else {
        let is_inside = number.windows(digits.len()).any(|window| window == digits);
        is_inside.then_some(Place::Inside)
    }
}

/// The runs of three digits as numbers below a thousand.
fn runs_of(digits: &[u8]) -> impl Iterator<Item = usize> {
    let value = |digit: &u8| usize::from(digit.wrapping_sub(b'0') % 10);
    digits
        .windows(FEWEST)
        .map(move |run| run.iter().fold(0, |sum, digit| sum * 10 + value(digit)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phones: &Phones, digits: &str) -> Vec<(u32, Place)> {
        let mut all = Vec::new();
        phones.search(digits.as_bytes(), |owner, place| all.push((owner, place)));
        all.sort_unstable();
        all
    }

    #[test]
    fn any_run_of_digits_is_found_with_its_place() {
        let mut phones = Phones::default();
        phones.insert("998901234567", 1);
        phones.insert("998934567890", 2);
        assert_eq!(
            found(&phones, "4567"),
            [(1, Place::End), (2, Place::Inside)]
        );
        assert_eq!(found(&phones, "99893"), [(2, Place::Start)]);
        assert_eq!(found(&phones, "998901234567"), [(1, Place::Whole)]);
        assert_eq!(found(&phones, "45670"), []);
        assert_eq!(found(&phones, "12"), []);
    }

    #[test]
    fn a_removed_number_is_gone_and_its_place_used_again() {
        let mut phones = Phones::default();
        let first = phones.insert("111111", 1);
        phones.remove(first);
        assert_eq!(found(&phones, "111"), []);
        assert_eq!(phones.insert("222111", 2), first);
        assert_eq!(found(&phones, "111"), [(2, Place::End)]);
        assert_eq!(found(&phones, "222111"), [(2, Place::Whole)]);
    }
}
