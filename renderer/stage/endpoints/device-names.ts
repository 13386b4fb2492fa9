import type { EndpointsView } from '../../../shared/contract/index.js';
import { endpointsStrings } from './strings.js';

/** What each device is called on the screen; numbered where there are several of a kind. */
export function deviceNames(endpoints: EndpointsView): ReadonlyMap<string, string> {
  const seen = new Map<string, number>();
  const names = endpoints.map(({ id, device }) => {
    const number = (seen.get(device) ?? 0) + 1;
    seen.set(device, number);
    return { id, device, number };
  });
  return new Map(
    names.map(({ id, device, number }) => {
      const kind = endpointsStrings.device[device];
      return [id, (seen.get(device) ?? 0) > 1 ? `${kind} ${number}` : kind];
    }),
  );
}
