/** What came of fetching the file behind a CustomStateUrl. */
export type CustomStateFile =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      /** A sentence for the operator. */
      readonly reason: string;
    };

/** Where the host keeps the files of custom states by their address; it fetches one before each sign-in. */
export interface CustomStateFiles {
  /** Null when the file was not fetched. */
  read(url: string): CustomStateFile | null;
}
