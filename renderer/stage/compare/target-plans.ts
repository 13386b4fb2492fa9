import type { ResultantPolicy } from '../../../shared/contract/index.js';

/** A change of one setting of the policy that governs the person. */
export const settingChanges = [
  ['DisplayPhoto', 'NoPhoto'],
  ['DisplayPhoto', 'PhotosFromADOnly'],
  ['DisplayPhoto', 'AllPhotos'],
  ['EnableAppearOffline', 'True'],
  ['ShowManagePrivacyRelationships', 'True'],
  ['DisablePresenceNote', 'True'],
  ['DisableEmoticons', 'True'],
] as const;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const argumentOf = (value: string): string =>
  value === 'True' || value === 'False' ? `$${value.toLowerCase()}` : value;

/** Sets one parameter of a policy: `Global`, `Site:Redmond`, `Tag:PhotosControl`. */
export const settingPlan = (identity: string, parameter: string, value: string): string =>
  `Set-CsClientPolicy -Identity ${quoted(identity)} -${parameter} ${argumentOf(value)}`;

/** Grants a client policy; `null` takes the granted one away, so that that of the site or Global governs. */
export const grantPlan = (sip: string, identity: string | null): string =>
  grant('CsClientPolicy', sip, identity);

const grant = (noun: string, sip: string, identity: string | null): string =>
  `Grant-${noun} -Identity ${quoted(`sip:${sip}`)} -PolicyName ${identity === null ? '$null' : quoted(identity.replace(/^Tag:/i, ''))}`;

/** Policies that can be granted to a person. */
const grantable: ReadonlySet<string> = new Set(['CsClientPolicy', 'CsPresencePolicy']);

/** Grants a person what another person is granted, of each kind. What a site or Global gives comes by the person's own. */
export const likePlan = (sip: string, { objects }: ResultantPolicy): string =>
  objects
    .filter(({ cmdlet }) => grantable.has(cmdlet))
    .map(({ cmdlet, scope, identity }) => grant(cmdlet, sip, scope === 'user' ? identity : null))
    .join('\n');
