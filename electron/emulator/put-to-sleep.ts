import type { Instant } from '../../shared/lync/time.js';
import type { Clients } from './clients.js';
import type { Scheduler } from './clock/scheduler.js';

/** A person's PC leaves the registrar, wakes before anything of that instant fires, and then catches up. */
export function putToSleep(
  { clients, scheduler }: { readonly clients: Clients; readonly scheduler: Scheduler },
  sip: string,
  wake: Instant,
): void {
  scheduler.sleep(sip, wake);
  const endpoint = clients.find(sip)?.endpoint;
  if (!endpoint || endpoint.registered === null) return;
  endpoint.sleep();
  const label = `The PC of ${sip} wakes`;
  scheduler.at(wake, { band: 'operator-edit', label, sip }, () => {
    // Whoever signed in anew meanwhile did so from a PC that is awake.
    if (clients.find(sip)?.endpoint === endpoint) endpoint.resume();
  });
}
