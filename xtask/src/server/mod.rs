//! Serves a built app on localhost, as strictly as the strictest host would.
//!
//! Used by `cargo xtask serve`, by the end-to-end tests and by the benchmark. For tests it can
//! play what happens to a real host: go offline, deploy another version, lose a file.

mod http;
mod policy;
mod site;

pub use policy::{content_security_policy, media_type};
pub use site::{Answer, Ask, Method, Site};

use std::collections::BTreeSet;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use std::thread::{self, JoinHandle};

use anyhow::{Context, Result};

/// A server on its own threads, for as long as this value lives.
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

struct Shared {
    site: RwLock<Arc<Site>>,
    is_offline: AtomicBool,
    is_over: AtomicBool,
    broken: Mutex<BTreeSet<String>>,
    asked: Mutex<Vec<String>>,
}

impl Server {
    /// Serves the folder of a finished build on localhost; port 0 means any free port.
    ///
    /// # Errors
    /// When the folder holds no build or the port is taken.
    pub fn start(dist: &Path, port: u16) -> Result<Self> {
        let site = Site::read(dist)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("could not listen on port {port}"))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            site: RwLock::new(Arc::new(site)),
            is_offline: AtomicBool::new(false),
            is_over: AtomicBool::new(false),
            broken: Mutex::default(),
            asked: Mutex::default(),
        });
        let listening = thread::spawn({
            let shared = Arc::clone(&shared);
            move || listen(&listener, &shared)
        });
        Ok(Self {
            address,
            shared,
            listening: Some(listening),
        })
    }

    /// Where the app is: `http://localhost:port/`, and the folder it was built for.
    pub fn url(&self) -> String {
        let site = self.shared.site();
        format!("http://localhost:{}{}", self.address.port(), site.base())
    }

    /// Deploys another build in place of the present one.
    ///
    /// # Errors
    /// When the folder holds no build; the present one stays.
    pub fn deploy(&self, dist: &Path) -> Result<()> {
        let site = Arc::new(Site::read(dist)?);
        *self
            .shared
            .site
            .write()
            .unwrap_or_else(PoisonError::into_inner) = site;
        Ok(())
    }

    /// While offline, every connection is closed without an answer.
    pub fn set_offline(&self, is_offline: bool) {
        self.shared.is_offline.store(is_offline, Ordering::SeqCst);
    }

    /// Paths that answer "503 Service Unavailable" from now on; none of them by default.
    pub fn break_paths<'a>(&self, paths: impl IntoIterator<Item = &'a str>) {
        *guard(&self.shared.broken) = paths.into_iter().map(str::to_owned).collect();
    }

    /// Every path asked for since the last call, in order.
    pub fn take_asked(&self) -> Vec<String> {
        std::mem::take(&mut guard(&self.shared.asked))
    }

    /// Serves until the process ends.
    pub fn run_forever(mut self) {
        if let Some(listening) = self.listening.take() {
            // A panic of the listener has been printed already; there is nothing left to serve.
            let _ = listening.join();
        }
    }
}

impl Shared {
    fn site(&self) -> Arc<Site> {
        Arc::clone(&self.site.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let Some(listening) = self.listening.take() else {
            return;
        };
        self.shared.is_over.store(true, Ordering::SeqCst);
        // Wakes the listener; if that fails it is already gone.
        let _ = TcpStream::connect(self.address);
        let _ = listening.join();
    }
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        if shared.is_over.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let shared = Arc::clone(shared);
        // One connection answers one request, so that going offline cuts every connection.
        thread::spawn(move || http::converse(stream, |ask| answer(&shared, ask)));
    }
}

fn answer(shared: &Shared, ask: &Ask) -> Option<Answer> {
    if shared.is_offline.load(Ordering::SeqCst) {
        return None;
    }
    guard(&shared.asked).push(ask.path.clone());
    if guard(&shared.broken).contains(&ask.path) {
        return Some(Answer::unavailable());
    }
    Some(shared.site().answer(ask))
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use super::*;

    struct Build(std::path::PathBuf);

    impl Build {
        fn new(name: &str, text: &str) -> Self {
            let folder =
                std::env::temp_dir().join(format!("daftar-server-{}-{name}", std::process::id()));
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join("index.html"), text).unwrap();
            Self(folder)
        }
    }

    impl Drop for Build {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    fn ask(server: &Server, path: &str) -> String {
        let mut stream = TcpStream::connect(server.address).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n"
        )
        .unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_deployment_replaces_the_build() {
        let (first, second) = (Build::new("a", "version A"), Build::new("b", "version B"));
        let server = Server::start(&first.0, 0).unwrap();
        assert!(ask(&server, "/").ends_with("version A"));
        server.deploy(&second.0).unwrap();
        assert!(ask(&server, "/customers/1").ends_with("version B"));
        assert_eq!(server.take_asked(), ["/", "/customers/1"]);
    }

    #[test]
    fn offline_answers_nothing_and_comes_back() {
        let build = Build::new("offline", "here");
        let server = Server::start(&build.0, 0).unwrap();
        server.set_offline(true);
        assert_eq!(ask(&server, "/"), "");
        server.set_offline(false);
        assert!(ask(&server, "/").ends_with("here"));
    }

    #[test]
    fn a_broken_path_fails_and_the_others_do_not() {
        let build = Build::new("broken", "here");
        let server = Server::start(&build.0, 0).unwrap();
        server.break_paths(["/index.html"]);
        assert!(ask(&server, "/index.html").starts_with("HTTP/1.1 503 "));
        assert!(ask(&server, "/").starts_with("HTTP/1.1 200 "));
    }

    #[test]
    fn a_folder_without_a_build_is_refused() {
        let folder = std::env::temp_dir().join("daftar-server-nothing-here");
        assert!(Server::start(&folder, 0).is_err());
    }
}
