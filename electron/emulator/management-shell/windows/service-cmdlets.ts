import type { FrontEnd } from '../../lync-server/front-ends/front-end.js';
import {
  lyncServices,
  type ServiceDefinition,
} from '../../lync-server/front-ends/windows-services.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Cmdlet, type CmdletContext, perObject } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from '../cmdlets/cmdlet-definition.js';
import { type Budget, costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { itemText } from '../values/conversion.js';
import { type DeclaredType, type ObjectType, ShellObject } from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';

type Verb = 'restart' | 'start' | 'stop';

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

const switches: readonly ParameterDefinition[] = [
  accepted('Force', 'SwitchParameter'),
  accepted('NoWait', 'SwitchParameter'),
  accepted('Report', 'String'),
];

const getCsWindowsService: CmdletDefinition = {
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

const startCsWindowsService: CmdletDefinition = {
  name: 'Start-CsWindowsService',
  introduced,
  synopsis: 'Starts services of Lync Server. The Front-End service reads its zones when it starts.',
  changes: true,
  parameters: [name, computerName, ...switches],
};

const stopCsWindowsService: CmdletDefinition = {
  name: 'Stop-CsWindowsService',
  introduced,
  synopsis: 'Stops services of Lync Server.',
  changes: true,
  parameters: [name, computerName, accepted('Graceful', 'SwitchParameter'), ...switches],
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

const restartService: CmdletDefinition = serviceCmdlet('Restart', []);

const startService: CmdletDefinition = serviceCmdlet('Start', ['sasv']);

const stopService: CmdletDefinition = serviceCmdlet('Stop', ['spsv']);

const getService: CmdletDefinition = {
  name: 'Get-Service',
  aliases: ['gsv'],
  synopsis: 'Returns the services of Lync Server on the computer at hand, or on another.',
  parameters: [{ ...name, type: 'String[]', aliases: ['ServiceName'] }, computerName],
};

const invokeCommand: CmdletDefinition = {
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
    {
      name: 'ArgumentList',
      type: 'Object[]',
      aliases: ['Args'],
      help: 'What the block is called with.',
    },
    { name: 'Session', type: 'Object[]', help: 'Accepted; the block runs on the computers named.' },
  ],
};

/** Source: System.ServiceProcess.ServiceControllerStatus. */
const serviceStatus: DeclaredType = {
  name: 'System.ServiceProcess.ServiceControllerStatus',
  values: { Stopped: 1, StartPending: 2, StopPending: 3, Running: 4 },
};

export const csServiceType: ObjectType = {
  name: 'Microsoft.Rtc.Management.Deployment.Core.NTService',
  tableColumns: [{ property: 'Status' }, { property: 'Name' }, { property: 'ActivityLevel' }],
  declared: (property) => (property === 'Status' ? serviceStatus : undefined),
  text: (service) => itemText(service.get('Name')),
};

export const serviceType: ObjectType = {
  name: 'System.ServiceProcess.ServiceController',
  tableColumns: [{ property: 'Status' }, { property: 'Name' }, { property: 'DisplayName' }],
  declared: (property) => (property === 'Status' ? serviceStatus : undefined),
  text: (service) => itemText(service.get('Name')),
};

/** The cmdlets about services of Windows, and Invoke-Command, which takes any cmdlet to another computer. */
export const serviceCmdlets: readonly Cmdlet[] = [
  listing(getCsWindowsService, csServiceType),
  changing(startCsWindowsService, 'start'),
  changing(stopCsWindowsService, 'stop'),
  listing(getService, serviceType),
  changing(restartService, 'restart'),
  changing(startService, 'start'),
  changing(stopService, 'stop'),
  perObject(invokeCommand, invoke),
];

function listing(definition: CmdletDefinition, type: ObjectType): Cmdlet {
  return perObject(definition, function* (context, parameters) {
    const computer = context.shell.computers.named(parameters.text('ComputerName'));
    for (const service of chosen(computer, parameters, context.budget))
      yield* context.emit(serviceObject(computer, service, type));
  });
}

function changing(definition: CmdletDefinition, verb: Verb): Cmdlet {
  return perObject(definition, (context, parameters) => change(verb, context, parameters));
}

const serviceObject = (
  computer: FrontEnd,
  service: ServiceDefinition,
  type: ObjectType,
): ShellObject =>
  new ShellObject(type, [
    ['Status', computer.startedAt(service) === null ? 'Stopped' : 'Running'],
    ['Name', service.name],
    ['DisplayName', service.displayName],
    ['ActivityLevel', ''],
    ['ComputerName', computer.fqdn],
  ]);

/** The services named, or all of Lync Server; wildcards find any number. */
function chosen(
  computer: FrontEnd,
  parameters: BoundParameters,
  budget: Budget,
): readonly ServiceDefinition[] {
  const names = [...parameters.list('Name'), ...parameters.list('DisplayName')].map(itemText);
  if (names.length === 0) return lyncServices;
  return names.flatMap((name) =>
    hasWildcard(name)
      ? lyncServices.filter((service) => matchesWildcard(service.name, name, budget))
      : [computer.service(name)],
  );
}

function* change(verb: Verb, context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { computers } = context.shell;
  const computer = computers.named(parameters.text('ComputerName'));
  for (const service of chosen(computer, parameters, context.budget)) {
    const target = `${service.displayName} (${service.name})`;
    if (!(yield* context.shouldProcess(target))) continue;
    context.budget.spend(costs.change);
    computer[verb](service);
    computers.changed();
    if (parameters.isOn('PassThru'))
      yield* context.emit(serviceObject(computer, service, serviceType));
  }
}

function* invoke(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { computers } = context.shell;
  const block = parameters.scriptBlock('ScriptBlock');
  if (block === null) return;
  const names = parameters.list('ComputerName').map(itemText);
  // All are found before anything runs.
  const found = (names.length === 0 ? [null] : names).map((name) => computers.named(name));
  for (const computer of found) {
    const results = yield* computers.on(computer, () =>
      context.call(block, parameters.list('ArgumentList')),
    );
    for (const result of results) yield* context.emit(result);
  }
}
