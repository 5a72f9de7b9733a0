import { t, tn } from '@/lib/i18n.ts';
import { attributeTexts } from './attributes.ts';
import type { ResourceNode } from './documents.ts';

/** What there is to know about a resource at a glance. */
export function factsOf(resource: ResourceNode): string[] {
  return [
    ...(resource.type ? [resource.type.name] : []),
    ...(resource.isReservable ? [] : [t('resources.notReservable')]),
    ...(resource.quantity > 1 ? [tn('resources.pool', resource.quantity)] : []),
    ...(resource.seats == null ? [] : [tn('resources.seats', resource.seats)]),
    ...attributeTexts(resource.attributes),
  ];
}
