import type { Instant } from '../../../../shared/lync/time.js';
import type { ClientPolicyEvent } from './client-policy-event.js';

/** What the policy store needs to know about people and sites. */
export interface PolicyDirectory {
  find(sip: string): PolicySubject | undefined;
  readonly organisation: { readonly sites: readonly { readonly name: string }[] };
}

/** A person as far as policies are concerned. */
export interface PolicySubject {
  readonly sip: string;
  /** The site that homes the person. */
  readonly site: string | null;
  readonly federated: boolean;
}

export interface ClientPolicyStoreOptions {
  readonly directory: PolicyDirectory;
  readonly now: () => Instant;
  /** Told after each change, once it is complete. */
  readonly changed?: (event: ClientPolicyEvent) => void;
}
