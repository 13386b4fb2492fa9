import type {
  ResultantObject,
  ResultantPolicy,
  ResultantSetting,
} from '../../shared/contract/index.js';

const setting = (
  parameter: string,
  value: string,
  more: Partial<ResultantSetting> = {},
): ResultantSetting => ({
  parameter,
  value,
  origin: value === '' ? 'unset' : 'default',
  acts: value,
  effect: `What ${parameter} does`,
  where: 'Contact list',
  rule: null,
  since: null,
  overruled: [],
  ...more,
});

const onlyGlobal: ResultantObject['ladder'] = [
  { scope: 'site', identity: null, wins: false, reason: 'Site London has no configuration.' },
  { scope: 'global', identity: 'Global', wins: true, reason: 'Governs: the site has none.' },
];

const privacy: ResultantObject = {
  cmdlet: 'CsPrivacyConfiguration',
  noun: 'privacy configuration',
  identity: 'Global',
  scope: 'global',
  reach: 'Reaches the client at its next sign-in.',
  rule: 'privacy/configuration-scopes',
  ladder: onlyGlobal,
  settings: [setting('EnablePrivacyMode', 'False', { rule: 'privacy/mode', where: '' })],
  kept: [],
};

/** Carol, whom a granted policy governs that overrules the one of her site. */
export const carolsPolicy: ResultantPolicy = {
  sip: 'carol@contoso.com',
  displayName: 'Carol Diaz',
  department: 'Sales',
  site: 'London',
  pool: 'london.contoso.com',
  signedIn: false,
  cannotSignIn: null,
  objects: [
    {
      cmdlet: 'CsClientPolicy',
      noun: 'client policy',
      identity: 'Tag:Front Desk',
      scope: 'user',
      reach: 'Reaches the client at its next sign-in.',
      rule: 'policies/one-whole-policy',
      ladder: [
        {
          scope: 'user',
          identity: 'Tag:Front Desk',
          wins: true,
          reason: 'Governs: a granted per-user policy comes before site and global.',
        },
        {
          scope: 'site',
          identity: 'Site:London',
          wins: false,
          reason: 'Not used: Tag:Front Desk governs alone, and nothing merges.',
        },
        {
          scope: 'global',
          identity: 'Global',
          wins: false,
          reason: 'Not used: Tag:Front Desk governs alone, and nothing merges.',
        },
      ],
      settings: [
        setting('DisplayPhoto', 'NoPhoto', {
          origin: 'set',
          rule: 'client-policy/DisplayPhoto',
          overruled: [
            { identity: 'Site:London', scope: 'site', value: 'PhotosFromADOnly', origin: 'set' },
            { identity: 'Global', scope: 'global', value: 'AllPhotos', origin: 'default' },
          ],
        }),
        setting('WebServicePollInterval', '00:30:00', { origin: 'set-to-default' }),
        setting('DGRefreshInterval', '', { acts: '08:00:00' }),
        setting('EnableTracing', ''),
      ],
      kept: [{ parameter: 'TracingLevel', value: 'Light', version: 'Lync Server 2013' }],
    },
    privacy,
  ],
};

const [carolsClientPolicy] = carolsPolicy.objects;

/** Dave, whom the global policy governs. */
export const davesPolicy: ResultantPolicy = {
  ...carolsPolicy,
  sip: 'dave@contoso.com',
  displayName: 'Dave Okoro',
  cannotSignIn: 'Dave Okoro is not enabled for Lync Server.',
  objects: [
    {
      ...(carolsClientPolicy ?? privacy),
      identity: 'Global',
      scope: 'global',
      ladder: onlyGlobal,
      settings: [
        setting('DisplayPhoto', 'AllPhotos'),
        setting('WebServicePollInterval', '', { acts: '00:30:00' }),
        setting('DGRefreshInterval', '', { acts: '08:00:00' }),
        setting('EnableTracing', ''),
      ],
      kept: [],
    },
    privacy,
  ],
};
