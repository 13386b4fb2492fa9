import { setting, settingTable } from './setting-table.js';

/**
 * Whether the filter is on before anybody said so. The cmdlet pages say yes; the field, and the control panel with
 * its box to tick, say no.
 * Follows `url-filter/untouched-is-off`.
 */
const enabledByDefault = false;

const longestMessage = 65_535;

/** The prefixes of a new configuration. */
const defaultPrefixes = [
  'callto:',
  'file:',
  'ftp.',
  'ftp:',
  'gopher:',
  'href',
  'http:',
  'https:',
  'ldap:',
  'mailto:',
  'news:',
  'nntp:',
  'sip:',
  'sips:',
  'tel:',
  'telnet:',
  'www*.',
];

/** The settings of CsImFilterConfiguration. */
export const imFilterSettings = settingTable([
  setting({
    name: 'Prefixes',
    type: 'StringList',
    default: defaultPrefixes,
    items: {
      // Only `href` ends in neither; the asterisk stands before a final dot.
      pattern: /^(?:href|[#+/0-9=@A-Za-z^_`|~]+(?:\*\.|[.:]))$/i,
      allowed:
        "ending in ':', '.' or '*.' (besides href), of letters, digits and # + / = @ ^ _ ` | ~",
      mostItems: 1000,
    },
    effect: 'What a link begins with; other text is no link for the filter',
  }),
  setting({
    name: 'Action',
    type: 'Enum',
    default: 'Allow',
    allowedValues: ['Allow', 'Block', 'Warn'],
    effect:
      'Allow makes links inactive, Block refuses the message, Warn puts WarnMessage before it',
  }),
  setting({
    name: 'AllowMessage',
    type: 'String',
    default: null,
    nullable: true,
    maxLength: longestMessage,
    effect: 'Put before a message whose links Allow made inactive',
  }),
  setting({
    name: 'WarnMessage',
    type: 'String',
    default: null,
    nullable: true,
    maxLength: longestMessage,
    effect: 'Put before a message with links under Warn; without it Warn does nothing',
  }),
  setting({
    name: 'Enabled',
    type: 'Boolean',
    default: enabledByDefault,
    effect: 'Whether messages are filtered at all',
  }),
  setting({
    name: 'IgnoreLocal',
    type: 'Boolean',
    default: true,
    effect: "Spares links in the Front End's Local intranet zone",
  }),
  setting({
    name: 'BlockFileExtension',
    type: 'Boolean',
    default: true,
    effect: 'Refuses messages with links to files of the types in the file transfer filter',
  }),
]);

/** The extensions of a new configuration, without their dots. */
const defaultExtensions =
  'ade adp app asp bas bat cer chm cmd com cpl crt csh exe fxp grp hlp hta inf ins isp ' +
  'its js jse ksh lnk mad maf mag mam maq mar mas mat mau mav maw mda mdb mde mdt mdw ' +
  'mdz msc msi msp mst ocx ops pcd pif pl pnp prf prg pst reg scf scr sct shb shs tmp ' +
  'url vb vbe vbs vsd vsmacros vss vst vsw ws wsc wsf wsh';

/** The settings of CsFileTransferFilterConfiguration. Follows `url-filter/file-extensions`. */
export const fileTransferFilterSettings = settingTable([
  setting({
    name: 'Extensions',
    type: 'StringList',
    default: defaultExtensions.split(' ').map((extension) => `.${extension}`),
    items: {
      pattern: /^\.[^\s.*?/\\:"<>|]{1,64}$/,
      allowed: "a file extension with its leading dot and without wildcards, such as '.exe'",
      mostItems: 1000,
    },
    effect: 'Files of these types are refused; not used with BlockAll or when not Enabled',
  }),
  setting({
    name: 'Action',
    type: 'Enum',
    default: 'Block',
    allowedValues: ['Block', 'BlockAll'],
    effect: 'Block refuses the listed types, BlockAll every file transfer',
  }),
  setting({
    name: 'Enabled',
    type: 'Boolean',
    default: true,
    effect: 'Whether file transfers are filtered at all',
  }),
]);
