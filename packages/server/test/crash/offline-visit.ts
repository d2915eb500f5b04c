import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { startProduct } from './running.ts'
import { openShop } from './shop.ts'

/** Starts the product where it is run, goes its thin path over HTTP, and says as JSON what it saw. */
const server = await startProduct(process.argv[2] ?? '')
try {
  const shop = await openShop(server)
  const status = async (path: string) => (await fetch(`${server.url}${path}`)).status
  const seen = {
    interfaces: Object.keys(networkInterfaces()),
    outside: await reaches('192.0.2.1', 80),
    tasks: shop.tasks.length,
    pages: [await status('/'), await status('/sign-in'), await status('/c/990100'), await status('/api/health')],
  }
  process.stdout.write(`${JSON.stringify(seen)}\n`)
} finally {
  await server.stop()
}

/** What an attempt to leave the machine ends with. */
function reaches(host: string, port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 })
    socket.once('connect', () => resolve('reached'))
    socket.once('timeout', () => resolve('timeout'))
    socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
  })
}
