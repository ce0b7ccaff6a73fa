//! Layouts of programs that owners already use, by the names of their columns.

use crate::exchange::meaning::{Meaning, Target};

/// A program whose tables are recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Google Contacts, as it exports now.
    Google,
    /// Google Contacts, as it exported until 2024.
    GoogleOld,
    /// Outlook contacts.
    Outlook,
    /// Shopify customers.
    Shopify,
    /// Square customers.
    Square,
    /// Loyverse customers.
    LoyverseCustomers,
    /// Loyverse receipts, one row each.
    LoyverseReceipts,
    /// Loyverse receipts, a row for each item.
    LoyverseItems,
    /// Loyverse products.
    LoyverseGoods,
    /// Contacts of `HubSpot`.
    HubSpot,
    /// Clopos customers.
    Clopos,
}

/// A name of a column, with `#` for any number, and what it means.
type Names = &'static [(&'static str, Meaning)];

impl Layout {
    /// All of them, the most particular first.
    pub const ALL: [Self; 11] = [
        Self::LoyverseGoods,
        Self::LoyverseItems,
        Self::LoyverseReceipts,
        Self::LoyverseCustomers,
        Self::Shopify,
        Self::Square,
        Self::HubSpot,
        Self::Google,
        Self::GoogleOld,
        Self::Outlook,
        Self::Clopos,
    ];

    /// The layout of a header; `keys` are its names as they are compared.
    pub fn of(keys: &[String]) -> Option<Self> {
        let has = |name: &&str| keys.iter().any(|own| own == name);
        Self::ALL
            .into_iter()
            .find(|layout| layout.signs().iter().all(has))
    }

    /// What the program is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Google | Self::GoogleOld => "Google Contacts",
            Self::Outlook => "Outlook",
            Self::Shopify => "Shopify",
            Self::Square => "Square",
            Self::LoyverseCustomers
            | Self::LoyverseReceipts
            | Self::LoyverseItems
            | Self::LoyverseGoods => "Loyverse",
            Self::HubSpot => "HubSpot",
            Self::Clopos => "Clopos",
        }
    }

    /// Before ids of this program.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Google | Self::GoogleOld => "google",
            Self::Outlook => "outlook",
            Self::Shopify => "shopify",
            Self::Square => "square",
            Self::LoyverseCustomers
            | Self::LoyverseReceipts
            | Self::LoyverseItems
            | Self::LoyverseGoods => "loyverse",
            Self::HubSpot => "hubspot",
            Self::Clopos => "clopos",
        }
    }

    /// What its rows are.
    pub const fn target(self) -> Target {
        match self {
            Self::LoyverseReceipts => Target::Receipts,
            Self::LoyverseItems => Target::ReceiptItems,
            Self::LoyverseGoods => Target::Products,
            _ => Target::Customers,
        }
    }

    /// What a column means, by its name as it is compared; [`Meaning::Skip`] for what has no use
    /// here, nothing for a column the layout does not name.
    pub fn meaning(self, key: &str) -> Option<Meaning> {
        let pattern = numbered(key);
        let of = |names: Names| {
            let found = names.iter().find(|(name, _)| *name == pattern);
            found.map(|(_, meaning)| meaning.clone())
        };
        of(self.columns()).or_else(|| {
            let is_left = self.noise().iter().any(|start| pattern.starts_with(start));
            is_left.then_some(Meaning::Skip)
        })
    }

    /// Names that are all there.
    const fn signs(self) -> &'static [&'static str] {
        match self {
            Self::Google => &["first name", "last name", "phone 1 value"],
            Self::GoogleOld => &["given name", "family name", "phone 1 value"],
            Self::Outlook => &["first name", "last name", "e mail address", "mobile phone"],
            Self::Shopify => &["customer id", "first name", "email", "total spent", "tags"],
            Self::Square => &["reference id", "square customer id", "phone number"],
            Self::LoyverseCustomers => &["customer name", "phone", "total visits", "total spent"],
            Self::LoyverseReceipts => &["receipt number", "receipt type", "total collected"],
            Self::LoyverseItems => &["receipt number", "receipt type", "item", "quantity"],
            Self::LoyverseGoods => &["handle", "sku", "option 1 name", "option 1 value"],
            Self::HubSpot => &["record id", "first name", "last name", "phone number"],
            Self::Clopos => &[
                "name",
                "phone",
                "date of birth",
                "gender",
                "balance",
                "group",
            ],
        }
    }

    /// Beginnings of names that stay out: what follows from other columns or from sales, and how the
    /// program itself works. Else whatever holds values is kept.
    const fn noise(self) -> &'static [&'static str] {
        match self {
            Self::Google | Self::GoogleOld => &[
                "phonetic",
                "yomi",
                "file as",
                "photo",
                "e mail # label",
                "e mail # type",
                "address 1 label",
                "address 1 type",
                "address 1 formatted",
                "initials",
                "directory",
                "priority",
                "sensitivity",
            ],
            Self::Outlook => &[
                "e mail display",
                "e mail # display",
                "e mail type",
                "e mail # type",
                "initials",
                "sensitivity",
                "priority",
                "private",
                "directory",
            ],
            Self::Shopify => &["total orders"],
            Self::Square => &["creation source", "last visit", "transaction count"],
            Self::LoyverseCustomers => &["last visit", "total visits", "available points"],
            Self::LoyverseReceipts | Self::LoyverseItems => {
                &["taxes", "gross profit", "dining option", "pos", "modifiers"]
            }
            // How the till sells it.
            Self::LoyverseGoods => &[
                "use production",
                "available for sale",
                "track stock",
                "modifier",
                "tax",
            ],
            Self::HubSpot | Self::Clopos => &[],
        }
    }

    #[rustfmt::skip]
    const fn columns(self) -> Names {
        use Meaning as M;
        match self {
            Self::Google => &[
                ("first name", M::Given), ("middle name", M::Middle), ("last name", M::Family),
                ("nickname", M::Nickname), ("organization name", M::Company), ("birthday", M::Birthday),
                ("notes", M::Note), ("labels", M::Tags), ("e mail # value", M::Email),
                ("phone # label", M::PhoneLabel), ("phone # value", M::Phone),
                ("address 1 street", M::Street), ("address 1 city", M::City),
                ("address 1 region", M::Region), ("address 1 postal code", M::Postcode),
                ("address 1 country", M::Country), ("name prefix", M::Own), ("name suffix", M::Own),
                ("relation # label", M::RelationLabel), ("relation # value", M::Relative),
            ],
            Self::GoogleOld => &[
                ("given name", M::Given), ("additional name", M::Middle), ("family name", M::Family),
                ("name", M::Skip), ("nickname", M::Nickname), ("birthday", M::Birthday), ("gender", M::Sex),
                ("notes", M::Note), ("group membership", M::Tags), ("e mail # value", M::Email),
                ("phone # type", M::PhoneLabel), ("phone # value", M::Phone),
                ("organization 1 name", M::Company), ("address 1 street", M::Street),
                ("address 1 city", M::City), ("address 1 region", M::Region),
                ("address 1 postal code", M::Postcode), ("address 1 country", M::Country),
                ("name prefix", M::Own), ("name suffix", M::Own), ("relation # type", M::RelationLabel),
                ("relation # value", M::Relative),
            ],
            Self::Outlook => &[
                ("first name", M::Given), ("middle name", M::Middle), ("last name", M::Family),
                ("nickname", M::Nickname), ("company", M::Company), ("birthday", M::Birthday),
                ("notes", M::Note), ("categories", M::Tags), ("e mail address", M::Email),
                ("e mail # address", M::Email), ("mobile phone", M::Phone), ("home phone", M::Phone),
                ("home phone #", M::Phone), ("business phone", M::Phone), ("business phone #", M::Phone),
                ("primary phone", M::Phone), ("other phone", M::Phone), ("home street", M::Street),
                ("home city", M::City), ("home state", M::Region), ("home postal code", M::Postcode),
                ("home country region", M::Country), ("gender", M::Sex), ("title", M::Own), ("suffix", M::Own),
                ("spouse", M::Relative), ("children", M::Relative),
            ],
            Self::Shopify => &[
                ("customer id", M::Elsewhere), ("first name", M::Given), ("last name", M::Family),
                ("email", M::Email), ("phone", M::Phone), ("default address phone", M::Phone),
                ("default address address1", M::Street), ("default address address2", M::Street),
                ("default address city", M::City), ("default address province code", M::Region),
                ("default address country code", M::Country), ("default address zip", M::Postcode),
                ("accepts email marketing", M::EmailConsent), ("accepts sms marketing", M::SmsConsent),
                ("total spent", M::Spent), ("note", M::Note), ("tags", M::Tags),
                ("default address company", M::Company),
            ],
            Self::Square => &[
                ("square customer id", M::Elsewhere), ("first name", M::Given), ("last name", M::Family),
                ("email address", M::Email), ("phone number", M::Phone), ("nickname", M::Nickname),
                ("company name", M::Company), ("street address 1", M::Street),
                ("street address 2", M::Street), ("city", M::City), ("state", M::Region),
                ("postal code", M::Postcode), ("birthday", M::Birthday), ("memo", M::Note),
                ("first visit", M::Since), ("lifetime spend", M::Spent),
                ("email subscription status", M::EmailConsent),
            ],
            Self::LoyverseCustomers => &[
                ("customer id", M::Elsewhere), ("customer name", M::Name), ("email", M::Email),
                ("phone", M::Phone), ("first visit", M::Since), ("total spent", M::Spent),
                ("address", M::Street), ("city", M::City), ("province", M::Region), ("region", M::Region),
                ("postal code", M::Postcode), ("country", M::Country), ("customer code", M::Card),
                ("points balance", M::Points), ("note", M::Note),
            ],
            Self::LoyverseReceipts => &[
                ("date", M::When), ("receipt number", M::Number), ("receipt type", M::Type),
                ("gross sales", M::Gross), ("discounts", M::Discount), ("net sales", M::Net),
                ("total collected", M::Paid), ("cost of goods", M::CostTotal),
                ("payment type", M::PaidHow), ("description", M::Note), ("store", M::Shop),
                ("cashier name", M::Seller), ("customer name", M::Buyer),
                ("customer contacts", M::BuyerContact), ("status", M::Status),
            ],
            Self::LoyverseItems => &[
                ("date", M::When), ("receipt number", M::Number), ("receipt type", M::Type),
                ("category", M::Category), ("sku", M::Sku), ("item", M::Product), ("variant", M::Variant),
                ("quantity", M::Quantity), ("gross sales", M::Gross), ("discounts", M::Discount),
                ("net sales", M::Net), ("cost of goods", M::CostTotal), ("payment type", M::PaidHow),
                ("comment", M::Note), ("store", M::Shop), ("cashier name", M::Seller),
                ("customer name", M::Buyer), ("customer contacts", M::BuyerContact), ("status", M::Status),
            ],
            Self::LoyverseGoods => &[
                ("handle", M::Handle), ("sku", M::Sku), ("name", M::Product), ("category", M::Category),
                ("description", M::Note), ("sold by weight", M::Unit), ("option # name", M::OptionName),
                ("option # value", M::OptionValue), ("default price", M::Price), ("cost", M::Cost),
                ("barcode", M::Barcode),
            ],
            Self::HubSpot => &[
                ("record id", M::Elsewhere), ("first name", M::Given), ("last name", M::Family),
                ("email", M::Email), ("phone number", M::Phone), ("mobile phone number", M::Phone),
                ("company name", M::Company), ("associated company", M::Company),
                ("street address", M::Street), ("city", M::City), ("state region", M::Region),
                ("postal code", M::Postcode), ("country region", M::Country),
                ("date of birth", M::Birthday), ("gender", M::Sex),
            ],
            Self::Clopos => &[
                ("name", M::Name), ("phone", M::Phone), ("date of birth", M::Birthday),
                // Its balance is a debt or an advance, and nothing says which has the sign.
                ("address", M::Street), ("gender", M::Sex), ("balance", M::Own), ("group", M::Tags),
            ],
        }
    }
}

/// The key with each number that stands alone as `#`, save in addresses, where the first counts.
fn numbered(key: &str) -> String {
    if key.starts_with("address 1 ") || key.contains("address 1") || key.contains("address 2") {
        return key.to_owned();
    }
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let words: Vec<&str> = key
        .split(' ')
        .map(|word| if is_number(word) { "#" } else { word })
        .collect();
    let joined = words.join(" ");
    // The name of a firm is kept by its first entry.
    if key == "organization 1 name" {
        return key.to_owned();
    }
    joined
}
