import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { EmulatorViews } from '../views.js';
import { checkAnswers, type LastAnswers } from './check-answers.js';
import { checkClient } from './check-client.js';
import { checkStage } from './check-stage.js';
import type { Comparison } from './compare.js';

/** Everything that is not as expected: in the client that is meant, in the answers of the steps before, on the stage. */
export async function checkExpectation(
  expected: Expectation,
  views: EmulatorViews,
  last: LastAnswers,
): Promise<Comparison> {
  const { client } = expected;
  return [
    ...(client === undefined ? [] : await checkClient(expected, client, views)),
    ...checkAnswers(expected, last),
    ...(await checkStage(expected, views)),
  ];
}
