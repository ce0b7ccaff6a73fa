//! What a colour says.

use super::Glyph;

/// The meaning a badge, banner or figure carries beside its words. Never the words alone carry it
/// and never the colour alone: banners bring a picture, badges bring text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// Nothing special.
    #[default]
    Neutral,
    /// Worth noticing.
    Accent,
    /// Well.
    Success,
    /// Wants attention soon.
    Warn,
    /// Wrong.
    Danger,
}

impl Status {
    /// The value of `data-status` in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Accent => "accent",
            Self::Success => "success",
            Self::Warn => "warn",
            Self::Danger => "danger",
        }
    }

    /// The picture that goes with it.
    pub const fn glyph(self) -> Glyph {
        match self {
            Self::Neutral | Self::Accent => Glyph::Info,
            Self::Success => Glyph::CheckCircle,
            Self::Warn | Self::Danger => Glyph::Alert,
        }
    }
}
