// An OpenID provider (oauth2-mock-server) that can be told to be hostile, for api/server/tests/it/external. The directory of
// its node_modules is the argument.
//
// Writes its issuer as the first line. Then reads one JSON object per line and answers each with `ok`:
// {"claims": {...}}   what the id tokens say from now on, over what they would; null takes a claim out
// {"header": {...}}   the same for their headers
// {"forge": "none" | "HS256" | "jwk"}   how the next token's signature is made instead
// {"userinfo": {...}} what the UserInfo endpoint says from now on
// {"status": 503}     how the token endpoint answers from now on; 200 makes it well again
// {"redirect": {...}} parameters that people come back with from now on, over those they would
import { createHmac, createPublicKey, createSign, generateKeyPairSync } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const require = createRequire(join(process.argv[2], 'oracle.cjs'))
const { OAuth2Server } = await import(pathToFileURL(require.resolve('oauth2-mock-server')))

const server = new OAuth2Server()
await server.issuer.keys.generate('RS256')
await server.start(0, 'localhost')

let orders = {}

const changed = (object, changes = {}) => {
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) delete object[name]
    else object[name] = value
  }
}
const encode = (object) => Buffer.from(JSON.stringify(object)).toString('base64url')
const decode = (part) => JSON.parse(Buffer.from(part, 'base64url'))

// A token with the claims of a good one, and another signature.
const forge = (token, how) => {
  const [head, body] = token.split('.')
  const { kid } = decode(head)
  if (how === 'none') return `${encode({ alg: 'none', kid })}.${body}.`
  if (how === 'HS256') {
    const [jwk] = server.issuer.keys.toJSON()
    const secret = createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' })
    const signed = `${encode({ alg: 'HS256', kid })}.${body}`
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`
  }
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = own.publicKey.export({ format: 'jwk' })
  const signed = `${encode({ alg: 'RS256', kid, jwk, jku: 'http://localhost:1/keys' })}.${body}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(own.privateKey).toString('base64url')}`
}

server.service.on('beforeTokenSigning', (token) => {
  changed(token.payload, orders.claims)
  changed(token.header, orders.header)
})
server.service.on('beforeResponse', (response) => {
  if (orders.status) response.statusCode = orders.status
  if (orders.forge) response.body.id_token = forge(response.body.id_token, orders.forge)
  delete orders.forge
})
server.service.on('beforeUserinfo', (response) => changed(response.body, orders.userinfo))
server.service.on('beforeAuthorizeRedirect', ({ url }) => {
  for (const [name, value] of Object.entries(orders.redirect ?? {})) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
})

console.log(server.issuer.url)
for await (const line of createInterface({ input: process.stdin })) {
  orders = { ...orders, ...JSON.parse(line) }
  console.log('ok')
}
await server.stop()
