import { lateObject } from '../../schema/late-object.js';
import * as z from '../../schema/late-zod.js';
import { personSchema } from '../resolve-names.js';
import { textOf } from '../text-kinds.js';
import { whatIfChangesSchema, whatIfPersonSchema } from '../views/what-if.js';
import { defineCommand, hostQuery } from './define-command.js';

/** The ways in which a result leaves the program. */
export const whatIfFormats = ['table', 'json', 'csv', 'html'] as const;
export type WhatIfFormat = (typeof whatIfFormats)[number];

/**
 * Trying a plan before it is done. It runs on a copy: nothing of the organisation on show changes, so that all of these
 * only look.
 */
export const whatIfCommands = [
  defineCommand({
    name: 'what-if.try',
    ...hostQuery,
    inTurn: true,
    summary:
      'Runs text of the management shell on a copy of the organisation, and compares what the client of each person shows before and after. Answers when that is done; topic what-if tells how far it is, and the result. A plan that is tried already is stopped.',
    input: () => ({ plan: textOf('script', z.string().max(200_000)) }),
    result: () => lateObject(() => ({ state: z.enum(['done', 'stopped', 'failed']) })),
  }),
  defineCommand({
    name: 'what-if.stop',
    ...hostQuery,
    summary: 'Stops trying the plan; there is no result then.',
  }),
  defineCommand({
    name: 'what-if.discard',
    ...hostQuery,
    summary: 'Forgets the plan that was tried, and its result.',
  }),
  defineCommand({
    name: 'what-if.people',
    ...hostQuery,
    summary: 'Lists people whom an effect of the plan hits, in the order of the directory.',
    input: () => ({
      effect: z.string().max(100),
      text: z
        .string()
        .max(200)
        .optional()
        .describe('Only those in whose name, address, department or policy it occurs.'),
      department: z.string().max(200).optional().describe('Only those of it.'),
      from: z.int().nonnegative().optional().describe('How many of these are passed over; 0.'),
      limit: z.int().min(1).max(1000).optional().describe('100 when left out.'),
    }),
    result: () =>
      lateObject(() => ({
        total: z.int().describe('All of those, not only the ones that are listed.'),
        people: z.array(whatIfPersonSchema),
      })),
  }),
  defineCommand({
    name: 'what-if.person',
    ...hostQuery,
    summary: 'Tells all that the plan does to one person: before, after, and why.',
    input: () => ({ sip: personSchema }),
    result: () => whatIfChangesSchema,
  }),
  defineCommand({
    name: 'what-if.report',
    ...hostQuery,
    summary:
      'Writes the result as a file: text, JSON, CSV with a row for each person, or one HTML page.',
    input: () => ({ format: z.enum(whatIfFormats) }),
    result: () => lateObject(() => ({ fileName: z.string(), text: z.string() })),
  }),
] as const;
