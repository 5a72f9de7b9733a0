import { ACTION_KINDS, CHANNELS, channelsOf, isChat, parametersOf, RECIPIENTS } from './actions.ts';
import type { Action, Condition, Definition, Moment, Offset, Operand, Step } from './definition.ts';
import {
  type BodyDraft,
  type ChannelDraft,
  type Draft,
  type GroupDraft,
  type InviteeDraft,
  type MomentDraft,
  newDraft,
  newGroup,
  newKey,
  newMoment,
  newStep,
  type OffsetDraft,
  type PairDraft,
  type PartDraft,
  type RecipientsDraft,
  type StepDraft,
  type TestDraft,
} from './draft.ts';

/** The draft of a rule that is stored. What the form cannot show is kept in it and written again. */
export function draftOf(definition: Definition): Draft {
  const { name, description = '', timeZone, scope, trigger, condition, steps, catchUp } = definition;
  const blank = newDraft(timeZone);
  return {
    name,
    description,
    timeZone,
    calendarIds: scope?.kind === 'CALENDARS' ? scope.calendarIds : null,
    resourceIds: scope?.kind === 'RESOURCES' ? scope.resourceIds : null,
    otherScope: scope && !['CALENDARS', 'RESOURCES', 'OWNER'].includes(scope.kind) ? scope : null,
    trigger: {
      ...blank.trigger,
      kind: trigger.kind,
      fields: (trigger.fields ?? []).filter((field) => typeof field === 'string'),
      answers: trigger.answers ?? [],
      mappings: (trigger.fields ?? []).flatMap((field) =>
        typeof field === 'string' ? [] : [{ key: newKey(), ...field, required: field.required ?? false }],
      ),
      ...(trigger.cron && { cron: trigger.cron }),
      authentication: trigger.authentication ?? 'SIGNATURE',
      subject: trigger.subject ?? 'EVENT',
      offset: trigger.offset ? offsetOf(trigger.offset) : { direction: 'BEFORE', duration: 'PT0M' },
    },
    condition: rootOf(condition),
    steps: steps.map(stepOf),
    secrets: {},
    catchUp: catchUp ?? blank.catchUp,
  };
}

function offsetOf({ direction, duration }: Offset): OffsetDraft {
  return { direction, duration };
}

/** The outermost condition is always a group, so that there is a place to add to. */
function rootOf(condition: Condition | null | undefined): GroupDraft {
  if (!condition) return newGroup();
  const part = partOf(condition);
  return isGroup(part) ? part : newGroup('ALL', [part]);
}

function isGroup(part: PartDraft): part is GroupDraft {
  return part.kind === 'ALL' || part.kind === 'ANY' || part.kind === 'NONE';
}

function partOf(condition: Condition): PartDraft {
  switch (condition.kind) {
    case 'ALL':
    case 'ANY':
      return newGroup(condition.kind, condition.conditions.map(partOf));
    case 'NOT': {
      const inner = condition.condition;
      return newGroup('NONE', inner.kind === 'ANY' ? inner.conditions.map(partOf) : [partOf(inner)]);
    }
    case 'TEST':
      return testOf(condition);
    default:
      return {
        key: newKey(),
        kind: condition.kind,
        field: condition.field,
        group: rootOf(condition.condition),
      };
  }
}

function testOf({ field, operator, value, caseSensitive = false }: Condition & { kind: 'TEST' }): TestDraft {
  const range = isRange(value) ? value : null;
  return {
    key: newKey(),
    kind: 'TEST',
    field,
    operator,
    value: value !== undefined && !Array.isArray(value) && !range ? String(value) : '',
    values: Array.isArray(value) ? value.map(String) : [],
    from: range ? String(range.from) : '',
    to: range ? String(range.to) : '',
    caseSensitive,
  };
}

function isRange(value: Operand | undefined): value is { from: string; to: string } {
  return typeof value === 'object' && !Array.isArray(value);
}

function stepOf({ action, condition, onFailure = 'STOP' }: Step): StepDraft {
  const step: StepDraft = { ...newStep(action.kind), condition: rootOf(condition), onFailure };
  if (!ACTION_KINDS.some((kind) => kind === action.kind)) return { ...step, other: action };
  if (action.kind === 'NOTIFY') {
    const channel = channelOf(action);
    if (!channel) return { ...step, other: action };
    return {
      ...step,
      channel,
      recipients: recipientsOf(action),
      texts: { ...step.texts, ...textsOf(action) },
    };
  }
  for (const { name, form, optional } of parametersOf(action.kind)) {
    const value = action[name];
    if (form === 'MOMENT') {
      const moment = momentOf(value as Moment | undefined);
      step.moments[name] = value === undefined && optional ? { ...moment, kind: 'NONE' } : moment;
    } else if (form === 'LABELS') step.texts[name] = ((value as string[] | undefined) ?? []).join(', ');
    else if (form === 'PRIORITY') step.texts[name] = String(value ?? '');
    else if (form === 'HEADERS')
      step.headers = pairsOf(value as { name: string; value: string }[] | undefined);
    else if (form === 'INVITEES') step.invitees = inviteesOf(action);
    else if (form === 'BODY') step.body = bodyOf(action);
    else if (form === 'RESOURCES') step.resourceIds = (value as string[] | undefined) ?? [];
    else if (typeof value === 'number') step.texts[name] = String(value);
    else if (typeof value === 'string') step.texts[name] = value;
  }
  return step;
}

function momentOf(moment: Moment | undefined): MomentDraft {
  if (!moment) return newMoment('event.endsAt');
  const blank = newMoment(moment.field);
  if (moment.kind === 'DAY') {
    return { ...blank, kind: 'DAY', days: String(moment.days ?? 0), time: moment.time };
  }
  return moment.offset ? { ...blank, offset: offsetOf(moment.offset) } : blank;
}

function pairsOf(pairs: { name: string; value: string }[] = []): PairDraft[] {
  return pairs.map(({ name, value }) => ({ key: newKey(), name, value }));
}

function inviteesOf({ attendees = [] }: Action): InviteeDraft[] {
  const all = attendees as { email: string; name?: string; role?: string }[];
  return all.map(({ email, name = '', role = 'REQUIRED' }) => ({ key: newKey(), email, name, role }));
}

function bodyOf({ body }: Action): BodyDraft {
  if (body === undefined || body === null) return { kind: 'NONE', fields: [], json: '{\n  \n}' };
  const json = JSON.stringify(body, null, 2);
  const entries = typeof body === 'object' && !Array.isArray(body) ? Object.entries(body) : [];
  const isFlat = entries.length > 0 && entries.every(([, value]) => typeof value === 'string');
  const fields = isFlat ? entries.map(([name, value]) => ({ name, value: String(value) })) : [];
  return { kind: isFlat ? 'FIELDS' : 'JSON', fields: pairsOf(fields), json };
}

function textsOf({ subject, text }: Action): Record<string, string> {
  return { subject: String(subject ?? ''), text: String(text ?? '') };
}

/** The way by which a step tells; null for what this page cannot show. */
function channelOf({ channels }: Action): ChannelDraft | null {
  const all = channels as { kind: string; url?: string }[];
  const kinds = all.map(({ kind }) => kind).sort();
  const way = CHANNELS.find((one) => channelsOf(one).join() === kinds.join());
  if (!way) return null;
  if (!isChat(way)) return { kind: way, secret: '', address: '' };
  const [, secret = ''] = /^\{\{\s*secret\.(\w+)\s*\}\}$/.exec(all[0]?.url?.trim() ?? '') ?? [];
  return secret ? { kind: way, secret, address: '' } : null;
}

function recipientsOf({ recipients = [] }: Action): RecipientsDraft {
  const all = recipients as { kind: string; address?: string; exceptDeclined?: boolean }[];
  const isShown = (kind: string) => RECIPIENTS.some((one) => one.kind === kind);
  return {
    kinds: all.filter(({ kind }) => isShown(kind)).map(({ kind }) => kind),
    exceptDeclined: all.find(({ kind }) => kind === 'ATTENDEES')?.exceptDeclined ?? true,
    addresses: all.flatMap(({ address }) => (address === undefined ? [] : [address])).join('\n'),
    others: all.filter(({ kind }) => !isShown(kind) && kind !== 'EMAIL'),
  };
}
