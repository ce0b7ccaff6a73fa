//! What a build answers to a request. No sockets here, so every rule is tested directly.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use super::policy;
use crate::files;

const SMALLEST_COMPRESSED_BYTES: usize = 1024;
const INDEX: &str = "index.html";

/// The files of one finished build, held in memory.
pub struct Site {
    /// The folder of the host it is made for: `/` or `/shop/`.
    base: String,
    /// By their paths on the host.
    files: BTreeMap<String, File>,
}

struct File {
    media_type: &'static str,
    tag: String,
    bytes: Arc<[u8]>,
    squeezed: Option<Arc<[u8]>>,
}

/// What a request wants done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Read a file.
    Get,
    /// Read what is said about a file.
    Head,
    /// Anything else, which a build cannot do.
    #[default]
    Other,
}

/// What matters of a request.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// What is to be done.
    pub method: Method,
    /// The path, starting with `/`, without query.
    pub path: String,
    /// The browser is about to show the answer as a page.
    pub is_navigation: bool,
    /// The answer may be compressed.
    pub accepts_gzip: bool,
    /// The tag of the copy the browser has.
    pub known_tag: Option<String>,
}

/// What is answered.
#[derive(Clone, Debug)]
pub struct Answer {
    /// Status code and reason: `200 OK`.
    pub status: &'static str,
    /// Names and values.
    pub headers: Vec<(&'static str, Cow<'static, str>)>,
    /// The body; what its length header counts even if it is not sent.
    pub body: Arc<[u8]>,
}

impl Site {
    /// Reads a finished build.
    ///
    /// # Errors
    /// When the folder cannot be read or has no `index.html`.
    pub fn read(dist: &Path) -> Result<Self> {
        let named =
            files::below(dist).with_context(|| format!("no build in {}", dist.display()))?;
        let Some((_, index)) = named.iter().find(|(name, _)| name == INDEX) else {
            bail!("no build in {}: {INDEX} is missing", dist.display());
        };
        let base = base_in(&std::fs::read_to_string(index)?).to_owned();
        let mut files = BTreeMap::new();
        for (name, path) in named {
            files.insert(
                format!("{base}{name}"),
                File::new(&name, std::fs::read(path)?)?,
            );
        }
        Ok(Self { base, files })
    }

    /// The folder of the host it is made for: `/` or `/shop/`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Answers one request.
    ///
    /// A page that has no file is answered with `index.html`, because the app draws it. A missing
    /// file is never answered so: HTML in the place of a script is what breaks updates.
    pub fn answer(&self, ask: &Ask) -> Answer {
        if ask.method == Method::Other {
            return Answer::plain("405 Method Not Allowed");
        }
        let path = ask.path.as_str();
        if format!("{path}/") == self.base {
            let mut answer = Answer::plain("302 Found");
            answer.add("Location", self.base.clone());
            return answer;
        }
        let page = || {
            let is_navigation = ask.is_navigation && path.starts_with(&self.base) && is_page(path);
            (is_navigation || path == self.base)
                .then(|| self.files.get(&format!("{}{INDEX}", self.base)))
                .flatten()
        };
        match self.files.get(path).or_else(page) {
            Some(file) => file.answer(ask),
            None => Answer::plain("404 Not Found"),
        }
    }
}

impl Answer {
    /// The host has trouble.
    pub fn unavailable() -> Self {
        Self::plain("503 Service Unavailable")
    }

    fn plain(status: &'static str) -> Self {
        let mut answer = Self {
            status,
            headers: common_headers(),
            body: Arc::from(status.as_bytes()),
        };
        answer.add("Content-Type", "text/plain; charset=utf-8");
        answer.add("Cache-Control", "no-store");
        answer
    }

    fn add(&mut self, name: &'static str, value: impl Into<Cow<'static, str>>) {
        self.headers.push((name, value.into()));
    }

    #[cfg(test)]
    fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, value)| &**value)
    }
}

impl File {
    fn new(name: &str, bytes: Vec<u8>) -> Result<Self> {
        let media_type = policy::media_type(name);
        let is_squeezed =
            policy::is_compressible(media_type) && bytes.len() >= SMALLEST_COMPRESSED_BYTES;
        let squeezed = if is_squeezed {
            Some(squeeze(&bytes)?.into())
        } else {
            None
        };
        let tag = format!("\"{}\"", &files::hex(&Sha256::digest(&bytes))[..16]);
        Ok(Self {
            media_type,
            tag,
            bytes: bytes.into(),
            squeezed,
        })
    }

    fn answer(&self, ask: &Ask) -> Answer {
        let mut answer = Answer {
            status: "200 OK",
            headers: common_headers(),
            body: Arc::clone(&self.bytes),
        };
        let is_kept = policy::is_hashed(&ask.path);
        answer.add(
            "Cache-Control",
            if is_kept {
                "public, max-age=31536000, immutable"
            } else {
                "no-cache"
            },
        );
        answer.add("Content-Type", self.media_type);
        answer.add("ETag", self.tag.clone());
        answer.add("Vary", "Accept-Encoding");
        if ask
            .known_tag
            .as_deref()
            .is_some_and(|known| known.contains(&self.tag))
        {
            answer.status = "304 Not Modified";
            answer.body = Arc::from([]);
        } else if let Some(squeezed) = self.squeezed.as_ref().filter(|_| ask.accepts_gzip) {
            answer.add("Content-Encoding", "gzip");
            answer.body = Arc::clone(squeezed);
        }
        answer
    }
}

/// The folder the page says it is made for.
fn base_in(page: &str) -> &str {
    let said = page.split_once("data-base=\"");
    said.and_then(|(_, rest)| rest.split('"').next())
        .unwrap_or("/")
}

/// A path of the app, not of a file: its last part has no extension.
fn is_page(path: &str) -> bool {
    !path
        .rsplit('/')
        .next()
        .is_some_and(|name| name.contains('.'))
}

fn common_headers() -> Vec<(&'static str, Cow<'static, str>)> {
    vec![
        (
            "Content-Security-Policy",
            policy::content_security_policy().into(),
        ),
        ("Cross-Origin-Opener-Policy", "same-origin".into()),
        ("Cross-Origin-Resource-Policy", "same-origin".into()),
        ("Referrer-Policy", "no-referrer".into()),
        ("X-Content-Type-Options", "nosniff".into()),
    ]
}

fn squeeze(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        let script = "export const word = \"daftar\";\n".repeat(100);
        let files = [
            ("index.html", b"<!doctype html>".to_vec()),
            ("sw.js", b"self".to_vec()),
            ("daftar-51fe9a0cbe3c8a14.js", script.into_bytes()),
            ("daftar-51fe9a0cbe3c8a14_bg.wasm", b"\0asm".to_vec()),
        ];
        site_below("/", files)
    }

    fn site_below<const N: usize>(base: &str, files: [(&str, Vec<u8>); N]) -> Site {
        let files =
            files.map(|(name, bytes)| (format!("{base}{name}"), File::new(name, bytes).unwrap()));
        Site {
            base: base.to_owned(),
            files: files.into(),
        }
    }

    #[test]
    fn a_build_for_a_folder_answers_there_and_nowhere_else() {
        let page = b"<html data-base=\"/shop/\">".to_vec();
        assert_eq!(base_in("<html data-base=\"/shop/\">"), "/shop/");
        assert_eq!(base_in("<html>"), "/");
        let site = site_below("/shop/", [(INDEX, page), ("sw.js", b"self".to_vec())]);
        for path in ["/shop/", "/shop/customers/0192-ab", "/shop/sw.js"] {
            assert_eq!(site.answer(&navigation(path)).status, "200 OK", "{path}");
        }
        for path in ["/", "/customers", "/sw.js", "/shopping/list"] {
            assert_eq!(
                site.answer(&navigation(path)).status,
                "404 Not Found",
                "{path}"
            );
        }
        let bare = site.answer(&navigation("/shop"));
        assert_eq!(bare.header("Location"), Some("/shop/"));
    }

    fn read(path: &str) -> Ask {
        Ask {
            method: Method::Get,
            path: path.to_owned(),
            ..Ask::default()
        }
    }

    fn navigation(path: &str) -> Ask {
        Ask {
            is_navigation: true,
            ..read(path)
        }
    }

    #[test]
    fn a_page_of_the_app_is_the_index() {
        for path in ["/", "/customers", "/customers/0192-ab/edit", "/sell/"] {
            let answer = site().answer(&navigation(path));
            assert_eq!(answer.status, "200 OK", "{path}");
            assert_eq!(
                answer.header("Content-Type"),
                Some("text/html; charset=utf-8")
            );
            assert_eq!(answer.header("Cache-Control"), Some("no-cache"));
        }
    }

    #[test]
    fn a_missing_file_is_never_html() {
        let asks = [
            navigation("/daftar-0000000000000000.js"),
            read("/daftar-0000000000000000_bg.wasm"),
            read("/customers"),
            navigation("/icons/none.png"),
            navigation("/../secret.txt"),
        ];
        for ask in asks {
            let answer = site().answer(&ask);
            assert_eq!(answer.status, "404 Not Found", "{}", ask.path);
            assert_eq!(
                answer.header("Content-Type"),
                Some("text/plain; charset=utf-8")
            );
        }
    }

    #[test]
    fn hashed_files_are_kept_and_the_worker_is_asked_for_again() {
        let kept = site().answer(&read("/daftar-51fe9a0cbe3c8a14_bg.wasm"));
        assert_eq!(
            kept.header("Cache-Control"),
            Some("public, max-age=31536000, immutable")
        );
        assert_eq!(kept.header("Content-Type"), Some("application/wasm"));
        let worker = site().answer(&read("/sw.js"));
        assert_eq!(worker.header("Cache-Control"), Some("no-cache"));
    }

    #[test]
    fn every_answer_carries_the_policy() {
        for ask in [navigation("/"), read("/none.js"), Ask::default()] {
            let answer = site().answer(&ask);
            assert_eq!(
                answer.header("Content-Security-Policy"),
                Some(policy::content_security_policy())
            );
            assert_eq!(answer.header("X-Content-Type-Options"), Some("nosniff"));
        }
    }

    #[test]
    fn a_known_tag_saves_the_body() {
        let first = site().answer(&read("/sw.js"));
        let tag = first.header("ETag").map(str::to_owned);
        let second = site().answer(&Ask {
            known_tag: tag,
            ..read("/sw.js")
        });
        assert_eq!((second.status, second.body.len()), ("304 Not Modified", 0));
    }

    #[test]
    fn text_is_squeezed_for_those_who_accept_it() {
        let path = "/daftar-51fe9a0cbe3c8a14.js";
        let whole = site().answer(&read(path));
        let squeezed = site().answer(&Ask {
            accepts_gzip: true,
            ..read(path)
        });
        assert_eq!(whole.header("Content-Encoding"), None);
        assert_eq!(squeezed.header("Content-Encoding"), Some("gzip"));
        assert!(squeezed.body.len() < whole.body.len());
    }

    #[test]
    fn nothing_can_be_written() {
        assert_eq!(
            site()
                .answer(&Ask {
                    method: Method::Other,
                    ..read("/")
                })
                .status,
            "405 Method Not Allowed"
        );
    }
}
