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
    transformObject: (document): object => ({ ...tidied(described(document)), 'x-forms': formsOf(kinds) }),
  })
}

/**
 * What the answers of each step hold, by kind and step: `things.open` and `things.act` take them all, so that their own
 * description cannot say it.
 */
function formsOf(kinds: readonly Kind[]): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  return Object.fromEntries(
    kinds.map(({ kind, steps }) => {
      const offered = Object.entries<Step>(steps).filter(([, step]) => !step.internal)
      return [kind, Object.fromEntries(offered.map(([name, { form }]) => [name, jsonSchemaOf(form)]))]
    }),
  )
}

const zodToJsonConfig = { target: 'draft-2020-12' } as const
const described = createJsonSchemaTransformObject({ zodToJsonConfig })

/** What of a description is looked at here. */
interface Description {
  readonly components: { readonly schemas: Readonly<Record<string, unknown>> }
}

/**
 * A description without what only the library has to say: bounds that every whole number has, a second name (`IdInput`)
 * for what is sent just as it is answered, and named schemas that nothing refers to.
 */
function tidied(document: object): object {
  const bounds: readonly unknown[] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  const bare = JSON.stringify(document, (_, member) => (bounds.includes(member) ? undefined : member))
  const { schemas } = (JSON.parse(bare) as Description).components
  const once = Object.entries(schemas).reduce((text, [name, schema]) => {
    const answered = name.replace(/Input$/, '')
    const same = JSON.stringify(schema) === JSON.stringify(schemas[answered])
    return same ? text.replaceAll(`"${prefix}${name}"`, `"${prefix}${answered}"`) : text
  }, bare)
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
