//! Stored forms: records as JSON, segments, the journal, the backup file and its import.
