import type { FrontEnd } from '../../lync-server/front-ends/front-end.js';
import {
  lyncServices,
  type ServiceDefinition,
} from '../../lync-server/front-ends/windows-services.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { type Cmdlet, type CmdletContext, perObject } from '../cmdlets/cmdlet.js';
import type { CmdletDefinition } from '../cmdlets/cmdlet-definition.js';
import { type Budget, costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { itemText } from '../values/conversion.js';
import { type ObjectType, ShellObject } from '../values/value.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import type { Computers } from './computers.js';
import {
  getCsWindowsService,
  getService,
  invokeCommand,
  restartService,
  startCsWindowsService,
  startService,
  stopCsWindowsService,
  stopService,
} from './service-definitions.js';

type Verb = 'restart' | 'start' | 'stop';

/** The cmdlets about services of Windows, and Invoke-Command, which takes any cmdlet to another computer. */
export function serviceCmdlets(computers: Computers): readonly Cmdlet[] {
  const changing = (definition: CmdletDefinition, verb: Verb): Cmdlet =>
    perObject(definition, (context, parameters) => change(computers, verb, context, parameters));
  const listing = (definition: CmdletDefinition, type: ObjectType): Cmdlet =>
    perObject(definition, function* (context, parameters) {
      const computer = computers.named(parameters.text('ComputerName'));
      for (const service of chosen(computer, parameters, context.budget))
        yield* context.emit(serviceObject(computer, service, type));
    });
  return [
    listing(getCsWindowsService, csServiceType),
    changing(startCsWindowsService, 'start'),
    changing(stopCsWindowsService, 'stop'),
    listing(getService, serviceType),
    changing(restartService, 'restart'),
    changing(startService, 'start'),
    changing(stopService, 'stop'),
    perObject(invokeCommand, (context, parameters) => invoke(computers, context, parameters)),
  ];
}

const csServiceType: ObjectType = {
  name: 'Microsoft.Rtc.Management.Deployment.Core.NTService',
  tableColumns: [{ property: 'Status' }, { property: 'Name' }, { property: 'ActivityLevel' }],
  isEnumeration: (property) => property === 'Status',
  text: (service) => itemText(service.get('Name')),
};

const serviceType: ObjectType = {
  name: 'System.ServiceProcess.ServiceController',
  tableColumns: [{ property: 'Status' }, { property: 'Name' }, { property: 'DisplayName' }],
  isEnumeration: (property) => property === 'Status',
  text: (service) => itemText(service.get('Name')),
};

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

function* change(
  computers: Computers,
  verb: Verb,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
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

function* invoke(
  computers: Computers,
  context: CmdletContext,
  parameters: BoundParameters,
): Steps<void> {
  const block = parameters.scriptBlock('ScriptBlock');
  if (block === null) return;
  const names = parameters.list('ComputerName').map(itemText);
  // All are found before anything runs.
  const found = (names.length === 0 ? [null] : names).map((name) => computers.named(name));
  for (const computer of found) {
    const results = yield* computers.on(computer, () => context.invoke(block, null));
    for (const result of results) yield* context.emit(result);
  }
}
