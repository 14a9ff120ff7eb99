/** Answers that are asked for several times, worked out once. Documents, and what is linked of them, never change. */

/** `work` with its answers remembered for as long as what was asked about exists. */
export function remembered<Key extends object, Answer>(work: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new WeakMap<Key, Answer>()
  return (key) => {
    let answer = answers.get(key)
    if (answer === undefined) answers.set(key, (answer = work(key)))
    return answer
  }
}

/** As `remembered`, for what depends on the other documents of a program as well. */
export function rememberedIn<Key extends object, Answer, P extends { docs: object }>(
  work: (key: Key, program: P) => Answer
): (key: Key, program: P) => Answer {
  // Answers are kept as long as the program that they are about.
  const programs = new WeakMap<object, Map<Key, Answer>>()
  return (key, program) => {
    let answers = programs.get(program.docs)
    if (answers === undefined) programs.set(program.docs, (answers = new Map()))
    let answer = answers.get(key)
    if (answer === undefined) answers.set(key, (answer = work(key, program)))
    return answer
  }
}
