import { Html } from './html.js';

/** Light and dark as the reader's system is; on paper light, a step never torn apart. */
export const style = new Html(`<style>
:root {
  color-scheme: light dark;
  --ink: light-dark(#1d2127, #e8eaed);
  --quiet: light-dark(#59626e, #a3acb8);
  --paper: light-dark(#fff, #15181c);
  --panel: light-dark(#f4f6f8, #1f242a);
  --line: light-dark(#dde2e7, #343b43);
  --link: light-dark(#0b5cad, #7db8f5);
  --good: light-dark(#176b3a, #6fcf97);
  --bad: light-dark(#b3261e, #ff8a80);
  font: 16px/1.55 "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif;
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { margin: 0; color: var(--ink); background: var(--paper); }
header, main { max-width: 78rem; margin: 0 auto; padding: 0 2rem; }
header { padding-top: 3.5rem; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; margin: 0; }
h1 { font-size: 2.4rem; font-weight: 650; letter-spacing: -.02em; }
h2 { font-size: 1.75rem; font-weight: 650; letter-spacing: -.01em; }
h3 { font-size: 1.1rem; font-weight: 600; }
p { margin: .5rem 0 0; max-width: 65ch; text-wrap: pretty; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
code, pre, time { font-family: "Cascadia Mono", ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.lead { font-size: 1.1rem; }
.quiet { color: var(--quiet); }
.good { color: var(--good); font-weight: 600; }
.bad { color: var(--bad); font-weight: 600; }
.contents { list-style: none; margin: 1.8rem 0 0; padding: 0; border-top: 1px solid var(--line); }
.contents li { display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; padding: .7rem 0; border-bottom: 1px solid var(--line); }
.contents a { flex: 1 1 22rem; font-weight: 600; }
.contents span { font-variant-numeric: tabular-nums; }
section { margin-top: 4.5rem; }
section > p { font-size: 1.1rem; }
.steps { list-style: none; margin: 2rem 0 0; padding: 0; }
.step { display: grid; grid-template-columns: minmax(15rem, 21rem) 1fr; gap: 1rem 2.5rem;
  padding: 1.8rem 0; border-top: 1px solid var(--line); }
.step > div:first-child { min-width: 0; }
.moment { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; font-size: .85rem; color: var(--quiet); margin-bottom: .4rem; }
.moment a { color: inherit; text-decoration: none; }
.moment a:hover { text-decoration: underline; }
.typed { margin: .9rem 0 0; padding: .7rem .9rem; background: #012456; color: #eef3fa; font-size: .8rem;
  white-space: pre-wrap; overflow-wrap: anywhere; border-radius: 4px; print-color-adjust: exact; }
.facts { margin: .9rem 0 0; padding: .7rem .9rem; background: var(--panel); border-radius: 4px; font-size: .9rem; }
.facts h4 { margin: 0; font-size: .8rem; font-weight: 600; color: var(--quiet); }
.facts dl { display: grid; grid-template-columns: fit-content(45%) 1fr; gap: .15rem .9rem; margin: .3rem 0 0; }
.facts dt { color: var(--quiet); }
.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
.facts + .facts { margin-top: .5rem; }
.failure { margin: .9rem 0 0; padding: .7rem .9rem; border-left: 4px solid var(--bad); background: var(--panel);
  font-size: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.outcome { margin: .8rem 0 0; font-size: .9rem; }
.pictures { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.2rem; min-width: 0; }
figure { margin: 0; min-width: 0; max-width: 100%; }
.detail { flex: 1 0 100%; }
figcaption { font-size: .85rem; color: var(--quiet); margin-bottom: .35rem; }
figure img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 4px; background: #fff; }
footer { max-width: 78rem; margin: 4rem auto 0; padding: 1.2rem 2rem 3rem; font-size: .85rem; color: var(--quiet); }
@media (max-width: 60rem) { .step { grid-template-columns: 1fr; } header, main { padding-inline: 1rem; } }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  :root { color-scheme: light; font-size: 10pt; }
  header, main, footer { max-width: none; padding-inline: 0; }
  section { break-before: page; margin-top: 0; }
  .step { break-inside: avoid; grid-template-columns: 17rem 1fr; padding: .8rem 0; }
  figure img { max-height: 130mm; width: auto; }
  .window img { max-height: 110mm; }
  a { color: inherit; text-decoration: none; }
}
</style>`);
