import { serversOf } from '../../../../shared/organisation/listed-pools.js';
import type { Pool } from '../../directory/organisation.js';
import type { BoundParameters } from '../binding/bound-parameters.js';
import { costs } from '../language/budget.js';
import type { Steps } from '../language/steps.js';
import { ShellError } from '../shell-error.js';
import { itemText } from '../values/conversion.js';
import { type DeclaredType, type ObjectType, ShellList, ShellObject } from '../values/value.js';
import { type Cmdlet, type CmdletContext, perObject } from './cmdlet.js';
import type { CmdletDefinition, ParameterDefinition } from './cmdlet-definition.js';

const introduced = 'Lync Server 2010';

const identity = (help: string): ParameterDefinition => ({
  name: 'Identity',
  type: 'String',
  position: 0,
  pipeline: ['value', 'property'],
  help,
});

const getCsPool: CmdletDefinition = {
  name: 'Get-CsPool',
  introduced,
  synopsis: 'Returns the Front End pools of the organisation.',
  parameters: [
    identity('The full name of a pool. Without it: all of them.'),
    { name: 'Site', type: 'String', help: 'Only those of this site.' },
  ],
};

const getCsSite: CmdletDefinition = {
  name: 'Get-CsSite',
  introduced,
  synopsis: 'Returns the sites of the organisation.',
  parameters: [identity('site:<name>, or the name. Without it: all of them.')],
};

const getCsComputer: CmdletDefinition = {
  name: 'Get-CsComputer',
  introduced,
  synopsis: 'Returns the servers of the organisation.',
  parameters: [
    identity('The full name of a server. Without it: all of them.'),
    { name: 'Pool', type: 'String', help: 'Only those of this pool.' },
    { name: 'Local', type: 'SwitchParameter', help: 'Only the one the shell runs on.' },
  ],
};

/** The services that a Front End pool has, as they are named before its own name. */
const roles = ['Registrar', 'UserServer', 'WebServer', 'ConferencingServer'] as const;

const getCsService: CmdletDefinition = {
  name: 'Get-CsService',
  introduced,
  synopsis: 'Returns the services of the pools.',
  parameters: [
    identity('<role>:<pool>, such as Registrar:pool01.contoso.com. Without it: all of them.'),
    { name: 'PoolFqdn', type: 'String', help: 'Only those of this pool.' },
    { name: 'SiteId', type: 'String', help: 'Only those of this site.' },
    ...roles.map(
      (name) => ({ name, type: 'SwitchParameter', help: 'Only services of this role.' }) as const,
    ),
  ],
};

const getCsTopology: CmdletDefinition = {
  name: 'Get-CsTopology',
  introduced,
  synopsis:
    'Returns sites, pools, servers and services in one object, whose shape is its own here.',
  parameters: [],
};

/** Get-CsPool, -Site, -Computer, -Service and -Topology: what the organisation has. */
export const topologyCmdlets: readonly Cmdlet[] = [
  perObject(getCsPool, listPools),
  perObject(getCsSite, listSites),
  perObject(getCsComputer, listComputers),
  perObject(getCsService, listServices),
  perObject(getCsTopology, function* (context) {
    const { sites, pools } = context.shell.directory.organisation;
    context.budget.spend(costs.policy + pools.length * costs.user);
    yield* context.emit(
      new ShellObject(topologyType, [
        ['Identity', 'Global'],
        ['Sites', listOf(sites.map(({ name }) => siteIdentity(name)))],
        ['Clusters', listOf(pools.map(({ name }) => name))],
        ['Machines', listOf(pools.flatMap(serversOf))],
        ['Services', listOf(pools.flatMap(servicesOf))],
      ]),
    );
  }),
];

const named = (property: string): Pick<ObjectType, 'text'> => ({
  text: (object) => itemText(object.get(property)),
});

const siteKind: DeclaredType = {
  name: 'Microsoft.Rtc.Management.Xds.SiteType',
  values: { CentralSite: 0 },
};

export const poolType: ObjectType = {
  name: 'Microsoft.Rtc.Management.Xds.DisplayPool#Decorated',
  ...named('Identity'),
};
export const siteObjectType: ObjectType = {
  name: 'Microsoft.Rtc.Management.Xds.DisplaySite',
  declared: (property) => (property === 'SiteType' ? siteKind : undefined),
  ...named('Identity'),
};
export const computerType: ObjectType = {
  name: 'Microsoft.Rtc.Management.Xds.DisplayComputer#Decorated',
  ...named('Identity'),
};
export const serviceObjectType: ObjectType = {
  name: 'Microsoft.Rtc.Management.Xds.DisplayService',
  ...named('Identity'),
};
export const topologyType: ObjectType = {
  name: 'Microsoft.Rtc.Management.Xds.DisplayTopology',
  ...named('Identity'),
};

const listOf = (texts: readonly string[]): ShellList => new ShellList([...texts]);
const siteIdentity = (name: string): string => `Site:${name}`;
const siteOf = ({ sites: [site] }: Pool): string | null =>
  site === undefined ? null : siteIdentity(site);
const servicesOf = ({ name }: Pool): readonly string[] => roles.map((role) => `${role}:${name}`);
const same = (one: string, other: string | null): boolean =>
  one.toLowerCase() === other?.toLowerCase();
const isSite = (name: string, wanted: string): boolean => same(name, wanted.replace(/^site:/i, ''));

/** Those that -Identity means; all of them without it. @throws {ShellError} when there is none */
function chosen<T>(
  { name, budget }: CmdletContext,
  parameters: BoundParameters,
  all: readonly T[],
  fits: (each: T, wanted: string) => boolean,
): readonly T[] {
  budget.spend(costs.policy + all.length);
  budget.makeProperties(all.length * 6);
  const wanted = parameters.text('Identity');
  if (wanted === null) return all;
  const found = all.filter((each) => fits(each, wanted));
  if (found.length > 0) return found;
  throw new ShellError({
    message: `There is no "${wanted.slice(0, 80)}" in the topology. ${name} without -Identity lists what there is.`,
    category: 'ObjectNotFound',
    id: 'ObjectNotFound',
    exception: 'ManagementException',
    target: `${wanted.slice(0, 80)}:String`,
  });
}

function* listPools(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { pools } = context.shell.directory.organisation;
  const site = parameters.text('Site');
  for (const pool of chosen(context, parameters, pools, ({ name }, wanted) => same(name, wanted))) {
    if (site !== null && !pool.sites.some((each) => isSite(each, site))) continue;
    yield* context.emit(
      new ShellObject(poolType, [
        ['Identity', pool.name],
        ['Services', listOf(servicesOf(pool))],
        ['Computers', listOf(serversOf(pool))],
        ['Fqdn', pool.name],
        ['Site', siteOf(pool)],
      ]),
    );
  }
}

function* listSites(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { sites, pools } = context.shell.directory.organisation;
  const numbered = sites.map(({ name }, index) => ({ name, id: index + 1 }));
  const found = chosen(context, parameters, numbered, ({ name }, wanted) => isSite(name, wanted));
  for (const { name, id } of found) {
    const own = pools.filter((pool) => pool.sites.includes(name));
    context.budget.spend(pools.length);
    yield* context.emit(
      new ShellObject(siteObjectType, [
        ['Identity', siteIdentity(name)],
        ['SiteId', id],
        ['Services', listOf(own.flatMap(servicesOf))],
        ['Pools', listOf(own.map((pool) => pool.name))],
        ['FederationRoute', null],
        ['Description', null],
        ['DisplayName', name],
        ['SiteType', 'CentralSite'],
        ['ParentSite', null],
      ]),
    );
  }
}

function* listComputers(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const { shell } = context;
  const pool = parameters.text('Pool');
  const all = shell.directory.organisation.pools.flatMap((each) =>
    serversOf(each).map((fqdn) => ({ fqdn, pool: each.name })),
  );
  const isMeant = (fqdn: string): boolean =>
    !parameters.isOn('Local') || same(fqdn, shell.computers.current.fqdn);
  for (const each of chosen(context, parameters, all, ({ fqdn }, wanted) => same(fqdn, wanted))) {
    if ((pool !== null && !same(each.pool, pool)) || !isMeant(each.fqdn)) continue;
    yield* context.emit(
      new ShellObject(computerType, [
        ['Identity', each.fqdn],
        ['Pool', each.pool],
        ['Fqdn', each.fqdn],
      ]),
    );
  }
}

function* listServices(context: CmdletContext, parameters: BoundParameters): Steps<void> {
  const wantedRoles = roles.filter((role) => parameters.isOn(role));
  const [pool, site] = [parameters.text('PoolFqdn'), parameters.text('SiteId')];
  const all = context.shell.directory.organisation.pools.flatMap((each) =>
    roles.map((role) => ({ role, pool: each, id: `${role}:${each.name}` })),
  );
  for (const each of chosen(context, parameters, all, ({ id }, wanted) => same(id, wanted))) {
    if (wantedRoles.length > 0 && !wantedRoles.includes(each.role)) continue;
    if (pool !== null && !same(each.pool.name, pool)) continue;
    if (site !== null && !each.pool.sites.some((name) => isSite(name, site))) continue;
    yield* context.emit(
      new ShellObject(serviceObjectType, [
        ['Identity', each.id],
        ['SiteId', siteOf(each.pool)],
        ['PoolFqdn', each.pool.name],
        ['Role', each.role],
      ]),
    );
  }
}
