import type { Scenario } from '../../electron/host/scenario/scenario.js';
import type { StepResult } from '../../electron/host/scenario/scenario-result.js';
import type { Expected } from '../../shared/scenario/in-words.js';
import type { Twins } from './differences.js';

/** A window, or a part of the stage, as it was after a step. */
export interface Picture {
  /** A whole window; or what the step is about: a dialog of it, a part of the stage. */
  readonly shows: 'window' | 'detail';
  /** Whose window, or which part of the stage. */
  readonly caption: string;
  /** What the picture shows, in words. */
  readonly alt: string;
  readonly png: Uint8Array;
  /** The same as a data URL, for a page. */
  readonly source: string;
  /** In CSS pixels; the image itself is finer. */
  readonly width: number;
  readonly height: number;
}

/** One step of a story, as the report tells it. */
export interface StoryStep {
  readonly result: StepResult;
  /** What was typed into the management shell. */
  readonly typed: readonly string[];
  readonly expected: readonly Expected[];
  /** None of a step that was skipped. */
  readonly pictures: readonly Picture[];
  /** In which settings the two clients differ; `null` unless two are shown and both are signed in. */
  readonly twins: Twins | null;
}

/** A scenario that was run with pictures. */
export interface Story {
  readonly scenario: Scenario;
  readonly passed: boolean;
  /** Without those of the beginning, unless one of them failed. */
  readonly steps: readonly StoryStep[];
}

/** How many of the stories' steps failed. */
export const failedSteps = (stories: readonly Story[]): number =>
  stories.flatMap(({ steps }) => steps).filter(({ result }) => result.status === 'failed').length;
