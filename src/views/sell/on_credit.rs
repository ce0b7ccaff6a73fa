//! Selling on credit: what is paid now, when the rest falls due, and whether that is too much.

use leptos::prelude::*;

use super::counter::Counter;
use crate::desk::{Desk, Topic};
use crate::domain::credit::{DebtAccount, UNSAID_DAYS, default_due};
use crate::domain::{Day, Id, Money, TenderMethod};
use crate::ui::{Banner, ChoiceGroup, DateField, NumberField, Status};
use crate::views::amounts::{read_money, tidy_money};
use crate::views::buyer::BuyerField;
use crate::views::debts::payment_ways;

/// What is being agreed on.
#[derive(Clone, Copy)]
pub struct OnCredit {
    desk: Desk,
    total: Money,
    paid_now: RwSignal<String>,
    way: RwSignal<TenderMethod>,
    due: RwSignal<String>,
    /// What the customer has paid ahead.
    advance: Memo<Money>,
}

impl OnCredit {
    /// All of it is owed, until something is said to be paid now.
    pub fn of(counter: Counter, total: Money) -> Self {
        let desk = counter.desk;
        let days = match desk.read(crate::domain::Book::credit_days) {
            0 => UNSAID_DAYS,
            days => days,
        };
        let due = default_due(untrack(|| desk.today()), days);
        Self {
            desk,
            total,
            paid_now: RwSignal::new(String::new()),
            way: RwSignal::new(TenderMethod::Cash),
            due: RwSignal::new(due.to_string()),
            advance: Memo::new(move |_| {
                let customer = counter.cart.with(|cart| cart.customer);
                let advance = customer.map(|id| account_of(desk, id).advance);
                advance.unwrap_or_default()
            }),
        }
    }

    /// What stays owed, unless what is paid now cannot be read or is too much. Follows what is typed.
    pub fn owed(&self) -> Option<Money> {
        let paid = self.paid_now.with(|typed| read_money(&self.desk, typed));
        let owed = self.total - paid.ok()?.unwrap_or_default();
        (owed > Money::ZERO).then_some(owed)
    }

    /// What is paid how. Follows what is typed.
    pub fn tenders(&self) -> Option<Vec<(TenderMethod, Money)>> {
        let owed = self.owed()?;
        let paid = (self.way.get(), self.total - owed);
        Some(vec![paid, (TenderMethod::Credit, owed)])
    }

    /// What the advance pays of it. Follows what is typed.
    pub fn covered(&self) -> Money {
        self.advance.get().min(self.owed().unwrap_or_default())
    }

    /// What the customer has paid ahead.
    pub fn advance(&self) -> Money {
        self.advance.get()
    }

    /// How it is paid where the advance is used first, and how much of it that takes. The rest is
    /// paid at once.
    pub fn paid_from_advance(&self) -> (Vec<(TenderMethod, Money)>, Money) {
        let taken = self.advance.get().min(self.total);
        let rest = (self.way.get(), self.total - taken);
        (vec![rest, (TenderMethod::Credit, taken)], taken)
    }

    /// What stays owed when the advance is used up. Follows what is typed.
    pub fn stays_owed(&self) -> Option<Money> {
        self.owed().map(|owed| owed - self.covered())
    }

    /// When the rest falls due; nothing where no rest is left. Follows what is typed.
    pub fn due(&self) -> Option<Day> {
        let is_owed = self.stays_owed().is_some_and(|stays| !stays.is_zero());
        let day = self.due.with(|due| due.parse().ok());
        day.filter(|_| is_owed)
    }

    /// Why so much cannot be paid now. Follows what is typed.
    pub fn paid_now_error(&self) -> Option<String> {
        let paid = self.paid_now.with(|typed| read_money(&self.desk, typed));
        match paid {
            Err(why) => Some(why),
            Ok(Some(paid)) if paid >= self.total => {
                Some(self.desk.words().credit().nothing_on_credit().to_owned())
            }
            Ok(_) => None,
        }
    }

    /// Why that day cannot be agreed on. Follows what is typed.
    pub fn due_error(&self) -> Option<String> {
        let is_past = self.due()? < self.desk.today();
        is_past.then(|| self.desk.words().credit().day_past().to_owned())
    }
}

fn account_of(desk: Desk, customer: Id) -> DebtAccount {
    desk.follow(&[Topic::Ledger], |book| {
        DebtAccount::of(book.ledger(), customer)
    })
}

/// The fields of a sale on credit.
#[component]
pub fn CreditFields(counter: Counter, credit: OnCredit) -> impl IntoView {
    let desk = counter.desk;
    let w = desk.words();
    let c = w.credit();
    let customer = Memo::new(move |_| counter.cart.with(|cart| cart.customer));
    let paid_now = credit.paid_now;
    let is_some_paid = Memo::new(move |_| credit.owed() != Some(credit.total));
    let is_owed = Memo::new(move |_| credit.stays_owed() != Some(Money::ZERO));
    let covered = move || {
        let covered = credit.covered();
        (!covered.is_zero())
            .then(|| view! { <p class="figures">{c.covered_by_advance(desk.money(covered))}</p> })
    };
    view! {
        <Show
            when=move || customer.get().is_some()
            fallback=move || {
                view! {
                    <Banner status=Status::Warn text=c.choose_customer() />
                    <BuyerField
                        label=w.common().customer()
                        id="credit-customer"
                        on_pick=move |id: Id| counter.choose_customer(Some(id))
                    />
                }
            }
        >
            {move || customer.get().map(|id| view! { <Debtor desk=desk customer=id credit=credit /> })}
        </Show>
        <NumberField
            label=c.paid_now()
            value=paid_now
            hint=c.paid_now_hint()
            decimals=desk.currency().decimals != 0
            suffix=desk.currency().sign(w.language())
            tidy=tidy_money(desk)
            error=Signal::derive(move || credit.paid_now_error())
        />
        <Show when=move || is_some_paid.get()>
            <ChoiceGroup
                label=c.how()
                hide_label=true
                value=credit.way
                options=payment_ways(desk)
                wide=true
            />
        </Show>
        {covered}
        <Show when=move || is_owed.get()>
            <DateField
                label=c.due_day()
                value=credit.due
                error=Signal::derive(move || credit.due_error())
            />
        </Show>
    }
}

/// The fields of a sale that the advance pays, as far as it reaches.
#[component]
pub fn AdvanceFields(credit: OnCredit) -> impl IntoView {
    let desk = credit.desk;
    let c = desk.words().credit();
    let taken = Memo::new(move |_| credit.paid_from_advance().1);
    view! {
        <p class="figures">{move || c.covered_by_advance(desk.money(taken.get()))}</p>
        <Show when=move || taken.get() < credit.total>
            <p class="figures">
                {c.paid_now()} " "
                <strong>{move || desk.money(credit.total - taken.get())}</strong>
            </p>
            <ChoiceGroup
                label=c.how()
                hide_label=true
                value=credit.way
                options=payment_ways(desk)
                wide=true
            />
        </Show>
    }
}

/// Who will owe it, what they owe by now, and whether it will be too much.
#[component]
fn Debtor(desk: Desk, customer: Id, credit: OnCredit) -> impl IntoView {
    let c = desk.words().credit();
    let known = move || {
        let name = crate::views::buyer::name_and_phone(&desk, customer).0;
        let balance = account_of(desk, customer).balance();
        if balance > Money::ZERO {
            format!("{name} · {}", c.owes_now(desk.money(balance)))
        } else if balance < Money::ZERO {
            format!("{name} · {}", c.ahead_of(desk.money(-balance)))
        } else {
            name
        }
    };
    let warning = move || {
        let owed = credit.owed()?;
        let topics = [Topic::Ledger, Topic::Customers, Topic::Shop];
        let over = desk.follow(&topics, |book| book.over_limit(customer, owed))?;
        let text = c.over_limit(desk.money(over.owed), desk.money(over.limit));
        Some(view! { <Banner status=Status::Warn text=text /> })
    };
    view! {
        <p class="figures">{known}</p>
        {warning}
    }
}
