//! Making an account of one's own.

use cal3_domain::access::Owner;
use cal3_domain::account::{EmailAddress, EmailFault, FieldFault, HourCycle, RegistrationPolicy, User};
use cal3_domain::account::{display_name, language_tag, time_zone_name};
use cal3_domain::audit::Action;
use cal3_domain::ids::UserId;
use cal3_store::{StoreError, Tx, account as rows, change};
use jiff::civil::Weekday;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;

use super::{Accounts, ClientInfo, SignedIn, limits::address_key, session};
use crate::{
    App, AppError, FieldError, UserErrorCode,
    audit::{self, Act, By},
    calendar::share,
    mail::{self, ConfirmAddress, Mail},
    organisation::invitation,
};

/// Who wants an account. Rights are not asked for: [`register`] gives none, and [`super::set_up`] makes the first account that of
/// an administrator, whatever it is asked.
#[derive(Debug, Clone)]
pub struct Register {
    /// The address to sign in with.
    pub email: String,
    /// The password they choose.
    pub password: SecretString,
    /// What they are called.
    pub name: String,
    /// An IANA zone; `UTC` when it is not known.
    pub time_zone: Option<String>,
    /// A BCP 47 tag; `en` when it is not known.
    pub locale: Option<String>,
    /// The secret of an invitation into an organisation, which is accepted with it.
    pub invitation: Option<SecretString>,
}

/// Makes an account and signs its owner in.
///
/// That an address is taken is told: without a mail to confirm it there is no other way to say why it cannot be had.
///
/// # Errors
/// [`AppError::Invalid`] with everything that is wrong, with `FORBIDDEN` where accounts are not made for everybody, at `invitation` when that cannot be accepted with the address;
/// [`AppError::Throttled`] after too many from one address.
pub async fn register(
    accounts: &Accounts,
    client: &ClientInfo,
    input: Register,
) -> Result<SignedIn, AppError> {
    check_policy(accounts, input.invitation.is_some())?;
    admit(accounts, client).await?;
    let app = &accounts.app_for(client);
    if let Some(secret) = &input.invitation {
        // Looked at again when it is accepted. Here it keeps out who has none: a password is not hashed for any text.
        invitation::require(app, "invitation", secret.expose_secret(), &input.email).await?;
    }
    let (user, hash) = prepare(accounts, &input).await?;
    let mut tx = app.store.begin().await?;
    insert(app, &mut tx, &user, Some(hash)).await?;
    ask_for_confirmation(app, &mut tx, &user).await?;
    let signed_in = session::start(accounts, &mut tx, user, client).await?;
    let by = By::session(signed_in.user.id, signed_in.session);
    audit::record(app, &mut tx, by, Act::new(Action::Register).on(signed_in.user.id)).await?;
    if let Some(secret) = &input.invitation {
        let secret = secret.expose_secret();
        invitation::accept_as(app, &mut tx, &signed_in.user, by, "invitation", secret).await?;
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    metrics::counter!("cal3_registrations_total").increment(1);
    tracing::info!(user = %signed_in.user.id, "registered");
    Ok(signed_in)
}

/// Lets somebody try to make an account, if they have not tried too often.
pub(super) async fn admit(accounts: &Accounts, client: &ClientInfo) -> Result<(), AppError> {
    accounts.admit([(accounts.config.limits.register, address_key(client))]).await
}

/// Checks who wants an account; answers them and the hash of their password.
pub(super) async fn prepare(accounts: &Accounts, input: &Register) -> Result<(User, SecretString), AppError> {
    let mut faults = Vec::new();
    let user = check_user(&accounts.app, input, &mut faults);
    let known = [&input.email, &input.name].map(|text| text.chars().take(256).collect()).into();
    faults.extend(accounts.passwords.assess(&input.password, known).await?);
    let Some(user) = user.filter(|_| faults.is_empty()) else {
        return Err(faults.into());
    };
    let hash = accounts.passwords.hash(&input.password, accounts.app.secret()).await?;
    Ok((user, hash))
}

/// Whether anybody may make an account for themselves, or whoever is invited.
fn check_policy(accounts: &Accounts, is_invited: bool) -> Result<(), AppError> {
    let message = match accounts.config.registration {
        RegistrationPolicy::Open => return Ok(()),
        RegistrationPolicy::Invitation if is_invited => return Ok(()),
        RegistrationPolicy::Invitation => {
            "New accounts are made by invitation only. Ask somebody here to invite you."
        }
        RegistrationPolicy::Closed => "No new accounts are made here. Ask the operator for one.",
    };
    Err(AppError::form(UserErrorCode::Forbidden, message))
}

/// Sends a mail to a new account's address, where mail is sent at all.
pub(super) async fn ask_for_confirmation(app: &App, tx: &mut Tx, user: &User) -> Result<(), AppError> {
    let mail = ConfirmAddress { user: user.id.0, address: user.address().to_owned() };
    mail::enqueue(app, tx, Some(user.id), &Mail::ConfirmAddress(mail)).await
}

/// Inserts a person and tells the change log.
pub(super) async fn insert(
    app: &App,
    tx: &mut Tx,
    user: &User,
    password_hash: Option<SecretString>,
) -> Result<(), AppError> {
    // Nobody comes in between whoever sets the installation up, and their being the first.
    rows::lock_administration_shared(tx).await?;
    let new = rows::NewUser { user: user.clone(), password_hash };
    rows::insert_user(tx, &new).await.map_err(|error| match error {
        StoreError::Constraint(name) if name == rows::EMAIL_KEY => AppError::field(
            UserErrorCode::Invalid,
            "email",
            "There is an account with this address already; sign in, or use another address.",
        ),
        other => other.into(),
    })?;
    let created = change::NewChange {
        owner: Some(Owner::User(user.id)),
        calendar: None,
        entity: change::Entity::User,
        entity_id: user.id.0,
        kind: change::Kind::Created,
        before: None,
        after: Some(json!({"name": user.name, "timeZone": user.time_zone, "locale": user.locale})),
        actor: Some(user.id),
        sight: change::Sight::from_role(40),
    };
    change::append(tx, app.now(), &created).await?;
    share::claim(app, tx, user).await
}

fn check_user(app: &App, input: &Register, faults: &mut Vec<FieldError>) -> Option<User> {
    let email = EmailAddress::parse(&input.email).map_err(|fault| faults.push(email_error(fault)));
    let mut field =
        |path, result: Result<String, FieldFault>| result.map_err(|f| faults.push(field_error(path, f)));
    let name = field("name", display_name(&input.name));
    let time_zone = field("timeZone", time_zone_name(input.time_zone.as_deref().unwrap_or("UTC")));
    let locale = field("locale", language_tag(input.locale.as_deref().unwrap_or("en")));
    Some(new_user(app, &email.ok()?, name.ok()?, time_zone.ok()?, locale.ok()?))
}

/// A person who has just come to be.
pub(super) fn new_user(
    app: &App,
    email: &EmailAddress,
    name: String,
    time_zone: String,
    locale: String,
) -> User {
    let now = app.now();
    User {
        id: UserId(app.new_id()),
        email: Some(email.as_str().to_owned()),
        email_verified_at: None,
        service_of: None,
        name,
        time_zone,
        locale,
        week_start: Weekday::Monday,
        hour_cycle: HourCycle::H23,
        is_administrator: false,
        deactivated_at: None,
        version: 1,
        created_at: now,
        updated_at: now,
    }
}

pub(crate) fn email_error(fault: EmailFault) -> FieldError {
    let code = match fault {
        EmailFault::Missing => UserErrorCode::Required,
        EmailFault::TooLong => UserErrorCode::TooLong,
        EmailFault::Malformed | EmailFault::Domain => UserErrorCode::Invalid,
    };
    FieldError::new(code, "email", sentence(&fault))
}

pub(super) fn field_error(path: &str, fault: FieldFault) -> FieldError {
    let code = match fault {
        FieldFault::NameMissing => UserErrorCode::Required,
        FieldFault::NameTooLong => UserErrorCode::TooLong,
        FieldFault::NameMalformed | FieldFault::Locale => UserErrorCode::Invalid,
        FieldFault::TimeZone => UserErrorCode::UnknownTimeZone,
    };
    FieldError::new(code, path, sentence(&fault))
}

/// An error's text as a sentence.
fn sentence(error: &dyn std::error::Error) -> String {
    let text = error.to_string();
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| format!("{}{}.", first.to_uppercase(), rest.as_str()))
}
