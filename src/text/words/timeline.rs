//! Every contact with a customer.

words! {
    /// Every contact with a customer.
    pub struct TimelineWords;

}
