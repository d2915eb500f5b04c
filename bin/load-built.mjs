import { existsSync } from 'node:fs'

/**
 * Imports a program from `dist/`, or says in one message why it cannot run.
 * @param {string} name file in `dist/`
 */
export async function loadBuilt(name) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `知强需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。`,
      `Zhiqiang needs Node.js 20.19 or newer; this is ${process.versions.node}.`,
    )
  }
  const program = new URL(`../dist/${name}`, import.meta.url)
  if (!existsSync(program)) {
    fail('程序还没有构建。请先运行 npm ci（或 npm run build）。', 'Not built yet. Run npm ci (or npm run build) first.')
  }
  await import(program.href)
}

/**
 * @param {...string} lines
 * @returns {never}
 */
function fail(...lines) {
  console.error(lines.join('\n'))
  process.exit(1)
}
