import { z } from 'zod';
import type { StateFormat } from '../../electron/host/state/storage/state-format.js';

/** A state that shows whether it is whole: every part carries the count. */
export interface CountedState {
  readonly count: number;
  readonly parts: readonly number[];
}

const partCount = 5000;

export const toCounted = (count: number): CountedState => ({
  count,
  parts: new Array<number>(partCount).fill(count),
});

export const countedFormat: StateFormat<CountedState> = {
  schema: z
    .strictObject({ count: z.number(), parts: z.array(z.number()).length(partCount) })
    .refine(({ count, parts }) => parts.every((part) => part === count), {
      error: 'one and the same count',
      path: ['parts'],
    }),
  former: [],
};
