/**
 * Events brought to whoever subscribed, as the AsyncAPI of the contract says: signed, and sent again when the answer is not
 * 2xx. To addresses of this machine alone: whoever reaches the mock must not reach others through it.
 */
import { invalid } from '../../templates/integration/stubs/problem.js'
import { signedEvent, signedRequest } from '../../templates/integration/stubs/signature.js'
import { drop, type Event, type Store, type Subscription } from './store.js'

export interface Webhooks {
  /** Refused (422) unless the sink is of this machine and answers the empty request with 2xx. */
  confirm(subscription: Subscription): Promise<void>
  publish(event: Event): void
  /** Nothing is sent any more. */
  close(): void
}

/** Shorter than those of the contract, and fewer: a trial does not last for days. */
const PAUSES = [1000, 5000, 25_000]
const TIMEOUT = 5000
const AT_ONCE = 4
/** Waiting or on the way; what does not fit is left to `listEvents`, by which receivers catch up. */
const MOST = 1000

interface Delivery {
  subscription: Subscription
  event: Event
  attempt: number
}

export function webhooksOf({ subscriptions }: Store, pauses: readonly number[] = PAUSES): Webhooks {
  const queue: Delivery[] = []
  const timers = new Set<NodeJS.Timeout>()
  let running = 0
  let isClosed = false
  const pump = () => {
    while (!isClosed && running < AT_ONCE && queue.length > 0) void deliver(queue.shift()!)
  }
  const deliver = async (one: Delivery) => {
    const { subscriptionId, sink, secret } = one.subscription
    if (!subscriptions.has(subscriptionId)) return
    running++
    const status = await statusOf(signedEvent(addressOf(sink)!, one.event, secret))
    running--
    if (status === 410) drop(subscriptions, subscriptionId)
    else if (!isDone(status)) again(one)
    pump()
  }
  const again = ({ attempt, ...one }: Delivery) => {
    const pause = pauses[attempt]
    if (pause === undefined || isClosed) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      queue.push({ ...one, attempt: attempt + 1 })
      pump()
    }, pause)
    timer.unref()
    timers.add(timer)
  }
  return {
    async confirm({ subscriptionId, sink, secret }) {
      const address = addressOf(sink)
      const refuse = (message: string) => invalid([{ pointer: '/sink', field: '接收地址', message }])
      if (address === undefined) throw refuse('演练只送到本机（127.0.0.1、[::1]、localhost）')
      const status = await statusOf(signedRequest(address, subscriptionId, '', secret))
      if (!isDone(status)) throw refuse('登记时送的空请求没有得到 2xx')
    },
    publish(event) {
      for (const subscription of subscriptions.values())
        if (subscription.types.includes(event.type) && queue.length + timers.size + running < MOST)
          queue.push({ subscription, event, attempt: 0 })
      pump()
    },
    close() {
      isClosed = true
      queue.length = 0
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    }
  }
}

/** Undefined where it is not of this machine. Names are not looked up: what they lead to is for others to say. */
function addressOf(sink: string): string | undefined {
  if (!URL.canParse(sink)) return undefined
  const url = new URL(sink)
  const isPlain = /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  if (url.hostname === 'localhost') url.hostname = '127.0.0.1'
  return isPlain && /^(127(\.\d+){3}|\[::1\])$/.test(url.hostname) ? url.href : undefined
}

/** Undefined where nobody answers in time. Where an answer leads elsewhere, nobody follows. */
async function statusOf(made: Promise<Request>): Promise<number | undefined> {
  try {
    const response = await fetch(await made, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) })
    await response.body?.cancel()
    return response.status
  } catch {
    return undefined
  }
}

function isDone(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300
}
