import type { UserErrorNode } from '@/data/outcome.ts';
import { t } from '@/lib/i18n.ts';
import { channelsOf, hasBody, isChat, parametersOf } from './actions.ts';
import type {
  Action,
  Condition,
  Definition,
  Mapping,
  Moment,
  Offset,
  Operand,
  Scalar,
  Step,
} from './definition.ts';
import {
  type Draft,
  type GroupDraft,
  type ItemsDraft,
  type MomentDraft,
  mappedFields,
  type OffsetDraft,
  type PartDraft,
  type StepDraft,
  type TestDraft,
} from './draft.ts';
import { namedSecrets } from './secrets.ts';
import { causeOf, findField, isCounted, type Place, valueForm } from './vocabulary.ts';
import { inWords } from './words.ts';

/** A fault of a rule: what it says, where for people, and by which name its control finds it. */
export interface Fault {
  /** `part-7.value`, `name`; the control of this name shows it. */
  at: string;
  /** The part of the form: `name`, `condition`, `steps.2`. */
  section: string;
  message: string;
}

/** A definition, and where each of its parts comes from. */
export interface Written {
  definition: Definition;
  /** The secrets that are given with it; those that are kept already are not among them. */
  secrets: { name: string; value: string }[];
  /** Keys of the draft by the way to their part in the definition: `condition.conditions.0` to `part-7`. */
  origins: Map<string, string>;
  /** What is wrong before the server is asked: what it could not even read. */
  faults: Fault[];
}

/** The definition of what was edited. */
export function written(draft: Draft): Written {
  return new Writer(draft).write();
}

class Writer {
  readonly #draft: Draft;
  readonly #origins = new Map<string, string>();
  readonly #faults: Fault[] = [];
  readonly #secrets: Written['secrets'] = [];

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  write(): Written {
    const { name, description, timeZone, trigger, condition, steps, catchUp } = this.#draft;
    const place: Place = { trigger: causeOf(trigger), mapped: mappedFields(trigger) };
    const definition: Definition = {
      name: name.trim(),
      ...(description.trim() && { description: description.trim() }),
      scope: this.#scope(),
      timeZone,
      trigger: this.#trigger(),
      ...(condition.parts.length > 0 && { condition: this.#group(condition, 'condition', place) }),
      steps: steps.map((step, index) => this.#step(step, `steps.${index}`, place)),
      catchUp: catchUp || 'PT0M',
    };
    this.#giveSecrets(definition);
    return { definition, secrets: this.#secrets, origins: this.#origins, faults: this.#faults };
  }

  /** Those that calls name: of a chat's address its step has given it already. */
  #giveSecrets(definition: Definition): void {
    const chats = new Set(this.#secrets.map(({ name }) => name));
    for (const name of namedSecrets(definition)) {
      const value = this.#draft.secrets[name];
      if (value && !chats.has(name)) this.#give(name, value, `secrets.${name}`);
    }
  }

  #give(name: string, value: string, key: string): void {
    this.#origins.set(`secrets.${this.#secrets.length}`, key);
    this.#secrets.push({ name, value });
  }

  #scope(): Definition['scope'] {
    const { calendarIds, resourceIds, otherScope } = this.#draft;
    if (calendarIds) return { kind: 'CALENDARS', calendarIds };
    if (resourceIds) return { kind: 'RESOURCES', resourceIds };
    return otherScope ?? { kind: 'OWNER' };
  }

  #trigger(): Definition['trigger'] {
    const { kind, fields, answers, offset, cron, authentication, subject } = this.#draft.trigger;
    if (kind === 'SCHEDULE') {
      this.#require(cron.trim(), 'trigger.cron', 'trigger');
      return { kind, cron: cron.trim() };
    }
    if (kind === 'MANUAL') return { kind, ...(subject !== 'EVENT' && { subject }) };
    if (kind === 'WEBHOOK_RECEIVED') {
      const mapped = this.#mappings();
      return {
        kind,
        ...(authentication === 'ADDRESS' && { authentication }),
        ...(mapped.length > 0 && { fields: mapped }),
      };
    }
    if (kind === 'EVENT_UPDATED') return { kind, ...(fields.length > 0 && { fields }) };
    if (kind === 'EVENT_ANSWERED') return { kind, ...(answers.length > 0 && { answers }) };
    if (isCounted(kind)) {
      return { kind, offset: this.#offset(offset, 'trigger.offset', 'trigger') };
    }
    return { kind };
  }

  #mappings(): Mapping[] {
    return this.#draft.trigger.mappings.map(({ key, name, pointer, type, required }, index) => {
      this.#origins.set(`trigger.fields.${index}`, key);
      return { name: name.trim(), pointer: pointer.trim(), type, ...(required && { required }) };
    });
  }

  /** A duration that is not given is a fault of the form: the server would say that it cannot be read. */
  #offset({ direction, duration }: OffsetDraft, at: string, section: string): Offset {
    this.#require(duration, at, section);
    return { direction, duration: duration || 'PT0M' };
  }

  #require(value: string, at: string, section: string): void {
    if (!value) this.#faults.push({ at, section, message: t('rules.check.faultyValue') });
  }

  #part(part: PartDraft, path: string, place: Place): Condition {
    switch (part.kind) {
      case 'TEST':
        return this.#test(part, path, place);
      case 'ALL':
      case 'ANY':
      case 'NONE':
        if (part.parts.length === 0) {
          this.#faults.push({ at: part.key, section: sectionOf(path), message: t('rules.group.empty') });
        }
        return this.#group(part, path, place);
      default:
        return this.#items(part, path, place);
    }
  }

  #group({ key, kind, parts }: GroupDraft, path: string, place: Place): Condition {
    this.#origins.set(path, key);
    const [only] = parts;
    if (kind !== 'NONE') {
      const within = (index: number) => `${path}.conditions.${index}`;
      return { kind, conditions: parts.map((part, index) => this.#part(part, within(index), place)) };
    }
    if (only && parts.length === 1) {
      return { kind: 'NOT', condition: this.#part(only, `${path}.condition`, place) };
    }
    const within = (index: number) => `${path}.condition.conditions.${index}`;
    const conditions = parts.map((part, index) => this.#part(part, within(index), place));
    return { kind: 'NOT', condition: { kind: 'ANY', conditions } };
  }

  #items({ key, kind, field, group }: ItemsDraft, path: string, place: Place): Condition {
    this.#origins.set(path, key);
    const inner: Place = { ...place, list: field };
    return { kind, field, condition: this.#part(group, `${path}.condition`, inner) };
  }

  #test(test: TestDraft, path: string, place: Place): Condition {
    const { key, field, operator, caseSensitive } = test;
    this.#origins.set(path, key);
    const value = operandOf(test, place);
    return {
      kind: 'TEST',
      field,
      operator,
      ...(value !== undefined && { value }),
      ...(caseSensitive && { caseSensitive }),
    };
  }

  #step(step: StepDraft, path: string, place: Place): Step {
    this.#origins.set(path, step.key);
    this.#origins.set(`${path}.action`, step.key);
    const { condition, onFailure } = step;
    return {
      ...(condition.parts.length > 0 && { condition: this.#group(condition, `${path}.condition`, place) }),
      ...(onFailure === 'CONTINUE' && { onFailure }),
      action: step.other ?? this.#action(step, `${path}.action`),
    };
  }

  #action(step: StepDraft, path: string): Action {
    const action: Action = { kind: step.kind };
    for (const { name, form, optional } of parametersOf(step.kind)) {
      const text = step.texts[name] ?? '';
      const moment = step.moments[name];
      if (form === 'MOMENT') {
        if (moment && !(optional && moment.kind === 'NONE'))
          action[name] = this.#moment(moment, `${path}.${name}`, `${step.key}.${name}`);
      } else if (form === 'CHANNEL') {
        action[name] = this.#channels(step, `${path}.${name}`);
      } else if (form === 'RECIPIENTS') {
        if (!isChat(step.channel.kind)) action[name] = this.#recipients(step, `${path}.${name}`);
      } else if (form === 'HEADERS') {
        if (step.headers.length > 0) action[name] = this.#headers(step, `${path}.${name}`);
      } else if (form === 'INVITEES') {
        action[name] = this.#invitees(step, `${path}.${name}`);
      } else if (form === 'BODY') {
        const body = hasBody(step.texts.method ?? 'POST') ? this.#body(step, `${path}.${name}`) : undefined;
        if (body !== undefined) action[name] = body;
      } else if (form === 'RESOURCES') {
        action[name] = step.resourceIds;
      } else if (form === 'NUMBER') {
        if (text.trim()) action[name] = Number(text);
      } else if (form === 'LABELS') {
        const labels = text.split(',').map((label) => label.trim());
        if (text.trim()) action[name] = labels.filter(Boolean);
      } else if (form === 'PRIORITY') {
        if (Number(text) > 0) action[name] = Number(text);
      } else if (form === 'CALENDAR' && optional) {
        if (text) action[name] = text;
      } else if (form === 'CALENDAR' || form === 'DURATION') {
        this.#require(text, `${step.key}.${name}`, sectionOf(path));
        action[name] = text;
      } else if (text.trim() || !optional) action[name] = text;
    }
    return action;
  }

  /** The way by which a step tells; the address of a chat goes along as a secret. */
  #channels({ key, channel }: StepDraft, path: string) {
    this.#origins.set(path, `${key}.channel`);
    const { kind, secret } = channel;
    if (!isChat(kind)) return channelsOf(kind).map((one) => ({ kind: one }));
    const address = channel.address.trim();
    const name = secret || this.#freeName();
    if (address) this.#give(name, address, `${key}.address`);
    else if (!secret) this.#require('', `${key}.address`, sectionOf(path));
    return [{ kind, url: `{{ secret.${name} }}` }];
  }

  #freeName(): string {
    const taken = new Set([
      ...this.#draft.steps.map(({ channel }) => channel.secret),
      ...this.#secrets.map(({ name }) => name),
    ]);
    let number = 1;
    while (taken.has(`chat${number}`)) number += 1;
    return `chat${number}`;
  }

  #recipients({ key, channel, recipients }: StepDraft, path: string) {
    this.#origins.set(path, `${key}.recipients`);
    const { kinds, exceptDeclined, addresses, others } = recipients;
    const isMailed = channelsOf(channel.kind).includes('EMAIL');
    const given = isMailed ? addresses.split(/[\n,;]/).map((address) => address.trim()) : [];
    return [
      ...kinds.map((kind) => (kind === 'ATTENDEES' ? { kind, exceptDeclined } : { kind })),
      ...given.filter(Boolean).map((address) => ({ kind: 'EMAIL', address })),
      ...others,
    ];
  }

  #invitees({ invitees }: StepDraft, path: string) {
    return invitees.map(({ key, email, name, role }, index) => {
      this.#origins.set(`${path}.${index}`, key);
      return {
        email: email.trim(),
        ...(name.trim() && { name: name.trim() }),
        ...(role !== 'REQUIRED' && { role }),
      };
    });
  }

  #moment(moment: MomentDraft, path: string, key: string): Moment {
    this.#origins.set(path, key);
    const { field, offset, time } = moment;
    if (moment.kind === 'OFFSET') {
      return { kind: 'OFFSET', field, offset: this.#offset(offset, `${key}.offset`, sectionOf(path)) };
    }
    const days = Number(moment.days);
    this.#require(Number.isSafeInteger(days) ? 'whole' : '', `${key}.days`, sectionOf(path));
    this.#require(time, `${key}.time`, sectionOf(path));
    return { kind: 'DAY', field, days, time };
  }

  #headers({ headers }: StepDraft, path: string) {
    return headers.map(({ key, name, value }, index) => {
      this.#origins.set(`${path}.${index}`, key);
      return { name: name.trim(), value };
    });
  }

  #body({ key, body }: StepDraft, path: string): unknown {
    const section = sectionOf(path);
    if (body.kind === 'NONE') return undefined;
    if (body.kind === 'FIELDS') {
      const names = new Set<string>();
      for (const field of body.fields) {
        const name = field.name.trim();
        this.#origins.set(`${path}.${name}`, `${field.key}.value`);
        this.#require(name, `${field.key}.name`, section);
        if (names.has(name)) {
          this.#faults.push({ at: `${field.key}.name`, section, message: t('rules.call.twice') });
        }
        names.add(name);
      }
      return Object.fromEntries(body.fields.map(({ name, value }) => [name.trim(), value]));
    }
    this.#origins.set(path, `${key}.body`);
    try {
      return JSON.parse(body.json);
    } catch (error) {
      const reason = error instanceof Error ? error.message : '';
      this.#faults.push({ at: `${key}.body`, section, message: t('rules.call.notJson', { reason }) });
      return null;
    }
  }
}

function operandOf(
  { field, operator, value, values, from, to }: TestDraft,
  place: Place,
): Operand | undefined {
  const kind = findField(place, field)?.kind;
  const scalar = (text: string): Scalar => {
    if (kind === 'BOOLEAN' && (text === 'true' || text === 'false')) return text === 'true';
    const number = Number(text);
    return kind === 'NUMBER' && text.trim() !== '' && Number.isFinite(number) ? number : text;
  };
  switch (valueForm(operator)) {
    case 'NONE':
      return undefined;
    case 'SEVERAL':
      return values.filter((one) => one.trim()).map(scalar);
    case 'RANGE':
      return { from: scalar(from), to: scalar(to) };
    case 'ONE':
      return scalar(value);
    default:
      return value;
  }
}

/** The part of the form that a way through the definition leads into. */
function sectionOf(path: string): string {
  const [first = '', second = ''] = path.split('.');
  return first === 'steps' && second ? `steps.${second}` : first;
}

/** The server's faults, each with the name of the control that shows it. */
export function faultsOf(
  errors: readonly Pick<UserErrorNode, 'field' | 'message'>[],
  { origins }: Written,
): Fault[] {
  return errors.map(({ field, message: said }) => {
    const message = inWords(said);
    const steps = field[0] === 'definition' ? field.slice(1) : field;
    const path = steps.join('.');
    for (let length = steps.length; length > 0; length -= 1) {
      const origin = origins.get(steps.slice(0, length).join('.'));
      if (origin) {
        // Of what lies deeper than a control, as the third of several values, the control shows it.
        const [rest] = steps.slice(length);
        return { at: rest ? `${origin}.${rest}` : origin, section: sectionOf(path), message };
      }
    }
    return { at: path, section: sectionOf(path), message };
  });
}

/**
 * The faults of a rule in the message of a query that refused it. Mutations tell them one by one; a query has one text, in
 * which each stands behind the way to it: `definition.steps.0.action.color: Give a colour. definition.name: …`.
 */
export function faultsInText(text: string): Pick<UserErrorNode, 'field' | 'message'>[] {
  const parts = text.split(/(?:^| )definition((?:\.[\w-]+)*): /).slice(1);
  return parts.flatMap((part, index) => {
    const field = ['definition', ...part.split('.').slice(1)];
    return index % 2 === 0 ? [{ field, message: parts[index + 1] ?? '' }] : [];
  });
}

/** What is wrong at a control, or within what it stands for. */
export function faultAt(faults: readonly Fault[], at: string): string | undefined {
  const found = faults.filter((fault) => fault.at === at || fault.at.startsWith(`${at}.`));
  return found.length > 0 ? found.map(({ message }) => message).join(' ') : undefined;
}
