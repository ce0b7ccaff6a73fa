//! What an owner does, in Chromium, Firefox and `WebKitGTK`.

mod backups;
mod faults;
mod first_run;
mod offline;
mod tabs;
