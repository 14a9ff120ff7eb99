/** What every part of merging one service reads. */
import type { Diagnostic } from '../diagnostics/types.js'
import type { Cond } from '../condition/cond.js'
import { splitElement } from '../condition/fact.js'
import type { Situations } from '../situations/index.js'
import type { ElementDoc, LinkedService, Program, ServiceSubject, Usage } from '../link/model.js'
import type { Question } from './bundle.js'

export interface MergeContext {
  program: Program
  service: LinkedService
  questions: Question[]
  situations: Situations
  /** Each used item with its subjects worked out. */
  uses: BoundUsage[]
  report(diagnostic: Diagnostic): void
}

/** An item as this service uses it: conditions are over the service's facts. */
export interface BoundUsage {
  usage: Usage
  /** When it is handled: its condition, and for an optional item the applicant's choice. */
  applies: Cond
  /** For each role, who plays it and when; persons who may be the same are worked in. */
  roles: Map<string, Player[]>
  /** From the item's facts to the service's. */
  bind(cond: Cond): Cond
}

export interface Player {
  subject: string
  when: Cond
  /** The name of the choice (`chosen.<name>`) when the player is one row of `subject`. */
  chosen?: string
}

export function elementDoc(
  { program, service }: MergeContext,
  subject: string,
  element: string
): ElementDoc | undefined {
  const entity = program.docs.entity.get(subjectOf(service, subject)?.entity ?? '')
  return entity && Object.hasOwn(entity.data.elements, element) ? entity.data.elements[element] : undefined
}

export function subjectOf(service: LinkedService, name: string): ServiceSubject | undefined {
  return service.subjects.get(name)
}

/** “母亲的证件号码”, for messages. */
export function fieldName(context: MergeContext, key: string): string {
  const { owner, element } = splitElement(key)
  return `${subjectOf(context.service, owner)?.label ?? owner}的${elementDoc(context, owner, element)?.name ?? element}`
}
