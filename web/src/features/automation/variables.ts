import { t } from '@/lib/i18n.ts';
import { type Field, fieldGroups } from './vocabulary.ts';
import { fieldText } from './words.ts';

/** A value that a template can print: how it is written, and what it is called. */
export interface Variable {
  value: string;
  label: string;
  detail: string;
}

/** The values that templates can print under a trigger, written so that people can read them. */
export function variables(trigger: string, mapped: readonly Field[] = []): Variable[] {
  return fieldGroups(trigger, mapped).flatMap((group) =>
    group.fields.flatMap((field) =>
      printed(field).map(({ value, label }) => ({
        value: `{{ ${value} }}`,
        label,
        detail: t(`rules.fieldGroup.${group.name}`),
      })),
    ),
  );
}

function printed({ path, kind }: Field): { value: string; label: string }[] {
  const field = fieldText(path);
  switch (kind) {
    case 'INSTANT':
      return (['datetime', 'date', 'time'] as const).map((filter) => ({
        value: `${path} | ${filter}`,
        label: t(`rules.variable.${filter}`, { field }),
      }));
    case 'DURATION':
      return [{ value: `${path} | duration`, label: field }];
    case 'TEXTS':
      return [{ value: `${path} | join(', ')`, label: field }];
    case 'RECORDS':
      return [];
    default:
      return [{ value: path, label: field }];
  }
}
