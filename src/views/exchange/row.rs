//! What is said of a row.

use super::told;
use crate::desk::Desk;
use crate::domain::Customer;
use crate::domain::cart::ONE_MILLI;
use crate::exchange::duplicates::NAME;
use crate::exchange::plan::{
    Difference, Draft, Fate, Outcome, Plan, ProductChange, ProductField, ProductTold, ReceiptRow,
    has_name,
};
use crate::insight::labels;
use crate::text::phone;
use crate::views::amounts::write_quantity;
use crate::views::customers::{called, field_name};
use crate::views::days;

/// What is said of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Its number in the file.
    pub row: u32,
    /// Whom or what it is about.
    pub title: String,
    /// What is said of that.
    pub lines: Vec<Line>,
    /// What the owner decides about it.
    pub asked: Option<Asked>,
}

/// What the owner decides about a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Whether they are here already, by the place of their draft.
    Person(u32),
    /// Whether a sale that looks wrong comes in, by its place.
    Sale(u32),
}

/// A thing that is said, as a rule under a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is called.
    pub name: Option<String>,
    /// What is said.
    pub text: String,
}

impl Told {
    /// All of it in one line.
    pub fn line(&self) -> String {
        let parts = self.lines.iter().map(|line| match &line.name {
            Some(name) => format!("{name}: {}", line.text),
            None => line.text.clone(),
        });
        parts.collect::<Vec<_>>().join(" · ")
    }
}

impl Line {
    fn of(text: impl Into<String>) -> Self {
        Self {
            name: None,
            text: text.into(),
        }
    }

    fn change(name: &str, before: &str, after: &str) -> Self {
        let text = match (before, after) {
            ("", after) => after.to_owned(),
            (before, "") => format!("{before} → —"),
            _ => format!("{before} → {after}"),
        };
        Self {
            name: Some(name.to_owned()),
            text,
        }
    }
}

/// What is said of a row of the plan.
pub fn tell(desk: Desk, plan: &Plan, place: u32) -> Option<Told> {
    let w = desk.words();
    let x = w.exchange();
    let outcome = plan.outcomes.get(place as usize)?;
    let (title, lines, asked) = match &outcome.fate {
        Fate::Rejected(reason) => (plan.row_text(outcome), vec![Line::of(reason.text(w))], None),
        Fate::Cancelled => (plan.row_text(outcome), vec![Line::of(x.cancelled())], None),
        Fate::Product(_) | Fate::Sale | Fate::Known | Fate::Fuller(_) | Fate::FullerReturn(_) => {
            let goods = || goods(desk, plan, outcome);
            let row = plan.receipt_row(outcome);
            let (title, lines) = row.map_or_else(goods, |row| receipt(desk, &row));
            let changes = desk.read(|book| plan.receipt_changes(book, outcome));
            let changes = changes
                .iter()
                .map(|own| Line::change(own.meaning.label(w), &own.before, &own.after));
            // What changes comes first: of a long line the end is cut.
            (title, changes.chain(lines).collect(), None)
        }
        Fate::Unlikely { sale, why } => {
            let row = plan.receipt_row(outcome);
            let (title, lines) = row.map_or_else(
                || (plan.row_text(outcome), Vec::new()),
                |row| receipt(desk, &row),
            );
            // Why comes first: of a long line the end is cut.
            let lines = std::iter::once(Line::of(why.text(w))).chain(lines);
            (title, lines.collect(), Some(Asked::Sale(*sale)))
        }
        Fate::Joined {
            row,
            draft,
            tells_more,
        } => {
            let balances = balances(desk, plan, outcome);
            let untaken = untaken(desk, plan, outcome);
            let is_twice = !tells_more && !balances.is_empty() && untaken.is_empty();
            let draft = plan.drafts.get(*draft as usize)?;
            let row_card = plan.person_row(outcome).map(|person| person.card);
            let named = row_card.filter(has_name);
            let lines = if is_twice {
                vec![Line::of(x.twice(*row))]
            } else {
                let others = differing(desk, draft);
                let joined = Line::of(x.joined(*row));
                // What is not taken comes first: of a long line the end is cut.
                let lines = untaken.into_iter().chain(balances).chain(others);
                lines.chain([joined]).collect()
            };
            let title = called(desk, named.as_ref().unwrap_or(&draft.card));
            (title, lines, None)
        }
        Fate::Person(at) => {
            let draft = plan.drafts.get(*at as usize)?;
            let balances = balances(desk, plan, outcome);
            let asked = draft.is_asked().then_some(Asked::Person(*at));
            let lines = if asked.is_some() {
                doubtful(desk, plan, draft, balances)
            } else {
                let lines = balances.into_iter().chain(differing(desk, draft));
                lines.chain(person(desk, plan, draft)).collect()
            };
            (called(desk, &draft.card), lines, asked)
        }
    };
    Some(Told {
        row: outcome.row,
        title,
        lines: lines
            .into_iter()
            .filter(|line| !line.text.is_empty())
            .collect(),
        asked,
    })
}

/// What a row says of points, spend and debt.
fn balances(desk: Desk, plan: &Plan, outcome: &Outcome) -> Vec<Line> {
    let row = plan.person_row(outcome);
    let told = row.map_or_else(Vec::new, |row| told::balances(desk, &row.balances));
    told.into_iter().map(Line::of).collect()
}

fn differing(desk: Desk, draft: &Draft) -> Vec<Line> {
    let others = draft.differing.iter();
    others
        .map(|own| Line::of(told::differing(desk, own)))
        .collect()
}

/// What a further row says otherwise, beside what stays.
fn untaken(desk: Desk, plan: &Plan, outcome: &Outcome) -> Vec<Line> {
    let untaken = plan.untaken(outcome);
    untaken.iter().map(|own| not_taken(desk, own)).collect()
}

/// "City: Andijon is not taken, Toshkent stays".
fn not_taken(desk: Desk, own: &Difference) -> Line {
    let w = desk.words();
    let (kept, said) = values(desk, own);
    let name = match own.name.as_str() {
        NAME => w.columns().name(),
        name if own.is_own => name,
        name => field_name(w, name),
    };
    Line {
        name: Some(name.to_owned()),
        text: w.exchange().not_taken(&said, &kept),
    }
}

/// What stands there, and what shall, as it is read.
fn values(desk: Desk, own: &Difference) -> (String, String) {
    let told = |value: &str| {
        if own.is_own {
            value.to_owned()
        } else {
            days::field_value(desk, &own.name, value.to_owned())
        }
    };
    (told(&own.before), told(&own.after))
}

/// A row of a receipt as it was understood: what it is and what it came to; when, for whom.
fn receipt(desk: Desk, row: &ReceiptRow) -> (String, Vec<Line>) {
    let w = desk.words();
    let (item, net) = (&row.item, desk.money(row.item.net));
    let back = row.is_refund.then(|| w.sales().returned().to_owned());
    let name = Some(item.name.clone()).filter(|name| !name.is_empty());
    let quantity = (item.quantity_milli != ONE_MILLI)
        .then(|| format!("× {}", write_quantity(&desk, item.quantity_milli)));
    let what = name.into_iter().chain(quantity).collect::<Vec<_>>();
    let what = Some(what.join(" ")).filter(|what| !what.is_empty());
    let title = back.into_iter().chain(what).chain([net]);
    let method = labels::tender(w, &row.method).to_owned();
    let when = if row.has_time {
        days::date_time(desk, row.at)
    } else {
        days::long(desk, days::of(desk, row.at))
    };
    let detail = [
        when,
        row.number.clone(),
        called(desk, &row.buyer),
        row.code.clone(),
        row.seller.clone(),
        method,
    ];
    let c = w.columns();
    let sums = [(c.receipt_paid(), row.paid), (c.receipt_owed(), row.owed)];
    let sums = sums.into_iter().filter_map(|(name, sum)| {
        let sum = desk.money(sum?);
        Some(Line::change(name, "", &sum))
    });
    (
        title.collect::<Vec<_>>().join(" · "),
        detail.into_iter().map(Line::of).chain(sums).collect(),
    )
}

/// What a product is called, and of one that is here what changes, else what will stand there; that
/// a new one has no price comes first.
fn goods(desk: Desk, plan: &Plan, outcome: &Outcome) -> (String, Vec<Line>) {
    let Some((name, told)) = plan.product_told(outcome) else {
        return (plan.row_text(outcome), Vec::new());
    };
    let is_priceless = plan.is_priceless(outcome);
    let priceless = is_priceless.then(|| Line::of(desk.words().sell().no_price()));
    let changes = desk.read(|book| plan.product_changes(book, outcome));
    let told = if changes.is_empty() { told } else { changes };
    let told = told.iter().map(|own| product(desk, own));
    (name, priceless.into_iter().chain(told).collect())
}

/// "Price: 95 000 → 110 000".
fn product(desk: Desk, change: &ProductChange) -> Line {
    let w = desk.words();
    let (c, p) = (w.columns(), w.products());
    let field = match change.field {
        ProductField::Name => c.product(),
        ProductField::Price => c.price(),
        ProductField::Cost => c.cost(),
        ProductField::Category => p.category(),
        ProductField::Brand => p.brand(),
        ProductField::Fabric => p.fabric(),
        ProductField::Unit => p.unit(),
        ProductField::Barcode => p.barcode(),
        ProductField::Sku => p.sku(),
        ProductField::Note => c.note(),
        ProductField::Variant => c.variant(),
    };
    let name = if change.variant.is_empty() || change.field == ProductField::Variant {
        field.to_owned()
    } else {
        p.cell(field, &change.variant)
    };
    let told = |own: &ProductTold| match own {
        ProductTold::Text(text) => text.clone(),
        ProductTold::Amount(amount) => amount.map(|own| desk.money(own)).unwrap_or_default(),
    };
    Line::change(&name, &told(&change.before), &told(&change.after))
}

fn person(desk: Desk, plan: &Plan, draft: &Draft) -> Vec<Line> {
    let w = desk.words();
    let undated = draft.undated.as_ref();
    let undated = undated.map(|(column, value)| Line::of(w.exchange().date_kept(column, value)));
    if draft.is_new {
        let phones = Line::of(phones(desk, &draft.card));
        let lines = [phones].into_iter().chain(undated);
        return lines.chain(said(desk, plan, draft)).collect();
    }
    let changes = desk.read(|book| plan.differences(book, draft));
    let changes = changes.into_iter().map(|own| change(desk, &own));
    changes.chain(undated).collect()
}

/// Who they may be, and what the file says of them, or what of it goes to the one they are said
/// to be.
fn doubtful(desk: Desk, plan: &Plan, draft: &Draft, balances: Vec<Line>) -> Vec<Line> {
    let x = desk.words().exchange();
    // Whom they look like comes first: of a long line the end is cut.
    let like = Line::of(x.same_as(alike(desk, plan, draft).join(", ")));
    let lines = std::iter::once(like).chain(balances);
    if draft.met().is_some() {
        return lines.chain(meeting(desk, plan, draft)).collect();
    }
    let phones = Line::of(phones(desk, &draft.card));
    lines
        .chain([phones])
        .chain(said(desk, plan, draft))
        .collect()
}

/// Who they may be, each with their phones.
pub fn alike(desk: Desk, plan: &Plan, draft: &Draft) -> Vec<String> {
    let like = draft.like.iter().map(|like| {
        let who = desk.read(|book| {
            let card = plan.card(book, *like)?;
            Some(format!("{} {}", called(desk, card), phones(desk, card)))
        });
        who.unwrap_or_default().trim().to_owned()
    });
    like.collect()
}

/// What would change of the one they are said to be, and what of the file is not taken.
fn meeting(desk: Desk, plan: &Plan, draft: &Draft) -> Vec<Line> {
    let x = desk.words().exchange();
    let Some(meeting) = desk.read(|book| plan.meeting(book, draft)) else {
        return vec![Line::of(x.heading_rejected())];
    };
    let changes = meeting.changes.iter().map(|own| change(desk, own));
    let untaken = meeting.untaken.iter().map(|own| not_taken(desk, own));
    let differing = meeting.differing.iter();
    let differing = differing.map(|own| Line::of(told::differing(desk, own)));
    let lines: Vec<Line> = changes.chain(untaken).chain(differing).collect();
    if lines.is_empty() {
        return vec![Line::of(x.nothing_changes())];
    }
    lines
}

/// What else comes with somebody new.
fn said(desk: Desk, plan: &Plan, draft: &Draft) -> impl Iterator<Item = Line> {
    let said = plan.said(draft).into_iter();
    said.map(move |own| change(desk, &own))
}

/// "City: Andijon → Toshkent".
fn change(desk: Desk, own: &Difference) -> Line {
    let (before, after) = values(desk, own);
    let name = if own.is_own {
        own.name.as_str()
    } else {
        field_name(desk.words(), &own.name)
    };
    Line::change(name, &before, &after)
}

fn phones(desk: Desk, card: &Customer) -> String {
    let country = desk.country_code();
    let numbers = card
        .phones
        .iter()
        .map(|own| phone::alike(&own.number, &country));
    numbers.collect::<Vec<_>>().join(", ")
}
