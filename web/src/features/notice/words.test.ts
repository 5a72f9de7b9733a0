import { describe, expect, it } from 'vitest';
import { badgeText, bellText, sourceText, targetOf } from './words.ts';

describe('the bell', () => {
  it('says how much is unread, up to what the server counts', () => {
    expect([0, 1, 3, 99, 100].map(bellText)).toEqual([
      'Notices',
      'Notices, 1 unread notice',
      'Notices, 3 unread notices',
      'Notices, 99 unread notices',
      'Notices, more than 99 unread notices',
    ]);
    expect([1, 99, 100].map(badgeText)).toEqual(['1', '99', '99+']);
  });
});

describe('a notice', () => {
  const rule = { __typename: 'AutomationRule' as const, id: 'rul_1' };

  it('leads to its event, or else to the rule of the viewer that told it', () => {
    expect(targetOf({ kind: 'RULE', subjectId: 'evt_1', rule })).toEqual({ kind: 'subject', id: 'evt_1' });
    expect(targetOf({ kind: 'RULE', subjectId: 'occ_1_20270309T090000', rule: null })).toEqual({
      kind: 'subject',
      id: 'occ_1_20270309T090000',
    });
    expect(targetOf({ kind: 'RULE', subjectId: null, rule })).toEqual({ kind: 'subject', id: 'rul_1' });
    expect(targetOf({ kind: 'RULE', subjectId: 'rsv_1', rule })).toEqual({ kind: 'subject', id: 'rsv_1' });
    expect(targetOf({ kind: 'RULE', subjectId: 'new_1', rule: null })).toBeNull();
  });

  it('leads to the invitation whoever is invited, and to the event whoever invites', () => {
    const about = { subjectId: 'evt_1', rule: null };
    expect(targetOf({ kind: 'EVENT_INVITED', ...about })).toEqual({ kind: 'invitation', id: 'evt_1' });
    expect(targetOf({ kind: 'EVENT_MOVED', ...about })).toEqual({ kind: 'invitation', id: 'evt_1' });
    expect(targetOf({ kind: 'EVENT_ANSWERED', ...about })).toEqual({ kind: 'subject', id: 'evt_1' });
    expect(targetOf({ kind: 'EVENT_CANCELLED', subjectId: null, rule: null })).toBeNull();
  });

  it('says who tells it', () => {
    const told = { kind: 'RULE' as const, ruleName: 'Late calls', senderName: 'Ada' };
    expect(sourceText({ ...told, rule })).toBe('From your rule “Late calls”');
    expect(sourceText({ ...told, rule: null })).toBe('From the rule “Late calls” of Ada');
    expect(sourceText({ ...told, rule: null, senderName: null })).toBe('From the rule “Late calls”');
    expect(sourceText({ ...told, kind: 'RULE_PAUSED', rule })).toBe('From Cal3');
    expect(sourceText({ kind: 'EVENT_INVITED', ruleName: null, senderName: 'Ada', rule: null })).toBe(
      'From Cal3',
    );
  });
});
