//! How much memory a browser takes, as Linux tells.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The proportional share of memory of the browser that runs with this profile, with all processes
/// it started, in bytes.
///
/// # Errors
/// When the system does not tell.
pub fn bytes_of(profile: &Path) -> Result<u64> {
    let profile = profile.display().to_string();
    let mut parents = BTreeMap::new();
    let mut family = BTreeSet::new();
    for process in fs::read_dir("/proc").context("no /proc")?.flatten() {
        let Ok(id) = process.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        // A process may end while it is looked at.
        let Ok(stat) = fs::read_to_string(process.path().join("stat")) else {
            continue;
        };
        let parent = stat
            .rsplit_once(')')
            .and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse().ok());
        parents.insert(id, parent.unwrap_or(0));
        let command = fs::read(process.path().join("cmdline")).unwrap_or_default();
        if String::from_utf8_lossy(&command).contains(&profile) {
            family.insert(id);
        }
    }
    loop {
        let children = parents
            .iter()
            .filter(|(id, parent)| family.contains(parent) && !family.contains(id));
        let children: Vec<u32> = children.map(|(id, _)| *id).collect();
        if children.is_empty() {
            break;
        }
        family.extend(children);
    }
    Ok(family.into_iter().map(share_bytes).sum())
}

fn share_bytes(process: u32) -> u64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let share = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes = share.and_then(|share| share.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}
