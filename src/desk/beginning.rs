//! Opening a shop for the first time.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Boot, Desk, Done};
use crate::domain::change::{Change, Record};
use crate::domain::command::Save;
use crate::domain::entry::Verb;
use crate::domain::{Command, Refusal, Shop, Zone};
use crate::insight::sample::sample_shop;
use crate::storage::settings::DeviceSettings;
use crate::storage::{space, zone};
use crate::text::country::{self, Country};

impl Desk {
    /// The country this device is likely in.
    pub fn guess_country(&self) -> &'static Country {
        let tags = super::device::browser_languages();
        country::guess(
            zone::zone_name().as_deref(),
            tags.iter().map(String::as_str),
        )
    }

    /// A shop in that country as it would begin: its currency, its time zone, this language.
    pub fn new_shop(&self, country: &Country) -> Shop {
        let here = zone::zone_name();
        let is_here = here
            .as_deref()
            .is_some_and(|zone| country.time_zones.contains(&zone));
        let time_zone = here.filter(|_| is_here);
        Shop {
            country: country.code.to_owned(),
            currency: country.currency_code.to_owned(),
            currency_digits: country
                .currency()
                .map_or(2, |currency| currency.decimals as u8),
            time_zone: time_zone.unwrap_or_else(|| country.main_time_zone().to_owned()),
            language: self.language.get_untracked().tag().to_owned(),
            ..Shop::default()
        }
    }

    /// Opens an empty shop.
    ///
    /// # Errors
    /// The shop lacks a currency.
    pub(super) fn open_shop(&self, shop: Shop) -> Result<Done, Refusal> {
        let done = self.run(Command::SaveShop(Save::add(self.new_id(), shop)))?;
        self.keep_language();
        self.begin();
        Ok(done)
    }

    /// Opens the sample shop.
    pub(super) fn open_sample(&self, shop: Shop) -> Done {
        let zone = super::boot::zone_named(&shop.time_zone).unwrap_or_else(|| Zone::fixed(0));
        self.open_with(sample_shop(self.new_id(), shop, self.now(), &zone))
    }

    /// Opens a shop that comes with records.
    fn open_with(&self, records: Vec<Record>) -> Done {
        let puts = records
            .into_iter()
            .map(|record| Change::Put(Box::new(record)))
            .collect();
        self.boot.set(Boot::Ready);
        let done = self.commit(Verb::Sample, puts);
        self.keep_language();
        self.begin();
        done
    }

    /// The language the first page was read in was only guessed: who went on from there chose it.
    fn keep_language(&self) {
        let tag = self.language().get_untracked().tag();
        DeviceSettings::update(|settings| settings.language = Some(tag.to_owned()));
    }

    /// The notebook has something in it from now on: it shall not be thrown away, and
    /// there is nothing to go back to behind it.
    fn begin(&self) {
        let inner = self.inner();
        inner.history.borrow_mut().clear();
        self.show_history();
        self.boot.set(Boot::Ready);
        self.is_complete.set(true);
        ask_to_keep();
    }
}

/// Asks the browser to keep the data. Some ask the owner, who may take their time to answer:
/// nothing waits for it, and the data page shows what came of it.
pub(super) fn ask_to_keep() {
    spawn_local(async {
        let _ = space::persist().await;
    });
}
