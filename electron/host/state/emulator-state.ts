import {
  type ClientsOnStageView,
  clientsOnStageSchema,
} from '../../../shared/contract/views/clients-on-stage.js';
import type { Data } from '../../../shared/contract/views/data.js';
import { lateObject } from '../../../shared/schema/late-object.js';
import * as z from '../../../shared/schema/late-zod.js';
import {
  type DeploymentSnapshot,
  deploymentSnapshotSchema,
} from '../../emulator/deployment/deployment-snapshot.js';
import {
  type DeploymentState,
  deploymentStateSchema,
} from '../../emulator/deployment/deployment-state.js';
import type { Change } from './change/change.js';
import { changeFits } from './change/change-fits.js';
import { emptyJournal, type JournalState, journalSchema } from './journal/journal.js';
import { type RecordingState, recordingSchema } from './recording.js';
import { formerFormat, type StateFormat } from './storage/state-format.js';
import { stepSchema } from './timeline/moments.js';
import { emptyTimeline, type TimelineState } from './timeline/timeline.js';

/** The organisation file that a deployment was opened from; its text is kept by content. */
const organisationSchema = lateObject(() => ({
  id: z.string().max(64),
  fileName: z.string().max(500),
  /** Where the pictures beside the file are; `null` when only its text was given. */
  folder: z.string().max(4096).nullable(),
  /** Ids of pictures that came with the text, by their paths; they are kept by content like web pictures. */
  pictures: z.record(z.string().max(260), z.string().max(64)).optional(),
}));
export type KeptOrganisation = Data<typeof organisationSchema>;

/** All that the emulator is between two turns, as plain JSON that is never changed: undo and redo lead to moments. */
export interface Moment {
  /** `null` for the sample. */
  readonly organisation: KeptOrganisation | null;
  /** Another number once another deployment took the place of one. */
  readonly course: number;
  /** What people did, to be read. */
  readonly journal: JournalState;
  /** Where the deployment began; `null` where that is as its organisation file has it. */
  readonly beginning: DeploymentSnapshot | null;
  readonly deployment: DeploymentSnapshot;
}

/** All that outlives the process: a moment, and the ways back and forth from it. */
export interface EmulatorState extends Omit<Moment, 'deployment'>, TimelineState {
  /** `null` in what version 1 kept. */
  readonly deployment: DeploymentSnapshot | null;
  /** What version 1 kept: another deployment begins with it, and people are signed in again. */
  readonly former?: DeploymentState | undefined;
  /** Of what people do; absent when nothing is recorded. */
  readonly recording?: RecordingState | undefined;
  /** Absent in what former versions kept. */
  readonly clientsOnStage?: ClientsOnStageView | undefined;
}

const momentSchema = lateObject(() => ({
  organisation: organisationSchema.nullable(),
  course: z.int().nonnegative(),
  journal: journalSchema,
  beginning: deploymentSnapshotSchema.nullable(),
  deployment: deploymentSnapshotSchema,
}));

/** Whether a change led from one moment to another. */
export const momentFits = (moment: Moment, change: Change): boolean =>
  changeFits(momentSchema, moment, change);

const emulatorStateSchema = momentSchema.extend({
  deployment: deploymentSnapshotSchema.nullable(),
  former: deploymentStateSchema.optional(),
  recording: recordingSchema.optional(),
  clientsOnStage: clientsOnStageSchema.optional(),
  undo: z.array(stepSchema),
  redo: z.array(stepSchema),
});

const versionOneSchema = lateObject(() => ({
  organisation: organisationSchema.nullable(),
  deployment: deploymentStateSchema,
}));

/** What a state file holds. */
export const emulatorStateFormat: StateFormat<EmulatorState> = {
  schema: emulatorStateSchema,
  former: [
    formerFormat(
      versionOneSchema,
      ({ organisation, deployment }): EmulatorState => ({
        organisation,
        course: 0,
        former: deployment,
        journal: emptyJournal,
        beginning: null,
        deployment: null,
        ...emptyTimeline,
      }),
    ),
  ],
};
