import { type ReactNode, useEffect, useState } from 'react';
import type { PersonView, PolicyView, ResultOf } from '../../../shared/contract/index.js';
import { filterText, quoted } from '../../../shared/policy/cmdlet-text.js';
import { settingsKinds } from '../../../shared/policy/setting-kinds.js';
import { IconButton } from '../button.js';
import { Choice } from '../choice.js';
import controls from '../controls.module.css';
import { useOperatorAction } from '../operator-failures.js';
import { PersonSearch } from '../resultant-policy/person-search.js';
import { Segments } from '../segments.js';
import { plainIdentity } from './form-object.js';
import { formStrings as text } from './form-strings.js';
import { LineDialog } from './line-dialog.js';
import styles from './policy-form.module.css';

const ways = ['people', 'department'] as const;
const acts = ['grant', 'take'] as const;

type Person = Pick<PersonView, 'sip' | 'displayName'>;

/** Grants a per-user policy to people or to a department, or takes the granted one away from them. */
export default function GrantDialog(props: {
  readonly view: PolicyView;
  readonly onClose: () => void;
}): ReactNode {
  const { view, onClose } = props;
  const [act, setAct] = useState<(typeof acts)[number]>('grant');
  const [way, setWay] = useState<(typeof ways)[number]>('people');
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [department, setDepartment] = useState('');
  const departments = useDepartments();
  const chosen = departments.find(({ name }) => name === department);
  const count = way === 'people' ? people.length : (chosen?.people ?? 0);
  const whom = way === 'people' ? peopleText(people) : departmentText(department);
  const policy = act === 'grant' ? quoted(plainIdentity(view.identity)) : '$Null';
  const line =
    whom === null
      ? null
      : `${whom} | Grant-${settingsKinds[view.kind].cmdlet} -PolicyName ${policy}`;
  return (
    <LineDialog
      title={text.grantTitle(view.identity)}
      line={line}
      outcome={line === null ? text.nobodyChosen : text.grants[act](view.identity, count)}
      verb={act === 'grant' ? text.grantVerb(count) : text.takeVerb(count)}
      onClose={onClose}
    >
      <Segments
        label={text.grantOrTake}
        choices={acts}
        names={text.grantActs}
        current={act}
        onChoose={setAct}
      />
      <Segments
        label={text.toWhom}
        choices={ways}
        names={text.grantWays}
        current={way}
        onChoose={setWay}
      />
      {way === 'department' ? (
        <Choice
          label={text.department}
          value={department}
          choices={['', ...departments.map(({ name }) => name)]}
          nameOf={(name) => departmentName(departments, name)}
          onChoose={setDepartment}
        />
      ) : (
        <>
          <PersonSearch
            label={text.addPerson}
            onChoose={({ sip, displayName }) =>
              setPeople((before) =>
                before.some((one) => one.sip === sip) ? before : [...before, { sip, displayName }],
              )
            }
          />
          <ul className={styles.chosen} aria-label={text.chosen}>
            {people.map(({ sip, displayName }) => (
              <li key={sip} className={controls.chip}>
                {displayName}
                <IconButton
                  icon="close"
                  label={text.leaveOut(displayName)}
                  onClick={() => setPeople((before) => before.filter((one) => one.sip !== sip))}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </LineDialog>
  );
}

type Departments = ResultOf<'directory.departments'>['departments'];

function departmentName(departments: Departments, name: string): string {
  const found = departments.find((each) => each.name === name);
  return found ? text.departmentOf(found.name, found.people) : text.chooseDepartment;
}

function useDepartments(): Departments {
  const act = useOperatorAction();
  const [departments, setDepartments] = useState<Departments>([]);
  useEffect(() => {
    void act({ name: 'directory.departments' }, (found) => setDepartments(found.departments));
  }, [act]);
  return departments;
}

const peopleText = (people: readonly Person[]): string | null =>
  people.length === 0 ? null : people.map(({ sip }) => `'${sip.replaceAll("'", "''")}'`).join(', ');

const departmentText = (department: string): string | null =>
  department === ''
    ? null
    : `Get-CsUser -LdapFilter ${quoted(`(department=${filterText(department)})`)}`;
