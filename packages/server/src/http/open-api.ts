import swagger from '@fastify/swagger'
import { contract, type Endpoint, type OperationId } from '@zhiqiang/contract'
import Fastify, { type FastifyInstance } from 'fastify'
import {
  createJsonSchemaTransform,
  createJsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { routeOf } from './routes.ts'

/** Collects the description of every route that is registered after it; `server.swagger()` gives it. */
export async function registerOpenApi(server: FastifyInstance, version: string): Promise<void> {
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
    transform: createJsonSchemaTransform({ zodToJsonConfig: { target: 'draft-2020-12' } }),
    transformObject: createJsonSchemaTransformObject({ zodToJsonConfig: { target: 'draft-2020-12' } }),
  })
}

/** The OpenAPI 3.1 description that `/api/openapi.json` answers, made from the contract without a database. */
export async function openApiDocument(version: string): Promise<object> {
  const server = Fastify({ logger: false })
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  await registerOpenApi(server, version)
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
