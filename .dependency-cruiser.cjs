/** Who may import whom: docs/ARCHITECTURE.md. */
const capabilities = 'vault|imports|directory|authorisation|findings|workspace';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared imports zod and itself: it runs in the page, in Electron and on Node alike.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] },
    },
    {
      name: 'renderer-stays-in-the-page',
      comment: 'The page has no Node, no Electron and nothing of main.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^(main|scripts|test)/', '^node_modules/(electron|better-sqlite3)/'] },
    },
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-base-knows-no-services',
      severity: 'error',
      from: { path: '^renderer/base/' },
      to: { path: '^renderer/(platform|workbench|features)/' },
    },
    {
      name: 'renderer-platform-below-workbench',
      severity: 'error',
      from: { path: '^renderer/platform/' },
      to: { path: '^renderer/(workbench|features)/' },
    },
    {
      name: 'workbench-below-features',
      comment: 'Features register themselves; only the start-up list of contributions names them.',
      severity: 'error',
      from: { path: '^renderer/workbench/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'features-apart',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-the-shell-knows-electron',
      severity: 'error',
      from: { pathNot: ['^main/shell/', '^test/', '^scripts/'] },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'shell-draws-and-brokers',
      comment: 'The shell holds no business: all work is in the backend, behind the contract.',
      severity: 'error',
      from: { path: '^main/shell/' },
      to: { path: '^main/', pathNot: ['^main/(shell|base)/'] },
    },
    {
      name: 'base-stands-alone',
      severity: 'error',
      from: { path: '^main/base/' },
      to: { path: '^main/', pathNot: '^main/base/' },
    },
    {
      name: 'capabilities-apart',
      comment: 'A capability asks for what it needs through main/base/ports.ts; composition.ts hands it in.',
      severity: 'error',
      from: { path: `^main/(${capabilities})/` },
      to: { path: '^main/', pathNot: ['^main/$1/', '^main/base/'] },
    },
    {
      name: 'composition-wires',
      comment: 'Of the backend, only composition.ts knows the capabilities; the session opens the vault.',
      severity: 'error',
      from: { path: '^main/backend/', pathNot: '^main/backend/composition\\.ts$' },
      to: { path: `^main/(${capabilities})/`, pathNot: '^main/vault/' },
    },
    {
      name: 'command-line-speaks-the-contract',
      severity: 'error',
      from: { path: '^main/cli/' },
      to: { path: `^main/(${capabilities}|shell)/` },
    },
    {
      name: 'backend-and-command-line-start-nothing-above',
      severity: 'error',
      from: { path: '^main/backend/' },
      to: { path: '^main/(shell|cli)/' },
    },
    {
      name: 'product-without-tests',
      severity: 'error',
      from: { path: '^(main|renderer|shared)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'migrations-frozen',
      comment:
        'A migration that ran must go on meaning the same: it imports its helper and nothing that can change.',
      severity: 'error',
      from: { path: '^main/vault/migrations/\\d' },
      to: { pathNot: '^main/vault/migrations/migration\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|release|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
