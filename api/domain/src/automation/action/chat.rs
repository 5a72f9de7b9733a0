//! Messages to chats as the calls that they are: incoming webhooks of Slack and of Microsoft Teams.

use serde_json::{Value as Json, json};

use super::{Channel, Effect, Method, Notification, OutgoingCall};
use crate::facts::clip;

/// Characters of a message to Teams, which takes 28 KB with all that is around the text.
const TEAMS_TEXT: usize = 5_000;
/// Lines of a message to Teams.
const TEAMS_LINES: usize = 100;

impl Effect {
    /// A notification to a chat as the call that tells it; every other effect as it is.
    #[must_use]
    pub fn as_sent(self) -> Self {
        match self {
            Self::Notify(notification) => match notification.call() {
                Some(call) => Self::CallWebhook(call),
                None => Self::Notify(notification),
            },
            other => other,
        }
    }
}

impl Notification {
    /// The call of its only channel, if that is a chat's.
    fn call(&self) -> Option<OutgoingCall> {
        let (url, body) = match self.channels.as_slice() {
            [Channel::Slack { url }] => (url, slack(&self.subject, &self.text)),
            [Channel::Teams { url }] => (url, teams(&self.subject, &self.text)),
            _ => return None,
        };
        Some(OutgoingCall { method: Method::Post, url: url.clone(), headers: Vec::new(), body: Some(body) })
    }
}

/// `{ "text": … }` with the subject in bold. `&`, `<` and `>` are Slack's control characters: escaped, no text mentions a channel
/// or hides where a link leads.
fn slack(subject: &str, text: &str) -> Json {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    json!({ "text": format!("*{}*\n{}", escaped(subject), escaped(text)) })
}

/// A message with one Adaptive Card. Its texts are runs, in which nothing is markup, a block for each line.
fn teams(subject: &str, text: &str) -> Json {
    let block = |run: Json| json!({ "type": "RichTextBlock", "inlines": [run] });
    let heading = json!({ "type": "TextRun", "text": subject, "weight": "Bolder", "size": "Medium" });
    let text = clip(text, TEAMS_TEXT);
    let lines = text.lines().filter(|line| !line.trim().is_empty()).take(TEAMS_LINES);
    let lines = lines.map(|line| block(json!({ "type": "TextRun", "text": line })));
    let body: Vec<Json> = std::iter::once(block(heading)).chain(lines).collect();
    json!({
        "type": "message",
        "attachments": [{
            "contentType": "application/vnd.microsoft.card.adaptive",
            "contentUrl": null,
            "content": {
                "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
                "type": "AdaptiveCard",
                "version": "1.2",
                "body": body,
            },
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(channels: Vec<Channel>, text: &str) -> Effect {
        let notification = Notification {
            channels,
            recipients: Vec::new(),
            subject: "Room & <board>".to_owned(),
            text: text.to_owned(),
        };
        Effect::Notify(notification).as_sent()
    }

    #[test]
    fn slack_gets_text_that_mentions_nobody() {
        let url = "https://hooks.slack.com/services/T/B/x".to_owned();
        let Effect::CallWebhook(call) = sent(vec![Channel::Slack { url: url.clone() }], "<!channel>\nhi")
        else {
            panic!("a chat is called");
        };
        assert_eq!((call.method, call.url), (Method::Post, url));
        assert_eq!(call.body, Some(json!({ "text": "*Room &amp; &lt;board&gt;*\n&lt;!channel&gt;\nhi" })));
    }

    #[test]
    fn teams_gets_a_card_that_is_not_too_large() {
        let channel = || vec![Channel::Teams { url: "https://example.webhook.office.com/x".to_owned() }];
        let body = |text: &str| match sent(channel(), text) {
            Effect::CallWebhook(OutgoingCall { body: Some(body), .. }) => body,
            other => panic!("{other:?}"),
        };
        let card = body("one\n\n[two](https://example.org)");
        let content = &card["attachments"][0]["content"];
        assert_eq!(card["type"], "message");
        assert_eq!(content["type"], "AdaptiveCard");
        let texts: Vec<_> =
            content["body"].as_array().unwrap().iter().map(|block| &block["inlines"][0]["text"]).collect();
        assert_eq!(texts, ["Room & <board>", "one", "[two](https://example.org)"]);
        for long in ["ő".repeat(16_384), "a\n".repeat(8_192)] {
            assert!(body(&long).to_string().len() < 28_000, "{}", body(&long).to_string().len());
        }
    }

    #[test]
    fn what_goes_to_people_is_no_call() {
        assert!(matches!(sent(vec![Channel::Email {}], "x"), Effect::Notify(_)));
        let both = vec![Channel::Email {}, Channel::Slack { url: "https://example.org/".to_owned() }];
        assert!(matches!(sent(both, "x"), Effect::Notify(_)));
    }
}
