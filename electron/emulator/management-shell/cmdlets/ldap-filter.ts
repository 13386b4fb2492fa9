import type { Directory } from '../../directory/directory.js';
import type { Person } from '../../directory/person.js';
import type { Budget } from '../language/budget.js';
import { ShellError } from '../shell-error.js';

/** Attributes of an entry by lower-case name. */
type LdapEntry = ReadonlyMap<string, readonly string[]>;

export type LdapTest = (entry: LdapEntry) => boolean;

const deepest = 32;

/**
 * Reads an LDAP filter: `&`, `|`, `!`, `=`, `>=`, `<=`, `~=`, presence `=*` and substrings `=a*b`, with `\xx` escapes.
 * Values compare without case; an attribute that an entry lacks matches nothing. Source: RFC 4515. The outermost
 * brackets may be missing.
 * @param known lower-case names of the attributes that entries can have
 * @throws {ShellError} for text that is no filter, and for an attribute that no entry can have
 */
export function parseLdapFilter(
  text: string,
  known: ReadonlySet<string>,
  budget: Budget,
): LdapTest {
  return new LdapFilterParser(text, known, budget).parse();
}

class LdapFilterParser {
  #position = 0;

  constructor(
    private readonly text: string,
    private readonly known: ReadonlySet<string>,
    private readonly budget: Budget,
  ) {}

  parse(): LdapTest {
    this.#skipBlanks();
    // Active Directory takes a filter without its outermost brackets, as the page of Get-CsUser writes it.
    const bare = this.text.charAt(this.#position) !== '(';
    const test = bare ? this.#content(0) : this.#filter(0);
    this.#skipBlanks();
    if (this.#position < this.text.length) throw this.#unreadable('there is text behind its end');
    return test;
  }

  #unreadable(why: string): ShellError {
    return new ShellError({
      message: `The LDAP filter "${this.text.slice(0, 120)}" cannot be read at character ${this.#position + 1}: ${why}. Parameter 'LdapFilter' takes a filter such as (&(department=Sales)(title=*Manager*)).`,
      category: 'InvalidArgument',
      id: 'InvalidLdapFilter',
      exception: 'ArgumentException',
    });
  }

  #skipBlanks(): void {
    while (/\s/.test(this.text.charAt(this.#position))) this.#position += 1;
  }

  #take(symbol: string): boolean {
    if (!this.text.startsWith(symbol, this.#position)) return false;
    this.#position += symbol.length;
    return true;
  }

  #filter(depth: number): LdapTest {
    if (depth > deepest) throw this.#unreadable(`it nests more than ${deepest} deep`);
    if (!this.#take('(')) throw this.#unreadable("'(' is missing");
    this.#skipBlanks();
    const test = this.#content(depth);
    this.#skipBlanks();
    if (!this.#take(')')) throw this.#unreadable("')' is missing");
    return test;
  }

  #content(depth: number): LdapTest {
    if (this.#take('&')) {
      const tests = this.#list(depth);
      const { budget } = this;
      budget.spend();
      return (entry) => tests.every((test) => test(entry));
    }
    if (this.#take('|')) {
      const tests = this.#list(depth);
      const { budget } = this;
      budget.spend();
      return (entry) => tests.some((test) => test(entry));
    }
    if (this.#take('!')) {
      this.#skipBlanks();
      const test = this.#filter(depth + 1);
      const { budget } = this;
      budget.spend();
      return (entry) => !test(entry);
    }
    return this.#comparison();
  }

  #list(depth: number): readonly LdapTest[] {
    const tests: LdapTest[] = [];
    this.#skipBlanks();
    while (this.text.charAt(this.#position) === '(') {
      tests.push(this.#filter(depth + 1));
      this.#skipBlanks();
    }
    if (tests.length === 0) throw this.#unreadable('a filter is missing');
    return tests;
  }

  #comparison(): LdapTest {
    const pattern = /[a-z][a-z0-9.;-]*/iy;
    pattern.lastIndex = this.#position;
    const attribute = pattern.exec(this.text)?.[0];
    if (attribute === undefined) throw this.#unreadable('the name of an attribute is missing');
    const name = attribute.toLowerCase();
    if (!this.known.has(name)) {
      throw this.#unreadable(
        `the directory keeps no attribute '${attribute}'. It keeps ${[...this.known].join(', ')}`,
      );
    }
    this.#position += attribute.length;
    this.#skipBlanks();
    const operator = ['>=', '<=', '~=', '='].find((symbol) => this.#take(symbol));
    if (operator === undefined) throw this.#unreadable('=, >= or <= is missing');
    const value = this.#value();
    const accepts = this.#test(operator, value);
    const { budget } = this;
    budget.spend();
    return (entry) => {
      budget.spend();
      return (entry.get(name) ?? []).some((each) => accepts(each.toLowerCase()));
    };
  }

  /** The text up to the closing bracket; `*` as null. */
  #value(): readonly (string | null)[] {
    const parts: (string | null)[] = [''];
    for (; this.#position < this.text.length; this.#position += 1) {
      const character = this.text.charAt(this.#position);
      if (character === ')' || character === '(') break;
      if (character === '*') {
        // Consecutive stars mean the same as one.
        if (parts.length === 1 || parts.at(-1) !== '') parts.push(null, '');
      } else
        parts[parts.length - 1] += character === '\\' ? this.#escaped() : character.toLowerCase();
    }
    return parts;
  }

  #escaped(): string {
    const code = this.text.slice(this.#position + 1, this.#position + 3);
    if (!/^[0-9a-f]{2}$/i.test(code)) throw this.#unreadable("'\\' wants two hexadecimal digits");
    this.#position += 2;
    return String.fromCharCode(Number.parseInt(code, 16)).toLowerCase();
  }

  #test(operator: string, parts: readonly (string | null)[]): (value: string) => boolean {
    const pieces = parts.filter((part) => part !== null);
    if (pieces.length > 1 && operator !== '=') throw this.#unreadable("'*' only goes with =");
    const [first = '', ...rest] = pieces;
    const shortest = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (operator === '>=') return (value) => value >= first;
    if (operator === '<=') return (value) => value <= first;
    if (rest.length === 0) return (value) => value === first;
    return (value) => value.length >= shortest && hasPieces(value, first, rest);
  }
}

/** Whether text is made of the pieces in their order, with anything between them. */
function hasPieces(text: string, first: string, rest: readonly string[]): boolean {
  if (!text.startsWith(first)) return false;
  const last = rest.at(-1) ?? '';
  let from = first.length;
  for (const piece of rest.slice(0, -1)) {
    const found = text.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}

/** Where people are found whom an attribute names. */
type People = Pick<Directory, 'find'>;

type Read = (person: Person, people: People) => string | null | undefined | readonly string[];

/** The attributes of Active Directory that a person has, by lower-case name. */
const readers: Readonly<Record<string, Read>> = {
  cn: ({ displayName }) => displayName,
  company: ({ company }) => company,
  department: ({ department }) => department,
  displayname: ({ displayName }) => displayName,
  distinguishedname: ({ distinguishedName }) => distinguishedName,
  givenname: ({ givenName }) => givenName,
  homephone: ({ phones }) => phones.home,
  mail: ({ mail }) => mail,
  // Active Directory names the manager's own entry.
  manager: ({ manager }, people) =>
    manager === null ? null : people.find(manager)?.distinguishedName,
  mobile: ({ phones }) => phones.mobile,
  'msrtcsip-primaryuseraddress': ({ sip }) => `sip:${sip}`,
  'msrtcsip-userenabled': ({ enabled }) => (enabled ? 'TRUE' : 'FALSE'),
  name: ({ displayName }) => displayName,
  objectcategory: () => 'person',
  objectclass: () => ['top', 'person', 'organizationalPerson', 'user'],
  othertelephone: ({ phones }) => phones.other,
  physicaldeliveryofficename: ({ office }) => office,
  proxyaddresses: ({ mail, sip }) => [`SMTP:${mail}`, `sip:${sip}`],
  samaccountname: ({ samAccountName }) => samAccountName.replace(/^.*\\/, ''),
  sn: ({ surname }) => surname,
  telephonenumber: ({ phones }) => phones.work,
  title: ({ title }) => title,
  userprincipalname: ({ upn }) => upn,
};

export const ldapAttributeNames: ReadonlySet<string> = new Set(Object.keys(readers));

/** A person's attributes by lower-case name; empty ones are left out. */
export function ldapAttributes(
  person: Person,
  people: People,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    Object.entries(readers).flatMap(([name, read]) => {
      const value = read(person, people) ?? '';
      return value === '' ? [] : [[name, typeof value === 'string' ? [value] : value] as const];
    }),
  );
}
