import { graphql } from '@/gql';
import type {
  AutomationRunFieldsFragment,
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
    version
    updatedAt
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
  query RuleDryRun($definition: JSON!, $eventId: ID!) {
    ruleDryRun(definition: $definition, eventId: $eventId) {
      wouldRun
      reason
      evaluation
      steps
      facts
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
export type RunNode = AutomationRunFieldsFragment;
export type DryRun = NonNullable<RuleDryRunQuery['ruleDryRun']>;
export type RulesEntry = RulesQuery['automationRules']['nodes'][number];
