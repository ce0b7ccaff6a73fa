//! One request, one answer, over a connection.

use std::io::{self, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::site::{Answer, Ask, Method};

const PATIENCE: Duration = Duration::from_secs(10);
const LONGEST_HEAD: usize = 64 * 1024;
const MOST_HEADERS: usize = 64;

/// Reads a request, answers it and closes the connection. `None` closes it without an answer.
pub fn converse(mut stream: TcpStream, answer: impl FnOnce(&Ask) -> Option<Answer>) {
    // A client that goes away, or never says anything, concerns nobody else.
    let _ = exchange(&mut stream, answer);
}

fn exchange(stream: &mut TcpStream, answer: impl FnOnce(&Ask) -> Option<Answer>) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let Some(ask) = read_ask(stream)? else {
        return Ok(());
    };
    let Some(answer) = answer(&ask) else {
        return Ok(());
    };
    let mut said = Vec::new();
    write!(said, "HTTP/1.1 {}\r\n", answer.status)?;
    for (name, value) in &answer.headers {
        write!(said, "{name}: {value}\r\n")?;
    }
    write!(
        said,
        "Content-Length: {}\r\nConnection: close\r\n\r\n",
        answer.body.len()
    )?;
    if ask.method != Method::Head {
        said.extend_from_slice(&answer.body);
    }
    stream.write_all(&said)
}

/// `None` when the client closes before it has said all, or says what is not HTTP.
fn read_ask(stream: &mut TcpStream) -> io::Result<Option<Ask>> {
    let mut said = Vec::new();
    let mut piece = [0; 4096];
    while said.len() < LONGEST_HEAD {
        let count = stream.read(&mut piece)?;
        if count == 0 {
            return Ok(None);
        }
        said.extend_from_slice(&piece[..count]);
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(&said) {
            Ok(httparse::Status::Complete(_)) => return Ok(Some(ask_of(&request))),
            Ok(httparse::Status::Partial) => {}
            Err(_) => return Ok(None),
        }
    }
    Ok(None)
}

fn ask_of(request: &httparse::Request<'_, '_>) -> Ask {
    let header = |name: &str| {
        let found = request
            .headers
            .iter()
            .find(|header| header.name.eq_ignore_ascii_case(name))?;
        std::str::from_utf8(found.value).ok()
    };
    let path = request
        .path
        .unwrap_or("/")
        .split(['?', '#'])
        .next()
        .unwrap_or("/");
    let accepts_html = || header("accept").is_some_and(|kinds| kinds.contains("text/html"));
    Ask {
        method: match request.method {
            Some("GET") => Method::Get,
            Some("HEAD") => Method::Head,
            _ => Method::Other,
        },
        path: path.to_owned(),
        is_navigation: header("sec-fetch-mode")
            .map_or_else(accepts_html, |mode| mode == "navigate"),
        accepts_gzip: header("accept-encoding").is_some_and(|kinds| kinds.contains("gzip")),
        known_tag: header("if-none-match").map(str::to_owned),
    }
}
