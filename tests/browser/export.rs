//! Files that go out: to a chosen place, the share sheet, or the downloads.

use std::cell::RefCell;
use std::rc::Rc;

use daftar::storage::files::{FileError, read_file};
use daftar::storage::save::{Parts, Saved, Way, can_share, save_file};
use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, DomException, HtmlAnchorElement, ShareData};

use crate::bench::settle;
use crate::faults::{Bent, bend};

const NAME: &str = "shop.json";

fn export() -> Blob {
    let mut parts = Parts::new("application/json");
    parts.push(b"{\"records\":").unwrap();
    parts.push(b"[]}").unwrap();
    parts.into_blob().unwrap()
}

async fn text(blob: &Blob) -> String {
    String::from_utf8(read_file(blob, |_, _| {}).await.unwrap()).unwrap()
}

fn window() -> web_sys::Window {
    web_sys::window().unwrap()
}

/// A function kept by the page for as long as it lives.
fn function(act: impl Fn(JsValue) -> JsValue + 'static) -> Function {
    Closure::<dyn Fn(JsValue) -> JsValue>::new(act)
        .into_js_value()
        .unchecked_into()
}

fn rejected(name: &str) -> JsValue {
    let error = DomException::new_with_message_and_name("on purpose", name).unwrap();
    Promise::reject(&error).into()
}

fn without_picker() -> Bent {
    bend(&window(), "showSaveFilePicker", &JsValue::UNDEFINED)
}

#[wasm_bindgen_test]
async fn pieces_make_one_file() {
    let blob = export();
    assert_eq!(blob.type_(), "application/json");
    assert_eq!(text(&blob).await, "{\"records\":[]}");
}

#[wasm_bindgen_test]
async fn a_download_carries_name_and_contents() {
    let _no_picker = without_picker();
    let clicked = Rc::new(RefCell::new(Vec::new()));
    let links = clicked.clone();
    let click = Closure::<dyn Fn()>::new(move || {
        let document = window().document().unwrap();
        let link = document.query_selector("a[download]").unwrap().unwrap();
        let link: HtmlAnchorElement = link.dyn_into().unwrap();
        links.borrow_mut().push((link.download(), link.href()));
    });
    let class = Reflect::get(&js_sys::global(), &"HTMLAnchorElement".into()).unwrap();
    let prototype = Reflect::get(&class, &"prototype".into()).unwrap();
    let _bent = bend(&prototype, "click", click.as_ref());
    for way in [Way::Best, Way::Download] {
        assert_eq!(save_file(NAME, &export(), way).await, Ok(Saved::Downloaded));
        let (name, href) = clicked.borrow_mut().pop().unwrap();
        assert_eq!(name, NAME);
        let response: web_sys::Response = settle(window().fetch_with_str(&href))
            .await
            .dyn_into()
            .unwrap();
        let blob: Blob = settle(response.blob().unwrap()).await.dyn_into().unwrap();
        assert_eq!(text(&blob).await, "{\"records\":[]}");
    }
    assert!(
        window()
            .document()
            .unwrap()
            .query_selector("a[download]")
            .unwrap()
            .is_none()
    );
}

/// A file picker that hands out a place which takes writes, or refuses them.
fn picker(written: Rc<RefCell<Vec<JsValue>>>, refusal: Option<&'static str>) -> Function {
    let writable = Object::new();
    let log = written.clone();
    let write = function(move |blob| {
        if let Some(name) = refusal {
            return rejected(name);
        }
        log.borrow_mut().push(blob);
        Promise::resolve(&JsValue::UNDEFINED).into()
    });
    for (name, word) in [("close", "closed"), ("abort", "aborted")] {
        let log = written.clone();
        let end = function(move |_| {
            log.borrow_mut().push(JsValue::from_str(word));
            Promise::resolve(&JsValue::UNDEFINED).into()
        });
        Reflect::set(&writable, &name.into(), &end).unwrap();
    }
    Reflect::set(&writable, &"write".into(), &write).unwrap();
    let place = Object::new();
    let create = function(move |_| Promise::resolve(&writable).into());
    Reflect::set(&place, &"createWritable".into(), &create).unwrap();
    function(move |options: JsValue| {
        let suggested = Reflect::get(&options, &"suggestedName".into()).unwrap();
        assert_eq!(suggested.as_string().as_deref(), Some(NAME));
        Promise::resolve(&place).into()
    })
}

#[wasm_bindgen_test]
async fn a_chosen_place_is_written_and_closed() {
    let written = Rc::new(RefCell::new(Vec::new()));
    let _bent = bend(
        &window(),
        "showSaveFilePicker",
        &picker(written.clone(), None),
    );
    assert_eq!(
        save_file(NAME, &export(), Way::Best).await,
        Ok(Saved::Written)
    );
    let written = written.take();
    assert_eq!(text(written[0].unchecked_ref()).await, "{\"records\":[]}");
    assert_eq!(written[1].as_string().as_deref(), Some("closed"));
}

#[wasm_bindgen_test]
async fn a_place_that_runs_full_is_an_error_not_a_success() {
    let written = Rc::new(RefCell::new(Vec::new()));
    let picker = picker(written.clone(), Some("QuotaExceededError"));
    let _bent = bend(&window(), "showSaveFilePicker", &picker);
    let refused = save_file(NAME, &export(), Way::Best).await;
    assert!(
        matches!(refused, Err(FileError::NotSaved(_))),
        "{refused:?}"
    );
    let ends: Vec<_> = written
        .take()
        .iter()
        .filter_map(JsValue::as_string)
        .collect();
    assert_eq!(ends, ["aborted"]);
}

#[wasm_bindgen_test]
async fn a_dismissed_picker_or_sheet_is_a_change_of_mind() {
    let dismiss = function(|_| rejected("AbortError"));
    {
        let _bent = bend(&window(), "showSaveFilePicker", &dismiss);
        assert_eq!(
            save_file(NAME, &export(), Way::Best).await,
            Ok(Saved::Cancelled)
        );
    }
    let _sheet = share_sheet(dismiss);
    assert_eq!(
        save_file(NAME, &export(), Way::Share).await,
        Ok(Saved::Cancelled)
    );
}

/// A browser whose share sheet takes files.
fn share_sheet(share: Function) -> [Bent; 3] {
    let navigator = window().navigator();
    let takes_all = function(|_| JsValue::TRUE);
    let (share, can_share) = (
        bend(&navigator, "share", &share),
        bend(&navigator, "canShare", &takes_all),
    );
    [share, can_share, without_picker()]
}

#[wasm_bindgen_test]
async fn an_app_on_an_ios_home_screen_shares_because_its_downloads_go_nowhere() {
    let shared = Rc::new(RefCell::new(Vec::new()));
    let log = shared.clone();
    let share = function(move |data: JsValue| {
        let files = data.unchecked_into::<ShareData>().get_files().unwrap();
        log.borrow_mut().push(files.get(0));
        Promise::resolve(&JsValue::UNDEFINED).into()
    });
    let _sheet = share_sheet(share);
    let navigator = window().navigator();
    let _standalone = bend(&navigator, "standalone", &JsValue::TRUE);
    assert!(can_share(NAME, "application/json"));
    assert_eq!(
        save_file(NAME, &export(), Way::Best).await,
        Ok(Saved::Shared)
    );
    let file: web_sys::File = shared.take().remove(0).dyn_into().unwrap();
    assert_eq!(
        (file.name().as_str(), file.type_().as_str()),
        (NAME, "application/json")
    );
    assert_eq!(text(&file).await, "{\"records\":[]}");
}

#[wasm_bindgen_test]
async fn a_click_too_long_ago_still_ends_in_a_download() {
    let refuse = function(|_| rejected("NotAllowedError"));
    let _sheet = share_sheet(refuse.clone());
    let class = Reflect::get(&js_sys::global(), &"HTMLAnchorElement".into()).unwrap();
    let prototype = Reflect::get(&class, &"prototype".into()).unwrap();
    let _bent = bend(&prototype, "click", &function(|_| JsValue::UNDEFINED));
    assert_eq!(
        save_file(NAME, &export(), Way::Share).await,
        Ok(Saved::Downloaded)
    );
    let _picker = bend(&window(), "showSaveFilePicker", &refuse);
    assert_eq!(
        save_file(NAME, &export(), Way::Best).await,
        Ok(Saved::Downloaded)
    );
    // Rejections above are ours; nothing else may be left unhandled.
    let _ = JsFuture::from(Promise::resolve(&JsValue::UNDEFINED)).await;
}
