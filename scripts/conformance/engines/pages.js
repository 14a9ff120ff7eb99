// The pages that show a form in each engine: nothing but what its own first example has, and the shipped files.

/** Exactly these; what was judged is told in docs/outputs.md. */
export const PACKAGES = [
  'react@19.3.1',
  'react-dom@19.3.1',
  '@rjsf/core@6.11.1',
  '@rjsf/utils@6.11.1',
  '@rjsf/validator-ajv8@6.11.1',
  '@jsonforms/core@3.8.0',
  '@jsonforms/react@3.8.0',
  '@jsonforms/material-renderers@3.8.0',
  '@mui/material@7.3.9',
  '@mui/icons-material@7.3.2',
  '@mui/x-date-pickers@8.29.5',
  '@emotion/react@11.14.0',
  '@emotion/styled@11.14.1',
  'survey-core@3.0.0',
  'survey-react-ui@3.0.0'
]

const PAGES = {
  rjsf: (files) => `
import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
import schema from '${files}/rjsf/schema.json'
import uiSchema from '${files}/rjsf/ui-schema.json'
function Page() {
  const [data, setData] = useState({})
  window.answer = setData
  return <Form schema={schema} uiSchema={uiSchema} formData={data} validator={validator} onChange={(e) => setData(e.formData)} />
}`,
  jsonforms: (files) => `
import { JsonForms } from '@jsonforms/react'
import { materialCells, materialRenderers } from '@jsonforms/material-renderers'
import schema from '${files}/jsonforms/schema.json'
import uischema from '${files}/jsonforms/uischema.json'
function Page() {
  const [data, setData] = useState({})
  window.answer = setData
  return <JsonForms schema={schema} uischema={uischema} data={data} renderers={materialRenderers} cells={materialCells}
    onChange={(e) => setData(e.data)} />
}`,
  surveyjs: (files) => `
import 'survey-core/survey-core.fontless.css'
import 'survey-core/i18n/simplified-chinese'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import json from '${files}/surveyjs/survey.json'
const model = new Model(json)
model.questionsOnPageMode = 'singlePage'
window.answer = (given) => {
  model.data = Object.fromEntries(Object.entries(given).flatMap(([space, row]) =>
    Object.entries(row).map(([name, value]) => [space + '.' + name, value])))
}
function Page() {
  return <Survey model={model} />
}`
}

/** The source of a page; `window.answer` gives it a submission. */
export function pageOf(engine, files) {
  return `import { useState } from 'react'
import { createRoot } from 'react-dom/client'
${PAGES[engine](files)}
createRoot(document.getElementById('page')).render(<Page />)
`
}
