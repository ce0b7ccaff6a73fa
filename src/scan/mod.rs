//! The camera, and what reads codes from its pictures. Knows no customers, products or words.

mod camera;
mod picture;
mod reader;

pub use camera::{Camera, CameraError, has_other_camera};
pub use reader::{Reader, ReaderError};
