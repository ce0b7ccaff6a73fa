//! What an owner does, in Chromium, Firefox and `WebKitGTK`.

mod backups;
mod crash;
mod faults;
mod first_run;
mod offline;
mod sales;
mod tabs;
