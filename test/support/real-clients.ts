import type { Deployment } from '../../electron/emulator/deployment/deployment.js';
import type { ClientEntries } from '../../shared/contract/views/client.js';

/** What one person sees at a client that was really signed in, as far as tests of plans ask. */
export interface SeenClient {
  /** The picture of each person with a row, by address. */
  readonly photos: ReadonlyMap<string, string>;
  readonly view: Partial<ClientEntries>;
}

/**
 * Signs everybody of the organisation in for real, one after the other, and then reads what each of them sees. Takes the
 * long way on purpose: what plans are said to do is compared with it.
 */
export async function everybodySignedIn(
  trial: Deployment,
): Promise<ReadonlyMap<string, SeenClient>> {
  const people = trial.directory.employees();
  for (const { sip } of people) {
    const name = trial.clients.find(sip) ? 'client.sign-out-and-in' : 'client.sign-in';
    await trial.execute({ name, sip }, {});
  }
  return new Map(
    people.map(({ sip }) => {
      const view = trial.shown(`client/${sip}`) ?? {};
      const rows = Object.entries(view).filter(([key]) => key.startsWith('contact/'));
      const photos = rows.flatMap(([key, row]): [string, string][] => {
        const { href } = (row as ClientEntries['contact/x']).photo;
        return href === null ? [] : [[key.slice('contact/'.length), href]];
      });
      return [sip, { photos: new Map(photos), view }];
    }),
  );
}
