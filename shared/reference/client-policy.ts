import type { ClientPolicyParameter } from '../policy/client-policy-parameter.js';
import type {
  ClientPolicyParameterName,
  clientPolicyRows,
} from '../policy/client-policy-parameters.js';
import { clientPolicyParameters } from '../policy/client-policy-table.js';
import { describeAllowed } from '../policy/describe-parameter.js';
import { settingText } from '../policy/setting-text.js';
import { defineRules, type OtherSide, type Rule, type RulesOf } from './rule.js';

type Rows = typeof clientPolicyRows;
type NamesWith<Field extends string> = {
  [Name in ClientPolicyParameterName]: Rows[Name] extends Readonly<Record<Field, unknown>>
    ? Name
    : never;
}[ClientPolicyParameterName];

/** What a parameter does; what the client does where it is not set; what values it takes. */
type ParameterRuleName =
  | ClientPolicyParameterName
  | `${NamesWith<'clientDefault'> | NamesWith<'default'>}/unset`
  | `${NamesWith<'range'>}/range`;

const slip: OtherSide = {
  statement: 'The article writes 480 minutes and, in brackets, 5 hours; 480 minutes are 8 hours.',
  sources: ['article-calendar'],
};

/** Where a fact of the table of parameters is not what the cmdlet page says, or other documents disagree. */
const exceptions: Readonly<Partial<Record<ParameterRuleName, Partial<Rule>>>> = {
  'AddressBookAvailability/unset': { evidence: 'field', sources: ['policy-print'] },
  'BlockConversationFromFederatedContacts/unset': { evidence: 'inferred' },
  'CalendarStatePublicationInterval/unset': {
    evidence: 'convention',
    sources: [],
    otherwise: [
      {
        statement: 'No document names a default; the examples are 300 and 600 seconds.',
        sources: ['article-calendar', 'client-policy'],
      },
    ],
  },
  'CalendarStatePublicationInterval/range': { evidence: 'convention', sources: [] },
  'DisableHtmlIm/unset': { evidence: 'inferred' },
  'DisableRTFIM/unset': { evidence: 'inferred' },
  'DisableSavingIM/unset': { evidence: 'inferred' },
  'EnableURL/unset': { evidence: 'inferred' },
  'MAPIPollInterval/range': { otherwise: [slip] },
  'MAPIPollInterval/unset': { later: ['versions/poll-default'] },
  'MaxPhotoSizeKB/unset': {
    evidence: 'field',
    sources: ['next-hop-photos', 'user-photos'],
    otherwise: [
      {
        statement: 'The default of Lync 2010 is 10 KB; 30 KB came with later versions.',
        sources: ['client-policy-2010', 'sip-registration'],
      },
    ],
    later: ['versions/photo-size-default'],
  },
  'SearchPrefixFlags/range': { evidence: 'inferred' },
  ShowManagePrivacyRelationships: { later: ['versions/relationship-view'] },
  ShowRecentContacts: { later: ['versions/automatic-group'] },
  'WebServicePollInterval/range': { otherwise: [slip] },
  'WebServicePollInterval/unset': { later: ['versions/poll-default'] },
};

function ruleFor(
  name: string,
  fact: Pick<Rule, 'statement' | 'otherwise'>,
): readonly [string, Rule] {
  const exception = (exceptions as Readonly<Record<string, Partial<Rule>>>)[name];
  const otherwise = [...(fact.otherwise ?? []), ...(exception?.otherwise ?? [])];
  const rule: Rule = {
    statement: fact.statement,
    evidence: 'microsoft',
    sources: ['client-policy-2010'],
    ...exception,
    ...(otherwise.length > 0 && { otherwise }),
  };
  return [name, rule];
}

function rulesFor(parameter: ClientPolicyParameter): readonly (readonly [string, Rule])[] {
  const { name, clientDefault, range } = parameter;
  const rules = [ruleFor(name, { statement: `${name}: ${parameter.effect}.` })];
  if (clientDefault !== null && parameter.type !== 'PolicyEntryList') {
    const value = settingText(parameter, clientDefault);
    rules.push(
      ruleFor(`${name}/unset`, {
        statement: `Where no policy sets ${name}, the client uses ${value}.`,
      }),
    );
  }
  if (range.lync2010 !== null || range.technet !== null) {
    const says = (profile: 'lync2010' | 'technet'): string =>
      `${name} takes ${describeAllowed(parameter, profile)}.`;
    const later: OtherSide = { statement: says('technet'), sources: ['client-policy'] };
    const differs = later.statement !== says('lync2010');
    rules.push(
      ruleFor(`${name}/range`, {
        statement: says('lync2010'),
        ...(differs && { otherwise: [later] }),
      }),
    );
  }
  return rules;
}

/** The rules of the table of parameters: values from there, evidence and the other side from here. */
export const clientPolicyRules: RulesOf<'client-policy', ParameterRuleName> = defineRules(
  'client-policy',
  // The names are those that the table and its rows have.
  Object.fromEntries(clientPolicyParameters.flatMap(rulesFor)) as Record<ParameterRuleName, Rule>,
);

/** The rule on what a parameter does. */
export const effectRule = (
  name: ClientPolicyParameterName,
): `client-policy/${ClientPolicyParameterName}` => `client-policy/${name}`;

/** The rule on what the client does where the parameter is not set; null where nothing is known. */
export function unsetRule(name: ClientPolicyParameterName): keyof typeof clientPolicyRules | null {
  const id = `client-policy/${name}/unset`;
  return isParameterRule(id) ? id : null;
}

const isParameterRule = (id: string): id is keyof typeof clientPolicyRules =>
  Object.hasOwn(clientPolicyRules, id);
