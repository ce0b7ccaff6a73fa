//! Settings of the shop and of this device.

words! {
    /// Settings of the shop and of this device.
    pub struct SettingsWords;

}
