import { describe, expect, it } from 'vitest';
import { attributeForms, attributeName, attributesOf, attributeTexts } from './attributes.ts';
import { newResource, resourceChange, resourceInput } from './resourceForm.ts';
import { branches, within } from './tree.ts';

const thing = (id: string, name: string, parent?: string) => ({
  id,
  name,
  parent: parent ? { id: parent } : null,
});
const TREE = [
  thing('room10', 'Room 10', 'floor'),
  thing('site', 'Site'),
  thing('room2', 'Room 2', 'floor'),
  thing('floor', 'Floor', 'site'),
  thing('car', 'Car', 'hidden'),
];

describe('a tree', () => {
  it('stands in order, and what is in something unseen at the top', () => {
    expect(branches(TREE).map(({ item, depth, path }) => [item.id, depth, path.join(' / ')])).toEqual([
      ['car', 0, ''],
      ['site', 0, ''],
      ['floor', 1, 'Site'],
      ['room2', 2, 'Site / Floor'],
      ['room10', 2, 'Site / Floor'],
    ]);
  });

  it('knows what is in a thing, at any depth', () => {
    expect([...within(TREE, 'site')].sort()).toEqual(['floor', 'room10', 'room2', 'site']);
    expect([...within(TREE, 'room2')]).toEqual(['room2']);
  });
});

describe('attributes', () => {
  it('are the same after they were shown', () => {
    const attributes = { projector: true, floor: 2, colour: 'red', whiteboard: false };
    expect(attributesOf(attributeForms(attributes))).toEqual(attributes);
  });

  it('get a name of the API from what a person types', () => {
    expect(attributeName('Wheelchair access')).toBe('wheelchairAccess');
    expect(attributeName(' TV ')).toBe('tv');
    expect(attributeName('--')).toBe('');
  });

  it('are told in words, without what it does not have', () => {
    expect(attributeTexts({ wheelchairAccess: true, floor: 2, sink: false })).toEqual([
      'wheelchair access',
      'floor: 2',
    ]);
  });

  it('leave out rows without a name, and text where a number should be for the server to refuse', () => {
    const rows = [
      { key: 0, name: ' ', kind: 'FLAG' as const, value: 'true' },
      { key: 1, name: 'doors', kind: 'NUMBER' as const, value: 'two' },
      { key: 2, name: 'length', kind: 'NUMBER' as const, value: '4,5' },
    ];
    expect(attributesOf(rows)).toEqual({ doors: 'two', length: 4.5 });
  });
});

describe('the form of a resource', () => {
  it('sends only what was changed', () => {
    const before = { ...newResource('Europe/Budapest', 'rty_1'), name: 'Room' };
    expect(resourceChange(before, before)).toEqual({});
    expect(resourceChange(before, { ...before, seats: '8', parentId: 'res_1' })).toEqual({
      seats: 8,
      parentId: 'res_1',
    });
  });

  it('clears what is emptied and refuses what is no number', () => {
    const form = { ...newResource('UTC', 'rty_1'), quantity: 'many', photoUrl: ' ' };
    expect(resourceInput(form)).toMatchObject({ quantity: 0, seats: null, photoUrl: null, policy: null });
  });
});
