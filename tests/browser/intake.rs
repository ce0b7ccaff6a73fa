//! Files that come in: picked, dropped, read in slices, photos scaled down.

use std::cell::RefCell;
use std::rc::Rc;

use daftar::storage::files::{FileError, dropped_files, has_files, pick_file, read_file};
use daftar::storage::photos::scale_photo;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, DataTransfer, DragEvent, DragEventInit, File,
    HtmlCanvasElement, HtmlInputElement,
};

use crate::bench::settle;
use crate::faults::bend;

fn file(bytes: &[u8]) -> File {
    let parts = Array::of1(&Uint8Array::from(bytes));
    File::new_with_u8_array_sequence(&parts, "shop.json").unwrap()
}

fn transfer(file: &File) -> DataTransfer {
    let transfer = DataTransfer::new().unwrap();
    transfer.items().add_with_file(file).unwrap();
    transfer
}

#[wasm_bindgen_test]
async fn a_large_file_is_read_in_slices_with_progress() {
    // More than two slices of `intake`, each of four megabytes.
    let bytes: Vec<_> = (0..9_000_000_u32).map(|n| (n % 251) as u8).collect();
    let progress = RefCell::new(Vec::new());
    let file = file(&bytes);
    let read = read_file(&file, |read, total| {
        progress.borrow_mut().push((read, total));
    });
    assert!(read.await.unwrap() == bytes);
    let total = 9_000_000.0;
    let progress = progress.into_inner();
    assert!(progress.len() >= 3 && progress.is_sorted(), "{progress:?}");
    assert_eq!(progress.last(), Some(&(total, total)));
}

#[wasm_bindgen_test]
async fn an_empty_file_is_empty() {
    assert_eq!(read_file(&file(&[]), |_, _| {}).await, Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn dropped_files_are_taken_and_dropped_text_is_not() {
    let drop_of = |transfer: &DataTransfer| {
        let init = DragEventInit::new();
        init.set_data_transfer(Some(transfer));
        DragEvent::new_with_event_init_dict("drop", &init).unwrap()
    };
    let event = drop_of(&transfer(&file(b"{}")));
    assert!(has_files(&event));
    let names: Vec<_> = dropped_files(&event).iter().map(File::name).collect();
    assert_eq!(names, ["shop.json"]);

    let text = DataTransfer::new().unwrap();
    text.set_data("text/plain", "words").unwrap();
    assert!(!has_files(&drop_of(&text)));
    assert!(dropped_files(&drop_of(&text)).is_empty());
}

/// Does `act` to the input in place of showing the system's file chooser.
async fn picked(act: impl Fn(&HtmlInputElement) + 'static) -> Option<File> {
    let prototype: JsValue = prototype("HTMLInputElement");
    let click = Closure::<dyn Fn()>::new(move || {
        let document = web_sys::window().unwrap().document().unwrap();
        let input = document
            .query_selector("input[type=file]")
            .unwrap()
            .unwrap();
        act(&input.dyn_into().unwrap());
    });
    let _bent = bend(&prototype, "click", click.as_ref());
    pick_file(".json").await
}

fn prototype(class: &str) -> JsValue {
    let class = Reflect::get(&js_sys::global(), &class.into()).unwrap();
    Reflect::get(&class, &"prototype".into()).unwrap()
}

#[wasm_bindgen_test]
async fn a_picked_file_is_handed_over_and_the_page_left_tidy() {
    let accepted = Rc::new(RefCell::new(String::new()));
    let accept = accepted.clone();
    let file = picked(move |input| {
        accept.replace(input.accept());
        input.set_files(transfer(&file(b"{}")).files().as_ref());
        input
            .dispatch_event(&web_sys::Event::new("change").unwrap())
            .unwrap();
    });
    assert_eq!(file.await.unwrap().name(), "shop.json");
    assert_eq!(*accepted.borrow(), ".json");
    let document = web_sys::window().unwrap().document().unwrap();
    assert!(document.query_selector("input").unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_cancelled_pick_is_nothing() {
    let cancelled = picked(|input| {
        input
            .dispatch_event(&web_sys::Event::new("cancel").unwrap())
            .unwrap();
    });
    assert!(cancelled.await.is_none());
}

/// A picture whose left half is red and whose right half is blue.
async fn picture(width: u32, height: u32, mime: &str) -> Blob {
    let document = web_sys::window().unwrap().document().unwrap();
    let canvas: HtmlCanvasElement = document
        .create_element("canvas")
        .unwrap()
        .dyn_into()
        .unwrap();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = context(&canvas);
    for (colour, left) in [("#f00", 0.0), ("#00f", f64::from(width) / 2.0)] {
        context.set_fill_style_str(colour);
        context.fill_rect(left, 0.0, f64::from(width), f64::from(height));
    }
    let blob = Promise::new(&mut |resolve: Function, _| {
        canvas.to_blob_with_type(&resolve, mime).unwrap();
    });
    settle(blob).await.dyn_into().unwrap()
}

fn context(canvas: &HtmlCanvasElement) -> CanvasRenderingContext2d {
    canvas
        .get_context("2d")
        .unwrap()
        .unwrap()
        .dyn_into()
        .unwrap()
}

/// Width, height, and the colours at the middle of the left, right, top and bottom edges.
async fn seen(mime: &str, bytes: &[u8]) -> (u32, u32, [&'static str; 4]) {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).unwrap();
    let window = web_sys::window().unwrap();
    let bitmap = settle(window.create_image_bitmap_with_blob(&blob).unwrap()).await;
    let bitmap: web_sys::ImageBitmap = bitmap.dyn_into().unwrap();
    let (width, height) = (bitmap.width(), bitmap.height());
    let document = window.document().unwrap();
    let canvas: HtmlCanvasElement = document
        .create_element("canvas")
        .unwrap()
        .dyn_into()
        .unwrap();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = context(&canvas);
    context
        .draw_image_with_image_bitmap(&bitmap, 0.0, 0.0)
        .unwrap();
    let colour = |x: u32, y: u32| {
        let pixel = context
            .get_image_data(f64::from(x), f64::from(y), 1.0, 1.0)
            .unwrap()
            .data();
        if pixel[0] > 200 && pixel[2] < 60 {
            "red"
        } else if pixel[2] > 200 && pixel[0] < 60 {
            "blue"
        } else {
            "other"
        }
    };
    let (middle, centre) = (width / 2, height / 2);
    let edges = [
        colour(4, centre),
        colour(width - 5, centre),
        colour(middle - 8, 4),
        colour(middle - 8, height - 5),
    ];
    (width, height, edges)
}

#[wasm_bindgen_test]
async fn a_photo_is_scaled_to_512_pixels_and_keeps_its_shape() {
    for mime in ["image/png", "image/jpeg"] {
        let photo = scale_photo(&picture(1600, 800, mime).await).await.unwrap();
        assert_eq!(photo.mime, "image/jpeg");
        let (width, height, edges) = seen(&photo.mime, &photo.bytes).await;
        assert_eq!((width, height), (512, 256));
        assert_eq!(edges, ["red", "blue", "red", "red"]);
    }
}

/// An address book of ours brings back the very photo.
#[wasm_bindgen_test]
async fn what_is_a_photo_already_stays_as_it_is() {
    let large = picture(1600, 800, "image/png").await;
    let photo = scale_photo(&large);
    let photo = photo.await.unwrap();
    assert!(scale_photo(&file(&photo.bytes)).await.unwrap() == photo);
}

#[wasm_bindgen_test]
async fn a_photo_taken_sideways_is_turned_upright() {
    let jpeg = read_file(&picture(400, 200, "image/jpeg").await, |_, _| {})
        .await
        .unwrap();
    // An APP1 block right behind the start of the picture: "Exif", one entry, Orientation = 6,
    // which means: turn by a quarter to the right.
    let mut turned = jpeg[..2].to_vec();
    turned.extend_from_slice(&[0xff, 0xe1, 0, 34]);
    turned.extend_from_slice(b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01");
    turned.extend_from_slice(&[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0]);
    turned.extend_from_slice(&jpeg[2..]);
    let photo = scale_photo(&file(&turned)).await.unwrap();
    let (width, height, edges) = seen(&photo.mime, &photo.bytes).await;
    assert_eq!((width, height), (200, 400));
    assert_eq!(edges[2..], ["red", "blue"]);
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_refused() {
    assert_eq!(
        scale_photo(&file(b"not a picture")).await,
        Err(FileError::NotAnImage)
    );
}
