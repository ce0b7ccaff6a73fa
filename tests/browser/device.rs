//! What the device knows: settings, clock, zone, room, chance.

use daftar::storage::random::random_bytes;
use daftar::storage::settings::{DeviceSettings, Theme};
use daftar::storage::{Options, Store, StoreError, clock, space, zone};
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::bench::Bench;
use crate::faults::{Bent, bend, deny};

#[wasm_bindgen_test]
fn settings_are_remembered() {
    assert_eq!(DeviceSettings::load(), DeviceSettings::default());
    DeviceSettings::update(|settings| settings.theme = Theme::Dark);
    let settings = DeviceSettings::update(|settings| settings.had_data = true);
    assert_eq!((settings.theme, settings.had_data), (Theme::Dark, true));
    assert_eq!(DeviceSettings::load(), settings);
    assert!(DeviceSettings::default().save());
}

#[wasm_bindgen_test]
fn settings_do_without_local_storage() {
    let window = web_sys::window().unwrap();
    {
        let _denied = deny(&window, "localStorage");
        assert!(
            !DeviceSettings {
                had_data: true,
                ..DeviceSettings::default()
            }
            .save()
        );
        assert_eq!(DeviceSettings::load(), DeviceSettings::default());
    }
    let _absent = bend(&window, "localStorage", &JsValue::NULL);
    assert!(!DeviceSettings::default().save());
    assert_eq!(DeviceSettings::load(), DeviceSettings::default());
}

#[wasm_bindgen_test]
async fn a_browser_without_a_database_is_named_as_such() {
    let bench = Bench::new();
    let window = web_sys::window().unwrap();
    let bends: [fn(&JsValue) -> Bent; 2] = [
        |window| bend(window, "indexedDB", &JsValue::NULL),
        |window| deny(window, "indexedDB"),
    ];
    for bend in bends {
        let _bent = bend(&window);
        let options = Options {
            name: bench.name.clone(),
            ..Options::default()
        };
        let refused = Store::open_with(options, |_| {}).await.err();
        assert!(
            matches!(refused, Some(StoreError::Unavailable(_))),
            "{refused:?}"
        );
    }
}

#[wasm_bindgen_test]
async fn the_browser_tells_how_much_room_there_is() {
    let bench = Bench::new();
    let tab = bench.tab().await;
    tab.store.append(&[7; 1000]).await.unwrap();
    let navigator = web_sys::window().unwrap().navigator();
    // Plain WebKitGTK has no storage manager at all.
    let can_tell = Reflect::get(&navigator, &"storage".into())
        .unwrap()
        .is_object();
    let room = space::estimate().await;
    assert_eq!(room.is_some(), can_tell);
    assert!(room.is_none_or(|room| room.quota_bytes > room.usage_bytes));
    assert_eq!(space::persisted().await.is_some(), can_tell);
    let _insecure = bend(&navigator, "storage", &JsValue::UNDEFINED);
    assert_eq!(space::estimate().await, None);
    assert_eq!(space::persisted().await, None);
    assert_eq!(space::persist().await, None);
}

#[wasm_bindgen_test]
fn clocks_run_forward() {
    let (wall, since) = (clock::now_ms(), clock::since_start_ms());
    assert!(wall > 1_700_000_000_000);
    assert!(since > 0.0 && clock::since_start_ms() >= since);
}

#[wasm_bindgen_test]
fn random_bytes_differ() {
    let (one, two) = (random_bytes::<16>().unwrap(), random_bytes::<16>().unwrap());
    assert_ne!(one, two);
    assert_ne!(one, [0; 16]);
}

#[wasm_bindgen_test]
fn zones_of_the_countries_served_are_right() {
    assert!(zone::zone_name().is_some_and(|name| !name.is_empty()));
    let last = |name: &str| *zone::zone_transitions(name).unwrap().last().unwrap();
    assert_eq!(last("Asia/Tashkent").1, 300);
    // Azerbaijan gave summer time up: clocks went back for the last time on 25 October 2015, at
    // five in the morning there, midnight UTC.
    assert_eq!(last("Asia/Baku"), (1_445_731_200_000, 240));
    assert_eq!(
        zone::zone_transitions("Asia/Ho_Chi_Minh").unwrap(),
        [(631_152_000_000, 420)]
    );
    assert_eq!(zone::zone_transitions("Asia/Nowhere"), None);
}

#[wasm_bindgen_test]
fn changes_of_a_zone_are_found_to_the_minute() {
    let berlin = zone::zone_transitions("Europe/Berlin").unwrap();
    // Clocks go forward on 29 March 2026 and back on 25 October, both at 01:00 UTC.
    assert!(berlin.contains(&(1_774_746_000_000, 120)));
    assert!(berlin.contains(&(1_792_890_000_000, 60)));
    assert_eq!(berlin.len(), 1 + 2 * 51);
    assert!(berlin.is_sorted_by(|a, b| a.0 < b.0 && a.1 != b.1));
}

#[wasm_bindgen_test]
fn the_short_way_for_the_devices_own_zone_leads_to_the_same() {
    let here = zone::zone_name().unwrap();
    assert_eq!(
        zone::zone_transitions(&here),
        zone::zone_transitions_by_intl(&here)
    );
}
