//! Finding by role and accessible name.

use std::fmt;

use anyhow::Result;
use serde_json::json;
use thirtyfour::{WebDriver, WebElement};

/// What an accessible name must be. Text by itself means the whole name.
#[derive(Clone, Debug)]
pub enum Name {
    /// All of it.
    Is(String),
    /// A part of it.
    Has(String),
    /// Any name or none.
    Any,
}

impl Name {
    /// A part of the name.
    pub fn has(part: impl Into<String>) -> Self {
        Self::Has(part.into())
    }
}

impl From<&str> for Name {
    fn from(whole: &str) -> Self {
        Self::Is(whole.to_owned())
    }
}

impl From<&String> for Name {
    fn from(whole: &String) -> Self {
        Self::Is(whole.clone())
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(whole) => write!(f, "“{whole}”"),
            Self::Has(part) => write!(f, "“…{part}…”"),
            Self::Any => write!(f, "of any name"),
        }
    }
}

/// Everything visible of this role and name. While a dialog covers the page, only what is in it.
pub async fn all(session: &WebDriver, role: &str, name: &Name) -> Result<Vec<WebElement>> {
    let (text, is_whole) = match name {
        Name::Is(whole) => (Some(whole), true),
        Name::Has(part) => (Some(part), false),
        Name::Any => (None, false),
    };
    let arguments = vec![json!(role), json!(text), json!(is_whole)];
    let found = session.execute(include_str!("find.js"), arguments).await?;
    Ok(found.elements()?)
}
