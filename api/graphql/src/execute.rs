//! Takes a request through the limits and the executor.

use std::{any::Any, panic::AssertUnwindSafe, sync::Arc, time::Duration};

use async_graphql::{Response, ServerError, parser::types::ExecutableDocument};
use cal3_app::{
    App,
    account::{Accounts, ClientInfo},
};
use futures_util::{FutureExt as _, StreamExt as _, future::BoxFuture, stream::BoxStream};

use crate::{
    RequestData,
    documents::Documents,
    error::code,
    limits::{Model, actual::actual, coded, measure},
    loaders::Loaders,
    request::{Answer, Kind, Prepared, Refusal, Request, Stage},
    scalars,
    schema::{self, Schema},
};

/// How long a query or a mutation may take. What it still waits for is dropped then.
pub const TIME_MAX: Duration = Duration::from_secs(10);

/// How validation begins its message when it is a value that is wrong and not the document.
const INVALID_VALUE: &str = "Invalid value for argument";

/// The schema with everything that is needed to execute. Cheap to clone.
#[derive(Clone)]
pub struct Executor {
    schema: Schema,
    app: App,
    accounts: Option<Accounts>,
    model: Arc<Model>,
    documents: Arc<Documents>,
}

impl Executor {
    /// Over these use cases. `introspection`: whether the schema may be asked for itself.
    ///
    /// # Errors
    /// When the schema's own SDL cannot be read back, which a test excludes.
    pub fn try_new(app: App, introspection: bool) -> Result<Self, String> {
        let model = Model::from_sdl(&schema::sdl()).map_err(|error| error.message)?;
        let builder = schema::builder();
        let builder = if introspection { builder } else { builder.disable_introspection() };
        let (accounts, model) = (None, Arc::new(model));
        let inner = Self { schema: builder.finish(), app, accounts, model, documents: Arc::default() };
        let app = inner.app.clone().with_documents(Arc::new(inner.clone()));
        Ok(Self { app, ..inner })
    }

    /// The use cases, able to answer documents.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// The same, able to change how accounts are protected.
    #[must_use]
    pub fn with_accounts(self, accounts: Accounts) -> Self {
        Self { accounts: Some(accounts), ..self }
    }

    /// The same for requests of this client: what the audit log has as the place from where.
    #[must_use]
    pub fn with_client(&self, client: ClientInfo) -> Self {
        let accounts = self.accounts.clone().map(|accounts| accounts.with_client(client.clone()));
        Self { app: self.app.clone().with_client(client), accounts, ..self.clone() }
    }

    /// Parses a request and checks it against the limits.
    ///
    /// # Errors
    /// [`Refusal`] when it is not to be executed.
    pub fn prepare(&self, mut request: Request) -> Result<Prepared, Refusal> {
        let document = self.documents.parse(&request.query)?;
        let variables = request.take_variables();
        let name = request.operation_name.filter(|name| !name.is_empty());
        let measured = measure::measure(&self.model, &document, name.as_deref(), &variables)
            .map_err(|error| Refusal(stage_of(&error), vec![error]))?;
        let mut own = async_graphql::Request::new(request.query).variables(variables);
        own.operation_name = name;
        own.set_parsed_query(ExecutableDocument::clone(&document));
        Ok(Prepared { request: own, document, measured })
    }

    /// Executes a query or a mutation within [`TIME_MAX`]. Boxed, so that the compiler translates all resolvers here, and not once
    /// more in each crate that awaits them.
    pub fn execute(&self, prepared: Prepared, data: RequestData) -> BoxFuture<'_, Answer> {
        self.run(prepared, data).boxed()
    }

    async fn run(&self, prepared: Prepared, data: RequestData) -> Answer {
        let kind = prepared.kind();
        let document = Arc::clone(&prepared.document);
        let name = prepared.request.operation_name.clone();
        let keeps = kind == Kind::Query;
        let (loaders, batches) = Loaders::new(self.app.clone(), data.viewer.clone(), keeps);
        let request_id = data.request_id.clone();
        let request = self.equip(prepared, data, loaders);
        let execution = batches.drive(self.schema.execute(request));
        let response = match tokio::time::timeout(TIME_MAX, AssertUnwindSafe(execution).catch_unwind()).await
        {
            Ok(Ok(response)) => response,
            Ok(Err(panic)) => panicked(&*panic, &request_id),
            Err(_) => {
                let message = format!("It took longer than {} s; ask for less.", TIME_MAX.as_secs());
                broken(coded(code::TIMEOUT, message, None))
            }
        };
        let mut answer = finish(response, &request_id);
        if answer.stage == Stage::Executed {
            answer.actual = Some(actual(&self.model, &document, name.as_deref(), &answer.response.data));
        }
        answer
    }

    /// Follows a subscription: an answer for each thing that happens, until it ends or is dropped.
    pub fn subscribe(&self, prepared: Prepared, data: RequestData) -> BoxStream<'static, Answer> {
        let (loaders, batches) = Loaders::new(self.app.clone(), data.viewer.clone(), false);
        let request_id = data.request_id.clone();
        let request = self.equip(prepared, data, loaders);
        let answers = batches.drive_stream(self.schema.execute_stream(request));
        answers.map(move |response| finish(response, &request_id)).boxed()
    }

    /// Gives the resolvers what they reach.
    fn equip(&self, prepared: Prepared, data: RequestData, loaders: Loaders) -> async_graphql::Request {
        let request = prepared.request.data(data).data(loaders).data(self.app.clone());
        match &self.accounts {
            Some(accounts) => request.data(accounts.clone()),
            None => request,
        }
    }

    /// What is answered to a request that is not executed.
    pub fn refuse(&self, refusal: Refusal, request_id: &str) -> Answer {
        let mut answer = Answer::refused(refusal);
        complete(&mut answer.response.errors, request_id);
        answer
    }

    /// What is answered to whoever has to wait, with a code of the closed list that says why.
    pub fn put_off(&self, code: &str, message: &str, retry_after_ms: u64, request_id: &str) -> Answer {
        let mut error = coded(code, message, None);
        error.extensions.get_or_insert_default().set("retryAfterMs", retry_after_ms);
        self.refuse(Refusal(Stage::Input, vec![error]), request_id)
    }

    /// What is answered to a request that the transport refuses, with a code of the closed list.
    pub fn refuse_with(&self, code: &str, message: &str, request_id: &str) -> Answer {
        self.refuse(Refusal(Stage::Input, vec![coded(code, message, None)]), request_id)
    }
}

fn stage_of(error: &ServerError) -> Stage {
    let code = error.extensions.as_ref().and_then(|extensions| extensions.get("code"));
    if code == Some(&code::BAD_USER_INPUT.into()) { Stage::Input } else { Stage::Validation }
}

/// Tells how far the request came, and gives each error its code and the request's id.
fn finish(mut response: Response, request_id: &str) -> Answer {
    // What fails while it is executed fails at a path; what is refused before has none.
    let refused = response.data == async_graphql::Value::Null
        && !response.errors.is_empty()
        && response.errors.iter().all(|error| error.path.is_empty() && error.extensions.is_none());
    let stage = match refused {
        true if response.errors.iter().all(|error| error.message.starts_with(INVALID_VALUE)) => Stage::Input,
        true => Stage::Validation,
        false => Stage::Executed,
    };
    complete(&mut response.errors, request_id);
    Answer { stage, response, actual: None }
}

/// What the library says of a scalar that cannot be read, with what would be right.
fn with_example(message: &mut String) {
    let expected = message.split_once("expected type \"").and_then(|(_, rest)| rest.split_once('"'));
    if let Some(example) = expected.and_then(|(scalar, _)| scalars::example(scalar)) {
        message.push_str("; write it like `");
        message.push_str(example);
        message.push('`');
    }
}

fn complete(errors: &mut [ServerError], request_id: &str) {
    for error in errors {
        if error.message.starts_with(INVALID_VALUE) {
            with_example(&mut error.message);
        }
        let is_value = !error.path.is_empty() || error.message.starts_with(INVALID_VALUE);
        let extensions = error.extensions.get_or_insert_default();
        if extensions.get("code").is_none() {
            // Our own resolvers give their errors codes; what has none is the library's.
            let code = if is_value { code::BAD_USER_INPUT } else { code::GRAPHQL_VALIDATION_FAILED };
            extensions.set("code", code);
        }
        if extensions.get("requestId").is_none() {
            extensions.set("requestId", request_id);
        }
    }
}

/// An execution that came to nothing: `data` is null.
fn broken(error: ServerError) -> Response {
    Response::from_errors(vec![error])
}

fn panicked(panic: &(dyn Any + Send), request_id: &str) -> Response {
    let text =
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("without a message"), request_id, "a resolver panicked");
    broken(coded(code::INTERNAL, format!("A fault of ours; it is logged as {request_id}."), None))
}
