/** The OpenAPI documents of a build, each under a name that is a folder and a part of a Java package. */
import { resolve } from 'node:path'

export function documents(out, services) {
  return services.flatMap((service) =>
    ['applicant', 'department'].map((side) => ({
      service,
      side,
      name: `${service.replaceAll('-', '_')}.${side}`,
      file: resolve(out, service, `integration/${side}.openapi.json`)
    }))
  )
}
