//! People, the devices they are signed in on, and the refresh tokens of those.
//!
//! Nothing here decides who may: a person is read by their own id, by the address they sign in with, or by an
//! administrator's command.

mod session;
mod user;

pub use session::{
    Family, NewSession, NewToken, TokenState, count_tokens, delete_ended_sessions, find_family_for_update,
    insert_session, insert_token, revoke_session, revoke_sessions_of_user, spend_generation, touch_session,
};
pub use user::{
    Credentials, NewUser, UserPatch, find_credentials, find_user, find_user_by_email, insert_user,
    list_users, lock_user, set_administrator, set_deactivated, set_password, update_user,
};

/// The constraint that keeps addresses unique without regard to case.
pub const EMAIL_KEY: &str = "users_email_key";
