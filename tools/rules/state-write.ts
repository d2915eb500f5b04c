import ts from 'typescript'
import { at, isProduct, literals, nodes, type SourceRule } from './rule.ts'

const stateColumn = /^(state|status)$/
const updateOfState =
  /\bupdate\s+(only\s+)?\S+(\s+(as\s+)?\w+)?\s+set\b(?:(?!\b(where|from|returning)\b)[^;])*?["\s,.](state|status)"?\s*=/is

/**
 * A state changes together with its event, its clocks and its jobs, in one act. Whoever writes the column alone leaves
 * a state that no event explains.
 */
export const stateWrite: SourceRule = {
  name: 'state-write',
  mend: 'let the thing act: only packages/server/src/core/engine/store.ts writes a state',
  applies: (path) => isProduct(path) && path !== 'packages/server/src/core/engine/store.ts',
  find: (file) => [
    ...[...nodes(file)].filter(writesState).map((node) => at(file, node)),
    ...[...literals(file)].filter(({ value }) => updateOfState.test(value)).map(({ node }) => at(file, node)),
  ],
}

/** `.updateTable('x').set({ state })`, `.set('state', …)`, `.onConflict(…).doUpdateSet({ state })`. */
function writesState(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false
  const method = node.expression.name.text
  if (method !== 'set' && method !== 'doUpdateSet') return false
  if (method === 'set' && !/\bupdateTable\b/.test(node.expression.expression.getText())) return false
  const [first] = node.arguments
  return first !== undefined && namesState(first)
}

function namesState(value: ts.Expression): boolean {
  if (ts.isStringLiteral(value)) return stateColumn.test(value.text)
  if (ts.isParenthesizedExpression(value)) return namesState(value.expression)
  if (ts.isArrowFunction(value)) return !ts.isBlock(value.body) && namesState(value.body)
  if (!ts.isObjectLiteralExpression(value)) return false
  return value.properties.some((property) => {
    if (ts.isSpreadAssignment(property)) return namesState(property.expression)
    return (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name)) && stateColumn.test(property.name.text)
  })
}
