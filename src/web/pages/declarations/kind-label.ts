import type { Terms } from '../../../policy/index.ts'
import { DECLARATION_KINDS, type DeclarationKind } from '../../../vocabulary/declaration-kinds.ts'

/** A kind of declaration in the policy’s own word for learners. */
export function declarationLabel(kind: DeclarationKind, terms: Terms): string {
  const label = DECLARATION_KINDS.find((one) => one.code === kind)?.label ?? kind
  return label.replace('learner', terms.learner)
}
