//! What a host must say about each file: its media type, and what the page may do.

/// The strict Content-Security-Policy: own files, own wasm, pictures made in the page, nothing
/// inline, nobody else. `frame-ancestors` has effect only in a header.
pub fn content_security_policy() -> &'static str {
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
     object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
}

/// The media type of a file, by the end of its name.
pub fn media_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether a file of this type is worth compressing.
pub fn is_compressible(media_type: &str) -> bool {
    media_type.starts_with("text/")
        || matches!(
            media_type,
            "application/wasm" | "application/manifest+json" | "application/json" | "image/svg+xml"
        )
}

/// Whether the name carries a hash of the content (`name-0123456789abcdef.css`), so that it may be
/// kept for ever.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split(['-', '_', '.'])
        .any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inline_is_allowed() {
        let policy = content_security_policy();
        assert!(policy.starts_with(
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';"
        ));
        for lax in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:"] {
            assert!(!policy.contains(lax), "{lax}");
        }
    }

    #[test]
    fn media_types_are_those_browsers_insist_on() {
        assert_eq!(media_type("/daftar-1_bg.wasm"), "application/wasm");
        assert_eq!(media_type("/a.js"), "text/javascript; charset=utf-8");
        assert_eq!(
            media_type("/manifest.webmanifest"),
            "application/manifest+json"
        );
        assert_eq!(media_type("/icons/icon.svg"), "image/svg+xml");
        assert_eq!(media_type("/unknown"), "application/octet-stream");
    }

    #[test]
    fn pictures_are_not_compressed_twice() {
        assert!(is_compressible(media_type("a.wasm")));
        assert!(!is_compressible(media_type("a.png")));
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("/daftar-51fe9a0cbe3c8a14.js"));
        assert!(is_hashed("/daftar-51fe9a0cbe3c8a14_bg.wasm"));
        assert!(!is_hashed("/index.html"));
        assert!(!is_hashed("/boot.js"));
        assert!(!is_hashed("/icons/icon-192.png"));
    }
}
