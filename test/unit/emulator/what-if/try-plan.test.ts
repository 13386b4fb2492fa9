import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prepared } from '../../../../electron/emulator/commands/command-handlers.js';
import type { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { sameData } from '../../../../electron/emulator/snapshots/same-data.js';
import type { WhatIf } from '../../../../electron/emulator/what-if/try-plan.js';
import { TrialStopped } from '../../../../electron/emulator/what-if/try-plan.js';
import type { EngineCommand } from '../../../../shared/contract/commands/command.js';
import { clientPolicyParameters } from '../../../../shared/policy/client-policy-table.js';
import { everybodySignedIn, type SeenClient } from '../../../support/real-clients.js';
import { sampleDeployment } from '../../../support/sample-deployment.js';
import { viewDigest } from '../../../support/view-digest.js';

const work = { progress: () => undefined, isStopped: () => false };

const hitBy = ({ effects }: WhatIf, id: string): readonly string[] => {
  const effect = effects.find(({ definition }) => definition.id === id);
  if (!effect) throw new Error(`There is no effect ${id}.`);
  return effect.hits.map(({ person }) => person.sip);
};

const counts = ({ effects }: WhatIf) =>
  Object.fromEntries(
    effects
      .filter(({ hits }) => hits.length > 0)
      .map(({ definition, hits }) => [definition.id, hits.length]),
  );

/** Everybody as real clients show it, before and after a plan. */
async function realClients(deployment: Deployment, plan: string) {
  const [before, after] = [deployment.trial(), deployment.trial()];
  await after.execute({ name: 'shell.run', text: plan }, {});
  const [was, will] = [await everybodySignedIn(before), await everybodySignedIn(after)];
  return [...was].map(([sip, client]) => {
    const later = will.get(sip);
    if (!later) throw new Error(`${sip} is gone.`);
    return { sip, was: client, will: later };
  });
}
type Both = Awaited<ReturnType<typeof realClients>>;

const only = (clients: Both, isSo: (was: SeenClient, will: SeenClient, sip: string) => boolean) =>
  clients.filter(({ sip, was, will }) => isSo(was, will, sip)).map(({ sip }) => sip);

/** The own row in a distribution group shows the own picture: that is another effect. */
const losesAny = (one: SeenClient, other: SeenClient, own: string): boolean =>
  [...one.photos.keys()].some((sip) => sip !== own && !other.photos.has(sip));

const pages = ({ view }: SeenClient) => view.options?.pages.map(({ title }) => title) ?? [];
const choices = ({ view }: SeenClient) =>
  view.options?.pages.flatMap(({ picture }) => [
    ...(picture?.choices.map(({ label }) => label) ?? []),
    ...(picture?.editLink.value ? ['link'] : []),
  ]);
const pollRow = ({ view }: SeenClient): string =>
  view.configuration?.rows.find(({ id }) => id === 'poll-interval')?.value ?? '';
const publicationRow = ({ view }: SeenClient): string =>
  view.configuration?.rows.find(({ id }) => id === 'publication-interval')?.value ?? '';

/** What real clients show of each effect, told without anything of the engine's own comparison. */
const seen: Readonly<
  Record<string, (was: SeenClient, will: SeenClient, sip: string, all: Both) => boolean>
> = {
  'no-longer-seen': (_, __, sip, all) =>
    all.some((each) => each.sip !== sip && each.was.photos.has(sip) && !each.will.photos.has(sip)),
  'newly-seen': (_, __, sip, all) =>
    all.some((each) => each.sip !== sip && !each.was.photos.has(sip) && each.will.photos.has(sip)),
  'loses-my-picture': (was, will) =>
    pages(was).includes('My Picture') && !pages(will).includes('My Picture'),
  'gains-my-picture': (was, will) =>
    !pages(was).includes('My Picture') && pages(will).includes('My Picture'),
  'loses-picture-choices': (was, will) =>
    pages(will).includes('My Picture') &&
    choices(was)?.some((label) => !choices(will)?.includes(label)) === true,
  look: (was, will) => was.view.layout?.style.value !== will.view.layout?.style.value,
  'loses-relationship-view': (was, will) =>
    was.view.layout?.relationshipView.value === true &&
    will.view.layout?.relationshipView.value === false,
  'polls-less-often': (was, will) => pollRow(was) < pollRow(will),
  'polls-more-often': (was, will) => pollRow(was) > pollRow(will),
  'publication-interval': (was, will) => publicationRow(was) !== publicationRow(will),
  'gains-statuses': (was, will) =>
    (will.view['status-menu']?.length ?? 0) > (was.view['status-menu']?.length ?? 0),
  'loses-clickable-links': (was, will) =>
    was.view.conversations?.links.value === true && will.view.conversations?.links.value === false,
  'picture-previews': (was, will) => {
    const previews = ({ view }: SeenClient) =>
      view.options?.pages.find(({ picture }) => picture !== null)?.picture?.previews ?? null;
    const [before, after] = [previews(was), previews(will)];
    return before && after ? JSON.stringify(before) !== JSON.stringify(after) : false;
  },
  'own-picture': (was, will) => was.view.me?.photo.href !== will.view.me?.photo.href,
};

/** What tells why, not what. The rows of Configuration Information that matter have effects of their own. */
const unseen = ['source', 'policy', 'rule', 'reason', 'absent', 'withoutEffect', 'rows'];

const without = (value: unknown, hidden: readonly string[]): unknown => {
  const show = (key: string, member: unknown) => (hidden.includes(key) ? undefined : member);
  return JSON.parse(JSON.stringify(value ?? null, show));
};

/** All that a client shows but for why, who is signed in and what passes. A lock shows in Options alone. */
function looks({ view }: SeenClient): unknown {
  const { session, clock: _, options, ...shown } = view;
  const { organisationTab, feedsTab } = session ?? {};
  const others = { ...shown, organisationTab, feedsTab };
  return [without(options, unseen), without(others, [...unseen, 'locked'])];
}

const [alice, bob, carol] = ['alice@contoso.com', 'bob@contoso.com', 'carol@contoso.com'];
const url = 'http://pictures.example.com/alice.jpg';

/** What people do beforehand that decides about their clients and pictures, too. */
const acts: readonly (readonly [EngineCommand, Prepared?])[] = [
  [{ name: 'client.apply-options', sip: alice, values: { 'show-contact-pictures': false } }],
  [{ name: 'client.choose-picture', sip: bob, source: 'none' }],
  [
    { name: 'client.connect-picture', sip: alice, url },
    { download: { ok: true, url, photo: { id: 'web-alice', sizeBytes: 9000 } } },
  ],
  [{ name: 'client.choose-picture', sip: alice, source: 'web' }],
  [
    {
      name: 'client.set-relationship',
      sip: alice,
      contact: bob,
      relationship: 'blocked-contacts',
    },
  ],
  [
    {
      name: 'client.set-relationship',
      sip: bob,
      contact: carol,
      relationship: 'external-contacts',
    },
  ],
  [{ name: 'client.add-contact', sip: alice, contact: 'theo@contoso.com' }],
  [{ name: 'client.remove-contact', sip: bob, contact: alice }],
  [{ name: 'client.sign-in', sip: carol }],
  [{ name: 'client.sign-out', sip: bob }],
  [{ name: 'exchange.set-mailbox', mailbox: alice, version: '2003' }],
];

const flags = clientPolicyParameters
  .filter(({ type, wireName }) => type === 'Boolean' && wireName !== null)
  .map(({ name }) => name);

const article = [
  'New-CsClientPolicy -Identity PhotosControl',
  'Grant-CsClientPolicy -Identity alice@contoso.com -PolicyName PhotosControl',
].join('\n');

describe('a plan for the sample organisation', () => {
  it('tells whom the photo cmdlets of the article hit', async () => {
    const deployment = sampleDeployment();
    await deployment.execute({ name: 'shell.run', text: article }, {});
    const plan = 'Set-CsClientPolicy -Identity PhotosControl -DisplayPhoto NoPhoto';
    const result = await deployment.tryPlan(plan, work);
    const clients = await realClients(deployment, plan);
    expect(hitBy(result, 'loses-photos')).toEqual(['alice@contoso.com']);
    expect(hitBy(result, 'loses-my-picture')).toEqual(['alice@contoso.com']);
    expect(hitBy(result, 'loses-others-photos')).toEqual(
      only(clients, (was, will, sip) => sip !== 'alice@contoso.com' && losesAny(was, will, sip)),
    );
    const hits =
      result.effects.find(({ definition }) => definition.id === 'no-longer-seen')?.hits ?? [];
    const alice = hits.find(({ person }) => person.sip === 'alice@contoso.com');
    const withoutAlice = only(
      clients,
      (was, will, sip) => sip !== 'alice@contoso.com' && losesAny(was, will, sip),
    );
    expect(alice?.amount).toBe(withoutAlice.length);
    expect(withoutAlice).toEqual([
      'diego@contoso.com',
      'bob@contoso.com',
      'carol@contoso.com',
      'victor@contoso.com',
    ]);
  });

  it('has an effect for each thing that somebody sees otherwise, and none for anybody else', async () => {
    const chosen = fc.constantFrom(
      'Set-CsClientPolicy Global -DisplayPhoto NoPhoto',
      'Set-CsClientPolicy Global -DisplayPhoto PhotosFromADOnly',
      'Set-CsClientPolicy Global -MaxPhotoSizeKB 0',
      'Set-CsClientPolicy Global -MaxPhotoSizeKB 5',
      'Set-CsClientPolicy Global -WebServicePollInterval 00:15:00 -CalendarStatePublicationInterval 600',
      'Set-CsClientPolicy Global -EnableAppearOffline $true -ShowManagePrivacyRelationships $false',
      'New-CsClientPolicy Quiet -DisplayPhoto NoPhoto -EnableURL $false',
      'New-CsClientPolicy Open -DisplayPhoto AllPhotos -WebServicePollInterval 01:00:00 -DisableEmoticons $true',
      'New-CsClientPolicy site:Redmond -DisplayPhoto NoPhoto -DisableSavingIM $true',
      'Grant-CsClientPolicy alice@contoso.com Quiet',
      'Get-CsUser -LdapFilter "department=Sales" | Grant-CsClientPolicy -PolicyName Quiet',
      'Get-CsUser | Select-Object -First 5 | Grant-CsClientPolicy -PolicyName Open',
      'Remove-CsClientPolicy Quiet -Force',
      'Remove-CsClientPolicy Open -Force',
      'Remove-CsClientPolicy Global',
      'Set-CsPrivacyConfiguration -EnablePrivacyMode $true',
      'Set-CsPrivacyConfiguration -DisplayPublishedPhotoDefault $false',
      'Set-CsPrivacyConfiguration -AutoInitiateContacts $false',
      'Set-CsUserServicesConfiguration -MaxPersonalNotes 1',
      'Set-CsClientPolicy Global -DisableFeedsTab $true -ShowRecentContacts $false',
      'Set-CsClientPolicy Global -IMWarning "Be kind"',
      'Set-CsClientPolicy Global -Description "Nothing that anybody sees"',
    );
    const anyFlag = fc
      .tuple(fc.constantFrom(...flags), fc.boolean())
      .map(([name, value]) => `Set-CsClientPolicy Global -${name} $${value}`);
    const statement = fc.oneof(chosen, anyFlag);
    const plans = fc.tuple(
      fc.array(fc.constantFrom(...acts), { maxLength: 4 }),
      fc.array(statement, { maxLength: 4 }),
      fc.array(statement, { minLength: 1, maxLength: 4 }),
    );
    await fc.assert(
      fc.asyncProperty(plans, async ([done, first, then]) => {
        const deployment = sampleDeployment();
        // What is refused leaves everything as it is.
        for (const [command, prepared = {}] of done)
          await deployment.execute(command, prepared).catch(() => undefined);
        await deployment.execute({ name: 'shell.run', text: first.join('\n') }, {});
        const plan = then.join('\n');
        const digest = viewDigest(deployment);
        const snapshot = deployment.snapshot();
        const result = await deployment.tryPlan(plan, work);
        expect(viewDigest(deployment)).toBe(digest);
        expect(deployment.snapshot()).toBe(snapshot);
        const clients = await realClients(deployment, plan);
        for (const [id, isSo] of Object.entries(seen))
          expect(hitBy(result, id), `${id}\n${plan}`).toEqual(
            only(clients, (was, will, sip) => isSo(was, will, sip, clients)),
          );
        expect(
          new Set([...hitBy(result, 'loses-photos'), ...hitBy(result, 'loses-others-photos')]),
        ).toEqual(new Set(only(clients, losesAny)));
        expect(
          new Set([...hitBy(result, 'gains-photos'), ...hitBy(result, 'gains-others-photos')]),
        ).toEqual(new Set(only(clients, (was, will, sip) => losesAny(will, was, sip))));
        const noticed = new Set(
          result.effects
            .filter(({ definition }) => definition.group !== 'unseen')
            .flatMap(({ hits }) => hits.map(({ person }) => person.sip)),
        );
        for (const { sip, was, will } of clients)
          if (!sameData(looks(was), looks(will))) expect(noticed, `${sip}\n${plan}`).toContain(sip);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('runs what it can of a plan, and says what went wrong where', async () => {
    const plan = [
      'Set-CsClientPolicy Global -MaxPhotoSizeKB 0',
      'Grant-CsClientPolicy nobody@contoso.com -PolicyName Nothing',
      'Set-CsClientPolicy Global -EnableAppearOffline $true',
    ].join('\n');
    const result = await sampleDeployment().tryPlan(plan, work);
    expect(result.problems).toHaveLength(1);
    expect(result.problems[0]).toMatchObject({ line: 2 });
    expect(counts(result)).toMatchObject({
      look: result.people,
      'gains-statuses': result.people,
    });
  });

  it('runs nothing of a plan that is no script', async () => {
    const plan = 'Set-CsClientPolicy Global -MaxPhotoSizeKB 0\nif (';
    const result = await sampleDeployment().tryPlan(plan, work);
    expect(result.problems).toMatchObject([{ line: 2 }]);
    expect(result.untouched).toBe(result.people);
  });

  it('answers what it is asked with yes, and says so', async () => {
    const deployment = sampleDeployment();
    await deployment.execute(
      { name: 'shell.run', text: `${article}\nSet-CsClientPolicy PhotosControl -EnableURL $false` },
      {},
    );
    const plan = 'Remove-CsClientPolicy PhotosControl\nSet-CsClientPolicy Global -MaxPhotoSizeKB 0';
    const result = await deployment.tryPlan(plan, work);
    expect(result.assumed).toHaveLength(1);
    expect(result.assumed[0]).toContain('PhotosControl');
    expect(hitBy(result, 'gains-clickable-links')).toEqual(['alice@contoso.com']);
    expect(counts(result)).toMatchObject({ look: result.people });
  });

  it('counts people behind another policy that shows the same', async () => {
    const result = await sampleDeployment().tryPlan(article, work);
    expect(counts(result)).toEqual({ 'other-policy': 1 });
    expect(result.untouched).toBe(result.people - 1);
  });

  it('tells of links that the server treats otherwise, at once', async () => {
    const plan = 'Set-CsImFilterConfiguration -Enabled $true -Action Block';
    const result = await sampleDeployment().tryPlan(plan, work);
    const effect = result.effects.find(({ definition }) => definition.id === 'links-sent');
    expect(effect?.hits).toHaveLength(result.people);
    expect(effect?.hits[0]?.after.text).toContain('refused');
    expect(effect?.definition.takesEffect).toBe('at-once');
  });

  it('tries a link for each prefix that is added or removed', async () => {
    const deployment = sampleDeployment();
    const filter = 'Set-CsImFilterConfiguration -Enabled $true -Action Block -Prefixes';
    await deployment.execute({ name: 'shell.run', text: `${filter} 'http:','irc:'` }, {});
    const plan = `${filter} 'http:','www*.','href','ftp.','ldap:'`;
    const result = await deployment.tryPlan(plan, work);
    const effect = result.effects.find(({ definition }) => definition.id === 'links-sent');
    const [hit] = effect?.hits ?? [];
    expect(hit?.amount).toBe(5);
    expect(hit?.after.text.split('; ').toSorted()).toEqual([
      'ftp.example.com/ refused',
      'href=example.com/ refused',
      'irc://example.com/ delivered as it is',
      'ldap://example.com/ refused',
      'www2.example.com/ refused',
    ]);
  });

  it('does not pretend to know what a file says that was never read', async () => {
    const plan = 'Set-CsClientPolicy Global -CustomStateUrl https://example.com/states.xml';
    const result = await sampleDeployment().tryPlan(plan, work);
    const effect = result.effects.find(({ definition }) => definition.unknown);
    expect(effect?.hits).toHaveLength(result.people);
    expect(effect?.hits[0]?.after.text).toContain('The file was not fetched.');
    expect(hitBy(result, 'loses-statuses')).toEqual([]);
  });

  it('ends when it is stopped', async () => {
    const stopped = sampleDeployment().tryPlan('', { ...work, isStopped: () => true });
    await expect(stopped).rejects.toThrow(TrialStopped);
  });
});
