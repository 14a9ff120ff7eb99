import js from '@eslint/js'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist', 'out', 'src/**/generated', 'schemas', 'coverage', 'test/cases', 'test/**/__snapshots__'] },
  js.configs.recommended,
  ...ts.configs.strict,
  {
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'prefer-const': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off'
    }
  },
  {
    // What only the types can tell: a promise that nobody waits for.
    files: ['src/**/*.ts'],
    ignores: ['src/**/generated/**'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-redundant-type-constituents': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/return-await': 'error'
    }
  },
  {
    files: ['**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
        structuredClone: 'readonly'
      }
    }
  },
  {
    // Untrusted projects: everything that reads or writes goes through one door, which bounds and checks it. What an
    // author of tests names is trusted.
    files: ['src/**'],
    ignores: ['src/source/files/**', 'src/emit/{write,recover}.ts', 'src/base/{packaged,version}.ts', 'src/testing/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: ['fs', 'fs/promises', 'node:fs', 'node:fs/promises'].map((name) => ({
            name,
            message: 'Files are read and written only by src/source/files/.'
          }))
        }
      ]
    }
  },
  { files: ['test/**'], rules: { 'max-lines': 'off' } }
)
