//! What an owner does, in Chromium, Firefox and `WebKitGTK`.

mod access;
mod access_rewards;
mod backups;
mod cards;
mod crash;
mod credit;
mod customers;
mod exchange;
mod faults;
mod first_run;
mod funnel;
mod goods;
mod insight;
mod keeping;
mod loyalty;
mod loyalty_page;
mod loyalty_time;
mod offline;
mod parts;
mod sales;
mod scanning;
mod selection;
mod tabs;
mod taking;
mod today;
