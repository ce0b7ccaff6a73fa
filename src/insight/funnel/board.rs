//! The board: open deals by stage, and all deals as a list.

use std::cmp::Ordering;

use crate::domain::deal::{DealOutcome, DealState};
use crate::domain::{Book, Deal, Id, Money, Pipeline, order};
use crate::text::fold::plain_text;

/// Which deals are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DealFilter {
    /// Words in the title, the customer's name, the tags or the next step.
    pub query: String,
    /// Whose deals.
    pub owner: Option<Id>,
    /// With this tag.
    pub tag: Option<String>,
    /// With this customer.
    pub customer: Option<Id>,
    /// Open, won or lost; the list alone asks, on the board stand open ones.
    pub outcome: Option<DealOutcome>,
}

impl DealFilter {
    /// True when every deal is shown.
    pub fn is_empty(&self) -> bool {
        self.query.trim().is_empty()
            && *self
                == Self {
                    query: self.query.clone(),
                    ..Self::default()
                }
    }

    fn words(&self) -> Vec<String> {
        let query = plain_text(&self.query);
        query.split_whitespace().map(str::to_owned).collect()
    }

    fn shows(&self, book: &Book, deal: &Deal, words: &[String]) -> bool {
        let is_meant = self.owner.is_none_or(|owner| deal.owner == Some(owner))
            && self.tag.as_ref().is_none_or(|tag| deal.tags.contains(tag))
            && self.customer.is_none_or(|id| deal.customer == Some(id));
        if !is_meant || words.is_empty() {
            return is_meant;
        }
        let customer = deal.customer.and_then(|id| book.customers().get(id));
        let name = customer.map(|customer| customer.display_name(false));
        let texts = [
            deal.title.as_str(),
            &deal.next_step,
            name.as_deref().unwrap_or_default(),
        ];
        let tags = deal.tags.iter().map(String::as_str);
        let all: Vec<String> = texts.into_iter().chain(tags).map(plain_text).collect();
        words
            .iter()
            .all(|word| all.iter().any(|text| text.contains(word.as_str())))
    }
}

/// One column of the board.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// The deals in it: what is expected first stands first, what has no day last.
    pub deals: Vec<Id>,
    /// What they are worth.
    pub worth: Money,
    /// What they are worth by the probability of the stage.
    pub weighted: Money,
}

/// The open deals of a pipeline, one column for each stage.
pub fn board(
    book: &Book,
    pipeline_id: Id,
    pipeline: &Pipeline,
    filter: &DealFilter,
) -> Vec<Column> {
    let words = filter.words();
    let mut columns = vec![Column::default(); pipeline.stages.len()];
    let mut open = Vec::new();
    for (id, deal) in book.deals().iter() {
        if deal.pipeline != pipeline_id || !filter.shows(book, deal, &words) {
            continue;
        }
        let state = book.ledger().deal_state(id);
        if state.is_open() {
            let expected = deal.expected.map_or(i32::MAX, |day| day.0);
            let place = pipeline.shown_place(state.stage);
            let opened = state.opened.map_or(i64::MIN, |at| at.0);
            open.push(((expected, opened, id), place, deal.worth()));
        }
    }
    order::sort_by_key(&mut open, |(order, ..)| *order);
    for ((_, _, id), place, worth) in open {
        let (Some(column), Some(stage)) = (columns.get_mut(place), pipeline.stages.get(place))
        else {
            continue;
        };
        column.deals.push(id);
        column.worth = column.worth + worth;
        let weighted = worth.ratio(i64::from(stage.probability_pm), 1_000);
        column.weighted = column.weighted + weighted;
    }
    columns
}

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DealOrder {
    /// What moved last first.
    #[default]
    Latest,
    /// By title.
    Title,
    /// By stage, in the order of the pipeline; ended ones last.
    Stage,
    /// The largest first.
    Worth,
    /// What is expected first; without a day last.
    Expected,
}

/// Deals of a pipeline as a list, ended ones too.
pub fn listed(
    book: &Book,
    pipeline_id: Id,
    pipeline: &Pipeline,
    filter: &DealFilter,
    by: DealOrder,
) -> Vec<Id> {
    struct Row {
        id: Id,
        state: DealState,
        title: String,
        worth: Money,
        expected: i32,
    }
    let words = filter.words();
    let mut rows = Vec::new();
    for (id, deal) in book.deals().iter() {
        if deal.pipeline == pipeline_id && filter.shows(book, deal, &words) {
            let state = book.ledger().deal_state(id);
            if filter
                .outcome
                .as_ref()
                .is_some_and(|own| *own != state.outcome)
            {
                continue;
            }
            rows.push(Row {
                id,
                state,
                title: if by == DealOrder::Title {
                    plain_text(&deal.title)
                } else {
                    String::new()
                },
                worth: deal.worth(),
                expected: deal.expected.map_or(i32::MAX, |day| day.0),
            });
        }
    }
    let end = |state: &DealState| match state.outcome {
        DealOutcome::Open => pipeline.shown_place(state.stage),
        DealOutcome::Won => usize::MAX - 1,
        _ => usize::MAX,
    };
    let compare = |a: &Row, b: &Row| -> Ordering {
        let latest = b.state.since.cmp(&a.state.since).then(a.id.cmp(&b.id));
        match by {
            DealOrder::Latest => latest,
            DealOrder::Title => a.title.cmp(&b.title).then(latest),
            DealOrder::Stage => end(&a.state).cmp(&end(&b.state)).then(latest),
            DealOrder::Worth => b.worth.cmp(&a.worth).then(latest),
            DealOrder::Expected => a.expected.cmp(&b.expected).then(latest),
        }
    };
    order::sort_by(&mut rows, compare);
    rows.into_iter().map(|row| row.id).collect()
}
