import swagger from '@fastify/swagger'
import { contract, type Endpoint, type OperationId } from '@zhiqiang/contract'
import { jsonSchemaOf } from '@zhiqiang/fields'
import type { Kind, Step } from '@zhiqiang/kernel'
import Fastify, { type FastifyInstance } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { routeOf } from './routes.ts'

/** Collects the description of every route that is registered after it; `server.swagger()` gives it. */
export async function registerOpenApi(server: FastifyInstance, version: string, kinds: readonly Kind[]): Promise<void> {
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '知强 Zhiqiang API', version },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'zq_session' },
        },
      },
    },
    transform: createJsonSchemaTransform({ zodToJsonConfig }),
    transformObject: (document): object => ({ ...tidied(described(document)), 'x-forms': bare(formsOf(kinds)) }),
  })
}

/**
 * What the answers of each step hold, by kind and step: `things.open` and `things.act` take them all, so that their own
 * description cannot say it. A form that an earlier step has too is given as a reference to that one.
 */
function formsOf(kinds: readonly Kind[]): object {
  const first = new Map<string, string>()
  const once = (form: object, place: string): object => {
    const whole = JSON.stringify(form)
    const before = first.get(whole)
    if (before !== undefined) return { $ref: before }
    first.set(whole, place)
    return form
  }
  return Object.fromEntries(
    kinds.map(({ kind, steps }) => {
      const offered = Object.entries<Step>(steps).filter(([, step]) => !step.internal)
      const forms = offered.map(([name, { form }]) => [name, once(jsonSchemaOf(form), `#/x-forms/${kind}/${name}`)])
      return [kind, Object.fromEntries(forms)]
    }),
  )
}

const zodToJsonConfig = { target: 'draft-2020-12' } as const
const described = createJsonSchemaTransformObject({ zodToJsonConfig })

/** What of a description is looked at here. */
interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

const bounds: readonly unknown[] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

/** A description without what every whole number and every id has: bounds, and how a UUID is spelt beside its format. */
function bare(document: object): object {
  return JSON.parse(
    JSON.stringify(document, function (this: { readonly format?: unknown }, name, member) {
      return bounds.includes(member) || (name === 'pattern' && this.format === 'uuid') ? undefined : member
    }),
  )
}

/**
 * A description without what only the library has to say: what {@link bare} takes out, a second name (`IdInput`) for what is
 * sent just as it is answered, and named schemas that nothing refers to.
 */
function tidied(document: object): object {
  const plain = bare(document) as Description
  const text = JSON.stringify(plain)
  const { schemas } = plain.components
  const once = Object.entries(schemas).reduce((so, [name, schema]) => {
    const answered = name.replace(/Input$/, '')
    const same = JSON.stringify(schema) === JSON.stringify(schemas[answered])
    return same ? so.replaceAll(`"${prefix}${name}"`, `"${prefix}${answered}"`) : so
  }, text)
  const { components, ...rest } = JSON.parse(once) as Description
  const used = new Set<string>()
  const visit = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(reference)) {
      if (!used.has(name)) visit(used.add(name) && components.schemas[name])
    }
  }
  visit(rest)
  const kept = Object.entries(components.schemas).filter(([name]) => used.has(name))
  return { ...rest, components: { ...components, schemas: Object.fromEntries(kept) } }
}

const prefix = '#/components/schemas/'
const reference = new RegExp(`"${prefix}(\\w+)"`, 'g')

/** The OpenAPI 3.1 description that `/api/openapi.json` answers, made from the contract without a database. */
export async function openApiDocument(version: string, kinds: readonly Kind[]): Promise<object> {
  const server = Fastify({ logger: false })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  await registerOpenApi(server, version, kinds)
  await server.register((api, _options, done) => {
    for (const id of Object.keys(contract) as OperationId[]) {
      const endpoint: Endpoint = contract[id]
      api.route({ ...routeOf(id, endpoint), handler: (_request, reply) => reply.status(501).send() })
    }
    done()
  })
  await server.ready()
  const document = server.swagger()
  await server.close()
  return document
}
