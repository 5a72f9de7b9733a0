//! Web Push by a running worker and a real receiver that stands for a push service.

use cal3_app::{
    page::PageArgs,
    push::{self, Subscribe},
    secretbox::SecretBox,
};
use cal3_testkit::{calendar, person};
use serde_json::json;

use crate::{
    automation::{bench, busy, make, rule},
    receiver::{Receiver, Reply},
    support::until,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn browsers_are_told_and_forgotten_when_they_are_gone() {
    let mut bench = bench(12).await;
    let keys = ["a-key-for-tests-of-at-least-32-octets-01".into()];
    bench.app = bench.app.clone().with_secret_box(SecretBox::try_new(&keys).unwrap());
    let ada = person(&bench.app, "ada").await;
    let source = calendar(&bench.app, &ada, "Source").await;
    let service = Receiver::start(|message, _| match message.head.split(' ').nth(1) {
        Some("/gone") => Reply::Status(410),
        _ => Reply::Status(201),
    })
    .await;
    for name in ["steady", "gone"] {
        let input = Subscribe {
            endpoint: format!("http://127.0.0.1:{}/{name}", service.port),
            p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
                .to_owned(),
            auth: "BTBZMqHH6r4Tts7J_aSIgg".to_owned(),
            server_key: None,
            name: name.to_owned(),
        };
        push::subscribe(&bench.app, &ada, input).await.unwrap();
    }
    let tells = json!({
        "kind": "NOTIFY", "channels": [{ "kind": "WEB_PUSH" }], "recipients": [{ "kind": "RULE_OWNER" }],
        "subject": "{{ event.summary }}", "text": "Look",
    });
    rule(&bench, &ada, source, tells).await;
    let worker = bench.worker(busy);
    make(&bench, &ada, source, "A match".to_owned()).await;
    let browsers = async || {
        let page = PageArgs { after: None, before: None, backwards: false, limit: 10 };
        push::list(&bench.app, &ada, ada.user_id().unwrap(), &page).await.unwrap()
    };
    let left = until(async || {
        let found = browsers().await;
        (found.len() == 1 && found[0].told_at.is_some()).then_some(found)
    })
    .await;
    assert_eq!(left[0].name, "steady", "the push service does not know the other any more");
    let messages = service.all();
    assert_eq!(messages.len(), 2, "one for each browser");
    for message in &messages {
        assert!(message.header("authorization").unwrap().starts_with("vapid t="));
        assert_eq!(message.header("content-encoding"), Some("aes128gcm"));
        assert!(message.bytes.len() > 86 && message.bytes.len() <= 4_096);
    }
    worker.stop().await;
}
