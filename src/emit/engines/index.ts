/** The merged form for other engines, as each takes it, and what they must agree on. */
import { jsonText } from '../../base/inert.js'
import type { Emitter } from '../index.js'
import { engineForm } from './form.js'
import { formily } from './formily.js'
import { jsonForms } from './jsonforms.js'
import { rjsf } from './rjsf.js'
import { judgedSubmissions, type JudgedSubmission } from './submissions.js'
import { surveyJs } from './surveyjs.js'
import { vectorsOf, type Vector } from './vectors.js'

/** `engines/vectors.json` */
export interface VectorsDocument {
  $comment: string
  service: string
  vectors: Vector[]
  submissions: JudgedSubmission[]
}

export const emitEngines: Emitter = (bundle) => {
  const form = engineForm(bundle)
  const forJsonForms = jsonForms(bundle, form)
  const forRjsf = rjsf(bundle, form)
  const file = (path: string, value: unknown) => ({ path: `engines/${path}`, text: jsonText(value) })
  const digest = { $comment: `lianban digest ${bundle.digest}` }
  return [
    file('formily/schema.json', formily(bundle, form)),
    file('jsonforms/schema.json', forJsonForms.schema),
    file('jsonforms/uischema.json', forJsonForms.uischema),
    file('rjsf/schema.json', forRjsf.schema),
    file('rjsf/ui-schema.json', { ...digest, ...forRjsf.uiSchema }),
    file('surveyjs/survey.json', surveyJs(bundle, form)),
    file('vectors.json', {
      ...digest,
      service: bundle.id,
      vectors: vectorsOf(bundle),
      submissions: judgedSubmissions(bundle, form)
    } satisfies VectorsDocument)
  ]
}
