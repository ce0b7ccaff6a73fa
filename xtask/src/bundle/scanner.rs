//! The module that reads codes from pictures, as one script and one wasm file with their hash in
//! their names. Trunk leaves a worker's files without one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::files;

/// What Trunk calls them.
const GLUE: &str = "scanner.js";
const WASM: &str = "scanner_bg.wasm";
/// How the finished ones begin.
const PREFIX: &str = "scanner-";

/// Gives both files their hash and lets the script start by itself. Gives the script's name.
pub fn finish(dist: &Path) -> Result<String> {
    let read = |name: &str| {
        fs::read(dist.join(name)).with_context(|| format!("Trunk left no {name} in dist"))
    };
    let (glue, wasm) = (read(GLUE)?, read(WASM)?);
    let mut hash = Sha256::new();
    hash.update(&glue);
    hash.update(&wasm);
    let mark = &files::hex(&hash.finalize())[..16];
    let (script_name, wasm_name) = (format!("{PREFIX}{mark}.js"), format!("{PREFIX}{mark}.wasm"));
    let mut script = glue;
    script.extend_from_slice(start(&wasm_name).as_bytes());
    fs::write(dist.join(&script_name), script)?;
    fs::write(dist.join(&wasm_name), wasm)?;
    fs::remove_file(dist.join(GLUE))?;
    fs::remove_file(dist.join(WASM))?;
    Ok(script_name)
}

/// Whether a file of a finished build is needed only to scan.
pub fn is_part(name: &str) -> bool {
    name.starts_with(PREFIX)
}

/// A worker that fails to start says so: else the page would wait for it for ever.
fn start(wasm_name: &str) -> String {
    format!(
        "\nwasm_bindgen({{ module_or_path: new URL(\"{wasm_name}\", self.location.href) }})\
         .catch((error) => setTimeout(() => {{ throw error; }}));\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_get_one_hash_and_the_script_starts_the_other() {
        let folder = std::env::temp_dir().join(format!("daftar-scanner-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join(GLUE), "let wasm_bindgen;").unwrap();
        fs::write(folder.join(WASM), "wasm").unwrap();
        let name = finish(&folder).unwrap();
        let script = fs::read_to_string(folder.join(&name)).unwrap();
        let wasm = name.replace(".js", ".wasm");
        let is_whole = folder.join(&wasm).exists() && !folder.join(GLUE).exists();
        fs::remove_dir_all(&folder).unwrap();
        assert!(is_whole && is_part(&name) && is_part(&wasm));
        assert!(script.starts_with("let wasm_bindgen;"));
        assert!(script.contains(&format!("new URL(\"{wasm}\"")));
        assert!(!is_part("daftar-0123456789abcdef.js"));
    }
}
