//! What can be asked of the notebook. Plain data: ids, times and persons are given.

use super::coupon::{Certificate, CertificateRefund, Coupon};
use super::credit::{Opening, Promise, WriteOff};
use super::customer::Customer;
use super::days::Day;
use super::deal::{Deal, StageChange};
use super::dismissal::Dismissal;
use super::entry::Kind;
use super::ids::Id;
use super::note::Note;
use super::pipeline::Pipeline;
use super::product::Product;
use super::programme::{Points, Programme};
use super::said_of_goods::SaidOfGoods;
use super::said_of_many::SaidOfMany;
use super::sale::{Payment, Return, Sale};
use super::shop::Shop;
use super::staff::Staff;
use super::task::Task;
use super::template::Template;

/// A wish to change something. [`crate::domain::Book::decide`] says what that means.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// Opens the shop, or changes its settings.
    SaveShop(Save<Shop>),
    /// Adds or changes somebody on the staff.
    SaveStaff(Save<Staff>),
    /// Adds or changes a customer.
    SaveCustomer(Save<Customer>),
    /// Adds or changes a product.
    SaveProduct(Save<Product>),
    /// Adds or changes a note or contact.
    SaveNote(Save<Note>),
    /// Adds or changes a task.
    SaveTask(Save<Task>),
    /// A task is done; one that repeats moves on to its next date.
    FinishTask(Id),
    /// Puts a task off.
    SnoozeTask {
        /// Which.
        id: Id,
        /// Not to be shown before that day.
        until: Day,
    },
    /// Adds or changes a message. One for an occasion may be added again and again.
    SaveTemplate(Save<Template>),
    /// Deals with, or puts off, what a rule brought to the page of today.
    Dismiss(Dismissal),
    /// Puts tags on customers and takes others off.
    TagCustomers {
        /// Whom.
        ids: Vec<Id>,
        /// Tags to put on.
        add: Vec<String>,
        /// Tags to take off.
        remove: Vec<String>,
    },
    /// Says one thing of many customers.
    SayOfCustomers {
        /// Whom.
        ids: Vec<Id>,
        /// What.
        said: Box<SaidOfMany>,
    },
    /// Says one thing of many products.
    SayOfProducts {
        /// Of which.
        ids: Vec<Id>,
        /// What.
        said: SaidOfGoods,
    },
    /// Gives customers a card number of the shop's own that fits an EAN-13 barcode, where theirs
    /// does not.
    GiveCards {
        /// Whom.
        ids: Vec<Id>,
    },
    /// Deletes cards. They can be restored.
    Delete {
        /// Of which kind.
        kind: Kind,
        /// Which.
        ids: Vec<Id>,
    },
    /// Brings deleted cards back.
    Restore {
        /// Of which kind.
        kind: Kind,
        /// Which.
        ids: Vec<Id>,
    },
    /// Records a sale.
    RecordSale(Box<Sale>),
    /// Records goods that came back.
    RecordReturn(Return),
    /// Records a payment.
    RecordPayment(Payment),
    /// Puts rules of loyalty in force from now on.
    SetProgramme(Box<Programme>),
    /// Gives or takes points by the owner's hand.
    AdjustPoints(Points),
    /// Adds or changes a coupon.
    SaveCoupon(Save<Coupon>),
    /// Sells a gift certificate.
    SellCertificate(Certificate),
    /// Gives money back for a certificate.
    RefundCertificate(CertificateRefund),
    /// Writes down a promise to pay.
    RecordPromise(Promise),
    /// Gives up a debt or a part of it.
    WriteOff(WriteOff),
    /// Takes over what stood in the old notebook.
    RecordOpening(Opening),
    /// Adds or changes a pipeline.
    SavePipeline(Save<Pipeline>),
    /// Adds a deal.
    AddDeal {
        /// Which.
        id: Id,
        /// As it shall be.
        deal: Box<Deal>,
        /// The stage it begins in; the first when empty.
        stage: Option<Id>,
    },
    /// Changes a deal's card.
    SaveDeal(Save<Deal>),
    /// Moves a deal into a stage, or says that it was won or lost.
    MoveDeal(StageChange),
    /// Says whose purchase a sale was.
    TieSale {
        /// The sale.
        sale: Id,
        /// Whose; nobody's when empty.
        customer: Option<Id>,
    },
    /// Makes one card of two of the same person.
    Merge {
        /// The card that stays.
        stays: Id,
        /// The card that becomes part of it.
        goes: Id,
        /// What the card that stays shall say.
        card: Box<Customer>,
    },
    /// Erases all that is known of a customer. Cannot be undone.
    EraseCustomer(Id),
    /// Takes back what was done in one go, long after too.
    TakeBack {
        /// The batch.
        batch: Id,
    },
    /// Takes an entry back.
    VoidEntry {
        /// Which.
        target: Id,
        /// Why.
        reason: String,
    },
    /// Lets an entry that was taken back stand again.
    RestoreEntry {
        /// Which.
        target: Id,
    },
}

/// A card as it was when editing began and as it shall be. Only the fields that differ
/// are changed, so that two people can edit one card at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Save<T> {
    /// Which card.
    pub id: Id,
    /// As it was; nothing for a new card.
    pub before: Option<Box<T>>,
    /// As it shall be.
    pub after: Box<T>,
}

impl<T> Save<T> {
    /// A new card.
    pub fn add(id: Id, card: T) -> Self {
        Self {
            id,
            before: None,
            after: Box::new(card),
        }
    }

    /// A changed card.
    pub fn edit(id: Id, before: T, after: T) -> Self {
        Self {
            id,
            before: Some(Box::new(before)),
            after: Box::new(after),
        }
    }
}
