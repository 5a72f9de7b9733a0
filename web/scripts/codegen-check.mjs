// Generates into a scratch folder and compares it with the committed src/gql: exits 1 when they differ.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';

const committed = 'src/gql/';
const scratch = `${mkdtempSync(join(tmpdir(), 'cal3-gql-'))}/`;
try {
  const { config } = await loadCodegenConfig({ configFilePath: 'codegen.ts' });
  const files = await generate(
    { ...config, silent: true, generates: { [scratch]: config.generates[committed] } },
    true,
  );
  if (files.length === 0) throw new Error('nothing was generated');
  const names = new Set([...readdirSync(committed), ...readdirSync(scratch)]);
  const drifted = [...names].filter((name) => read(committed + name) !== read(scratch + name));
  for (const name of drifted) {
    console.error(`${committed}${name} is not what the schema and the operations generate:`);
    try {
      execFileSync('diff', ['-u', committed + name, scratch + name], { stdio: 'inherit' });
    } catch {
      // diff has shown the difference and exits 1.
    }
  }
  if (drifted.length > 0) {
    console.error('Run `npm run codegen` and commit the result.');
    process.exitCode = 1;
  } else {
    console.log(`${names.size} generated files are current.`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
