//! What the rows of a table are, and what its columns mean here.

use crate::text::Words;

choice! {
    /// What the rows of a table are.
    pub enum Target {
        Customers = "customers", Products = "products", Receipts = "receipts",
        ReceiptItems = "receipt_items",
    }
}

choice! {
    /// What a column means. What other versions called otherwise is left out.
    pub enum Meaning {
        Skip = "", Own = "own", Name = "name", Given = "given", Middle = "middle", Family = "family",
        Nickname = "nickname", Company = "company", Phone = "phone", PhoneLabel = "phone_label",
        Email = "email", Telegram = "telegram", Instagram = "instagram", Street = "street",
        City = "city", Region = "region", Postcode = "postcode", Country = "country",
        Birthday = "birthday", Sex = "sex", Tags = "tags", Note = "note", Card = "card",
        Source = "source", Since = "since", Elsewhere = "elsewhere", EmailConsent = "email_consent",
        SmsConsent = "sms_consent", Consents = "consents", Points = "points", Spent = "spent", Debt = "debt",
        DebtSince = "debt_since", DebtDue = "debt_due", Advance = "advance",
        Taken = "taken", PaidBack = "paid_back", StillOwed = "still_owed",
        Relative = "relative", RelativeBirthday = "relative_birthday",
        RelationLabel = "relation_label",
        Product = "product", Category = "category", Brand = "brand", Fabric = "fabric",
        Colour = "colour", Size = "size", Variant = "variant", Unit = "unit", Price = "price",
        Cost = "cost", Barcode = "barcode", Sku = "sku",
        Handle = "handle", OptionName = "option_name", OptionValue = "option_value",
        When = "when", Number = "number", Type = "type", Quantity = "quantity", Gross = "gross",
        Discount = "discount", Net = "net", Paid = "paid", CostTotal = "cost_total",
        PaidHow = "paid_how", Seller = "seller", Shop = "shop", Buyer = "buyer",
        ReceiptDiscount = "receipt_discount", ReceiptPaid = "receipt_paid", ReceiptOwed = "receipt_owed",
        PaidBy = "paid_by",
        BuyerContact = "buyer_contact", BuyerCode = "buyer_code", Status = "status", NoteLine = "note_line",
    }
}

impl Target {
    /// What its columns may mean, in the order they are offered.
    pub fn meanings(&self) -> &'static [Meaning] {
        use Meaning as M;
        match self {
            Self::Products => &[
                M::Product,
                M::Category,
                M::Brand,
                M::Price,
                M::Cost,
                M::Barcode,
                M::Sku,
                M::Variant,
                M::Colour,
                M::Size,
                M::Fabric,
                M::OptionName,
                M::OptionValue,
                M::Handle,
                M::Unit,
                M::Note,
                M::NoteLine,
            ],
            Self::Receipts => &[
                M::When,
                M::Number,
                M::Paid,
                M::Gross,
                M::Discount,
                M::Net,
                M::CostTotal,
                M::Buyer,
                M::BuyerContact,
                M::BuyerCode,
                M::Elsewhere,
                M::PaidHow,
                M::PaidBy,
                M::ReceiptPaid,
                M::ReceiptOwed,
                M::DebtDue,
                M::Seller,
                M::Shop,
                M::Type,
                M::Status,
                M::Note,
                M::NoteLine,
            ],
            Self::ReceiptItems => &[
                M::When,
                M::Number,
                M::Product,
                M::Variant,
                M::Quantity,
                M::Price,
                M::Gross,
                M::Discount,
                M::Net,
                M::CostTotal,
                M::Buyer,
                M::BuyerContact,
                M::BuyerCode,
                M::Elsewhere,
                M::PaidHow,
                M::PaidBy,
                M::ReceiptPaid,
                M::ReceiptOwed,
                M::DebtDue,
                M::ReceiptDiscount,
                M::Sku,
                M::Category,
                M::Seller,
                M::Shop,
                M::Type,
                M::Status,
                M::Note,
                M::NoteLine,
            ],
            _ => &[
                M::Name,
                M::Given,
                M::Family,
                M::Middle,
                M::Phone,
                M::PhoneLabel,
                M::Email,
                M::Telegram,
                M::Instagram,
                M::Birthday,
                M::Sex,
                M::Card,
                M::Street,
                M::City,
                M::Region,
                M::Postcode,
                M::Country,
                M::Tags,
                M::Note,
                M::Points,
                M::Spent,
                M::Debt,
                M::DebtSince,
                M::DebtDue,
                M::Advance,
                M::Taken,
                M::PaidBack,
                M::StillOwed,
                M::Relative,
                M::RelationLabel,
                M::RelativeBirthday,
                M::Nickname,
                M::Company,
                M::Source,
                M::Since,
                M::EmailConsent,
                M::SmsConsent,
                M::Consents,
                M::Elsewhere,
                M::Own,
            ],
        }
    }
}

impl Meaning {
    /// What a column of this meaning is called.
    pub fn label(&self, words: Words) -> &'static str {
        let w = words.columns();
        match self {
            Self::Own => w.own(),
            Self::Name => w.name(),
            Self::Given => w.given(),
            Self::Middle => w.middle(),
            Self::Family => w.family(),
            Self::Nickname => w.nickname(),
            Self::Company => w.company(),
            Self::Phone => w.phone(),
            Self::PhoneLabel => w.phone_label(),
            Self::Email => w.email(),
            Self::Telegram => w.telegram(),
            Self::Instagram => w.instagram(),
            Self::Street => w.street(),
            Self::City => w.city(),
            Self::Region => w.region(),
            Self::Postcode => w.postcode(),
            Self::Country => w.country(),
            Self::Birthday => w.birthday(),
            Self::Sex => w.sex(),
            Self::Tags => w.tags(),
            Self::Note => w.note(),
            Self::Card => w.card(),
            Self::Source => w.source(),
            Self::Since => w.since(),
            Self::Elsewhere => w.elsewhere(),
            Self::EmailConsent => w.email_consent(),
            Self::SmsConsent => w.sms_consent(),
            Self::Consents => w.consents(),
            Self::Points => w.points(),
            Self::Spent => w.spent(),
            Self::Debt => w.debt(),
            Self::DebtSince => w.debt_since(),
            Self::DebtDue => w.debt_due(),
            Self::Advance => w.advance(),
            Self::Taken => w.taken(),
            Self::PaidBack => w.paid_back(),
            Self::StillOwed => w.still_owed(),
            Self::Relative => w.relative(),
            Self::RelationLabel => w.relation_label(),
            Self::RelativeBirthday => w.relative_birthday(),
            Self::Product => w.product(),
            Self::Category => w.category(),
            Self::Brand => w.brand(),
            Self::Fabric => w.fabric(),
            Self::Colour => w.colour(),
            Self::Size => w.size(),
            Self::Variant => w.variant(),
            Self::Unit => w.unit(),
            Self::Handle => w.handle(),
            Self::OptionName => w.option_name(),
            Self::OptionValue => w.option_value(),
            Self::Price => w.price(),
            Self::Cost => w.cost(),
            Self::Barcode => w.barcode(),
            Self::Sku => w.sku(),
            Self::When => w.when(),
            Self::Number => w.number(),
            Self::Type => w.receipt_type(),
            Self::Quantity => w.quantity(),
            Self::Gross => w.gross(),
            Self::Discount => w.discount(),
            Self::Net => w.net(),
            Self::Paid => w.paid(),
            Self::CostTotal => w.cost_total(),
            Self::PaidHow => w.paid_how(),
            Self::PaidBy => w.paid_by(),
            Self::ReceiptPaid => w.receipt_paid(),
            Self::ReceiptOwed => w.receipt_owed(),
            Self::ReceiptDiscount => w.receipt_discount(),
            Self::Seller => w.seller(),
            Self::Shop => w.shop(),
            Self::Buyer => w.buyer(),
            Self::BuyerContact => w.buyer_contact(),
            Self::BuyerCode => w.buyer_code(),
            Self::Status => w.status(),
            Self::NoteLine => w.note_line(),
            Self::Skip | Self::Other(_) => w.skip(),
        }
    }

    /// More than one column of a table may mean it.
    pub fn may_repeat(&self) -> bool {
        matches!(
            self,
            Self::Skip
                | Self::Own
                | Self::Phone
                | Self::PhoneLabel
                | Self::Email
                | Self::Tags
                | Self::Note
                | Self::NoteLine
                | Self::Street
                | Self::Region
                | Self::PaidBy
                | Self::OptionName
                | Self::OptionValue
                | Self::Relative
                | Self::RelationLabel
                | Self::RelativeBirthday
        )
    }

    /// Beside a column that means this none can mean the other: both would write the same.
    pub fn excludes(&self, other: &Self) -> bool {
        let write_one = |one: [Self; 2]| one.contains(self) && one.contains(other);
        self == other
            || write_one([Self::Name, Self::Given])
            || write_one([Self::Debt, Self::Taken])
            || write_one([Self::Size, Self::Variant])
    }

    /// Its cells are dates.
    pub fn is_date(&self) -> bool {
        matches!(
            self,
            Self::Birthday
                | Self::RelativeBirthday
                | Self::Since
                | Self::When
                | Self::DebtSince
                | Self::DebtDue
        )
    }

    /// What its cells say of several rows together is not said of each.
    pub fn adds_up(&self) -> bool {
        let is_of_one = matches!(self, Self::Price | Self::Cost);
        (self.is_amount() && !is_of_one) || *self == Self::Quantity
    }

    /// Its cells are amounts of money or points.
    pub fn is_amount(&self) -> bool {
        matches!(
            self,
            Self::Points
                | Self::Spent
                | Self::Debt
                | Self::Advance
                | Self::Taken
                | Self::PaidBack
                | Self::StillOwed
                | Self::Price
                | Self::Cost
                | Self::Gross
                | Self::Discount
                | Self::Net
                | Self::Paid
                | Self::CostTotal
                | Self::PaidBy
                | Self::ReceiptPaid
                | Self::ReceiptOwed
                | Self::ReceiptDiscount
        )
    }
}
