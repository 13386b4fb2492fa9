import { defineRules } from './rule.js';

/** The filter of links in messages, and what Windows takes for the intranet. */
export const urlFilterRules = defineRules('url-filter', {
  'on-the-server': {
    statement:
      'The filter runs on the Front End and is told to no client. It is set globally or for a site; a site has one whole configuration.',
    evidence: 'microsoft',
    sources: ['im-filter', 'url-filter-2010'],
    later: ['versions/url-filter'],
  },
  'untouched-is-off': {
    statement: 'The filter of an untouched organisation is off.',
    evidence: 'field',
    sources: ['haiku-77', 'url-filter-field'],
    otherwise: [{ statement: 'Enabled is True by default.', sources: ['im-filter'] }],
  },
  'allow-defuses': {
    statement:
      'Allow delivers the message, with an underscore before each link so that it cannot be clicked.',
    evidence: 'microsoft',
    sources: ['im-filter', 'url-filter-field'],
    otherwise: [
      {
        statement: '"Do not filter" sends links through as they are.',
        sources: ['url-filter-2013'],
      },
    ],
  },
  'allow-message': {
    statement: 'AllowMessage stands at the start of a message whose links were defused.',
    evidence: 'microsoft',
    sources: ['im-filter'],
  },
  block: {
    statement: 'Block refuses the message and tells its sender; the receiver sees nothing.',
    evidence: 'source-article',
    sources: ['article-url-filter', 'im-filter'],
  },
  'block-whole': {
    statement:
      'A message with exempt and other links is refused whole under Block; under Allow the other links alone are defused.',
    evidence: 'convention',
  },
  warn: {
    statement:
      'Warn leaves links as they are and puts WarnMessage before the message; without a WarnMessage it does nothing.',
    evidence: 'microsoft',
    sources: ['im-filter'],
  },
  'many-links': {
    statement: 'More than 1,000 links are refused whatever the action.',
    evidence: 'microsoft',
    sources: ['im-filter'],
  },
  'extension-first': {
    statement:
      'BlockFileExtension comes before all else: a link to a file of a listed extension is refused, in the intranet as well.',
    evidence: 'microsoft',
    sources: ['url-filter-2010', 'im-filter'],
    otherwise: [
      {
        statement: 'A defect let such a link through where no prefix fits it.',
        sources: ['url-filter-kb'],
      },
    ],
  },
  'file-name': {
    statement:
      'Only a plain name at the end of the path counts for its extension, not the host and nothing behind ? or #.',
    evidence: 'microsoft',
    sources: ['im-filter'],
  },
  'file-extensions': {
    statement:
      'The extensions are those of the file transfer filter of the same scope; a list without wildcards, 76 of them by default. Its action Block refuses these, BlockAll every transfer.',
    evidence: 'microsoft',
    sources: ['file-filter'],
  },
  prefixes: {
    statement:
      'A link begins with a prefix of the list. A prefix ends with a colon, a full stop or *., href excepted; www*. stands for www., www2. and so on.',
    evidence: 'microsoft',
    sources: ['im-filter'],
  },
  'link-end': { statement: 'A link ends where a reader would end it.', evidence: 'convention' },
  'ignore-local': {
    statement:
      "IgnoreLocal exempts links that the Front End's Windows takes for Local intranet, not the PC of the sender.",
    evidence: 'source-article',
    sources: ['article-url-filter', 'im-filter'],
  },
  'service-account': {
    statement:
      "The zones that count are those of the account of the service, Network Service (S-1-5-20), and not an administrator's own.",
    evidence: 'source-article',
    sources: ['article-url-filter', 'url-filter-2010'],
  },
  'no-way-in': {
    statement:
      'The command runas asks for a password that nobody has, and under PsExec the Sites button cannot be used. The registry is the way.',
    evidence: 'source-article',
    sources: ['article-url-filter'],
    otherwise: [
      {
        statement: 'Start Internet Explorer with runas under that account.',
        sources: ['url-filter-2010'],
      },
    ],
  },
  registry: {
    statement:
      'Below HKEY_USERS\\S-1-5-20 a key for each site under ZoneMap\\Domains has one DWORD for each protocol, 1 for Local intranet. Missing keys are created.',
    evidence: 'source-article',
    sources: ['article-url-filter', 'zone-kb'],
  },
  zones: {
    statement:
      'Zone 0 is My Computer, 1 Local intranet, 2 Trusted sites, 3 Internet, 4 Restricted sites. ZoneMap\\Ranges names addresses instead of sites.',
    evidence: 'microsoft',
    sources: ['zone-kb'],
  },
  'hosts-unread': {
    statement: 'A link whose host cannot be read for certain is in the Internet.',
    evidence: 'convention',
  },
  'read-at-start': {
    statement: 'The service reads its zones when it starts; a change waits for a restart.',
    evidence: 'source-article',
    sources: ['article-url-filter'],
  },
  'one-front-end': {
    statement:
      'A message passes the filter of one Front End, that of its sender. On a longer way a block would stop it there and a later warning would replace an earlier one.',
    evidence: 'convention',
  },
  'control-panel': {
    statement:
      'The control panel offers the exemption of the intranet with Block and Warn only; the cmdlet takes IgnoreLocal in any mode.',
    evidence: 'microsoft',
    sources: ['url-filter-2010', 'im-filter'],
    ahead: 'There is no control panel here.',
  },
});
