//! Files that tests read, and that are checked to be what made them.

use std::path::PathBuf;

/// Where a fixture lies.
pub fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name)
}

/// A fixture.
pub fn read(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Fails unless the fixture is what was made; with `UPDATE_FIXTURES` set, makes it so.
pub fn assert_same(name: &str, made: &[u8]) {
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let path = path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, made).unwrap();
    }
    assert!(
        read(name) == made,
        "{name} is not what is made; set UPDATE_FIXTURES=1 if it shall be"
    );
}
