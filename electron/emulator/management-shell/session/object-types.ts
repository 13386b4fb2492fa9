import type { RangeProfile } from '../../../../shared/policy/setting-parameter.js';
import { assignSetting } from '../cmdlets/assign-setting.js';
import { groupType, groupWithoutItemsType, memberType } from '../cmdlets/collection-cmdlets.js';
import { measureType, textMeasureType } from '../cmdlets/measure-object.js';
import { moduleType } from '../cmdlets/module-cmdlets.js';
import {
  credentialType,
  secureStringType,
  sessionOptionType,
  sessionType,
} from '../cmdlets/remote-session-cmdlets.js';
import { selectedFrom } from '../cmdlets/select-object.js';
import { commandType, historyType } from '../cmdlets/session-cmdlets.js';
import { settingsNouns } from '../cmdlets/settings-nouns.js';
import {
  computerType,
  poolType,
  serviceObjectType,
  siteObjectType,
  topologyType,
} from '../cmdlets/topology-cmdlets.js';
import { effectivePoliciesType } from '../cmdlets/user-cmdlets.js';
import { aliasType, variableType } from '../cmdlets/variable-cmdlets.js';
import { fileType, folderType } from '../files/file-objects.js';
import { pathInfoType } from '../files/path-cmdlets.js';
import { blockType } from '../format/format-output.js';
import {
  hostType,
  invocationType,
  scriptCmdletType,
  scriptInfoType,
  versionType,
} from '../language/automatic-variables.js';
import { categoryInfoType, errorRecordType, exceptionType } from '../language/error-record.js';
import { dictionaryEntryType } from '../language/methods.js';
import { psObjectType } from '../language/ps-object.js';
import { policyEntryType } from '../objects/policy-entry-object.js';
import { settingsObjectType } from '../objects/settings-object.js';
import { csAdUserType, csUserType } from '../objects/user-object.js';
import { customObjectType, type ObjectType } from '../values/value.js';
import { driveType } from '../windows/drive-cmdlets.js';
import { keyType } from '../windows/registry-objects.js';
import { csServiceType, serviceType } from '../windows/service-cmdlets.js';

/** All types of objects but those of settings, which depend on the session. */
const objectTypes: ReadonlyMap<string, ObjectType> = new Map(
  [
    aliasType,
    blockType,
    categoryInfoType,
    commandType,
    computerType,
    credentialType,
    csAdUserType,
    csServiceType,
    csUserType,
    customObjectType,
    effectivePoliciesType,
    errorRecordType,
    fileType,
    dictionaryEntryType,
    folderType,
    groupType,
    groupWithoutItemsType,
    historyType,
    hostType,
    invocationType,
    keyType,
    measureType,
    memberType,
    pathInfoType,
    moduleType,
    driveType,
    policyEntryType,
    poolType,
    secureStringType,
    serviceObjectType,
    sessionOptionType,
    sessionType,
    siteObjectType,
    topologyType,
    psObjectType,
    scriptCmdletType,
    scriptInfoType,
    serviceType,
    textMeasureType,
    variableType,
    versionType,
  ].map((type) => [type.name, type]),
);

const selected = 'Selected.';

/**
 * The type of that .NET name. One that this version does not know has the name alone, as objects had that came from
 * elsewhere.
 * @param own the types of the session
 */
export function objectTypeNamed(name: string, own: ReadonlyMap<string, ObjectType>): ObjectType {
  const known = objectTypes.get(name) ?? own.get(name);
  if (known) return known;
  if (name.endsWith('Exception')) return exceptionType(name);
  return name.startsWith(selected)
    ? selectedFrom(objectTypeNamed(name.slice(selected.length), own))
    : { name };
}

/**
 * The types of objects with settings, by their .NET names. What an assignment takes depends on the limits that are kept
 * at the moment.
 */
export const settingsTypes = (profile: () => RangeProfile): ReadonlyMap<string, ObjectType> =>
  new Map(
    settingsNouns.map((noun) => [
      noun.objectType,
      settingsObjectType(noun, (_object, property, value) =>
        assignSetting(noun, profile(), property, value),
      ),
    ]),
  );
