import { useEffect, useRef, useState } from 'react';
import type { CommandOf, IntervalPlan } from '../../../shared/contract/index.js';
import { failureText } from '../../bridge/command-failure.js';
import { useCommand, useStageEntry } from '../../bridge/hooks.js';
import { type TypedIntervals, usePlanner } from './planner-store.js';

interface Answer {
  /** The last one that came; it stays while the next is asked for, so that a slider does not make the page blink. */
  readonly plan: IntervalPlan | null;
  readonly failure: string | null;
}

/**
 * What two settings come to, asked again whenever they, the clock or the ranges in force change: never two at once, and
 * the last word is always asked for.
 */
export function useIntervalPlan(settings: readonly TypedIntervals[]): Answer {
  const { exchange, signIns, lasting, example } = usePlanner();
  const now = useStageEntry('clock')?.now;
  const profile = useStageEntry('settings')?.profile;
  const command = useCommand();
  const [answer, setAnswer] = useState<Answer>({ plan: null, failure: null });
  const asking = useRef({ busy: false, left: false });
  const wanted = useRef<CommandOf<'calendar.plan-intervals'> | null>(null);
  const question = JSON.stringify({
    name: 'calendar.plan-intervals',
    exchange,
    signIns,
    settings,
    example,
    ...(lasting !== null && { lastingMinutes: lasting }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: clock and ranges are part of the answer
  useEffect(() => {
    wanted.current = JSON.parse(question) as CommandOf<'calendar.plan-intervals'>;
    const state = asking.current;
    if (state.busy) return;
    state.busy = true;
    const ask = async (): Promise<void> => {
      while (wanted.current !== null && !state.left) {
        const next = wanted.current;
        wanted.current = null;
        const told = await command(next).then(
          (plan): Answer => ({ plan, failure: null }),
          (reason: unknown): Answer => ({ plan: null, failure: failureText(reason) }),
        );
        if (!state.left) setAnswer(told);
      }
      state.busy = false;
    };
    void ask();
  }, [command, question, now, profile]);
  useEffect(() => {
    const state = asking.current;
    state.left = false;
    return () => {
      state.left = true;
    };
  }, []);
  return answer;
}
