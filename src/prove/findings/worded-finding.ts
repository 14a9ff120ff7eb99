/** The shape of a finding of the proof as the summary tells it. */
import type { Property } from '../properties/index.js'

/** A finding of the proof, told with its counterexample. */
export interface Found {
  property: Property
  /** As in docs/proof.md. */
  about: string
  code: string
  zh: string
  en: string
  /** In words. */
  situation?: string
  /** Of the specs, where it is. */
  files?: string[]
  /** Ready to paste below `examples:` of the service. */
  example?: string
  waived?: { reason: string; owner?: string; until?: string }
}
