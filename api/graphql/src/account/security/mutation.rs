//! Changing how an account is protected.

use async_graphql::{Context, Object, Result};
use cal3_app::{
    AppError, UserErrorCode,
    account::{self, PasswordChange},
};
use secrecy::{ExposeSecret as _, SecretString};

use super::input::{
    IdentityUnlinkInput, IdentityUnlinkPayload, PasswordChangeInput, PasswordChangePayload,
    RecoveryCodesReplaceInput, RecoveryCodesReplacePayload, SessionRevokeInput, SessionRevokeOthersPayload,
    SessionRevokePayload, TotpDisableInput, TotpDisablePayload, TotpEnableInput, TotpEnablePayload,
    TotpSetUpInput, TotpSetUpPayload, TotpSetup, UserEmailChangeInput, UserEmailChangePayload,
    UserEmailConfirmInput, UserEmailConfirmPayload, UserEmailConfirmationSendPayload,
};
use crate::{
    account::User,
    context::{ContextExt as _, read_id},
    payload::settle,
};

/// Mutations of an account's protection.
#[derive(Default)]
pub struct SecurityMutation;

fn secret(text: Option<String>) -> Option<SecretString> {
    text.map(SecretString::from)
}

fn shown(codes: Vec<SecretString>) -> Vec<String> {
    codes.iter().map(|code| code.expose_secret().to_owned()).collect()
}

/// What names nothing is a fault of the input here.
fn at_id(error: AppError) -> AppError {
    match error {
        AppError::NotFound => {
            AppError::field(UserErrorCode::NotFound, "id", "There is nothing with this id that you can see.")
        }
        other => other,
    }
}

/// The viewer as they are now, when the mutation has succeeded.
async fn viewer(ctx: &Context<'_>, done: bool) -> Result<Option<User>> {
    match ctx.viewer().user_id().filter(|_| done) {
        Some(id) => Ok(ctx.load(id).await?.map(User::from)),
        None => Ok(None),
    }
}

#[Object]
impl SecurityMutation {
    /// Changes the viewer's password, or sets their first, and signs out their other devices. For a signed-in person; no
    /// token may.
    async fn password_change(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The passwords.")] input: PasswordChangeInput,
    ) -> Result<PasswordChangePayload> {
        let change = PasswordChange {
            current_password: secret(input.current_password),
            new_password: input.new_password.into(),
        };
        let changed = async { account::change_password(ctx.accounts()?, ctx.viewer(), change).await }.await;
        let (user, user_errors) = settle(ctx, changed).await?;
        Ok(PasswordChangePayload { user: user.map(User::from), user_errors })
    }

    /// Sends a mail to another address. It becomes the viewer's when its link is followed; the former address is told then.
    /// For a signed-in person; no token may.
    async fn user_email_change(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The address.")] input: UserEmailChangeInput,
    ) -> Result<UserEmailChangePayload> {
        let password = secret(input.password);
        let sent = async {
            account::change_address(ctx.accounts()?, ctx.viewer(), &input.email, password.as_ref()).await
        };
        let (sent, user_errors) = settle(ctx, sent.await).await?;
        Ok(UserEmailChangePayload { is_mail_sent: sent.is_some(), user_errors })
    }

    /// Sends a mail to the viewer's address once more, to confirm it with. For a signed-in person; no token may.
    async fn user_email_confirmation_send(
        &self,
        ctx: &Context<'_>,
    ) -> Result<UserEmailConfirmationSendPayload> {
        let sent = async { account::send_confirmation(ctx.accounts()?, ctx.viewer()).await };
        let (sent, user_errors) = settle(ctx, sent.await).await?;
        Ok(UserEmailConfirmationSendPayload { is_mail_sent: sent.is_some(), user_errors })
    }

    /// Confirms an address with what was mailed to it, as the person whose account it is for. For a signed-in person; no
    /// token may.
    async fn user_email_confirm(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What came by mail.")] input: UserEmailConfirmInput,
    ) -> Result<UserEmailConfirmPayload> {
        let confirmed =
            async { account::confirm_address(ctx.accounts()?, ctx.viewer(), &input.secret).await };
        let (user, user_errors) = settle(ctx, confirmed.await).await?;
        Ok(UserEmailConfirmPayload { user: user.map(User::from), user_errors })
    }

    /// Makes a secret for an authenticator app. Nothing takes it until `totpEnable`. For a signed-in person; no token may.
    async fn totp_set_up(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Who asks.")] input: TotpSetUpInput,
    ) -> Result<TotpSetUpPayload> {
        let password = secret(input.password);
        let made = async { account::set_up_totp(ctx.accounts()?, ctx.viewer(), password.as_ref()).await };
        let (setup, user_errors) = settle(ctx, made.await).await?;
        let setup = setup.map(|setup| TotpSetup {
            secret: setup.secret.expose_secret().to_owned(),
            uri: setup.uri.expose_secret().to_owned(),
            qr_code: setup.qr_code.expose_secret().to_owned(),
        });
        Ok(TotpSetUpPayload { setup, user_errors })
    }

    /// From now on signing in takes a code of the app as well. For a signed-in person; no token may.
    async fn totp_enable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "A code of the app.")] input: TotpEnableInput,
    ) -> Result<TotpEnablePayload> {
        let enabled = async { account::enable_totp(ctx.accounts()?, ctx.viewer(), &input.code).await };
        let (codes, user_errors) = settle(ctx, enabled.await).await?;
        let user = viewer(ctx, codes.is_some()).await?;
        Ok(TotpEnablePayload { recovery_codes: codes.map(shown), user, user_errors })
    }

    /// Signing in takes no second step any more. For a signed-in person; no token may.
    async fn totp_disable(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Both steps once more.")] input: TotpDisableInput,
    ) -> Result<TotpDisablePayload> {
        let password = secret(input.password);
        let disabled = async {
            account::disable_totp(ctx.accounts()?, ctx.viewer(), password.as_ref(), &input.code).await
        };
        let (done, user_errors) = settle(ctx, disabled.await).await?;
        Ok(TotpDisablePayload { user: viewer(ctx, done.is_some()).await?, user_errors })
    }

    /// Makes new recovery codes; those before do not work any more. For a signed-in person; no token may.
    async fn recovery_codes_replace(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Both steps once more.")] input: RecoveryCodesReplaceInput,
    ) -> Result<RecoveryCodesReplacePayload> {
        let password = secret(input.password);
        let replaced = async {
            account::replace_recovery_codes(ctx.accounts()?, ctx.viewer(), password.as_ref(), &input.code)
                .await
        };
        let (codes, user_errors) = settle(ctx, replaced.await).await?;
        Ok(RecoveryCodesReplacePayload { recovery_codes: codes.map(shown), user_errors })
    }

    /// Signs one of the viewer's devices out; its sockets close at once. For a signed-in person; no token may.
    async fn session_revoke(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which device.")] input: SessionRevokeInput,
    ) -> Result<SessionRevokePayload> {
        let ended = async {
            let id = read_id(&input.id, "id")?;
            account::end_session(ctx.app(), ctx.viewer(), id).await.map_err(at_id)
        };
        let (ended, user_errors) = settle(ctx, ended.await).await?;
        Ok(SessionRevokePayload { revoked_id: ended.map(|()| input.id), user_errors })
    }

    /// Signs all of the viewer's devices out but the one that asks. For a signed-in person; no token may.
    async fn session_revoke_others(&self, ctx: &Context<'_>) -> Result<SessionRevokeOthersPayload> {
        let ended = account::end_other_sessions(ctx.app(), ctx.viewer()).await;
        let (ended, user_errors) = settle(ctx, ended).await?;
        let revoked_count = ended.map(|count| i32::try_from(count).unwrap_or(i32::MAX));
        Ok(SessionRevokeOthersPayload { revoked_count, user_errors })
    }

    /// Forgets a service that the viewer can sign in with, unless it is the last way in. For a signed-in person; no token
    /// may.
    async fn identity_unlink(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "Which service.")] input: IdentityUnlinkInput,
    ) -> Result<IdentityUnlinkPayload> {
        let password = secret(input.password);
        let unlinked = async {
            let id = read_id(&input.id, "id")?;
            let done = account::unlink_identity(ctx.accounts()?, ctx.viewer(), id, password.as_ref()).await;
            done.map_err(at_id)
        };
        let (unlinked, user_errors) = settle(ctx, unlinked.await).await?;
        Ok(IdentityUnlinkPayload { unlinked_id: unlinked.map(|()| input.id), user_errors })
    }
}
