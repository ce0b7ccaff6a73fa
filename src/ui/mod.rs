//! Widgets. They know no domain, no desk, no routes and no words: every label is passed in.
//!
//! The modules at the top are plain arithmetic and build without a browser.

pub mod chart;
pub mod ean13;
pub mod glyph;
pub mod id;
pub mod initials;
pub mod keypad;
pub mod selection;
pub mod status;
pub mod window;

#[cfg(feature = "web")]
mod widgets {
    pub use super::{
        amount::{NumberPad, StepperField},
        badge::{Avatar, AvatarSize, Badge, Chip},
        banner::Banner,
        barcode::Barcode,
        board::{Board, BoardColumn, BoardEnd, BoardWords},
        button::{Button, FileButton, Files, IconButton, LinkButton, Tone},
        chart::{Bar, Bars, FunnelChart, FunnelStep, Graph, GraphWords, Sparkline, picture},
        choice::{Checkbox, ChoiceGroup, Switch},
        combobox::Combobox,
        dialog::{Dialog, DialogActions, DialogSize},
        draw::Draw,
        empty::EmptyState,
        field::{
            DateField, DayMonth, DayMonthField, DayMonthWords, Form, NumberField, TextArea,
            TextField, TextKind, TimeField,
        },
        focus::{is_focus_lost, return_focus},
        growing::GrowingList,
        icon::Icon,
        list::{Roles, VirtualList},
        menu::{Menu, MenuItem},
        model::Model,
        panel::{PageHeader, Panel, Section},
        progress::{Gauge, Progress, Skeleton},
        qr::Qr,
        resize::SizeWatch,
        search::SearchField,
        select::SelectField,
        shell::{AppShell, NavLink, SplitPane},
        stat::{DescriptionItem, DescriptionList, Stat},
        table::FigureTable,
        tabs::Tabs,
        tags::TagInput,
        toast::{Toast, Toaster, Toasts},
        unfolding::Unfolding,
    };
}

#[cfg(feature = "web")]
pub mod amount;
#[cfg(feature = "web")]
pub mod badge;
#[cfg(feature = "web")]
pub mod banner;
#[cfg(feature = "web")]
pub mod barcode;
#[cfg(feature = "web")]
pub mod board;
#[cfg(feature = "web")]
pub mod button;
#[cfg(feature = "web")]
pub mod choice;
#[cfg(feature = "web")]
pub mod combobox;
#[cfg(feature = "web")]
pub mod dialog;
#[cfg(feature = "web")]
pub mod draw;
#[cfg(feature = "web")]
pub mod empty;
#[cfg(feature = "web")]
pub mod field;
#[cfg(feature = "web")]
mod focus;
#[cfg(feature = "web")]
pub mod growing;
#[cfg(feature = "web")]
pub mod icon;
#[cfg(feature = "web")]
pub mod list;
#[cfg(feature = "web")]
pub mod menu;
#[cfg(feature = "web")]
pub mod model;
#[cfg(feature = "web")]
pub mod panel;
#[cfg(feature = "web")]
pub mod popup;
#[cfg(feature = "web")]
pub mod progress;
#[cfg(feature = "web")]
pub mod qr;
#[cfg(feature = "web")]
mod resize;
#[cfg(feature = "web")]
pub mod search;
#[cfg(feature = "web")]
pub mod select;
#[cfg(feature = "web")]
pub mod shell;
#[cfg(feature = "web")]
pub mod stat;
#[cfg(feature = "web")]
pub mod table;
#[cfg(feature = "web")]
pub mod tabs;
#[cfg(feature = "web")]
pub mod tags;
#[cfg(feature = "web")]
pub mod toast;
#[cfg(feature = "web")]
mod unfolding;

#[cfg(feature = "web")]
pub use self::widgets::*;
pub use self::{glyph::Glyph, selection::Selection, status::Status};
