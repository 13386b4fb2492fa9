import type { Instant } from '../../../../shared/lync/time.js';

/** A signed-in client. */
export interface Endpoint {
  /** Unique for the life of the registrar. */
  readonly id: string;
  readonly sip: string;
  /** `background`: a PC the emulator does not show. */
  readonly kind: 'client' | 'background';
  readonly signedInAt: Instant;
}

/** Who is signed in, and from how many places. Addresses are in lower case, without `sip:`. */
export class Registrar {
  #registered = 0;
  readonly #endpoints = new Map<string, Endpoint>();
  readonly #bySip = new Map<string, Set<string>>();

  register(sip: string, kind: Endpoint['kind'], now: Instant): Endpoint {
    this.#registered += 1;
    const endpoint: Endpoint = { id: `endpoint-${this.#registered}`, sip, kind, signedInAt: now };
    this.#endpoints.set(endpoint.id, endpoint);
    this.#bySip.set(sip, (this.#bySip.get(sip) ?? new Set<string>()).add(endpoint.id));
    return endpoint;
  }

  /** The endpoint that is gone now; undefined when there was none. */
  unregister(id: string): Endpoint | undefined {
    const endpoint = this.#endpoints.get(id);
    if (endpoint === undefined) return undefined;
    this.#endpoints.delete(id);
    this.#bySip.get(endpoint.sip)?.delete(id);
    return endpoint;
  }

  find(id: string): Endpoint | undefined {
    return this.#endpoints.get(id);
  }

  /** A person's endpoints, in order of sign-in. */
  endpointsOf(sip: string): readonly Endpoint[] {
    return [...(this.#bySip.get(sip) ?? [])].flatMap((id) => this.#endpoints.get(id) ?? []);
  }
}
