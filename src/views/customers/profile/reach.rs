//! Ways to reach a customer: links that call, write, open a messenger.

use crate::desk::Desk;
use crate::domain::Customer;
use crate::domain::customer::{Channel, Handle};
use crate::domain::note::ContactChannel;
use crate::text::phone;

/// One way to reach somebody, as a link.
#[derive(Clone, PartialEq)]
pub struct Way {
    /// By what.
    pub channel: Channel,
    /// What is shown: the number or name.
    pub shown: String,
    /// Where it leads.
    pub href: String,
}

/// All ways, calls first. A phone can be written to as well, by SMS and by whatever else
/// answers there.
pub fn ways(desk: Desk, card: &Customer) -> Vec<Way> {
    let country = desk.country_code();
    let mut ways = Vec::new();
    for own in &card.phones {
        let shown = phone::pretty(&own.number, own.country_or(&country));
        let Some(href) = phone::tel_link(&own.number, own.country_or(&country)) else {
            continue;
        };
        ways.push(Way {
            channel: Channel::Phone,
            shown,
            href,
        });
    }
    for own in &card.phones {
        let shown = phone::pretty(&own.number, own.country_or(&country));
        let Some(dialled) = phone::tel_link(&own.number, own.country_or(&country)) else {
            continue;
        };
        let messengers = std::iter::once(&Channel::Sms).chain(&own.messengers);
        for channel in messengers {
            let number = dialled.trim_start_matches("tel:");
            if let Some(href) = number_link(channel, number) {
                ways.push(Way {
                    channel: channel.clone(),
                    shown: shown.clone(),
                    href,
                });
            }
        }
    }
    ways.extend(
        card.handles
            .iter()
            .filter_map(|handle| handle_way(handle, &country)),
    );
    ways.extend(card.emails.iter().map(|email| Way {
        channel: Channel::Email,
        shown: email.clone(),
        href: format!("mailto:{}", email.trim()),
    }));
    ways
}

/// What the timeline calls a contact by this channel.
pub fn contact_channel(channel: &Channel) -> ContactChannel {
    match channel {
        Channel::Phone => ContactChannel::Call,
        Channel::Sms => ContactChannel::Sms,
        Channel::Telegram => ContactChannel::Telegram,
        Channel::WhatsApp => ContactChannel::WhatsApp,
        Channel::Viber => ContactChannel::Viber,
        Channel::Zalo => ContactChannel::Zalo,
        Channel::Email => ContactChannel::Email,
        Channel::Instagram | Channel::Facebook => ContactChannel::SocialNetwork,
        _ => ContactChannel::Elsewhere,
    }
}

/// The link to a phone number, `+998901234567` or as dialled, in a messenger.
fn number_link(channel: &Channel, number: &str) -> Option<String> {
    let bare = number.trim_start_matches('+');
    let is_whole = number.starts_with('+');
    Some(match channel {
        Channel::Sms => format!("sms:{number}"),
        Channel::Telegram if is_whole => format!("https://t.me/+{bare}"),
        Channel::WhatsApp if is_whole => format!("https://wa.me/{bare}"),
        Channel::Viber if is_whole => format!("viber://chat?number=%2B{bare}"),
        Channel::Zalo => format!("https://zalo.me/{bare}"),
        _ => return None,
    })
}

fn handle_way(handle: &Handle, country: &str) -> Option<Way> {
    let typed = handle.handle.trim();
    if typed.is_empty() {
        return None;
    }
    let way = |href: String| {
        Some(Way {
            channel: handle.channel.clone(),
            shown: typed.to_owned(),
            href,
        })
    };
    if typed.starts_with("https://") || typed.starts_with("http://") {
        return way(typed.to_owned());
    }
    if phone::is_plausible(typed) && !typed.starts_with('@') {
        let dialled = phone::tel_link(typed, country)?;
        return way(number_link(
            &handle.channel,
            dialled.trim_start_matches("tel:"),
        )?);
    }
    let site = match handle.channel {
        Channel::Telegram => "t.me",
        Channel::Instagram => "instagram.com",
        Channel::Facebook => "facebook.com",
        Channel::Zalo => "zalo.me",
        _ => return None,
    };
    // "t.me/shop", "@shop" and "shop" are one.
    let name = typed
        .rsplit('/')
        .next()
        .unwrap_or(typed)
        .trim_start_matches('@');
    let is_name = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    if name.is_empty() || !name.chars().all(is_name) {
        return None;
    }
    way(format!("https://{site}/{name}"))
}
