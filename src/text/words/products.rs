//! Products and their variants.

words! {
    /// Products and their variants.
    pub struct ProductsWords;

}
