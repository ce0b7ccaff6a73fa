//! What of the app comes in which file.

use daftar::desk::Apart;
use daftar::views::{Loading, Piece};

/// `Piece: its function in part`, one to a line. The part is the file it comes in: what only one
/// part needs comes with it, what several need is shared between them, and what the start needs is
/// in the main file.
macro_rules! parts {
    ($($piece:ident: $function:ident in $part:ident;)*) => {
        /// Gets a piece of the app.
        pub fn load(piece: Piece) -> Loading {
            match piece {
                $(Piece::$piece => Box::pin(async { each::$function().await.ok() }),)*
            }
        }

        // The macro declares what it leaves to the loader as foreign functions, and foreign
        // functions cannot be declared without this word. Each is defined right here, with the
        // same types, and called only once its file is loaded.
        #[cfg(feature = "split")]
        #[allow(unsafe_code, reason = "see above")]
        mod each {
            use daftar::desk::{Opening, Packing, Reading};
            use daftar::views::{View, pieces};
            use wasm_split_helpers::{SplitLoaderError, wasm_split};

            $(
                #[wasm_split($part, fallible)]
                pub fn $function() -> Result<View, SplitLoaderError> {
                    Ok(pieces::$function)
                }
            )*

            #[wasm_split(reading, fallible)]
            pub fn reading() -> Result<Reading, SplitLoaderError> {
                Ok(Reading::whole())
            }

            #[wasm_split(packing, fallible)]
            pub fn packing() -> Result<Packing, SplitLoaderError> {
                Ok(Packing::whole())
            }

            #[wasm_split(opening, fallible)]
            pub fn opening() -> Result<Opening, SplitLoaderError> {
                Ok(Opening::whole())
            }
        }

        /// All in one file: everything is there at once.
        #[cfg(not(feature = "split"))]
        mod each {
            use std::convert::Infallible;
            use std::future::{Ready, ready};

            use daftar::desk::{Opening, Packing, Reading};
            use daftar::views::{View, pieces};

            $(
                pub fn $function() -> Ready<Result<View, Infallible>> {
                    ready(Ok(pieces::$function))
                }
            )*

            pub fn reading() -> Ready<Result<Reading, Infallible>> {
                ready(Ok(Reading::whole()))
            }

            pub fn packing() -> Ready<Result<Packing, Infallible>> {
                ready(Ok(Packing::whole()))
            }

            pub fn opening() -> Ready<Result<Opening, Infallible>> {
                ready(Ok(Opening::whole()))
            }
        }
    };
}

// Few parts: whatever two of them share and the main one lacks becomes one more file, so that
// there would be a hundred small ones if each page had a part of its own.
parts! {
    Welcome: welcome in welcome;
    Today: today in customers;
    Customers: customers in customers;
    Cards: cards in office;
    Sell: sell in sell;
    Sales: sales in sell;
    Products: products in office;
    Debts: debts in office;
    Funnel: funnel in office;
    Loyalty: loyalty in office;
    Insight: insight in insight;
    Data: data in office;
    Keeper: keeper in office;
    Bring: bring in office;
    Duplicates: find_duplicates in office;
    Settings: settings in office;
    SaveReadable: save_readable in office;
    BeginWithBackup: begin_with_backup in office;
    Restore: restore in office;
}

/// What of the desk comes in files of its own.
pub const APART: Apart = Apart {
    reading: || Box::pin(async { each::reading().await.ok() }),
    packing: || Box::pin(async { each::packing().await.ok() }),
    opening: || Box::pin(async { each::opening().await.ok() }),
};
