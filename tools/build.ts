import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { build } from 'vite'
import { root } from './lib/files.ts'

const dist = resolve(root, 'dist')

/**
 * The server and the command line in one build, so that they share their chunks. Packages of npm stay outside: they are
 * installed beside. Our workspaces are TypeScript without a build of their own, therefore they go in.
 */
async function buildServer(): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: [/^@zhiqiang\//] },
    build: {
      ssr: true,
      outDir: dist,
      emptyOutDir: false,
      target: 'node20',
      sourcemap: true,
      minify: false,
      rollupOptions: {
        input: {
          server: 'packages/server/src/main.ts',
          zq: 'packages/cli/src/main.ts',
          'search-worker': 'packages/server/src/core/search/segments/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  })
}

async function buildWeb(): Promise<void> {
  const webRoot = resolve(root, 'packages/web')
  await build({ root: webRoot, configFile: resolve(webRoot, 'vite.config.ts'), logLevel: 'warn' })
}

rmSync(dist, { recursive: true, force: true })
await Promise.all([buildServer(), buildWeb()])
