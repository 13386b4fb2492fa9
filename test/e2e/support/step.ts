import { test } from '@playwright/test';

type Step = <T>(
  title: string,
  work: () => Promise<T>,
  options: { readonly box: true },
) => Promise<T>;

/** Report and trace show the line of whoever called the method, for the step and for what goes wrong in it. */
export const boxed = { box: true } as const;

/**
 * What makes the work of a method a step of the test that runs; outside of a test it is only done. An async method calls
 * it as `await step()(title, work, boxed)`: Playwright takes whoever awaits the function that awaits it for the place.
 */
export function step(): Step {
  try {
    test.info();
    return test.step;
  } catch {
    return (_, work) => work();
  }
}
