//! The counter.

words! {
    /// The counter.
    pub struct SellWords;

}
