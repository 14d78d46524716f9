//! A panic ends the whole instance, for every card of the page: here the cards' elements are told, once.

use std::cell::{Cell, RefCell};
use std::panic::PanicHookInfo;

use wasm_bindgen::JsValue;

use super::page::Page;

thread_local! {
    static WATCHING: Cell<bool> = const { Cell::new(false) };
    static PAGES: RefCell<Vec<Page>> = const { RefCell::new(Vec::new()) };
}

/// Sets the hook, before Yew would set its own.
pub fn watch() {
    if !WATCHING.replace(true) {
        yew::set_custom_panic_hook(Box::new(tell_all));
    }
}

/// A card has come.
pub fn enter(page: &Page) {
    PAGES.with(|pages| pages.borrow_mut().push(page.clone()));
}

/// A card has gone.
pub fn leave(page: &Page) {
    let page: &JsValue = page.as_ref();
    PAGES.with(|pages| {
        pages.borrow_mut().retain(|other| {
            let other: &JsValue = other.as_ref();
            other != page
        });
    });
}

fn tell_all(info: &PanicHookInfo<'_>) {
    let message = info.payload_as_str().unwrap_or("a panic");
    // Taken, not borrowed: what an element does when it is told may come back here.
    let pages = PAGES.with(|pages| pages.try_borrow_mut().map(|mut pages| std::mem::take(&mut *pages)));
    for page in pages.unwrap_or_default() {
        page.crashed(message);
    }
}
