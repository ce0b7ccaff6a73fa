//! Modules of their own that run in workers, each as one script and one wasm file with their hash
//! in their names. Trunk leaves a worker's files without one.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::files;

/// A module, by the name of its binary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Module(&'static str);

/// Reads codes from pictures.
pub const SCANNER: Module = Module("scanner");
/// Reads and writes files of other programs.
pub const IMPORTER: Module = Module("importer");
/// All of them.
pub const ALL: [Module; 2] = [SCANNER, IMPORTER];

/// Whether a file of a finished build belongs to one of them, so that the app starts without it.
pub fn is_part_of_any(name: &str) -> bool {
    ALL.into_iter().any(|module| module.is_part(name))
}

impl Module {
    /// What the page calls the place for the script's name: `data-scanner`.
    pub fn slot(self) -> String {
        format!("data-{}", self.0)
    }

    /// Whether a file of a finished build belongs to it.
    pub fn is_part(self, name: &str) -> bool {
        name.strip_prefix(self.0)
            .is_some_and(|rest| rest.starts_with('-'))
    }

    /// Gives both files their hash and lets the script start by itself. Gives the script's name.
    pub fn finish(self, dist: &Path) -> Result<String> {
        let name = self.0;
        let (glue_name, bare_wasm_name) = (format!("{name}.js"), format!("{name}_bg.wasm"));
        let read = |name: &str| {
            fs::read(dist.join(name)).with_context(|| format!("Trunk left no {name} in dist"))
        };
        let (glue, wasm) = (read(&glue_name)?, read(&bare_wasm_name)?);
        let mut hash = Sha256::new();
        hash.update(&glue);
        hash.update(&wasm);
        let mark = &files::hex(&hash.finalize())[..16];
        let (script_name, wasm_name) = (format!("{name}-{mark}.js"), format!("{name}-{mark}.wasm"));
        let mut script = glue;
        script.extend_from_slice(start(&wasm_name).as_bytes());
        fs::write(dist.join(&script_name), script)?;
        fs::write(dist.join(&wasm_name), wasm)?;
        fs::remove_file(dist.join(glue_name))?;
        fs::remove_file(dist.join(bare_wasm_name))?;
        Ok(script_name)
    }
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
        let folder = std::env::temp_dir().join(format!("daftar-module-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("scanner.js"), "let wasm_bindgen;").unwrap();
        fs::write(folder.join("scanner_bg.wasm"), "wasm").unwrap();
        let name = SCANNER.finish(&folder).unwrap();
        let script = fs::read_to_string(folder.join(&name)).unwrap();
        let wasm = name.replace(".js", ".wasm");
        let is_whole = folder.join(&wasm).exists() && !folder.join("scanner.js").exists();
        fs::remove_dir_all(&folder).unwrap();
        assert!(is_whole && SCANNER.is_part(&name) && SCANNER.is_part(&wasm));
        assert!(is_part_of_any(&name) && !IMPORTER.is_part(&name));
        assert!(script.starts_with("let wasm_bindgen;"));
        assert!(script.contains(&format!("new URL(\"{wasm}\"")));
        assert!(!is_part_of_any("daftar-0123456789abcdef.js"));
    }
}
