import { useRef } from 'react';
import { t } from '@/lib/i18n.ts';
import { Button, IconButton } from '@/ui/Button.tsx';
import { SelectField } from '@/ui/Field.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { useBuilder, useFaults, useFreshFocus } from './builder.ts';
import { type GroupDraft, type ItemsDraft, newGroup, newKey, newTest, type PartDraft } from './draft.ts';
import { TestFields } from './TestFields.tsx';
import { listFields, type Place, tellsOfEvent } from './vocabulary.ts';
import { fieldText } from './words.ts';

interface Props {
  group: GroupDraft;
  /** What the group is called for those who do not see where it stands. */
  label: string;
  /** The list on whose items it asks. */
  list?: string;
  depth?: number;
  onChange: (group: GroupDraft) => void;
  /** Absent for the outermost group, which always is there. */
  onRemove?: () => void;
}

/** How deep groups may lie in each other here: the server takes eight, and lists and negations count. */
const DEEPEST = 4;

/** Conditions, and how they are combined: all, at least one, none. Groups can lie in groups. */
export function ConditionGroup({ group, label, list, depth = 1, onChange, onRemove }: Props) {
  const { trigger, mapped, fresh } = useBuilder();
  const fault = useFaults();
  const root = useFreshFocus<HTMLFieldSetElement>(group.key);
  const addButton = useRef<HTMLButtonElement>(null);
  const place: Place = { trigger, mapped, list };
  const [firstList] = listFields(place);
  const { parts } = group;

  function add(part: PartDraft) {
    fresh.current = part.key;
    onChange({ ...group, parts: [...parts, part] });
  }
  function remove(key: string) {
    onChange({ ...group, parts: parts.filter((part) => part.key !== key) });
    addButton.current?.focus();
  }
  const replace = (changed: PartDraft) =>
    onChange({ ...group, parts: parts.map((part) => (part.key === changed.key ? changed : part)) });

  const error = parts.length === 0 ? fault(group.key) : undefined;
  return (
    <fieldset
      ref={root}
      className={depth > 1 ? 'rounded-xl border border-line bg-ground/60 p-3' : 'space-y-0'}
    >
      <legend className="sr-only">{label}</legend>
      {parts.length > 0 || depth > 1 ? (
        <div className="mb-2 flex items-start gap-2">
          <SelectField
            className="grow sm:max-w-64"
            label={t('rules.group.label')}
            hideLabel
            value={group.kind}
            error={error}
            onChange={(event) => onChange({ ...group, kind: event.target.value as GroupDraft['kind'] })}
          >
            {(['ALL', 'ANY', 'NONE'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t(`rules.group.${kind}`)}
              </option>
            ))}
          </SelectField>
          {onRemove ? (
            <IconButton label={t('rules.group.remove')} onClick={onRemove} className="ml-auto">
              <Icon name="trash" />
            </IconButton>
          ) : null}
        </div>
      ) : null}
      {parts.length > 0 ? (
        <ul className="mb-2 space-y-2">
          {parts.map((part) => (
            <li key={part.key}>
              <Part {...{ part, place, depth }} onChange={replace} onRemove={() => remove(part.key)} />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button ref={addButton} onClick={() => add(newTest(place))}>
          <Icon name="plus" size={16} />
          {t('rules.group.add')}
        </Button>
        {depth < DEEPEST ? (
          <Button look="quiet" onClick={() => add(newGroup('ANY', [newTest(place)]))}>
            {t('rules.group.addGroup')}
          </Button>
        ) : null}
        {depth < DEEPEST && !list && firstList ? (
          <Button
            look="quiet"
            onClick={() => {
              const field = tellsOfEvent(trigger) ? 'event.attendees' : firstList.path;
              const inner = newGroup('ALL', [newTest({ ...place, list: field })]);
              add({ key: newKey(), kind: 'ANY_ITEM', field, group: inner });
            }}
          >
            {t('rules.group.addItems')}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

interface PartProps {
  part: PartDraft;
  place: Place;
  depth: number;
  onChange: (part: PartDraft) => void;
  onRemove: () => void;
}

function Part({ part, place, depth, onChange, onRemove }: PartProps) {
  switch (part.kind) {
    case 'TEST':
      return <TestFields test={part} place={place} onChange={onChange} onRemove={onRemove} />;
    case 'ALL':
    case 'ANY':
    case 'NONE':
      return (
        <ConditionGroup
          group={part}
          label={t('rules.group.nested')}
          list={place.list}
          depth={depth + 1}
          onChange={onChange}
          onRemove={onRemove}
        />
      );
    default:
      return <Items items={part} depth={depth} onChange={onChange} onRemove={onRemove} />;
  }
}

/** A condition on each of a list: of the attendees, of the categories. */
function Items({
  items,
  depth,
  onChange,
  onRemove,
}: {
  items: ItemsDraft;
  depth: number;
  onChange: (items: ItemsDraft) => void;
  onRemove: () => void;
}) {
  const { trigger, mapped } = useBuilder();
  const fault = useFaults();
  const root = useFreshFocus<HTMLFieldSetElement>(items.key);
  const offered = listFields({ trigger, mapped });
  const isOffered = offered.some(({ path }) => path === items.field);
  return (
    <fieldset ref={root} className="rounded-xl border border-line p-3">
      <legend className="sr-only">{t('rules.items.group')}</legend>
      <div className="mb-2 flex items-start gap-2">
        <div className="grid grow gap-2 sm:grid-cols-2">
          <SelectField
            label={t('rules.items.label')}
            hideLabel
            value={items.kind}
            onChange={(event) => onChange({ ...items, kind: event.target.value as ItemsDraft['kind'] })}
          >
            {(['ANY_ITEM', 'ALL_ITEMS', 'NO_ITEM'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {t(`rules.items.${kind}`)}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={t('rules.items.list')}
            hideLabel
            value={items.field}
            error={fault(`${items.key}.field`)}
            onChange={(event) => {
              const field = event.target.value;
              const list = { trigger, mapped, list: field };
              onChange({ ...items, field, group: newGroup('ALL', [newTest(list)]) });
            }}
          >
            {isOffered ? null : (
              <option value={items.field}>{t('rules.test.unknown', { path: items.field })}</option>
            )}
            {offered.map(({ path }) => (
              <option key={path} value={path}>
                {fieldText(path)}
              </option>
            ))}
          </SelectField>
        </div>
        <IconButton label={t('rules.group.remove')} onClick={onRemove}>
          <Icon name="trash" />
        </IconButton>
      </div>
      <ConditionGroup
        group={items.group}
        label={t('rules.items.group')}
        list={items.field}
        depth={depth + 1}
        onChange={(group) => onChange({ ...items, group })}
      />
    </fieldset>
  );
}
