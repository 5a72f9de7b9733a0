import { graphql } from '@/gql';
import type {
  AutomationRunFieldsFragment,
  RuleApplicationFieldsFragment,
  RuleBacktestQuery,
  RuleDryRunQuery,
  RuleFieldsFragment,
  RulesQuery,
} from '@/gql/graphql';

export const RuleFields = graphql(`
  fragment RuleFields on AutomationRule {
    id
    name
    description
    trigger
    definition
    definitionVersion
    isEnabled
    pausedAt
    secrets {
      name
      hint
    }
    hook {
      issuedAt
      rotatedAt
      formerSecretUntil
    }
    version
    updatedAt
  }
`);

export const RuleApplicationFields = graphql(`
  fragment RuleApplicationFields on RuleApplication {
    id
    status
    from
    eventCount
    eventsLookedAt
    runCount
    runsFinished
    failure
    createdAt
  }
`);

export const AutomationRunFields = graphql(`
  fragment AutomationRunFields on AutomationRun {
    id
    ruleId
    definitionVersion
    trigger
    subjectId
    facts
    evaluation
    state
    skippedBecause
    causedBy
    happenedAt
    dueAt
    createdAt
    finishedAt
    steps {
      step
      attempt
      state
      effect
      result
      error
      at
      milliseconds
    }
  }
`);

/** A page of the viewer's rules, each with its newest run. */
export const Rules = graphql(`
  query Rules($after: String) {
    automationRules(first: 20, after: $after) {
      nodes {
        ...RuleFields
        runs(last: 1) {
          nodes {
            id
            state
            createdAt
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const RuleById = graphql(`
  query RuleById($id: ID!) {
    automationRule(id: $id) {
      ...RuleFields
    }
  }
`);

/** A page of a rule's runs: from the newest backwards. */
export const RuleRuns = graphql(`
  query RuleRuns($id: ID!, $before: String) {
    automationRule(id: $id) {
      id
      runs(last: 20, before: $before) {
        nodes {
          ...AutomationRunFields
        }
        pageInfo {
          hasPreviousPage
          startCursor
        }
      }
    }
  }
`);

/** What a rule would do about an event, with nothing done. */
export const RuleDryRun = graphql(`
  query RuleDryRun(
    $definition: JSON!
    $eventId: ID
    $reservationId: ID
    $taskId: ID
    $calendarId: ID
    $body: JSON
  ) {
    ruleDryRun(
      definition: $definition
      eventId: $eventId
      reservationId: $reservationId
      taskId: $taskId
      calendarId: $calendarId
      body: $body
    ) {
      wouldRun
      reason
      evaluation
      steps
      facts
    }
  }
`);

/** What resources are called. */
export const ResourceNamesById = graphql(`
  query ResourceNamesById($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Resource {
        id
        name
      }
    }
  }
`);

/** What a rule would have done in the past, with nothing done. */
export const RuleBacktest = graphql(`
  query RuleBacktest($definition: JSON!, $ruleId: ID, $from: DateTime!, $until: DateTime, $after: String) {
    ruleBacktest(
      definition: $definition
      ruleId: $ruleId
      from: $from
      until: $until
      after: $after
      first: 20
    ) {
      lookedAt
      wouldRun
      isComplete
      endCursor
      items {
        at
        title
        evaluation
        steps
      }
    }
  }
`);

export const RuleCreate = graphql(`
  mutation RuleCreate($input: RuleCreateInput!) {
    ruleCreate(input: $input) {
      rule {
        ...RuleFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RuleUpdate = graphql(`
  mutation RuleUpdate($input: RuleUpdateInput!) {
    ruleUpdate(input: $input) {
      rule {
        ...RuleFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RuleEnable = graphql(`
  mutation RuleEnable($input: RuleEnableInput!) {
    ruleEnable(input: $input) {
      rule {
        ...RuleFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RuleDisable = graphql(`
  mutation RuleDisable($input: RuleDisableInput!) {
    ruleDisable(input: $input) {
      rule {
        ...RuleFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RuleDelete = graphql(`
  mutation RuleDelete($input: RuleDeleteInput!) {
    ruleDelete(input: $input) {
      deletedId
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RuleHookRotate = graphql(`
  mutation RuleHookRotate($input: RuleHookRotateInput!) {
    ruleHookRotate(input: $input) {
      rule {
        ...RuleFields
      }
      url
      secret
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RuleRun = graphql(`
  mutation RuleRun($input: RuleRunInput!) {
    ruleRun(input: $input) {
      run {
        id
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

/** How far the newest application of a rule to the events that there are has come. */
export const LatestApplication = graphql(`
  query LatestApplication($id: ID!) {
    automationRule(id: $id) {
      id
      latestApplication {
        ...RuleApplicationFields
      }
    }
  }
`);

export const RuleApply = graphql(`
  mutation RuleApply($input: RuleApplyInput!) {
    ruleApply(input: $input) {
      application {
        ...RuleApplicationFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RuleApplicationCancel = graphql(`
  mutation RuleApplicationCancel($input: RuleApplicationCancelInput!) {
    ruleApplicationCancel(input: $input) {
      application {
        ...RuleApplicationFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RunRetry = graphql(`
  mutation RunRetry($input: AutomationRunRetryInput!) {
    automationRunRetry(input: $input) {
      run {
        ...AutomationRunFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export const RunReplay = graphql(`
  mutation RunReplay($input: AutomationRunReplayInput!) {
    automationRunReplay(input: $input) {
      run {
        ...AutomationRunFields
      }
      userErrors {
        __typename
        code
        field
        message
      }
    }
  }
`);

export type RuleNode = RuleFieldsFragment;
export type ApplicationNode = RuleApplicationFieldsFragment;
export type RunNode = AutomationRunFieldsFragment;
export type DryRun = NonNullable<RuleDryRunQuery['ruleDryRun']>;
export type Backtest = RuleBacktestQuery['ruleBacktest'];
export type RulesEntry = RulesQuery['automationRules']['nodes'][number];
