//! A mail server for tests: speaks enough SMTP (RFC 5321) for a client to hand over its mail, and keeps what it gets.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use mail_parser::{MessageParser, MimeHeaders as _};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
};

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub struct ReceivedMail {
    /// The sender of the envelope.
    pub from: String,
    /// The recipients of the envelope.
    pub to: Vec<String>,
    /// The message, with its line ends as sent.
    pub raw: String,
}

#[derive(Default)]
struct Inbox {
    mails: Mutex<Vec<ReceivedMail>>,
    /// What is said to the next `RCPT TO` in place of `250`.
    refusals: Mutex<Vec<String>>,
    arrived: Notify,
}

/// The server. Ends with the runtime of its test.
#[derive(Clone)]
pub struct MailServer {
    inbox: Arc<Inbox>,
    /// Where it listens, for `SMTP_URL`.
    pub url: String,
}

impl MailServer {
    /// Starts one on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port is free");
        let url = format!("smtp://{}", listener.local_addr().expect("it has an address"));
        let inbox = Arc::<Inbox>::default();
        let server = Self { inbox: inbox.clone(), url };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let inbox = inbox.clone();
                tokio::spawn(async move { converse(stream, &inbox).await });
            }
        });
        server
    }

    /// Everything that has arrived and was not taken yet, in order.
    pub fn take(&self) -> Vec<ReceivedMail> {
        std::mem::take(&mut *lock(&self.inbox.mails))
    }

    /// Waits until something has arrived, and takes it.
    pub async fn next(&self) -> ReceivedMail {
        loop {
            let arrived = self.inbox.arrived.notified();
            if !lock(&self.inbox.mails).is_empty() {
                return lock(&self.inbox.mails).remove(0);
            }
            arrived.await;
        }
    }

    /// Answers the next recipient with this line, such as `550 no such user`.
    pub fn refuse_next(&self, line: &str) {
        lock(&self.inbox.refusals).push(line.to_owned());
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

async fn converse(stream: TcpStream, inbox: &Inbox) -> Option<()> {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 test ESMTP\r\n").await.ok()?;
    let (mut from, mut to) = (String::new(), Vec::new());
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let command = line.trim_end().to_owned();
        let path = || command.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        let verb = command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-test\r\n250-SMTPUTF8\r\n250 8BITMIME".to_owned(),
            "MAIL" => {
                (from, to) = (path(), Vec::new());
                "250 ok".to_owned()
            }
            "RCPT" => lock(&inbox.refusals).pop().unwrap_or_else(|| {
                to.push(path());
                "250 ok".to_owned()
            }),
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await.ok()?;
                let raw = data(&mut stream).await?;
                lock(&inbox.mails).push(ReceivedMail { from: from.clone(), to: to.clone(), raw });
                inbox.arrived.notify_waiters();
                "250 taken".to_owned()
            }
            "QUIT" => {
                stream.write_all(b"221 bye\r\n").await.ok()?;
                return None;
            }
            _ => "250 ok".to_owned(),
        };
        stream.write_all(format!("{answer}\r\n").as_bytes()).await.ok()?;
    }
}

/// The message up to the line with a dot, dots at the beginning of lines undone (RFC 5321 section 4.5.2).
async fn data(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut raw = String::new();
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        if line == ".\r\n" {
            return Some(raw);
        }
        raw += line.strip_prefix('.').unwrap_or(&line);
    }
}

impl ReceivedMail {
    /// The lines of the message's head, unfolded.
    pub fn head(&self) -> String {
        let (head, _) = self.raw.split_once("\r\n\r\n").expect("a head");
        head.replace("\r\n ", " ").replace("\r\n\t", " ")
    }

    /// The values of a header, decoded by nobody.
    pub fn header(&self, name: &str) -> Vec<String> {
        let prefix = format!("{}: ", name.to_lowercase());
        let head = self.head();
        head.lines()
            .filter(|line| line.to_lowercase().starts_with(&prefix))
            .map(|line| line[prefix.len()..].to_owned())
            .collect()
    }

    /// The subject, decoded.
    pub fn subject(&self) -> String {
        self.parsed(|message| message.subject().unwrap_or_default().to_owned())
    }

    /// The plain text, decoded.
    pub fn text(&self) -> String {
        self.parsed(|message| message.body_text(0).unwrap_or_default().replace("\r\n", "\n"))
    }

    /// The HTML, decoded.
    pub fn html(&self) -> String {
        self.parsed(|message| message.body_html(0).unwrap_or_default().into_owned())
    }

    /// Every part that is not a container: its media type with the parameters, its file name, its octets decoded.
    pub fn parts(&self) -> Vec<(String, Option<String>, Vec<u8>)> {
        self.parsed(|message| {
            let leaves = message.parts.iter().filter(|part| !part.is_multipart());
            leaves
                .map(|part| {
                    let media_type = part.content_type().expect("a media type");
                    let mut text =
                        format!("{}/{}", media_type.ctype(), media_type.subtype().unwrap_or_default());
                    for attribute in media_type.attributes().unwrap_or_default() {
                        text += &format!("; {}={}", attribute.name, attribute.value);
                    }
                    (text, part.attachment_name().map(str::to_owned), part.contents().to_vec())
                })
                .collect()
        })
    }

    /// The secret behind `#` of the first link in the text that has one.
    pub fn secret(&self) -> String {
        let text = self.text();
        let link = text.split_whitespace().find(|word| word.starts_with("http") && word.contains('#'));
        link.and_then(|link| link.split_once('#')).expect("a link with a secret").1.to_owned()
    }

    fn parsed<T>(&self, read: impl FnOnce(&mail_parser::Message<'_>) -> T) -> T {
        read(&MessageParser::default().parse(self.raw.as_bytes()).expect("a message"))
    }
}
