import { defineSubcommand, exitCodes } from './command.js';
import { UsageProblem } from './problems.js';
import { reachEmulator } from './reach-emulator.js';
import { saveOrganisation } from './save-organisation.js';
import { dataFolderOption } from './start-options.js';
import { print } from './terminal.js';

/** `lync-emulator export`: writes the organisation as it stands as an organisation file. */
export const exportCommand = defineSubcommand({
  description:
    'Writes the organisation of the data folder, running or not, as an organisation file: policies, configurations, grants and registries as they were changed, its pictures beside it. Opened by --organisation it starts as it stands now.',
  options: {
    ...dataFolderOption,
    out: { type: 'string', value: 'file', help: 'the organisation file to write' },
  },
  async run({ values }, terminal) {
    const { out } = values;
    if (out === undefined) throw new UsageProblem('--out is missing: name the file to write.');
    const emulator = await reachEmulator({
      dataFolder: values['data-dir'] ?? null,
      readOnly: true,
    });
    try {
      const { text, pictures } = await emulator.command({ name: 'organisation.export' });
      const files = Object.entries(pictures).map(
        ([path, base64]) => [path, Buffer.from(base64, 'base64')] as const,
      );
      await saveOrganisation(out, text, files);
      print(terminal, `The organisation is in ${out}.`);
      return exitCodes.fine;
    } finally {
      await emulator.close();
    }
  },
});
