//! Several devices of one shop, and what happens on them: histories for the laws.

use daftar::domain::change::{Action, Change};
use daftar::domain::clock::Clock;
use daftar::domain::command::Save;
use daftar::domain::decide::Circumstances;
use daftar::domain::entry::Verb;
use daftar::domain::sale::Payment;
use daftar::domain::{Book, Command, DeviceId, Id, Kind, Moment, Money, Note, Shop, Stamp, Zone};
use daftar::format::json::read_record;
use proptest::prelude::*;
use serde_json::json;

use super::dealing::deal_or_move;
use super::loyal::loyal;
use super::loyalty_world::picked;
use super::things::{edited, new_customer, new_product, new_return, new_sale};
use super::to_do::to_do;

/// When all histories begin.
pub const START_MS: i64 = 1_790_000_000_000;
/// The one shop of a world.
pub const SHOP: Id = Id(0x5409 << 64);

/// What somebody does; `pick` and `value` say to whom and how much.
#[derive(Debug, Clone, Copy)]
pub enum Deed {
    AddCustomer,
    EditCustomer,
    DeleteCustomer,
    RestoreCustomer,
    Tag,
    AddProduct,
    AddNote,
    Sell,
    Return,
    Pay,
    Tie,
    Void,
    SetProgramme,
    AdjustPoints,
    AddCoupon,
    SellCertificate,
    RefundCertificate,
    WriteOff,
    Open,
    /// Adds a pipeline or a deal, or moves one.
    Deal,
    /// Adds a task, does one, or deals with what a day brings.
    ToDo,
    /// A newer version writes what this one does not know.
    WriteNovelty,
    /// Takes the last step of this device back.
    Undo,
    /// Does the last undone step again.
    Redo,
    /// Sends one action to another device.
    Send,
}

/// Deeds that change the book by themselves.
pub const DEEDS: [Deed; 22] = [
    Deed::AddCustomer,
    Deed::EditCustomer,
    Deed::DeleteCustomer,
    Deed::RestoreCustomer,
    Deed::Tag,
    Deed::AddProduct,
    Deed::AddNote,
    Deed::Sell,
    Deed::Return,
    Deed::Pay,
    Deed::Tie,
    Deed::Void,
    Deed::SetProgramme,
    Deed::AdjustPoints,
    Deed::AddCoupon,
    Deed::SellCertificate,
    Deed::RefundCertificate,
    Deed::WriteOff,
    Deed::Open,
    Deed::Deal,
    Deed::ToDo,
    Deed::WriteNovelty,
];

/// One step of a history.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    pub device: u8,
    pub deed: Deed,
    pub pick: u16,
    pub value: u16,
    /// What the device's wall clock does meanwhile; it may go back.
    pub passed_ms: i16,
}

/// Histories of up to that many steps.
pub fn history(steps: usize) -> impl Strategy<Value = Vec<Step>> {
    use Deed::{
        AddCoupon, AddCustomer, AddNote, AddProduct, AdjustPoints, Deal, DeleteCustomer,
        EditCustomer, Open, Pay, Redo, RefundCertificate, RestoreCustomer, Return, Sell,
        SellCertificate, Send, SetProgramme, Tag, Tie, ToDo, Undo, Void, WriteNovelty, WriteOff,
    };
    let deed = prop_oneof![
        3 => Just(AddCustomer), 4 => Just(EditCustomer), 2 => Just(DeleteCustomer),
        1 => Just(RestoreCustomer), 2 => Just(Tag), 1 => Just(AddProduct), 1 => Just(AddNote),
        5 => Just(Sell), 2 => Just(Return), 1 => Just(Pay), 2 => Just(Tie), 2 => Just(Void),
        1 => Just(SetProgramme), 1 => Just(AdjustPoints), 1 => Just(AddCoupon),
        1 => Just(SellCertificate), 1 => Just(RefundCertificate), 1 => Just(WriteOff), 1 => Just(Open),
        4 => Just(Deal),
        3 => Just(ToDo),
        2 => Just(WriteNovelty), 2 => Just(Undo), 1 => Just(Redo), 6 => Just(Send),
    ];
    let step = (0..3u8, deed, any::<u16>(), any::<u16>(), -500..2_000i16);
    let step = step.prop_map(|(device, deed, pick, value, passed_ms)| Step {
        device,
        deed,
        pick,
        value,
        passed_ms,
    });
    prop::collection::vec(step, 1..steps)
}

/// One device.
#[derive(Debug, Clone)]
pub struct Device {
    pub book: Book,
    pub clock: Clock,
    pub now_ms: i64,
    done: Vec<Vec<Change>>,
    undone: Vec<Vec<Change>>,
    known: Vec<usize>,
}

/// All devices, and every action that was taken on any of them.
#[derive(Debug, Clone)]
pub struct World {
    pub devices: Vec<Device>,
    pub actions: Vec<Action>,
    ids: Ids,
}

/// Gives out ids that never repeat.
#[derive(Debug, Clone, Default)]
struct Ids(u128);

impl Ids {
    fn next(&mut self) -> Id {
        self.0 += 1;
        Id((START_MS as u128 + self.0) << 64)
    }
}

impl World {
    /// Three devices with nothing but the shop's card.
    pub fn new() -> Self {
        let shop = Shop {
            name: "Gul".into(),
            currency: "UZS".into(),
            ..Shop::default()
        };
        let stamp = Stamp::new(START_MS, 0, DeviceId(0));
        let opening = Action::new(stamp, None, Verb::Add, vec![Change::add(SHOP, shop)]);
        let device = |number| {
            let mut book = Book::default();
            book.apply(&opening);
            Device {
                book,
                clock: Clock::new(DeviceId(number), stamp),
                now_ms: START_MS,
                done: Vec::new(),
                undone: Vec::new(),
                known: vec![0],
            }
        };
        Self {
            devices: (1..=3).map(device).collect(),
            actions: vec![opening.clone()],
            ids: Ids::default(),
        }
    }

    /// The world after a history.
    pub fn after(history: &[Step]) -> Self {
        let mut world = Self::new();
        for step in history {
            world.step(*step);
        }
        world
    }

    /// Carries out one step.
    pub fn step(&mut self, step: Step) {
        let at = usize::from(step.device) % self.devices.len();
        self.devices[at].now_ms += i64::from(step.passed_ms);
        match step.deed {
            Deed::Send => self.send(at, step),
            Deed::Undo => {
                if let Some(inverse) = self.devices[at].done.pop() {
                    let again = self.act(at, Verb::Undo, inverse);
                    self.devices[at].undone.push(again);
                }
            }
            Deed::Redo => {
                if let Some(changes) = self.devices[at].undone.pop() {
                    let back = self.act(at, Verb::Redo, changes);
                    self.devices[at].done.push(back);
                }
            }
            Deed::WriteNovelty => {
                let changes = self.novelty(at, step);
                self.do_new(at, Verb::Edit, changes);
            }
            _ => self.run(at, step),
        }
    }

    /// Everything that was done, in one book, in the order it was done.
    pub fn united(&self) -> Book {
        let mut book = Book::default();
        for action in &self.actions {
            book.apply(action);
        }
        book
    }

    fn run(&mut self, at: usize, step: Step) {
        let Some(command) = self.command(at, step) else {
            return;
        };
        let mut new_id = || self.ids.next();
        let mut circumstances = Circumstances {
            by: None,
            now: Moment(self.devices[at].now_ms),
            zone: &Zone::fixed(300),
            new_id: &mut new_id,
        };
        let decided = self.devices[at].book.decide(command, &mut circumstances);
        if let Ok(decision) = decided {
            self.do_new(at, decision.verb, decision.changes);
        }
    }

    fn do_new(&mut self, at: usize, verb: Verb, changes: Vec<Change>) {
        let inverse = self.act(at, verb, changes);
        self.devices[at].done.push(inverse);
        self.devices[at].undone.clear();
    }

    /// Carries changes out on a device; gives what takes them back.
    pub fn act(&mut self, at: usize, verb: Verb, changes: Vec<Change>) -> Vec<Change> {
        let device = &mut self.devices[at];
        let inverse = device.book.inverse(&changes, || self.ids.next());
        let stamp = device.clock.tick(device.now_ms);
        let action = Action::new(stamp, None, verb, changes);
        device.book.apply(&action);
        device.known.push(self.actions.len());
        self.actions.push(action);
        inverse
    }

    fn send(&mut self, from: usize, step: Step) {
        let to = (from + 1 + usize::from(step.value) % 2) % self.devices.len();
        let known = &self.devices[from].known;
        let index = known[usize::from(step.pick) % known.len()];
        self.deliver(to, index);
    }

    /// Brings an action to a device, as often as one likes.
    pub fn deliver(&mut self, to: usize, index: usize) {
        let action = self.actions[index].clone();
        let device = &mut self.devices[to];
        device.book.apply(&action);
        device.clock.observe(action.stamp, device.now_ms + 60_000);
        device.known.push(index);
    }

    fn command(&mut self, at: usize, step: Step) -> Option<Command> {
        let id = self.ids.next();
        let book = &self.devices[at].book;
        let value = step.value;
        let customer = picked(book.customers().rows(), step.pick).map(|held| held.id);
        let sale = picked(book.ledger().sales().rows(), step.pick);
        Some(match step.deed {
            Deed::AddCustomer => Command::SaveCustomer(Save::add(id, new_customer(value))),
            Deed::EditCustomer => {
                let before = book.customers().get(customer?)?.clone();
                let after = edited(before.clone(), value);
                Command::SaveCustomer(Save::edit(customer?, before, after))
            }
            Deed::DeleteCustomer => Command::Delete {
                kind: Kind::Customer,
                ids: vec![customer?],
            },
            Deed::RestoreCustomer => Command::Restore {
                kind: Kind::Customer,
                ids: vec![customer?],
            },
            Deed::Tag => Command::TagCustomers {
                ids: vec![customer?],
                add: vec![format!("tag{}", value % 4)],
                remove: vec![format!("tag{}", (value >> 4) % 4)],
            },
            Deed::AddProduct => Command::SaveProduct(Save::add(id, new_product(value))),
            Deed::AddNote => Command::SaveNote(Save::add(
                id,
                Note {
                    customer: customer?,
                    at: Moment(START_MS + i64::from(value)),
                    text: format!("note {value}"),
                    ..Note::default()
                },
            )),
            Deed::Sell => Command::RecordSale(Box::new(new_sale(id, customer, value))),
            Deed::Return => Command::RecordReturn(new_return(book, id, sale?, value)),
            Deed::Pay => Command::RecordPayment(Payment {
                id,
                at: Moment(START_MS + i64::from(value)),
                customer: customer?,
                amount: Money(i64::from(value) + 1),
                ..Payment::default()
            }),
            Deed::Tie => Command::TieSale {
                sale: sale?.id,
                customer: picked(book.customers().rows(), value).map(|held| held.id),
            },
            Deed::Void => Command::VoidEntry {
                target: if value.is_multiple_of(3) {
                    picked(book.ledger().returns().rows(), step.pick)?.id
                } else {
                    sale?.id
                },
                reason: String::new(),
            },
            Deed::Deal => deal_or_move(book, id, customer, (step.pick, value)),
            Deed::ToDo => to_do(book, id, customer, (step.pick, value)),
            deed => loyal(deed, book, id, customer, (step.pick, value))?,
        })
    }

    /// What a newer version could write: unknown fields at every depth, unknown choices,
    /// known fields of another form, unknown kinds.
    fn novelty(&mut self, at: usize, step: Step) -> Vec<Change> {
        let id = self.ids.next();
        let value = step.value;
        let device = &self.devices[at];
        let customer = picked(device.book.customers().rows(), step.pick).map(|held| held.id);
        let gadgets: Vec<Id> = device
            .book
            .foreign()
            .filter_map(|one| one.id.parse().ok())
            .collect();
        let gadget = picked(&gadgets, step.pick).copied();
        let edit = |kind: Kind, id: Id, fields: serde_json::Value| Change::Edit {
            kind,
            id,
            fields: fields.as_object().cloned().unwrap_or_default(),
        };
        let put = |json: serde_json::Value| {
            let record = read_record(json.to_string().as_bytes(), true).unwrap();
            Change::Put(Box::new(record))
        };
        vec![match (value % 6, customer, gadget) {
            (0, Some(id), _) => edit(
                Kind::Customer,
                id,
                json!({ "novelty": { "deep": [value, null] } }),
            ),
            (1, Some(id), _) => edit(
                Kind::Customer,
                id,
                json!({ "birthday": { "lunar": value }, "novelty": null }),
            ),
            (2, Some(id), _) => edit(
                Kind::Customer,
                id,
                json!({ "phones": [{ "number": value.to_string(), "since": 2031 }], "sex": "other" }),
            ),
            (3, _, Some(id)) => edit(
                Kind::Other("gadget".into()),
                id,
                json!({ "size": { "wide": value }, "colour": value % 3 }),
            ),
            (4, ..) => put(json!({
                "kind": "sale", "id": id.to_string(), "at": "2026-09-22T10:00:00Z", "mood": "good",
                "customer": customer.map(|id| id.to_string()),
                "lines": [{ "quantity_milli": 1000, "unit_price": value, "glow": true }],
                "tenders": [{ "amount": value, "method": "shells" }],
            })),
            _ => {
                put(json!({ "kind": "gadget", "id": id.to_string(), "size": value, "gone": null }))
            }
        }]
    }
}
