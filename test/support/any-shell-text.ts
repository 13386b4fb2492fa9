import fc from 'fast-check';

const text = fc.constantFrom(
  '"Quiet"',
  '"x" * 300',
  '"x" * 70000',
  '[char]0xd800 * 5',
  '"Ask `"Bob`""',
  '$null',
  '""',
  '99999999999',
  '-1',
  '[TimeSpan]::MaxValue',
  '"30.00:00:00"',
  '0.5',
);
const set = fc.constantFrom(
  'Set-CsClientPolicy -CalendarStatePublicationInterval',
  'Set-CsClientPolicy -MaximumNumberOfContacts',
  'Set-CsClientPolicy -MaxPhotoSizeKB',
  'Set-CsClientPolicy -CustomStateUrl',
  'Set-CsClientPolicy -Description',
  'Set-CsClientPolicy -SPSearchInternalURL',
  'Set-CsPresencePolicy -Description',
  'Set-CsPresencePolicy -MaxPromptedSubscriber',
  'Set-CsImFilterConfiguration -WarnMessage',
  'Set-CsImFilterConfiguration -Prefixes',
  'Set-CsFileTransferFilterConfiguration -Extensions',
  'Set-CsUserServicesConfiguration -MaxPersonalNotes',
  'Set-CsUserServicesConfiguration -DeactivationGracePeriod',
  'Set-CsUserServicesConfiguration -MaintenanceTimeOfDay',
  'New-CsClientPolicy -Identity',
  'New-CsPresencePolicy -Identity',
  'New-CsImFilterConfiguration -Identity',
  'Remove-CsClientPolicy -Identity',
);
const grant = fc.constantFrom(
  'New-CsClientPolicy -Identity Quiet',
  'New-CsClientPolicy -Identity "Site:Redmond"',
  'Grant-CsClientPolicy -Identity bob@contoso.com -PolicyName Quiet',
  'Remove-CsClientPolicy -Identity Quiet -Force',
  '$e = New-CsClientPolicyEntry -Name ("n" * 300) -Value ([string][char]0xd800); Set-CsClientPolicy -PolicyEntry @{Add=$e}',
);

/** Lines that make policies and configurations of values at the ends of what cmdlets take. */
export const anyShellText = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(set, text).map(([cmdlet, value]) => `${cmdlet} (${value})`) },
  { weight: 2, arbitrary: grant },
);
