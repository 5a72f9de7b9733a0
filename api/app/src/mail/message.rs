//! A letter as an Internet message (RFC 5322): headers, text, HTML, calendar object, attachments.

use std::time::{Duration, SystemTime};

use cal3_domain::ids::{JobId, encode_suffix};
use lettre::{
    Message,
    message::{
        Attachment as MimeAttachment, MultiPart, SinglePart,
        header::{ContentType, HeaderName, HeaderValue},
    },
};

use super::{CalendarPart, Letter, Mailer, mailer, render};
use crate::{App, AppError};

/// Longest subject, in characters.
const SUBJECT: usize = 200;

/// Makes the message.
///
/// # Errors
/// [`AppError::Internal`] when an address or a media type is not one.
pub(super) fn build(app: &App, mailer: &Mailer, job: JobId, letter: &Letter) -> Result<Message, AppError> {
    let home = app.public_url();
    let now = u64::try_from(app.now().as_second()).unwrap_or_default();
    let mut builder = Message::builder()
        .from(mailer.from().clone())
        .to(mailer::mailbox(&letter.to)?)
        .subject(subject(&letter.subject))
        .date(SystemTime::UNIX_EPOCH + Duration::from_secs(now))
        .message_id(Some(format!("<{}@{}>", encode_suffix(job.0), mailer.from().email.domain())))
        // RFC 3834 section 5: no holiday notice answers it, nor do other programs.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .raw_header(header("Content-Language", "en"));
    if let Some(reply_to) = &letter.reply_to {
        builder = builder.reply_to(mailer::mailbox(reply_to)?);
    }
    let mut body = MultiPart::alternative()
        .singlepart(SinglePart::plain(render::text(letter, home)))
        .singlepart(SinglePart::html(render::html(letter, home)));
    if let Some(calendar) = &letter.calendar {
        body = body.singlepart(alternative(calendar)?);
    }
    let files = files(letter)?;
    let message = if files.is_empty() {
        builder.multipart(body)
    } else {
        let mixed = MultiPart::mixed().multipart(body);
        builder.multipart(files.into_iter().fold(mixed, MultiPart::singlepart))
    };
    message.map_err(AppError::internal)
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// One line, without what would end the header, not longer than mail programs show.
fn subject(text: &str) -> String {
    render::one_line(text).trim().chars().take(SUBJECT).collect()
}

/// The calendar object beside the text, its method in the media type as RFC 6047 section 2.4 asks for.
fn alternative(calendar: &CalendarPart) -> Result<SinglePart, AppError> {
    let method = &calendar.method;
    if method.is_empty() || !method.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(AppError::internal(format!("{method:?} is no method of iTIP")));
    }
    let media_type = format!("text/calendar; charset=utf-8; method={method}; component=VEVENT");
    let media_type = ContentType::parse(&media_type).map_err(AppError::internal)?;
    Ok(SinglePart::builder().header(media_type).body(calendar.content.clone()))
}

fn files(letter: &Letter) -> Result<Vec<SinglePart>, AppError> {
    let invitation = letter.calendar.iter().map(|calendar| {
        let media_type = ContentType::parse("application/ics").map_err(AppError::internal)?;
        Ok(MimeAttachment::new("invite.ics".to_owned())
            .body(calendar.content.clone().into_bytes(), media_type))
    });
    let files = letter.attachments.iter().map(|file| {
        let media_type = ContentType::parse(&file.media_type).map_err(AppError::internal)?;
        Ok(MimeAttachment::new(render::one_line(&file.name)).body(file.content.clone(), media_type))
    });
    invitation.chain(files).collect()
}
