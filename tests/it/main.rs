//! The pure rooms together: backups, merge, migrations, and the repository's own rules.

mod backup;
mod contrast;
