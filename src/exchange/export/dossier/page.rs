//! A page that stands alone: opened by any browser, printed, sent. What is written on it is text
//! and nothing else, whoever typed it.

use std::fmt::Write;

/// A page that is being written.
#[derive(Debug)]
pub(super) struct Page {
    html: String,
}

/// As readable on paper as on a phone.
const STYLE: &str = "body{font:16px/1.45 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1c1a17;background:#fff}\
h1{font-size:1.6rem}h2{font-size:1.15rem;margin:2rem 0 .5rem;border-bottom:1px solid #bbb}\
img{max-width:10rem;max-height:10rem;border-radius:.5rem}\
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:0}\
dt{color:#5c564d}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}\
table{border-collapse:collapse;width:100%}td{border-top:1px solid #ddd;padding:.35rem .5rem .35rem 0;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}\
tr:first-child td{border-top:0}td:first-child{white-space:nowrap;color:#5c564d}tr{break-inside:avoid}";

impl Page {
    /// A page in that language, with its heading.
    pub fn new(language: &str, title: &str, below: &str) -> Self {
        let mut page = Self {
            html: String::new(),
        };
        let _ = write!(
            page.html,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{}</h1>\n<p>{}</p>\n",
            escaped(language),
            escaped(title),
            escaped(title),
            escaped(below),
        );
        page
    }

    /// A picture, as base64.
    pub fn picture(&mut self, mime: &str, base64: &str, name: &str) {
        let _ = writeln!(
            self.html,
            "<img src=\"data:{};base64,{}\" alt=\"{}\">",
            escaped(mime),
            escaped(base64),
            escaped(name),
        );
    }

    /// What is known, each with its name. Nothing is written where nothing is known.
    pub fn facts(&mut self, heading: &str, facts: &[(String, String)]) {
        let mut known = facts
            .iter()
            .filter(|(_, said)| !said.trim().is_empty())
            .peekable();
        if known.peek().is_none() {
            return;
        }
        self.heading(heading);
        self.html.push_str("<dl>\n");
        for (name, said) in known {
            let _ = writeln!(
                self.html,
                "<dt>{}</dt><dd>{}</dd>",
                escaped(name),
                escaped(said.trim()),
            );
        }
        self.html.push_str("</dl>\n");
    }

    /// Rows of as many cells each. Nothing is written where there are none.
    pub fn rows(&mut self, heading: &str, rows: &[Vec<String>]) {
        if rows.is_empty() {
            return;
        }
        self.heading(heading);
        self.html.push_str("<table>\n");
        for row in rows {
            self.html.push_str("<tr>");
            for cell in row {
                let _ = write!(self.html, "<td>{}</td>", escaped(cell.trim()));
            }
            self.html.push_str("</tr>\n");
        }
        self.html.push_str("</table>\n");
    }

    /// The page as a file.
    pub fn finish(mut self) -> String {
        self.html.push_str("</body>\n</html>\n");
        self.html
    }

    fn heading(&mut self, heading: &str) {
        let _ = writeln!(self.html, "<h2>{}</h2>", escaped(heading));
    }
}

/// Text that no browser takes for markup. Control characters go; lines stay.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push('\n'),
            '\t' => out.push(' '),
            // Marks of direction would turn what follows around.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            sign if sign.is_control() => {}
            sign => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_becomes_markup() {
        let nasty = "</title><script>alert('\"&\u{7}\u{202e}x')</script>\nzwei";
        let mut page = Page::new("en\" onload=\"x", nasty, nasty);
        page.picture("image/png\" onerror=\"x", "QUJD", nasty);
        page.facts(
            nasty,
            &[(nasty.into(), nasty.into()), ("empty".into(), " ".into())],
        );
        page.rows(nasty, &[vec![nasty.into(), nasty.into()]]);
        let html = page.finish();
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains("\" on"), "{html}");
        assert!(!html.contains(['\u{7}', '\u{202e}']), "{html}");
        assert!(!html.contains("empty"), "{html}");
        assert_eq!(html.matches("<title>").count(), 1);
        assert!(html.contains("&lt;script&gt;alert(&#39;&quot;&amp;x&#39;)&lt;/script&gt;\nzwei"));
    }
}
