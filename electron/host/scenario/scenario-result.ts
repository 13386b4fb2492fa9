import type { Instant } from '../../../shared/lync/time.js';
import type { Mismatch } from '../../../shared/scenario/expectations/compare.js';
import type { Scenario, ScenarioStep } from './scenario.js';
import type { Done } from './what-was-done.js';

/** An entry of the log that led to what was seen. */
export interface WhyLine {
  /** `2010-12-06 08:30:00`. */
  readonly time: string;
  readonly kind: string;
  readonly text: string;
}

export interface StepFailure {
  /** One sentence. */
  readonly message: string;
  /** Empty when the step was refused rather than disappointed. */
  readonly mismatches: readonly Mismatch[];
  /** Oldest first. */
  readonly why: readonly WhyLine[];
}

export interface StepResult {
  readonly step: ScenarioStep;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** The moment at which the clock stood after the step. */
  readonly at: Instant;
  /** The same as clocks show it: `2010-12-06 08:30:00`. */
  readonly time: string;
  readonly failure: StepFailure | null;
  /** What it did, command by command; what was refused last. */
  readonly did: readonly Done[];
}

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly passed: boolean;
  /** One per step, in order; those after a failed one are skipped. */
  readonly steps: readonly StepResult[];
  /** The whole log as `logLines` writes it. */
  readonly log: string;
}

/** What happens while a scenario runs, for reports and progress lines. */
export type ScenarioEvent =
  | { readonly type: 'scenario-started'; readonly scenario: Scenario }
  | { readonly type: 'step-started'; readonly step: ScenarioStep }
  | { readonly type: 'step-ended'; readonly result: StepResult }
  | { readonly type: 'scenario-ended'; readonly result: ScenarioResult };
