import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const WORKER = 'sw.js'

/** Builds `src/offline/sw.ts` beside the app and tells it which files the app has. */
export function serviceWorker(): Plugin {
  let out = ''
  return {
    name: 'fengsui-service-worker',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: 'index.html', sw: 'src/offline/sw.ts' },
          output: { entryFileNames: (chunk) => (chunk.name === 'sw' ? WORKER : 'assets/[name]-[hash].js') },
        },
      },
    }),
    configResolved(config) {
      out = resolve(config.root, config.build.outDir)
    },
    closeBundle() {
      const files = readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(out.length).replaceAll('\\', '/'))
        .filter((path) => path !== '/' + WORKER)
        .sort()
      const edition = createHash('sha256')
      for (const path of files) edition.update(path).update(readFileSync(out + path))
      const worker = join(out, WORKER)
      const code = readFileSync(worker, 'utf8')
      if (/^\s*(import|export)\b/m.test(code)) throw new Error('sw.js must stand alone, but it imports or exports something')
      writeFileSync(worker, code.replace('__FILES__', JSON.stringify(files)).replace('__EDITION__', edition.digest('hex').slice(0, 16)))
    },
  }
}
