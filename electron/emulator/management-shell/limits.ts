import { hourMilliseconds } from '../../../shared/lync/time.js';

/** Limits of one input and of a session. Beyond them the shell refuses the input or stops it. */
export interface ShellLimits {
  /** UTF-16 units of one input. */
  readonly textLength: number;
  readonly statements: number;
  /** The same of a script file. */
  readonly script: { readonly textLength: number; readonly statements: number };
  /** Functions, script blocks and scripts that call one another. */
  readonly callDepth: number;
  /** Brackets and strings inside one another. */
  readonly nesting: number;
  /** Operators and members inside one another, such as the terms of a long sum. */
  readonly syntaxDepth: number;
  /** Work of one input, in steps of about a microsecond: expressions, objects, text. */
  readonly steps: number;
  /** Steps after which an input yields to its host. */
  readonly sliceSteps: number;
  /** Steps of a single operation, which cannot be interrupted. */
  readonly operationSteps: number;
  /** UTF-16 units of all texts that one input makes. */
  readonly characters: number;
  /** Elements of all arrays, tables and objects that one input makes; an element is about 8 bytes, an entry or a property counts 12. */
  readonly elements: number;
  /** The same of what the variables of a session hold between its inputs. */
  readonly heldCharacters: number;
  readonly heldElements: number;
  /** Elements of one array or range. */
  readonly arrayLength: number;
  /** UTF-16 units of one string. */
  readonly stringLength: number;
  /** UTF-16 units of a whole document in one string, as ConvertTo-Json makes it. */
  readonly documentLength: number;
  /** UTF-16 units printed by one input. */
  readonly outputLength: number;
  /** Objects, texts and numbers not among them, that one input prints. */
  readonly outputObjects: number;
  /** UTF-16 units of a regular expression. */
  readonly patternLength: number;
  /** Instructions of a regular expression times the characters it is tried on. */
  readonly patternWork: number;
  /** Virtual time that one input lets pass, in milliseconds. */
  readonly sleep: number;
  /** Inputs kept in the history. */
  readonly history: number;
}

export const shellLimits: ShellLimits = {
  textLength: 20_000,
  statements: 2_000,
  script: { textLength: 200_000, statements: 20_000 },
  callDepth: 100,
  nesting: 48,
  syntaxDepth: 200,
  steps: 4_000_000,
  sliceSteps: 25_000,
  operationSteps: 120_000,
  characters: 32_000_000,
  elements: 10_000_000,
  heldCharacters: 32_000_000,
  heldElements: 16_000_000,
  arrayLength: 50_000,
  stringLength: 262_144,
  documentLength: 16_000_000,
  outputLength: 1_048_576,
  outputObjects: 10_000,
  patternLength: 500,
  patternWork: 2_000_000,
  sleep: 24 * hourMilliseconds,
  history: 500,
};

/** People up to whom the limits hold as they are. */
const usualPeople = 1_000;

/** What each person beyond that adds: about what it takes to read a person, to choose and to write. */
const perPerson = { steps: 400, elements: 700, characters: 1_500, arrayLength: 2 } as const;

/** The limits in an organisation of so many people: a line about all of them takes more the more there are. */
export function limitsFor(people: number): ShellLimits {
  const beyond = Math.max(0, people - usualPeople);
  const elements = beyond * perPerson.elements;
  const characters = beyond * perPerson.characters;
  return {
    ...shellLimits,
    steps: shellLimits.steps + beyond * perPerson.steps,
    elements: shellLimits.elements + elements,
    heldElements: shellLimits.heldElements + elements,
    characters: shellLimits.characters + characters,
    heldCharacters: shellLimits.heldCharacters + characters,
    arrayLength: Math.max(shellLimits.arrayLength, people * perPerson.arrayLength),
  };
}
