/** The findings that lianban can mend, when it is sure. */
import type { Code } from '../diagnostics/catalogue.js'
import type { Fixer } from './fixer.js'
import { visibleKey, withoutOddCharacters } from './characters.js'
import { indentation } from './indent.js'
import { englishKey, knownKey, questionKey } from './keys.js'
import { bracketOrComma, colon, commaInList, noByteOrderMark } from './marks.js'
import { chineseMarks, quotationMarks } from './quotation-marks.js'
import { quoted, quotedText } from './quotes.js'
import { apart } from './apart.js'
import {
  answerOfYesOrNo,
  date,
  halfWidthText,
  idOfName,
  kindByName,
  listOfOne,
  oneOfTheValues,
  optionCode,
  plainNumber,
  trueFalseOrNumber,
  trueOrFalse
} from './values.js'

export const fixers: Readonly<Partial<Record<Code, Fixer>>> = {
  LB1003: noByteOrderMark,
  LB1030: indentation,
  LB1031: indentation,
  LB1033: colon,
  LB1034: colon,
  LB1035: bracketOrComma,
  LB1036: commaInList,
  LB1050: quoted,
  LB1051: quoted,
  LB1052: quotedText,
  LB2002: kindByName,
  LB2007: knownKey,
  LB2008: englishKey,
  LB2009: trueFalseOrNumber,
  LB2011: trueOrFalse,
  LB2012: quoted,
  LB2014: listOfOne,
  LB2015: oneOfTheValues,
  LB2016: date,
  LB2017: halfWidthText,
  LB2025: questionKey,
  LB2027: idOfName,
  LB2029: apart,
  LB3006: optionCode,
  LB3007: answerOfYesOrNo,
  LB6002: quotationMarks,
  LB6101: chineseMarks,
  LB6107: withoutOddCharacters,
  LB6221: visibleKey,
  LB6803: plainNumber
}
