import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';

/** The cmdlets about Windows services: those of Lync Server as their reference pages describe them, and PowerShell's. */

const introduced = 'Lync Server 2010';

const name: ParameterDefinition = {
  name: 'Name',
  type: 'String',
  position: 0,
  pipeline: ['value', 'property'],
  help: 'Short name of a service, such as RTCSRV. Without it: all services of Lync Server.',
};

const computerName: ParameterDefinition = {
  name: 'ComputerName',
  type: 'String',
  aliases: ['Fqdn'],
  pipeline: ['property'],
  help: 'A Front End. Without it: the one the shell runs on.',
};

const accepted = (parameter: string, type: 'String' | 'SwitchParameter'): ParameterDefinition => ({
  name: parameter,
  type,
  help: 'Accepted; it makes no difference here.',
});

const changing: readonly ParameterDefinition[] = [
  accepted('Force', 'SwitchParameter'),
  accepted('NoWait', 'SwitchParameter'),
  accepted('Report', 'String'),
];

export const getCsWindowsService: CmdletDefinition = {
  name: 'Get-CsWindowsService',
  introduced,
  synopsis: 'Returns the services of Lync Server on a computer.',
  parameters: [
    name,
    computerName,
    accepted('ExcludeActivityLevel', 'SwitchParameter'),
    accepted('Report', 'String'),
  ],
};

export const startCsWindowsService: CmdletDefinition = {
  name: 'Start-CsWindowsService',
  introduced,
  synopsis: 'Starts services of Lync Server. The Front-End service reads its zones when it starts.',
  changes: true,
  parameters: [name, computerName, ...changing],
};

export const stopCsWindowsService: CmdletDefinition = {
  name: 'Stop-CsWindowsService',
  introduced,
  synopsis: 'Stops services of Lync Server.',
  changes: true,
  parameters: [name, computerName, accepted('Graceful', 'SwitchParameter'), ...changing],
};

const serviceNames: ParameterDefinition = {
  name: 'Name',
  type: 'String[]',
  aliases: ['ServiceName'],
  position: 0,
  mandatory: true,
  pipeline: ['value', 'property'],
  sets: ['Name'],
  help: 'Short names of services, such as RTCSRV.',
};

const displayNames: ParameterDefinition = {
  name: 'DisplayName',
  type: 'String[]',
  mandatory: true,
  sets: ['DisplayName'],
  help: "Display names of services, such as 'Lync Server Front-End'.",
};

const passThru: ParameterDefinition = {
  name: 'PassThru',
  type: 'SwitchParameter',
  help: 'Returns the service.',
};

const serviceCmdlet = (verb: 'Restart' | 'Start' | 'Stop', alias: readonly string[]) =>
  ({
    name: `${verb}-Service`,
    aliases: alias,
    synopsis: `${verb}s services of Lync Server on the computer at hand.`,
    defaultSet: 'Name',
    changes: true,
    parameters: [serviceNames, displayNames, passThru, accepted('Force', 'SwitchParameter')],
  }) satisfies CmdletDefinition;

export const restartService: CmdletDefinition = serviceCmdlet('Restart', []);
export const startService: CmdletDefinition = serviceCmdlet('Start', ['sasv']);
export const stopService: CmdletDefinition = serviceCmdlet('Stop', ['spsv']);

export const getService: CmdletDefinition = {
  name: 'Get-Service',
  aliases: ['gsv'],
  synopsis: 'Returns the services of Lync Server on the computer at hand, or on another.',
  parameters: [{ ...name, type: 'String[]', aliases: ['ServiceName'] }, computerName],
};

export const invokeCommand: CmdletDefinition = {
  name: 'Invoke-Command',
  aliases: ['icm'],
  synopsis: 'Runs a script block on other computers.',
  parameters: [
    {
      name: 'ComputerName',
      type: 'String[]',
      aliases: ['Cn'],
      position: 0,
      help: 'Front Ends, by full or short name. Without it: the one the shell runs on.',
    },
    {
      name: 'ScriptBlock',
      type: 'ScriptBlock',
      aliases: ['Command'],
      position: 0,
      mandatory: true,
    },
  ],
};
