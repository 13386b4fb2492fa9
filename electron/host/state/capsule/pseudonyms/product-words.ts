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
  tostring gettype compareto subtract parse tryparse format isnullorempty isnullorwhitespace empty concat maxvalue
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
