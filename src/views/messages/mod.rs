//! Messages to customers: one way from an occasion to words in somebody's messenger, for every page.

mod form;
mod names;
mod send;
mod template_form;
mod templates;

pub use form::MessageForm;
pub use send::{Letter, best_way, href_with, leave_trace, write_down_call};
pub use templates::Templates;
