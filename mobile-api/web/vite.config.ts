import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

const protocol = fileURLToPath(new URL('../../dispatch-core/protocol/web/src', import.meta.url))

/** Largest file the service worker keeps; the map's code is the largest. */
const PRECACHED_BYTES_MAX = 3_000_000

export default defineConfig({
  plugins: [
    vue(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeAssets: ['icon.svg', 'icon-180.png'],
      manifest: {
        id: '/',
        name: '烽燧 119 · 出动',
        short_name: '烽燧',
        description: '消防救援出动终端',
        lang: 'zh-CN',
        display: 'standalone',
        orientation: 'portrait',
        start_url: '/',
        background_color: '#0a0e13',
        theme_color: '#0a0e13',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,mjs,css,html,svg,png}'],
        maximumFileSizeToCacheInBytes: PRECACHED_BYTES_MAX,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/ws/],
      },
    }),
  ],
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
