import { shellWords } from '../../../../emulator/management-shell/shell-words.js';
import { wordsIn } from './word-map.js';

/** What the shell understands beside its cmdlets: the language, members of values, operators. */
const language = `
  if else elseif foreach for while do until in break continue return param begin process end function filter switch try
  catch finally throw trap true false null args input psitem this env error erroractionpreference home host pid pwd
  matches myinvocation psversiontable ofs global script local using silentlycontinue inquire
  eq ne gt ge lt le like notlike match notmatch contains notcontains notin and or not xor band bor bnot bxor shl shr is isnot as
  split isplit csplit join replace ireplace creplace ceq cne cgt cge clt cle clike cnotlike cmatch cnotmatch ccontains
  cnotcontains ieq ine igt ige ilt ile ilike inotlike imatch inotmatch icontains inotcontains exact
  toupper tolower trim trimstart trimend startswith endswith indexof lastindexof substring padleft padright equals add
  insert removeat remove clear containskey containsvalue keys values count length longlength rank name value key item
  tostring toshortdatestring tolongdatestring toshorttimestring tolongtimestring shouldprocess shouldcontinue
  getenumerator create getenvironmentvariable newline machinename username userdomainname
  gettype compareto subtract parse tryparse format isnullorempty isnullorwhitespace empty concat maxvalue
  minvalue zero abs floor ceiling round max min pow sqrt truncate fromdays fromhours fromminutes fromseconds
  frommilliseconds toint touint chars sort reverse psobject properties members typenames basetype fullname
  days hours minutes seconds milliseconds ticks totaldays totalhours totalminutes totalseconds totalmilliseconds
  year month day hour minute second millisecond date time dayofweek dayofyear timeofday now utcnow today adddays addhours
  addminutes addseconds addmilliseconds addmonths addyears touniversaltime tolocaltime
  expression label width align alignment ascending descending average sum maximum minimum line noteproperty
  system collections generic list arraylist object string char byte int uint long short single double decimal bool
  boolean switch timespan datetime hashtable array guid math convert environment regex text void
  pscustomobject psobject xml scriptblock custom management automation enum kb mb gb tb pb`;

/** Windows: its registry, services and accounts. */
const windows = `
  hkey hklm hkcu hku hkcr hkcc users user current local machine classes root config registry software microsoft windows
  currentversion internet settings policies zonemap zonemapkey wow node domains ranges range protocoldefaults escdomains intranetname uncasintranet
  proxybypass autodetect zones lockdown editor version regedit dword qword hex reg sz binary multi expand none
  nt authority system localservice networkservice network service builtin administrator administrators rtcsrv rtcimmcu
  replica lync server front end im conferencing replicator agent status running stopped displayname started pending
  runas psexec`;

/** What addresses and identities are made of. */
const addresses = `
  http https ftp ftps file sip sips tel telnet callto mailto news nntp ldap gopher href www url urn im xmpp smb unc
  com net org edu gov mil int local lan intranet invalid example test localhost html htm xml json ics jpg jpeg png txt
  asmx aspx ews exchange autodiscover autodiscovery owa mail
  site tag registrar userserver conferencingserver cn ou dc sn co objectclass objectcategory
  person top organizationalperson msrtcsip primaryuseraddress userenabled givenname displayname samaccountname
  distinguishedname userprincipalname telephonenumber homephone mobile othertelephone physicaldeliveryofficename
  proxyaddresses memberof title department company office manager`;

/** Words in the ids that this program gives, and in the choices of its Options. */
const ids = `
  endpoint computer deskphone mobile web group other frequent dg contact conversation friends family workgroup
  colleagues external contacts blocked available away busy disturb be right back off work inactive offline reset custom
  conversations all default headset lync phone exchange classic chime pulse everyone webcam en yes no to`;

/** What this program says of what happened: in the log, in notices and alerts, on the path of a message. */
const sentences = `
  a about above accepted account accounts activity add added address addresses after again alert alerts all allow allowed
  allows already also always an and another answer answered answers any anybody anything appears application are as ask
  asked asks at automatic autodiscover available away back be because become been before began begins behind below
  between block blocked blocks both bring brings brought but button by cache cached calendar calendars call called calls
  came can cannot carried carry certificate change changed changes character characters child children choice choose
  chosen clear cleared click client clients clock close closed comes conference configuration configurations connect
  connected connection contact contacts contains conversation conversations could count counts create created credentials
  custom day decides default defaults defused deliver delivered delivers desk device devices did digits directory
  disconnected dismiss display do does done down due duration during each effective either emulator enabled end ended
  ends entries entry error event everybody everyone everything exactly exempt exist exists expected extension extensions
  external fail failed fails fault faults few field file files filter filters find fire first follow following follows
  for forbids found free from further gave gets give given gives go goes gone grant granted grants group groups had has
  have held here history hold holds host hour hours how if image images immediately import imported in inactive incoming
  information inside instant instead into invalid invitation is it its itself keep keeps kept key keys kind known large
  larger last later lead leads leave leaves left length less level like limit line lines link links list lists local
  location lock locked log logged longer look lost made mailbox make many match matches may meeting meetings member members
  merged message messages minute minutes missing mode more most moved much must name named names needs neither network
  never new next nobody none nor not note nothing notice now number numbers of off offered offers offline old on once one
  ones online only open opened operator option options or other others otherwise out outside over own owner part parts
  passed path pc people per permitted person phone photo photos picture pictures place placed play played plays policies
  policy poll polled polls popup prefix prefixes presence profile protocol provisioning public publication publications
  publish published publishes put puts reach reached reaches read reads reason received refer refers refused registered
  registry relationship remove removed rename renamed replaced replied replies report request required reset resolved
  response restart restarted returned right rule run running runs same save saved says second seconds section see seen
  send sender sends sent served server servers service services session set sets setting settings several share show
  showed shown shows side sign signed signs since site sites size slept sleep so some something space stand standing stands start
  started starts state states status stay stays step steps still stop stopped stops story such swallowed switched take
  taken takes tell tells text than that the their them then there these they things this those through time times title
  to today together told too took touched tried true trusted turned turns twice two type under unknown unlocked until up
  update updates use used user users using valid value values waits wakes walked was watcher watchers way web well went
  were what whatever when where whether which while who whole whose will window windows with withdrawn withdrew within
  without woke words works would write writes written wrong yes yet you your zone zones
  active asleep assign bind disagree disputed enforces enumeration folders hh install installed keeping let lets limits
  makes pages pass passes plain possible reference refuses removes serves shell spared spares specific specify technet
  transfer treated underscore untouched walk`;

const split = (text: string): readonly string[] =>
  [...text.matchAll(wordsIn)].map(([word]) => word.toLowerCase());

const shell = shellWords();

/** Words of this program, of Lync, of the shell and of Windows, in lower case. They stay: they reveal no organisation. */
export const productWords: ReadonlySet<string> = new Set(
  [
    ...shell.cmdlets,
    ...shell.parameters,
    ...shell.values,
    language,
    windows,
    addresses,
    ids,
  ].flatMap(split),
);

/** Words of the sentences of this program, in lower case; in a sentence they stay as well. */
export const sentenceWords: ReadonlySet<string> = new Set(split(sentences));

/** `Get-CsUser` and all others, for a regular expression. */
export const cmdletPattern = [...shell.cmdlets]
  .filter((name) => name.includes('-'))
  .sort((one, other) => other.length - one.length)
  .join('|');

const switches: readonly string[] = [...shell.parameters, ...split(language)];

/** `Identity`, and `Id`: parameters may be cut short. Operators look alike. */
export const isParameter = (name: string): boolean => {
  const typed = name.toLowerCase();
  return switches.some((known) => known.startsWith(typed));
};

/** Words of iCalendar files (RFC 5545) and of their Microsoft properties; they stay in front of a value. */
export const calendarWords: ReadonlySet<string> = new Set(
  split(`begin end vcalendar vevent vtimezone valarm vtodo vjournal vfreebusy standard daylight version prodid calscale
  method dtstart dtend due duration dtstamp created last modified sequence rrule rdate exdate exrule recurrence id
  status transp class tzid tzname tzoffsetfrom tzoffsetto tzurl uid summary description location comment organizer
  attendee categories contact attach resources priority geo url trigger action repeat percent complete completed
  related to request freebusy value range rsvp partstat role cutype fbtype language altrep cn dir sent by delegated from
  member encoding fmttype x wr calname caldesc timezone microsoft cdo busystatus alldayevent intendedstatus importance
  disallow counter insttype ownerapptid appt instance mozilla lastack generation apple
  publish request reply cancel gregorian opaque transparent confirmed tentative cancelled private public confidential
  needs accepted declined delegated chair req opt non participant individual group resource room unknown true false date
  time period binary boolean cal address float integer recur text uri utc offset thisandfuture thisandprior
  busy free oof workingelsewhere unavailable start display audio email procedure base
  freq until count interval bysecond byminute byhour byday bymonthday byyearday byweekno bymonth bysetpos wkst
  secondly minutely hourly daily weekly monthly yearly su mo tu we th fr sa pt dt dtm dth tz ms olk`),
);
