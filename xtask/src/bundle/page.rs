//! Finishes Trunk's `index.html`: nothing inline, the policy for hosts that set no headers, the
//! version, and a copy for hosts that answer unknown paths with `404.html`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::module::Module;
use crate::files;
use crate::server::content_security_policy;

const START_SLOT: &str = "data-start=\"\"";
const BASE_SLOT: &str = "data-base=\"/\"";
const VERSION_MARK: &str = "<meta name=\"daftar-version\" content=\"";
const HEADER_ONLY: &str = "; frame-ancestors 'none'";

/// Moves Trunk's inline start into a file of its own and writes the policy into the page.
///
/// `modules` come with the names of their scripts.
pub fn finish(dist: &Path, modules: &[(Module, String)]) -> Result<()> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).context("Trunk left no index.html")?;
    let (page, start) =
        take_start(&page).context("Trunk's start script is not where it was expected")?;
    let name = format!("start-{}.js", &files::hex(&Sha256::digest(&start))[..16]);
    fs::write(dist.join(&name), start)?;
    let mut page = replace_once(&page, START_SLOT, &format!("data-start=\"/{name}\""))?;
    for (module, script) in modules {
        let slot = module.slot();
        let filled = format!("{slot}=\"/{script}\"");
        page = replace_once(&page, &format!("{slot}=\"\""), &filled)?;
    }
    let policy = content_security_policy().replace(HEADER_ONLY, "");
    let meta = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    {VERSION_MARK}"
    );
    let page = replace_once(&page, VERSION_MARK, &meta)?;
    refuse_inline(&page)?;
    fs::write(index, page)?;
    Ok(())
}

/// Makes the page of a build that has a host for itself lead to a folder of a host. Everything
/// else in a build is named from where it stands.
pub fn move_below(dist: &Path, public_url: &str) -> Result<()> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index)?;
    if page.matches(BASE_SLOT).count() != 1 {
        bail!("index.html must contain `{BASE_SLOT}` exactly once");
    }
    fs::write(index, below(&page, public_url))?;
    Ok(())
}

/// Calls the files of the main part by another name.
pub fn name_main(dist: &Path, old: &str, new: &str) -> Result<()> {
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index)?;
    fs::write(index, page.replace(old, new))?;
    Ok(())
}

/// Fetches another script as early as the first.
pub fn preload_too(dist: &Path, script: &str, other: &str) -> Result<()> {
    let index = dist.join("index.html");
    let page = with_preload(&fs::read_to_string(&index)?, script, other)
        .context("Trunk's page does not fetch its script early")?;
    fs::write(index, page)?;
    Ok(())
}

fn with_preload(page: &str, script: &str, other: &str) -> Option<String> {
    let (before, rest) = page.split_once("<link rel=\"modulepreload\"")?;
    let (inside, after) = rest.split_once('>')?;
    let link = format!("<link rel=\"modulepreload\"{inside}>");
    inside
        .contains(script)
        .then(|| format!("{before}{link}{}{after}", link.replace(script, other)))
}

/// Writes the version into the page, whatever was there.
pub fn set_version(dist: &Path, version: &str) -> Result<()> {
    let index = dist.join("index.html");
    let page = with_version(&fs::read_to_string(&index)?, version)?;
    fs::write(index, &page)?;
    fs::write(dist.join("404.html"), page)?;
    Ok(())
}

/// The page with the given version in place of its own.
pub fn with_version(page: &str, version: &str) -> Result<String> {
    let (before, rest) = page
        .split_once(VERSION_MARK)
        .context("the page has no place for its version")?;
    let (_, after) = rest
        .split_once('"')
        .context("the page's version does not end")?;
    Ok(format!("{before}{VERSION_MARK}{version}\"{after}"))
}

/// The page without Trunk's inline module, and the text of a module that does the same and tells
/// the page how it went.
fn take_start(page: &str) -> Option<(String, String)> {
    let (before, rest) = page.split_once("<script type=\"module\">")?;
    let (inline, after) = rest.split_once("</script>")?;
    let glue = between(inline, "from '", "'")?;
    let wasm = between(inline, "module_or_path: '", "'")?;
    let start = format!(
        "import init from \".{glue}\";\n\n\
         init({{ module_or_path: new URL(\".{wasm}\", import.meta.url) }}).then(\n  \
         () => dispatchEvent(new CustomEvent(\"daftar-started\")),\n  \
         (error) => dispatchEvent(new CustomEvent(\"daftar-failed\", {{ detail: error }})),\n);\n"
    );
    Some((format!("{before}{}", after.trim_start()), start))
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?
        .1
        .split_once(after)
        .map(|(inside, _)| inside)
}

/// Every address in the page begins with a slash, and nothing else does.
fn below(page: &str, public_url: &str) -> String {
    page.replace("=\"/", &format!("=\"{public_url}"))
}

fn replace_once(page: &str, slot: &str, filling: &str) -> Result<String> {
    if page.matches(slot).count() != 1 {
        bail!("index.html must contain `{slot}` exactly once");
    }
    Ok(page.replace(slot, filling))
}

/// The policy forbids what is inline; a browser would only complain in its console.
fn refuse_inline(page: &str) -> Result<()> {
    let has_inline_script = page.split("<script").skip(1).any(|script| {
        let attributes = script.split('>').next().unwrap_or_default();
        !attributes.contains("src=")
    });
    if has_inline_script
        || page.contains("<style")
        || page.contains(" style=\"")
        || page.contains(" onclick=")
    {
        bail!("index.html contains an inline script or style, which its policy forbids");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT: &str = "<head><link rel=\"icon\" href=\"/icons/icon.svg\">\n<script type=\"module\">\n\
        import init, * as bindings from '/daftar-1.js';\n\
        const wasm = await init({ module_or_path: '/daftar-1_bg.wasm' });\n\
        window.wasmBindings = bindings;\n</script>\n<body></body>";

    #[test]
    fn the_start_moves_into_a_file() {
        let (page, start) = take_start(BUILT).unwrap();
        assert_eq!(
            page,
            "<head><link rel=\"icon\" href=\"/icons/icon.svg\">\n<body></body>"
        );
        assert!(start.starts_with("import init from \"./daftar-1.js\";\n"));
        assert!(start.contains("new URL(\"./daftar-1_bg.wasm\", import.meta.url)"));
        assert!(refuse_inline(&page).is_ok());
        assert!(refuse_inline(BUILT).is_err());
    }

    #[test]
    fn addresses_follow_the_public_url() {
        let page = "<html data-base=\"/\"><link href=\"/a.css\"><script src=\"/boot.js\">";
        let moved = "<html data-base=\"/shop/\"><link href=\"/shop/a.css\">\
            <script src=\"/shop/boot.js\">";
        assert_eq!(below(page, "/shop/"), moved);
        assert_eq!(below(page, "/"), page);
    }

    #[test]
    fn the_version_is_replaced_as_often_as_needed() {
        let page = format!("<head>{VERSION_MARK}development\"></head>");
        let first = with_version(&page, "0a").unwrap();
        assert_eq!(first, format!("<head>{VERSION_MARK}0a\"></head>"));
        assert_eq!(with_version(&first, "development").unwrap(), page);
    }

    #[test]
    fn another_script_comes_as_early() {
        let page = "<head><link rel=\"modulepreload\" href=\"/a.js\" crossorigin><body>";
        let both = "<head><link rel=\"modulepreload\" href=\"/a.js\" crossorigin>\
            <link rel=\"modulepreload\" href=\"/b.js\" crossorigin><body>";
        assert_eq!(with_preload(page, "a.js", "b.js").as_deref(), Some(both));
        assert_eq!(with_preload(page, "c.js", "b.js"), None);
        assert_eq!(with_preload("<head>", "a.js", "b.js"), None);
    }

    #[test]
    fn a_slot_that_is_missing_or_doubled_is_an_error() {
        assert!(replace_once("<a>", "<b>", "<c>").is_err());
        assert!(replace_once("<b><b>", "<b>", "<c>").is_err());
    }

    #[test]
    fn inline_styles_and_handlers_are_refused() {
        for page in [
            "<style>a{}</style>",
            "<p style=\"color:red\">",
            "<p onclick=\"a()\">",
            "<script>a()</script>",
        ] {
            assert!(refuse_inline(page).is_err(), "{page}");
        }
        assert!(refuse_inline("<script defer src=\"/boot.js\"></script>").is_ok());
    }
}
