//! Scanning: with the camera where a film stands for it, and from a picture everywhere.

use std::path::PathBuf;

use anyhow::{Result, ensure};
use daftar_e2e::codes::Picture;
use daftar_e2e::{App, Name, cards, data, frame, journey, until, welcome};
use serde_json::json;
use thirtyfour::Key;

/// Malika's card, and what a scarf bears.
const CARD: &str = "2900000000018";
const BARCODE: &str = "4780000000014";

/// A shop with a customer who has a short number on her card, one with an EAN-13, a product, and
/// a coupon.
async fn open_shop(app: &App) -> Result<()> {
    let file = json!({"format": "daftar", "version": 1, "records": [
        {"kind": "customer", "id": "malika", "given": "Malika", "card_number": CARD},
        {"kind": "customer", "id": "anvar", "given": "Anvar", "card_number": "1042"},
        {"kind": "product", "id": "scarf", "name": "Scarf", "price": 100_000, "barcode": BARCODE},
        {"kind": "coupon", "id": "ten", "code": "TEN-OFF", "title": "Ten", "kind_of": "percent",
            "percent_bp": 1_000},
    ]});
    let file = app
        .place()
        .write("shop.json", file.to_string().as_bytes())?;
    welcome::start_empty(app).await?;
    frame::go_to(app, "Data").await?;
    data::import(app, &file).await?;
    frame::go_to(app, "Sell").await
}

fn picture_file(app: &App, name: &str, picture: &Picture) -> Result<PathBuf> {
    app.place().write(name, &picture.bitmap())
}

/// The browser takes this picture for what its camera sees.
async fn hold_up(app: &mut App, picture: &Picture) -> Result<()> {
    let film = app.place().write("film.y4m", &picture.film())?;
    app.restart_with(cards::camera_arguments(&film)).await
}

journey!(the_camera_reads_a_card_and_a_barcode: chromium);
/// A card held before the camera chooses the customer, a barcode lays the product on the counter
/// while the camera waits for the next, and each time the camera is let go of.
async fn the_camera_reads_a_card_and_a_barcode(app: &mut App) -> Result<()> {
    hold_up(app, &Picture::of_qr(CARD)?).await?;
    open_shop(app).await?;
    let remember = "const devices = navigator.mediaDevices;
        const own = devices.getUserMedia.bind(devices);
        window.tracks = [];
        devices.getUserMedia = async (wanted) => {
            const stream = await own(wanted);
            window.tracks.push(...stream.getTracks());
            return stream;
        };";
    app.script(remember, Vec::new()).await?;
    cards::open_camera(app).await?;
    app.see("link", "Malika").await?;
    cards::camera_is_gone(app).await?;
    let is_off = "return window.tracks.length === 1 && window.tracks[0].readyState === 'ended'";
    until("the camera is off", async || {
        Ok((app.script(is_off, Vec::new()).await? == true).then_some(()))
    })
    .await?;
    frame::go_to(app, "Customers").await?;
    cards::open_camera(app).await?;
    app.see("heading", "Malika").await?;
    cards::camera_is_gone(app).await?;

    hold_up(app, &Picture::of_ean13(BARCODE)?).await?;
    app.visit("/sell").await?;
    cards::open_camera(app).await?;
    app.see_text("Added: Scarf").await?;
    app.press(Key::Escape).await?;
    cards::camera_is_gone(app).await?;
    // Seen all the while, it counted once.
    app.see("button", "Remove: Scarf").await?;
    app.see_text("To pay 100,000").await?;

    hold_up(app, &Picture::of_qr("TEN-OFF")?).await?;
    app.visit("/sell").await?;
    cards::open_camera(app).await?;
    // The browser was started anew: the scarf waits in the sale before.
    app.see_text("Coupon TEN-OFF").await?;
    frame::is_saved(app).await
}

journey!(a_code_is_read_from_a_picture);
/// Where there is no camera, a picture of the code does: of a card, of a barcode, of nothing.
async fn a_code_is_read_from_a_picture(app: &mut App) -> Result<()> {
    open_shop(app).await?;
    cards::open_camera(app).await?;
    let empty = picture_file(app, "empty.bmp", &Picture::empty())?;
    app.give_file("From a picture", &empty).await?;
    app.see_text("No code was found in the picture").await?;
    let words = app.place().write("words.bmp", b"no picture")?;
    app.give_file("From a picture", &words).await?;
    app.see_text("This file is not a picture").await?;
    let card = picture_file(app, "card.bmp", &Picture::of_qr(CARD)?)?;
    app.give_file("From a picture", &card).await?;
    cards::camera_is_gone(app).await?;
    app.see("link", "Malika").await?;

    cards::open_camera(app).await?;
    let barcode = picture_file(app, "barcode.bmp", &Picture::of_ean13(BARCODE)?)?;
    app.give_file("From a picture", &barcode).await?;
    app.see_text("Added: Scarf").await?;
    app.press(Key::Escape).await?;
    cards::camera_is_gone(app).await?;

    // A number of four digits, carried by an EAN-13.
    frame::go_to(app, "Customers").await?;
    cards::open_camera(app).await?;
    app.give_file("From a picture", &barcode).await?;
    app.see_text(&format!("No customer has the card {BARCODE}"))
        .await?;
    let short = picture_file(app, "short.bmp", &Picture::of_ean13("2800000010423")?)?;
    app.give_file("From a picture", &short).await?;
    app.see("heading", "Anvar").await?;
    cards::camera_is_gone(app).await
}

journey!(codes_are_read_without_a_network);
/// What reads codes is kept with the app, though it is not needed to start.
async fn codes_are_read_without_a_network(app: &mut App) -> Result<()> {
    app.take_own_server()?;
    open_shop(app).await?;
    app.reload().await?;
    frame::is_open(app).await?;
    until("the reader is kept", async || {
        let script = "if ('BarcodeDetector' in window) return true;
            const kept = await Promise.all((await caches.keys()).map(async (name) =>
                (await (await caches.open(name)).keys()).map((request) => request.url)));
            return kept.flat().filter((url) => url.includes('/scanner-')).length === 2;";
        Ok((app.promise(script, Vec::new()).await? == true).then_some(()))
    })
    .await?;
    app.server().set_offline(true);
    app.reload().await?;
    frame::is_open(app).await?;
    cards::open_camera(app).await?;
    let card = picture_file(app, "card.bmp", &Picture::of_qr(CARD)?)?;
    app.give_file("From a picture", &card).await?;
    app.see("link", "Malika").await.map(drop)
}

journey!(a_camera_that_is_not_there_is_explained: chromium);
/// No camera, one that is not allowed, one that is in use: each is told in the owner's words, and
/// the dialog closes with Escape.
async fn a_camera_that_is_not_there_is_explained(app: &mut App) -> Result<()> {
    welcome::start_empty(app).await?;
    app.visit("/sell").await?;
    cards::open_camera(app).await?;
    frame::see_alert(app, "This device has no camera").await?;
    app.see("button", "Try again").await?;
    app.press(Key::Escape).await?;
    cards::camera_is_gone(app).await?;

    app.restart_with(vec!["--use-fake-device-for-media-stream".to_owned()])
        .await?;
    let refused = json!({
        "permission": { "name": "camera" }, "setting": "denied", "origin": app.origin(),
    });
    app.devtools("Browser.setPermission", refused).await?;
    app.visit("/sell").await?;
    cards::open_camera(app).await?;
    frame::see_alert(app, "The browser does not allow the camera").await?;
    let busy = "navigator.mediaDevices.getUserMedia = () =>
        Promise.reject(new DOMException('in use', 'NotReadableError'))";
    app.script(busy, Vec::new()).await?;
    app.click("button", "Try again").await?;
    frame::see_alert(app, "Another app is using the camera").await?;
    let findings = app.all("alert", Name::Any).await?;
    ensure!(findings.len() == 1, "one alert at a time");
    app.press(Key::Escape).await?;
    cards::camera_is_gone(app).await?;

    // By another name than localhost the same page is not secure.
    app.restart_with(vec![
        "--use-fake-device-for-media-stream".to_owned(),
        "--host-resolver-rules=MAP shop.test 127.0.0.1".to_owned(),
    ])
    .await?;
    let counter = format!("{}sell", app.origin().replace("localhost", "shop.test"));
    app.session()?.goto(&counter).await?;
    app.click("button", Name::has("Start empty")).await?;
    frame::is_open(app).await?;
    app.session()?.goto(&counter).await?;
    cards::open_camera(app).await?;
    frame::see_alert(app, "only to pages opened over https").await
}
