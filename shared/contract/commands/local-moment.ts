import * as z from '../../schema/late-zod.js';
import { textOf } from '../text-kinds.js';

/**
 * A moment on the organisation's wall clocks: `2010-12-06T08:30` or `2010-12-06T08:30:00`, or
 * `08:30` and `08:30:00` for the present day of the virtual clock.
 */
export const localMomentSchema = textOf(
  'program',
  z
    .string()
    .regex(
      /^(?:\d{4}-\d\d-\d\dT)?([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
      'a time such as 08:30, or with a date 2010-12-06T08:30',
    ),
);
