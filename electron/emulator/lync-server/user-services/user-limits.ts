import { formatIdentity } from '../../../../shared/policy/settings-identity.js';
import type { ServerSettings } from '../server-settings.js';

/** A number that the server enforces, and what set it. */
interface ServerLimit {
  readonly value: number;
  /** One sentence for the person who meets the limit. */
  readonly reason: string;
}

/** What the server enforces for one user. It acts at once: a client is never told. */
export interface UserLimits {
  /** Contacts on the list. */
  readonly contacts: ServerLimit;
  /** Unanswered alerts that someone added the user. */
  readonly promptedSubscribers: ServerLimit;
}

/** @throws {LyncServerError} `user-not-found` or `not-homed-here` Follows `contacts/group-limit`. */
export function userLimits(settings: ServerSettings, sip: string): UserLimits {
  const limit = (
    what: string,
    parameter: string,
    { policy }: ReturnType<ServerSettings['userServices' | 'presencePolicies']['effectiveFor']>,
  ): ServerLimit => {
    const value = Number(policy.values[parameter]);
    const reason = `The ${what} ${formatIdentity(policy.identity)} sets ${parameter} to ${value}.`;
    return { value, reason };
  };
  const { userServices, presencePolicies } = settings;
  return {
    contacts: limit(userServices.noun, 'MaxContacts', userServices.effectiveFor(sip)),
    promptedSubscribers: limit(
      presencePolicies.noun,
      'MaxPromptedSubscriber',
      presencePolicies.effectiveFor(sip),
    ),
  };
}
