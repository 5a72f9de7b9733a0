//! Organisations, shares and tokens, written as rows: what lies around the use cases that a test is about.

use cal3_app::{
    App, Viewer,
    account::{PERSONAL_TOKEN, PUBLIC_LINK},
};
use cal3_domain::{
    access::{CalendarRole, Grant, OrganisationRole},
    ids::{CalendarId, CalendarShareId, GroupId, OrganisationId, TokenId, UserId},
};
use cal3_store::{
    account::{Token, insert_token_of},
    time::instant,
};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// With whom a calendar is shared.
#[derive(Debug, Clone, Copy)]
pub enum Grantee {
    /// A person or a service account.
    User(UserId),
    /// A group.
    Group(GroupId),
    /// An organisation.
    Organisation(OrganisationId),
}

/// An organisation with nobody in it.
pub async fn organisation(app: &App, name: &str) -> OrganisationId {
    let id = OrganisationId(app.new_id());
    let sql = "insert into organisations (id, name, slug, time_zone, color, created_at, updated_at)
        values ($1, $2, 'o' || replace($1::text, '-', ''), 'Europe/Budapest', '#3b82f6', $3, $3)";
    let mut tx = app.store.begin().await.expect("a transaction");
    sqlx::query(sql)
        .bind(id.0)
        .bind(name)
        .bind(instant(app.now()))
        .execute(&mut *tx)
        .await
        .expect("an organisation");
    tx.commit().await.expect("commits");
    id
}

/// Makes somebody a member.
pub async fn member(app: &App, organisation: OrganisationId, person: &Viewer, role: OrganisationRole) {
    let sql = "insert into memberships (organisation_id, user_id, role, created_at) values ($1, $2, $3, $4)";
    let user = person.user_id().expect("a person");
    let mut tx = app.store.begin().await.expect("a transaction");
    let done = sqlx::query(sql).bind(organisation.0).bind(user.0).bind(role.code()).bind(instant(app.now()));
    done.execute(&mut *tx).await.expect("a membership");
    tx.commit().await.expect("commits");
}

/// A group of members of an organisation.
pub async fn group(app: &App, organisation: OrganisationId, members: &[&Viewer]) -> GroupId {
    let id = GroupId(app.new_id());
    let sql = "insert into groups (id, organisation_id, name, created_at, updated_at) values ($1, $2, $1::text, $3, $3)";
    let mut tx = app.store.begin().await.expect("a transaction");
    let made = sqlx::query(sql).bind(id.0).bind(organisation.0).bind(instant(app.now()));
    made.execute(&mut *tx).await.expect("a group");
    for person in members {
        let sql = "insert into group_members (group_id, organisation_id, user_id, created_at) values ($1, $2, $3, $4)";
        let user = person.user_id().expect("a person");
        let added = sqlx::query(sql).bind(id.0).bind(organisation.0).bind(user.0).bind(instant(app.now()));
        added.execute(&mut *tx).await.expect("a member of the group");
    }
    tx.commit().await.expect("commits");
    id
}

/// A service account of an organisation, as MEMBER.
pub async fn service_account(app: &App, organisation: OrganisationId) -> UserId {
    let id = UserId(app.new_id());
    let sql = "insert into users (id, name, time_zone, locale, week_start, hour_cycle, service_of, created_at, updated_at)
        values ($1, 'Service', 'UTC', 'en', 1, 23, $2, $3, $3)";
    let mut tx = app.store.begin().await.expect("a transaction");
    let made = sqlx::query(sql).bind(id.0).bind(organisation.0).bind(instant(app.now()));
    made.execute(&mut *tx).await.expect("a service account");
    let sql = "insert into memberships (organisation_id, user_id, role, created_at) values ($1, $2, 10, $3)";
    let joined = sqlx::query(sql).bind(organisation.0).bind(id.0).bind(instant(app.now()));
    joined.execute(&mut *tx).await.expect("its membership");
    tx.commit().await.expect("commits");
    id
}

/// Lets somebody leave a calendar that is shared with a group or an organisation of theirs.
pub async fn depart(app: &App, person: &Viewer, calendar: CalendarId) {
    let user = person.user_id().expect("a person");
    let mut tx = app.store.begin().await.expect("a transaction");
    cal3_store::calendar::share::depart(&mut tx, user, calendar, app.now()).await.expect("a departure");
    tx.commit().await.expect("commits");
}

/// Shares a calendar.
pub async fn share(app: &App, calendar: CalendarId, with: Grantee, role: CalendarRole) -> CalendarShareId {
    let (user, group, organisation) = match with {
        Grantee::User(id) => (Some(id.0), None, None),
        Grantee::Group(id) => (None, Some(id.0), None),
        Grantee::Organisation(id) => (None, None, Some(id.0)),
    };
    insert_share(app, calendar, (user, group, organisation), None, role, None).await
}

/// A public link to a calendar: its share and its secret.
pub async fn link(
    app: &App,
    calendar: CalendarId,
    role: CalendarRole,
    expires_at: Option<Timestamp>,
) -> (CalendarShareId, String) {
    let secret = format!("{PUBLIC_LINK}{}", hex(&app.secret::<32>()));
    let hash: [u8; 32] = Sha256::digest(&secret).into();
    let share = insert_share(app, calendar, (None, None, None), Some(&hash), role, expires_at).await;
    (share, secret)
}

/// Takes a share away.
pub async fn unshare(app: &App, share: CalendarShareId) {
    let mut tx = app.store.begin().await.expect("a transaction");
    let gone = sqlx::query("delete from calendar_shares where id = $1").bind(share.0);
    gone.execute(&mut *tx).await.expect("no share");
    tx.commit().await.expect("commits");
}

async fn insert_share(
    app: &App,
    calendar: CalendarId,
    (user, group, organisation): (Option<Uuid>, Option<Uuid>, Option<Uuid>),
    hash: Option<&[u8]>,
    role: CalendarRole,
    expires_at: Option<Timestamp>,
) -> CalendarShareId {
    let id = CalendarShareId(app.new_id());
    let sql = "insert into calendar_shares (id, calendar_id, user_id, group_id, organisation_id, link_secret_hash, role,
          created_at, updated_at, expires_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)";
    let mut tx = app.store.begin().await.expect("a transaction");
    let made = sqlx::query(sql).bind(id.0).bind(calendar.0).bind(user).bind(group).bind(organisation);
    let made = made.bind(hash).bind(role.code()).bind(instant(app.now()));
    made.bind(expires_at.map(instant)).execute(&mut *tx).await.expect("a share");
    tx.commit().await.expect("commits");
    id
}

/// A personal token of `owner`'s for this long: its id and its text.
pub async fn token(app: &App, owner: UserId, grant: Grant, lifetime: SignedDuration) -> (TokenId, String) {
    let text = format!("{PERSONAL_TOKEN}{}", hex(&app.secret::<32>()));
    let token = Token {
        id: TokenId(app.new_id()),
        user: owner,
        name: "Test".to_owned(),
        hint: text[text.len() - 4..].to_owned(),
        grant,
        created_by: Some(owner),
        created_at: app.now(),
        expires_at: app.now() + lifetime,
        last_used_at: None,
        last_used_address: None,
        revoked_at: None,
    };
    let mut tx = app.store.begin().await.expect("a transaction");
    insert_token_of(&mut tx, &token, &Sha256::digest(&text).into()).await.expect("a token");
    tx.commit().await.expect("commits");
    (token.id, text)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
