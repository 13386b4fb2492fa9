import { castTo, toText } from '../values/conversion.js';
import type { Value } from '../values/value.js';
import type { Budget } from './budget.js';

/** A method of the values of one type. */
export type Method<T> = (target: T, inputs: readonly Value[], budget: Budget) => Value;

/** An argument as text; one that is not given is empty. */
export const argumentText = (inputs: readonly Value[], budget: Budget, index = 0): string =>
  toText(inputs[index] ?? null, budget);

/** An argument as a whole number; one that is not given is 0. */
export const argumentNumber = (inputs: readonly Value[], budget: Budget, index = 0): number => {
  const value = castTo('int', inputs[index] ?? 0, budget);
  return typeof value === 'number' ? value : 0;
};
