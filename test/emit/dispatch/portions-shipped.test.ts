/** Round trips of portions over the services that ship: a few here, a thousand each in conformance. */
import { test } from 'vitest'
import { runs } from '../../support/effort.js'
import { shippedBundles } from '../../support/specs.js'
import { roundTrips } from './portions.js'

test.each(Object.entries(shippedBundles()))(
  '%s',
  async (_, bundle) => {
    await roundTrips(bundle, runs(2, 1000))
  },
  900_000
)
