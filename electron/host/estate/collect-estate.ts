import type { TextFile } from '../../../shared/contract/commands/host.js';
import script from './collect-estate.ps1?raw';

/**
 * The script that writes what an import reads, for administrators to run in their management shell. It is PowerShell 2.0,
 * which Lync Server 2010 runs on, and reads only. Lines end as on Windows.
 */
export const collectEstateScript = (): TextFile => ({
  fileName: 'collect-estate.ps1',
  text: script.replace(/\r?\n/g, '\r\n'),
});
