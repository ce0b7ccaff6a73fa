//! A JSON value whose objects keep their order: it is the order of columns.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// Integers up to this are exact as `f64`.
const MOST_EXACT: u64 = 1 << 53;

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree {
    Null,
    Flag(bool),
    Number(f64),
    Text(String),
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(whole(number, ""))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        let sign = if number < 0 { "-" } else { "" };
        Ok(whole(number.unsigned_abs(), sign))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(if number.is_finite() {
            Tree::Number(number)
        } else {
            Tree::Null
        })
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut parts: A) -> Result<Tree, A::Error> {
        let mut object = Vec::new();
        while let Some(part) = parts.next_entry()? {
            object.push(part);
        }
        Ok(Tree::Object(object))
    }
}

fn whole(number: u64, sign: &str) -> Tree {
    if number > MOST_EXACT {
        return Tree::Text(format!("{sign}{number}"));
    }
    let number = number as f64;
    Tree::Number(if sign.is_empty() { number } else { -number })
}
