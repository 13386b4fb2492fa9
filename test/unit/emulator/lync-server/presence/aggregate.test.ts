import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activityText,
  activityTokens,
} from '../../../../../electron/emulator/lync-server/presence/activity.js';
import {
  type AggregationRules,
  aggregate,
} from '../../../../../electron/emulator/lync-server/presence/aggregate.js';
import { presenceClassOf } from '../../../../../electron/emulator/lync-server/presence/availability.js';
import type { StatePublication } from '../../../../../electron/emulator/lync-server/presence/state-publication.js';
import { presenceTable } from '../../../../../shared/lync/presence.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { aggregationCases as cases } from './aggregation-cases.js';

const rules: AggregationRules = {
  audience: 'everyone',
  calendarMayOverrideManualAvailable: true,
};
const minute = (value: number) => toInstant(value * 60_000);
const later = minute(1000);

const published = (
  type: StatePublication['type'],
  availability: number | null,
  atMinute: number,
  more: Partial<StatePublication> = {},
): StatePublication => ({
  type,
  instance: `${type} of minute ${atMinute}`,
  availability,
  activity: null,
  publishedAt: minute(atMinute),
  lifetime: { kind: 'static' },
  ...more,
});

const types = ['machineState', 'userState', 'calendarState', 'phoneState'] as const;

describe('the worked cases of presence aggregation', () => {
  const named = cases.map((one) => [one[0], one] as const);
  it.each(named)('%s', (_, [, states, told, audience = 'everyone']) => {
    const { availability, activity } = aggregate(states, later, { ...rules, audience });
    const presenceClass = presenceClassOf(availability);
    const text = activity === null ? presenceTable[presenceClass].text : activityText(activity);
    expect({ value: availability, class: presenceClass, text, activity }).toEqual(told);
  });

  it('are all there', () => {
    expect(cases).toHaveLength(36);
  });
});

describe('presence aggregation', () => {
  it('drops a timed status at the moment it ends', () => {
    const states = [
      published('machineState', 3500, 1),
      published('userState', 9500, 2, { lifetime: { kind: 'time', until: minute(60) } }),
    ];
    expect(aggregate(states, minute(59), rules).availability).toBe(9500);
    expect(aggregate(states, minute(60), rules).availability).toBe(3500);
  });

  it('lets a later meeting override a manual Available only while the switch says so', () => {
    const states = [
      published('machineState', 3500, 1),
      published('userState', 3500, 6),
      published('calendarState', 6500, 60, { activity: 'in-a-meeting' }),
    ];
    expect(aggregate(states, later, rules).activity).toBe('in-a-meeting');
    const strict = { ...rules, calendarMayOverrideManualAvailable: false };
    expect(aggregate(states, later, strict)).toEqual({ availability: 3500, activity: null });
  });

  const anyState = fc
    .record({
      type: fc.constantFrom(...types),
      availability: fc.constantFrom(3500, 5000, 6500, 7000, 9500, 12_500, 15_500, 18_500),
      minute: fc.integer({ min: 0, max: 100 }),
      activity: fc.option(fc.constantFrom(...activityTokens)),
    })
    .map(({ type, availability, minute: at, activity }) =>
      published(type, availability, at, { activity }),
    );

  it('never tells Workgroup something else unless the person does not want to be disturbed', () => {
    fc.assert(
      fc.property(fc.array(anyState), (states) => {
        fc.pre(
          !states.some(({ type, availability }) => type === 'userState' && availability === 9500),
        );
        const workgroup = aggregate(states, later, { ...rules, audience: 'workgroup' });
        expect(workgroup).toEqual(aggregate(states, later, rules));
      }),
    );
  });

  it('is offline without a machine, and never more available than a manual status', () => {
    fc.assert(
      fc.property(fc.array(anyState), (states) => {
        const { availability } = aggregate(states, later, rules);
        const machines = states.filter(({ type }) => type === 'machineState');
        if (machines.length === 0) expect(availability).toBe(18_500);
        const manual = states.filter(({ type }) => type === 'userState');
        const newest = Math.max(...manual.map(({ publishedAt }) => publishedAt));
        const last = manual.filter(({ publishedAt }) => publishedAt === newest).at(-1);
        if (machines.length > 0 && last !== undefined) {
          expect(availability).toBeGreaterThanOrEqual(last.availability ?? 0);
        }
      }),
    );
  });

  it('does not depend on the order of states published at different moments', () => {
    const distinct = fc.uniqueArray(anyState, { selector: ({ publishedAt }) => publishedAt });
    fc.assert(
      fc.property(distinct, (states) => {
        expect(aggregate([...states].reverse(), later, rules)).toEqual(
          aggregate(states, later, rules),
        );
      }),
    );
  });
});
