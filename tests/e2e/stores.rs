//! What is stored, spoiled from outside while no page holds it.

use anyhow::{Result, ensure};

use crate::browser::Browser;

/// Turns one byte of every segment around.
///
/// # Errors
/// When there is none.
pub async fn damage(app: &Browser) -> Result<()> {
    leave(app).await?;
    let script = "const database = await new Promise((done) => {
            indexedDB.open('daftar').onsuccess = (event) => done(event.target.result);
        });
        const work = database.transaction(['segments'], 'readwrite');
        const segments = work.objectStore('segments');
        let damaged = 0;
        segments.openCursor().onsuccess = (event) => {
            const cursor = event.target.result;
            if (!cursor) return;
            const bytes = new Uint8Array(cursor.value.buffer ?? cursor.value);
            bytes[bytes.length >> 1] ^= 255;
            cursor.update(bytes);
            damaged++;
            cursor.continue();
        };
        await new Promise((done) => { work.oncomplete = done; });
        database.close();
        return damaged";
    let damaged = app.promise(script, Vec::new()).await?;
    ensure!(
        damaged.as_u64().unwrap_or_default() > 0,
        "nothing to damage"
    );
    Ok(())
}

/// Makes the store one of a later version of the app.
///
/// # Errors
/// When the browser refuses.
pub async fn outdate(app: &Browser) -> Result<()> {
    leave(app).await?;
    let script = "const [{ version }] = await indexedDB.databases();
        const database = await new Promise((done, failed) => {
            const opening = indexedDB.open('daftar', version + 1000);
            opening.onsuccess = () => done(opening.result);
            opening.onerror = () => failed(opening.error);
        });
        database.close()";
    app.promise(script, Vec::new()).await.map(drop)
}

/// Deletes everything, as a browser short of room does.
///
/// # Errors
/// When the browser refuses.
pub async fn delete(app: &Browser) -> Result<()> {
    leave(app).await?;
    let script = "return await new Promise((done, failed) => {
        const deletion = indexedDB.deleteDatabase('daftar');
        deletion.onsuccess = () => done(true);
        deletion.onerror = () => failed(deletion.error);
    })";
    app.promise(script, Vec::new()).await.map(drop)
}

/// Goes where the app does not run, on its own origin.
async fn leave(app: &Browser) -> Result<()> {
    app.visit("/icons/icon.svg").await
}
