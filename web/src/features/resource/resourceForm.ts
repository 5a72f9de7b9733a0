import type { ResourceVisibility } from '@/gql/graphql.ts';
import { type AttributeForm, attributeForms, attributesOf } from './attributes.ts';
import type { ResourceNode } from './documents.ts';
import { type PolicyForm, policyForm, policyOf } from './policyForm.ts';

/** What the fields about a resource hold. */
export interface ResourceForm {
  name: string;
  typeId: string;
  /** Empty: it stands at the top. */
  parentId: string;
  description: string;
  isReservable: boolean;
  quantity: string;
  seats: string;
  timeZone: string;
  photoUrl: string;
  visibility: ResourceVisibility;
  attributes: AttributeForm[];
  /** Null: the rules of its type. */
  policy: PolicyForm | null;
}

/** The fields of a new resource, like what it is made in. */
export function newResource(timeZone: string, typeId: string, parent?: ResourceNode): ResourceForm {
  return {
    name: '',
    typeId: parent?.type?.id ?? typeId,
    parentId: parent?.id ?? '',
    description: '',
    isReservable: true,
    quantity: '1',
    seats: '',
    timeZone: parent?.timeZone ?? timeZone,
    photoUrl: '',
    visibility: parent?.visibility ?? 'MEMBERS',
    attributes: [],
    policy: null,
  };
}

/** The fields of a resource that is there. */
export function resourceForm(resource: ResourceNode): ResourceForm {
  return {
    name: resource.name,
    typeId: resource.type?.id ?? '',
    parentId: resource.parent?.id ?? '',
    description: resource.description ?? '',
    isReservable: resource.isReservable,
    quantity: String(resource.quantity),
    seats: resource.seats == null ? '' : String(resource.seats),
    timeZone: resource.timeZone,
    photoUrl: resource.photoUrl ?? '',
    visibility: resource.visibility,
    attributes: attributeForms(resource.attributes),
    policy: resource.hasOwnPolicy ? policyForm(resource.policy) : null,
  };
}

/** A whole number of the form; 0, which the server refuses, for what is none. */
const whole = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : 0);

/** What the fields say, for creating. */
export function resourceInput(form: ResourceForm) {
  return {
    name: form.name,
    typeId: form.typeId,
    parentId: form.parentId || null,
    description: form.description.trim() || null,
    isReservable: form.isReservable,
    quantity: whole(form.quantity),
    seats: form.seats.trim() ? whole(form.seats) : null,
    timeZone: form.timeZone,
    photoUrl: form.photoUrl.trim() || null,
    visibility: form.visibility,
    attributes: attributesOf(form.attributes),
    policy: form.policy ? policyOf(form.policy) : null,
  };
}

/**
 * What changed between two states of the form, for updating: what somebody else changed meanwhile and this form did not
 * touch stays out of it.
 */
export function resourceChange(before: ResourceForm, now: ResourceForm) {
  const [was, is] = [resourceInput(before), resourceInput(now)];
  return Object.fromEntries(
    Object.entries(is).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name as keyof typeof was]),
    ),
  ) as Partial<typeof is>;
}
