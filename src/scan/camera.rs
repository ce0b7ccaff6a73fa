//! The camera of the device: opened, and let go of.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    HtmlVideoElement, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
};

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraError {
    /// The owner or the browser did not allow it.
    Refused,
    /// The device has none.
    Missing,
    /// Another program uses it.
    Busy,
    /// The browser gives it to no page opened this way: not over https, or none at all.
    Unavailable,
    /// Anything else.
    Failed,
}

/// A camera in use. Dropped, it is off and free for others.
pub struct Camera {
    stream: MediaStream,
}

impl Camera {
    /// Asks for a camera: the one that looks away from the screen, or the one that looks at who
    /// holds it. Where there is only one, that.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn open(faces_owner: bool) -> Result<Self, CameraError> {
        let devices = devices().ok_or(CameraError::Unavailable)?;
        let wanted = wanted(faces_owner).map_err(|_| CameraError::Failed)?;
        let asked = devices
            .get_user_media_with_constraints(&wanted)
            .map_err(|error| why(&error))?;
        let stream = JsFuture::from(asked).await.map_err(|error| why(&error))?;
        Ok(Self {
            stream: stream.unchecked_into(),
        })
    }

    /// Shows its picture in an element.
    ///
    /// # Errors
    /// When it does not begin.
    pub fn show_in(
        &self,
        video: &HtmlVideoElement,
    ) -> impl Future<Output = Result<(), CameraError>> + use<> {
        video.set_src_object(Some(&self.stream));
        let begun = video.play();
        // Waited for without the camera, which may be let go of meanwhile.
        async move {
            let begun = begun.map_err(|error| why(&error))?;
            JsFuture::from(begun).await.map_err(|error| why(&error))?;
            Ok(())
        }
    }

    /// Whether the picture ended by itself: the camera was unplugged or taken away.
    pub fn is_over(&self) -> bool {
        !self.stream.active()
    }
}

impl Drop for Camera {
    fn drop(&mut self) {
        for track in self.stream.get_tracks() {
            if let Ok(track) = track.dyn_into::<MediaStreamTrack>() {
                track.stop();
            }
        }
    }
}

/// Whether there is another camera to change to. Known only while one is in use.
pub async fn has_other_camera() -> bool {
    let Some(asked) = devices().and_then(|devices| devices.enumerate_devices().ok()) else {
        return false;
    };
    let found = JsFuture::from(asked).await;
    let is_camera = |device: &JsValue| {
        Reflect::get(device, &"kind".into()).is_ok_and(|kind| kind == "videoinput")
    };
    found.is_ok_and(|found| Array::from(&found).iter().filter(is_camera).count() > 1)
}

/// Browsers leave it out on pages that are not secure.
fn devices() -> Option<MediaDevices> {
    let navigator = web_sys::window()?.navigator();
    let devices = Reflect::get(&navigator, &"mediaDevices".into()).ok()?;
    devices.dyn_into().ok()
}

fn wanted(faces_owner: bool) -> Result<MediaStreamConstraints, JsValue> {
    let video = Object::new();
    let facing = if faces_owner { "user" } else { "environment" };
    // Enough for a barcode across half the picture, and quick to read.
    let wishes = [
        ("facingMode", JsValue::from(facing)),
        ("width", JsValue::from(1280)),
        ("height", JsValue::from(720)),
    ];
    for (name, ideal) in wishes {
        let wish = Object::new();
        Reflect::set(&wish, &"ideal".into(), &ideal)?;
        Reflect::set(&video, &name.into(), &wish)?;
    }
    let wanted = MediaStreamConstraints::new();
    wanted.set_video(&video);
    Ok(wanted)
}

fn why(error: &JsValue) -> CameraError {
    let name = Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraError::Refused,
        Some("NotFoundError" | "OverconstrainedError") => CameraError::Missing,
        Some("NotReadableError") => CameraError::Busy,
        Some("NotSupportedError") => CameraError::Unavailable,
        _ => CameraError::Failed,
    }
}
