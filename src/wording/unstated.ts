/** What stands wherever a reader looks for something that no source states. */
export const UNSTATED = '来源没有写'
