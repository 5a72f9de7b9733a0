//! Whose account somebody gets whom another service vouches for.

use cal3_domain::{
    account::{EmailAddress, RegistrationPolicy, User, display_name, language_tag, time_zone_name},
    audit::Action,
    ids::IdentityId,
};
use cal3_store::{
    StoreError, Tx,
    account::{self as rows, Identity},
};

use serde_json::json;

use super::{MOST, Problem};
use crate::{
    App, AppError,
    account::{
        Accounts, ClientInfo,
        challenge::{Entry, Shown, enter},
        notices,
        register::{ask_for_confirmation, insert, new_user},
    },
    audit::{self, Act, By},
    mail::Happening,
    oidc::{Person, Provider},
};

/// Signs somebody in: on the account that this identity is linked with; or on the one with the same address, when both the
/// service and we know that the address is theirs; or on a new one.
pub(super) async fn enter_as(
    accounts: &Accounts,
    client: &ClientInfo,
    provider: &Provider,
    person: Person,
    time_zone: Option<String>,
) -> Result<Entry, Problem> {
    let app = &accounts.app;
    let mut tx = app.store.begin().await?;
    let known = rows::find_identity(&mut tx, &person.issuer, &person.subject).await?;
    let user = match known {
        Some(identity) => {
            rows::touch_identity(&mut tx, identity.id, person.label(), app.now()).await?;
            rows::find_user(&mut tx, identity.user).await?.ok_or(Problem::Refused)?
        }
        None => find_or_make(accounts, client, provider, &person, time_zone, &mut tx).await?,
    };
    if user.deactivated_at.is_some() {
        return Err(Problem::Refused);
    }
    app.commit(tx).await?;
    app.live().notify_jobs();
    let details = json!({ "provider": provider.name() });
    match enter(accounts, client, user.id, Shown::Identity(&person), Some(details)).await {
        Err(AppError::Unauthenticated) => Err(Problem::Refused),
        entered => Ok(entered?),
    }
}

async fn find_or_make(
    accounts: &Accounts,
    client: &ClientInfo,
    provider: &Provider,
    person: &Person,
    time_zone: Option<String>,
    tx: &mut Tx,
) -> Result<User, Problem> {
    let app = &accounts.app;
    let email =
        person.email.as_deref().and_then(|text| EmailAddress::parse(text).ok()).ok_or(Problem::NoAddress)?;
    if let Some(user) = rows::find_user_by_email(tx, email.as_str()).await? {
        if !person.is_address_verified || user.email_verified_at.is_none() {
            return Err(Problem::AddressTaken);
        }
        attach(app, tx, By::claiming(user.id), provider, person, &user).await?;
        let address = client.address.map(|address| address.to_canonical().to_string()).unwrap_or_default();
        let happening = Happening::IdentityLinked { provider: provider.label().to_owned() };
        notices::of_client(app, tx, user.id, &client.user_agent, &address, happening).await?;
        tracing::info!(user = %user.id, provider = provider.name(), "linked by a verified address");
        return Ok(user);
    }
    if accounts.config.registration != RegistrationPolicy::Open {
        return Err(Problem::RegistrationClosed);
    }
    let user = make(app, &email, person, time_zone);
    insert(app, tx, &user, None).await.map_err(|error| match error {
        // Somebody was quicker.
        AppError::Invalid(_) => Problem::AddressTaken,
        other => Problem::App(other),
    })?;
    if user.email_verified_at.is_none() {
        ask_for_confirmation(app, tx, &user).await?;
    }
    let by = By::claiming(user.id);
    let act = Act::new(Action::Register).on(user.id).with(json!({ "provider": provider.name() }));
    audit::record(app, tx, by, act).await?;
    attach(app, tx, by, provider, person, &user).await?;
    metrics::counter!("cal3_registrations_total").increment(1);
    tracing::info!(user = %user.id, provider = provider.name(), "registered");
    Ok(user)
}

/// A new account for them. What the service says of them is taken where it is acceptable.
fn make(app: &App, email: &EmailAddress, person: &Person, time_zone: Option<String>) -> User {
    let local = email.as_str().split('@').next().unwrap_or_default();
    let name = person.name.as_deref().and_then(|name| display_name(name).ok());
    let name = name.or_else(|| display_name(local).ok()).unwrap_or_else(|| "New member".to_owned());
    let told = person.time_zone.as_deref().and_then(|zone| time_zone_name(zone).ok());
    let time_zone = time_zone.or(told).unwrap_or_else(|| "UTC".to_owned());
    let locale = person.locale.as_deref().and_then(|tag| language_tag(&tag.replace('_', "-")).ok());
    let mut user = new_user(app, email, name, time_zone, locale.unwrap_or_else(|| "en".to_owned()));
    user.email_verified_at = person.is_address_verified.then(|| app.now());
    user
}

/// From now on this identity signs in as this person.
pub(super) async fn attach(
    app: &App,
    tx: &mut Tx,
    by: By,
    provider: &Provider,
    person: &Person,
    user: &User,
) -> Result<(), Problem> {
    if rows::list_identities(tx, user.id, None).await?.len() >= MOST {
        return Err(Problem::TooMany);
    }
    let now = app.now();
    let identity = Identity {
        id: IdentityId(app.new_id()),
        user: user.id,
        provider: provider.name().to_owned(),
        issuer: person.issuer.clone(),
        subject: person.subject.clone(),
        label: person.label().to_owned(),
        created_at: now,
        last_used_at: now,
    };
    rows::insert_identity(tx, &identity).await.map_err(|error| match error {
        StoreError::Constraint(name) if name == rows::IDENTITY_KEY => Problem::IdentityTaken,
        other => other.into(),
    })?;
    let act = Act::new(Action::IdentityLink).on(user.id).with(json!({ "provider": provider.name() }));
    Ok(audit::record(app, tx, by, act).await?)
}
