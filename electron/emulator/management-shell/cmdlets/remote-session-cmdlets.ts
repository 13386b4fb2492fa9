import type { BoundParameters } from '../binding/bound-parameters.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject, sideEffect } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

const accepted = (name: string, type: ParameterDefinition['type']): ParameterDefinition => ({
  name,
  type,
  help: 'Accepted; it makes no difference here.',
});
const session: ParameterDefinition = {
  name: 'Session',
  type: 'Object',
  position: 0,
  pipeline: ['value'],
};

const newSession: CmdletDefinition = {
  name: 'New-PSSession',
  aliases: ['nsn'],
  synopsis: 'Opens a session on a server of the organisation; its cmdlets are those of this shell.',
  parameters: [
    { name: 'ComputerName', type: 'String', aliases: ['Cn'], position: 0 },
    {
      name: 'ConnectionUri',
      type: 'String',
      aliases: ['URI'],
      help: 'https://<pool>/OcsPowershell',
    },
    { name: 'Name', type: 'String' },
    { name: 'ConfigurationName', type: 'String' },
    accepted('Credential', 'Object'),
    accepted('Authentication', 'String'),
    accepted('SessionOption', 'Object'),
    accepted('AllowRedirection', 'SwitchParameter'),
    accepted('UseSSL', 'SwitchParameter'),
  ],
};

const newSessionOption: CmdletDefinition = {
  name: 'New-PSSessionOption',
  synopsis: 'Takes the options of a session; they make no difference here.',
  parameters: ['SkipCACheck', 'SkipCNCheck', 'SkipRevocationCheck', 'NoCompression'].map((name) =>
    accepted(name, 'SwitchParameter'),
  ),
};

const importSession: CmdletDefinition = {
  name: 'Import-PSSession',
  aliases: ['ipsn'],
  synopsis: 'Brings the cmdlets of a session; those of Lync Server are there already.',
  parameters: [
    { ...session, mandatory: true },
    accepted('CommandName', 'String[]'),
    accepted('Module', 'String[]'),
    accepted('AllowClobber', 'SwitchParameter'),
    accepted('DisableNameChecking', 'SwitchParameter'),
  ],
};

const removeSession: CmdletDefinition = {
  name: 'Remove-PSSession',
  aliases: ['rsn'],
  synopsis: 'Closes a session; its cmdlets stay.',
  parameters: [session, { name: 'Id', type: 'Object' }, { name: 'Name', type: 'String' }],
};

const getCredential: CmdletDefinition = {
  name: 'Get-Credential',
  synopsis: 'Asks for a user name and a password. Any password will do: do not type a real one.',
  parameters: [
    { name: 'Credential', type: 'Object', aliases: ['UserName'], position: 0 },
    accepted('Message', 'String'),
  ],
};

const toSecureString: CmdletDefinition = {
  name: 'ConvertTo-SecureString',
  synopsis: 'Makes a secure string, which stands for nothing here.',
  parameters: [
    { name: 'String', type: 'String', position: 0, mandatory: true, pipeline: ['value'] },
    accepted('AsPlainText', 'SwitchParameter'),
    accepted('Force', 'SwitchParameter'),
    accepted('Key', 'Object[]'),
  ],
};

/** What scripts open a remote session of Lync Server with, and the credentials for it. */
export const remoteSessionCmdlets: readonly Cmdlet[] = [
  perObject(newSession, open),
  perObject(newSessionOption, function* (context) {
    yield* context.emit(new ShellObject(sessionOptionType, [['SkipCACheck', true]]));
  }),
  sideEffect(importSession, (_context, parameters) => {
    const given = parameters.get('Session');
    if (given instanceof ShellObject && given.type === sessionType) return;
    throw refused('Import-PSSession takes what New-PSSession returned.', 'NoSession');
  }),
  sideEffect(removeSession, () => undefined),
  perObject(getCredential, askForCredential),
  perObject(toSecureString, function* (context) {
    yield* context.emit(new ShellObject(secureStringType));
  }),
];

export const sessionType: ObjectType = {
  name: 'System.Management.Automation.Runspaces.PSSession',
  tableColumns: [
    { property: 'Id', alignment: 'right' },
    ...['Name', 'ComputerName', 'State', 'ConfigurationName', 'Availability'].map((property) => ({
      property,
    })),
  ],
};

export const sessionOptionType: ObjectType = {
  name: 'System.Management.Automation.Remoting.PSSessionOption',
  text: () => 'System.Management.Automation.Remoting.PSSessionOption',
};

export const credentialType: ObjectType = {
  name: 'System.Management.Automation.PSCredential',
  tableColumns: [{ property: 'UserName' }, { property: 'Password' }],
};

export const secureStringType: ObjectType = {
  name: 'System.Security.SecureString',
  text: () => 'System.Security.SecureString',
};

/** A user name with a password that nobody knows. */
export const credentialOf = (user: string): ShellObject =>
  new ShellObject(credentialType, [
    ['UserName', user],
    ['Password', new ShellObject(secureStringType)],
  ]);

const refused = (message: string, id: string): ShellError =>
  new ShellError({
    message,
    category: 'InvalidArgument',
    id,
    exception: 'PSRemotingTransportException',
  });

function* open(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { computers, directory } = context.shell;
  const uri = parameters.text('ConnectionUri');
  const [, host = null, path = ''] =
    uri === null ? [] : (/^https?:\/\/([^/:]+)(?::\d+)?\/?(.*)$/i.exec(uri) ?? []);
  if (uri !== null && (host === null || !/^ocspowershell\/?$/i.test(path))) {
    throw refused(
      `There is no session at ${uri.slice(0, 200)}. Sessions of Lync Server are at https://<pool>/OcsPowershell.`,
      'ConnectionUriNotFound',
    );
  }
  const wanted = host ?? parameters.text('ComputerName');
  const pool = directory.organisation.pools.find(
    ({ name }) => name.toLowerCase() === wanted?.toLowerCase(),
  );
  const computer = pool?.name ?? computers.named(wanted).fqdn;
  context.budget.makeProperties(6);
  yield* context.emit(
    new ShellObject(sessionType, [
      ['Id', 1],
      ['Name', parameters.text('Name') ?? 'Session1'],
      ['ComputerName', computer],
      ['State', 'Opened'],
      ['ConfigurationName', parameters.text('ConfigurationName') ?? 'Microsoft.PowerShell'],
      ['Availability', 'Available'],
    ]),
  );
}

function* askForCredential(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const given = parameters.get('Credential');
  if (given instanceof ShellObject && given.type === credentialType) {
    yield* context.emit(given);
    return;
  }
  const user = given === null ? yield* context.ask('User') : itemText(given);
  yield* context.ask(`Password for user ${user} (any will do, so do not type a real one)`);
  yield* context.emit(credentialOf(user));
}
