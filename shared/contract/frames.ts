import { lateObject } from '../schema/late-object.js';
import * as z from '../schema/late-zod.js';
import type { ContractError } from './errors.js';
import { topicNameSchema } from './topics.js';
import { pageStartSchema } from './views/start.js';

/** A JSON value, as it crosses every transport. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

/** Largest frame that a renderer may send, in UTF-16 code units of its JSON text: a capsule of a large organisation fits. */
export const maximumFrameLength = 32 * 1024 * 1024;

/**
 * What a renderer sends. `hello` asks for a snapshot of a topic and for its deltas from then on;
 * a second `hello` for the same topic is how a gap is closed. Of `client/{sip}` whoever asks may
 * name the person otherwise, as in a command; what it is sent has the SIP address. `started` says
 * once how long ago a page reached what a start is measured by; it has no answer.
 */
export const clientFrameSchema = z.discriminatedUnion('type', [
  lateObject(() => ({ type: z.literal('hello'), topic: topicNameSchema })),
  lateObject(() => ({ type: z.literal('leave'), topic: topicNameSchema })),
  lateObject(() => ({ type: z.literal('started'), ago: pageStartSchema })),
  lateObject(() => ({
    type: z.literal('command'),
    id: z.number().int().nonnegative(),
    command: z.looseObject({ name: z.string().max(100) }),
  })),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

/** Changed entries of one topic by key; `null` means removed. */
export type Changes = Readonly<Record<string, Json>>;

/** The whole of a topic. `epoch` names the run of the emulator: another one means starts from scratch. */
export interface SnapshotFrame {
  readonly type: 'snapshot';
  readonly topic: string;
  readonly epoch: string;
  readonly seq: number;
  readonly entries: Changes;
}

/**
 * All that changed between two states, for the topics this connection asked for. Every flush is
 * sent to every connection, so `from` equals the `seq` seen before unless something was lost.
 */
export interface BatchFrame {
  readonly type: 'batch';
  readonly epoch: string;
  readonly from: number;
  readonly seq: number;
  readonly topics: Readonly<Record<string, Changes>>;
}

/** What came of a command that was carried out. */
export interface CommandAnswer<Value = Json> {
  readonly value: Value;
  /** The state that shows all of its effects. */
  readonly seq: number;
  /**
   * Present while something that changed, by this command or one before, is not on disk: why not, and what to do, in
   * one or two sentences. It is tried again with each command, and every few seconds.
   */
  readonly unsaved?: string;
}

/** The answer to one command. `seq` is the state that shows all of its effects. */
export type ResultFrame =
  | (CommandAnswer & { readonly type: 'result'; readonly id: number })
  | {
      readonly type: 'result';
      readonly id: number;
      readonly seq: number;
      readonly error: ContractError;
    };

/** A frame of the renderer that could not be read, or a topic that does not exist. */
export interface RefusedFrame {
  readonly type: 'refused';
  readonly error: ContractError;
  readonly topic?: string;
}

export type HostFrame = SnapshotFrame | BatchFrame | ResultFrame | RefusedFrame;
