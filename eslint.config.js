import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  {ignores: ['dist', 'node_modules', 'coverage', 'docs/playground', '**/generated/**']},
  ...tseslint.configs.strict,
  regexp.configs['flat/recommended'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'regexp/no-super-linear-backtracking': ['error', {report: 'potential'}],
      'regexp/no-super-linear-move': 'error',
      'max-lines-per-function': ['error', {max: 60, skipComments: true}],
      complexity: ['warn', 20]
    }
  },
  {files: ['test/**'], rules: {'max-lines-per-function': 'off'}}
)
