/** Signatures of events as Standard Webhooks has them: who sent it, and when. */
const encode = (text: string) => new TextEncoder().encode(text)
const TOLERATED_SECONDS = 300

async function signatureOf(secret: string, content: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const bytes = new Uint8Array(await crypto.subtle.sign('HMAC', key, encode(content)))
  return `v1,${btoa(String.fromCharCode(...bytes))}`
}

/** The request that brings an event to a subscriber. */
export function signedEvent(sink: string, event: { id: string }, secret: string, seconds?: number): Promise<Request> {
  return signedRequest(sink, event.id, JSON.stringify(event), secret, seconds)
}

/** With an empty body it is what a subscriber is asked by whether it is there. */
export async function signedRequest(sink: string, id: string, body: string, secret: string, seconds = Date.now() / 1000): Promise<Request> {
  const time = String(Math.floor(seconds))
  return new Request(sink, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/cloudevents+json',
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': await signatureOf(secret, `${id}.${time}.${body}`)
    },
    body
  })
}

/** The event that a request brings; undefined when it is not signed with this secret, or not now. */
export async function receivedEvent<Event>(request: Request, secret: string, seconds = Date.now() / 1000): Promise<Event | undefined> {
  const [id, time, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => request.headers.get(name) ?? '')
  const body = await request.text()
  const wanted = await signatureOf(secret, `${id}.${time}.${body}`)
  const isNow = Math.abs(Number(time) - seconds) <= TOLERATED_SECONDS
  const isSigned = signatures!.split(' ').some((one) => alike(one, wanted))
  return isNow && isSigned ? (JSON.parse(body) as Event) : undefined
}

/** Takes as long for a wrong beginning as for a wrong end. */
function alike(a: string, b: string): boolean {
  let difference = a.length ^ b.length
  for (let index = 0; index < b.length; index++) difference |= (a.charCodeAt(index) || 0) ^ b.charCodeAt(index)
  return difference === 0
}
