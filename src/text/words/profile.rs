//! One customer's page.

words! {
    /// One customer's page.
    pub struct ProfileWords;

}
