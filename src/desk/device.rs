//! Settings of this device: language, theme, who stands at the counter.

use leptos::prelude::*;

use super::{Desk, Topic};
use crate::domain::{Id, Moment};
use crate::storage::settings::DeviceSettings;
pub use crate::storage::settings::Theme;
use crate::text::Language;

/// What was chosen before, or guessed from the browser.
pub(super) fn remembered() -> (Language, Theme, Option<Id>) {
    let settings = DeviceSettings::load();
    let chosen = settings.language.as_deref().and_then(Language::from_tag);
    let language = chosen.unwrap_or_else(|| {
        let tags = browser_languages();
        Language::guess(tags.iter().map(String::as_str))
    });
    (
        language,
        settings.theme,
        settings.acting_staff.and_then(|id| id.parse().ok()),
    )
}

/// When a backup last left this browser.
pub(super) fn last_backup() -> Option<Moment> {
    DeviceSettings::load().last_outside_backup_ms.map(Moment)
}

/// How many changes are not in it.
pub(super) fn changes_since_backup() -> u64 {
    DeviceSettings::load().changes_since_backup
}

/// The languages the browser asks for, best first.
pub fn browser_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let tags = window.navigator().languages();
    tags.iter().filter_map(|tag| tag.as_string()).collect()
}

impl Desk {
    /// The chosen language.
    pub fn language(&self) -> Signal<Language> {
        self.language.into()
    }

    /// Chooses the language of this device; the whole page is put into it at once.
    pub fn choose_language(&self, language: Language) {
        DeviceSettings::update(|settings| settings.language = Some(language.tag().to_owned()));
        self.language.set(language);
        self.apply_device_settings();
    }

    /// Light, dark, or as the device.
    pub fn theme(&self) -> Signal<Theme> {
        self.theme.into()
    }

    /// Chooses light or dark.
    pub fn choose_theme(&self, theme: Theme) {
        DeviceSettings::update(|settings| settings.theme = theme);
        self.theme.set(theme);
        self.apply_device_settings();
    }

    /// Who stands at the counter.
    pub fn acting_staff(&self) -> Signal<Option<Id>> {
        self.staff.into()
    }

    /// Whether a seller acts: what is the owner's to decide is not offered then. Follows who acts.
    pub fn is_seller(&self) -> bool {
        let by = self.staff.get();
        self.follow(&[Topic::Staff], |book| book.is_seller(by))
    }

    /// Says who stands at the counter.
    pub fn choose_staff(&self, staff: Option<Id>) {
        DeviceSettings::update(|settings| {
            settings.acting_staff = staff.map(|id| id.to_string());
        });
        self.staff.set(staff);
    }

    /// Tells the document its language and colours.
    pub(super) fn apply_device_settings(&self) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        let Some(root) = document.document_element() else {
            return;
        };
        let _ = root.set_attribute("lang", self.language.get_untracked().tag());
        let _ = match self.theme.get_untracked() {
            Theme::System => root.remove_attribute("data-theme"),
            Theme::Light => root.set_attribute("data-theme", "light"),
            Theme::Dark => root.set_attribute("data-theme", "dark"),
        };
    }
}
