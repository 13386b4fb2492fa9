import { nearestName } from '../../../shared/file-format/nearest-name.js';
import { describeRule } from '../../../shared/reference/describe-rule.js';
import { rules as all } from '../../../shared/reference/rules.js';
import { defineSubcommand, exitCodes } from './command.js';
import { UsageProblem } from './problems.js';
import { print } from './terminal.js';

/** `lync-emulator rules`: prints what the emulated system is known to do, how surely, and from which documents. */
export const rules = defineSubcommand({
  operands: { shown: '[id or area…]' },
  description:
    'Prints the rules that the emulator follows, each with its evidence, its sources and what other documents say. With an id, such as photos/size-limit, or an area, such as photos, it prints those.',
  options: {},
  run({ operands }, terminal) {
    const wanted = operands.length === 0 ? [''] : operands;
    const blocks = wanted.flatMap(rulesOf).map(([id, rule]) => [id, ...describeRule(rule)]);
    print(terminal, blocks.map((lines) => lines.join('\n  ')).join('\n\n'));
    return Promise.resolve(exitCodes.fine);
  },
});

function rulesOf(name: string) {
  const entries = Object.entries(all);
  const found = entries.filter(([id]) => name === '' || id === name || id.startsWith(`${name}/`));
  if (found.length > 0) return found;
  const near = nearestName(
    name,
    entries.map(([id]) => id),
  );
  const hint = near === null ? 'Without a name it prints all.' : `Did you mean ${near}?`;
  throw new UsageProblem(`There is no rule and no area ${name}. ${hint}`);
}
