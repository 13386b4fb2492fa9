import type { ClientPolicyParameter } from '../../../shared/policy/client-policy-parameter.js';
import { filterText, quoted } from '../../../shared/policy/cmdlet-text.js';

/** What the form of a plan can say. */
export type PlanStep =
  | {
      readonly act: 'set';
      readonly policy: string;
      readonly parameter: ClientPolicyParameter;
      /** As typed or chosen; empty takes the value away. */
      readonly value: string;
    }
  | {
      readonly act: 'grant';
      /** Name of a per-user policy; null takes the granted one away. */
      readonly policy: string | null;
      /** SIP address of a person, or the name of a department. */
      readonly to: string;
    }
  | { readonly act: 'remove'; readonly policy: string };

/** The line of the management shell that does it. */
export function planLine(step: PlanStep): string {
  if (step.act === 'remove') return `Remove-CsClientPolicy -Identity ${quoted(step.policy)}`;
  if (step.act === 'set') {
    const { policy, parameter, value } = step;
    const given = valueText(parameter, value.trim());
    return `Set-CsClientPolicy -Identity ${quoted(policy)} -${parameter.name} ${given}`;
  }
  const { policy, to } = step;
  const name = policy === null ? '$Null' : quoted(policy);
  return to.includes('@')
    ? `Grant-CsClientPolicy -Identity ${quoted(to)} -PolicyName ${name}`
    : `Get-CsUser -LdapFilter ${quoted(`(department=${filterText(to)})`)} | Grant-CsClientPolicy -PolicyName ${name}`;
}

function valueText({ type }: ClientPolicyParameter, value: string): string {
  if (value === '') return '$Null';
  return type === 'Boolean' ? `$${value}` : quoted(value);
}
