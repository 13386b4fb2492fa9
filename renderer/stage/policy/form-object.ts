import type { PolicyValue } from '../../../shared/policy/policy-value.js';
import type { SettingsKindName } from '../../../shared/policy/setting-kinds.js';

/** What a field of the form was given. */
export type Given =
  | { readonly kind: 'value'; readonly value: PolicyValue }
  /** Text that is no value of the setting; the cmdlet says why not. */
  | { readonly kind: 'typed'; readonly text: string };

/** Which policy or configuration the form is about. */
export interface FormObject {
  readonly kind: SettingsKindName;
  /** As the shell prints it; null for one that is to be made. */
  readonly identity: string | null;
}

/** What is to become of a policy or configuration. */
export interface Draft {
  /** The identity of one that is to be made, as typed. */
  readonly name: string;
  /** By parameter; fields that were not touched are not here. */
  readonly given: Readonly<Record<string, Given>>;
  /** A line that was typed, as long as the form has not written it anew. */
  readonly line: string | null;
}

export const emptyDraft: Draft = { name: '', given: {}, line: null };

/** The key of what was changed in an object and not run. */
export const draftKey = ({ kind, identity }: FormObject): string => `${kind}/${identity ?? ''}`;

/** An identity as one types it: a per-user policy by its name alone. */
export const plainIdentity = (identity: string): string => identity.replace(/^Tag:/, '');
