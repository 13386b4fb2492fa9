/** Texts of the URL filter story; loaded with it. */
export const urlFilterStoryStrings = {
  title: 'The URL filter story',
  intro: (name: string, other: string) =>
    `${name} sends ${other} a link to the intranet. The filter of the server is to stop links, but to spare this one. That is easier said than done.`,
  nobody: 'Sign in two people to follow the story: one writes, the other reads.',
  filter: 'Turn the filter on',
  filterText: 'Links are blocked, those of the Local intranet are spared: so it should be enough.',
  send: 'Send the link',
  sendText: (link: string) => `An instant message with ${link}.`,
  sendAction: (name: string) => `Send it as ${name}`,
  sendOwn: 'The error stands below the message.',
  sendOther: 'Nothing came.',
  own: 'Add it in Internet Options',
  ownText: (frontEnd: string) =>
    `The administrator opens Internet Options at ${frontEnd}, adds the site to the Local intranet, restarts the service and has it sent again.`,
  ownAction: 'Do all of that',
  ownWatch: (account: string) =>
    `Still blocked: that was the zone of ${account}. The service runs as Network Service.`,
  detective: 'Detective',
  deadEnds: 'Open them as Network Service',
  deadEndsText: 'runas, then PsExec: try both in Front Ends, at the right.',
  deadEndsAction: 'Show the Front End',
  deadEndsWatch:
    'runas wants a password nobody has. PsExec gets in, and the Sites button is disabled.',
  registry: 'Write the registry',
  registryText: 'The keys are missing: create them, the site below, and a DWORD for the protocol.',
  registryWatch: 'Restart pending: the service has not read it, and the link is still blocked.',
  restart: 'Restart the Front-End service',
  restartText: 'Zones are read when the service starts.',
  restartWatch: (frontEnd: string) =>
    `The link is exempt at ${frontEnd}. Every other Front End has a registry of its own and still blocks it.`,
  through: 'Send it again',
  throughText: 'The same link, the same filter.',
  throughOwn: 'No error this time.',
  throughOther: 'The link has come, and it can be clicked.',
  overText:
    'Send http instead of https, stop the service so that the other Front End takes over, or ask the detective about hosts that only look alike.',
  frontEnd: 'Front Ends',
} as const;
