//! Settings of this device. They live in local storage and never travel; where local storage is
//! denied, they last as long as the page.

use gloo_storage::{LocalStorage, Storage};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

const KEY: &str = "daftar.device";

/// Light, dark, or as the device is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the device is set.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// Which codes customers' cards bear.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CardCodes {
    /// A QR code.
    #[default]
    Qr,
    /// An EAN-13 barcode.
    Ean13,
    /// One beside the other.
    Both,
}

/// Backups that are written by themselves into a folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct KeptBackups {
    /// What the folder is called; nothing where none was chosen.
    pub folder: Option<String>,
    /// When the last one was written, ms.
    pub written_ms: Option<i64>,
    /// The latest change that is in it, as its stamp.
    pub latest: Option<String>,
    /// How many records it held.
    pub records: u64,
    /// Changes since that are not in it.
    pub changes: u64,
    /// When writing failed, if it did not succeed since, ms.
    pub failed_ms: Option<i64>,
    /// None was written, since there was far less than last time.
    pub is_held_back: bool,
}

/// What this device remembers for itself. A field that is missing, or that a newer version wrote
/// in a way we do not understand, takes its default and leaves the others alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DeviceSettings {
    /// Language tag, such as `uz-Cyrl`; `None` until chosen.
    #[serde(deserialize_with = "or_default")]
    pub language: Option<String>,
    /// Light or dark.
    #[serde(deserialize_with = "or_default")]
    pub theme: Theme,
    /// Path of the page last open.
    #[serde(deserialize_with = "or_default")]
    pub last_page: Option<String>,
    /// This device's id in stamps; a new one on install, restore and copied profile.
    #[serde(deserialize_with = "or_default")]
    pub device_id: Option<String>,
    /// When a backup last left this browser, ms.
    #[serde(deserialize_with = "or_default")]
    pub last_outside_backup_ms: Option<i64>,
    /// How many records that backup held: far fewer next time means that something is wrong.
    #[serde(deserialize_with = "or_default")]
    pub last_outside_backup_records: Option<u64>,
    /// Changes since that are not in it.
    #[serde(deserialize_with = "or_default")]
    pub changes_since_backup: u64,
    /// Id of whoever stands at the counter.
    #[serde(deserialize_with = "or_default")]
    pub acting_staff: Option<String>,
    /// Number of the last receipt written here; the next one follows it.
    #[serde(deserialize_with = "or_default")]
    pub last_receipt: Option<String>,
    /// Tasks with a time are reminded of here.
    #[serde(deserialize_with = "or_default")]
    pub reminds: bool,
    /// Which codes cards bear that are shown and printed here.
    #[serde(deserialize_with = "or_default")]
    pub card_codes: CardCodes,
    /// What the owner said columns of tables mean: their names, then the meanings; the latest first.
    #[serde(deserialize_with = "or_default")]
    pub mappings: Vec<(String, String)>,
    /// Backups that are written by themselves.
    #[serde(deserialize_with = "or_default")]
    pub kept_backups: KeptBackups,
    /// This device held a shop once. An empty store then means that the data was lost.
    #[serde(deserialize_with = "or_default")]
    pub had_data: bool,
}

impl DeviceSettings {
    /// What was remembered, or the defaults.
    pub fn load() -> Self {
        if is_available() {
            LocalStorage::get(KEY).unwrap_or_default()
        } else {
            Self::default()
        }
    }

    /// Remembers. Says whether the browser took it.
    pub fn save(&self) -> bool {
        is_available() && LocalStorage::set(KEY, self).is_ok()
    }

    /// Changes what is remembered now, which another tab may have changed since it was loaded.
    pub fn update(change: impl FnOnce(&mut Self)) -> Self {
        let mut settings = Self::load();
        change(&mut settings);
        settings.save();
        settings
    }
}

/// gloo throws where local storage is denied, so it is asked first.
fn is_available() -> bool {
    web_sys::window().is_some_and(|window| matches!(window.local_storage(), Ok(Some(_))))
}

fn or_default<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: DeserializeOwned + Default,
    D: Deserializer<'de>,
{
    let value = Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_understood_leaves_the_rest_alone() {
        let text = r#"{"theme":"sepia","device_id":"d7","had_data":true,"language":9,"new":[1]}"#;
        let settings: DeviceSettings = serde_json::from_str(text).unwrap();
        let expected = DeviceSettings {
            device_id: Some(String::from("d7")),
            had_data: true,
            ..DeviceSettings::default()
        };
        assert_eq!(settings, expected);
    }

    #[test]
    fn settings_come_back_as_they_were() {
        let settings = DeviceSettings {
            language: Some(String::from("uz-Cyrl")),
            theme: Theme::Dark,
            last_page: Some(String::from("/today")),
            device_id: Some(String::from("d7")),
            last_outside_backup_ms: Some(1_795_000_000_000),
            last_outside_backup_records: Some(12),
            changes_since_backup: 3,
            acting_staff: Some(String::from("s1")),
            last_receipt: Some(String::from("261122-KT7")),
            reminds: true,
            card_codes: CardCodes::Both,
            mappings: vec![(
                String::from("ism|telefon"),
                String::from("customers name phone"),
            )],
            kept_backups: KeptBackups {
                folder: Some(String::from("Backups")),
                written_ms: Some(5),
                ..KeptBackups::default()
            },
            had_data: true,
        };
        let text = serde_json::to_string(&settings).unwrap();
        assert_eq!(
            serde_json::from_str::<DeviceSettings>(&text).unwrap(),
            settings
        );
    }
}
