import { useEffect, useState } from 'react';
import type { ResultOf } from '../../../shared/contract/index.js';
import { useCommand, useStageEntry } from '../../bridge/hooks.js';
import { useFailure } from '../failure-store.js';

export type DirectoryMatches = ResultOf<'directory.search'>;

const nothing: DirectoryMatches = { people: [], total: 0 };
const limit = 60;

/**
 * People who fit a text, as of the last answer; everyone for an empty text. Asks again when
 * another organisation was loaded. An answer that was overtaken by a later question is dropped.
 */
export function useDirectorySearch(text: string): DirectoryMatches {
  const command = useCommand();
  const organisation = useStageEntry('organisation');
  const report = useFailure((failure) => failure.report);
  const [matches, setMatches] = useState(nothing);
  useEffect(() => {
    if (!organisation) return;
    let overtaken = false;
    command({ name: 'directory.search', text, limit })
      .then((found) => {
        if (!overtaken) setMatches(found);
      })
      .catch(report);
    return () => {
      overtaken = true;
    };
  }, [command, report, text, organisation]);
  return matches;
}
