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
