//! Making an organisation.

use cal3_domain::{
    access::{OrganisationRole, Scope},
    audit::Action,
    ids::{OrganisationId, encode_suffix},
    organisation::Slug,
};
use cal3_store::{
    Tx, account,
    change::{self, Entity, Kind, NewChange},
    organisation::{self as store, Organisation, member},
};
use serde_json::json;
use uuid::Uuid;

use super::{MOST_OWNED, NAME, change as told, fields, slug, taken};
use crate::{
    App, AppError, UserErrorCode, Viewer,
    access::{self, Actor},
    audit::{self, Act},
    faults::Faults,
    idempotency::{self, Outcome},
};

/// The colour of an organisation that was made without one.
const DEFAULT_COLOR: &str = "#0f766e";
/// Digits that set a name in addresses apart from one that is taken.
const ENDING: usize = 4;

/// What a new organisation is to be.
#[derive(Debug, Clone, Default)]
pub struct CreateOrganisation {
    /// Its name.
    pub name: String,
    /// Its name in addresses; made from the name when left out.
    pub slug: Option<String>,
    /// IANA name; the viewer's zone when left out.
    pub time_zone: Option<String>,
    /// A BCP 47 tag; the viewer's language when left out.
    pub locale: Option<String>,
    /// `#rrggbb`; teal when left out.
    pub color: Option<String>,
    /// Makes a second request with the same input answer the first's organisation.
    pub idempotency_key: Option<String>,
}

/// Makes an organisation of which the viewer is the first member, and its owner.
///
/// # Errors
/// [`AppError::Unauthenticated`]; [`AppError::Forbidden`] for a narrowed token and for service accounts;
/// [`AppError::Invalid`] with every fault of the input.
pub async fn create(app: &App, viewer: &Viewer, input: CreateOrganisation) -> Result<Organisation, AppError> {
    let Actor { user, principal, access } = access::act(viewer, Scope::OrganisationsWrite)?;
    if access.is_narrowed_to_calendars() || access.is_narrowed_to_resources() {
        return Err(AppError::Forbidden);
    }
    let mut faults = Faults::default();
    let name = faults.line("name", &input.name, NAME);
    let chosen = input.slug.as_deref().and_then(|text| slug(text, &mut faults));
    let color = faults.color("color", input.color.as_deref().unwrap_or(DEFAULT_COLOR));
    if let Some(zone) = &input.time_zone {
        faults.zone("timeZone", zone);
    }
    let locale = input.locale.as_deref().map(|tag| faults.locale("locale", tag));
    faults.check()?;
    let mut tx = app.store.begin().await?;
    let request = ("organisationCreate", &name, &chosen, &input.time_zone, &locale, &color);
    let held =
        match idempotency::take(app, &mut tx, principal, input.idempotency_key.as_deref(), &request).await? {
            Outcome::New(held) => held,
            Outcome::Before(result) => {
                let id: Uuid = serde_json::from_value(result).map_err(AppError::internal)?;
                return store::visible(&mut tx, &access, &[id]).await?.pop().ok_or(AppError::NotFound);
            }
        };
    let creator = account::lock_user(&mut tx, user).await?.ok_or(AppError::Unauthenticated)?;
    if creator.service_of.is_some() {
        return Err(AppError::Forbidden);
    }
    if member::count_owned(&mut tx, user).await? >= MOST_OWNED {
        let message = format!("You own {MOST_OWNED} organisations, which is as many as one may own.");
        return Err(AppError::field(UserErrorCode::LimitReached, "name", message));
    }
    let (id, now) = (OrganisationId(app.new_id()), app.now());
    let slug = match chosen {
        Some(slug) => slug,
        None => free_slug(&mut tx, &name, id).await?,
    };
    let organisation = Organisation {
        id,
        name,
        slug: slug.to_string(),
        time_zone: input.time_zone.unwrap_or(creator.time_zone),
        locale: locale.unwrap_or(creator.locale),
        color,
        role: OrganisationRole::Owner,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    store::insert(&mut tx, &organisation).await.map_err(taken)?;
    member::insert(&mut tx, id, user, OrganisationRole::Owner, now).await?;
    let made = NewChange {
        after: Some(fields(&organisation)),
        ..told(id, Entity::Organisation, id.0, Kind::Created, user)
    };
    let joined = NewChange {
        after: Some(json!({ "role": OrganisationRole::Owner.as_str() })),
        ..told(id, Entity::Membership, user.0, Kind::Created, user)
    };
    change::append_all(&mut tx, now, &[made, joined]).await?;
    let act = Act::new(Action::OrganisationCreate).on(id).within(id);
    let act = act.with(json!({ "name": organisation.name, "slug": organisation.slug }));
    audit::record(app, &mut tx, viewer, act).await?;
    if let Some(held) = held {
        held.keep(&mut tx, &json!(id.0)).await?;
    }
    app.commit(tx).await?;
    Ok(organisation)
}

/// The name in addresses that the name suggests, set apart if it is taken.
async fn free_slug(tx: &mut Tx, name: &str, id: OrganisationId) -> Result<Slug, AppError> {
    let suggested = Slug::suggest(name);
    if Slug::parse(suggested.as_str()).is_ok() && !store::is_slug_taken(tx, suggested.as_str()).await? {
        return Ok(suggested);
    }
    let digits = encode_suffix(id.0);
    Ok(suggested.with_ending(&digits[digits.len() - ENDING..]))
}
