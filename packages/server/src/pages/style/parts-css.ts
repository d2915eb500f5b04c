/** Forms, notices, tables, lists, pager. */
export const partsCss = `
.button { display: inline-block; font: 600 var(--size-read)/1.5 var(--sans); color: #fff; background: var(--brand); border: 1px solid var(--brand); border-radius: var(--radius); padding: var(--space-one) var(--space-three); text-decoration: none; cursor: pointer; }
.button:hover { text-decoration: underline; text-underline-offset: 3px; }
.stack > * + * { margin-top: var(--space-two); }
.stack .button { margin-top: var(--space-three); }
.ways { display: flex; flex-wrap: wrap; align-items: baseline; gap: var(--space-one) var(--space-two); }
.ways [aria-current] { color: inherit; font-weight: 600; text-decoration: none; }
.field label { display: block; font-weight: 600; }
.field input, .field select, .field textarea, .search input { width: 100%; font: var(--size-read)/1.5 var(--sans); color: var(--ink); background: var(--surface); border: 1px solid #7d8390; border-radius: var(--radius); padding: var(--space-one) 12px; }
.field input:hover, .field select:hover, .field textarea:hover, .search input:hover { border-color: var(--ink); }
.field input, .field select, .field textarea { margin-top: 6px; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
legend { font-weight: 600; padding: 0; }
fieldset .field { margin-top: var(--space-one); }
.side-by-side { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20em), 1fr)); gap: var(--space-two) var(--space-four); }
.side-by-side > *, .side-by-side > .button { margin: 0; justify-self: start; width: 100%; }
.side-by-side > .whole { grid-column: 1 / -1; }
.side-by-side > .button { width: auto; align-self: end; }
.ticks { display: flex; flex-wrap: wrap; gap: var(--space-one) var(--space-three); margin-top: 6px; }
.field .ticks label { display: inline-flex; align-items: center; gap: 8px; min-height: 32px; font-weight: 400; }
.field .ticks input { width: 18px; height: 18px; margin: 0; }
.plans > .choice { border-left: 4px solid var(--amber); padding: var(--space-one) 0 0 var(--space-two); }
.choice > .plans { margin-top: var(--space-two); }
.choice > .plans > :last-child { border-bottom: 0; }
.narrow-form { max-width: 30em; }
.derivation .off > * { color: var(--ink-soft); background: #f4f5f6; }
.derivation th, .derivation td { padding-left: var(--space-one); }
.hint { color: var(--ink-soft); font-size: var(--size-work); }
.error { color: var(--vermilion); font-weight: 600; }
.wrong { border-left: 4px solid var(--vermilion); padding-left: 12px; }
.wrong input { border-color: var(--vermilion); }
.problem, .done, .notice { border-left: 4px solid var(--vermilion); background: var(--surface); padding: 12px var(--space-two); }
.problem h2 { font: 600 var(--size-read)/1.5 var(--sans); color: var(--vermilion); }
.done { border-color: var(--green); }
.notice { border-color: var(--amber); }
.copy { margin-left: var(--space-one); }
.intro { max-width: var(--measure); margin-top: var(--space-one); }
.note { color: var(--ink-soft); font-size: var(--size-work); }
.lead { font-size: 18px; max-width: 36em; }
.search { max-width: var(--measure); }
.search label { display: block; font-weight: 600; margin-bottom: var(--space-half); }
.search-line { display: flex; gap: var(--space-one); }
.search input { flex: 1; min-width: 0; }
.section { border-top: 1px solid var(--line); padding-top: var(--space-two); margin-top: var(--space-four); }
.section > h2 { margin-bottom: var(--space-two); }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: var(--space-half) var(--space-two); }
.facts dt { color: var(--ink-soft); }
.facts .said { white-space: pre-line; }
.meta { color: var(--ink-soft); font-size: var(--size-work); }
.meta > * { display: inline-block; }
.meta > *:not(:last-child)::after { content: "\\00b7"; padding: 0 6px; color: var(--ink-faint); }
.state { white-space: nowrap; }
.state::before { content: ""; display: inline-block; width: 9px; height: 9px; margin-right: 6px; border: 2px solid var(--ink-faint); border-radius: 50%; }
.state.good::before { background: var(--green); border-color: var(--green); border-radius: 0; }
.state.busy::before { background: linear-gradient(90deg, var(--brand) 50%, transparent 50%); border-color: var(--brand); }
.state.wait::before { border-color: var(--amber); }
.state.bad::before { background: var(--vermilion); border-color: var(--vermilion); transform: rotate(45deg); border-radius: 0; }
table { width: 100%; border-collapse: collapse; font-size: 15px; line-height: var(--leading-table); }
caption { text-align: left; color: var(--ink-soft); font-size: var(--size-work); padding-bottom: var(--space-one); }
th, td { text-align: left; vertical-align: top; padding: 10px var(--space-two) 10px 0; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--ink); white-space: nowrap; font-size: var(--size-work); }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; font-weight: 600; }
.path { color: var(--ink-faint); font-size: var(--size-tiny); white-space: nowrap; }
.nowrap { white-space: nowrap; }
.pager { display: flex; flex-wrap: wrap; gap: var(--space-two); align-items: baseline; margin-top: var(--space-two); }
.tiles { list-style: none; margin: var(--space-two) 0; padding: 0; display: grid; gap: var(--space-one); grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); }
.tiles li { border: 1px solid var(--line); border-radius: var(--radius); padding: var(--space-one) 12px; }
.tiles a { display: flex; flex-direction: column; text-decoration: none; }
.tiles strong { font-size: 20px; font-variant-numeric: tabular-nums; }
.tiles [aria-current] { color: inherit; }
.tiles li:has([aria-current]) { border-color: var(--brand); box-shadow: inset 0 0 0 1px var(--brand); }
.tiles.wide { grid-template-columns: repeat(auto-fill, minmax(200px, 1fr)); }
.tiles small { font-weight: 400; font-size: var(--size-work); }
.figure strong { font-size: 40px; font-variant-numeric: tabular-nums; }
.halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 0 var(--space-four); }
.bars { width: 100%; }
.bars th[scope=row] { font-weight: 400; white-space: nowrap; text-align: left; }
.wordy th, .bars.wordy th[scope=row] { white-space: normal; overflow-wrap: anywhere; }
.bars td { display: flex; align-items: center; gap: var(--space-one); font-variant-numeric: tabular-nums; }
.bar { flex: 1 1 auto; width: 0; height: 10px; background: var(--line); }
.bar rect { fill: var(--brand); }
.bars.wordy td { display: table-cell; }
.barred { display: flex; align-items: center; gap: var(--space-one); font-variant-numeric: tabular-nums; }
.bars [aria-current] { font-weight: 600; color: inherit; }
.sided { display: grid; grid-template-columns: minmax(180px, 240px) minmax(0, 1fr); gap: var(--space-four); margin-top: var(--space-two); }
.narrowing summary { font-weight: 600; cursor: pointer; }
.narrowing h2 { font: 600 var(--size-work)/1.5 var(--sans); margin-top: var(--space-two); }
.narrowing ul { list-style: none; margin: 0; padding: 0; }
.narrowing li { padding: 2px 0; }
.narrowing [aria-current] { color: inherit; font-weight: 600; }
.facts .note { display: block; }
@media (min-width: 721px) {
  .narrowing:not([open])::details-content { content-visibility: visible; block-size: auto; }
}
@media (max-width: 720px) {
  .sided { grid-template-columns: minmax(0, 1fr); gap: var(--space-two); }
  .facts:lang(en) { grid-template-columns: 1fr; gap: 0; }
  .facts:lang(en) dd { margin-bottom: var(--space-one); }
  table.rows, table.rows tbody, table.rows tr, table.rows td, table.rows tbody th { display: block; }
  table.rows caption { display: block; }
  table.rows thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table.rows tr { border-bottom: 1px solid var(--line); padding: var(--space-one) 0; }
  table.rows td, table.rows tbody th { border: 0; padding: 1px 0; text-align: left; white-space: normal; }
  table.rows td[data-label]::before { content: attr(data-label) " "; color: var(--ink-soft); font-weight: 400; font-size: var(--size-work); margin-right: 6px; }
  table.rows td:empty { display: none; }
}
`
