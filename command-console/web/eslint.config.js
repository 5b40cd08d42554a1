import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'

export default defineConfigWithVueTs(
  { ignores: ['dist/**', 'node_modules/**'] },
  vue.configs['flat/essential'],
  vueTsConfigs.strictTypeChecked,
  // vue-i18n 11 needs `legacy: false` to be said, and already marks it as going away.
  { files: ['src/app/i18n.ts'], rules: { '@typescript-eslint/no-deprecated': 'off' } },
  {
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
      'no-restricted-syntax': ['error', 'TSEnumDeclaration'],
      'vue/multi-word-component-names': 'off',
    },
  },
  {
    files: ['src/features/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex: '^\\.\\./[a-z]+/', message: 'A feature knows another by its index.ts alone.' }] }] },
  },
)
