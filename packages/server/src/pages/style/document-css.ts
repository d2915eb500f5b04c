/** Plans and clauses: serif, margin numbers, the quotation; the description of the API. */
export const documentCss = `
.crumbs { font-size: var(--size-work); color: var(--ink-soft); margin-bottom: var(--space-two); }
.crumbs li { display: inline; }
.crumbs li + li::before { content: "\\203a"; padding: 0 8px; color: var(--ink-faint); }
.title-block { max-width: var(--measure); }
.title-block h1 { margin-bottom: var(--space-two); }
.reading .columns { display: grid; grid-template-columns: 15em minmax(0, var(--measure)); gap: var(--space-six); margin-top: var(--space-four); }
.contents { font-size: var(--size-work); line-height: var(--leading-table); }
.contents nav { position: sticky; top: var(--space-two); max-height: calc(100vh - 32px); overflow-y: auto; padding-bottom: var(--space-two); }
.contents summary { font-weight: 600; cursor: pointer; padding: var(--space-half) 0; }
.contents li { padding: 3px 0; }
.contents .l2 { padding-left: var(--space-two); }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.text { font-family: var(--serif); }
.text p, .text .line { white-space: pre-wrap; text-align: justify; }
.text p.indent { text-indent: 2em; }
.text p + p { margin-top: 6px; }
.text .doc-title { font-weight: 700; font-size: var(--size-head); line-height: 1.6; text-align: center; text-indent: 0; margin: var(--space-two) 0; }
.text .doc-head { text-align: left; text-indent: 0; color: var(--ink-soft); }
.text h2, .text h3, .text h4 { white-space: pre-wrap; margin: 0; font-family: var(--serif); }
.text h3, .text h4 { font-size: var(--size-read); line-height: 1.6; font-weight: 700; }
.clause { position: relative; margin-top: var(--space-two); scroll-margin-top: var(--space-two); }
.clause.l1 { margin-top: var(--space-four); }
.clause:target, .row:target { background: var(--blue-soft); box-shadow: 0 0 0 8px var(--blue-soft); }
.clause .permalink { font: var(--size-tiny)/1.7 var(--sans); color: var(--ink-faint); text-decoration: none; }
.clause .permalink:hover { color: var(--brand); text-decoration: underline; }
.clause + p { margin-top: var(--space-two); }
.follow { font: var(--size-work)/1.6 var(--sans); color: var(--ink-soft); margin-top: var(--space-one); }
.text table { font-family: var(--serif); font-size: var(--size-work); border: 1px solid var(--line); margin: var(--space-two) 0; }
.text td { border: 1px solid var(--line); padding: 6px var(--space-one); }
.table-scroll { overflow-x: auto; }
blockquote.text { border-left: 3px solid var(--brand); padding: var(--space-half) 0 var(--space-half) var(--space-three); font-size: 18px; max-width: var(--measure); margin: var(--space-three) 0; }
blockquote.text .line { white-space: pre-wrap; text-align: left; }
.permanent { display: flex; flex-wrap: wrap; gap: var(--space-half) var(--space-two); align-items: baseline; }
.neighbours { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--space-one) var(--space-three); }
.plans > li { padding: var(--space-two) 0; border-bottom: 1px solid var(--line); }
.plans > li:first-child { padding-top: 0; }
.plans h3 { font: 700 var(--size-head)/1.5 var(--serif); }
.chapters { display: grid; grid-template-columns: repeat(auto-fill, minmax(14em, 1fr)); gap: 2px var(--space-three); margin-top: var(--space-one); font-family: var(--serif); }
.areas { display: grid; grid-template-columns: repeat(auto-fill, minmax(13em, 1fr)); gap: var(--space-three); margin-top: var(--space-two); list-style: none; padding: 0; }
.areas ul { list-style: none; padding: 0; margin-top: var(--space-one); }
.areas li li { padding: 2px 0; }
.areas a { text-decoration: none; }
.areas a:hover { text-decoration: underline; }
.chapters a { text-decoration: none; }
.chapters a:hover { text-decoration: underline; }
.front { display: grid; grid-template-columns: minmax(0, 1fr) 18em; gap: 0 var(--space-six); }
.front > .section { margin-top: var(--space-four); }
.news li { padding: var(--space-one) 0; }
.news time { display: block; color: var(--ink-soft); font-size: var(--size-work); }
.hits > li { padding: var(--space-two) 0; border-bottom: 1px solid var(--line); max-width: var(--measure); }
.hits h2, .hits h3 { font: 600 var(--size-read)/1.6 var(--sans); }
.hits meter { width: 160px; height: 8px; }
.search textarea { width: 100%; font: inherit; padding: var(--space-one); border: 1px solid var(--ink-faint); border-radius: var(--radius); }
.warned { color: var(--vermilion); }
.hits p { font-family: var(--serif); }
#reports { margin-top: var(--space-three); }
.reports > li { padding: var(--space-two) 0; border-bottom: 1px solid var(--line); max-width: var(--measure); }
.reports p { white-space: pre-wrap; }
.api section + section { margin-top: var(--space-four); }
.api h3 { font-family: var(--mono); font-size: 15px; }
.api article { border-top: 1px solid var(--line); padding: var(--space-two) 0; scroll-margin-top: var(--space-one); }
.api article > * + * { margin-top: var(--space-one); }
.api pre { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); padding: 12px; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.5; }
.api table { font-size: var(--size-work); }
.api td:first-child { font-family: var(--mono); }
.method { display: inline-block; min-width: 4.5em; font: 600 var(--size-tiny)/1.6 var(--mono); color: var(--brand); }
@media (min-width: 1160px) {
  .reading .clause > .permalink { position: absolute; right: calc(100% + 12px); top: 3px; width: 9em; text-align: right; white-space: normal; }
  .reading .columns { grid-template-columns: 15em minmax(0, var(--measure)); gap: 120px; }
}
@media (max-width: 900px) {
  .reading .columns, .front { display: block; }
  .contents { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); margin-bottom: var(--space-three); }
  .contents nav { position: static; max-height: none; }
}
@media (max-width: 600px) {
  blockquote.text { font-size: var(--size-read); padding-left: var(--space-two); }
}
@media print {
  .columns, .front { display: block !important; }
  .reading .clause > .permalink { position: static; float: right; margin-left: 1em; }
  blockquote.text { font-size: 12pt; }
}
`
