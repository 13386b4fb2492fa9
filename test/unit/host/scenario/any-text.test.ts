import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  readScenario,
  ScenarioFileError,
} from '../../../../electron/host/scenario/read-scenario.js';

const sample = readFileSync(
  join(import.meta.dirname, '../../../scenarios/b/b9-autodiscover-by-sip-address.yaml'),
  'utf8',
);

/** A place in the text for each problem, or no problem at all. */
function expectVerdict(text: string): void {
  try {
    expect(readScenario(text, 'any.yaml').steps).not.toHaveLength(0);
  } catch (error) {
    if (!(error instanceof ScenarioFileError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    const lines = text.split('\n').length;
    for (const { line, column } of error.problems) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThan(0);
    }
  }
}

test('Any text is either a scenario or an error with places', () => {
  const mark = fc.constantFrom(
    '[',
    '{',
    '}',
    ']',
    ':',
    '- ',
    '? ',
    '&a ',
    '*a',
    '!t ',
    '|',
    '\n  ',
  );
  const edit = fc.record({
    at: fc.nat(sample.length),
    cut: fc.nat(12),
    put: fc.oneof(mark, fc.string({ maxLength: 5 }), fc.constant('')),
  });
  const edited = fc
    .array(edit, { maxLength: 4 })
    .map((edits) =>
      edits.reduce(
        (text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut),
        sample,
      ),
    );
  fc.assert(fc.property(fc.oneof(edited, fc.string()), expectVerdict), { numRuns: 300 });
});
