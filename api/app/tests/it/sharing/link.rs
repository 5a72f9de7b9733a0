use cal3_app::{
    UserErrorCode,
    calendar::share::{CreateLink, LinkSecret},
};

use super::*;

impl Scene {
    async fn link(&self, role: CalendarRole) -> Result<(Share, Option<LinkSecret>), AppError> {
        let input = CreateLink {
            calendar: self.calendar,
            role,
            name: Some(" Site ".to_owned()),
            expires_at: None,
            idempotency_key: Some("once".to_owned()),
        };
        share::create_link(&self.app, &self.ada, input).await
    }

    /// What a subscriber to the feed with this secret reads.
    async fn feed(&self, secret: &LinkSecret) -> Result<String, AppError> {
        let (_, mut export) = calendar::feed(&self.app, secret.secret()).await?;
        let mut text = String::new();
        while let Some(part) = export.next().await? {
            text.push_str(&part);
        }
        Ok(text)
    }
}

#[tokio::test]
async fn a_link_reads_until_it_is_replaced_and_its_secret_is_told_once() {
    let scene = Scene::create().await;
    mondays(&scene.app, &scene.ada, scene.calendar).await;
    let (made, secret) = scene.link(CalendarRole::Reader).await.unwrap();
    let secret = secret.unwrap();
    assert!(!format!("{secret:?}").contains(secret.secret()));
    let (again, told) = scene.link(CalendarRole::Reader).await.unwrap();
    assert_eq!((again.id, told.is_none()), (made.id, true), "a repeated request is not told the secret");
    let holder = Viewer::Link { id: made.id };
    assert_eq!(scene.role(&holder).await, Some(CalendarRole::Reader));
    assert_eq!(scene.starts(&holder).await.len(), 2);
    assert!(scene.feed(&secret).await.unwrap().contains("SUMMARY:Mondays"));

    let (new, new_secret) = share::rotate_link(&scene.app, &scene.ada, made.id, None).await.unwrap();
    assert_ne!(new.id, made.id);
    assert!(matches!(scene.feed(&secret).await, Err(AppError::NotFound)));
    assert_eq!(scene.role(&holder).await, None);
    assert!(scene.feed(&new_secret).await.unwrap().contains("SUMMARY:Mondays"));
    share::delete(&scene.app, &scene.ada, new.id).await.unwrap();
    assert!(matches!(scene.feed(&new_secret).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn a_link_that_tells_times_tells_nothing_else_in_its_feed() {
    let scene = Scene::create().await;
    let event = mondays(&scene.app, &scene.ada, scene.calendar).await;
    let (_, secret) = scene.link(CalendarRole::FreeBusy).await.unwrap();
    let feed = scene.feed(&secret.unwrap()).await.unwrap();
    assert!(feed.contains("BEGIN:VFREEBUSY"), "{feed}");
    for told in ["VEVENT", "Mondays", "RRULE", &event.data.uid, &event.id.to_string()] {
        assert!(!feed.contains(told), "{told} in {feed}");
    }
}

#[tokio::test]
async fn a_link_lets_its_holders_read_at_most() {
    let scene = Scene::create().await;
    for role in [CalendarRole::Writer, CalendarRole::Owner] {
        let refused = scene.link(role).await.map(|(share, _)| share);
        assert_eq!(faults(refused), [(UserErrorCode::OutOfRange, "role".to_owned())]);
    }
    let (made, _) = scene.link(CalendarRole::FreeBusy).await.unwrap();
    let input = share::UpdateShare { role: Some(CalendarRole::Writer), ..Default::default() };
    let refused = share::update(&scene.app, &scene.ada, made.id, input).await;
    assert_eq!(faults(refused), [(UserErrorCode::OutOfRange, "role".to_owned())]);
}
