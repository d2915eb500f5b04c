import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const folder = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: folder,
  base: '/app/',
  plugins: [react()],
  publicDir: false,
  build: {
    outDir: resolve(folder, '../../dist/web'),
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // antd alone is larger than Vite's warning; the budget of a page is tested in bench/, where the reason is written.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '^/(?!app/)': `http://127.0.0.1:${process.env.PORT ?? '3000'}` },
  },
})
