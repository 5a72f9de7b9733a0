//! Loads what many fields ask for in one query, as the viewer, without a timer.
//!
//! A noun implements [`Load`] for its id; a resolver calls `ctx.load(id)`. The first call for a kind of id lays a batch
//! on the request's queue. [`Batches`] executes the request and the queue in one task: only when every resolver waits
//! is the queue looked at, so a batch holds all that one level of the query asks for, nothing waits for a clock, and
//! what is dropped with the request is not loaded either.

use std::{
    any::{Any, TypeId},
    collections::{HashMap, HashSet},
    future::Future,
    hash::Hash,
    pin::Pin,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    task::{Context as TaskContext, Poll},
};

use cal3_app::{App, AppError, Viewer};
use futures_util::{
    FutureExt as _, StreamExt as _,
    stream::{BoxStream, FuturesUnordered},
    task::{ArcWake, AtomicWaker, waker_ref},
};
use tokio::{
    sync::{mpsc, oneshot},
    task::coop::has_budget_remaining,
};

/// Most keys of one batch; more are loaded in several.
const BATCH_MAX: usize = 1_000;

/// An id by which something can be loaded.
pub(crate) trait Load: Copy + Eq + Hash + Send + Sync + 'static {
    /// What is found by it.
    type Value: Clone + Send + Sync + 'static;

    /// Finds those that exist and that the viewer may see, in any order.
    fn load(
        app: &App,
        viewer: &Viewer,
        ids: &[Self],
    ) -> impl Future<Output = Result<Vec<(Self, Self::Value)>, AppError>> + Send;
}

type Task = Pin<Box<dyn Future<Output = ()> + Send>>;
type Answer<V> = Result<Option<V>, Arc<AppError>>;

/// What waits to be loaded by one kind of id, and what was.
struct Shelf<K: Load> {
    waiting: HashMap<K, Vec<oneshot::Sender<Answer<K::Value>>>>,
    found: HashMap<K, Option<K::Value>>,
}

/// A request's loaders. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Loaders {
    app: App,
    viewer: Viewer,
    keeps: bool,
    shelves: Arc<Mutex<HashMap<TypeId, Box<dyn Any + Send>>>>,
    queue: mpsc::UnboundedSender<Task>,
}

impl Loaders {
    /// Loaders for one request, and the queue that has to be worked off beside it. `keeps`: whether a second question
    /// for the same id is answered from memory; only while nothing is written and the request is short.
    pub(crate) fn new(app: App, viewer: Viewer, keeps: bool) -> (Self, Batches) {
        let (queue, tasks) = mpsc::unbounded_channel();
        let loaders = Self { app, viewer, keeps, shelves: Arc::default(), queue };
        (loaders, Batches { tasks, running: FuturesUnordered::new(), woken: Arc::default() })
    }

    /// What the viewer sees under this id, if anything.
    pub(crate) async fn load<K: Load>(&self, id: K) -> Answer<K::Value> {
        let answer = {
            let mut shelves = self.lock();
            let shelf = shelf::<K>(&mut shelves);
            if let Some(found) = shelf.found.get(&id) {
                return Ok(found.clone());
            }
            let (sender, answer) = oneshot::channel();
            let first = shelf.waiting.is_empty();
            shelf.waiting.entry(id).or_default().push(sender);
            if first {
                let loaders = self.clone();
                let _ = self.queue.send(Box::pin(async move { loaders.fetch::<K>().await }));
            }
            answer
        };
        answer.await.unwrap_or_else(|_| Err(Arc::new(AppError::internal("a batch was dropped"))))
    }

    async fn fetch<K: Load>(&self) {
        let mut waiting = std::mem::take(&mut shelf::<K>(&mut self.lock()).waiting);
        let ids: Vec<K> = waiting.keys().copied().collect();
        for ids in ids.chunks(BATCH_MAX) {
            let loaded = K::load(&self.app, &self.viewer, ids).await;
            let mut shelves = self.lock();
            let shelf = shelf::<K>(&mut shelves);
            let mut answer = |id: &K, answer: Answer<K::Value>| {
                for sender in waiting.remove(id).into_iter().flatten() {
                    let _ = sender.send(answer.clone());
                }
            };
            match loaded {
                Ok(rows) => {
                    let mut missing: HashSet<K> = ids.iter().copied().collect();
                    for (id, value) in rows {
                        missing.remove(&id);
                        if self.keeps {
                            shelf.found.insert(id, Some(value.clone()));
                        }
                        answer(&id, Ok(Some(value)));
                    }
                    for id in missing {
                        if self.keeps {
                            shelf.found.insert(id, None);
                        }
                        answer(&id, Ok(None));
                    }
                }
                Err(error) => {
                    let error = Arc::new(error);
                    ids.iter().for_each(|id| answer(id, Err(error.clone())));
                }
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<TypeId, Box<dyn Any + Send>>> {
        self.shelves.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn shelf<K: Load>(shelves: &mut HashMap<TypeId, Box<dyn Any + Send>>) -> &mut Shelf<K> {
    let empty =
        || Box::new(Shelf::<K> { waiting: HashMap::new(), found: HashMap::new() }) as Box<dyn Any + Send>;
    #[expect(
        clippy::expect_used,
        reason = "what lies under a type's id was made for that type, one line above"
    )]
    shelves.entry(TypeId::of::<K>()).or_insert_with(empty).downcast_mut().expect("the shelf of this type")
}

/// A request's batches, worked off in the task that executes the request.
pub(crate) struct Batches {
    tasks: mpsc::UnboundedReceiver<Task>,
    running: FuturesUnordered<Task>,
    woken: Arc<Woken>,
}

impl Batches {
    /// Executes `request`, loading what it asks for whenever all of it waits.
    pub(crate) async fn drive<T>(mut self, request: impl Future<Output = T>) -> T {
        let mut request = std::pin::pin!(request);
        std::future::poll_fn(move |task| self.poll(task, |task| request.as_mut().poll(task))).await
    }

    /// The same for a subscription, which asks anew for each of its items.
    pub(crate) fn drive_stream<T: Send + 'static>(
        mut self,
        mut items: BoxStream<'static, T>,
    ) -> BoxStream<'static, T> {
        futures_util::stream::poll_fn(move |task| self.poll(task, |task| items.poll_next_unpin(task))).boxed()
    }

    fn poll<T>(
        &mut self,
        task: &mut TaskContext<'_>,
        mut request: impl FnMut(&mut TaskContext<'_>) -> Poll<T>,
    ) -> Poll<T> {
        loop {
            if let Poll::Ready(answer) = self.woken.poll(task, &mut request) {
                return Poll::Ready(answer);
            }
            if !has_budget_remaining() {
                return Poll::Pending;
            }
            // The request waits. What it has laid on the queue until now is loaded; whatever ends lets it go on.
            while let Poll::Ready(Some(batch)) = self.tasks.poll_recv(task) {
                self.running.push(batch);
            }
            match self.running.next().poll_unpin(task) {
                Poll::Ready(Some(())) => {}
                Poll::Ready(None) | Poll::Pending => return Poll::Pending,
            }
        }
    }
}

/// Tells whether a request that does not go on waits, or has only stepped back: many fields are executed a few at a time
/// (`FuturesUnordered` steps back and wakes itself), and a batch must not begin before all of them have asked.
#[derive(Default)]
struct Woken {
    by_itself: AtomicBool,
    is_polled: AtomicBool,
    task: AtomicWaker,
}

impl Woken {
    /// Polls until the request is done, waits, or has used up its turn.
    fn poll<T>(
        self: &Arc<Self>,
        task: &mut TaskContext<'_>,
        request: &mut impl FnMut(&mut TaskContext<'_>) -> Poll<T>,
    ) -> Poll<T> {
        self.task.register(task.waker());
        self.is_polled.store(true, Ordering::SeqCst);
        let waker = waker_ref(self);
        let answer = loop {
            self.by_itself.store(false, Ordering::SeqCst);
            let answer = request(&mut TaskContext::from_waker(&waker));
            let goes_on = self.by_itself.load(Ordering::SeqCst) && has_budget_remaining();
            if answer.is_ready() || !goes_on {
                break answer;
            }
        };
        self.is_polled.store(false, Ordering::SeqCst);
        if answer.is_pending() && self.by_itself.load(Ordering::SeqCst) {
            task.waker().wake_by_ref();
        }
        answer
    }
}

impl ArcWake for Woken {
    fn wake_by_ref(woken: &Arc<Self>) {
        woken.by_itself.store(true, Ordering::SeqCst);
        if !woken.is_polled.load(Ordering::SeqCst) {
            woken.task.wake();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::atomic::AtomicUsize, time::Duration};

    use cal3_app::{SystemClock, SystemRandom};
    use cal3_store::{Store, StoreOptions};
    use futures_util::future::join_all;

    use super::*;

    static BATCHES: AtomicUsize = AtomicUsize::new(0);

    /// Even numbers are found by it.
    #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
    struct Number(u32);

    impl Load for Number {
        type Value = u32;

        async fn load(_: &App, _: &Viewer, ids: &[Self]) -> Result<Vec<(Self, u32)>, AppError> {
            BATCHES.fetch_add(1, Ordering::SeqCst);
            tokio::task::yield_now().await;
            Ok(ids.iter().filter(|id| id.0 % 2 == 0).map(|id| (*id, id.0 * 10)).collect())
        }
    }

    fn app() -> App {
        let url = "postgres://nowhere.invalid/none".to_owned();
        let options = StoreOptions { url, pool_max: 1, statement_timeout: Duration::from_secs(1) };
        App::new(Store::connect(&options).unwrap(), Arc::new(SystemClock), Arc::new(SystemRandom))
    }

    #[tokio::test]
    async fn one_level_of_a_query_is_one_batch_and_nothing_is_loaded_twice() {
        let (loaders, batches) = Loaders::new(app(), Viewer::Anonymous, true);
        let request = async {
            let first = join_all((0..50).map(|i| loaders.load(Number(i % 10)))).await;
            let second = join_all((0..20).map(|i| loaders.load(Number(i)))).await;
            (first, second)
        };
        let (first, second) = batches.drive(request).await;
        assert!(first.iter().enumerate().all(|(i, found)| {
            let number = u32::try_from(i % 10).unwrap();
            matches!(found, Ok(value) if *value == (number % 2 == 0).then_some(number * 10))
        }));
        assert!(matches!(second[18], Ok(Some(180))) && matches!(second[19], Ok(None)));
        assert_eq!(BATCHES.swap(0, Ordering::SeqCst), 2);
        // The same in the way in which the library executes objects in a list.
        let (loaders, batches) = Loaders::new(app(), Viewer::Anonymous, true);
        let list: FuturesUnordered<_> = (0..200)
            .map(|i| {
                let loaders = &loaders;
                let fields: FuturesUnordered<_> =
                    (0..3).map(|j| async move { loaders.load(Number(i * 3 + j)).await }).collect();
                fields.collect::<Vec<_>>()
            })
            .collect();
        let found = batches.drive(list.collect::<Vec<_>>()).await;
        assert!(found.len() == 200 && found.iter().flatten().all(Result::is_ok));
        assert_eq!(BATCHES.load(Ordering::SeqCst), 1);
    }
}
