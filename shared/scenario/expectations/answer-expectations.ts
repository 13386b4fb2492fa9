import * as z from '../../schema/late-zod.js';
import { partOrNone, partSchema, partsSchema, tableOf } from '../vocabulary.js';
import { byName, contains, same } from './compare.js';
import { defineExpectation, type LastAnswers } from './define-expectation.js';

const shellText = ({ shell }: LastAnswers, isMeant: (kind: string) => boolean): string =>
  (shell?.records ?? [])
    .filter(({ kind }) => isMeant(kind))
    .map(({ text }) => text)
    .join('\n');

/** What the steps before were answered. */
export const answerExpectations = {
  result: defineExpectation({
    of: 'anywhere',
    label: 'answer',
    summary: 'Fields of what the command of the step before answered.',
    schema: tableOf(z.string().max(100), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    read: ({ answers: { result } }): Readonly<Record<string, unknown>> =>
      typeof result === 'object' && result !== null ? { ...result } : {},
    compare: byName(same),
  }),
  output: defineExpectation({
    of: 'anywhere',
    label: 'Output of the shell',
    summary: 'A part of what the last shell step printed.',
    schema: partOrNone,
    read: ({ answers }) => shellText(answers, (kind) => kind !== 'error'),
    compare: contains,
    show: () => ({ shell: true }),
  }),
  error: defineExpectation({
    of: 'anywhere',
    summary: 'Parts of the error of the last shell step.',
    schema: partsSchema,
    read: ({ answers }) => shellText(answers, (kind) => kind === 'error'),
    compare: contains,
    show: () => ({ shell: true }),
  }),
  refused: defineExpectation({
    of: 'anywhere',
    summary: 'That the step before was refused; a part of the reason.',
    schema: z.union([z.literal(true), partSchema]),
    read: ({ answers }) => answers.refusal,
    compare: (what, refused, refusal) => {
      if (refusal === null) {
        const expected = refused === true ? 'a refusal' : refused;
        return [{ what, expected, seen: 'the step before was carried out' }];
      }
      return refused === true ? [] : contains(what, refused, refusal.message);
    },
  }),
};
