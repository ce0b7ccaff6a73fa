//! How an area of words is written down: every key with all six languages side by side.

use core::fmt::Display;

use crate::text::language::Plural;
use crate::text::{Language, fill::fill, numbers};

/// One text in each language. A missing language does not compile.
#[derive(Clone, Copy, Debug)]
pub struct Texts {
    pub en: &'static str,
    pub uz: &'static str,
    pub uz_cyrl: &'static str,
    pub az: &'static str,
    pub vi: &'static str,
    pub ru: &'static str,
}

/// One counted text in each language: as many forms as the language has, CLDR order.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    /// One, other.
    pub en: [&'static str; 2],
    /// One, other.
    pub uz: [&'static str; 2],
    /// One, other.
    pub uz_cyrl: [&'static str; 2],
    /// One, other.
    pub az: [&'static str; 2],
    /// Other.
    pub vi: [&'static str; 1],
    /// One, few, many.
    pub ru: [&'static str; 3],
}

impl Texts {
    /// The text in `language`.
    pub const fn get(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Uz => self.uz,
            Language::UzCyrl => self.uz_cyrl,
            Language::Az => self.az,
            Language::Vi => self.vi,
            Language::Ru => self.ru,
        }
    }

    /// Whether every language has a place for each name and no other place; for compile time.
    pub const fn is_sound(&self, names: &[&str]) -> bool {
        has_places(self.en, names)
            && has_places(self.uz, names)
            && has_places(self.uz_cyrl, names)
            && has_places(self.az, names)
            && has_places(self.vi, names)
            && has_places(self.ru, names)
    }
}

impl Forms {
    /// The form for `n` in `language`.
    pub const fn get(&self, language: Language, n: u64) -> &'static str {
        let forms: &[&'static str] = match language {
            Language::En => &self.en,
            Language::Uz => &self.uz,
            Language::UzCyrl => &self.uz_cyrl,
            Language::Az => &self.az,
            Language::Vi => &self.vi,
            Language::Ru => &self.ru,
        };
        let last = forms.len() - 1;
        match language.plural(n) {
            Plural::One => forms[0],
            Plural::Few => forms[if last < 1 { last } else { 1 }],
            Plural::Many | Plural::Other => forms[last],
        }
    }

    /// The form for `n`, its places filled; `{n}` is the number as the language writes it.
    pub fn filled(
        &self,
        language: Language,
        n: impl Count,
        name: &str,
        rest: &[(&str, &dyn Display)],
    ) -> String {
        let n = n.count();
        let text = self.get(language, n);
        let number = numbers::count(language, n);
        let with_number = fill(text, &[(name, &number)]);
        if rest.is_empty() {
            with_number
        } else {
            fill(&with_number, rest)
        }
    }

    /// Whether the places fit in every form; for compile time.
    ///
    /// The number may be left out where the form stands for exactly one ("a day ago"), or in all forms
    /// (when it is shown elsewhere).
    pub const fn is_sound(&self, n: &str, rest: &[&str]) -> bool {
        let has_number = place_count(self.vi[0], n) > 0;
        form_is_sound(self.en[0], n, rest, false)
            && form_is_sound(self.en[1], n, rest, has_number)
            && form_is_sound(self.uz[0], n, rest, false)
            && form_is_sound(self.uz[1], n, rest, has_number)
            && form_is_sound(self.uz_cyrl[0], n, rest, false)
            && form_is_sound(self.uz_cyrl[1], n, rest, has_number)
            && form_is_sound(self.az[0], n, rest, false)
            && form_is_sound(self.az[1], n, rest, has_number)
            && form_is_sound(self.vi[0], n, rest, has_number)
            && form_is_sound(self.ru[0], n, rest, has_number)
            && form_is_sound(self.ru[1], n, rest, has_number)
            && form_is_sound(self.ru[2], n, rest, has_number)
    }
}

/// A number of things, whatever integer the caller holds.
pub trait Count {
    /// The number; a negative one counts as its distance from zero.
    fn count(self) -> u64;
}

macro_rules! count {
    ($($unsigned:ty)*; $($signed:ty)*) => {
        $(impl Count for $unsigned { fn count(self) -> u64 { self as u64 } })*
        $(impl Count for $signed { fn count(self) -> u64 { self.unsigned_abs() as u64 } })*
    };
}

#[allow(clippy::cast_lossless, reason = "one line serves every width")]
mod counts {
    use super::Count;
    count!(u8 u16 u32 u64 usize; i8 i16 i32 i64 isize);
}

/// Declares an area of words. See `common.rs` for the three kinds of entry:
/// `key { … }`, `key(name, …) { … }` and `key[n] { … }` or `key[n, name, …] { … }`.
///
/// The languages stand in one order, so that the compiler points at the very entry that lacks one.
macro_rules! words {
    (
        $(#[$doc:meta])*
        pub struct $area:ident;
        $(
            $(#[$note:meta])*
            $key:ident $( ( $($arg:ident),* $(,)? ) )? $( [ $n:ident $(, $more:ident)* $(,)? ] )? {
                en: $en:tt, uz: $uz:tt, uz_cyrl: $uz_cyrl:tt, az: $az:tt, vi: $vi:tt, ru: $ru:tt $(,)?
            }
        )*
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $area(pub(super) $crate::text::Language);

        #[allow(clippy::new_ret_no_self, reason = "`new` is a word")]
        impl $area {
            $(
                words! {
                    @entry [$(#[$note])*] $key [$( ($($arg),*) )?] [$( [$n $(, $more)*] )?]
                    { en: $en, uz: $uz, uz_cyrl: $uz_cyrl, az: $az, vi: $vi, ru: $ru }
                }
            )*

            /// Every entry of the area, for the tests that read all texts.
            #[cfg(test)]
            pub(super) fn entries() -> Vec<super::check::Entry> {
                vec![$(
                    words! {
                        @checked $key [$( [$n $(, $more)*] )?]
                        { en: $en, uz: $uz, uz_cyrl: $uz_cyrl, az: $az, vi: $vi, ru: $ru }
                    }
                ),*]
            }
        }
    };

    (@entry [$($note:tt)*] $key:ident [] [] { $($body:tt)* }) => {
        $($note)*
        pub const fn $key(self) -> &'static str {
            const TEXTS: super::macros::Texts = super::macros::Texts { $($body)* };
            const _: () = assert!(
                TEXTS.is_sound(&[]),
                concat!(stringify!($key), ": a place without an argument"),
            );
            TEXTS.get(self.0)
        }
    };

    (@entry [$($note:tt)*] $key:ident [($($arg:ident),*)] [] { $($body:tt)* }) => {
        $($note)*
        pub fn $key(self, $($arg: impl core::fmt::Display),*) -> String {
            const TEXTS: super::macros::Texts = super::macros::Texts { $($body)* };
            const _: () = assert!(
                TEXTS.is_sound(&[$(stringify!($arg)),*]),
                concat!(stringify!($key), ": places and arguments differ in some language"),
            );
            $crate::text::fill::fill(TEXTS.get(self.0), &[$((stringify!($arg), &$arg)),*])
        }
    };

    (@entry [$($note:tt)*] $key:ident [] [[$n:ident $(, $more:ident)*]] { $($body:tt)* }) => {
        $($note)*
        pub fn $key(
            self,
            $n: impl super::macros::Count,
            $($more: impl core::fmt::Display),*
        ) -> String {
            const FORMS: super::macros::Forms = super::macros::Forms { $($body)* };
            const _: () = assert!(
                FORMS.is_sound(stringify!($n), &[$(stringify!($more)),*]),
                concat!(stringify!($key), ": places and arguments differ in some form"),
            );
            FORMS.filled(self.0, $n, stringify!($n), &[$((stringify!($more), &$more)),*])
        }
    };

    (@checked $key:ident [] { $($body:tt)* }) => {
        super::check::Entry::plain(stringify!($key), super::macros::Texts { $($body)* })
    };

    (@checked $key:ident [[$n:ident $(, $more:ident)*]] { $($body:tt)* }) => {
        super::check::Entry::counted(stringify!($key), super::macros::Forms { $($body)* })
    };
}

const fn form_is_sound(text: &str, n: &str, rest: &[&str], needs_number: bool) -> bool {
    let numbers = place_count(text, n);
    if needs_number && numbers == 0 {
        return false;
    }
    let mut known = numbers;
    let mut i = 0;
    while i < rest.len() {
        let count = place_count(text, rest[i]);
        if count == 0 {
            return false;
        }
        known += count;
        i += 1;
    }
    known == brace_count(text)
}

const fn has_places(text: &str, names: &[&str]) -> bool {
    let mut known = 0;
    let mut i = 0;
    while i < names.len() {
        let count = place_count(text, names[i]);
        if count == 0 {
            return false;
        }
        known += count;
        i += 1;
    }
    known == brace_count(text)
}

/// How often `{name}` stands in `text`.
const fn place_count(text: &str, name: &str) -> usize {
    let (text, name) = (text.as_bytes(), name.as_bytes());
    let mut count = 0;
    let mut at = 0;
    while at + name.len() + 2 <= text.len() {
        if text[at] == b'{' && text[at + name.len() + 1] == b'}' {
            let mut i = 0;
            while i < name.len() && text[at + 1 + i] == name[i] {
                i += 1;
            }
            if i == name.len() {
                count += 1;
            }
        }
        at += 1;
    }
    count
}

const fn brace_count(text: &str) -> usize {
    let text = text.as_bytes();
    let mut count = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at] == b'{' {
            count += 1;
        }
        at += 1;
    }
    count
}
