//! What happened with a customer, line by line, in words.

use super::Dossier;
use crate::domain::credit::on_credit;
use crate::domain::{
    DealOutcome, Id, Money, Note, Opening, Points, Promise, Return, Sale, SaleLine, StageChange,
    Task, Tender, WriteOff,
};
use crate::insight::labels;
use crate::insight::timeline::{Item, What};
use crate::text::numbers;

impl Dossier<'_> {
    /// When, what, and all that is written about it.
    pub(super) fn told(&self, item: &Item) -> Vec<String> {
        let when = if item.is_day_only {
            self.day(self.style.zone.day_of(item.at))
        } else {
            self.moment(item.at)
        };
        let (title, details) = self.tell(&item.what);
        let title = if item.is_void {
            format!("{title} ({})", self.style.words.timeline().taken_back())
        } else {
            title
        };
        let details = details.into_iter().filter(|line| !line.trim().is_empty());
        vec![when, title, details.collect::<Vec<_>>().join("\n")]
    }

    fn tell(&self, what: &What) -> (String, Vec<String>) {
        let w = self.style.words;
        let (t, ledger) = (w.timeline(), self.book.ledger());
        let told = match what {
            What::Sale(id) => ledger.sales().get(*id).map(|sale| self.sale(sale)),
            What::Return(id) => ledger.returns().get(*id).map(|entry| self.came_back(entry)),
            What::Payment(id) => ledger.payments().get(*id).map(|payment| {
                let title = if payment.amount < Money::ZERO {
                    t.was_paid(self.money(-payment.amount))
                } else {
                    t.paid(self.money(payment.amount))
                };
                (title, vec![payment.note.clone()])
            }),
            What::Promise(id) => ledger.entries::<Promise>().get(*id).map(|promise| {
                let c = w.credit();
                let title = promise.day.map_or_else(
                    || c.told_no_promise().to_owned(),
                    |day| c.told_promise(self.day(day)),
                );
                (title, vec![promise.note.clone()])
            }),
            What::WriteOff(id) => ledger.entries::<WriteOff>().get(*id).map(|entry| {
                let title = w.credit().written_off(self.money(entry.amount));
                (title, vec![entry.reason.clone()])
            }),
            What::Opening(id) => ledger
                .entries::<Opening>()
                .get(*id)
                .map(|entry| self.opening(entry)),
            What::Points(id) => ledger.entries::<Points>().get(*id).map(|points| {
                let reason = labels::points_reason(w, &points.reason);
                let title = w.rewards().points_entry(reason, self.points(points.amount));
                (title, vec![points.note.clone()])
            }),
            What::Rise { level, .. } => Some((w.rewards().rose(level), Vec::new())),
            What::Deal(id) => ledger
                .entries::<StageChange>()
                .get(*id)
                .map(|change| self.moved(change)),
            What::Note(id) => self.book.notes().get(*id).map(|note| self.note(note)),
            What::Task(id) => self
                .book
                .cards::<Task>()
                .get(*id)
                .map(|task| (w.today().task_done(&task.title), vec![task.note.clone()])),
            What::Tie { sale, .. } => {
                let amount = ledger.sales().get(*sale).map(Sale::total);
                Some((t.tied(self.money(amount.unwrap_or_default())), Vec::new()))
            }
            What::CardAdded(None) => Some((w.profile().log_added().to_owned(), Vec::new())),
            What::CardAdded(Some(id)) | What::CardChanged(id) => ledger
                .logs()
                .get(*id)
                .map(|log| (labels::log_text(w, log), Vec::new())),
            What::Consent { channel, state, .. } => {
                let channel = labels::channel(w, channel);
                let title = t.consented(channel, labels::consent(w, state));
                Some((title, Vec::new()))
            }
            What::PrivacyNotice => Some((w.profile().privacy_notice().to_owned(), Vec::new())),
        };
        told.unwrap_or_default()
    }

    fn sale(&self, sale: &Sale) -> (String, Vec<String>) {
        let w = self.style.words;
        let mut details = vec![w.sales().receipt_numbered(&sale.number)];
        details.extend(
            sale.lines
                .iter()
                .map(|line| self.line(line, line.quantity_milli, line.net())),
        );
        details.push(self.paid(&sale.tenders));
        let owed = on_credit(&sale.tenders);
        if !owed.is_zero() {
            details.push(w.credit().told_on_credit(self.money(owed)));
        }
        details.push(sale.note.clone());
        (w.timeline().bought(self.money(sale.total())), details)
    }

    fn came_back(&self, entry: &Return) -> (String, Vec<String>) {
        let sale = self.book.ledger().sales().get(entry.sale);
        let lines = entry.lines.iter().filter_map(|back| {
            let line = sale?.lines.get(back.line as usize)?;
            Some(self.line(line, back.quantity_milli, back.amount))
        });
        let mut details: Vec<String> = lines.collect();
        details.extend([self.paid(&entry.tenders), entry.reason.clone()]);
        let title = self
            .style
            .words
            .timeline()
            .gave_back(self.money(entry.total()));
        (title, details)
    }

    /// "Dress, red, 42 × 2: 500 000 soʻm".
    fn line(&self, line: &SaleLine, quantity_milli: i64, amount: Money) -> String {
        let w = self.style.words;
        let product = line.product.and_then(|id| self.book.products().held(id));
        let name = match product {
            Some(held) => held.card.title(line.variant),
            None if line.text.trim().is_empty() => w.timeline().free_line().to_owned(),
            None => line.text.clone(),
        };
        let quantity = numbers::trimmed(w.language(), quantity_milli, 3);
        format!("{name} × {quantity}: {}", self.money(amount))
    }

    fn paid(&self, tenders: &[Tender]) -> String {
        let told = tenders.iter().filter_map(|tender| {
            let name = labels::tender(self.style.words, &tender.method);
            (!name.is_empty()).then(|| format!("{name}: {}", self.money(tender.amount)))
        });
        told.collect::<Vec<_>>().join(", ")
    }

    fn opening(&self, opening: &Opening) -> (String, Vec<String>) {
        let c = self.style.words.credit();
        let since = self.day(self.style.zone.day_of(opening.owed_since()));
        let (money, points) = (|own| self.money(own), |own| self.points(own));
        let taken_over = labels::opening(self.style.words, opening, money, points, since);
        (
            c.told_opening().to_owned(),
            vec![taken_over, opening.note.clone()],
        )
    }

    fn moved(&self, change: &StageChange) -> (String, Vec<String>) {
        let f = self.style.words.funnel();
        let name = |stage| {
            self.stage_name(stage)
                .unwrap_or_else(|| f.gone_stage().to_owned())
        };
        let what = match change.outcome {
            DealOutcome::Won => f.won().to_owned(),
            DealOutcome::Lost if change.reason.is_empty() => f.lost().to_owned(),
            DealOutcome::Lost => f.lost_because(&change.reason),
            _ if change.from.is_none() => f.began_in(name(change.to)),
            _ => f.went_to(name(change.to)),
        };
        let deal = self.book.deals().held(change.deal);
        let title = deal.map(|held| held.card.title.as_str());
        let title = title.filter(|title| !title.is_empty()).unwrap_or(f.deal());
        (f.told(title, what), Vec::new())
    }

    fn stage_name(&self, stage: Option<Id>) -> Option<String> {
        let stage = stage?;
        let mut pipelines = self.book.pipelines().rows().iter();
        let stages = pipelines.find_map(|held| {
            let mut stages = held.card.stages.iter();
            stages.find(|own| own.id == stage)
        });
        stages.map(|stage| stage.name.clone())
    }

    fn note(&self, note: &Note) -> (String, Vec<String>) {
        let w = self.style.words;
        let parts = [
            labels::contact::channel(w, &note.channel),
            labels::contact::purpose(w, &note.purpose),
        ];
        let title: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let details = vec![
            labels::contact::direction(w, &note.direction).to_owned(),
            labels::contact::outcome(w, &note.outcome).to_owned(),
            note.text.clone(),
        ];
        (title.join(" · "), details)
    }
}
