//! Notices: what people are told in the page. Every query for a viewer asks whose the notice is; a token that is narrowed to
//! calendars or resources sees none, since a notice may tell of anything.

use cal3_domain::ids::{NoticeId, RuleId, RunId, UserId};
use jiff::Timestamp;
use sqlx::PgConnection;
use uuid::Uuid;

use crate::{
    Access, StoreError, Tx,
    time::{SqlTimestamp, instant},
};

/// Why somebody is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An automation rule says so.
    Rule,
    /// An automation rule of theirs was paused, since its runs failed.
    RulePaused,
    /// They are invited to an event.
    EventInvited,
    /// An event that they are invited to has another time or place.
    EventMoved,
    /// An event that they are invited to does not take place.
    EventCancelled,
    /// They are not invited to an event any more.
    EventUninvited,
    /// Somebody whom they invite answers.
    EventAnswered,
}

impl Kind {
    /// All of them.
    const ALL: [Self; 7] = [
        Self::Rule,
        Self::RulePaused,
        Self::EventInvited,
        Self::EventMoved,
        Self::EventCancelled,
        Self::EventUninvited,
        Self::EventAnswered,
    ];

    /// What stands in the columns `kind` and `event_news`. A kind that is not known the release before cannot read.
    fn codes(self) -> (i16, Option<i16>) {
        match self {
            Self::Rule => (0, None),
            Self::RulePaused => (1, None),
            Self::EventInvited => (0, Some(0)),
            Self::EventMoved => (0, Some(1)),
            Self::EventCancelled => (0, Some(2)),
            Self::EventUninvited => (0, Some(3)),
            Self::EventAnswered => (0, Some(4)),
        }
    }

    /// The kind with these codes.
    fn from_codes(codes: (i16, Option<i16>)) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.codes() == codes)
    }
}

/// What somebody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// Who is told.
    pub user: UserId,
    /// Why.
    pub kind: Kind,
    /// One line.
    pub title: String,
    /// Any number of lines.
    pub text: String,
    /// The global id of what it is about: an event, an occurrence or a reservation, which may be gone.
    pub subject: Option<String>,
    /// What the one is called whose rule told it, or who did what it tells of an event.
    pub sender_name: Option<String>,
    /// The rule, while there is one.
    pub rule: Option<RuleId>,
    /// What the rule was called then.
    pub rule_name: Option<String>,
    /// The run that told it, while it is kept.
    pub run: Option<RunId>,
    /// When it was told.
    pub created_at: Timestamp,
    /// When it was marked as read.
    pub read_at: Option<Timestamp>,
}

/// What several people are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewNotice {
    /// Why.
    pub kind: Kind,
    /// One line.
    pub title: String,
    /// Any number of lines.
    pub text: String,
    /// The global id of what it is about.
    pub subject: Option<String>,
    /// Whose rule tells it, or who did what it tells of an event; `None` for somebody without an account.
    pub sender: Option<UserId>,
    /// The rule.
    pub rule: Option<RuleId>,
    /// What the rule is called.
    pub rule_name: Option<String>,
    /// The run that tells it.
    pub run: Option<RunId>,
    /// The present.
    pub at: Timestamp,
}

struct Row {
    id: Uuid,
    user_id: Uuid,
    kind: i16,
    event_news: Option<i16>,
    title: String,
    text: String,
    subject_id: Option<String>,
    sender_name: Option<String>,
    rule_id: Option<Uuid>,
    rule_name: Option<String>,
    run_id: Option<Uuid>,
    created_at: SqlTimestamp,
    read_at: Option<SqlTimestamp>,
}

impl TryFrom<Row> for Notice {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let codes = (row.kind, row.event_news);
        let kind = Kind::from_codes(codes).ok_or_else(|| StoreError::Inconsistent {
            table: "notices",
            column: "kind",
            value: format!("{codes:?}"),
        })?;
        Ok(Self {
            id: NoticeId(row.id),
            user: UserId(row.user_id),
            kind,
            title: row.title,
            text: row.text,
            subject: row.subject_id,
            sender_name: row.sender_name,
            rule: row.rule_id.map(RuleId),
            rule_name: row.rule_name,
            run: row.run_id.map(RunId),
            created_at: row.created_at.to_jiff(),
            read_at: row.read_at.map(SqlTimestamp::to_jiff),
        })
    }
}

macro_rules! select_notices {
    ($access:expr, $tail:tt, $($argument:expr),*) => {
        sqlx::query_as!(
            Row,
            r#"select n.id, n.user_id, n.kind, n.event_news, n.title, n.text, n.subject_id, s.name as "sender_name?", n.rule_id, n.rule_name,
                 n.run_id, n.created_at as "created_at: SqlTimestamp", n.read_at as "read_at: SqlTimestamp"
               from notices n left join users s on s.id = n.sender_user_id
               where n.user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null
                 and ($1::viewer).resource_ids is null "# + $tail,
            $access as _,
            $($argument),*
        )
    };
}

/// Those of `ids` that are the viewer's, in no order.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn visible(
    connection: &mut PgConnection,
    access: &Access,
    ids: &[Uuid],
) -> Result<Vec<Notice>, StoreError> {
    let rows = select_notices!(access, "and n.id = any($2)", ids).fetch_all(connection).await?;
    rows.into_iter().map(Notice::try_from).collect()
}

/// The viewer's notices after `after`, the newest first, or before `before` from the end; only those that were read, or were not, if
/// `is_read` says so.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn list_visible(
    connection: &mut PgConnection,
    access: &Access,
    is_read: Option<bool>,
    (after, before): (Option<Uuid>, Option<Uuid>),
    backwards: bool,
    limit: i64,
) -> Result<Vec<Notice>, StoreError> {
    let (after, before) = (after.unwrap_or(Uuid::max()), before.unwrap_or(Uuid::nil()));
    let mut rows = select_notices!(
        access,
        "and n.id < $2 and n.id > $3 and ($4::boolean is null or (n.read_at is not null) = $4)
         order by case when $6 then n.id end, n.id desc limit $5",
        after,
        before,
        is_read,
        limit,
        backwards
    )
    .fetch_all(connection)
    .await?;
    if backwards {
        rows.reverse();
    }
    rows.into_iter().map(Notice::try_from).collect()
}

/// How many of the viewer's notices were not read; `most` when there are as many or more.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn count_unread(
    connection: &mut PgConnection,
    access: &Access,
    most: i64,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select from notices
             where user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null
               and read_at is null
             limit $2) unread"#,
        access as _,
        most,
    )
    .fetch_one(connection)
    .await?)
}

/// Marks those of the viewer's notices as read that are among `ids`, or were told no later than `until`, and were not read. Answers
/// which.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn mark_read(
    tx: &mut Tx,
    access: &Access,
    ids: &[Uuid],
    until: Option<NoticeId>,
    at: Timestamp,
) -> Result<Vec<NoticeId>, StoreError> {
    let marked = sqlx::query_scalar!(
        "with mine as (
           select id from notices
           where user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null
             and read_at is null and (id = any($2) or id <= $3)
           order by id for update)
         update notices n set read_at = $4 from mine where n.id = mine.id returning n.id",
        access as _,
        ids,
        until.map(|id| id.0),
        instant(at) as _,
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(marked.into_iter().map(NoticeId).collect())
}

/// Deletes a notice of the viewer's. Answers whether there was one.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete(tx: &mut Tx, access: &Access, id: NoticeId) -> Result<bool, StoreError> {
    let done = sqlx::query!(
        "delete from notices
         where user_id = ($1::viewer).user_id and ($1::viewer).calendar_ids is null and ($1::viewer).resource_ids is null
           and id = $2",
        access as _,
        id.0,
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Tells these people the same, each by a notice of its own.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn insert(
    tx: &mut Tx,
    people: &[(NoticeId, UserId)],
    notice: &NewNotice,
) -> Result<(), StoreError> {
    let (ids, users): (Vec<Uuid>, Vec<Uuid>) = people.iter().map(|(id, user)| (id.0, user.0)).unzip();
    let (kind, event_news) = notice.kind.codes();
    sqlx::query!(
        "insert into notices (id, user_id, kind, title, text, subject_id, sender_user_id, rule_id, rule_name, run_id, created_at,
           event_news)
         select told.id, told.user_id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
         from unnest($1::uuid[], $2::uuid[]) as told (id, user_id)",
        &ids,
        &users,
        kind,
        notice.title,
        notice.text,
        notice.subject,
        notice.sender.map(|id| id.0),
        notice.rule.map(|id| id.0),
        notice.rule_name,
        notice.run.map(|id| id.0),
        instant(notice.at) as _,
        event_news,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// How many notices the rules of somebody had told since an instant, of those that are still there.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn told_since(
    connection: &mut PgConnection,
    sender: UserId,
    since: Timestamp,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from notices where sender_user_id = $1 and created_at > $2 and event_news is null"#,
        sender.0,
        instant(since) as _,
    )
    .fetch_one(connection)
    .await?)
}

/// How many notices those whom somebody invites were told since an instant, of those that are still there.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn guests_told_since(
    connection: &mut PgConnection,
    sender: UserId,
    since: Timestamp,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from notices
           where sender_user_id = $1 and created_at > $2 and event_news between 0 and 3"#,
        sender.0,
        instant(since) as _,
    )
    .fetch_one(connection)
    .await?)
}

/// How many answers somebody was told since an instant, of those notices that are still there.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn answers_told_since(
    connection: &mut PgConnection,
    user: UserId,
    since: Timestamp,
) -> Result<i64, StoreError> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from notices where user_id = $1 and created_at > $2 and event_news = 4"#,
        user.0,
        instant(since) as _,
    )
    .fetch_one(connection)
    .await?)
}

/// Deletes at most `limit` notices that were told before `before`, and as many beyond the `most` newest of each of those who were told
/// something since `since`. Answers how many.
///
/// # Errors
/// [`StoreError`] as the database reports it.
pub async fn delete_old(
    connection: &mut PgConnection,
    (before, since): (Timestamp, Timestamp),
    most: i64,
    limit: i64,
) -> Result<u64, StoreError> {
    let done = sqlx::query!(
        "delete from notices where id in (
           (select id from notices where created_at < $1 limit $4)
           union all
           (select surplus.id from (select distinct user_id from notices where created_at > $2) lately
            cross join lateral (
              select id from notices n where n.user_id = lately.user_id order by n.id desc offset $3) surplus
            limit $4))",
        instant(before) as _,
        instant(since) as _,
        most,
        limit,
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
