import { openOrganisation } from '../../../../../electron/emulator/directory/open-organisation.js';
import { noPhotos } from '../../../../../electron/emulator/directory/photo.js';
import type { FrontEnd } from '../../../../../electron/emulator/lync-server/front-ends/front-end.js';
import { FrontEnds } from '../../../../../electron/emulator/lync-server/front-ends/front-ends.js';
import { frontEndService } from '../../../../../electron/emulator/lync-server/front-ends/windows-services.js';
import {
  createZoneKeys,
  setZone,
} from '../../../../../electron/emulator/lync-server/front-ends/zones/edit-zones.js';
import {
  type FilterDecision,
  ImFilter,
} from '../../../../../electron/emulator/lync-server/im-filter/im-filter.js';
import type { PolicyValues } from '../../../../../electron/emulator/lync-server/scoped-settings/scoped-settings.js';
import { ServerSettings } from '../../../../../electron/emulator/lync-server/server-settings.js';
import type { DetectiveView } from '../../../../../shared/contract/views/front-end.js';
import { toInstant } from '../../../../../shared/lync/time.js';
import { organisationSchema } from '../../../../../shared/organisation/organisation-schema.js';

const start = Date.UTC(2010, 11, 6, 8);

/** Two sites, a pool of two Front Ends, and their filter: enabled, with Block. */
export class FilterWorld {
  readonly directory = openOrganisation(organisationFile(), noPhotos);
  readonly settings: ServerSettings;
  readonly frontEnds: FrontEnds;
  readonly filter: ImFilter;
  /** Seconds after the start. */
  time = 0;

  constructor(values: PolicyValues = { Enabled: true, Action: 'Block' }) {
    const { directory, now } = this;
    const siteOf = (sip: string) => directory.find(sip)?.site ?? null;
    const poolOf = (sip: string) => directory.find(sip)?.pool ?? null;
    const { organisation } = directory;
    this.settings = new ServerSettings({ directory, now });
    this.settings.imFilters.update('global', values);
    this.frontEnds = new FrontEnds({ organisation, poolOf, now, changed: () => undefined });
    this.filter = new ImFilter({
      settings: this.settings,
      frontEnds: this.frontEnds,
      siteOf,
      timeText: (at) => new Date(at).toISOString().slice(11, 19),
    });
  }

  readonly now = () => toInstant(start + this.time * 1000);

  get fe1(): FrontEnd {
    return this.frontEnds.get('fe1.contoso.com');
  }

  /** Puts sites (`https://portal.contoso.local`, protocol `*` for all) into a zone of the service's account. */
  zone(sites: readonly string[], zone = 1, account = this.fe1.serviceAccount): this {
    createZoneKeys(this.fe1, account);
    for (const site of sites) {
      const [protocol = '', host = ''] = site.split('://');
      const [domain = '', subdomain = null] = host.split('<');
      setZone(this.fe1, account, { domain, subdomain, protocol }, zone);
    }
    return this;
  }

  restart(): this {
    this.fe1.restart(frontEndService);
    return this;
  }

  decide(text: string, sender = 'alice@contoso.com'): FilterDecision {
    return this.filter.decide({ sender, frontEnd: this.fe1.fqdn, text });
  }

  explain(url: string, linkCount = 1): DetectiveView {
    const sender = 'alice@contoso.com';
    return this.filter.explain({ url, sender, frontEnd: this.fe1.fqdn, linkCount });
  }
}

const organisationFile = () =>
  organisationSchema.parse({
    schemaVersion: 1,
    name: 'Contoso',
    sipDomain: 'contoso.com',
    timeZone: 'Europe/London',
    start: '2010-12-06T08:00:00',
    sites: [
      {
        name: 'Redmond',
        pool: 'pool01.contoso.com',
        frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'],
      },
      { name: 'Dublin', pool: 'pool02.contoso.com' },
    ],
    partners: [
      { name: 'Fabrikam', sipDomain: 'fabrikam.com', people: [{ sip: 'fay@fabrikam.com' }] },
    ],
    people: [
      { sip: 'alice@contoso.com', site: 'Redmond' },
      { sip: 'carol@contoso.com', site: 'Dublin' },
    ],
  });
