import { recognisedBytes, recogniseText } from '../dumps/recognise-dump.js';
import { FileError, type FileProblem, problemsInOrder } from '../file-format/file-problem.js';
import type { Finding } from '../file-format/finding.js';
import {
  ancestors,
  findJsonSyntaxError,
  jsonPointer,
  locateInJson,
  positionAt,
} from '../file-format/json-source.js';

/** An organisation file cannot be used. Its problems are in the order of the text. */
export class OrganisationFileError extends FileError {
  override readonly name = 'OrganisationFileError';
}

/** The problem with text that `JSON.parse` refuses: that it is a dump, or where it breaks the rules of JSON. */
export function syntaxProblem(text: string): FileProblem {
  if (isDump(text)) return { path: '', ...positionAt(text, 0), message: dumpAdvice };
  const error = findJsonSyntaxError(text);
  const offset = error?.offset ?? text.length;
  const found = offset < text.length ? JSON.stringify(text[offset]) : 'the end of the file';
  return {
    path: '',
    ...positionAt(text, offset),
    message: `not JSON: expected ${error?.expected ?? 'JSON'}, found ${found}`,
  };
}

/** Dumps are brought in good faith: they hold what an organisation file is made of. */
const isDump = (text: string): boolean =>
  !/^\s*[{[]/.test(text) && recogniseText(text.slice(0, recognisedBytes)).kind === 'dump';

const dumpAdvice =
  'this is a dump of an organisation, not an organisation file: make one of it with lync-emulator import, or on the import page';

/** Findings as problems in the order of `text`, which must be JSON. */
export function placeFindings(text: string, findings: readonly Finding[]): readonly FileProblem[] {
  const places = locateInJson(
    text,
    findings.flatMap(({ path }) => ancestors(path)),
  );
  const placed = findings.map((finding) => {
    const nearest = ancestors(finding.path).find((path) => places.has(jsonPointer(path))) ?? [];
    const place = places.get(jsonPointer(nearest)) ?? { key: 0, value: 0 };
    const offset =
      finding.at === 'key' && nearest.length === finding.path.length ? place.key : place.value;
    return { finding, offset };
  });
  return problemsInOrder(text, placed);
}
