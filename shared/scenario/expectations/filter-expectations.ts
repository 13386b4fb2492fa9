import { stageEntries } from '../../contract/emulator-views.js';
import { personSchema } from '../../contract/resolve-names.js';
import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { frontEndSchema, partsSchema, textSchema } from '../vocabulary.js';
import { contains, same } from './compare.js';
import { atLeastOne, defineExpectation } from './define-expectation.js';

/** What the filter of links does, and the servers it runs on. */
export const filterExpectations = {
  explain: defineExpectation({
    of: 'anywhere',
    label: 'why the filter does so',
    partLabels: { url: 'Link' },
    summary: 'Why the filter does with a link what it does.',
    schema: lateObject(() => ({
      url: textSchema,
      sender: personSchema,
      'front-end': frontEndSchema.optional(),
      verdict: z.enum(['passes', 'exempt', 'blocked', 'defused', 'warned']).optional(),
      'decided-by': z.string().max(40).optional(),
      answer: partsSchema
        .optional()
        .meta({ description: 'Parts of its answers and of what they rest on.' }),
    })).refine(...atLeastOne('verdict', 'decided-by', 'answer')),
    read: ({ views }, { url, sender, 'front-end': frontEnd }) =>
      views.ask({ name: 'url.explain', url, sender, frontEnd }),
    compare: (what, expected, { verdict, decidedBy, steps }) => {
      const said = steps.map(({ answer, evidence }) => `${answer} ${evidence}`).join(' ');
      return [
        ...same(`${what}.verdict`, expected.verdict, verdict),
        ...same(`${what}.decided-by`, expected['decided-by'], decidedBy),
        ...contains(`${what}.answer`, expected.answer, said),
      ];
    },
    show: ({ url, sender, 'front-end': frontEnd }) => ({
      detective: { url, sender, ...(frontEnd !== undefined && { 'front-end': frontEnd }) },
    }),
  }),
  'front-end': defineExpectation({
    of: 'anywhere',
    summary: 'The state of a Front End.',
    schema: lateObject(() => ({
      name: frontEndSchema,
      'restart-pending': z.boolean().optional(),
      service: z.enum(['Running', 'Stopped']).optional(),
    })).refine(...atLeastOne('restart-pending', 'service')),
    read: async ({ views }, { name }) =>
      (await stageEntries(views))['front-ends']?.find(({ fqdn }) => fqdn.toLowerCase() === name),
    compare: (what, { name, service, 'restart-pending': pending }, seen) => {
      if (seen === undefined) return [{ what, expected: name, seen: 'none' }];
      // The Front-End service is the one the filter runs in.
      const filterService = seen.services.find((one) => one.name === 'RTCSRV');
      return [
        ...same(`${what}.restart-pending`, pending, seen.restartPending),
        ...same(`${what}.service`, service, filterService?.status),
      ];
    },
    show: ({ name }) => ({ 'front-end': name }),
  }),
};
