import ts from 'typescript'
import { at, isProduct, nodes, type SourceRule } from './rule.ts'

/** Business time is handed in, so that a sample city can move its today and a test can stand on any day. */
export const clock: SourceRule = {
  name: 'clock',
  mend: 'take the moment as an argument: only packages/server/src/clock.ts asks the machine',
  applies: (path) => isProduct(path) && path !== 'packages/server/src/clock.ts',
  find: (file) => [...nodes(file)].filter(readsClock).map((node) => at(file, node)),
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return isDate(node.expression) && (node.arguments?.length ?? 0) === 0
  if (ts.isPropertyAccessExpression(node)) {
    return (isDate(node.expression) && node.name.text === 'now') || node.getText() === 'Temporal.Now'
  }
  return ts.isCallExpression(node) && isDate(node.expression)
}

function isDate(node: ts.Node): boolean {
  return (
    (ts.isIdentifier(node) && node.text === 'Date') ||
    (ts.isPropertyAccessExpression(node) && node.name.text === 'Date')
  )
}
