//! People, the devices they are signed in on with the refresh tokens of those, and the tokens of integrators.
//!
//! Nothing here decides who may: a person is read by their own id, by the address they sign in with, or by an
//! administrator's command.

mod credential;
mod device;
mod identity;
mod one_time_secret;
mod people;
mod revocation;
mod second_factor;
mod session;
mod token;
mod user;
mod working_hours;

pub use credential::{find_credentials_of, hold_credentials_of, set_verified_email};
pub use device::{Session, end_sessions, list_sessions, list_user_agents, sessions_by_id};
pub use identity::{
    IDENTITY_KEY, Identity, delete_identities, delete_identity, find_identity, insert_identity,
    list_identities, touch_identity,
};
pub use one_time_secret::{
    OneTimeSecret, Purpose, delete_expired_one_time_secrets, delete_one_time_secrets, find_one_time_secret,
    insert_one_time_secret, spend_one_time_secret,
};
pub use people::{
    Circle, has_people, list_people, lock_administration, lock_administration_shared, visible_users,
};
pub use revocation::{delete_revocations, insert_revocation, insert_revocations, list_revocations};
pub use second_factor::{
    SecondFactor, delete_second_factor, enable_second_factor, find_second_factor, lock_second_factor,
    lock_secrets_of_other_keys, put_second_factor, replace_recovery_codes, set_last_step, set_sealed_secrets,
    spend_recovery_code,
};
pub use session::{
    Family, NewSession, NewToken, TokenState, count_tokens, delete_ended_sessions, find_family_for_update,
    insert_session, insert_token, revoke_session, revoke_sessions_of_user, spend_generation, touch_session,
};
pub use token::{
    Token, count_tokens_of, find_token, insert_token_of, list_tokens, lock_token, revoke_token,
    revoke_tokens_of_user, token_owners, tokens_by_id, touch_token,
};
pub use user::{
    Credentials, NewUser, UserPatch, find_credentials, find_user, find_user_by_email, insert_user,
    list_users, lock_user, people_at, replace_password, set_administrator, set_deactivated, set_password,
    update_user,
};
pub(crate) use working_hours::parse_working_hours;
pub use working_hours::{find_working_hours, set_working_hours};

/// The constraint that keeps addresses unique without regard to case.
pub const EMAIL_KEY: &str = "users_email_key";
