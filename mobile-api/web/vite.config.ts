import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './service-worker.ts'

const protocol = fileURLToPath(new URL('../../dispatch-core/protocol/web/src', import.meta.url))

export default defineConfig({
  plugins: [vue(), serviceWorker()],
  resolve: {
    alias: { '@protocol': protocol },
    // The shared sources lie outside this folder; their libraries are this app's own copies.
    dedupe: ['vue', 'maplibre-gl', 'pmtiles'],
  },
  define: { __VUE_I18N_LEGACY_API__: 'false', __VUE_I18N_FULL_INSTALL__: 'false', __INTLIFY_PROD_DEVTOOLS__: 'false' },
  worker: { format: 'es' },
  build: { outDir: 'dist', target: 'es2023', chunkSizeWarningLimit: 1_500 },
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'] },
})
