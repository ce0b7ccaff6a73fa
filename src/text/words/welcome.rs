//! The first run.

words! {
    /// The first run.
    pub struct WelcomeWords;

}
