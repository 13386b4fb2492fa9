import type { Instant } from '../../../../shared/lync/time.js';

/** What happened to a policy or configuration, or to its assignment. Identities as the shell prints them. */
export type SettingsEvent =
  | {
      readonly kind: 'created' | 'updated' | 'reset';
      readonly identity: string;
      /** Settings whose value became another one. */
      readonly parameters: readonly string[];
    }
  | {
      readonly kind: 'removed';
      readonly identity: string;
      /** SIP addresses of those who held it. */
      readonly people: readonly string[];
    }
  | {
      readonly kind: 'granted';
      /** Null: the granted policy was taken away. */
      readonly identity: string | null;
      readonly people: readonly string[];
    };

/** A person as far as policies and configurations are concerned. */
export interface PolicySubject {
  readonly sip: string;
  /** The site that homes the person. */
  readonly site: string | null;
  /** Fully qualified name of the pool that homes the person. */
  readonly pool: string | null;
  readonly federated: boolean;
}

/** What a store needs to know about people and sites. */
interface SettingsDirectory {
  find(sip: string): PolicySubject | undefined;
  readonly organisation: {
    readonly sites: readonly { readonly name: string }[];
    /** By their fully qualified names; a Front End of each is a User Server. */
    readonly pools: readonly { readonly name: string }[];
  };
}

export interface SettingsStoreOptions {
  readonly directory: SettingsDirectory;
  readonly now: () => Instant;
  /** Called after each change, once it is complete; `noun` is what the store holds: `client policy`. */
  readonly changed?: (event: SettingsEvent, noun: string) => void;
}
