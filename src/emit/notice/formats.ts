/** The forms of a notice: apart, since the help of the command line names them and loads nothing else. */
export const NOTICE_FORMATS = ['html', 'md'] as const
export type NoticeFormat = (typeof NOTICE_FORMATS)[number]

/** Whom a sheet is for: the applicant takes one home; the window takes papers in and hands them on. */
export const NOTICE_READERS = ['applicant', 'window'] as const
export type NoticeReader = (typeof NOTICE_READERS)[number]
