use jiff::SignedDuration;
use proptest::prelude::*;

use super::*;

fn now() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

fn failed(passing: bool) -> Outcome {
    Outcome::Failed { error: "no".to_owned(), passing, not_before: None }
}

fn record(progress: &mut Progress, outcome: Outcome, on_failure: OnFailure) -> After {
    progress.record(outcome, on_failure, &Policy::default(), now(), 5_000).unwrap()
}

fn states(progress: &Progress) -> Vec<&'static str> {
    progress.steps.iter().map(|step| step.state.as_str()).collect()
}

#[test]
fn a_run_goes_through_its_steps() {
    let mut run = Progress::new(3, now());
    assert_eq!(run.claim(), Ok(After::Step(0)));
    assert_eq!(run.claim(), Err(NotAllowed(RunState::Running)));
    assert_eq!(record(&mut run, Outcome::Succeeded, OnFailure::Stop), After::Step(1));
    assert_eq!(record(&mut run, Outcome::Skipped, OnFailure::Stop), After::Step(2));
    assert_eq!(record(&mut run, Outcome::Succeeded, OnFailure::Stop), After::Done(RunState::Succeeded));
    assert_eq!(states(&run), ["SUCCEEDED", "SKIPPED", "SUCCEEDED"]);
    assert_eq!(run.retry(now()), Err(NotAllowed(RunState::Succeeded)));
    assert_eq!(run.cancel(), Err(NotAllowed(RunState::Succeeded)));
    assert_eq!(Progress::new(0, now()).claim(), Ok(After::Done(RunState::Succeeded)));
}

#[test]
fn a_passing_fault_is_tried_again_and_kills_in_the_end() {
    let mut run = Progress::new(2, now());
    let mut attempts = 0;
    let end = loop {
        run.claim().unwrap();
        attempts += 1;
        match record(&mut run, failed(true), OnFailure::Stop) {
            After::Later(due) => assert!(due >= now() && run.state == RunState::Pending && run.due == due),
            other => break other,
        }
    };
    assert_eq!((attempts, end), (8, After::Done(RunState::Dead)));
    assert_eq!(states(&run), ["FAILED", "PENDING"]);
    assert_eq!(run.steps[0].error.as_deref(), Some("no"));
    run.retry(now()).unwrap();
    assert_eq!(run.steps[0].attempts, 0);
    assert_eq!(run.claim(), Ok(After::Step(0)));
    record(&mut run, Outcome::Succeeded, OnFailure::Stop);
    assert_eq!(record(&mut run, Outcome::Succeeded, OnFailure::Stop), After::Done(RunState::Succeeded));
}

#[test]
fn a_fault_that_stays_ends_the_run_or_is_passed_over() {
    let mut run = Progress::new(3, now());
    run.claim().unwrap();
    record(&mut run, Outcome::Succeeded, OnFailure::Stop);
    assert_eq!(record(&mut run, failed(false), OnFailure::Stop), After::Done(RunState::Failed));
    assert_eq!(states(&run), ["SUCCEEDED", "FAILED", "PENDING"]);
    run.retry(now()).unwrap();
    assert_eq!(run.claim(), Ok(After::Step(1)));
    assert_eq!(record(&mut run, failed(false), OnFailure::Continue), After::Step(2));
    assert_eq!(record(&mut run, Outcome::Succeeded, OnFailure::Stop), After::Done(RunState::Partial));
    // Only what failed is done again.
    run.retry(now()).unwrap();
    assert_eq!(run.claim(), Ok(After::Step(1)));
    assert_eq!(record(&mut run, Outcome::Succeeded, OnFailure::Continue), After::Done(RunState::Succeeded));
}

#[test]
fn waits_and_stops() {
    let later = now() + SignedDuration::from_hours(1);
    let mut run = Progress::new(3, now());
    run.claim().unwrap();
    assert_eq!(record(&mut run, Outcome::WaitUntil(later), OnFailure::Stop), After::Later(later));
    assert_eq!(run.claim(), Ok(After::Step(1)));
    assert_eq!(record(&mut run, Outcome::Stopped, OnFailure::Stop), After::Done(RunState::Succeeded));
    assert_eq!(states(&run), ["SUCCEEDED", "SUCCEEDED", "SKIPPED"]);
    // What failed before a stop can be done again, what the stop left out is not.
    let mut run = Progress::new(3, now());
    run.claim().unwrap();
    record(&mut run, failed(false), OnFailure::Continue);
    assert_eq!(record(&mut run, Outcome::Stopped, OnFailure::Stop), After::Done(RunState::Partial));
    run.retry(now()).unwrap();
    assert_eq!(run.claim(), Ok(After::Step(0)));
    assert_eq!(record(&mut run, Outcome::Succeeded, OnFailure::Stop), After::Done(RunState::Succeeded));
    let mut last = Progress::new(1, now());
    last.claim().unwrap();
    assert_eq!(
        record(&mut last, Outcome::WaitUntil(later), OnFailure::Stop),
        After::Done(RunState::Succeeded)
    );
}

#[test]
fn a_refusal_may_name_the_time() {
    let later = now() + SignedDuration::from_hours(1);
    let mut run = Progress::new(1, now());
    run.claim().unwrap();
    let outcome = Outcome::Failed { error: "429".to_owned(), passing: true, not_before: Some(later) };
    assert_eq!(record(&mut run, outcome, OnFailure::Stop), After::Later(later));
}

#[test]
fn lost_workers_and_people_who_stop() {
    let policy = Policy { attempts: 2, ..Policy::default() };
    let mut run = Progress::new(1, now());
    assert_eq!(run.lose(&policy, now(), 0), Err(NotAllowed(RunState::Pending)));
    run.claim().unwrap();
    assert!(matches!(run.lose(&policy, now(), 0), Ok(After::Later(_))));
    run.claim().unwrap();
    assert_eq!(run.lose(&policy, now(), 0), Ok(After::Done(RunState::Dead)));
    let mut run = Progress::new(1, now());
    run.claim().unwrap();
    run.cancel().unwrap();
    let late = run.record(Outcome::Succeeded, OnFailure::Stop, &policy, now(), 0);
    assert_eq!(late, Err(NotAllowed(RunState::Cancelled)));
    assert_eq!(run.skip(), Err(NotAllowed(RunState::Cancelled)));
}

fn outcome() -> impl Strategy<Value = (Outcome, OnFailure)> {
    let outcome = prop_oneof![
        4 => Just(Outcome::Succeeded),
        1 => Just(Outcome::Skipped),
        1 => Just(Outcome::Stopped),
        1 => (0..1_000_i64).prop_map(|s| Outcome::WaitUntil(Timestamp::UNIX_EPOCH + SignedDuration::from_secs(s))),
        3 => any::<bool>().prop_map(failed),
    ];
    (outcome, prop_oneof![Just(OnFailure::Stop), Just(OnFailure::Continue)])
}

proptest! {
    #[test]
    fn whatever_happens_a_run_ends_and_does_nothing_twice(
        steps in 0..6_usize,
        happenings in prop::collection::vec((outcome(), any::<u64>(), 0..12_u8), 0..80),
    ) {
        let policy = Policy { attempts: 3, ..Policy::default() };
        let mut run = Progress::new(steps, now());
        let mut done = vec![0; steps];
        for ((outcome, on_failure), chance, other) in happenings {
            let before = run.clone();
            let step = run.next_step();
            let after = match other {
                0 => run.cancel().map(|()| None),
                1 => run.lose(&policy, now(), chance).map(Some),
                2 => run.retry(now()).map(|()| None),
                3 | 4 if run.state == RunState::Pending => run.claim().map(Some),
                _ => run.record(outcome.clone(), on_failure, &policy, now(), chance).map(Some),
            };
            match after {
                Err(NotAllowed(state)) => {
                    prop_assert_eq!(state, before.state);
                    prop_assert_eq!(&run, &before);
                }
                Ok(after) => {
                    prop_assert!(
                        before.state == run.state || before.state.may_become(run.state)
                            || before.state == RunState::Pending && run.state == RunState::Succeeded
                            || before.state == RunState::Pending && run.state == RunState::Partial,
                        "{:?} became {:?}", before.state, run.state
                    );
                    match after {
                        Some(After::Step(next)) => {
                            prop_assert_eq!(run.state, RunState::Running);
                            prop_assert_eq!(run.next_step(), Some(next));
                        }
                        Some(After::Later(due)) => {
                            prop_assert_eq!(run.state, RunState::Pending);
                            prop_assert_eq!(run.due, due);
                        }
                        Some(After::Done(state)) => {
                            prop_assert_eq!(run.state, state);
                            prop_assert!(state.is_final());
                        }
                        None => {}
                    }
                }
            }
            if let Some(step) = step
                && before.steps[step].state == StepState::Pending
                && run.steps[step].state == StepState::Succeeded
            {
                done[step] += 1;
            }
            prop_assert!(run.steps.iter().all(|step| step.attempts <= policy.attempts));
            if run.state == RunState::Succeeded {
                let done = |step: &StepProgress| matches!(step.state, StepState::Succeeded | StepState::Skipped);
                prop_assert!(run.steps.iter().all(done), "{:?}", run);
            }
        }
        let json = serde_json::to_string(&run).unwrap();
        prop_assert_eq!(serde_json::from_str::<Progress>(&json).unwrap(), run);
        prop_assert!(done.iter().all(|times| *times <= 1), "{:?}", done);
    }

    #[test]
    fn left_to_itself_a_run_ends(steps in 0..20_usize, outcomes in prop::collection::vec(outcome(), 1..50)) {
        let policy = Policy { attempts: 3, ..Policy::default() };
        let mut run = Progress::new(steps, now());
        let mut outcomes = outcomes.into_iter().cycle();
        let mut attempts = 0;
        while !run.state.is_final() {
            if run.state == RunState::Pending {
                run.claim().unwrap();
                continue;
            }
            let (outcome, on_failure) = outcomes.next().unwrap();
            run.record(outcome, on_failure, &policy, now(), 0).unwrap();
            attempts += 1;
            prop_assert!(attempts <= steps * 3);
        }
    }
}
