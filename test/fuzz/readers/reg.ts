import { applyRegFile } from '../../../electron/emulator/lync-server/front-ends/reg-file/apply-reg-file.js';
import { parseRegFile } from '../../../electron/emulator/lync-server/front-ends/reg-file/parse-reg-file.js';
import { RegFileError } from '../../../electron/emulator/lync-server/front-ends/reg-file/reg-file-entry.js';
import { writeRegFile } from '../../../electron/emulator/lync-server/front-ends/reg-file/write-reg-file.js';
import { Registry } from '../../../electron/emulator/lync-server/front-ends/registry/registry.js';
import {
  keyToState,
  registryKeySchema,
} from '../../../electron/emulator/lync-server/front-ends/registry/registry-state.js';
import {
  newUsersKey,
  windowsAccounts,
} from '../../../electron/emulator/lync-server/front-ends/windows-accounts.js';
import { toInstant } from '../../../shared/lync/time.js';
import { mutateText } from '../inputs/mutate-text.js';
import { type FuzzReader, refusalOf } from '../reader.js';

const accounts = windowsAccounts({ domain: 'contoso.com', netbiosDomain: 'CONTOSO' });
const administrator = accounts.at(-1)?.sid ?? '';
const now = () => toInstant(0);

const header = 'Windows Registry Editor Version 5.00';
const zoneMap =
  'HKEY_USERS\\S-1-5-20\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap';

const seeds = [
  `${header}\r\n\r\n[${zoneMap}\\Domains\\contoso.local]\r\n"http"=dword:00000001\r\n"https"=dword:00000001\r\n`,
  `REGEDIT4\r\n\r\n[${zoneMap}\\Ranges\\Range1]\r\n":Range"="10.0.0.*"\r\n"*"=dword:1\r\n@="default" ; note\r\n"b"=hex:01,02,\\\r\n  ff\r\n`,
  `\ufeff${header}\r\n\r\n[-HKEY_CURRENT_USER\\Software\\Old]\r\n"x"=-\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\ZoneMapKey]\r\n"https://a"="1"\r\n[HKU\\.DEFAULT\\Software]\r\n"multi"=hex(7):41,00,00,00\r\n`,
  `${header}\r\n\r\n[HKCU\\Software\\Test]\r\n"q\\"\\\\"="a\\\\b"\r\n"e"=hex(2):25,00\r\n"t"=hex(1):41,00,0a,00,00,00\r\n"q"=hex(b):01,00,00,00,00,00,00,00\r\n`,
];
const words = [
  '[',
  ']',
  '[-',
  '"=',
  '@=',
  '=-',
  'dword:',
  'hex:',
  'hex(7):',
  'hex(ffffffff):',
  ',\\\r\n',
  ';',
  '\\',
  header,
  'REGEDIT4',
  'HKLM',
  'HKEY_USERS',
  zoneMap,
];

export const reg: FuzzReader = {
  name: 'reg',
  inputsPerOpening: 1000,
  prepare: async () => (random) => mutateText(random.pick(seeds), random, { seeds, words }),
  open: async () => ({
    read: (input) => {
      const registry = new Registry(newUsersKey(accounts, now()), now);
      const refusal = refusalOf([RegFileError], () =>
        registry.atomically((draft) =>
          applyRegFile(parseRegFile(input, administrator).entries, draft),
        ),
      );
      if (refusal !== null) return refusal;
      // What was read can be kept, read back and exported.
      registryKeySchema.parse(
        JSON.parse(JSON.stringify({ ...keyToState(registry.root), name: 'x' })),
      );
      parseRegFile(writeRegFile(registry.root, []), administrator);
      return null;
    },
  }),
};
