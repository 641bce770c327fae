import { z } from 'zod';
import { ENDPOINTS, type Endpoint } from './endpoints.ts';
import { exampleRequests } from './examples.ts';
import { Problem } from './problem.ts';

type Json = Record<string, unknown>;

/** The API as an OpenAPI 3.1 document; its example of a plan has goods that are ready on the day `YYYY-MM-DD`. */
export function describeOpenApi(version: string, ready: string): Json {
  const examples = exampleRequests(ready);
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [operationId, endpoint] of Object.entries<Endpoint>(ENDPOINTS)) {
    paths[endpoint.path] = {
      [endpoint.method]: describeOperation(operationId, endpoint, schemas, examples[operationId]),
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Karvon',
      version,
      description: 'Door-to-door freight plans on the corridors of Central Asia and the CIS.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas },
  };
}

function describeOperation(operationId: string, endpoint: Endpoint, schemas: Json, example: unknown): Json {
  const answer = schemaOf(endpoint.answer, schemas, 'output');
  const media = [...(endpoint.isNeverJson ? [] : ['application/json']), ...(endpoint.otherMedia ?? [])];
  const schemaIn = (type: string) => (type === 'application/pdf' ? { type: 'string', contentMediaType: type } : answer);
  const problem = { 'application/problem+json': { schema: schemaOf(Problem, schemas, 'output') } };
  return {
    operationId,
    summary: endpoint.summary,
    ...(endpoint.query && { parameters: describeQuery(endpoint.query) }),
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: schemaOf(endpoint.body, schemas, 'input'),
            ...(example !== undefined && { example }),
          },
        },
      },
    }),
    responses: {
      200: {
        description: 'Done',
        content: Object.fromEntries(media.map((type) => [type, { schema: schemaIn(type) }])),
      },
      400: { description: 'The request could not be read', content: problem },
      422: { description: 'The request was read and refused; the issues say why', content: problem },
    },
  };
}

function describeQuery(query: z.ZodObject): Json[] {
  return Object.entries(query.shape).map(([name, field]) => ({
    name,
    in: 'query',
    required: !field.safeParse(undefined).success,
    schema: z.toJSONSchema(field as z.ZodType, { io: 'input', unrepresentable: 'any' }),
  }));
}

/** Schema of a part; parts with an id move to the components and are referred to. */
function schemaOf(part: z.ZodType, schemas: Json, io: 'input' | 'output'): Json {
  const { $defs, $schema: _, ...schema } = z.toJSONSchema(part, { io, unrepresentable: 'any' }) as Json;
  for (const [id, definition] of Object.entries(($defs ?? {}) as Json)) schemas[id] = refer(definition);
  const id = (schema as { id?: string }).id;
  if (id === undefined) return refer(schema) as Json;
  schemas[id] = refer(schema);
  return { $ref: `#/components/schemas/${id}` };
}

/** The same schema with its references pointing to the components. */
function refer(schema: unknown): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/'));
}
