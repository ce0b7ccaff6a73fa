//! Backup, restore, import, storage.

words! {
    /// Backup, restore, import, storage.
    pub struct DataWords;

}
