import ts from 'typescript'
import { at, isProduct, literals, nodes, type SourceFile, type SourceRule } from './rule.ts'

/** 5个工作日, 三十日, 7 天 — but not 6月30日, which is a date, nor 最后一天 or 同一天, which point at one. */
const chineseDays =
  /(?<!月|最后|[第每同这那某])(?<![\d〇零一二三四五六七八九十百])[\d〇零一二两三四五六七八九十百]+\s*个?\s*(工作日|自然日|日|天)/
const englishDays = /\b\d+\s+((working|business|calendar)\s+)?(days?|workdays?)\b/i
const dayName = /(^|[a-z])([dD]ays?|[wW]orkdays?)$/

/** Terms of law change; they are effective-dated data with their article, and a declaration names them by id. */
export const dayLiteral: SourceRule = {
  name: 'day-literal',
  mend: 'put the term into packages/catalog/src/law with its article, and name it by id',
  applies: (path) => isProduct(path) && path.startsWith('packages/catalog/') && !/\/(law|sample)\//.test(path),
  find: (file) => [
    ...[...literals(file)]
      .filter(({ value }) => chineseDays.test(value) || englishDays.test(value))
      .map(({ node }) => at(file, node)),
    ...namedNumbers(file),
  ],
}

/** `const graceDays = 7`, `{ days: 7 }`, `addWorkdays(calendar, day, 5)`. */
function namedNumbers(file: SourceFile) {
  return [...nodes(file)]
    .filter((node) => {
      if (ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node)) {
        return dayName.test(node.name.getText()) && node.initializer !== undefined && isNumber(node.initializer)
      }
      return ts.isCallExpression(node) && /[dD]ays$/.test(node.expression.getText()) && node.arguments.some(isNumber)
    })
    .map((node) => at(file, node))
}

function isNumber(node: ts.Expression): boolean {
  return ts.isNumericLiteral(node) || (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
}
