//! How the viewer's own account is protected: address, password, second step, linked services, devices. For a signed-in
//! person, not for tokens, whatever their scopes.

mod input;
mod loader;
mod mutation;
mod object;

pub(crate) use mutation::SecurityMutation;
pub(crate) use object::{AccountSecurity, Identity, Session};
