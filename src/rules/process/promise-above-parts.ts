import { durationWords, workdays } from '../../vocabulary/duration.js'
import { isTotal, longestTerm, onlyTime } from '../../link/terms.js'
import { DOUBTFUL, serviceRule } from '../rule.js'

export const promiseAboveParts = serviceRule({
  code: 'LB6607',
  severity: DOUBTFUL,
  title: { zh: '服务的承诺长于各事项之和', en: 'Service promises more time than all its parts' },
  says: {
    zh: '服务的承诺时限不长于各事项依次办理的时间之和：并联办理只会更短',
    en: 'A service does not promise more time than its items one after another'
  },
  message: {
    zh: '服务承诺 {promised}，各事项依次办理也只要 {sum}',
    en: 'The service promises {promised}; its items one after another take {sum}'
  },
  hint: { zh: '核对服务与各事项的承诺时限', en: 'Check the promises of the service and of its items' },
  source: '审计发现：服务承诺与事项承诺不一致；并联办理',
  example: `
# --- items/card.yaml …
limits: { promised: 3 workdays }
# --- services/residence.yaml …
✗ limits: { promised: 10 workdays }
✓ limits: { promised: 3 workdays }
`,
  check({ process: { tasks }, linked: { doc, limits } }, { report }) {
    const promised = onlyTime(limits.promised)
    // An item that promises nothing in some situation may take any time there.
    const times = tasks.map((task) => longestTerm(task.promised)?.time)
    if (!promised || !tasks.every((task) => isTotal(task.promised))) return
    const waits = [...limits.waiting, ...tasks.flatMap(({ waiting }) => waiting)]
    const sum = [...times, ...waits.map(({ time }) => time)].reduce((days, time) => days + workdays(time!), 0)
    if (workdays(promised) > sum)
      report(
        { doc, path: ['limits', 'promised'] },
        { promised: durationWords(promised), sum: durationWords({ amount: sum, unit: 'workday' }) }
      )
  }
})
