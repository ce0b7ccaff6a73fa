//! Sales made, receipts, returns.

words! {
    /// Sales made, receipts, returns.
    pub struct SalesWords;

}
