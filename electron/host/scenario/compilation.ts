import type { z } from 'zod';
import { resolveNames, type Word } from '../../../shared/contract/resolve-names.js';
import { someOf } from '../../../shared/file-format/describe-issue.js';
import { type Finding, suggestion } from '../../../shared/file-format/finding.js';
import type { JsonPath } from '../../../shared/file-format/json-source.js';
import { decodeFile } from '../outside/files/regular-file.js';
import { knownWords } from './known-words.js';
import type { FoundName, OrganisationNames } from './organisation-names.js';
import type { ReadFile, ScenarioFiles } from './scenario-files.js';

/** Turns the names of one scenario file into what they stand for, and collects what is wrong with them. */
export class Compilation {
  readonly #findings: Finding[] = [];
  /** However often a file is named, it is read once. */
  readonly #read = new Map<string, ReadFile>();
  #words = knownWords([]);

  constructor(
    private readonly names: OrganisationNames,
    private readonly files: ScenarioFiles,
  ) {}

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  /** Lets the scenario expect the presence texts of its custom states; `any` where they are not known before it runs. */
  allowPresence(texts: readonly string[] | 'any'): void {
    this.#words = knownWords(texts);
  }

  /** The SIP address of a person; an unknown one is noted and handed back as it is. */
  person(name: string, path: JsonPath): string {
    return this.#resolved(name, this.names.person(name), path);
  }

  /** The full name of a Front End, noted and handed back alike. */
  frontEnd(name: string, path: JsonPath): string {
    return this.#resolved(name, this.names.frontEnd(name), path);
  }

  /** One or several people. */
  people(names: string | readonly string[], path: JsonPath): readonly string[] {
    if (typeof names === 'string') return [this.person(names, path)];
    return names.map((name, index) => this.person(name, [...path, index]));
  }

  /**
   * The same form with what the names in it stand for; its schema says which of its texts are names. A word that the
   * program does not have is noted and stays.
   */
  resolved<Form>(schema: z.ZodType<Form>, form: Form, path: JsonPath): Form {
    return resolveNames(
      schema,
      form,
      (of, name, at, part) =>
        of === 'person' || of === 'frontEnd' ? this[of](name, at) : this.#word(of, name, at, part),
      path,
    );
  }

  /** Notes the words in a form that the program does not have; its names stay as they are. */
  checkWords<Form>(schema: z.ZodType<Form>, form: Form, path: JsonPath): void {
    resolveNames(
      schema,
      form,
      (of, name, at, part) =>
        of === 'person' || of === 'frontEnd' ? name : this.#word(of, name, at, part),
      path,
    );
  }

  /** The bytes of a file beside the scenario; empty when it cannot be read, which is noted. */
  bytes(file: string, path: JsonPath): Uint8Array {
    const read = this.#read.get(file) ?? this.files.read(file);
    this.#read.set(file, read);
    if (read.ok) return read.bytes;
    this.report(path, read.message);
    return new Uint8Array();
  }

  /** The same as text, whatever encoding its program wrote. */
  text(file: string, path: JsonPath): string {
    return decodeFile(this.bytes(file, path));
  }

  #resolved(name: string, found: FoundName, path: JsonPath): string {
    if (found.ok) return found.full;
    this.report(path, found.message);
    return name;
  }

  #word(of: Word, name: string, path: JsonPath, at: 'key' | 'value'): string {
    const list = this.#words[of];
    if (list.known !== 'any' && !list.known.has(name)) {
      const hint = suggestion(name, list.known);
      const said = hint ?? `there are ${someOf([...list.known])}`;
      this.report(path, `expected a ${list.kind}; found "${name}"; ${said}`, { at });
    }
    return name;
  }

  /** @param word the part of the text there that is wrong */
  report(
    path: JsonPath,
    message: string,
    { at = 'value', word }: Partial<Pick<Finding, 'at' | 'word'>> = {},
  ): void {
    this.#findings.push({ path, at, message: () => message, ...(word !== undefined && { word }) });
  }
}
