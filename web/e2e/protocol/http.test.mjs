// GraphQL over HTTP: the audits of graphql-http, and what they leave open.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { auditServer } from 'graphql-http';

import { code, httpURL, post, register } from './support.mjs';

test('graphql-http finds no error and nothing to warn of', async () => {
  const results = await auditServer({ url: httpURL, fetchFn: fetch });
  assert.ok(results.length >= 60, `${results.length} audits ran`);
  const faults = results.filter((result) => result.status === 'error' || result.status === 'warn');
  assert.deepEqual(
    faults.map(({ id, name, reason }) => `${id} ${name}: ${reason}`),
    [],
  );
});

test('the status tells how far a request came, and data is there only when it was executed', async () => {
  const cases = [
    ['{ __typename }', 200, undefined],
    ['{', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 422, 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { __typename } query B { __typename }', 422, 'GRAPHQL_VALIDATION_FAILED'],
    ['query($id: ID!) { node(id: $id) { id } }', 400, 'BAD_USER_INPUT'],
  ];
  for (const [query, status, expected] of cases) {
    const answer = await post({ query });
    assert.deepEqual(
      [answer.status, code(answer), 'data' in answer.body],
      [status, expected, status === 200],
      query,
    );
    assert.match(answer.headers.get('content-type'), /^application\/graphql-response\+json/);
  }
  const old = await post({ query: '{ nothing }' }, { accept: 'application/json' });
  assert.equal(old.status, 200);
  assert.equal('data' in old.body, false);
});

test('a mutation or a subscription over GET is not executed', async () => {
  for (const query of ['mutation { __typename }', 'subscription { __typename }']) {
    const response = await fetch(`${httpURL}?${new URLSearchParams({ query })}`);
    assert.equal(response.status, 405, query);
    assert.equal(response.headers.get('allow'), 'POST');
  }
  assert.equal((await fetch(httpURL, { method: 'DELETE' })).status, 405);
});

test('what cannot be read or written is refused with its status', async () => {
  const query = '{ __typename }';
  assert.equal((await post({ query }, { 'content-type': 'text/plain' })).status, 415);
  assert.equal((await post({ query }, { 'content-type': 'application/json; charset=latin1' })).status, 415);
  assert.equal((await post({ query }, { accept: 'text/html' })).status, 406);
  assert.equal((await post([{ query }, { query }])).status, 400, 'batches are not taken');
  const large = await post({ query, extensions: { padding: 'x'.repeat(1024 * 1024) } });
  assert.deepEqual([large.status, code(large)], [413, 'COST_EXCEEDED']);
  // Larger than the API takes, and larger than the proxy in front lets through.
  for (const [mib, expected] of [
    [12, 'COST_EXCEEDED'],
    [200, 'PAYLOAD_TOO_LARGE'],
  ]) {
    const refused = await post(' '.repeat(mib << 20));
    assert.deepEqual([refused.status, code(refused)], [413, expected], `${mib} MiB`);
  }
  const headers = await post({ query }, { authorization: `Bearer ${'x'.repeat(100_000)}` });
  assert.deepEqual([headers.status, code(headers)], [431, 'HEADERS_TOO_LARGE']);
});

test('a token that is not good is 401, none is nobody', async () => {
  const forged = await post({ query: '{ viewer { id } }' }, { authorization: 'Bearer forged' });
  assert.deepEqual([forged.status, code(forged)], [401, 'UNAUTHENTICATED']);
  assert.match(forged.headers.get('www-authenticate'), /^Bearer/);
  const nobody = await post({ query: '{ viewer { id } }' });
  assert.deepEqual([nobody.status, nobody.body.data], [200, { viewer: null }]);
  const { token, email } = await register();
  const person = await post({ query: '{ viewer { email } }' }, { authorization: `Bearer ${token}` });
  assert.deepEqual(person.body.data, { viewer: { email } });
});

test('an operation that asks for too much is refused before it is executed', async () => {
  const many = (count, field) => Array.from({ length: count }, (_, i) => `x${i}: ${field}`).join(' ');
  for (const query of [
    `{ ${many(21, '__typename')} }`,
    `{ viewer { ${many(51, 'name')} } }`,
    `{ ${'a { '.repeat(16)} b ${'} '.repeat(16)} }`,
    `{ a ${'{ b '.repeat(20000)}`,
    `{ a(x: ${'['.repeat(30000)}`,
    `{ __typename ${'#'.repeat(70000)}\n}`,
  ]) {
    const answer = await post({ query });
    assert.equal(code(answer), 'COST_EXCEEDED', query.slice(0, 60));
  }
  const ids = Array.from({ length: 2001 }, () => 'x');
  const long = await post({ query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', variables: { ids } });
  assert.deepEqual([long.status, code(long)], [400, 'BAD_USER_INPUT']);
});

test('fragments that double at each step take no time', async () => {
  const steps = Array.from({ length: 30 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  const started = performance.now();
  const answer = await post({ query: `{ ...F0 } ${steps.join(' ')} fragment F30 on Query { __typename }` });
  assert.equal(answer.status, 422);
  assert.ok(performance.now() - started < 1000, `${performance.now() - started} ms`);
});

test('the cost, the request id and no suggestions', async () => {
  const id = `protocol-${crypto.randomUUID()}`;
  const answer = await post({ query: '{ node(id: "x") { id } }' }, { 'x-request-id': id });
  const { requested, actual, maximum, available, capacity, restoreRate } = answer.body.extensions.cost;
  assert.deepEqual({ requested, maximum }, { requested: 1, maximum: 20000 });
  assert.ok(
    actual <= requested && available <= capacity && restoreRate > 0,
    JSON.stringify(answer.body.extensions.cost),
  );
  assert.equal(answer.headers.get('x-request-id'), id);
  const made = await post({ query: '{ viewr { id } }' }, { 'x-request-id': 'bad id' });
  assert.equal(made.body.errors[0].extensions.requestId, made.headers.get('x-request-id'));
  assert.notEqual(made.headers.get('x-request-id'), 'bad id');
  assert.doesNotMatch(JSON.stringify(made.body), /did you mean/i);
});

test('the schema may be asked for itself, as tools ask', async () => {
  const { getIntrospectionQuery, buildClientSchema } = await import('graphql');
  const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });
  const answer = await post({ query });
  assert.equal(answer.status, 200, JSON.stringify(answer.body.errors));
  assert.ok(buildClientSchema(answer.body.data).getType('User'));
});
