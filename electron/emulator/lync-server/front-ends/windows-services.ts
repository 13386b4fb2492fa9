/** A Windows service of Lync Server on a Front End. */
export interface ServiceDefinition {
  readonly name: string;
  readonly displayName: string;
}

/** The service that routes messages; the IM filter is one of its applications. */
export const frontEndService: ServiceDefinition = {
  name: 'RTCSRV',
  displayName: 'Lync Server Front-End',
};

/** Services of a Front End that are there to be told apart from the one that matters. */
export const lyncServices: readonly ServiceDefinition[] = [
  { name: 'REPLICA', displayName: 'Lync Server Replica Replicator Agent' },
  { name: 'RTCIMMCU', displayName: 'Lync Server IM Conferencing' },
  frontEndService,
];

/** Finds a service by its short or display name, in any case. */
export function findService(text: string): ServiceDefinition | undefined {
  const wanted = text.trim().toLowerCase();
  return lyncServices.find(({ name, displayName }) =>
    [name.toLowerCase(), displayName.toLowerCase()].includes(wanted),
  );
}
