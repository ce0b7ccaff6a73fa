//! Starts the app in the page.

mod parts;

/// Half the size of the usual allocator and faster: a busy shop is millions of small pieces.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    console_error_panic_hook::set_once();
    daftar::views::start(parts::load, parts::APART);
}
