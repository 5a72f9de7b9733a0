//! Making a token.

use std::{collections::HashSet, fmt::Write as _};

use cal3_domain::{
    access::{Grant, Scope, Scopes, Viewer},
    ids::{CalendarId, ResourceId, TokenId, UserId},
};
use cal3_store::{
    Access, Tx,
    account::{count_tokens_of, insert_token_of, lock_user, tokens_by_id},
    calendar as calendars,
    change::Kind,
};
use jiff::Timestamp;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Holder, LONGEST, MOST, MOST_NARROWED, Token, fields, holder, tell};
use crate::{
    App, AppError, UserErrorCode, access,
    account::{PERSONAL_TOKEN, SERVICE_TOKEN},
    calendar::{NAME, not_found},
    faults::Faults,
    idempotency::{self, Outcome},
};

/// A new token.
#[derive(Debug, Clone)]
pub struct CreateToken {
    /// What it is called.
    pub name: String,
    /// What it is for, as [`Scope`]s are written.
    pub scopes: Vec<String>,
    /// The only calendars that it is for, if given.
    pub calendars: Option<Vec<CalendarId>>,
    /// The only resources that it is for, if given.
    pub resources: Option<Vec<ResourceId>>,
    /// When it ends: at most [`LONGEST`] from now.
    pub expires_at: Timestamp,
    /// A service account whose rights it has; the viewer's when left out.
    pub service_account: Option<UserId>,
    /// Makes a second request with the same input answer the first's token, without its secret.
    pub idempotency_key: Option<String>,
}

/// The text of a token, which is not kept.
#[derive(Clone, PartialEq, Eq)]
pub struct TokenSecret(String);

impl TokenSecret {
    /// The text, to be shown once.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for TokenSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TokenSecret(…)")
    }
}

/// Makes a token; no token does that. A repeated request is answered without the secret.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::SessionRequired`]; [`AppError::Invalid`] with every fault of the input,
/// `NOT_FOUND` at `calendarIds` or `serviceAccountId`, `FORBIDDEN` there while the account is stopped, `LIMIT_REACHED`.
pub async fn create(
    app: &App,
    viewer: &Viewer,
    input: CreateToken,
) -> Result<(Token, Option<TokenSecret>), AppError> {
    let (user, _) = access::session(viewer)?;
    let (name, grant) = check(app, &input)?;
    let mut tx = app.store.begin().await?;
    let request = ("tokenCreate", &name, &grant, input.expires_at, input.service_account);
    let held =
        match idempotency::take(app, &mut tx, user.0, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                let token = tokens_by_id(&mut tx, &[id]).await?.pop().ok_or(AppError::NotFound)?;
                return Ok((token, None));
            }
        };
    let holder = holder(&mut tx, user, input.service_account).await?;
    let holder = holder.ok_or_else(|| not_found("serviceAccountId"))?;
    let account = lock_user(&mut tx, holder.id).await?.ok_or(AppError::Unauthenticated)?;
    if holder.organisation.is_some() && account.deactivated_at.is_some() {
        let message = "The service account is stopped. Let it act again first.";
        return Err(AppError::field(UserErrorCode::Forbidden, "serviceAccountId", message));
    }
    if count_tokens_of(&mut tx, holder.id, app.now()).await? >= MOST {
        let message = format!("There are {MOST} tokens, which is as many as one may have. Revoke one first.");
        return Err(AppError::field(UserErrorCode::LimitReached, "name", message));
    }
    require_calendars(&mut tx, holder, &grant).await?;
    let text = text(app, holder);
    let token = Token {
        id: TokenId(app.new_id()),
        user: holder.id,
        name,
        hint: text[text.len() - 4..].to_owned(),
        grant,
        created_by: Some(user),
        created_at: app.now(),
        expires_at: input.expires_at,
        last_used_at: None,
        last_used_address: None,
        revoked_at: None,
    };
    insert_token_of(&mut tx, &token, &Sha256::digest(&text).into()).await?;
    tell(app, &mut tx, viewer, holder, token.id, Kind::Created, (None, Some(fields(&token)))).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(token.id.0)).await?;
    }
    app.commit(tx).await?;
    Ok((token, Some(TokenSecret(text))))
}

fn check(app: &App, input: &CreateToken) -> Result<(String, Grant), AppError> {
    let mut faults = Faults::default();
    let name = faults.line("name", &input.name, NAME);
    let mut scopes = Vec::new();
    // Each scope counts once, so a longer list holds something that is none.
    for (index, text) in input.scopes.iter().take(Scope::ALL.len() + 1).enumerate() {
        match text.parse::<Scope>() {
            Ok(scope) => scopes.push(scope),
            Err(unknown) => {
                let message = format!(
                    "There is no scope `{}`. Ask `scopes` for those that there are.",
                    shown(&unknown.0)
                );
                faults.add(UserErrorCode::Invalid, &format!("scopes.{index}"), message);
            }
        }
    }
    if input.scopes.is_empty() {
        faults.add(UserErrorCode::Required, "scopes", "Say what the token is for: give at least one scope.");
    } else if input.scopes.len() > Scope::ALL.len() {
        faults.add(UserErrorCode::TooLarge, "scopes", "Name each scope once.");
    }
    let lifetime = app.now().duration_until(input.expires_at);
    if !lifetime.is_positive() || lifetime > LONGEST {
        let message =
            format!("Give an instant that is to come, at most {} days from now.", LONGEST.as_hours() / 24);
        faults.add(UserErrorCode::OutOfRange, "expiresAt", message);
    }
    let calendars = narrowed(&mut faults, "calendarIds", input.calendars.as_deref());
    let resources = narrowed(&mut faults, "resourceIds", input.resources.as_deref());
    faults.check()?;
    let scopes: Scopes = scopes.into_iter().collect();
    Ok((name, Grant { scopes, calendars, resources }))
}

/// A list that narrows, each of its members once.
fn narrowed<T: Copy + Eq + std::hash::Hash>(
    faults: &mut Faults,
    path: &str,
    ids: Option<&[T]>,
) -> Option<Vec<T>> {
    let ids = ids?;
    if ids.is_empty() || ids.len() > MOST_NARROWED {
        let message = format!("Name 1 to {MOST_NARROWED}, or leave the list out to narrow nothing.");
        faults.add(UserErrorCode::TooLarge, path, message);
    }
    let mut seen = HashSet::new();
    Some(ids.iter().copied().filter(|id| seen.insert(*id)).collect())
}

fn shown(text: &str) -> String {
    text.chars().take(40).filter(|c| !c.is_control()).collect()
}

/// A token is for calendars that its owner can see.
async fn require_calendars(tx: &mut Tx, holder: Holder, grant: &Grant) -> Result<(), AppError> {
    let Some(ids) = &grant.calendars else { return Ok(()) };
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let seen = calendars::visible(tx, &Access::from(holder.id), &ids).await?;
    if seen.len() == ids.len() { Ok(()) } else { Err(not_found("calendarIds")) }
}

fn text(app: &App, holder: Holder) -> String {
    let mut text = match holder.organisation {
        None => PERSONAL_TOKEN.to_owned(),
        Some(_) => SERVICE_TOKEN.to_owned(),
    };
    for byte in app.secret::<32>() {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
