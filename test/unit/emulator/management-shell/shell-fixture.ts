import { z } from 'zod';
import { openOrganisation } from '../../../../electron/emulator/directory/open-organisation.js';
import { noPhotos } from '../../../../electron/emulator/directory/photo.js';
import type { ClientPolicyStore } from '../../../../electron/emulator/lync-server/client-policy/client-policy-store.js';
import { FrontEnds } from '../../../../electron/emulator/lync-server/front-ends/front-ends.js';
import { ServerSettings } from '../../../../electron/emulator/lync-server/server-settings.js';
import { MemoryScriptFolder } from '../../../../electron/emulator/management-shell/files/memory-script-folder.js';
import {
  type ShellLimits,
  shellLimits,
} from '../../../../electron/emulator/management-shell/limits.js';
import { ManagementShell } from '../../../../electron/emulator/management-shell/management-shell.js';
import type { ShellOutcome } from '../../../../electron/emulator/management-shell/session/outcome.js';
import {
  type ShellSnapshot,
  shellSnapshotSchema,
} from '../../../../electron/emulator/management-shell/session/shell-snapshot.js';
import { toInstant } from '../../../../shared/lync/time.js';
import { organisationSchema } from '../../../../shared/organisation/organisation-schema.js';
import { throughJson } from '../../../support/through-json.js';

const people = [
  ['alice', 'Alice', 'Ahlberg', 'Sales', 'Redmond'],
  ['bob', 'Bob', 'Brown', 'Engineering', 'Redmond'],
  ['carol', 'Carol', 'Clark', 'Sales', 'Dublin'],
] as const;

/** Three people at two sites, the real policy store, and a session of the shell. */
export class ShellFixture {
  readonly settings: ServerSettings;
  readonly policies: ClientPolicyStore;
  readonly frontEnds: FrontEnds;
  readonly files = new MemoryScriptFolder();
  shell: ManagementShell<null>;

  readonly #begin: (snapshot: ShellSnapshot<null> | null) => ManagementShell<null>;

  /** @param more what people have beside the usual, by logon name */
  constructor(limits: ShellLimits = shellLimits, more: Readonly<Record<string, object>> = {}) {
    const directory = openOrganisation(organisationFile(more), noPhotos);
    const now = () => toInstant(Date.UTC(2012, 10, 19, 8));
    this.settings = new ServerSettings({ directory, now });
    this.policies = this.settings.clientPolicies;
    this.frontEnds = new FrontEnds({
      organisation: directory.organisation,
      poolOf: (sip) => directory.find(sip)?.pool ?? null,
      now,
      changed: () => undefined,
    });
    this.#begin = (snapshot) =>
      new ManagementShell({
        settings: this.settings,
        directory,
        frontEnds: this.frontEnds,
        files: this.files,
        now,
        limits,
        profile: () => this.policies.rangeProfile,
        past: { snapshot: () => null, asOf: (_, work) => work() },
        snapshot,
      });
    this.shell = this.#begin(null);
  }

  /** Goes on in a session that is made from what a file holds of this one. */
  reopen(): void {
    this.shell = this.#begin(throughJson(shellSnapshotSchema(z.null()), this.shell.snapshot()));
  }

  run(text: string, width = 100): ShellOutcome {
    return this.shell.run(text, { width });
  }

  /** The text an input prints, errors included; each record ends in a line break. */
  print(text: string, width = 100): string {
    return this.run(text, width)
      .records.map((record) => record.text)
      .join('\n');
  }

  /** The lines an input prints, blank ones left out. */
  lines(text: string, width = 100): readonly string[] {
    return this.print(text, width)
      .split('\n')
      .map((line) => line.trimEnd())
      .filter((line) => line !== '');
  }

  /** The text of the only error; fails the test when there is none. */
  error(text: string): string {
    const { records } = this.run(text);
    const [error] = records.filter(({ kind }) => kind === 'error');
    if (error === undefined) throw new Error(`no error: ${JSON.stringify(records)}`);
    return error.text;
  }

  /** Everything that a cmdlet could have changed. */
  state(): string {
    return JSON.stringify([this.settings.snapshot(), this.frontEnds.snapshot()]);
  }
}

function organisationFile(more: Readonly<Record<string, object>>) {
  return organisationSchema.parse({
    schemaVersion: 1,
    name: 'Contoso',
    sipDomain: 'contoso.com',
    timeZone: 'Europe/London',
    start: '2012-11-19T08:00:00',
    sites: [
      {
        name: 'Redmond',
        pool: 'pool01.contoso.com',
        frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'],
      },
      { name: 'Dublin', pool: 'pool02.contoso.com' },
    ],
    departments: [{ name: 'Sales' }, { name: 'Engineering' }],
    partners: [],
    signedIn: [],
    people: people.map(([logon, givenName, surname, department, site]) => ({
      sip: `${logon}@contoso.com`,
      givenName,
      surname,
      displayName: `${givenName} ${surname}`,
      department,
      title: `${department} Manager`,
      site,
      phones: { work: '+1 425 555 0100' },
      ...more[logon],
    })),
  });
}
