import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const protocol = fileURLToPath(new URL('../../dispatch-core/protocol/web/src', import.meta.url))

export default defineConfig({
  plugins: [vue()],
  resolve: {
    alias: { '@protocol': protocol },
    // The shared sources lie outside this folder; their libraries are this app's own copies.
    dedupe: ['vue', 'maplibre-gl', 'pmtiles', 'vitest'],
  },
  server: { fs: { allow: [fileURLToPath(new URL('../..', import.meta.url))] } },
  build: { outDir: 'dist', target: 'es2023', chunkSizeWarningLimit: 1_500 },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts', '../../dispatch-core/protocol/web/src/**/*.test.ts'] },
})
