/** Ground of every public page: type, links, focus, masthead, foot, columns. */
export const baseCss = `
*, *::before, *::after { box-sizing: border-box; }
html {
  font: var(--size-read)/var(--leading-prose) var(--sans);
  color: var(--ink);
  background: var(--paper);
  text-autospace: normal;
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
  scroll-padding-top: var(--space-two);
  font-variant-numeric: tabular-nums;
}
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, ol, dl, dd, table, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { line-height: 1.4; text-wrap-style: balance; }
h1 { font: 700 var(--size-title)/1.4 var(--serif); }
h2 { font: 700 var(--size-head)/1.4 var(--serif); }
h1.hero { font-size: var(--size-hero); }
h1 + p { margin-top: var(--space-one); }
h3 { font-size: var(--size-read); font-weight: 600; }
a { color: var(--brand); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
mark { background: var(--amber-soft); color: inherit; border-bottom: 2px solid var(--amber); }
code, pre { font-family: var(--mono); font-size: var(--size-work); }
:lang(en) { text-wrap-style: pretty; }
.skip { position: absolute; left: -999px; top: 0; padding: var(--space-one) var(--space-two); background: var(--surface); z-index: 1; }
.skip:focus { left: var(--space-two); }
.wide { width: 100%; max-width: 1120px; margin: 0 auto; padding: 0 var(--space-three); }
.masthead { border-bottom: 3px solid var(--brand); }
.masthead .wide { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 var(--space-three); padding-top: var(--space-two); padding-bottom: 12px; }
.site { font: 700 var(--size-head)/1.5 var(--serif); color: var(--ink); text-decoration: none; }
.site:hover { color: var(--brand); }
.tools { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 var(--space-two); font-size: var(--size-work); }
.tools a, .tools button { padding: var(--space-half) 0; }
.tools form { display: inline; }
.sample { background: var(--amber-soft); border-bottom: 1px solid var(--amber); font-size: var(--size-work); }
.sample .wide { padding-top: 6px; padding-bottom: 6px; }
.sample strong { color: var(--amber-ink); }
main { flex: 1; width: 100%; max-width: 1120px; margin: 0 auto; padding: var(--space-four) var(--space-three) var(--space-six); }
main.narrow > * { max-width: 30em; }
main.narrow > * + * { margin-top: var(--space-two); }
.foot { border-top: 1px solid var(--line); color: var(--ink-soft); font-size: var(--size-work); }
.foot .wide { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--space-one) var(--space-three); padding-top: var(--space-two); padding-bottom: var(--space-three); }
.foot nav { display: flex; gap: var(--space-two); }
.hidden-text { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.as-link { font: inherit; color: var(--brand); background: none; border: 0; padding: 0; text-decoration: underline; text-underline-offset: 3px; cursor: pointer; }
@media (max-width: 600px) {
  h1 { font-size: 24px; }
  h1.hero { font-size: var(--size-title); }
  .wide, main { padding-left: var(--space-two); padding-right: var(--space-two); }
  main { padding-top: var(--space-three); }
}
@media (prefers-reduced-motion: no-preference) {
  a, button, input { transition: background-color var(--motion), border-color var(--motion); }
}
@media print {
  html { background: #fff; font-size: 11pt; }
  .skip, .tools, .foot nav, .search, .pager, .contents, .copy, .crumbs, .follow { display: none; }
  .sample { border: 1px solid var(--ink); }
  main, .wide { max-width: none; padding-left: 0; padding-right: 0; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3 { break-after: avoid; }
  tr, .clause-head { break-inside: avoid; }
}
`
