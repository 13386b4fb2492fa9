import { defineRules } from './rule.js';

/** How the one policy is chosen that governs a person, and how it gets to the client. */
export const policyRules = defineRules('policies', {
  'one-whole-policy': {
    statement:
      'Exactly one whole policy governs: the one granted to the person, else the one of the site that homes the person, else the global one. Nothing merges.',
    evidence: 'microsoft',
    sources: ['effective-policy', 'client-policy-2010', 'policy-defaults'],
  },
  unset: {
    statement:
      "A parameter without a value says nothing: the client's own default, or the user's choice, stands. It does not fall through to another policy.",
    evidence: 'microsoft',
    sources: ['client-policy-2010', 'ucma-configuration'],
  },
  'next-sign-in': {
    statement:
      'A changed policy reaches a client when its user signs in the next time. The subscription to provisioning is one fetch and ends at once.',
    evidence: 'source-article',
    sources: ['article-photos', 'sip-registration'],
    later: ['versions/three-hours'],
  },
  scopes: {
    statement:
      'There is one global policy, at most one for each site, and any number for people. Site and global policies act by being there; those for people have to be granted.',
    evidence: 'microsoft',
    sources: ['client-policy-2010', 'client-policy-grant'],
  },
  'hard-wired-defaults': {
    statement:
      'A new policy starts from defaults fixed in the product. The global policy is no template, and changing it changes no new one.',
    evidence: 'microsoft',
    sources: ['policy-defaults', 'client-policy-new'],
  },
  'without-identity': {
    statement: 'Set-CsClientPolicy without -Identity changes the global policy.',
    evidence: 'source-article',
    sources: ['article-calendar', 'client-policy-2010'],
  },
  'remove-global': {
    statement:
      'The global policy cannot be deleted: removing it puts every parameter back to its default.',
    evidence: 'microsoft',
    sources: ['client-policy-remove'],
  },
  'remove-site': {
    statement: 'Whoever a removed site policy governed falls to the global one.',
    evidence: 'inferred',
    sources: ['client-policy-remove'],
  },
  'remove-granted': {
    statement:
      'Removing a policy that somebody holds asks first, unless -Force is given. Its holders fall to their site or the global policy.',
    evidence: 'microsoft',
    sources: ['client-policy-remove'],
  },
  'grant-null': {
    statement:
      'Granting $Null takes the granted policy away; the site policy, else the global one, governs again.',
    evidence: 'microsoft',
    sources: ['client-policy-grant'],
  },
  'grant-identity': {
    statement:
      'A person is given to Grant-CsClientPolicy as SIP address, UPN, DOMAIN\\logon, display name with * at its ends, or distinguished name; of several matches every one is granted.',
    evidence: 'microsoft',
    sources: ['client-policy-grant', 'get-user'],
  },
  'only-user-policies': {
    statement:
      'Only policies for people can be granted; the refusal of any other name says so in a known sentence.',
    evidence: 'microsoft',
    sources: ['grant-issue'],
  },
  'own-error-texts': {
    statement:
      "Where the server's own wording is not known, an error names cmdlet, parameter, the value offered and what is allowed, in this emulator's words.",
    evidence: 'convention',
  },
  nullable: {
    statement:
      'Most parameters take $Null. For those whose Lync 2010 syntax could not be read this follows from their having no default.',
    evidence: 'inferred',
    sources: ['client-policy-2010'],
  },
  'ui-surface': {
    statement:
      'Where the pages describe an effect without naming its place, the place on screen follows from the effect.',
    evidence: 'inferred',
    sources: ['client-policy-2010'],
  },
  'wire-names': {
    statement:
      'The client is sent a policy as properties. Most are named as the parameter; DisplayPhoto is PhotoUsage, AddressBookAvailability AbsUsage, and EnableClientMusicOnHold travels as its opposite, DisableMusicOnHold. Names compare without case.',
    evidence: 'microsoft',
    sources: ['sip-registration', 'ucma-configuration'],
  },
  'wire-time-spans': {
    statement: 'A time span travels as hh:mm:ss; its form on the wire is documented nowhere.',
    evidence: 'convention',
  },
  'unset-is-absent': {
    statement: 'A parameter without a value is not sent.',
    evidence: 'microsoft',
    sources: ['ucma-configuration', 'sip-registration'],
  },
  'presence-policy-group': {
    statement:
      'The group presencePolicyV2 carries the privacy configuration. EnableLocationPrompt in it has no cmdlet and is not sent.',
    evidence: 'microsoft',
    sources: ['sip-registration'],
  },
  'over-options': {
    statement:
      'What the server provisions outranks the policies in the registry, and these the Options dialog.',
    evidence: 'microsoft',
    sources: ['policy-order', 'bootstrapping'],
    otherwise: [
      {
        statement: 'The registry, of the machine and of the user, outranks what is provisioned.',
        sources: ['policy-order-blog'],
      },
    ],
    later: ['versions/registry-place'],
  },
  partner: {
    statement:
      'The servers of a federated organisation are not emulated: its people sign in under a global policy of defaults that our administrators cannot change.',
    evidence: 'convention',
  },
  'effective-policy-names-global': {
    statement:
      'Get-CsUser prints the granted policy only, and nothing where site or global governs.',
    evidence: 'microsoft',
    sources: ['get-user'],
  },
  'enum-numbers': {
    statement:
      'The numbers of an enumeration follow the order of its values in the syntax of the cmdlet; no document prints them.',
    evidence: 'inferred',
    sources: ['client-policy-2010', 'ucma-configuration'],
  },
});
