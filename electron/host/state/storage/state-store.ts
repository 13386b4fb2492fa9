import type { Breathe } from '../../../emulator/clock/scheduler.js';
import type { ScriptFolder } from '../../../emulator/management-shell/files/script-folder.js';
import type { StateFormat } from './state-format.js';

export type LoadedState<S> =
  | { readonly kind: 'none' }
  | { readonly kind: 'state'; readonly state: S }
  | UnreadableState<S>;

/** A state that is there and cannot be used as it is. Nothing was done about it. */
export interface UnreadableState<S> {
  readonly kind: 'unreadable';
  readonly file: string;
  /** One sentence: line or path, and what was expected there. */
  readonly problem: string;
  /** The state without what cannot be read; `null` when nothing is left of it. */
  salvage(): SalvagedState<S> | null;
}

export interface SalvagedState<S> {
  readonly state: S;
  /** What cannot be read: a sentence for each fault. */
  readonly leftOut: readonly string[];
}

/**
 * Where an emulator keeps what has to outlive its process. A `save` that has resolved survives a
 * crash of the process and of the machine; one that has not leaves the former state or the new
 * one, never a mixture. Saves are carried out in the order they were asked for.
 */
export interface StateStore {
  /** The folder, for people; `null` when nothing outlives the process. */
  describe(): string | null;
  load<S>(format: StateFormat<S>): Promise<LoadedState<S>>;
  /** Moves the state out of the way under a name that nothing has, and returns that; `null` when there is none. */
  setAside(): Promise<string | null>;
  /**
   * Replaces the state, which is plain JSON and is never changed afterwards: what is the very same object as in the
   * save before is not written again. A state that its schema could not read back replaces nothing. Rejects with a
   * sentence for the operator.
   * @param breathe asked between two pieces of a large state, and awaited where the host needs a pause
   */
  save<S extends object>(state: S, format: StateFormat<S>, breathe?: Breathe): Promise<void>;
  /** The files of the management shell, which people put there and take away as they like. */
  readonly files: ScriptFolder;
  /** Keeps bytes under {@link contentId} of them. */
  savePicture(id: string, bytes: Uint8Array): Promise<void>;
  /** `null` when there is none under `id`, or the bytes are no longer those that were saved. */
  readPicture(id: string): Promise<Uint8Array | null>;
  /** Keeps the text of an organisation file. Resolves to the name of it: the same for the same text. */
  saveOrganisation(text: string): Promise<string>;
  readOrganisation(id: string): Promise<string | null>;
  /** Waits for saves under way and gives the folder up to other processes. */
  close(): Promise<void>;
}
