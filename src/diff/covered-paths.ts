/**
 * What of a bundle is told by an aspect, or is kept for the record only. Whatever is not listed here and differs is told
 * as it stands (other-changes.ts), so that a new key of a bundle never escapes a comparison. `[]` stands for the members of a
 * list: a path that ends with it says that an aspect tells which of them come and go; `**` for everything below.
 */
const COVERED = [
  // Records that mean nothing by themselves, and figures that are computed from other parts.
  ...[
    'contract',
    'digest',
    'missing.**',
    'sources.**',
    '**.source',
    '**.note',
    '**.ignore',
    '**.sources',
    'ledger.**',
    // The engine of situations, which is made of the other parts.
    'situations.**',
    'region.**',
    // Named conditions: what each changes is told where it is used.
    'conditions[]',
    'conditions[].cond.**',
    'conditions[].cond',
    // The same as `required` of the item's own document.
    'fields[].uses[].requiredUnknown',
    // What is demanded of one row follows from who plays which role, which is told of the dispatch.
    'fields[].uses[].ofRow.**',
    'items[].form.fields[].requiredUnknown'
  ],
  ...[
    'id',
    'service.id',
    'service.kind',
    'service.version',
    'items[].doc.id',
    'items[].doc.kind',
    'items[].doc.version'
  ],
  ...['questions[].origin.**', 'alternatives[].origin.**', 'fields[].uses[].origin.**', 'materials[].uses[].at.**'],
  ...['process.levels.**', 'items[].form.**.at.**', 'checks[].at.**', 'items[].after.**'],

  // aspects/process.ts, aspects/dates.ts
  ...['status', 'service.status', 'items[].doc.status', 'lead.**', 'partners.**', 'service.channels.**'],
  ...['channels.**', 'items[].channels.**', 'items[].doc.channels.**'],
  ...['limits.*[]', 'limits.*[].name', 'limits.*[].time.**', 'limits.promised[].when', 'limits.statutory[].when'],
  ...[
    'items[].limits.statutory[].when',
    'items[].limits.promised[].when',
    'items[].limits.*[]',
    'items[].limits.*[].name'
  ],
  ...['items[].limits.*[].time.**', 'items[].participants.**', 'process.tasks[]', 'process.tasks[].name'],
  ...['process.tasks[].owner.**', 'process.tasks[].when', 'process.tasks[].bridge.**', 'process.tasks[].promised.**'],
  // The same limits are compared as limits of the items.
  ...['process.tasks[].statutory.**', 'process.tasks[].waiting.**', 'process.tasks[].uncounted.**'],
  ...['process.edges.**', 'process.parallel.**', 'process.responsibilities.**', '**.effective.**'],

  // aspects/items.ts
  ...[
    'items[]',
    'items[].usage',
    'items[].id',
    'items[].name',
    'items[].owner.id',
    'items[].owner.name',
    'items[].owner.at[]',
    'items[].owner.at[].fact',
    'items[].when',
    'items[].optional'
  ],
  ...['choose.**', 'service.choose[]', 'service.choose[].of.**', 'service.choose[].min', 'service.choose[].max'],
  ...['service.choose[].prefer.**', 'service.choose[].name', 'service.choose[].id'],

  // aspects/questions.ts, aspects/names.ts, aspects/units.ts
  ...[
    'questions[]',
    'questions[].ask',
    'questions[].type',
    'questions[].options[]',
    'questions[].options[].name',
    'questions[].options[].help'
  ],
  ...['questions[].options[].when', 'questions[].when', 'questions[].help', 'questions[].unit', 'questions[].minimum'],
  ...['questions[].maximum', 'questions[].answeredBy.**', 'items[].form.questions[].answeredBy.**'],

  // aspects/fields.ts; which item wants a field, and as what, is told as whether it is there and who receives it
  ...['fields[]', 'fields[].subject', 'fields[].element', 'fields[].name', 'fields[].type', 'fields[].codes[]'],
  ...['fields[].codes[].name', 'fields[].constraints.**', 'fields[].stricter.**', 'fields[].unit', 'fields[].decimals'],
  ...[
    'fields[].help',
    'fields[].privacy',
    'fields[].when',
    'fields[].required',
    'fields[].uses[]',
    'fields[].uses[].when'
  ],
  ...['fields[].uses[].label', 'fields[].uses[].required', 'fields[].sources[]', 'fields[].sources[].when'],
  ...['fields[].sources[].name', 'fields[].computed.**', 'sections.**'],

  // aspects/subjects.ts; a subject comes and goes with its fields
  ...['subjects[]', 'subjects[].label', 'subjects[].many.**', 'subjects[].of', 'subjects[].when', 'subjects[].login'],
  ...['checks.**', 'atLeastOne.**'],

  // It follows from what questions and fields read.
  'interview[]',

  // aspects/materials.ts
  ...['materials[]', 'materials[].material', 'materials[].subject', 'materials[].name', 'materials[].label'],
  ...['materials[].each', 'materials[].spec', 'materials[].demands.**'],
  ...['materials[].when', 'materials[].submit', 'materials[].dropped[]'],
  ...['materials[].dropped[].when', 'materials[].dropped[].name', 'materials[].uses[]', 'materials[].uses[].cond'],
  ...['materials[].uses[].when', 'materials[].uses[].need', 'materials[].uses[].copies', 'materials[].uses[].medium'],
  ...['materials[].uses[].originals', 'materials[].uses[].exemption'],
  ...[
    'materials[].uses[].duty',
    'materials[].uses[].necessity',
    'materials[].uses[].label',
    'materials[].uses[].of',
    'alternatives[]'
  ],
  ...['alternatives[].when', 'alternatives[].options.**'],

  // aspects/terms.ts
  ...['eligibility[]', 'eligibility[].text', 'items[].eligibility[]', 'items[].eligibility[].text'],
  // For whom a line is said stands as it is; what must hold is told as who is refused or let in.
  ...[
    'eligibility[].must',
    'items[].eligibility[].must',
    'gates.**',
    'presence[]',
    'presence[].reason',
    'presence[].who',
    'presence[].when.**'
  ],
  ...[
    'presence[].cond',
    'presence[].times',
    'items[].presence[]',
    'items[].presence[].reason',
    'items[].presence[].who'
  ],
  ...['items[].presence[].when.**', 'items[].presence[].cond', 'items[].presence[].times', 'service.visits'],
  ...['service.fee.charged', 'service.fee.items[]', 'service.fee.items[].name', 'service.fee.items[].standard'],
  ...['service.fee.items[].when.**', 'charges[]', 'charges[].name', 'charges[].standard', 'charges[].when'],
  ...['items[].fee.charged', 'items[].fee.items[]', 'items[].fee.items[].name', 'items[].fee.items[].standard'],
  ...['items[].fee.items[].when.**', 'items[].charges[]', 'items[].charges[].name', 'items[].charges[].standard'],
  ...['items[].charges[].when', 'items[].results[]', 'items[].results[].name', 'items[].results[].gives.**'],
  ...['items[].results[].when', 'items[].results[].delivery', 'items[].results[].material'],

  // aspects/sharing.ts, aspects/dispatch.ts; what a department's form looks like is told as what it is sent
  ...['dispatch.**', 'items[].form.fields[]', 'items[].form.fields[].role', 'items[].form.fields[].element'],
  ...['items[].form.fields[].as', 'items[].form.fields[].label', 'items[].form.fields[].when'],
  ...['items[].form.fields[].required', 'items[].form.fields[].map.**', 'items[].form.fields[].type'],
  ...['items[].form.fields[].constraints.**', 'items[].form.fields[].codes.**', 'items[].form.fields[].decimals'],
  ...['items[].form.fields[].holds', 'items[].form.questions[]'],
  ...[
    'items[].form.questions[].ask',
    'items[].form.questions[].type',
    'items[].form.questions[].options[]',
    'items[].form.questions[].options[].name'
  ],
  ...['items[].form.questions[].minimum', 'items[].form.questions[].maximum', 'items[].form.questions[].when'],
  ...['items[].form.questions[].help', 'items[].form.questions[].origin.**', 'items[].form.roles[]'],
  ...['items[].form.atLeastOne.**'],

  // aspects/texts.ts
  ...['name', 'service.name', 'items[].doc.name', 'service.summary', 'service.faq.**', 'service.contact.**'],
  ...['service.places.**', 'service.legalBasis.**', 'service.sections.**', 'service.steps.**', 'items[].doc.faq.**'],
  ...['items[].doc.contact.**', 'items[].doc.places.**', 'items[].doc.legalBasis.**', 'items[].doc.steps.**'],
  ...[
    'service.links.**',
    'service.delivery',
    'service.benefits.**',
    'service.periods.**',
    'items[].doc.links.**',
    'items[].doc.benefits.**',
    'items[].doc.periods.**',
    'service.implementation'
  ],
  ...['items[].faq.**', 'items[].contact.**', 'items[].places.**', 'places.**', 'items[].legalBasis.**'],

  // aspects/documents.ts; what decides about fields and materials is told of them, and so is a name that is said of them
  ...['documents.*.kind', 'documents.*.id', 'documents.*.name', 'documents.*.status', 'documents.*.version'],
  ...['documents.material.issuer', 'documents.material.origin', 'documents.material.proves.**'],
  ...['documents.material.spec', 'documents.material.certificate.status', 'documents.material.certificate.reads.**'],
  ...['documents.material.certificate.holderKey', 'documents.resource.keys.**', 'documents.resource.gives.**'],
  ...['documents.resource.state', 'documents.resource.roles.**'],

  // Stated in a document, and told where it is decided: in the lists of the bundle.
  ...[
    'service.lead',
    'service.partners.**',
    'service.materials.**',
    'service.eligibility.**',
    'service.subjects.**',
    'service.situations.**'
  ],
  ...[
    'service.conditions.**',
    'service.parameters.**',
    'service.values.**',
    'service.items.**',
    'service.resources.**',
    'service.prior.**'
  ],
  ...['service.responsibilities.**', 'service.limits.**', 'service.checks.**', 'service.presence.**', 'service.region'],
  ...['items[].doc.owner', 'items[].doc.participants.**', 'items[].doc.eligibility.**', 'items[].doc.situations.**'],
  ...[
    'items[].doc.conditions.**',
    'items[].doc.parameters.**',
    'items[].doc.values.**',
    'items[].doc.roles.**',
    'items[].doc.form.**'
  ],
  ...['items[].doc.checks.**', 'items[].doc.materials.**', 'items[].doc.results.**', 'items[].doc.limits.**'],
  ...['items[].doc.fee.**', 'items[].doc.presence.**', 'items[].doc.extends', 'items[].doc.abstract'],
  // What a service tries itself by, and what its ledger is reckoned with; the ledger is told as the burden.
  ...['service.examples.**', 'service.weights.**', 'service.baseline.**', 'service.published.**']
]

const patterns = COVERED.map(segments)

function segments(path: string): string[] {
  return path.split('.').flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), '[]'] : [part]))
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern
  if (first === undefined) return path.length === 0
  if (first === '**') return matches(rest, path) || (path.length > 0 && matches(pattern, path.slice(1)))
  return path.length > 0 && (first === path[0] || (first === '*' && path[0] !== '[]')) && matches(rest, path.slice(1))
}

const known = new Map<string, boolean>()

/** @param path names of keys, with `[]` for a member of a list: `fields[].help` */
export function isCovered(path: string): boolean {
  let told = known.get(path)
  if (told === undefined) {
    const parts = segments(path)
    known.set(path, (told = patterns.some((pattern) => matches(pattern, parts))))
  }
  return told
}
