import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { usePages } from '@/data/usePages.ts';
import { Resources } from '@/features/resource/documents.ts';
import { t } from '@/lib/i18n.ts';
import { Combobox } from '@/ui/Combobox.tsx';
import { Icon } from '@/ui/Icon.tsx';
import { ResourceNamesById } from './documents.ts';

const MOST_SHOWN = 50;

/** What resources are called, by their ids; a word for one that the viewer cannot see (any more). */
function useResourceNames(ids: readonly string[]): (id: string) => string {
  const [{ data, fetching }] = useQuery({
    query: ResourceNamesById,
    variables: { ids: [...ids] },
    pause: ids.length === 0,
  });
  return useCallback(
    (id) => {
      const found = data?.nodes.find((node) => node?.__typename === 'Resource' && node.id === id);
      if (found?.__typename === 'Resource') return found.name;
      return fetching ? '…' : t('rules.lostResource');
    },
    [data, fetching],
  );
}

/** Resources by their names. */
export function ResourceNames({ ids }: { ids: readonly string[] }) {
  return <>{ids.map(useResourceNames(ids)).join(', ')}</>;
}

interface Props {
  label: string;
  ids: string[];
  error?: string;
  onChange: (ids: string[]) => void;
}

/** Any number of the resources that the viewer can see: found by their names, and taken away one by one. */
export function ResourcesField({ label, ids, error, onChange }: Props) {
  const nameOf = useResourceNames(ids);
  const { nodes } = usePages(Resources, { filter: null, after: null }, (data) => data.resources, 'resources');
  const others = useMemo(
    () => nodes.filter(({ id, isReservable }) => isReservable && !ids.includes(id)),
    [nodes, ids],
  );
  const search = useCallback(
    (typed: string) => {
      const wanted = typed.trim().toLocaleLowerCase();
      return others
        .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
        .slice(0, MOST_SHOWN)
        .map(({ id, name, parent, type }) => ({
          value: id,
          label: name,
          detail: [type?.name, parent?.name].filter(Boolean).join(', '),
        }));
    },
    [others],
  );
  return (
    <div className="space-y-2 sm:max-w-100">
      <Combobox
        label={label}
        text=""
        value=""
        search={search}
        placeholder={t('rules.resources.search')}
        none={t('rules.resources.none')}
        error={error}
        onChoose={(id) => onChange([...ids, id])}
      />
      {ids.length > 0 ? (
        <ul aria-label={label} className="flex flex-wrap gap-2">
          {ids.map((id) => (
            <li
              key={id}
              className="flex items-center gap-1 rounded-lg border border-line bg-sunken py-0.5 pr-0.5 pl-2.5"
            >
              {nameOf(id)}
              <button
                type="button"
                aria-label={t('rules.resources.remove', { name: nameOf(id) })}
                className="inline-flex size-8 items-center justify-center rounded-md hover:bg-paper"
                onClick={() => onChange(ids.filter((one) => one !== id))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
