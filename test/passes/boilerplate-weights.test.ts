import {expect, it} from 'vitest'
import {featureFingerprint} from '../../scripts/boilerplate/fingerprint.js'
import {features} from '../../src/passes/boilerplate/generated/weights.js'

it('the weights of boilerplate are for the features as they are: after a change, train anew (scripts/train-boilerplate.ts)', () => {
  expect(features).toBe(featureFingerprint())
})
