import { at, isProduct, literals, matches, type SourceRule } from './rule.ts'

const databaseClock =
  /(?<![.\w])(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp|localtime)\b/i

/** The database's clock is not the product's: a sample city lives on another day than its server. */
export const sqlClock: SourceRule = {
  name: 'sql-clock',
  mend: 'hand the moment in as a parameter; a column takes no default from the clock of the database',
  applies: (path) => isProduct(path) || /^(db|packages)\/.*\.sql$/.test(path),
  find: (file) =>
    file.tree
      ? [...literals(file)].filter(({ value }) => databaseClock.test(value)).map(({ node }) => at(file, node))
      : matches(withoutComments(file.text), databaseClock),
}

/** Blanks SQL comments, keeping the lines. */
function withoutComments(sql: string): string {
  return sql.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/--.*$/gm, '')
}
