import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../../electron/emulator/directory/group-by.js';
import { openDirectory } from '../../../../electron/host/state/open-directory.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';

const file = {
  ...generateOrganisation({ people: 60, seed: 3 }),
  contactLists: 'from-directory',
} as const;
const people = file.people.map(({ contacts: _, ...person }) => person);
const open = (changes: object = {}) =>
  openDirectory({
    fileName: 'estate.json',
    text: JSON.stringify({ ...file, people, ...changes }),
    folder: null,
  });

describe('contact lists that no dump has', () => {
  it('begin with the manager, then reports, and hold colleagues of the department, 20 at most', () => {
    const directory = open();
    for (const { sip, manager, department, contacts } of directory.people()) {
      const listed = contacts.ungrouped;
      expect(new Set(listed).size).toBe(listed.length);
      expect(listed.length).toBeLessThanOrEqual(20);
      expect(listed).not.toContain(sip);
      if (manager !== null) expect(listed[0]).toBe(manager);
      for (const contact of listed) {
        const other = directory.find(contact);
        const isNear =
          contact === manager || other?.manager === sip || other?.department === department;
        expect(isNear, `${contact} on the list of ${sip}`).toBe(true);
      }
    }
  });

  it('give everybody of a department about as many lists to be on', () => {
    const directory = open({ people: people.map(({ manager: _, ...person }) => person) });
    const counts = new Map<string, number>();
    for (const { department, contacts } of directory.people())
      for (const contact of contacts.ungrouped) {
        expect(directory.find(contact)?.department).toBe(department);
        counts.set(contact, (counts.get(contact) ?? 0) + 1);
      }
    const byDepartment = groupBy(directory.people(), ({ department }) => department);
    for (const members of byDepartment.values())
      expect(new Set(members.map(({ sip }) => counts.get(sip) ?? 0)).size).toBe(1);
  });

  it('leave lists as they are that the file has, and are empty where the file does not ask', () => {
    const [first, second] = people;
    const own = { ...first, contacts: { ungrouped: [second?.sip] } };
    const directory = open({ people: [own, ...people.slice(1)] });
    expect(directory.find(first?.sip.toLowerCase() ?? '')?.contacts.ungrouped).toEqual([
      second?.sip.toLowerCase(),
    ]);
    const asListed = open({ contactLists: 'as-listed' });
    for (const { contacts } of asListed.people()) expect(contacts.ungrouped).toEqual([]);
  });
});
