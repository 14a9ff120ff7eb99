/** Telephone numbers as offices write them. */

/** A number with plain digits, and one hyphen between its parts: “0731－ 84683836” is 0731-84683836. */
export function plainPhone(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))
    .replace(/(?<!\d)(0\d{2,3})(?:\s*[-－–—―‐‑﹣]\s*|[\s\u00a0]+)(?=\d{7,8}(?!\d))/g, '$1-')
    .replace(/(?<=\d{7})\s*[－–—―‐‑﹣]\s*(?=\d{1,6}(?!\d))/g, '-')
    .replace(/(?<!\d)(1[3-9]\d)[\s-](\d{4})[\s-](?=\d{4}(?!\d))/g, '$1$2')
}
