import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { Results } from './result.js';

const version = 1;

const again =
  'Measure anew at the commit to compare with: npm run bench writes dist/bench/results.json, and npm run bench -- --accept writes test/bench/accepted.json.';

const takenSchema = z.strictObject({
  /** The day, in UTC. */
  on: z.iso.date(),
  node: z.string(),
  platform: z.string(),
  processors: z.number().int().positive(),
  /** Milliseconds of the fixed work that times are compared by, the median of the run. */
  machine: z.number().positive(),
});

const resultSchema = z.strictObject({
  here: z.number(),
  beside: z.number().exactOptional(),
  by: z.string(),
  ratio: z.number(),
  rounds: z.number().int().positive(),
  spread: z.number(),
});

const fileSchema = z.strictObject({
  version: z.literal(version),
  taken: takenSchema,
  figures: z.record(z.string(), resultSchema),
});

/** How and where figures were taken. */
export type Taken = z.output<typeof takenSchema>;

/** Figures as a file keeps them. */
export interface ResultFile {
  readonly taken: Taken;
  readonly figures: Results;
}

/** How this run takes its figures. */
export const takenNow = (machine: number): Taken => ({
  on: new Date().toISOString().slice(0, 10),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processors: cpus().length,
  machine,
});

/** Throws where figures of now cannot stand in one file with those that were taken so. */
export function refuseMixture(taken: Taken): void {
  const now = takenNow(taken.machine);
  const differs = (['node', 'platform', 'processors'] as const).find(
    (fact) => now[fact] !== taken[fact],
  );
  if (differs !== undefined)
    throw new Error(
      `What is accepted was taken with ${differs} ${taken[differs]}, here it is ${now[differs]}: the two must not be mixed. Accept all cases together: npm run bench -- --accept`,
    );
}

/** Reads figures of an earlier run. Throws an error that says what is wrong with the file, and what to do. */
export function readResults(file: string): ResultFile {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    const why = code === 'ENOENT' ? 'There is no file' : `${String(code)} prevents reading`;
    throw new Error(`${why} ${file}. ${again}`);
  }
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Error(`${file} is not JSON, so it is no result of the bench. ${again}`);
  }
  const { success, data: parsed } = fileSchema.safeParse(read);
  if (success) return { taken: parsed.taken, figures: parsed.figures };
  const { data: other } = z.object({ version: z.number() }).safeParse(read);
  throw new Error(
    other && other.version !== version
      ? `${file} is a result of version ${other.version}; this bench reads version ${version}. ${again}`
      : `${file} is no result of the bench, or not a whole one. ${again}`,
  );
}

/** Writes figures sorted by key and rounded, so that two results differ in what has changed alone. */
export function writeResults(file: string, { taken, figures }: ResultFile): void {
  mkdirSync(dirname(file), { recursive: true });
  const sorted = Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = JSON.stringify(
    { version, taken, figures: sorted },
    (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value),
    2,
  );
  writeFileSync(file, `${text}\n`);
}
