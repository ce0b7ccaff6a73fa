//! The choices on records in words: on a customer's card, and in what is told of a customer.

pub mod contact;

use crate::domain::consents::ConsentChange;
use crate::domain::customer::{Channel, ConsentState, FamilyStatus, IncomeBand, Relation, Sex};
use crate::domain::entry::Verb;
use crate::domain::programme::PointsReason;
use crate::domain::staff::Role;
use crate::domain::{Log, Money, Opening, Repeat, Task, TenderMethod};
use crate::text::{Words, dates};

/// A way to reach somebody. Names of services are the same in every language.
pub fn channel(w: Words, channel: &Channel) -> String {
    let p = w.profile();
    match channel {
        Channel::Phone => p.by_phone(),
        Channel::Sms => p.by_sms(),
        Channel::Email => p.by_email(),
        Channel::Post => p.by_post(),
        service => return service_name(service.as_str()),
    }
    .to_owned()
}

/// The name of a messenger or network by how it is stored.
fn service_name(stored: &str) -> String {
    match stored {
        "whatsapp" => "WhatsApp".to_owned(),
        other => {
            let mut chars = other.chars();
            let first = chars.next().map(char::to_uppercase);
            first.into_iter().flatten().chain(chars).collect()
        }
    }
}

/// What was agreed to.
pub fn consent(w: Words, state: &ConsentState) -> &'static str {
    let p = w.profile();
    match state {
        ConsentState::Given => p.consent_given(),
        ConsentState::Refused => p.consent_refused(),
        ConsentState::Withdrawn => p.consent_withdrawn(),
        _ => p.consent_unknown(),
    }
}

/// What a relative is to the customer.
pub fn relation(w: Words, relation: &Relation) -> &'static str {
    let p = w.profile();
    match relation {
        Relation::Spouse => p.relation_spouse(),
        Relation::Son => p.relation_son(),
        Relation::Daughter => p.relation_daughter(),
        Relation::Child => p.relation_child(),
        Relation::Mother => p.relation_mother(),
        Relation::Father => p.relation_father(),
        Relation::Sister => p.relation_sister(),
        Relation::Brother => p.relation_brother(),
        Relation::Grandchild => p.relation_grandchild(),
        Relation::Friend => p.relation_friend(),
        _ => p.relation_relative(),
    }
}

/// Sex.
pub fn sex(w: Words, sex: &Sex) -> &'static str {
    match sex {
        Sex::Female => w.profile().female(),
        Sex::Male => w.profile().male(),
        _ => w.common().not_given(),
    }
}

/// Family status.
pub fn family_status(w: Words, status: &FamilyStatus) -> &'static str {
    let p = w.profile();
    match status {
        FamilyStatus::Single => p.single(),
        FamilyStatus::Married => p.married(),
        FamilyStatus::Divorced => p.divorced(),
        FamilyStatus::Widowed => p.widowed(),
        _ => w.common().not_given(),
    }
}

/// What the customer can spend.
pub fn income(w: Words, income: &IncomeBand) -> &'static str {
    let p = w.profile();
    match income {
        IncomeBand::Low => p.income_low(),
        IncomeBand::Middle => p.income_middle(),
        IncomeBand::High => p.income_high(),
        IncomeBand::VeryHigh => p.income_very_high(),
        _ => w.common().not_given(),
    }
}

/// The name of a field of the card, as the log knows it.
pub fn field(w: Words, name: &str) -> &'static str {
    let (c, p) = (w.common(), w.profile());
    match name {
        "given" => p.given(),
        "middle" => p.middle(),
        "family" => p.family(),
        "nickname" => p.nickname(),
        "company" => p.company(),
        "phones" => c.phone(),
        "emails" => c.email(),
        "handles" => p.contacts(),
        "address" => c.address(),
        "birthday" => p.birthday(),
        "sex" => p.sex(),
        "family_status" => p.family_status(),
        "income" => p.income(),
        "relatives" => p.relatives(),
        "colours" => p.colours(),
        "brands" => p.brands(),
        "fabrics" => p.fabrics(),
        "sizes" => p.sizes(),
        "likes" => p.likes(),
        "source" => p.origin(),
        "referred_by" => p.referred_by(),
        "tags" => c.tags(),
        "own_fields" => p.own_fields(),
        "note" => p.note(),
        "photo" => c.photo(),
        "card_number" => p.card_number(),
        "language" => p.speaks(),
        "consents" => p.consents(),
        "privacy_notice" => p.privacy_notice(),
        "since" => p.known_since(),
        _ => c.other(),
    }
}

/// What was done to a card.
pub fn log_text(w: Words, log: &Log) -> String {
    let p = w.profile();
    match log.verb {
        Verb::Add | Verb::Sample => p.log_added().to_owned(),
        Verb::Tag => p.log_tagged().to_owned(),
        Verb::Delete => p.log_deleted().to_owned(),
        Verb::Restore => p.log_restored().to_owned(),
        Verb::Import => p.log_imported().to_owned(),
        Verb::Undo => p.log_undone().to_owned(),
        Verb::Redo => p.log_redone().to_owned(),
        _ => {
            let named = log.fields.iter().map(|name| match name.as_str() {
                "consents" if !log.consents.is_empty() => consents(w, &log.consents),
                name => field(w, name).to_owned(),
            });
            let mut names: Vec<String> = named.collect();
            names.dedup();
            p.log_edited(names.join(", "))
        }
    }
}

/// "Consents (SMS: Agreed → Withdrawn)".
fn consents(w: Words, changes: &[ConsentChange]) -> String {
    let told = changes.iter().map(|change| {
        let channel = channel(w, &change.channel);
        let after = consent(w, &change.after);
        match &change.before {
            Some(before) => w
                .profile()
                .consent_becomes(channel, consent(w, before), after),
            None => w.timeline().consented(channel, after),
        }
    });
    let told: Vec<String> = told.collect();
    format!("{} ({})", w.profile().consents(), told.join(", "))
}

/// What points were given for.
pub fn points_reason(w: Words, reason: &PointsReason) -> &str {
    let r = w.rewards();
    match reason {
        PointsReason::Adjusted => r.adjusted(),
        PointsReason::Earned => r.line_earned(),
        PointsReason::Welcome => r.welcome(),
        PointsReason::Birthday => r.birthday(),
        PointsReason::Referral => r.referral(),
        PointsReason::Newcomer => r.newcomer(),
        PointsReason::Other(name) => name,
    }
}

/// How something was paid. One of another program or a newer version stands as it is written.
pub fn tender(w: Words, method: &TenderMethod) -> &str {
    let s = w.sales();
    match method {
        TenderMethod::Cash => s.cash(),
        TenderMethod::Card => s.card(),
        TenderMethod::Transfer => s.transfer(),
        TenderMethod::Credit => s.credit(),
        TenderMethod::Points => s.points(),
        TenderMethod::Certificate => s.certificate(),
        TenderMethod::Untold => s.untold(),
        TenderMethod::Other(name) => name,
    }
}

/// How a task comes again: "every 2 weeks"; nothing if it does not.
pub fn repeat(w: Words, task: &Task) -> Option<String> {
    let (t, every) = (w.today(), task.every.max(1));
    Some(match task.repeat {
        Repeat::Days => t.every_days(every),
        Repeat::Weeks => t.every_weeks(every),
        Repeat::Months => t.every_months(every),
        Repeat::Years => t.every_years(every),
        Repeat::Weekdays if task.weekdays.is_empty() => t.monday_to_friday().to_owned(),
        Repeat::Weekdays => {
            let names = task.weekdays.iter();
            let names = names.map(|day| dates::weekday_short(w.language(), *day));
            names.collect::<Vec<_>>().join(", ")
        }
        Repeat::Never | Repeat::Other(_) => return None,
    })
}

/// What somebody on the staff may do.
pub fn role(w: Words, role: &Role) -> &'static str {
    match role {
        Role::Owner => w.settings().role_owner(),
        _ => w.settings().role_seller(),
    }
}

/// What an opening balance took over; `since` is the day its debt is owed from, in words. Points are
/// written as points are, without a currency.
pub fn opening(
    w: Words,
    opening: &Opening,
    money: impl Fn(Money) -> String,
    points: impl Fn(Money) -> String,
    since: String,
) -> String {
    let c = w.credit();
    let debt = opening.debt;
    let is_owed = debt > Money::ZERO;
    let parts = [
        is_owed.then(|| c.owes_now(money(debt))),
        (is_owed && opening.since.is_some()).then(|| c.since(since)),
        (debt < Money::ZERO).then(|| c.ahead_of(money(-debt))),
        (!opening.points.is_zero()).then(|| w.rewards().points_of(points(opening.points))),
        (!opening.spent.is_zero())
            .then(|| format!("{}: {}", c.opening_spent(), money(opening.spent))),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, words};

    #[test]
    fn a_change_of_consents_says_of_what_and_how() {
        let change = |channel, before, after| ConsentChange {
            channel,
            before,
            after,
        };
        let log = Log {
            verb: Verb::Edit,
            fields: vec!["consents".to_owned(), "note".to_owned()],
            consents: vec![
                change(
                    Channel::Sms,
                    Some(ConsentState::Given),
                    ConsentState::Withdrawn,
                ),
                change(Channel::WhatsApp, None, ConsentState::Given),
            ],
            ..Log::default()
        };
        assert_eq!(
            log_text(words(Language::En), &log),
            "Changed: What they agreed to (SMS: Agreed → Withdrawn, WhatsApp: Agreed), Good to know"
        );
        let told = log_text(words(Language::Uz), &log);
        assert!(told.contains("SMS: Rozi → Qaytarib olgan"), "{told}");
        // What was written before it was told says the field alone.
        let former = Log {
            consents: Vec::new(),
            ..log
        };
        assert_eq!(
            log_text(words(Language::En), &former),
            "Changed: What they agreed to, Good to know"
        );
    }

    #[test]
    fn points_taken_over_have_no_currency() {
        let taken_over = Opening {
            debt: Money(5),
            points: Money(7),
            ..Opening::default()
        };
        let money = |own: Money| format!("{} ₫", own.0);
        let points = |own: Money| own.0.to_string();
        let told = opening(
            words(Language::En),
            &taken_over,
            money,
            points,
            String::new(),
        );
        assert!(
            told.contains("5 ₫") && told.ends_with("Points: 7"),
            "{told}"
        );
    }
}
