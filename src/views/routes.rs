//! Where each page lives.

use crate::domain::Id;

/// A place in the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What to do today.
    Today,
    /// All customers.
    Customers,
    /// Cards of customers, to be printed.
    Cards,
    /// One customer.
    Customer(Id),
    /// The counter.
    Sell,
    /// The counter, selling to a customer.
    SellTo(Id),
    /// The counter, selling what a deal is about.
    SellDeal(Id),
    /// All sales.
    Sales,
    /// One sale: its receipt.
    Sale(Id),
    /// All products.
    Products,
    /// One product.
    Product(Id),
    /// Who owes.
    Debts,
    /// What one customer owes and paid, to print and send.
    Statement(Id),
    /// Deals on their way.
    Funnel,
    /// One deal.
    Deal(Id),
    /// Deals with one customer.
    DealsWith(Id),
    /// The programme, coupons, certificates.
    Loyalty,
    /// Reports.
    Insight,
    /// Backup, import, storage.
    Data,
    /// Bringing in data from elsewhere.
    Bring,
    /// Cards that may be of one person.
    Duplicates,
    /// Settings.
    Settings,
}

impl Page {
    /// Its address, for links.
    pub fn href(self) -> String {
        format!("{}{}", base(), self.path())
    }

    /// Its path in the app, for going there.
    pub fn path(self) -> String {
        match self {
            Self::Today => "/today".to_owned(),
            Self::Customers => "/customers".to_owned(),
            Self::Cards => "/cards".to_owned(),
            Self::Customer(id) => format!("/customers/{id}"),
            Self::Sell => "/sell".to_owned(),
            Self::SellTo(id) => format!("/sell?customer={id}"),
            Self::SellDeal(id) => format!("/sell?deal={id}"),
            Self::Sales => "/sales".to_owned(),
            Self::Sale(id) => format!("/sales/{id}"),
            Self::Products => "/products".to_owned(),
            Self::Product(id) => format!("/products/{id}"),
            Self::Debts => "/debts".to_owned(),
            Self::Statement(id) => format!("/debts/{id}"),
            Self::Funnel => "/funnel".to_owned(),
            Self::Deal(id) => format!("/funnel/{id}"),
            Self::DealsWith(id) => format!("/funnel?customer={id}"),
            Self::Loyalty => "/loyalty".to_owned(),
            Self::Insight => "/insight".to_owned(),
            Self::Data => "/data".to_owned(),
            Self::Bring => "/bring".to_owned(),
            Self::Duplicates => "/duplicates".to_owned(),
            Self::Settings => "/settings".to_owned(),
        }
    }
}

thread_local! {
    static BASE: String = read_base();
}

/// The folder of the host the app is served from, as `/shop`; empty where it has the host for
/// itself.
pub fn base() -> String {
    BASE.with(String::clone)
}

/// The path in the app that a path of the host stands for.
pub fn within(path: &str) -> &str {
    BASE.with(|base| path.strip_prefix(base.as_str()).unwrap_or(path))
}

fn read_base() -> String {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    let base = page.and_then(|page| page.get_attribute("data-base"));
    base.unwrap_or_default().trim_end_matches('/').to_owned()
}
