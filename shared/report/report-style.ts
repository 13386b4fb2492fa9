/**
 * How a report looks: by the system's colours on a screen, always light on paper. No part of it scrolls by itself, so
 * that all of it is printed; the size of the sheet is the printer's, A4 or Letter.
 */
export const reportStyle = `
@layer report {
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #17181c; --quiet: #55575f; --line: #d9dbe0; --rule: #2b2d33; --sunken: #f0f0f3;
  --yes: #1a7540; --no: #b4231a; --warning: #7d4e00; --link: #2a41a8;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #17181c; --ink: #e9eaee; --quiet: #a9acb6; --line: #3a3d45; --rule: #c9cad1; --sunken: #24262c;
    --yes: #74d198; --no: #ff938a; --warning: #f2c764; --link: #b4c0ff;
  }
}
@media print { :root { color-scheme: light; } }
@page { margin: 14mm 15mm; @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8pt sans-serif; color: #55575f; } }
*, *::before, *::after { box-sizing: border-box; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; }
body {
  max-width: 62rem; margin: 0 auto; padding: 2.5rem 1.5rem; color: var(--ink);
  font: 15px/1.5 "Segoe UI", "Open Sans as Segoe", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
a { color: var(--link); }
.above { display: flex; justify-content: space-between; gap: 1rem; margin: 0; color: var(--quiet); font-size: .9em; }
h1 { margin: .6em 0 .3em; font-size: 1.8em; line-height: 1.25; }
h2 { margin: 1.8em 0 .5em; font-size: 1.2em; break-after: avoid; }
h3 { margin: 1.2em 0 .3em; font-size: 1em; break-after: avoid; }
p { margin: .4em 0; break-inside: avoid; }
h2 + p { break-after: avoid; }
.answer { max-width: 48rem; font-size: 1.15em; }
.sections { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 2rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); column-gap: 2rem; }
h3 + .quiet { margin-top: 0; }
.label { margin: .9em 0 0; font-weight: 600; break-after: avoid; }
ol, ul { margin: .4em 0; padding-left: 1.6em; }
li { margin: .3em 0; break-inside: avoid; }
.quiet, caption { color: var(--quiet); font-size: .9em; }
.problem { padding-left: .7em; border-left: 3px solid var(--no); font-weight: 600; break-inside: avoid; }
.yes, .no, .differs, .warning { font-weight: 600; }
.yes { color: var(--yes); } .no { color: var(--no); } .warning { color: var(--warning); }
.yes::before { content: "\\2713\\a0" / ""; } .no::before { content: "\\2715\\a0" / ""; }
.differs::before { content: "\\2260\\a0" / ""; } .warning::before { content: "!\\a0" / ""; }
table { width: 100%; margin: .3em 0 1em; border-collapse: collapse; font-size: .93em; }
caption { padding-bottom: .3em; text-align: left; }
thead { display: table-header-group; }
tr, .whole { break-inside: avoid; }
thead, thead tr { break-after: avoid; }
.even { table-layout: fixed; }
.even th, .even td { padding-right: .3em; } .even th:first-child { width: 14%; }
th, td { padding: .4em .9em .4em 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: inherit; }
thead th { border-bottom: 2px solid var(--rule); color: var(--quiet); vertical-align: bottom; }
th.number, td.number { padding: .4em 0 .4em .9em; text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.number + :not(.number) { padding-left: 1.6em; }
code, pre { font: .93em/1.5 "Cascadia Mono", Consolas, "DejaVu Sans Mono", monospace; }
pre { margin: .4em 0; padding: .5em .8em; border-radius: 5px; background: var(--sunken); white-space: pre-wrap; break-before: avoid; break-inside: avoid; }
.shell { color: #eef0f6; background: #012456; }
.shell b { display: block; color: #b9c6de; font-size: .86em; }
.shell + .shell { margin-top: -.4em; border-top: 1px solid #41597f; border-radius: 0 0 5px 5px; }
pre b { color: var(--quiet); font-weight: inherit; }
.source { padding: .5em 0; font-size: .86em; }
.source span { display: block; padding-right: .8em; padding-left: 4.2em; text-indent: -4.2em; overflow-wrap: anywhere; }
.source b { display: inline-block; width: 3.4em; margin-right: .8em; text-indent: 0; text-align: right; user-select: none; }
.source .marked { background: color-mix(in srgb, var(--no) 14%, transparent); box-shadow: inset 3px 0 var(--no); break-inside: avoid; }
.source .marked b { color: var(--no); font-weight: 700; }
.source i { padding-left: 1.2em; color: var(--no); font-weight: 600; }
.source i::before { content: "\\25c2\\a0" / ""; }
.source :target { outline: 2px solid var(--link); outline-offset: -1px; }
.answers { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1em 0; }
.answers > div { flex: 1 1 16rem; padding: .8em 1.2em; border: 1px solid var(--line); border-left: 8px solid; border-radius: 8px; break-inside: avoid; }
.answers > .yes { border-left-color: var(--yes); } .answers > .no { border-left-color: var(--no); }
.answers > div::before { content: none; }
.answers p { color: var(--ink); font-weight: 400; }
.answers .when { color: var(--quiet); font-size: .93em; }
.answers .word { float: left; margin: 0 .6em 0 0; color: inherit; font-size: 1.9em; font-weight: 700; line-height: 1.2; }
.pictures { display: flex; flex-wrap: wrap; gap: 1.2rem 2rem; margin: 1em 0; }
figure { max-width: 100%; margin: 0; break-inside: avoid; }
figcaption { margin-bottom: .4em; }
figcaption strong { margin-right: .6em; }
.frozen { position: relative; padding: 1px; zoom: var(--on-screen); }
.frozen.marked { margin-left: 34px; anchor-scope: all; }
.sight { display: none; }
@supports (anchor-name: --a) {
  .sight {
    display: block; position: absolute; left: -13px; width: 8px; top: anchor(top); bottom: anchor(bottom); min-height: 16px;
    border: 2px solid var(--link); border-right: 0; border-radius: 4px 0 0 4px;
  }
  .sight.at-window { left: auto; right: calc(anchor(left) + 5px); }
  .sight b {
    position: absolute; top: -2px; right: 7px; min-width: 18px; padding: 0 4px; border-radius: 9px; color: var(--paper);
    background: var(--link); font: 600 11px/18px sans-serif; text-align: center; white-space: nowrap;
  }
  .sight.missed { border-color: var(--no); border-style: dashed; }
  .sight.missed b { background: var(--no); } .sight.missed b::before { content: "\\2715\\a0" / ""; }
}
.missing { width: 340px; max-width: 100%; padding: 2rem 1.2rem; border: 1px dashed var(--quiet); border-radius: 6px; }
.portraits { position: absolute; width: 0; height: 0; overflow: hidden; }
.footnotes { break-before: avoid; margin: .8em 0; padding: 0; color: var(--quiet); font-size: .86em; list-style: none; }
sup { line-height: 0; }
.signatures { display: flex; gap: 2rem; margin: 4em 0 1em; break-inside: avoid; }
.signatures span { flex: 1; padding-top: .4em; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .9em; }
footer { margin-top: 3em; padding-top: .7em; border-top: 1px solid var(--rule); color: var(--quiet); font-size: .86em; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.new-page { break-before: page; }
.dense { font-size: 13px; line-height: 1.4; }
.dense h1 { margin: .3em 0 .2em; } .dense h2 { margin: 1em 0 .3em; } .dense th, .dense td { padding-block: .18em; }
.dense .answers { margin: .6em 0; } .dense .signatures { margin-top: 2.6em; } .dense footer { margin-top: 1.2em; }
@media screen and (max-width: 45rem) {
  body { padding: 1.2rem .8rem; }
  th, td { padding-right: .5em; overflow-wrap: anywhere; }
  th.number, td.number { padding-left: .5em; white-space: normal; }
  .frozen { zoom: calc(var(--on-screen) * min(1, 45vw / 340px)); }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  .dense { font-size: 8.4pt; line-height: 1.28; } .dense th, .dense td { padding-block: .08em; } .dense h2 { margin-top: .7em; }
  .pair { grid-template-columns: repeat(auto-fit, minmax(5cm, 1fr)); }
  .frozen { zoom: var(--on-paper); }
  .new-page:first-child { break-before: auto; }
  .screen-only { display: none; }
}
/* The rules of the page are not those of a client on it. */
.frozen :not(.sight, .sight *) { all: revert-layer; }
}
`;
