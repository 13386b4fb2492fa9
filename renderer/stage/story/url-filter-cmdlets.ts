import { storyLink } from './use-url-filter-story.js';

/** What the story has the operator run in the shell. */
export const filterCmdlets = {
  on: 'Set-CsImFilterConfiguration -Identity Global -Enabled $true -Action Block -IgnoreLocal $true',
  /** The global configuration as it came. */
  undo: 'Remove-CsImFilterConfiguration -Identity Global',
} as const;

const zoneMap =
  'Registry::HKEY_USERS\\S-1-5-20\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap';

/** Creates the missing keys and the value at that Front End. */
export const registryCmdlets = (frontEnd: string): string =>
  [
    `Invoke-Command -ComputerName ${frontEnd} {`,
    `  $site = "${zoneMap}\\Domains\\${storyLink.site}"`,
    '  New-Item -Path $site -Force',
    '  New-ItemProperty -Path $site -Name https -PropertyType DWord -Value 1',
    '}',
  ].join('\n');

/** Has the Front-End service read it. */
export const restartCmdlet = (frontEnd: string): string =>
  `Invoke-Command -ComputerName ${frontEnd} { Restart-Service RTCSRV }`;
