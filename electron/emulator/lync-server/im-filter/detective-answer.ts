import type { DetectiveStepId } from '../../../../shared/contract/views/front-end.js';

/** The answer to one question of the detective. */
export interface DetectiveAnswer {
  readonly id: DetectiveStepId;
  readonly answer: string;
  readonly evidence: string;
}

/** More links than this in a message are refused, whatever the action. Source: Set-CsImFilterConfiguration reference. */
export const mostLinks = 1000;
