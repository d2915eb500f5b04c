/**
 * The ten layer rules of ARCHITECTURE.md. Exceptions are not written here but in tools/check/exceptions.ts, each with its
 * reason and date. Needs TypeScript below 7: with 7 the tool reads no module at all and still says that all is well,
 * therefore tools/check/layers.ts also compares what was read with what git lists.
 */
const test = '(\\.test\\.tsx?$|^tests/|^packages/[^/]+/test/)'
const source = (workspace) => `^packages/${workspace}/src/`
const npm = (...names) => names.map((name) => `^node_modules/(@types/)?${name}/`)

/** A rule that lists all that may be imported; everything else is forbidden. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from.path, pathNot: [test, ...(from.pathNot ?? [])] },
  to: { pathNot: allowed },
})

/** A rule that lists what must not be imported. */
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const catalogFolders = '^packages/catalog/src/(kinds|measures|registers)/([^/]+)/'
const generated = '\\.gen\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only('1-kernel-alone', 'kernel imports zod and itself.', { path: source('kernel') }, [
      source('kernel'),
      ...npm('zod'),
    ]),
    only(
      '1-policy-on-kernel',
      'policy imports kernel and itself: it runs in a browser too.',
      { path: source('policy') },
      [source('policy'), source('kernel')],
    ),
    only(
      '1-fields-on-kernel',
      'fields imports kernel and zod; React and antd only in *.web.tsx.',
      { path: source('fields'), pathNot: ['\\.web\\.tsx$'] },
      [source('fields'), source('kernel'), ...npm('zod')],
    ),
    only(
      '1-fields-web',
      'a field on the web imports kernel, react, antd.',
      { path: `${source('fields')}.+\\.web\\.tsx$` },
      [source('fields'), source('kernel'), ...npm('zod', 'react', 'antd', '@ant-design/icons', 'dayjs')],
    ),
    only('1-contract-on-kernel', 'contract imports kernel and zod.', { path: source('contract') }, [
      source('contract'),
      source('kernel'),
      ...npm('zod'),
    ]),

    never(
      '2-folders-of-the-catalogue-are-islands',
      'a kind or measure never imports another; shared words live in catalog/law or catalog/shared.',
      { path: catalogFolders, pathNot: test },
      { path: catalogFolders, pathNot: '^packages/catalog/src/$1/$2/' },
    ),

    only(
      '3-declarations-are-plain',
      'plain files of the catalogue import kernel, law and their own folder.',
      { path: source('catalog'), pathNot: ['\\.server\\.ts$', '\\.web\\.tsx$', generated] },
      [source('catalog'), source('kernel'), ...npm('zod')],
    ),
    never(
      '3-declarations-see-no-face',
      'plain files of the catalogue never import *.server.ts or *.web.tsx.',
      { path: source('catalog'), pathNot: ['\\.server\\.ts$', '\\.web\\.tsx$', '\\.(server|web)\\.gen\\.ts$', test] },
      { path: `${source('catalog')}.+\\.(server\\.ts|web\\.tsx|server\\.gen\\.ts|web\\.gen\\.ts)$` },
    ),
    only(
      '3-effects-use-ports',
      '*.server.ts adds the ports of the server and the parser of plans.',
      { path: `${source('catalog')}.+\\.server\\.ts$`, pathNot: ['query\\.server\\.ts$'] },
      [source('catalog'), source('kernel'), source('policy'), `${source('server')}ports(\\.ts$|/)`, ...npm('zod')],
    ),
    only(
      '3-queries-use-kysely',
      'query.server.ts adds Kysely.',
      { path: `${source('catalog')}.+query\\.server\\.ts$` },
      [source('catalog'), source('kernel'), `${source('server')}ports(\\.ts$|/)`, ...npm('zod', 'kysely')],
    ),
    never(
      '3-ports-as-types',
      'the catalogue imports the server as types: `import type`.',
      { path: source('catalog'), pathNot: test },
      { path: source('server'), dependencyTypesNot: ['type-only'] },
    ),
    only(
      '3-panels-use-ui',
      'a panel adds fields and the wrappers of web/ui.',
      { path: `${source('catalog')}.+\\.web\\.tsx$` },
      [
        source('catalog'),
        source('kernel'),
        source('fields'),
        `${source('web')}ui/`,
        ...npm('zod', 'react', 'antd', '@ant-design/icons'),
      ],
    ),

    never(
      '4-core-knows-no-catalogue',
      'server/core gets the catalogue as an argument, so that the engine is tested with toy kinds.',
      { path: `${source('server')}core/`, pathNot: test },
      {
        path: [
          source('catalog'),
          `${source('fields')}.+\\.web\\.tsx$`,
          source('web'),
          source('cli'),
          `${source('server')}(api|http|jobs|pages|sample)/`,
        ],
      },
    ),
    never(
      '5-only-stores-touch-the-database',
      'kysely and pg are imported only in **/store.ts, server/db/** and query.server.ts: move the query into a store.',
      {
        path: '^packages/[^/]+/src/',
        pathNot: [test, '/store\\.ts$', `${source('server')}db/`, 'query\\.server\\.ts$'],
      },
      { path: npm('kysely', 'pg', 'pg-[^/]+') },
    ),
    never(
      '6-faces-use-core',
      'http, jobs, pages and cli call use cases of core, never a store.',
      { path: [`${source('server')}(http|jobs|pages)/`, source('cli')], pathNot: [test, '/main\\.ts$'] },
      { path: '/store\\.ts$' },
    ),
    never('7-main-is-the-root', 'nothing imports a main.ts.', {}, { path: '^packages/.+/main\\.tsx?$' }),
    never(
      '8-web-never-reaches-the-server',
      'nothing that web imports, at any distance, is of the server.',
      { path: source('web'), pathNot: test },
      { path: [source('server'), '\\.server\\.ts$', '\\.server\\.gen\\.ts$'], reachable: true },
    ),
    never(
      '8-server-never-reaches-the-web',
      'nothing that the server or zq imports, at any distance, is of the web.',
      { path: [source('server'), source('cli')], pathNot: test },
      { path: [source('web'), '\\.web\\.tsx$', '\\.web\\.gen\\.ts$'], reachable: true },
    ),

    never('9-no-cycles', 'modules that import each other cannot be read alone.', {}, { circular: true }),
    never(
      '9-no-orphans',
      'nobody imports this module and it imports nobody: remove it or use it.',
      {
        orphan: true,
        pathNot: [test, '\\.d\\.ts$', '^tools/', '^bench/', '/main\\.tsx?$', generated, '/(kind|measure)\\.ts$'],
      },
      {},
    ),
    never('9-imports-resolve', 'the import names no file and no package.', {}, { couldNotResolve: true }),
    never(
      '9-packages-are-declared',
      "declare the package in the workspace's own package.json.",
      { path: '^packages/[^/]+/src/', pathNot: test },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
    never(
      '9-no-development-package-in-the-product',
      'a package of devDependencies is not there when the product runs.',
      { path: '^packages/[^/]+/src/', pathNot: test },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    never(
      '9-helpers-of-tests-stay-with-tests',
      'product code never imports from tests, tools or bench.',
      { path: '^packages/[^/]+/src/', pathNot: test },
      { path: [test, '^tools/', '^bench/'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
}
