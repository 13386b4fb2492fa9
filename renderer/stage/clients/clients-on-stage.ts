import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { CommandOf } from '../../../shared/contract/index.js';
import { useStageIds, useTopicEntry } from '../../bridge/hooks.js';
import type { ClientLook } from '../../client/client-look.js';
import { useOperatorAction } from '../operator-failures.js';

type Arrangement = Omit<CommandOf<'stage.arrange-clients'>, 'name'>;

interface ClientsOnStage {
  /** People with a client, in the order of the stage, as the emulator last said or this window just asked. */
  readonly order: readonly string[];
  /** People whose client was taken off the stage. */
  readonly hidden: readonly string[];
  /** The client to bring into sight, and how often that was asked. */
  readonly wanted: { readonly sip: string; readonly count: number; readonly focus: boolean };
  /** What is to be open in each client, by its address; absent where nobody said. */
  readonly looks: Readonly<Record<string, ClientLook>>;
  /** Tells the emulator, whose arrangement every window shows. */
  readonly tell: (arrangement: Arrangement) => void;
  hide(sip: string): void;
  show(sip: string): void;
  /** Opens this in the clients, and brings the first that has something open into sight; the keyboard stays. */
  look(looks: Readonly<Record<string, ClientLook>>): void;
  /** Puts these first, in this order, and back on the stage; hides the others if asked to. */
  arrange(sips: readonly string[], hidden: readonly string[]): void;
}

/** Which clients stand side by side, and what is open in them. */
export const useClientsOnStage = create<ClientsOnStage>()((set, get) => {
  /** Shows it at once: the emulator says the same a moment later. */
  const arrangeNow = (first: readonly string[], hidden: readonly string[]): void => {
    const { order, tell } = get();
    set({ order: [...new Set([...first, ...order])], hidden });
    tell({ first: [...first], hidden: [...hidden] });
  };
  return {
    order: [],
    hidden: [],
    wanted: { sip: '', count: 0, focus: false },
    looks: {},
    tell: () => undefined,
    hide: (sip) => arrangeNow([], [...new Set([...get().hidden, sip])]),
    show: (sip) => {
      const { hidden, wanted } = get();
      if (hidden.includes(sip))
        arrangeNow(
          [],
          hidden.filter((one) => one !== sip),
        );
      set({ wanted: { sip, count: wanted.count + 1, focus: true } });
    },
    look: (looks) =>
      set(({ wanted: { count } }) => {
        const sip = Object.keys(looks).find((one) => Object.values(looks[one] ?? {}).some(Boolean));
        return sip === undefined
          ? { looks }
          : { looks, wanted: { sip, count: count + 1, focus: false } };
      }),
    arrange: arrangeNow,
  };
});

/** Keeps this window with the arrangement that the emulator has. */
export function useFollowedArrangement(): void {
  const arranged = useTopicEntry('clients-on-stage', 'clients');
  const act = useOperatorAction();
  useEffect(() => {
    useClientsOnStage.setState({
      tell: (arrangement) => void act({ name: 'stage.arrange-clients', ...arrangement }),
    });
  }, [act]);
  useEffect(() => {
    if (arranged) useClientsOnStage.setState({ order: arranged.order, hidden: arranged.hidden });
  }, [arranged]);
}

/** SIP addresses of everyone signed in, in the order of the stage. */
export function useSignedIn(): readonly string[] {
  const signedIn = useStageIds('client/{sip}');
  const order = useClientsOnStage((stage) => stage.order);
  return useMemo(() => {
    const place = (sip: string): number => {
      const index = order.indexOf(sip);
      return index < 0 ? order.length : index;
    };
    return signedIn.toSorted((a, b) => place(a) - place(b));
  }, [signedIn, order]);
}

/**
 * The clients that stand on the stage: everyone who signed in, until taken off it. Who signs out
 * at the client itself stays, and the client shows the way back in.
 */
export function useShownClients(): readonly string[] {
  const signedIn = useSignedIn();
  const { order, hidden } = useClientsOnStage();
  return useMemo(
    () => [...new Set([...order, ...signedIn])].filter((sip) => !hidden.includes(sip)),
    [order, signedIn, hidden],
  );
}
