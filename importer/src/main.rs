//! The worker: takes orders with the file they are about, answers in parts. See `exchange::wire`.

mod page;

use std::cell::RefCell;
use std::io::Read;

use daftar_core::exchange::wire::{
    Answer, Format, Order, Part, Parts, parts_of_contacts, parts_of_tables, unpack,
};
use daftar_core::exchange::{Source, Unreadable};
use daftar_importer::{Head, sealing, writing};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent};

use page::{FileBytes, Page};

fn main() {
    let worker: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let page = Page::new(worker.clone());
    let parts = RefCell::new(Parts::default());
    page.tell(&Answer::Ready);
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let message = Array::from(&event.data());
        let order = message.get(0).dyn_into::<Uint8Array>();
        let file = message.get(1).dyn_into::<Blob>().ok();
        let order = order.ok().and_then(|order| unpack(&order.to_vec()));
        let outcome = match order {
            Some(Order::Part(part)) => {
                parts.borrow_mut().push(part);
                page.tell(&Answer::Ready);
                return;
            }
            Some(order) => follow(&page, order, file, parts.take()),
            None => Err(Unreadable::Damaged),
        };
        page.tell(&outcome.map_or_else(Answer::Failed, |()| Answer::Done));
    });
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
}

fn follow(page: &Page, order: Order, file: Option<Blob>, parts: Parts) -> Result<(), Unreadable> {
    let file = || {
        file.ok_or(Unreadable::Empty)
            .and_then(|file| FileBytes::of(&file))
    };
    match order {
        Order::Read => read(page, file()?),
        Order::ReadText(text) => {
            let source = daftar_importer::read_text(&text, &mut |share| page.share(share))?;
            hand_over(page, source);
            Ok(())
        }
        Order::Seal(passphrase) => {
            let mut file = file()?;
            sealing::seal(&mut file, page.output(), &passphrase)
        }
        Order::Open(passphrase) => {
            let mut file = file()?;
            sealing::open(&mut file, page.output(), &passphrase)
        }
        Order::Part(_) => Ok(()),
        Order::Cards(contacts) => {
            page.tell(&Answer::Bytes(writing::vcard(&contacts)));
            Ok(())
        }
        Order::Write(format) => {
            let bytes = write(format, &parts)?;
            page.tell(&Answer::Bytes(bytes));
            Ok(())
        }
    }
}

fn read(page: &Page, mut file: FileBytes) -> Result<(), Unreadable> {
    match daftar_importer::head(&file.head()?) {
        Head::Backup => hand_over(page, Source::Backup),
        Head::Sealed => hand_over(page, Source::Sealed),
        Head::Other => {
            if file.len() > daftar_importer::limits::MOST_BYTES {
                return Err(Unreadable::TooLarge);
            }
            let mut bytes = Vec::with_capacity(file.len() as usize);
            file.read_to_end(&mut bytes)
                .map_err(|_| Unreadable::Damaged)?;
            let source = daftar_importer::read(&bytes, &mut |share| page.share(share))?;
            drop(bytes);
            hand_over(page, source);
        }
    }
    Ok(())
}

fn hand_over(page: &Page, source: Source) {
    let tell = |part: Part| page.tell(&Answer::Part(part));
    match source {
        Source::Tables(tables) => parts_of_tables(tables).for_each(tell),
        Source::Contacts(contacts) => parts_of_contacts(contacts).for_each(tell),
        Source::Backup => page.tell(&Answer::Backup),
        Source::Sealed => page.tell(&Answer::Sealed),
    }
}

fn write(format: Format, parts: &Parts) -> Result<Vec<u8>, Unreadable> {
    match format {
        Format::CsvComma | Format::CsvSemicolon => {
            let table = parts.tables.first().ok_or(Unreadable::Empty)?;
            Ok(writing::csv(table, format == Format::CsvSemicolon))
        }
        Format::Xlsx => writing::xlsx(&parts.tables),
    }
}
