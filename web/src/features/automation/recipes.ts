import { type TextKey, t } from '@/lib/i18n.ts';
import type { Condition, Definition } from './definition.ts';

/** A rule to begin with. What only its owner can know, such as a calendar, is left open and asked for when it is saved. */
export interface Recipe {
  key:
    | 'colorByTitle'
    | 'afterHours'
    | 'cancelByTitle'
    | 'travel'
    | 'followUp'
    | 'copyNew'
    | 'callBefore'
    | 'weeklyTask'
    | 'overdueTask'
    | 'taskFromWebhook';
  definition: (timeZone: string) => Definition;
}

function titleHas(word: TextKey): Condition {
  return { kind: 'TEST', field: 'event.summary', operator: 'CONTAINS', value: t(word) };
}

const AT_TITLE = '{{ event.summary }}';

/** The usual rules, in the order of the list. */
export const RECIPES: readonly Recipe[] = [
  {
    key: 'colorByTitle',
    definition: (timeZone) => ({
      name: t('rules.recipe.colorByTitleName'),
      timeZone,
      trigger: { kind: 'EVENT_CREATED' },
      condition: titleHas('rules.recipe.colorByTitleWord'),
      steps: [{ action: { kind: 'SET_COLOR', color: '#15803d' } }],
    }),
  },
  {
    key: 'afterHours',
    definition: (timeZone) => ({
      name: t('rules.recipe.afterHoursName'),
      timeZone,
      trigger: { kind: 'EVENT_CREATED' },
      condition: {
        kind: 'ALL',
        conditions: [
          { kind: 'TEST', field: 'event.isAllDay', operator: 'IS_FALSE' },
          {
            kind: 'ANY',
            conditions: [
              {
                kind: 'TEST',
                field: 'event.startTime',
                operator: 'NOT_BETWEEN',
                value: { from: '08:00', to: '18:00' },
              },
              {
                kind: 'TEST',
                field: 'event.startWeekday',
                operator: 'ONE_OF',
                value: ['SATURDAY', 'SUNDAY'],
              },
            ],
          },
        ],
      },
      steps: [{ action: { kind: 'SET_COLOR', color: '#9333ea' } }],
    }),
  },
  {
    key: 'cancelByTitle',
    definition: (timeZone) => ({
      name: t('rules.recipe.cancelByTitleName'),
      timeZone,
      trigger: { kind: 'EVENT_UPDATED', fields: ['SUMMARY'] },
      condition: {
        kind: 'ALL',
        conditions: [
          { kind: 'TEST', field: 'event.summary', operator: 'MATCHES', value: '^cancell?ed\\b' },
          { kind: 'TEST', field: 'event.status', operator: 'NOT_EQUALS', value: 'CANCELLED' },
        ],
      },
      steps: [{ action: { kind: 'CANCEL_EVENT', reason: t('rules.recipe.cancelByTitleReason') } }],
    }),
  },
  {
    key: 'travel',
    definition: (timeZone) => ({
      name: t('rules.recipe.travelName'),
      timeZone,
      trigger: { kind: 'EVENT_CREATED' },
      condition: {
        kind: 'ALL',
        conditions: [
          { kind: 'TEST', field: 'event.location', operator: 'IS_NOT_EMPTY' },
          { kind: 'TEST', field: 'event.isAllDay', operator: 'IS_FALSE' },
        ],
      },
      steps: [
        {
          action: {
            kind: 'CREATE_EVENT',
            calendarId: '',
            summary: t('rules.recipe.travelTitle', { event: AT_TITLE }),
            start: {
              kind: 'OFFSET',
              field: 'event.startsAt',
              offset: { direction: 'BEFORE', duration: 'PT30M' },
            },
            end: { kind: 'OFFSET', field: 'event.startsAt' },
          },
        },
      ],
    }),
  },
  {
    key: 'followUp',
    definition: (timeZone) => ({
      name: t('rules.recipe.followUpName'),
      timeZone,
      trigger: { kind: 'EVENT_ENDS', offset: { direction: 'AFTER', duration: 'PT1H' } },
      condition: titleHas('rules.recipe.followUpWord'),
      steps: [
        {
          action: {
            kind: 'CREATE_EVENT',
            calendarId: '',
            summary: t('rules.recipe.followUpTitle', { event: AT_TITLE }),
            start: { kind: 'DAY', field: 'event.endsAt', days: 1, time: '09:00' },
            end: { kind: 'DAY', field: 'event.endsAt', days: 1, time: '09:30' },
            description: '{{ event.link }}',
          },
        },
      ],
    }),
  },
  {
    key: 'copyNew',
    definition: (timeZone) => ({
      name: t('rules.recipe.copyNewName'),
      timeZone,
      trigger: { kind: 'EVENT_CREATED' },
      condition: titleHas('rules.recipe.copyNewWord'),
      steps: [{ action: { kind: 'COPY_TO_CALENDAR', calendarId: '' } }],
    }),
  },
  {
    key: 'callBefore',
    definition: (timeZone) => ({
      name: t('rules.recipe.callBeforeName'),
      timeZone,
      trigger: { kind: 'EVENT_STARTS', offset: { direction: 'BEFORE', duration: 'PT30M' } },
      steps: [
        {
          action: {
            kind: 'CALL_WEBHOOK',
            url: 'https://example.org/cal3',
            body: {
              type: 'event.starts',
              title: AT_TITLE,
              place: '{{ event.location }}',
              startsAt: '{{ event.startsAt }}',
              link: '{{ event.link }}',
            },
          },
        },
      ],
    }),
  },
  {
    key: 'weeklyTask',
    definition: (timeZone) => ({
      name: t('rules.recipe.weeklyTaskName'),
      timeZone,
      trigger: { kind: 'SCHEDULE', cron: '0 15 * * FRI' },
      steps: [
        {
          action: {
            kind: 'CREATE_TASK',
            summary: t('rules.recipe.weeklyTaskTitle', { date: '{{ trigger.date }}' }),
            due: { kind: 'DAY', field: 'trigger.at', days: 0, time: '17:00' },
          },
        },
      ],
    }),
  },
  {
    key: 'overdueTask',
    definition: (timeZone) => ({
      name: t('rules.recipe.overdueTaskName'),
      timeZone,
      trigger: { kind: 'TASK_DUE', offset: { direction: 'AFTER', duration: 'PT24H' } },
      steps: [
        {
          action: {
            kind: 'NOTIFY',
            channels: [{ kind: 'IN_APP' }],
            recipients: [{ kind: 'RULE_OWNER' }],
            subject: t('rules.recipe.overdueTaskTitle', { task: '{{ task.summary }}' }),
            text: '{{ task.description }}',
          },
        },
      ],
    }),
  },
  {
    key: 'taskFromWebhook',
    definition: (timeZone) => ({
      name: t('rules.recipe.taskFromWebhookName'),
      timeZone,
      trigger: {
        kind: 'WEBHOOK_RECEIVED',
        fields: [
          { name: 'title', pointer: '/issue/title', type: 'TEXT', required: true },
          { name: 'url', pointer: '/issue/url', type: 'TEXT' },
          { name: 'labels', pointer: '/issue/labels', type: 'TEXT_LIST' },
        ],
      },
      condition: {
        kind: 'NOT',
        condition: {
          kind: 'TEST',
          field: 'webhook.labels',
          operator: 'CONTAINS_ANY',
          value: ['wontfix', 'duplicate'],
        },
      },
      steps: [
        {
          action: {
            kind: 'CREATE_TASK',
            summary: '{{ webhook.title }}',
            description: '{{ webhook.url }}',
          },
        },
      ],
    }),
  },
];
