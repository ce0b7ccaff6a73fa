//! The customer list, its search and filters, quick add.

words! {
    /// The customer list, its search and filters, quick add.
    pub struct CustomersWords;

}
