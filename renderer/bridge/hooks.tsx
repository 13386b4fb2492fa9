import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo } from 'react';
import type {
  ClientEntries,
  Command,
  ContactView,
  CopyClient,
  CopySide,
  clientTopic,
  InputOf,
  LastingTopicName,
  PatternOf,
  ResultOf,
  StageEntries,
  stageTopic,
  TopicEntries,
  TopicName,
} from '../../shared/contract/index.js';
import type { IdFor, PatternIn, ViewAt } from '../../shared/contract/key-pattern.js';
import type { ClientTopicName } from '../../shared/contract/keys.js';
import { clientKey, copyClientTopicName, stageKey, topicName } from '../../shared/contract/keys.js';
import type { Connection, ConnectionStatus, TopicState } from './connection.js';
import type { EntryStore } from './entry-store.js';
import { useExternal } from './use-external.js';

const ConnectionContext = createContext<Connection | null>(null);

/** Gives the page its connection and keeps the `stage` topic up to date. */
export function ConnectionProvider(props: {
  readonly connection: Connection;
  readonly children: ReactNode;
}): ReactNode {
  const { connection, children } = props;
  useEffect(() => connection.enter('stage'), [connection]);
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

/** The page's connection. Throws outside a `ConnectionProvider`. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (!connection) throw new Error('useConnection needs a ConnectionProvider above it');
  return connection;
}

export function useConnectionStatus(): ConnectionStatus {
  const connection = useConnection();
  return useExternal(
    useCallback((listener) => connection.subscribeStatus(listener), [connection]),
    () => connection.status(),
  );
}

/** Whether a topic is asked for, there, or refused. */
export function useTopicState(name: TopicName): TopicState {
  const connection = useConnection();
  return useExternal(
    useCallback((listener) => connection.subscribeTopicState(name, listener), [connection, name]),
    () => connection.topicState(name),
  );
}

/** Sends commands; the function is the same at every render. */
export function useCommand(): <C extends Command>(command: C) => Promise<ResultOf<C['name']>> {
  const connection = useConnection();
  return useCallback((command) => connection.command(command), [connection]);
}

/** One entry of a store; renders again when, and only when, that entry changes. */
export function useEntry<Entries extends object, Key extends keyof Entries & string>(
  store: EntryStore<Entries>,
  key: Key,
): Entries[Key] | undefined {
  return useExternal(
    useCallback((listener) => store.subscribe(key, listener), [store, key]),
    () => store.get(key),
  );
}

/** An entry of a topic that is followed while somebody reads it; `undefined` until its snapshot, and where there is none. */
export function useTopicEntry<
  Name extends LastingTopicName,
  Key extends keyof TopicEntries[Name] & string,
>(name: Name, key: Key): TopicEntries[Name][Key] | undefined {
  const connection = useConnection();
  useEffect(() => connection.enter(name), [connection, name]);
  return useEntry(connection.topic(name), key);
}

/** The ids of a pattern's entries in a store; renders again when one comes or goes. */
function useIds<Entries extends object, Pattern extends string>(
  store: EntryStore<Entries>,
  pattern: PatternIn<Entries, Pattern>,
): readonly string[] {
  return useExternal(
    useCallback((listener) => store.subscribeIds(pattern, listener), [store, pattern]),
    () => store.ids(pattern),
  );
}

export function useStageStore(): EntryStore<StageEntries> {
  return useConnection().topic('stage');
}

/** One entry of the stage: `useStageEntry('clock')`, `useStageEntry('client/{sip}', sip)`. */
export function useStageEntry<Pattern extends PatternOf<typeof stageTopic>>(
  pattern: Pattern,
  ...id: IdFor<Pattern>
) {
  return useEntry(useStageStore(), stageKey(pattern, ...id));
}

/** The ids of a pattern's entries on the stage: `useStageIds('policy/{identity}')`. */
export function useStageIds<Pattern extends string>(
  pattern: PatternIn<StageEntries, Pattern>,
): readonly string[] {
  return useIds(useStageStore(), pattern);
}

/** The store of one person's client, for those outside its `ClientProvider`. */
export function useStoreOfClient(sip: string): EntryStore<ClientEntries> {
  return useConnection().topic(topicName('client/{sip}', sip));
}

/** Whose client it is and where it runs: on show, or on a side of a copy. */
interface ClientPlace {
  readonly sip: string;
  readonly on: Omit<CopyClient, 'sip'> | null;
  readonly topic: ClientTopicName;
}

const ClientContext = createContext<ClientPlace | null>(null);

/** Gives what is below it one person's client and keeps that client's topic up to date. */
export function ClientProvider(props: {
  readonly sip: string;
  /** Id and side of the copy whose client it is; left out for the client on show. */
  readonly copy?: string;
  readonly side?: CopySide;
  readonly children: ReactNode;
}): ReactNode {
  const connection = useConnection();
  const { sip, copy, side, children } = props;
  const place = useMemo((): ClientPlace => {
    const on = copy === undefined || side === undefined ? null : { copy, side };
    const topic = on ? copyClientTopicName({ ...on, sip }) : topicName('client/{sip}', sip);
    return { sip, on, topic };
  }, [sip, copy, side]);
  useEffect(() => connection.enter(place.topic), [connection, place]);
  return <ClientContext value={place}>{children}</ClientContext>;
}

function useClientPlace(): ClientPlace {
  const place = useContext(ClientContext);
  if (place === null) throw new Error('a client hook needs a ClientProvider above it');
  return place;
}

/** SIP address of the person whose client this is. Throws outside a `ClientProvider`. */
export const useClientSip = (): string => useClientPlace().sip;

/** The topic that this client shows. */
export const useClientTopic = (): ClientTopicName => useClientPlace().topic;

export function useClientStore(): EntryStore<ClientEntries> {
  return useConnection().topic(useClientTopic());
}

/** One entry of this client; `undefined` until its first snapshot. */
export function useClientEntry<Pattern extends PatternOf<typeof clientTopic>>(
  pattern: Pattern,
  ...id: IdFor<Pattern>
) {
  return useEntry(useClientStore(), clientKey(pattern, ...id));
}

/** The ids of a pattern's entries in this client: `useClientIds('alert/{alert}')`. */
export function useClientIds<Pattern extends string>(
  pattern: PatternIn<ClientEntries, Pattern>,
): readonly string[] {
  return useIds(useClientStore(), pattern);
}

/**
 * The entries of a pattern in this client by id, in their order; renders when one comes, changes or goes. The same map as
 * long as none does.
 */
export function useClientEntries<Pattern extends string>(
  pattern: PatternIn<ClientEntries, Pattern>,
): ReadonlyMap<string, Exclude<ViewAt<ClientEntries, Pattern>, undefined>> {
  const store = useClientStore();
  return useExternal(
    useCallback((listener) => store.subscribeAll(pattern, listener), [store, pattern]),
    () => store.views(pattern),
  );
}

/** One contact as this client shows it; wakes only for that contact. */
export function useContact(sip: string): ContactView | undefined {
  return useClientEntry('contact/{contact}', sip);
}

type ClientCommand = InputOf<'copy.command'>['command'];
type WithoutSip<C> = C extends unknown ? Omit<C, 'sip'> : never;
type ClientCommandInput = WithoutSip<ClientCommand>;

/**
 * Sends a command as this client's user: `send({ name: 'client.set-status', status: 'busy' })`.
 * The function is the same at every render.
 */
export function useClientCommand(): <C extends ClientCommandInput>(
  command: C,
) => Promise<ResultOf<C['name']>> {
  const connection = useConnection();
  const { sip, on } = useClientPlace();
  return useCallback(
    (input) => {
      // The input with `sip` is a member of the union again, which the compiler cannot follow.
      const command = { ...input, sip } as unknown as ClientCommand;
      const sent = on ? { name: 'copy.command' as const, ...on, command } : command;
      return connection.command(sent) as never;
    },
    [connection, sip, on],
  );
}
