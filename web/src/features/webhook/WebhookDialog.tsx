import { type FormEvent, useId, useRef, useState } from 'react';
import { useMutation } from 'urql';
import { errorsByField, outcomeOf } from '@/data/outcome.ts';
import { stale } from '@/data/signal.ts';
import { useHome } from '@/features/calendar/useHome.ts';
import type { ChangeEntity } from '@/gql/graphql';
import { t } from '@/lib/i18n.ts';
import { randomId } from '@/lib/id.ts';
import { Button } from '@/ui/Button.tsx';
import { Choices } from '@/ui/Choices.tsx';
import { Dialog } from '@/ui/Dialog.tsx';
import { SelectField, TextArea, TextField } from '@/ui/Field.tsx';
import { Notice } from '@/ui/Notice.tsx';
import { WebhookCreate, type WebhookNode, WebhookUpdate } from './documents.ts';
import { changesOf, entityText, keyOf, kindsOf, kindText, OTHER, USUAL, usualQuery } from './kinds.ts';

interface Props {
  /** The webhook that is changed; without one, a new one is made. */
  webhook?: WebhookNode;
  onClose: () => void;
  /** With the id, and of a new webhook the secret, which is not to be had again. */
  onSaved: (id: string, secret: string | null) => void;
}

const FIELDS = ['name', 'url', 'changes', 'calendarIds', 'document'];

/** What a webhook is called, where it is, what it is told of, and what is sent. */
export function WebhookDialog({ webhook, onClose, onSaved }: Props) {
  const { calendars } = useHome();
  const [name, setName] = useState(webhook?.name ?? '');
  const [url, setUrl] = useState(webhook?.url ?? '');
  const [chosen, setChosen] = useState<string[]>(
    webhook ? webhook.changes.map(keyOf) : kindsOf('EVENT').map((kind) => keyOf({ entity: 'EVENT', kind })),
  );
  const [only, setOnly] = useState<string[]>(webhook?.calendarIds ?? []);
  // The offered query follows what is chosen until somebody writes their own; null when none is sent along.
  const [asks, setAsks] = useState(webhook ? webhook.document !== null : false);
  const [own, setOwn] = useState<string | null>(webhook?.document ?? null);
  const query = own ?? usualQuery(chosen);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [{ fetching: creating }, create] = useMutation(WebhookCreate);
  const [{ fetching: updating }, update] = useMutation(WebhookUpdate);
  const key = useRef({ of: '', value: '' });
  const formId = useId();

  async function save(event: FormEvent) {
    event.preventDefault();
    const input = {
      name: name.trim(),
      url: url.trim(),
      changes: changesOf(chosen),
      calendarIds: only.length > 0 ? only : null,
      document: asks ? query : null,
    };
    if (webhook) {
      const outcome = outcomeOf(
        await update({ input: { ...input, id: webhook.id, ifVersion: webhook.version } }),
        (found) => found.webhookUpdate,
      );
      if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
      if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, FIELDS));
      stale.emit('webhooks');
      return onSaved(webhook.id, null);
    }
    const content = JSON.stringify(input);
    if (key.current.of !== content) key.current = { of: content, value: randomId() };
    const outcome = outcomeOf(
      await create({ input: { ...input, idempotencyKey: key.current.value } }),
      (found) => found.webhookCreate,
    );
    if (outcome.kind === 'failed') return setErrors({ form: outcome.message });
    if (outcome.kind === 'refused') return setErrors(errorsByField(outcome.errors, FIELDS));
    stale.emit('webhooks');
    onSaved(outcome.payload.webhook?.id ?? '', outcome.payload.secret ?? null);
  }

  const kinds = (entity: ChangeEntity) => (
    <Choices
      key={entity}
      inline
      legend={entityText(entity)}
      options={kindsOf(entity).map((kind) => ({ value: keyOf({ entity, kind }), label: kindText(kind) }))}
      chosen={chosen}
      onChange={setChosen}
    />
  );

  return (
    <Dialog
      title={t(webhook ? 'webhooks.editTitle' : 'webhooks.new')}
      onClose={onClose}
      width="wide"
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button look="primary" type="submit" form={formId} busy={creating || updating}>
            {t(webhook ? 'common.save' : 'webhooks.create')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void save(event)} noValidate className="space-y-4 pb-2">
        {errors.form ? <Notice>{errors.form}</Notice> : null}
        <TextField
          label={t('webhooks.name')}
          data-autofocus
          maxLength={200}
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={t('webhooks.url')}
          hint={t('webhooks.urlHint')}
          type="url"
          placeholder="https://example.org/hook"
          value={url}
          error={errors.url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <fieldset>
          <legend className="font-medium">{t('webhooks.changes')}</legend>
          <div className="mt-1 space-y-2">{USUAL.map(kinds)}</div>
          <details className="mt-2" open={changesOf(chosen).some(({ entity }) => OTHER.includes(entity))}>
            <summary className="cursor-pointer text-ink-soft">{t('webhooks.moreChanges')}</summary>
            <div className="mt-2 space-y-2">{OTHER.map(kinds)}</div>
          </details>
          {errors.changes ? (
            <p role="alert" className="mt-1 text-[0.8125rem] text-danger">
              {errors.changes}
            </p>
          ) : null}
        </fieldset>
        <Choices
          legend={t('webhooks.calendars')}
          hint={t('webhooks.calendarsHint')}
          error={errors.calendarIds}
          options={calendars.map((one) => ({ value: one.id, label: one.name }))}
          chosen={only}
          onChange={setOnly}
        />
        <SelectField
          label={t('webhooks.sent')}
          hint={t('webhooks.sentHint')}
          value={asks ? 'query' : 'change'}
          onChange={(event) => setAsks(event.target.value === 'query')}
        >
          <option value="change">{t('webhooks.sentChange')}</option>
          <option value="query">{t('webhooks.sentQuery')}</option>
        </SelectField>
        {asks ? (
          <div>
            <TextArea
              label={t('webhooks.query')}
              hint={t('webhooks.queryHint')}
              rows={12}
              spellCheck={false}
              style={{ fontFamily: 'var(--font-mono, monospace)' }}
              value={query}
              error={errors.document}
              onChange={(event) => setOwn(event.target.value)}
            />
            {own !== null && own !== usualQuery(chosen) ? (
              <Button className="mt-2" onClick={() => setOwn(null)}>
                {t('webhooks.queryUsual')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </form>
    </Dialog>
  );
}
