import type { FrontEnd } from '../../lync-server/front-ends/front-end.js';

/** The variables that Windows Server 2008 R2 sets for the administrator who is signed in, by lower-case name. */
function variablesOf({ fqdn, administrator }: FrontEnd): Readonly<Record<string, string>> {
  const [computer = '', ...domain] = fqdn.split('.');
  const [netBiosName = '', logon = administrator.name] = administrator.name.split('\\');
  const profile = `C:\\Users\\${logon}`;
  const local = `${profile}\\AppData\\Local`;
  return {
    allusersprofile: 'C:\\ProgramData',
    appdata: `${profile}\\AppData\\Roaming`,
    commonprogramfiles: 'C:\\Program Files\\Common Files',
    computername: computer.toUpperCase(),
    comspec: 'C:\\Windows\\system32\\cmd.exe',
    homedrive: 'C:',
    homepath: profile.slice(2),
    localappdata: local,
    logonserver: `\\\\${computer.toUpperCase()}`,
    os: 'Windows_NT',
    processor_architecture: 'AMD64',
    programdata: 'C:\\ProgramData',
    programfiles: 'C:\\Program Files',
    'programfiles(x86)': 'C:\\Program Files (x86)',
    public: 'C:\\Users\\Public',
    systemdrive: 'C:',
    systemroot: 'C:\\Windows',
    temp: `${local}\\Temp`,
    tmp: `${local}\\Temp`,
    userdnsdomain: domain.join('.').toUpperCase(),
    userdomain: netBiosName,
    username: logon,
    userprofile: profile,
    windir: 'C:\\Windows',
  };
}

/** `$env:NAME` on that computer, whatever the case of the name; null for none. Nothing of the real process is in it. */
export function environmentOf(computer: FrontEnd, name: string): string | null {
  const variables = variablesOf(computer);
  return Object.hasOwn(variables, name) ? (variables[name] ?? null) : null;
}
