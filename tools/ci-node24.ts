import { startServer } from '../tests/support/start-server.ts'
import { writeCounts } from './lib/counts.ts'

/**
 * Starts the built server once on Node 24, whose binary the npm package `node` brings: Node 20 is what it is developed
 * on, 24 is what an office installs today.
 */
async function main(): Promise<void> {
  const server = await startServer({
    command: ['npx', '-y', '-p', 'node@24', '-c', 'node --version && exec node bin/start.mjs'],
    seconds: 300,
  })
  try {
    const version = /^v24\./m.exec(server.output())
    if (!version) throw new Error(`this was not Node 24:\n${server.output()}`)
    const health = await fetch(`${server.url}/api/health`)
    console.log(`ok     Node 24 serves: ${await health.text()}`)
  } finally {
    await server.stop()
  }
}

await main().then(
  () => writeCounts({ passed: 1, failed: 0, skipped: 0 }),
  (error: unknown) => {
    console.log(`failed Node 24: ${error instanceof Error ? error.message : String(error)}`)
    writeCounts({ passed: 0, failed: 1, skipped: 0 })
    process.exitCode = 1
  },
)
