import { matches, type SourceRule } from './rule.ts'

const isText = (path: string): boolean =>
  /\.(tsx?|mjs|cjs|js|json|sql|md|css|html|sh|ya?ml|svg|txt)$|(^|\/)(run|\.npmrc|\.gitignore)$/.test(path)

/** What is left over becomes an issue, not a word in the source that nobody reads again. */
export const leftover: SourceRule = {
  name: 'leftover',
  mend: 'do it now or file an issue',
  applies: (path) => isText(path) && !path.startsWith('tests/fixtures/'),
  find: ({ text }) => matches(text, new RegExp(`\\b(${['TO', 'DO|FIX', 'ME|HA', 'CK'].join('')})\\b`)),
}

const homes = ['work/(?:main|shared|\\.)', 'root/', 'home/[a-z]', 'Users/[A-Z]', 'tmp/'].join('|')
const hosts = '(?:registry|mirror|proxy)s?\\.[a-z0-9-]+\\.[a-z]{2,}'

/** The project runs on any machine: a path of one developer's, or a registry's host, fails on the next. */
export const machinePath: SourceRule = {
  name: 'machine-path',
  mend: 'resolve it from the file itself, from os.tmpdir() or from a variable; leave hosts to the configuration of npm',
  applies: (path) => isText(path) && !path.startsWith('tests/fixtures/'),
  find: ({ text }) => matches(text, new RegExp(`(?<![\\w.~$})\\]*/-])/(?:${homes})|https?://${hosts}`)),
}
