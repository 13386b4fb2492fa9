import { type Data, instantSchema } from '../../../../shared/contract/views/data.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { lateObject } from '../../../../shared/schema/late-object.js';
import * as z from '../../../../shared/schema/late-zod.js';

/** A signed-in client. */
const endpointSchema = lateObject(() => ({
  /** Unique for the life of the registrar. */
  id: z.string(),
  sip: z.string(),
  /** `background`: a PC the emulator does not show. */
  kind: z.enum(['client', 'background']),
  signedInAt: instantSchema,
}));
export type Endpoint = Data<typeof endpointSchema>;

export const registrarSnapshotSchema = lateObject(() => ({
  /** How many endpoints there ever were. */
  registered: z.int().nonnegative(),
  /** In order of sign-in. */
  endpoints: z.array(endpointSchema),
}));
export type RegistrarSnapshot = Data<typeof registrarSnapshotSchema>;

/** Who is signed in, and from how many places. Addresses are in lower case, without `sip:`. */
export class Registrar {
  #registered: number;
  readonly #endpoints: Map<string, Endpoint>;
  /** Those of each person, in order of sign-in: derived. */
  readonly #bySip = new Map<string, readonly Endpoint[]>();
  /** As it was said last; null since something changed. */
  #snapshot: RegistrarSnapshot | null;

  constructor(snapshot: RegistrarSnapshot) {
    this.#snapshot = snapshot;
    this.#registered = snapshot.registered;
    this.#endpoints = new Map(snapshot.endpoints.map((endpoint) => [endpoint.id, endpoint]));
    for (const endpoint of this.#endpoints.values()) this.#index(endpoint);
  }

  snapshot(): RegistrarSnapshot {
    this.#snapshot ??= {
      registered: this.#registered,
      endpoints: [...this.#endpoints.values()],
    };
    return this.#snapshot;
  }

  register(sip: string, kind: Endpoint['kind'], now: Instant): Endpoint {
    this.#snapshot = null;
    this.#registered += 1;
    const endpoint: Endpoint = { id: `endpoint-${this.#registered}`, sip, kind, signedInAt: now };
    this.#endpoints.set(endpoint.id, endpoint);
    this.#index(endpoint);
    return endpoint;
  }

  /** The endpoint that is gone now; undefined when there was none. */
  unregister(id: string): Endpoint | undefined {
    const endpoint = this.#endpoints.get(id);
    if (endpoint === undefined) return undefined;
    this.#snapshot = null;
    this.#endpoints.delete(id);
    const others = this.endpointsOf(endpoint.sip).filter((one) => one !== endpoint);
    if (others.length > 0) this.#bySip.set(endpoint.sip, others);
    else this.#bySip.delete(endpoint.sip);
    return endpoint;
  }

  find(id: string): Endpoint | undefined {
    return this.#endpoints.get(id);
  }

  /** A person's endpoints, in order of sign-in. */
  endpointsOf(sip: string): readonly Endpoint[] {
    return this.#bySip.get(sip) ?? [];
  }

  #index(endpoint: Endpoint): void {
    const { sip } = endpoint;
    const others = this.#bySip.get(sip);
    this.#bySip.set(sip, others ? [...others, endpoint] : [endpoint]);
  }
}
