/** What a validator makes of the engine's part of a state file. */
export type CheckedState<S> =
  | { readonly ok: true; readonly state: S }
  /** `path` leads to the first fault, inside the engine's part. */
  | { readonly ok: false; readonly path: readonly (string | number)[]; readonly expected: string };

export type StateCheck<S> = (value: unknown) => CheckedState<S>;

export type LoadedState<S> =
  | { readonly kind: 'none' }
  | { readonly kind: 'state'; readonly state: S }
  | SetAsideState;

/** A state file that could not be used. Its content is untouched, under another name. */
export interface SetAsideState {
  readonly kind: 'set-aside';
  /** Where the file was. */
  readonly file: string;
  readonly movedTo: string;
  /** One sentence: line or path, and what was expected there. */
  readonly problem: string;
}

/**
 * Where an emulator keeps what has to outlive its process. A `save` that has resolved survives a
 * crash of the process and of the machine; one that has not leaves the former state or the new
 * one, never a mixture. Saves are carried out in the order they were asked for.
 */
export interface StateStore {
  /** The folder, for people; `null` when nothing outlives the process. */
  describe(): string | null;
  load<S>(check: StateCheck<S>): Promise<LoadedState<S>>;
  /** `state` must survive `JSON.stringify`. Rejects with a sentence for the operator. */
  save(state: object): Promise<void>;
  /** Keeps bytes under {@link contentId} of them. */
  savePicture(id: string, bytes: Uint8Array): Promise<void>;
  /** `null` when there is none under `id`, or the bytes are no longer those that were saved. */
  readPicture(id: string): Promise<Uint8Array | null>;
  /** Keeps the text of an organisation file under {@link contentId} of it. */
  saveOrganisation(id: string, text: string): Promise<void>;
  readOrganisation(id: string): Promise<string | null>;
  /** Waits for saves under way and gives the folder up to other processes. */
  close(): Promise<void>;
}
