//! Which addresses a server that calls where people tell it to may call: nothing that is not the public internet, unless whoever
//! runs it says so. The address is checked twice: as it is written ([`UrlPolicy::check`]), and after its name was resolved
//! ([`check_addresses`]); the connection then goes to an address that was checked, whatever the name resolves to by then.

mod address;
mod header;
mod url;

pub use self::url::{Target, UrlFault, UrlPolicy};
pub use address::{AllowList, Refusal, check_address, check_addresses};
pub use header::{HeaderFault, LONGEST_HEADER_VALUE, check_header};
